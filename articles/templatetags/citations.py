from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString

from articles.citations import Citations

register = template.Library()


def citations_of(context: Context) -> Citations:
    """The page's citations; a fresh set where a block is shown on its own."""
    found = context.get("citations")
    return found if isinstance(found, Citations) else Citations()


@register.simple_tag(takes_context=True)
def cited(context: Context, value: Any) -> SafeString:
    """Print rich text with numbered citations and explained glossary terms."""
    if not value:
        return SafeString("")
    return citations_of(context).render(getattr(value, "source", None) or str(value))


@register.simple_tag(takes_context=True)
def cite(context: Context, references: Any) -> SafeString:
    """Print the numbers of references that stand in data: one, a list, or a queryset read before."""
    if references is None:
        return SafeString("")
    if hasattr(references, "pk"):
        return citations_of(context).mark(references.pk)
    found = references.all() if hasattr(references, "all") else references
    return citations_of(context).mark_all(found)

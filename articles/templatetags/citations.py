from typing import Any

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.template.context import Context
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.citations import Citations, Entry
from articles.models import Reference
from lib.stencil import Stencil

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


@register.simple_tag
def reference(entry: Entry) -> SafeString:
    """Print an entry of the list of references by `components/reference.html`."""
    source = entry.reference
    back = _("Back to the text, place %(place)s")
    return Stencil("components/reference.html").fill(
        anchor=entry.anchor,
        authors=source.authors,
        title=source.title,
        link=source.link,
        journal=source.journal,
        details=dated(source),
        kind=source.get_kind_display(),
        people=source.people and people_in_words(source.people),
        is_retracted=source.is_retracted,
        back_links=format_html_join(
            "",
            '<a class="references__back" href="#{}" aria-label="{}">↩</a>',
            ((anchor, back % {"place": place}) for place, anchor in enumerate(entry.back_links, 1)),
        ),
    )


def dated(source: Reference) -> str:
    """Volume and pages, which begin with the year where there are any; else the year too."""
    year = str(source.year)
    return source.details if year in source.details else ". ".join(filter(None, [year, source.details]))


def people_in_words(people: int) -> str:
    return ngettext("%(shown)s person", "%(shown)s people", people) % {"shown": intcomma(people)}

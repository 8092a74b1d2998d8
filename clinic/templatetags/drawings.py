from django import template
from django.utils.safestring import SafeString, mark_safe

from clinic.illustrations import draw

register = template.Library()

COLUMNS, ROWS = 20, 5
PERSON = "a2.1 2.1 0 1 1-.01 0zm-3.4 10.4v-1.5a3.4 3.4 0 0 1 6.8 0v1.5z"


@register.simple_tag
def drawing(key: str, width: int = 560, height: int = 400) -> SafeString:
    """Print one of the site's drawings inline, so that it follows the theme."""
    return mark_safe(draw(key, width, height, standalone=False))  # noqa: S308 - made by us from numbers alone


@register.simple_tag
def hundred_people(count: int | None) -> SafeString:
    """Print 100 figures in five rows, the first `count` of them marked; the words beside it say the number."""
    count = min(max(int(count or 0), 0), COLUMNS * ROWS)
    marked, others = _people(range(count)), _people(range(count, COLUMNS * ROWS))
    return mark_safe(  # noqa: S308 - numbers alone
        '<svg class="numbers__people" viewBox="0 0 200 65" width="200" height="65" aria-hidden="true" focusable="false">'
        f'<path class="numbers__off" d="{others}"/><path class="numbers__on" d="{marked}"/></svg>'
    )


def _people(places: range) -> str:
    return "".join(f"M{place % COLUMNS * 10 + 5} {place // COLUMNS * 13 + 1}{PERSON}" for place in places)

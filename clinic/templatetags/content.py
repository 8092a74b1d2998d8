from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from clinic.outline import Heading, Outline
from clinic.video import find_video

register = template.Library()


@register.simple_tag(takes_context=True)
def render_stream(
    context: Context, stream: Any, headings: dict[str, Heading] | None = None, base: int = 2
) -> SafeString:
    """Print a stream's blocks, each heading at the level and anchor of the page's outline."""
    if not stream:
        return mark_safe("")
    if headings is None:
        headings = Outline().read(stream, base)
    parts = []
    for block in stream:
        heading = headings.get(block.id)
        with context.push(heading=heading):
            parts.append(block.render(context=context.flatten()))
    return mark_safe("".join(parts))  # noqa: S308 - joined from blocks that escaped themselves


@register.filter
def video_player(url: str) -> Any:
    """The Video of an address, or None."""
    return find_video(url)

import logging
from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from clinic.outline import Heading, Outline
from clinic.video import find_video

register = template.Library()
logger = logging.getLogger(__name__)


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
            parts.append(render_block(block, context))
    return mark_safe("".join(parts))  # noqa: S308 - joined from blocks that escaped themselves


def render_block(block: Any, context: Context) -> str:
    """Print a block; one that can't be printed leaves the rest of the page to its readers, and us a log line."""
    try:
        return block.render(context=context.flatten())
    except Exception:
        if settings.DEBUG:
            raise
        logger.exception("A block of type %s could not be printed.", block.block_type)
        return ""


@register.filter
def video_player(url: str) -> Any:
    """The Video of an address, or None."""
    return find_video(url)

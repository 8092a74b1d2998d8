"""What a page is about in one or two sentences, for lists of pages outside of the site."""

from typing import Any

from django.utils.text import Truncator

from clinic.plain_text import plain, stream_texts

DESCRIPTION_LENGTH = 200


def description_of(page: Any) -> str:
    """What the editor wrote for search results, else the lead, else how the text begins."""
    written = getattr(page, "search_description", "") or getattr(page, "lead", "")
    return written or Truncator(first_paragraph(page)).chars(DESCRIPTION_LENGTH)


def first_paragraph(page: Any) -> str:
    for stream in getattr(page, "streams", ()):
        for block in stream or ():
            if block.block_type == "paragraph" and (text := plain(block.value)):
                return text.splitlines()[0]
    return next(stream_texts(getattr(page, "streams", ())), "")

"""A stream's content as plain data that is equal whenever the content is.

What Wagtail stores also holds block ids, which are made anew when blocks are copied, and
leaves out what an older version of a block did not have. The rich text editor writes keys
of its own and other forms of quotes, and a citation's words, which readers never see.
None of that is content.
"""

import re
from typing import Any

from .citations import CITATION, KEY

EDITOR_KEY = re.compile(r' data-block-key="[^"]*"')
SIGNS = {"&amp;": "&", "&quot;": '"', "&#x27;": "'", "&#39;": "'"}


def plain_stream(stream: Any) -> list[Any]:
    """Return [block type, value] for each block; empty values are left out."""
    return [[child.block_type, plain(child.block.get_prep_value(child.value))] for child in stream or ()]


def plain_text(text: str) -> str:
    """Rich text as it came from an import and as the editor stores it again are the same."""

    def cited(match: re.Match[str]) -> str:
        key = KEY.search(match[0])
        return f"<cite {key[1]}>" if key else ""

    text = CITATION.sub(cited, EDITOR_KEY.sub("", text))
    for written, sign in SIGNS.items():
        text = text.replace(written, sign)
    return text.replace("<br>", "<br/>")


def plain(value: Any) -> Any:
    if isinstance(value, str):
        return plain_text(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        if "value" in value and value.keys() <= {"type", "value", "id"}:
            content = plain(value["value"])
            return content if value.get("type") == "item" else [value.get("type"), content]
        return {name: plain(part) for name, part in value.items() if part not in (None, "", [])}
    return value

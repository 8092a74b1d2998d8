"""A stream's content as plain data that is equal whenever the content is.

What Wagtail stores also holds block ids, which are made anew when blocks are copied, and
leaves out what an older version of a block did not have. None of that is content.
"""

from typing import Any


def plain_stream(stream: Any) -> list[Any]:
    """Return [block type, value] for each block; empty values are left out."""
    return [[child.block_type, plain(child.block.get_prep_value(child.value))] for child in stream or ()]


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        if "value" in value and value.keys() <= {"type", "value", "id"}:
            content = plain(value["value"])
            return content if value.get("type") == "item" else [value.get("type"), content]
        return {name: plain(part) for name, part in value.items() if part not in (None, "", [])}
    return value

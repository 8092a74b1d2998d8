import json
from contextlib import suppress
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from clinic.stored_blocks import fitting_blocks

MADE_IN_CODE = (tuple, StreamValue.StreamChild)


class ContentField(StreamField):
    """A StreamField whose migrations don't repeat its blocks.

    A changed label of a block would otherwise make a migration for every field of every
    page. A data migration works on the stored JSON (`stream.raw_data`), as Wagtail's
    own streamfield migration helpers do.
    """

    def to_python(self, value: Any) -> Any:
        """Read stored JSON, without what doesn't fit its block; or take a value made in code as it is."""
        if isinstance(value, str):
            with suppress(ValueError):
                value = json.loads(value)
        if isinstance(value, list) and not any(isinstance(entry, MADE_IN_CODE) for entry in value):
            value = fitting_blocks(self.stream_block, value)
        elif isinstance(value, dict | int | float):
            value = []
        return super().to_python(value)

    def deconstruct(self) -> Any:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

import json
from typing import Any

from wagtail.fields import StreamField


class ContentField(StreamField):
    """A StreamField whose migrations don't repeat its blocks.

    A changed label of a block would otherwise make a migration for every field of every
    page. A data migration works on the stored JSON (`stream.raw_data`), as Wagtail's
    own streamfield migration helpers do.
    """

    def to_python(self, value: Any) -> Any:
        """Read the stored JSON. Entries that are no blocks at all, which Wagtail never writes, are left out."""
        try:
            return super().to_python(value)
        except (TypeError, KeyError):
            stored = json.loads(value) if isinstance(value, str) else value
            if not isinstance(stored, list):
                raise
        blocks = [entry for entry in stored if isinstance(entry, dict) and entry.keys() >= {"type", "value"}]
        return super().to_python(blocks)

    def deconstruct(self) -> Any:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

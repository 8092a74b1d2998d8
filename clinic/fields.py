from typing import Any

from wagtail.fields import StreamField


class ContentField(StreamField):
    """A StreamField whose migrations don't repeat its blocks.

    A changed label of a block would otherwise make a migration for every field of every
    page. A data migration works on the stored JSON (`stream.raw_data`), as Wagtail's
    own streamfield migration helpers do.
    """

    def deconstruct(self) -> Any:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

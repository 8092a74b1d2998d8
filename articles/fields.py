from collections.abc import Iterator
from typing import Any

from modelcluster.fields import ParentalManyToManyField


class IndexedManyToManyField(ParentalManyToManyField):
    """A list of related objects that counts as use of them: Wagtail's reference index asks for it by this method."""

    def extract_references(self, value: Any) -> Iterator[tuple[Any, str, str, str]]:
        for related in value:
            yield type(related), str(related.pk), "item", str(related.pk)

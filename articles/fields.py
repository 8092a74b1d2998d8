from collections.abc import Iterator
from typing import Any

from django.db import models
from modelcluster.fields import ParentalManyToManyField

from articles.identifiers import normalize_doi


class DoiField(models.CharField):
    """A DOI; one that was pasted as an address or with “doi:” before it is taken as it is meant."""

    def to_python(self, value: Any) -> Any:
        return normalize_doi(value) if isinstance(value, str) else value


class IndexedManyToManyField(ParentalManyToManyField):
    """A list of related objects that counts as use of them: Wagtail's reference index asks for it by this method."""

    def extract_references(self, value: Any) -> Iterator[tuple[Any, str, str, str]]:
        for related in value:
            yield type(related), str(related.pk), "item", str(related.pk)

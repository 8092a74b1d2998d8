"""Which parts of the tree not everybody may read, known without a query for each page."""

from typing import Any

from django.conf import settings
from wagtail.models import PageViewRestriction

from .version import ContentVersion

_known: tuple[str, list[str]] = ("", [])


def restricted_paths() -> list[str]:
    """Tree paths of restricted pages as of the current content version; no query while that stands."""
    global _known
    version = ContentVersion.current()
    if _known[0] != version or settings.VERSION_SECONDS == 0:
        _known = (version, list(PageViewRestriction.objects.values_list("page__path", flat=True)))
    return _known[1]


def is_restricted(path: str) -> bool:
    return any(path.startswith(restricted) for restricted in restricted_paths())


def open_to_all(pages: Any) -> Any:
    """Leave out of a query for pages the unpublished and restricted ones, like `.live().public()` without its query."""
    pages = pages.filter(live=True)
    for path in restricted_paths():
        pages = pages.exclude(path__startswith=path)
    return pages

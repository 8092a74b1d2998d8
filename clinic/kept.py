"""What a process remembers as long as the content version stands: things that many pages share."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from django.conf import settings

from .models import ContentVersion

Kept = TypeVar("Kept")

_version = ""
_kept: dict[Hashable, Any] = {}


def keep(key: Hashable, make: Callable[[], Kept]) -> Kept:
    """Return what was made for `key` under the current content version; made now if it was not.

    Keys are few, such as one for each language: nothing is dropped before the version changes.
    """
    global _version
    version = ContentVersion.current()
    if version != _version or settings.VERSION_SECONDS == 0:
        forget()
        _version = version
    if key not in _kept:
        _kept[key] = make()
    kept: Kept = _kept[key]
    return kept


def forget() -> None:
    _kept.clear()

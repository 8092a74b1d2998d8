"""The kinds of mail that apps send, each with the function that writes it.

An app registers its kinds when it starts (`emails.py`, imported in its AppConfig), so that
the outbox can send them without knowing the app.
"""

from collections.abc import Callable
from typing import Any

from django.core.mail import EmailMessage

Compose = Callable[[dict[str, Any]], EmailMessage | None]

_kinds: dict[str, Compose] = {}


def mail_kind(name: str) -> Callable[[Compose], Compose]:
    """Register a function that writes the mail of kind `name` from a context of ids.

    It runs in the worker, minutes or days after the message was queued, reads what it
    needs afresh, sets no recipient, and returns None when the mail has become pointless.
    """

    def register(compose: Compose) -> Compose:
        if name in _kinds and _kinds[name] is not compose:
            raise ValueError(f"Two functions write mail of kind {name}.")
        _kinds[name] = compose
        return compose

    return register


def compose(kind: str, context: dict[str, Any]) -> EmailMessage | None:
    """Raises KeyError for a kind that no installed app registered."""
    return _kinds[kind](context)


def is_registered(kind: str) -> bool:
    return kind in _kinds

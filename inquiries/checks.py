"""A wrong field key must be noticed at the start, not when somebody opens an inquiry."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError

from lib.crypto import unreadable_rows

from .models import Inquiry


@register(Tags.database)
def check_inquiries_open(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Runs with `migrate` and `check --database default`; reads one row."""
    if not databases:
        return []
    try:
        unreadable = unreadable_rows(Inquiry)
    except DatabaseError:
        return []  # not migrated yet, or away; other checks speak about that
    if unreadable:
        return [
            Error(
                "The inquiries in the database don’t open with the FIELD_KEYS of this site.",
                hint="Put the key back that was used before; nothing has been changed or lost.",
                id="inquiries.E001",
            )
        ]
    return []


@register(Tags.security, deploy=True)
def check_lifeline(**kwargs: Any) -> list[CheckMessage]:
    if settings.CLINIC_PHONE:
        return []
    return [
        Warning(
            "CLINIC_PHONE is not set: a visitor whose message can’t be stored may see no number to call.",
            id="inquiries.W001",
        )
    ]

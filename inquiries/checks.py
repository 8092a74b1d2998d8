"""What must hold before an inquiry is taken. That its rows open with the keys is `config.E002`."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError, connection

from .guards import unguarded_tables


@register(Tags.database)
def check_history_is_guarded(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Runs with `migrate` and `check --database default`."""
    if not databases:
        return []
    try:
        tables = connection.introspection.table_names()
        open_tables = [table for table in unguarded_tables() if table in tables]
    except DatabaseError:
        return []  # away; other checks speak about that
    return [
        Error(
            f"The database lets rows of {table} be changed and deleted.",
            hint="A migration that rebuilds the table must put its triggers back, as inquiries.0004 makes them.",
            id="inquiries.E001",
        )
        for table in open_tables
    ]


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

"""What must hold before an inquiry is taken. That its rows open with the keys is `config.E002`."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from .guards import unguarded_tables

GUARDED_BY = "0004_history_is_append_only"


@register(Tags.database)
def check_history_is_guarded(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Runs with `check --database default`, and with `migrate`, which it must not hold up before its time."""
    if not databases:
        return []
    try:
        if ("inquiries", GUARDED_BY) not in MigrationRecorder(connection).applied_migrations():
            return []
        open_tables = unguarded_tables()
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

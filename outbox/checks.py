"""What must be true of keys and database, so that a message answered with success is never lost."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connections

from lib.crypto import field_keys

SQLITE_FULL = 2


@register(Tags.security)
def check_field_keys(**kwargs: Any) -> list[CheckMessage]:
    try:
        field_keys()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="outbox.E001")]
    return []


@register(Tags.database)
def check_commits_are_durable(databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """A commit that was answered must be on the disk. Runs with `migrate` and `check --database`."""
    found: list[CheckMessage] = []
    for alias in databases or []:
        connection = connections[alias]
        try:
            with connection.cursor() as cursor:
                if connection.vendor == "sqlite":
                    cursor.execute("PRAGMA synchronous")
                    durable = cursor.fetchone()[0] >= SQLITE_FULL
                    advice = "Set PRAGMA synchronous=FULL in OPTIONS['init_command']."
                else:
                    cursor.execute("SHOW synchronous_commit")
                    durable = cursor.fetchone()[0] not in {"off", "local"}
                    advice = "Set synchronous_commit=on for this database."
        except DatabaseError:
            continue  # other checks speak about a database that can't be reached
        if not durable:
            found.append(
                Error(
                    f"The database “{alias}” may lose a message that it has confirmed.",
                    hint=advice,
                    id="outbox.E002",
                )
            )
    return found

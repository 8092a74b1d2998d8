"""The one way to take rows out of the history, which the database keeps closed (migration 0004)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection, transaction

GUARDED = ["inquiries_inquiryevent", "inquiries_accesslog", "inquiries_erasurelog"]
_is_open = ContextVar("history_is_open", default=False)


@contextmanager
def history_open() -> Iterator[None]:
    """Let this transaction change the history: for retention, and for what the watchdog sent itself."""
    token = _is_open.set(True)
    try:
        with transaction.atomic():
            set_for_transaction("open")
            yield
            set_for_transaction("")
    finally:
        _is_open.reset(token)


def set_for_transaction(value: str) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('inquiries.history', %s, true)", [value])


def answer_triggers(connection: Any, **kwargs: Any) -> None:
    """Teach a new SQLite connection the question that the triggers ask."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("history_is_open", 0, _is_open.get)


def unguarded_tables() -> list[str]:
    """Tables whose triggers are gone: SQLite drops them when a migration rebuilds a table."""
    query = (
        "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT DISTINCT event_object_table FROM information_schema.triggers"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        guarded = {row[0] for row in cursor.fetchall()}
    return [table for table in GUARDED if table not in guarded]

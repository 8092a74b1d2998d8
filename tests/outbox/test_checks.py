import pytest
from django.db import connection

from outbox.checks import check_commits_are_durable, check_field_keys

pytestmark = pytest.mark.django_db


def test_missing_keys_are_an_error(settings):
    assert check_field_keys() == []
    for value in ("", "k", "k:short", "row:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="):
        settings.FIELD_KEYS = value
        assert [error.id for error in check_field_keys()] == ["outbox.E001"]


def test_a_database_that_may_forget_a_commit_is_an_error(transactional_db):
    assert check_commits_are_durable(["default"]) == []
    statement = "PRAGMA synchronous=NORMAL" if connection.vendor == "sqlite" else "SET synchronous_commit=off"
    with connection.cursor() as cursor:
        cursor.execute(statement)
    try:
        assert [error.id for error in check_commits_are_durable(["default"])] == ["outbox.E002"]
    finally:
        connection.close()

"""The history is append-only: in the classes, and in the database for whoever goes past them."""

import io
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from config.checks import check_field_keys_open_rows
from inquiries import guards, watchdog
from inquiries.checks import GUARDED_BY, check_history_is_guarded
from inquiries.guards import history_open
from inquiries.models import AccessLog, AppendOnlyError, ErasureLog, Inquiry, InquiryEvent
from lib.crypto import make_key
from tests.inquiries.factories import make_inquiry, make_mailbox

pytestmark = pytest.mark.django_db
LOGS = [InquiryEvent, AccessLog, ErasureLog]


@pytest.fixture
def history(tree, cast):
    """A row in each log."""
    make_mailbox()
    inquiry = make_inquiry()
    AccessLog.record(cast.receptionist, AccessLog.Action.VIEW, inquiry)
    inquiry.erase(None)
    return inquiry


def refused(statement: str, *values: object) -> None:
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, values)


@pytest.mark.parametrize("model", LOGS)
def test_a_row_can_be_neither_changed_nor_deleted(history, model):
    rows = list(model.objects.values())
    assert rows
    table = model._meta.db_table
    refused(f"UPDATE {table} SET at = %s", timezone.now())  # noqa: S608
    refused(f"DELETE FROM {table}")  # noqa: S608
    with pytest.raises(AppendOnlyError):
        model.objects.update(at=timezone.now())
    with pytest.raises(AppendOnlyError):
        model.objects.first().save()
    with pytest.raises(IntegrityError), transaction.atomic():
        model._base_manager.update(at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.first().delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.all().delete()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # no row may wait for its check
        refused(f"TRUNCATE {table} CASCADE")
    assert list(model.objects.values()) == rows


def test_an_inquiry_cannot_be_deleted_with_its_history(history):
    with pytest.raises(IntegrityError), transaction.atomic():
        history.delete()
    assert Inquiry.objects.exists()
    assert history.events.exists()


def test_retention_takes_what_is_six_years_old_and_nothing_younger(history):
    old = AccessLog.objects.create(action="list", at=timezone.now() - timedelta(days=6 * 365 + 1))
    young = AccessLog.objects.create(action="list", at=timezone.now() - timedelta(days=6 * 365 - 1))
    call_command("purge_inquiries", stdout=io.StringIO())
    assert not AccessLog.objects.filter(pk=old.pk).exists()
    assert AccessLog.objects.filter(pk=young.pk).exists()
    refused("DELETE FROM inquiries_accesslog")


def test_the_watchdog_forgets_its_own_inquiries_of_yesterday(history):
    first = watchdog.send_synthetic()
    Inquiry.objects.filter(pk=first.pk).update(submitted_at=timezone.now() - timedelta(days=2))
    watchdog.send_synthetic()
    assert not Inquiry.objects.filter(pk=first.pk).exists()
    assert not InquiryEvent.objects.filter(inquiry_id=first.pk).exists()


def test_the_history_closes_again_after_an_error(history):
    with pytest.raises(ZeroDivisionError), history_open():
        1 / 0  # noqa: B018
    refused("DELETE FROM inquiries_accesslog")


def test_a_table_that_lost_its_triggers_is_noticed_at_the_start(history):
    assert check_history_is_guarded(["default"]) == []
    drop = {
        "sqlite": [
            "DROP TRIGGER inquiries_accesslog_no_update",
            "DROP TRIGGER inquiries_accesslog_no_delete",
        ],
        "postgresql": ["DROP TRIGGER inquiries_accesslog_no_change ON inquiries_accesslog"],
    }
    with connection.cursor() as cursor:
        for statement in drop[connection.vendor]:
            cursor.execute(statement)
    (error,) = check_history_is_guarded(["default"])
    assert error.id == "inquiries.E001"
    assert "inquiries_accesslog" in error.msg
    # An older database must be let through to the migration that guards it.
    MigrationRecorder(connection).record_unapplied("inquiries", GUARDED_BY)
    assert check_history_is_guarded(["default"]) == []


def test_the_guarded_tables_are_those_of_the_logs():
    assert sorted(guards.GUARDED) == sorted(model._meta.db_table for model in LOGS)


def test_a_wrong_field_key_is_noticed_at_the_start(settings, tree):
    make_inquiry()
    assert check_field_keys_open_rows(None, ["default"]) == []
    settings.FIELD_KEYS = f"other:{make_key()}"
    problems = check_field_keys_open_rows(None, ["default"])
    assert {problem.id for problem in problems} == {"config.E002"}
    assert "inquiries.Inquiry" in " ".join(problem.msg for problem in problems)

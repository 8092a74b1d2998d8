"""What machines ask to know whether the site lives and works."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from config.views import health
from outbox.kinds import mail_kind
from outbox.models import Heartbeat, Message
from outbox.worker import HEARTBEAT_NAME

pytestmark = pytest.mark.django_db


@mail_kind("tests.health")
def compose_nothing(context):
    return None


@pytest.fixture
def worker_alive():
    Heartbeat.beat(HEARTBEAT_NAME)


def make_message(**fields):
    message = Message.queue("tests.health", "ada@example.org", {}, dedupe_key="one")
    Message.objects.filter(pk=message.pk).update(**fields)
    return message


def failed(response):
    return {name: check["detail"] for name, check in response.json()["checks"].items() if not check["ok"]}


def test_healthz_says_that_the_process_lives(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")
    assert response.status_code == 200
    assert response.content == b"ok\n"


def test_readyz_passes_when_everything_works(client, worker_alive):
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json()["ready"] is True
    assert set(response.json()["checks"]) == {
        "database",
        "migrations",
        "cache",
        "worker",
        "mail",
        "inquiries",
    }


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_they_set_no_cookie_and_are_not_stored(client, worker_alive, path):
    response = client.get(path)
    assert not response.cookies
    assert "no-store" in response["Cache-Control"]
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_they_only_answer_questions(client, path):
    assert client.post(path).status_code == 405


def test_readyz_misses_a_worker_that_never_ran(client):
    response = client.get("/readyz")
    assert response.status_code == 503
    assert failed(response) == {"worker": "no sign of life for 90 seconds"}


def test_readyz_misses_a_worker_that_stopped(client, worker_alive):
    Heartbeat.objects.update(seen_at=timezone.now() - timedelta(seconds=91))
    assert "worker" in failed(client.get("/readyz"))


def test_readyz_names_a_migration_that_is_not_applied(client, worker_alive):
    MigrationRecorder(connection).record_unapplied("outbox", "0001_initial")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert failed(response) == {"migrations": "1 to apply, among them outbox.0001_initial"}


def test_readyz_notices_mail_that_waits_too_long(client, worker_alive):
    long_ago = timezone.now() - timedelta(hours=2)
    make_message(created_at=long_ago, not_before=long_ago, wanted_at=long_ago)
    found = failed(client.get("/readyz"))
    assert found["mail"] == "the oldest has waited 7200 seconds"
    assert set(found) == {"mail", "inquiries"}


def test_mail_that_is_not_due_yet_is_not_late(client, worker_alive):
    make_message(
        created_at=timezone.now() - timedelta(hours=2), not_before=timezone.now() + timedelta(minutes=1)
    )
    assert client.get("/readyz").status_code == 200


def test_readyz_notices_mail_that_was_given_up_for_a_day(client, worker_alive):
    message = make_message(state=Message.State.FAILED)
    assert failed(client.get("/readyz")) == {"mail": "1 given up since yesterday"}
    Message.objects.filter(pk=message.pk).update(not_before=timezone.now() - timedelta(hours=25))
    assert client.get("/readyz").status_code == 200


def test_readyz_notices_a_cache_that_forgets(client, worker_alive, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    assert failed(client.get("/readyz")) == {"cache": "does not return what it was given"}


def test_an_error_is_named_by_its_class_alone(client, worker_alive, monkeypatch):
    def check():
        raise OSError("redis://user:password@cache refused")

    monkeypatch.setitem(health.CHECKS, "cache", check)
    response = client.get("/readyz")
    assert failed(response) == {"cache": "OSError"}
    assert b"password" not in response.content


def test_the_answer_holds_no_address(client, worker_alive):
    make_message(state=Message.State.FAILED)
    assert b"ada" not in client.get("/readyz").content


def test_readyz_costs_few_queries(client, worker_alive):
    client.get("/readyz")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get("/readyz")
    assert len(queries) <= 9

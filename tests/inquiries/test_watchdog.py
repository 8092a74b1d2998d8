"""I9: what stops being answered is noticed, over another channel than the one that broke."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from inquiries import watchdog
from inquiries.models import Inquiry
from outbox.models import Message as Mail
from outbox.worker import send_due
from tests.inquiries.factories import age, make_inquiry, make_mailbox

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def desk(tree, cast):
    return make_mailbox(members={cast.receptionist: "agent"})


def test_all_is_well_at_first_and_after_a_round():
    assert watchdog.problems() == []
    watchdog.send_synthetic()
    send_due("worker")
    assert watchdog.problems() == []
    assert mail.outbox == []


def test_nobody_sees_or_counts_the_test_inquiry(client_of, cast):
    inquiry = watchdog.send_synthetic()
    html = client_of(cast.administrator).get("/admin/inquiries/", {"show": "all"}).content.decode()
    assert inquiry.reference not in html
    assert not Inquiry.objects.counted().exists()
    assert not Mail.objects.filter(kind="inquiries.new").exists()


def test_a_worker_that_stopped_is_noticed(client):
    inquiry = watchdog.send_synthetic()
    past = timezone.now() - timedelta(minutes=14)
    Inquiry.objects.filter(pk=inquiry.pk).update(submitted_at=past)
    Mail.objects.update(wanted_at=past, created_at=past)
    assert len(watchdog.problems()) == 2
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["checks"]["inquiries"]["ok"] is False


def test_missing_test_inquiries_are_noticed():
    inquiry = watchdog.send_synthetic()
    send_due("worker")
    Inquiry.objects.filter(pk=inquiry.pk).update(submitted_at=timezone.now() - timedelta(hours=3))
    assert watchdog.problems() == ["No test inquiry has come through for two hours."]


def test_an_inquiry_that_nobody_takes_is_noticed_and_mailed_without_its_words(cast):
    age(make_inquiry(), timedelta(days=30))
    call_command("watch_inquiries")
    (alarm,) = mail.outbox
    assert alarm.to == [cast.administrator.email]
    assert "nobody has taken" in alarm.body
    assert "Adele" not in alarm.body


def test_yesterdays_test_inquiries_are_forgotten():
    inquiry = watchdog.send_synthetic()
    Inquiry.objects.filter(pk=inquiry.pk).update(submitted_at=timezone.now() - timedelta(days=2))
    watchdog.send_synthetic()
    assert Inquiry.objects.filter(is_synthetic=True).count() == 1

"""The outbox and its worker: every mail goes out, whatever breaks, and none is lost."""

import smtplib
from datetime import timedelta
from unittest import mock

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.utils import timezone

from outbox import worker
from outbox.kinds import mail_kind
from outbox.models import Draft, Heartbeat, Message
from outbox.worker import Worker, send_due

pytestmark = pytest.mark.django_db
SEND = "django.core.mail.backends.locmem.EmailBackend.send_messages"


@mail_kind("tests.hello")
def write_hello(context):
    return EmailMessage("Hello", "Hello", "clinic@example.org")


@mail_kind("tests.pointless")
def write_pointless(context):
    return None


@mail_kind("tests.broken")
def write_broken(context):
    raise ZeroDivisionError("ada@example.org")


def queue(key="one", kind="tests.hello", to="ada@example.org", **fields):
    return Message.queue(kind, to, {}, dedupe_key=key, **fields)


def fresh(message):
    return Message.objects.get(pk=message.pk)


def past(message, **fields):
    Message.objects.filter(pk=message.pk).update(**fields)


def test_it_sends_what_is_due_once():
    queue()
    assert send_due("a") == 1
    assert send_due("a") == 0
    assert [row.to for row in mail.outbox] == [["ada@example.org"]]
    assert Message.objects.get().state == "sent"


def test_it_waits_until_the_time():
    message = queue(delay=timedelta(minutes=5))
    assert send_due("a") == 0
    past(message, not_before=timezone.now())
    assert send_due("a") == 1


def test_the_same_key_is_one_mail():
    assert queue() == queue()
    Message.queue_all(
        [Draft("tests.hello", "bob@example.org", "one"), Draft("tests.hello", "eve@example.org", "two")]
    )
    assert Message.objects.count() == 2


def test_an_unknown_kind_is_refused_at_once():
    with pytest.raises(ValueError, match="No function writes"):
        queue(kind="tests.nobody")


def test_two_workers_never_hold_the_same_message():
    for number in range(30):
        queue(str(number))
    one = {message.pk for message in Message.objects.all().lease("a", 20)}
    two = {message.pk for message in Message.objects.all().lease("b", 20)}
    assert (len(one), len(two), one & two) == (20, 10, set())


def test_a_dead_workers_mail_comes_back_with_the_same_message_id():
    message = queue()
    Message.objects.all().lease("dead")
    assert send_due("alive") == 0
    past(message, lease_until=timezone.now() - timedelta(seconds=1))
    assert send_due("alive") == 1
    assert mail.outbox[0].extra_headers["Message-ID"] == message.message_id
    assert message.message_id.endswith("@example.org>")


def test_a_worker_that_was_away_too_long_does_not_send_what_another_took_over():
    queue()
    (held,) = Message.objects.all().lease("slow")
    past(held, lease_until=timezone.now() - timedelta(seconds=1))
    assert send_due("quick") == 1
    assert held.renew_lease() is False
    held.record_failure(OSError())
    assert fresh(held).state == "sent"


def test_a_failed_try_is_repeated_later_and_its_words_are_not_kept():
    message = queue(kind="tests.broken")
    send_due("a")
    message = fresh(message)
    assert (message.state, message.attempts, message.last_error) == ("queued", 1, "ZeroDivisionError")
    assert message.not_before > timezone.now()


def test_one_bad_message_does_not_hold_up_the_others():
    queue("1", kind="tests.broken")
    queue("2")
    send_due("a")
    assert len(mail.outbox) == 1


def test_a_server_that_is_away_for_a_day_loses_nothing():
    messages = [queue(str(number)) for number in range(25)]
    with mock.patch(SEND, side_effect=ConnectionRefusedError()):
        for _hour in range(24):
            Message.objects.update(not_before=timezone.now())
            while send_due("a"):
                pass
    assert Message.objects.unsent().count() == 25
    Message.objects.update(not_before=timezone.now())
    while send_due("a"):
        pass
    assert {row.pk for row in Message.objects.filter(state="sent")} == {row.pk for row in messages}


def test_a_server_that_can_not_be_reached_is_not_asked_for_each_message():
    for number in range(5):
        queue(str(number))
    with (
        mock.patch("django.core.mail.backends.locmem.EmailBackend.open", side_effect=OSError()),
        mock.patch(SEND) as send,
    ):
        assert send_due("a") == 5
    assert not send.called
    assert set(Message.objects.values_list("state", "attempts")) == {("queued", 1)}


def test_an_address_refused_for_good_is_not_tried_for_a_week():
    message = queue()
    error = smtplib.SMTPRecipientsRefused({"ada@example.org": (550, b"unknown")})
    with mock.patch(SEND, side_effect=error):
        send_due("a")
    assert fresh(message).state == "refused"
    assert Message.objects.all().oldest_unsent_age() is None
    assert fresh(message) in Message.objects.all().stuck()


def test_a_greylisted_address_is_tried_again():
    message = queue()
    error = smtplib.SMTPRecipientsRefused({"ada@example.org": (451, b"later")})
    with mock.patch(SEND, side_effect=error):
        send_due("a")
    assert fresh(message).state == "queued"


def test_after_a_week_it_gives_up_aloud():
    message = queue(kind="tests.broken")
    past(message, wanted_at=timezone.now() - timedelta(days=8))
    send_due("a")
    assert fresh(message).state == "failed"


def test_what_has_become_pointless_is_not_sent():
    message = queue(kind="tests.pointless")
    send_due("a")
    assert (fresh(message).state, len(mail.outbox)) == ("cancelled", 0)


def test_cancelling_works_until_it_is_taken():
    message = queue()
    assert message.cancel() is True
    assert send_due("a") == 0
    other = queue("two")
    Message.objects.all().lease("a")
    assert other.cancel() is False


def test_the_oldest_unsent_mail_counts_from_when_it_was_wanted():
    assert Message.objects.all().oldest_unsent_age() is None
    queue("later", delay=timedelta(hours=1))
    assert Message.objects.all().oldest_unsent_age() is None
    message = queue(kind="tests.broken")
    past(message, wanted_at=timezone.now() - timedelta(minutes=20))
    send_due("a")
    assert Message.objects.all().oldest_unsent_age() >= timedelta(minutes=20)


def test_a_look_without_mail_takes_no_lock(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert send_due("a") == 0


def test_the_worker_beats_between_messages_and_is_missed_when_silent(settings):
    assert Heartbeat.is_alive() is False
    for number in range(3):
        queue(str(number))
    running = Worker()
    settings.PERIODIC_COMMANDS = []
    running.look()
    assert Heartbeat.is_alive()
    Heartbeat.objects.update(seen_at=timezone.now() - timedelta(minutes=5))
    assert Heartbeat.is_alive() is False


def test_a_broken_periodic_command_stops_nothing(settings):
    settings.PERIODIC_COMMANDS = [("no_such_command", 60)]
    queue()
    running = Worker()
    assert running.look() == 1
    assert len(mail.outbox) == 1


def test_what_periodic_commands_say_goes_to_the_log_and_not_among_the_workers_output(
    settings, caplog, capsys
):
    settings.PERIODIC_COMMANDS = [("purge_outbox", 60), ("check", 60)]
    message = queue()
    send_due("a")
    past(message, created_at=timezone.now() - timedelta(days=40))
    with caplog.at_level("INFO", logger="outbox.worker"):
        Worker().look()
    assert "purge_outbox: Deleted 1 old messages." in caplog.text
    assert capsys.readouterr() == ("", "")


def test_a_database_that_is_away_for_a_moment_does_not_end_the_worker(settings):
    settings.PERIODIC_COMMANDS = []
    running = Worker()
    running.stop.set()  # so that the pause after the error ends at once
    with mock.patch.object(worker, "send_due", side_effect=worker.DatabaseError()):
        assert running.look() == 0


def test_the_purge_removes_what_was_settled_long_ago_only():
    old, unsent, young = queue("old"), queue("unsent", delay=timedelta(days=90)), queue("young")
    for message in (old, unsent):
        past(message, created_at=timezone.now() - timedelta(days=40))
    send_due("a")
    call_command("purge_outbox")
    assert set(Message.objects.all()) == {fresh(unsent), fresh(young)}


def test_staff_with_the_right_see_what_waits_without_addresses(client_of, cast, tree):
    message = queue(kind="tests.broken")
    send_due("a")
    html = client_of(cast.front_desk_lead).get("/admin/outbox/").content.decode()
    assert "tests.broken" in html
    assert "ZeroDivisionError" in html
    assert "ada@" not in html
    assert "no sign of life" in html
    for user in (cast.editor, cast.moderator, cast.receptionist):
        assert client_of(user).get("/admin/outbox/").status_code == 403
        assert client_of(user).post(f"/admin/outbox/{message.pk}/retry/").status_code == 403
    client_of(cast.front_desk_lead).post(f"/admin/outbox/{message.pk}/retry/")
    assert fresh(message).not_before <= timezone.now()

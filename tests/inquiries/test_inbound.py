"""Answers by mail: threaded by token and sender, loops broken, nothing lost, nothing crashed by."""

import base64
from email.message import EmailMessage
from unittest import mock

import pytest
from django.core import mail as outgoing
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inquiries import inbound
from inquiries.inbound import Taken, new_part, read, take
from inquiries.models import Inquiry, InquiryError, Message
from inquiries.reply_address import reply_address
from outbox.models import Message as Mail
from outbox.worker import send_due
from tests.inquiries.factories import make_inquiry, make_mailbox

pytestmark = pytest.mark.django_db
SECRET = "a-secret-of-the-provider"


@pytest.fixture(autouse=True)
def desk(tree, cast, settings):
    settings.INBOUND_MAIL_ADDRESS = "reply@inbound.example.org"
    settings.INBOUND_WEBHOOK_SECRET = SECRET
    return make_mailbox(members={cast.receptionist: "agent", cast.front_desk_lead: "lead"})


def make_mail(to, sender="Adele Winters <adele@example.org>", text="Yes, Tuesday is good.", **headers):
    message = EmailMessage()
    message["From"], message["To"] = sender, to
    message["Subject"] = "Re: Our answer"
    message["Message-ID"] = headers.pop("message_id", "<one@mail.example.org>")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


def test_an_answer_joins_its_inquiry_and_wakes_it(cast):
    inquiry = make_inquiry()
    inquiry.reply("When would you like to come?", cast.receptionist)
    assert take(make_mail(reply_address(inquiry))) == Taken.ADDED
    inquiry.refresh_from_db()
    assert inquiry.state == "open"
    assert inquiry.due_at > timezone.now()
    message = inquiry.messages.get(direction="in")
    message.inquiry = inquiry
    assert message.body == "Yes, Tuesday is good."


def test_our_mail_asks_for_answers_at_that_address(cast):
    inquiry = make_inquiry()
    inquiry.reply("Hello", cast.receptionist)
    Mail.objects.update(not_before=timezone.now())
    send_due("worker")
    sent = [row for row in outgoing.outbox if row.to == ["adele@example.org"]]
    assert {row.reply_to[0] for row in sent} == {reply_address(inquiry)}


def test_taking_the_same_mail_twice_changes_nothing():
    inquiry = make_inquiry()
    raw = make_mail(reply_address(inquiry))
    assert [take(raw), take(raw)] == [Taken.ADDED, Taken.KNOWN]
    raw = make_mail("reply@inbound.example.org", sender="new@example.org", message_id="<two@example.org>")
    assert [take(raw), take(raw)] == [Taken.NEW, Taken.KNOWN]


def test_another_sender_with_the_token_gets_an_inquiry_of_their_own():
    inquiry = make_inquiry()
    assert take(make_mail(reply_address(inquiry), sender="eve@example.org")) == Taken.NEW
    other = Inquiry.objects.exclude(pk=inquiry.pk).get()
    assert (other.may_belong_to, other.arrived_by) == (inquiry, "email")
    assert inquiry.messages.count() == 0


def test_a_known_sender_without_a_token_is_flagged(client_of, cast):
    inquiry = make_inquiry()
    assert take(make_mail("hello@example.org")) == Taken.NEW
    other = Inquiry.objects.exclude(pk=inquiry.pk).get()
    assert other.may_belong_to == inquiry
    html = client_of(cast.receptionist).get(f"/admin/inquiries/{other.pk}/").content.decode()
    assert f"may belong to {inquiry.reference}" in html


def test_a_guessed_token_names_nothing():
    inquiry = make_inquiry()
    local, _, domain = reply_address(inquiry).partition("@")
    forged = f"{local[:-1]}{'0' if local[-1] != '0' else '1'}@{domain}"
    assert take(make_mail(forged, sender="eve@example.org")) == Taken.NEW
    assert Inquiry.objects.get(arrived_by="email").may_belong_to is None


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; x"},
        {"Precedence": "bulk"},
        {"X_Autoreply": "yes"},
        {"List_Id": "<list.example.org>"},
        {"Return_Path": "<>"},
    ],
)
def test_automatic_mail_is_no_answer(headers):
    inquiry = make_inquiry()
    assert take(make_mail(reply_address(inquiry), **headers)) == Taken.AUTOMATIC
    assert take(make_mail(reply_address(inquiry), sender="MAILER-DAEMON@example.org")) == Taken.AUTOMATIC
    inquiry.refresh_from_db()
    assert inquiry.version == 1


def test_our_own_mail_coming_back_makes_no_loop():
    inquiry = make_inquiry()
    assert take(make_mail(reply_address(inquiry), sender=reply_address(inquiry))) == Taken.AUTOMATIC


def test_two_machines_that_answer_each_other_stop():
    """An autoresponder without any header: its answers pile up here, but we send it nothing more."""
    inquiry = make_inquiry()
    send_due("worker")
    for number in range(5):
        take(make_mail(reply_address(inquiry), message_id=f"<{number}@loop>"))
    Mail.objects.update(not_before=timezone.now())
    send_due("worker")
    assert [row.to for row in outgoing.outbox].count(["adele@example.org"]) == 1


def test_an_answer_to_a_merged_inquiry_reaches_the_one_it_went_into():
    one, two = make_inquiry(), make_inquiry(message="again")
    two.merge_into(one, None)
    assert take(make_mail(reply_address(two))) == Taken.ADDED
    assert one.messages.count() == 1


def test_an_answer_to_an_erased_inquiry_is_new_and_revives_nothing():
    inquiry = make_inquiry()
    inquiry.erase(None)
    assert take(make_mail(reply_address(inquiry))) == Taken.NEW
    assert Inquiry.objects.get(pk=inquiry.pk).state == "erased"


def test_the_original_is_kept_and_its_download_is_logged(client_of, cast):
    inquiry = make_inquiry()
    raw = make_mail(reply_address(inquiry))
    take(raw)
    message = inquiry.messages.get()
    address = f"/admin/inquiries/{inquiry.pk}/original/{message.pk}/"
    response = client_of(cast.receptionist).get(address)
    assert response.content == raw
    assert "attachment" in response["Content-Disposition"]
    from inquiries.models import AccessLog

    assert AccessLog.objects.filter(action="original", inquiry=inquiry, actor=cast.receptionist).exists()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Yes.\n\nOn Mon, Nov 23, 2026 at 9:00 Clinic wrote:\n> Hello", "Yes."),
        ("Yes.\n> Hello\n> you", "Yes."),
        ("Yes.\n-----Original Message-----\nFrom: a@b.org", "Yes."),
        ("> only a quote", "> only a quote"),
        ("I am on it.\nOn my way.", "I am on it.\nOn my way."),
    ],
)
def test_what_was_quoted_is_left_out(text, kept):
    assert new_part(text) == kept


def test_html_becomes_words():
    message = EmailMessage()
    message["From"], message["To"] = "a@example.org", "b@example.org"
    message.set_content("<p>Hello<br>you &amp; me</p><script>alert(1)</script>", subtype="html")
    text = read(message.as_bytes()).text
    assert text.split() == ["Hello", "you", "&", "me"]


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_bytes_break_the_reading(raw):
    read(raw)
    read(b"From: a@example.org\r\nContent-Type: " + raw)


@pytest.mark.parametrize("raw", [b"", b"\x00" * 50, b"From: nobody\n\nx", b"x" * (inbound.LARGEST_MAIL + 1)])
def test_what_is_no_mail_is_told_apart(raw):
    assert take(raw) == Taken.UNREADABLE
    assert not Inquiry.objects.exists()


def test_a_mail_of_25_megabytes_is_taken_with_its_words():
    inquiry = make_inquiry()
    message = EmailMessage()
    message["From"], message["To"] = "adele@example.org", reply_address(inquiry)
    message["Message-ID"] = "<pictures@example.org>"
    message.set_content("Here are the pictures of my hand.")
    message.add_attachment(b"\xff" * 18_600_000, maintype="image", subtype="jpeg", filename="hand.jpg")
    raw = message.as_bytes()
    assert len(raw) > 25_000_000
    assert post(raw).json() == {"result": "added to its inquiry"}
    assert take(raw) == Taken.KNOWN
    stored = inquiry.messages.get()
    assert stored.body.startswith("Here are the pictures of my hand.")
    assert "too large to keep whole" in stored.body


BROKEN = {
    "a charset nobody has": b'Content-Type: text/plain; charset="x-klingon"\n\nIt hurts \xe9 here',
    "a charset that is none": b"Content-Type: text/plain; charset=idna\n\nIt hurts \xff here",
    "a charset that decodes bytes": b"Content-Type: text/plain; charset=zlib\n\nIt hurts here",
    "a lie about the charset": b"Content-Type: text/plain; charset=utf-8\n\nIt hurts \xe9\xff here",
    "a boundary that never comes": b'Content-Type: multipart/mixed; boundary="never"\n\nIt hurts here',
    "no boundary": b"Content-Type: multipart/alternative\n\nIt hurts here",
    "base64 that is none": b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nIt hurts!",
    "a type that is none": b"Content-Type: ;;;=\n\nIt hurts here",
    "only HTML": b"Content-Type: text/html\n\n<p>It hurts <b>here</b></p><script>x</script>",
    "only a picture": b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=",
    "related without a root": b'Content-Type: multipart/related; boundary="b"\n\n--b--',
    "a mail in a mail": b"Content-Type: message/rfc822\n\nFrom: x@example.org\n\nIt hurts here",
    "an address list that is none": b"Cc: <<<>>>, @, a@b@c, =?x?q?=ff?=\nContent-Type: text/plain\n\nIt hurts",
    "a Message-ID that is none": b"Message-ID: <<[[\nContent-Type: text/plain\n\nIt hurts here",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_mail_costs_its_broken_part_only(kind):
    raw = b"From: Adele <adele@example.org>\nTo: hello@example.org\n" + BROKEN[kind]
    assert post(raw).status_code == 200
    inquiry = Inquiry.objects.get()
    assert inquiry.email == "adele@example.org"
    assert inquiry.message
    assert base64.b64decode(inquiry.messages.get().original) == raw
    if b"It hurts " in BROKEN[kind]:
        assert "It hurts" in inquiry.message


def test_mails_of_a_program_that_uses_one_message_id_for_all_are_all_taken():
    inquiry = make_inquiry()
    for text in ("Yes.", "And one more thing."):
        assert take(make_mail(reply_address(inquiry), text=text)) == Taken.ADDED
    assert inquiry.messages.count() == 2


def test_one_mail_that_comes_two_ways_is_taken_once():
    inquiry = make_inquiry()
    raw = make_mail(reply_address(inquiry))
    assert take(b"Received: by one.example.org\n" + raw) == Taken.ADDED
    assert take(b"Received: by two.example.org\n" + raw) == Taken.KNOWN


def test_what_asks_for_no_automatic_answer_is_not_automatic_itself():
    inquiry = make_inquiry()
    assert take(make_mail(reply_address(inquiry), X_Auto_Response_Suppress="All")) == Taken.ADDED


def test_an_answer_to_what_is_erased_that_moment_becomes_an_inquiry():
    inquiry = make_inquiry()
    with mock.patch.object(Inquiry, "take_mail", side_effect=InquiryError("erased")):
        assert take(make_mail(reply_address(inquiry))) == Taken.NEW
    assert Inquiry.objects.filter(arrived_by="email").exists()


def test_an_inquiry_by_mail_is_never_without_its_original():
    with (
        mock.patch.object(Message.objects.__class__, "create", side_effect=OSError),
        pytest.raises(OSError),
    ):
        take(make_mail("hello@example.org"))
    assert not Inquiry.objects.exists()
    assert take(make_mail("hello@example.org")) == Taken.NEW


# The ways in


def post(body, secret=SECRET):
    return Client().post(
        "/contact/inbound/",
        body,
        content_type="message/rfc822",
        headers={"authorization": f"Bearer {secret}"},
    )


def test_the_webhook_takes_mail_from_who_knows_the_secret(settings):
    inquiry = make_inquiry()
    raw = make_mail(reply_address(inquiry))
    assert post(raw, "wrong").status_code == 404
    assert post(raw, "").status_code == 404
    assert post(raw).json() == {"result": "added to its inquiry"}
    settings.INBOUND_WEBHOOK_SECRET = ""
    assert post(raw, "").status_code == 404


@pytest.mark.parametrize("error", [OperationalError("gone"), RuntimeError("a fault of ours: Adele")])
def test_the_provider_is_asked_to_come_again_and_the_log_names_nobody(error, caplog):
    with mock.patch.object(inbound, "take", side_effect=error):
        assert post(b"x").status_code == 503
    assert "Adele" not in caplog.text


def test_the_provider_keeps_what_is_no_mail():
    assert post(b"junk").status_code == 422


class FakeServer:
    """As much of an IMAP server as the command uses; marks what was taken."""

    def __init__(self, mails):
        self.mails, self.seen, self.flagged = mails, set(), set()

    def __call__(self, *args, **kwargs):
        return self

    def login(self, user, password):
        assert (user, password) == ("desk", "p@ss")

    def select(self, folder):
        assert folder == "INBOX"

    def search(self, charset, what):
        return "OK", [b" ".join(str(number).encode() for number in self.mails if number not in self.seen)]

    def fetch(self, number, what):
        assert "PEEK" in what
        return "OK", [(b"head", self.mails[int(number)]), b")"]

    def store(self, number, what, flag):
        self.seen.add(int(number))
        self.flagged |= {int(number)} if "Flagged" in flag else set()

    def logout(self):
        pass


def test_imap_takes_each_mail_once_and_marks_it_only_when_it_is_stored(settings):
    inquiry = make_inquiry()
    settings.INBOUND_IMAP_URL = "imaps://desk:p%40ss@mail.example.org/INBOX"
    server = FakeServer({1: make_mail(reply_address(inquiry)), 2: b"junk"})
    with mock.patch("imaplib.IMAP4_SSL", server):
        with mock.patch("inquiries.management.commands.fetch_mail.take", side_effect=RuntimeError):
            call_command("fetch_mail")
        assert server.seen == set()
        call_command("fetch_mail")
        call_command("fetch_mail")
    assert server.seen == {1, 2}
    assert server.flagged == {2}, "what is no mail stands out in the account"
    assert Message.objects.filter(direction="in").count() == 1


def test_imap_is_off_without_its_setting_and_says_when_it_fails(settings):
    call_command("fetch_mail")
    settings.INBOUND_IMAP_URL = "imaps://desk:x@mail.example.org/INBOX"
    with mock.patch("imaplib.IMAP4_SSL", side_effect=OSError()), pytest.raises(CommandError, match="OSError"):
        call_command("fetch_mail")

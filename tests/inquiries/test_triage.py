"""The triage in the admin, as front-desk staff meet it."""

import io
from datetime import datetime, timedelta
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from inquiries.models import AccessLog, Inquiry, InquiryEvent, Membership, ReplyDraft
from inquiries.templatetags.inquiry_words import due_in_words
from outbox.models import Message as Mail
from outbox.worker import send_due
from tests.factories import make_staff
from tests.inquiries.factories import age, make_inquiry, make_mailbox, value_of

pytestmark = pytest.mark.django_db
LIST = "/admin/inquiries/"


@pytest.fixture
def desk(tree, cast):
    return make_mailbox(members={cast.receptionist: "agent", cast.front_desk_lead: "lead"})


@pytest.fixture
def billing(desk, cast):
    return make_mailbox("Billing", members={cast.front_desk_lead: "lead"})


def page_of(inquiry):
    return reverse("inquiries_admin:detail", args=[inquiry.pk])


def do(client, inquiry, verb, **data):
    url = reverse("inquiries_admin:act", args=[inquiry.pk, verb])
    return client.post(url, {f"{verb}-{name}": value for name, value in data.items()})


def test_the_list_shows_who_wrote_and_the_page_what(client_of, cast, desk):
    inquiry = make_inquiry()
    browser = client_of(cast.receptionist)
    assert "Adele Winters" in browser.get(LIST).content.decode()
    html = browser.get(page_of(inquiry)).content.decode()
    for text in ("My hand burns since spring.", "adele@example.org", "(202) 555-0171", "Why here?"):
        assert text in html
    title = html[html.index("<title>") : html.index("</title>")]
    assert "Adele" not in title


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("adele@EXAMPLE.org", True),
        ("(202) 555-0171", True),
        ("winters", True),
        ("ADELE winters", True),
        ("Adèle", True),
        ("adele summers", False),
        ("burns", False),
        ("'", False),
    ],
)
def test_it_finds_by_name_mail_and_phone_although_they_lie_encrypted(client_of, cast, desk, query, found):
    make_inquiry()
    html = client_of(cast.receptionist).get(LIST, {"q": query}).content.decode()
    assert ("Adele Winters" in html) == found


def test_it_finds_by_reference_however_it_is_written(client_of, cast, desk):
    inquiry = make_inquiry()
    html = client_of(cast.receptionist).get(LIST, {"q": inquiry.reference.lower().replace("-", " ")}).content
    assert b"Adele Winters" in html


def test_nonsense_in_the_address_is_left_out(client_of, cast, desk):
    make_inquiry()
    browser = client_of(cast.receptionist)
    for query in ("show=x", "mailbox=x", "state=x", "assignee=x", "priority=x", "p=x", "p=99", "mailbox=999"):
        response = browser.get(f"{LIST}?{query}")
        assert response.status_code == 200, query
        assert "Adele Winters" in response.content.decode(), query


def test_each_view_shows_its_own(client_of, cast, desk):
    mine, overdue, done = (
        make_inquiry(name="Mine One"),
        make_inquiry(name="Late One"),
        make_inquiry(name="Done One"),
    )
    mine.assign_to(cast.receptionist, cast.receptionist)
    age(overdue, timedelta(days=9))
    done.close("booked", cast.receptionist)
    browser = client_of(cast.receptionist)

    def shown(view):
        html = browser.get(LIST, {"show": view}).content.decode()
        return {name for name in ("Mine One", "Late One", "Done One") if name in html}

    assert shown("mine") == {"Mine One"}
    assert shown("unassigned") == {"Late One"}
    assert shown("overdue") == {"Late One"}
    assert shown("live") == {"Mine One", "Late One"}
    assert shown("all") == {"Mine One", "Late One", "Done One"}


def test_the_way_of_an_inquiry(client_of, cast, desk):
    """Taken, noted, answered, answered back, closed: states, events and the clock."""
    inquiry = make_inquiry()
    assert inquiry.due_at is not None
    browser = client_of(cast.receptionist)
    assert do(browser, inquiry, "take").status_code == 302
    do(browser, inquiry, "note", text="Ask Dr. Ellison. @helen please look")
    inquiry.refresh_from_db()
    assert (inquiry.state, inquiry.assignee) == ("open", cast.receptionist)
    response = do(browser, inquiry, "reply", body="Yes, please come.", version=inquiry.version)
    assert response.status_code == 302
    inquiry.refresh_from_db()
    assert (inquiry.state, inquiry.due_at) == ("pending", None)
    assert inquiry.first_response_at is not None
    inquiry.take_mail("Thank you!", "", "hash")
    inquiry.refresh_from_db()
    assert inquiry.state == "open"
    assert inquiry.due_at is not None
    assert do(browser, inquiry, "close", outcome="").status_code == 422
    assert do(browser, inquiry, "close", outcome="booked").status_code == 302
    inquiry.refresh_from_db()
    assert (inquiry.state, inquiry.outcome, inquiry.due_at) == ("closed", "booked", None)
    kinds = list(inquiry.events.values_list("kind", flat=True))
    assert kinds == ["received", "assigned", "noted", "replied", "mail_received", "closed"]
    html = browser.get(page_of(inquiry)).content.decode()
    for text in ("Ask Dr. Ellison", "Yes, please come.", "Thank you!", "Appointment booked"):
        assert text in html


def test_a_reply_goes_out_after_half_a_minute_from_the_mailbox(client_of, cast, desk):
    desk.from_address = "desk@example.org"
    desk.save()
    inquiry = make_inquiry()
    do(client_of(cast.receptionist), inquiry, "reply", body="Yes, please come.")
    send_due("worker")
    assert not [row for row in mail.outbox if "please come" in row.body]
    Mail.objects.update(not_before=timezone.now())
    send_due("worker")
    (sent,) = [row for row in mail.outbox if "please come" in row.body]
    assert sent.to == ["adele@example.org"]
    assert "desk@example.org" in sent.from_email
    assert "burns" not in sent.body
    assert sent.extra_headers["Auto-Submitted"] == "no"


def test_the_acknowledgement_is_not_a_response(desk):
    inquiry = make_inquiry()
    send_due("worker")
    inquiry.refresh_from_db()
    assert inquiry.first_response_at is None


def test_a_call_that_nobody_took_is_not_a_response(cast, desk):
    inquiry = make_inquiry()
    inquiry.log_call("", "no_answer", cast.receptionist)
    assert (inquiry.state, inquiry.first_response_at) == ("open", None)
    inquiry.log_call("", "voicemail", cast.receptionist)
    assert inquiry.state == "pending"
    assert inquiry.first_response_at is not None


def test_staff_are_told_without_a_word_of_the_person(desk, cast):
    make_inquiry()
    send_due("worker")
    notices = [row for row in mail.outbox if "New inquiry" in row.subject]
    assert {row.to[0] for row in notices} == {"receptionist@example.org", "lead@example.org"}
    for row in notices:
        text = row.subject + row.body + row.alternatives[0].content
        assert "http://testserver/admin/inquiries/" in text
        for word in ("Adele", "Winters", "burns", "adele@"):
            assert word not in text


def test_a_mention_reaches_the_colleague(cast, desk, client_of):
    inquiry = make_inquiry()
    do(client_of(cast.receptionist), inquiry, "note", text="@helen and @grace: secret words")
    send_due("worker")
    mentioned = [row for row in mail.outbox if "mentioned" in row.subject]
    assert [row.to for row in mentioned] == [["lead@example.org"]]
    assert "secret" not in mentioned[0].body


# I8: two people at one inquiry


def test_a_stale_reply_shows_what_changed_and_keeps_the_words(client_of, cast, desk):
    inquiry = make_inquiry()
    one, two = client_of(cast.receptionist), client_of(cast.front_desk_lead)
    old = value_of(one.get(page_of(inquiry)).content.decode(), "reply-version")
    do(two, inquiry, "reply", body="Already answered.")
    response = do(one, inquiry, "reply", body="My long answer.", version=old)
    html = response.content.decode()
    assert response.status_code == 409
    assert "My long answer." in html
    assert "replied by mail" in html
    assert inquiry.messages.count() == 1
    again = do(one, inquiry, "reply", body="My long answer.", version=value_of(html, "reply-version"))
    assert again.status_code == 302
    assert inquiry.messages.count() == 2


# Drafts


def test_a_draft_is_kept_sealed_for_its_author_until_the_reply_goes_out(client_of, cast, desk):
    inquiry = make_inquiry()
    one, two = client_of(cast.receptionist), client_of(cast.front_desk_lead)
    address = reverse("inquiries_admin:present", args=[inquiry.pk])
    one.post(address, {"doing": "replying", "draft": "Dear Adele, half a"})
    one.post(address, {"doing": "viewing"})  # a sign of life without a draft leaves it alone
    assert "Dear Adele, half a" in one.get(page_of(inquiry)).content.decode()
    assert "Dear Adele, half a" not in two.get(page_of(inquiry)).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM inquiries_replydraft")
        assert "Adele" not in str(cursor.fetchall())
    do(two, inquiry, "reply", body="Already answered.")
    assert ReplyDraft.objects.count() == 1
    do(one, inquiry, "reply", body="Dear Adele, half a page.")
    assert not ReplyDraft.objects.exists()


def test_a_draft_goes_when_it_is_emptied_when_it_is_old_and_with_its_inquiry(client_of, cast, desk):
    inquiry = make_inquiry()
    browser = client_of(cast.receptionist)
    address = reverse("inquiries_admin:present", args=[inquiry.pk])
    browser.post(address, {"draft": "x"})
    browser.post(address, {"draft": " "})
    assert not ReplyDraft.objects.exists()
    browser.post(address, {"draft": "x"})
    ReplyDraft.objects.update(at=timezone.now() - timedelta(days=31))
    call_command("purge_inquiries", stdout=io.StringIO())
    assert not ReplyDraft.objects.exists()
    browser.post(address, {"draft": "x"})
    inquiry.erase(None)
    assert not ReplyDraft.objects.exists()
    assert browser.post(address, {"draft": "x"}).status_code == 200
    assert not ReplyDraft.objects.exists()


def test_who_may_only_read_leaves_no_draft(client_of, cast, desk):
    viewer = make_staff("viewer@example.org", "Front desk")
    Membership.objects.create(mailbox=desk, user=viewer, role="viewer")
    address = reverse("inquiries_admin:present", args=[make_inquiry().pk])
    assert client_of(viewer).post(address, {"draft": "x"}).status_code == 200
    assert not ReplyDraft.objects.exists()


def test_who_is_away_is_marked_among_the_assignees(client_of, cast, desk):
    Membership.objects.filter(user=cast.front_desk_lead).update(away_until=timezone.localdate())
    html = client_of(cast.receptionist).get(page_of(make_inquiry())).content.decode()
    assert "Helen (away)" in html
    assert "Tomas (away)" not in html


# Undo


def test_a_reply_is_taken_back_while_it_waits(client_of, cast, desk):
    inquiry = make_inquiry()
    browser = client_of(cast.receptionist)
    do(browser, inquiry, "reply", body="Oops")
    assert do(browser, inquiry, "undo").status_code == 302
    inquiry.refresh_from_db()
    assert (inquiry.state, inquiry.first_response_at, inquiry.messages.count()) == ("new", None, 0)
    assert inquiry.due_at is not None
    Mail.objects.update(not_before=timezone.now())
    send_due("worker")
    assert not [row for row in mail.outbox if "Oops" in row.body]


def test_a_reply_that_has_gone_stays(client_of, cast, desk):
    inquiry = make_inquiry()
    browser = client_of(cast.receptionist)
    do(browser, inquiry, "reply", body="Gone")
    Mail.objects.update(not_before=timezone.now())
    send_due("worker")
    response = do(browser, inquiry, "undo")
    assert response.status_code == 422
    assert "already gone out" in response.content.decode()
    assert inquiry.messages.count() == 1


@pytest.mark.parametrize(
    "act",
    [
        lambda inquiry, user, other: inquiry.assign_to(user, user),
        lambda inquiry, user, other: inquiry.move_to(other, user),
        lambda inquiry, user, other: inquiry.prioritize(2, user),
        lambda inquiry, user, other: inquiry.tag(["call back"], user),
        lambda inquiry, user, other: inquiry.snooze_until(timezone.localdate() + timedelta(days=3), user),
        lambda inquiry, user, other: inquiry.close("booked", user),
        lambda inquiry, user, other: inquiry.mark_spam(user),
    ],
)
def test_undo_restores_exactly_what_was(cast, desk, billing, act):
    inquiry = make_inquiry()
    fields = ["state", "assignee_id", "mailbox_id", "priority", "tags", "outcome", "due_at", "warn_at"]
    fields += ["snoozed_until", "closed_at", "erase_after", "first_due_at"]
    before = Inquiry.objects.filter(pk=inquiry.pk).values(*fields).get()
    act(inquiry, cast.receptionist, billing)
    assert Inquiry.objects.filter(pk=inquiry.pk).values(*fields).get() != before
    inquiry.undo(cast.receptionist)
    assert Inquiry.objects.filter(pk=inquiry.pk).values(*fields).get() == before


# Merge


def test_a_merged_inquiry_shows_in_the_other_and_leads_there(client_of, cast, desk):
    one, two = make_inquiry(), make_inquiry(message="Again, from my other mail.", email="b@example.org")
    lead = client_of(cast.front_desk_lead)
    assert do(lead, two, "merge", target=one.reference).status_code == 302
    assert lead.get(page_of(two)).headers["Location"] == page_of(one)
    html = lead.get(page_of(one)).content.decode()
    assert "Again, from my other mail." in html
    assert two.reference in html
    assert do(client_of(cast.receptionist), one, "merge", target=two.reference).status_code in {403, 422}


# I13: every read is logged


def test_every_read_is_logged_superusers_too(client_of, cast, desk):
    inquiry = make_inquiry()
    for user in (cast.receptionist, cast.administrator):
        browser = client_of(user)
        browser.get(LIST)
        browser.get(LIST, {"q": "winters"})
        browser.get(page_of(inquiry))
        browser.get(page_of(inquiry))
        rows = AccessLog.objects.filter(actor=user).order_by("pk").values_list("action", "inquiry")
        assert list(rows) == [
            ("list", None),
            ("search", None),
            ("view", inquiry.pk),
            ("view", inquiry.pk),
        ]
        assert AccessLog.objects.first().shown == [str(inquiry.pk)]


def test_no_word_of_the_person_is_in_an_event(client_of, cast, desk):
    inquiry = make_inquiry()
    browser = client_of(cast.receptionist)
    for verb, data in (("reply", {"body": "secret answer"}), ("note", {"text": "secret note"}), ("undo", {})):
        do(browser, inquiry, verb, **data)
    inquiry.take_mail("secret mail", "", "hash")
    text = str(list(InquiryEvent.objects.values_list("changes", flat=True)))
    for word in ("secret", "burns", "Adele"):
        assert word not in text
    with pytest.raises(TypeError):
        inquiry._change("noted", None, message="x")


def test_a_log_can_not_be_changed(cast, desk):
    inquiry = make_inquiry()
    event = inquiry.events.get()
    with pytest.raises(TypeError):
        event.save()
    with pytest.raises(TypeError):
        InquiryEvent.objects.update(kind="closed")


# Who may


def test_names_are_masked_without_the_right_to_know_them(client_of, cast, desk):
    viewer = make_staff("viewer@example.org", "Front desk")
    Membership.objects.create(mailbox=desk, user=viewer, role="viewer")
    viewer.groups.get().permissions.remove(*viewer.groups.get().permissions.filter(codename="view_identity"))
    inquiry = make_inquiry()
    browser = client_of(viewer)
    html = browser.get(LIST).content.decode() + browser.get(page_of(inquiry)).content.decode()
    for text in ("Winters", "adele@example.org", "555-0171"):
        assert text not in html
    assert "A•••" in html


def test_the_home_panel_and_the_menu_say_what_waits(client_of, cast, desk):
    make_inquiry()
    html = client_of(cast.receptionist).get("/admin/").content.decode()
    assert "what needs me now" in html
    assert "Inquiries (1)" in html
    for user in (cast.editor, cast.moderator):
        html = client_of(user).get("/admin/").content.decode()
        assert "what needs me now" not in html
        assert "Inquiries (" not in html


def test_the_home_panel_names_the_pressing_ones_by_reference(client_of, cast, desk):
    late, mine = age(make_inquiry(), timedelta(days=9)), make_inquiry(email="b@example.org")
    mine.assign_to(cast.receptionist, cast.receptionist)
    html = client_of(cast.receptionist).get("/admin/").content.decode()
    for inquiry in (late, mine):
        assert inquiry.reference in html
    assert "overdue for" in html
    assert "Adele" not in html
    assert not AccessLog.objects.exists()


@pytest.mark.parametrize(
    ("now", "due", "warn", "words"),
    [
        ("2026-11-23T09:00", "2026-11-23T17:00", "2026-11-23T15:00", "today, 5 p.m."),
        ("2026-11-23T09:00", "2026-11-24T10:00", "2026-11-23T15:00", "tomorrow, 10 a.m."),
        ("2026-11-23T09:00", "2026-11-26T10:30", "2026-11-25T15:00", "Thu, Nov. 26, 10:30 a.m."),
        ("2026-11-23T16:30", "2026-11-23T17:00", "2026-11-23T15:00", "soon: in 30\xa0minutes"),
        ("2026-11-23T19:00", "2026-11-23T17:00", "2026-11-23T15:00", "overdue for 2\xa0hours"),
    ],
)
def test_what_is_due_is_said_as_people_say_it(desk, now, due, warn, words):
    now, due, warn = (timezone.make_aware(datetime.fromisoformat(value)) for value in (now, due, warn))
    inquiry = Inquiry(state="open", due_at=due, warn_at=warn)
    with patch.object(timezone, "now", lambda: now):
        assert due_in_words(inquiry) == words


def test_the_list_takes_few_queries_however_long(
    client_of, cast, desk, settings, django_assert_max_num_queries
):
    settings.VERSION_SECONDS = 60  # the clinic's name stays known, as on a live site
    for number in range(30):
        make_inquiry(name=f"Person {number}")
    browser = client_of(cast.receptionist)
    browser.get(LIST)
    with django_assert_max_num_queries(20):
        browser.get(LIST)

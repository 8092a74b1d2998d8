"""Bulk, undo of bulk, saved views, presence, export and reports."""

import csv
import io
import json
import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from inquiries import actions
from inquiries.exports import harmless
from inquiries.models import AccessLog, Inquiry, Presence, SavedReply, SavedView
from inquiries.reports import percentile
from outbox.models import Message as Mail
from tests.factories import make_condition_page
from tests.inquiries.factories import age, make_inquiry, make_mailbox

pytestmark = pytest.mark.django_db
LIST = "/admin/inquiries/"


@pytest.fixture
def desk(tree, cast):
    return make_mailbox(members={cast.receptionist: "agent", cast.front_desk_lead: "lead"})


def bulk(client, rows, act, **data):
    return client.post(
        reverse("inquiries_admin:bulk"),
        {"rows": [row.pk for row in rows], "act": act, "priority": "0"} | data,
    )


def test_bulk_touches_exactly_the_ticked_rows_and_can_be_undone(client_of, cast, desk):
    ticked, other = [make_inquiry() for _ in range(3)], make_inquiry()
    browser = client_of(cast.receptionist)
    response = bulk(browser, ticked, "close", outcome="info_given")
    assert Inquiry.objects.filter(state="closed").count() == 3
    other.refresh_from_db()
    assert other.state == "new"
    html = browser.get(response["Location"]).content.decode()
    assert "Undo what you just did to 3" in html
    batch = re.search(r"bulk/([0-9a-f-]{36})/undo", html)[1]
    ticked[0].refresh_from_db()
    ticked[0].reopen(cast.front_desk_lead)
    browser.post(reverse("inquiries_admin:undo_bulk", args=[batch]))
    assert Inquiry.objects.filter(state="new").count() == 3
    ticked[0].refresh_from_db()
    assert ticked[0].state == "open"


@pytest.mark.parametrize("rows", [["all"], ["x"], []])
def test_bulk_knows_no_everything(client_of, cast, desk, rows):
    make_inquiry()
    client_of(cast.receptionist).post(
        reverse("inquiries_admin:bulk"), {"rows": rows, "act": "spam", "priority": "0", "all": "1"}
    )
    assert Inquiry.objects.get().state == "new"


def test_bulk_reaches_no_row_of_another_mailbox(client_of, cast, desk):
    mine, hidden = make_inquiry(), make_inquiry(make_mailbox("Hidden"), email="b@example.org")
    bulk(client_of(cast.receptionist), [mine, hidden], "spam")
    assert not Inquiry.objects.filter(state="spam").exists()


def test_bulk_needs_its_choice(client_of, cast, desk):
    inquiry = make_inquiry()
    browser = client_of(cast.receptionist)
    bulk(browser, [inquiry], "close")
    bulk(browser, [inquiry], "move")
    inquiry.refresh_from_db()
    assert (inquiry.state, inquiry.version) == ("new", 1)


def test_bulk_by_someone_who_may_only_read_changes_nothing(client_of, cast, desk):
    desk.memberships.filter(user=cast.receptionist).update(role="viewer")
    inquiry = make_inquiry()
    bulk(client_of(cast.receptionist), [inquiry], "spam")
    inquiry.refresh_from_db()
    assert inquiry.state == "new"


def test_a_saved_view_keeps_the_filter_but_no_name_that_was_searched(client_of, cast, desk):
    browser = client_of(cast.receptionist)
    browser.post(
        reverse("inquiries_admin:save_view"), {"name": "Late", "query": "show=overdue&q=winters&x=1"}
    )
    view = SavedView.objects.get()
    assert (view.query, view.owner) == ("show=overdue", cast.receptionist)
    assert "Late" in browser.get(LIST).content.decode()
    assert "Late" not in client_of(cast.front_desk_lead).get(LIST).content.decode()
    assert (
        client_of(cast.front_desk_lead)
        .post(reverse("inquiries_admin:delete_view", args=[view.pk]))
        .status_code
        == 404
    )


def test_the_list_offers_its_file_to_who_may_export_and_views_for_all_to_leads(client_of, cast, desk):
    make_inquiry()
    lead, agent = (
        client_of(user).get(LIST).content.decode() for user in (cast.front_desk_lead, cast.receptionist)
    )
    for text in (reverse("inquiries_admin:export"), "For all colleagues"):
        assert text in lead
        assert text not in agent
    assert "Keep this filter as" in agent


def test_colleagues_see_each_other_within_seconds(client_of, cast, desk):
    inquiry = make_inquiry()
    one, two = client_of(cast.receptionist), client_of(cast.front_desk_lead)
    address = reverse("inquiries_admin:present", args=[inquiry.pk])
    one.post(address, {"doing": "replying"})
    told = json.loads(two.post(address).content)
    assert told["others"] == ["Tomas is writing a reply"]
    inquiry.prioritize(1, cast.receptionist)
    assert json.loads(two.post(address).content)["version"] == 2
    Presence.objects.update(seen_at=timezone.now() - timedelta(seconds=20))
    assert json.loads(two.post(address).content)["others"] == []


def test_nobody_is_locked_out_by_a_colleagues_presence(client_of, cast, desk):
    inquiry = make_inquiry()
    client_of(cast.receptionist).post(
        reverse("inquiries_admin:present", args=[inquiry.pk]), {"doing": "replying"}
    )
    address = reverse("inquiries_admin:act", args=[inquiry.pk, "reply"])
    assert client_of(cast.front_desk_lead).post(address, {"reply-body": "Hello"}).status_code == 302


def test_a_saved_reply_is_offered_with_its_words_filled_in(client_of, cast, desk):
    SavedReply.objects.create(title="Thanks", body="Dear {first_name}, it is {reference}. {my_name}, {phone}")
    inquiry = make_inquiry()
    html = (
        client_of(cast.receptionist)
        .get(reverse("inquiries_admin:detail", args=[inquiry.pk]))
        .content.decode()
    )
    assert f"Dear Adele, it is {inquiry.reference}. Tomas, ____" in html
    address = reverse("inquiries_admin:act", args=[inquiry.pk, "reply"])
    assert client_of(cast.receptionist).post(address, {"reply-body": "Call ____"}).status_code == 422


# The clock


def test_a_warning_goes_out_once_and_without_a_word_of_the_person(cast, desk):
    inquiry = age(make_inquiry(), timedelta(days=30))
    assert actions.warn_due() == 1
    assert actions.warn_due() == 0
    assert Mail.objects.filter(kind="inquiries.due_soon").count() == 2
    inquiry.refresh_from_db()
    assert inquiry.is_overdue


def test_what_was_put_aside_comes_back_on_its_day(cast, desk):
    inquiry = make_inquiry()
    inquiry.log_call("", "reached", cast.receptionist)
    inquiry.snooze_until(timezone.localdate() + timedelta(days=1), cast.receptionist)
    assert actions.wake_due() == 0
    Inquiry.objects.update(snoozed_until=timezone.localdate())
    assert actions.wake_due() == 1
    inquiry.refresh_from_db()
    assert inquiry.state == "open"
    assert inquiry.due_at > timezone.now()


def test_a_snooze_may_survive_a_thank_you(cast, desk):
    inquiry = make_inquiry()
    inquiry.snooze_until(timezone.localdate() + timedelta(days=2), cast.receptionist, survives_reply=True)
    inquiry.take_mail("Thanks!", "", "one")
    assert inquiry.state == "on_hold"
    inquiry.snooze_until(timezone.localdate() + timedelta(days=2), cast.receptionist)
    inquiry.take_mail("Thanks again!", "", "two")
    assert inquiry.state == "open"


def test_moving_recomputes_what_is_due_but_not_when_it_came(cast, desk):
    quick = make_mailbox("Quick", normal_minutes=10, members={cast.receptionist: "agent"})
    inquiry = make_inquiry()
    before = inquiry.submitted_at, inquiry.due_at
    inquiry.move_to(quick, cast.receptionist)
    assert inquiry.submitted_at == before[0]
    assert inquiry.due_at < before[1]
    assert inquiry.due_at == quick.hours.add(inquiry.submitted_at, 10)


# Files and figures


def rows_of(response):
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_an_export_holds_the_filter_is_logged_and_starts_no_formula(client_of, cast, desk):
    make_inquiry(name='=HYPERLINK("x")', message="@SUM(1)")
    make_inquiry(name="Zora Done", email="z@example.org").close("booked", cast.receptionist)
    hidden = make_mailbox("Hidden")
    make_inquiry(hidden, name="Hidden One", email="h@example.org")
    browser = client_of(cast.front_desk_lead)
    rows = rows_of(browser.get(reverse("inquiries_admin:export"), {"show": "live"}))
    assert len(rows) == 2
    assert rows[1][1] == '\'=HYPERLINK("x")'
    assert rows[1][-1] == "'@SUM(1)"
    log = AccessLog.objects.get(action="export")
    assert (log.actor, len(log.shown)) == (cast.front_desk_lead, 1)
    assert client_of(cast.receptionist).get(reverse("inquiries_admin:export")).status_code == 403


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "  =1", "＝1"])
def test_what_a_spreadsheet_would_run_is_made_text(text):
    assert harmless(text) == f"'{text}"
    assert harmless("1 + 1 = 2") == "1 + 1 = 2"


def test_the_screen_equals_the_file(client_of, cast, desk):
    page = make_condition_page()
    for number in range(4):
        inquiry = make_inquiry(
            email=f"p{number}@example.org", topic_id=page.pk if number else None, source_page_id=page.pk
        )
        if number < 3:
            inquiry.log_call("", "reached", cast.receptionist)
            Inquiry.objects.filter(pk=inquiry.pk).update(first_response_seconds=[600, 1200, 7200][number])
    make_inquiry(is_spam=True)
    browser = client_of(cast.front_desk_lead)
    for group in ("mailbox", "topic", "language", "source", "outcome", "week"):
        screen = browser.get(reverse("inquiries_admin:reports"), {"by": group})
        file = rows_of(browser.get(reverse("inquiries_admin:reports_csv"), {"by": group}))
        assert [
            screen.context["header_row"],
            *[[str(cell) for cell in row] for row in screen.context["rows"]],
        ] == file
        assert file[-1][:5] == ["All", "4", "3", "1", "0"]
        assert file[-1][5:7] == ["0:20", "2:00"]
        assert "Adele" not in screen.content.decode()


def test_what_a_person_sees_of_the_report_is_what_is_in_the_file(client_of, cast, desk):
    """Read from the page itself: its table, and the values that its charts carry."""
    for number, outcome in enumerate(("booked", "info_given", "booked")):
        inquiry = make_inquiry(email=f"p{number}@example.org", language="es" if number else "en")
        inquiry.log_call("", "reached", cast.receptionist)
        inquiry.close(outcome, cast.receptionist)
        Inquiry.objects.filter(pk=inquiry.pk).update(first_response_seconds=3600 * (number + 1))
    browser = client_of(cast.front_desk_lead)
    page = BeautifulSoup(browser.get(reverse("inquiries_admin:reports"), {"by": "language"}).content, "lxml")
    table = [[cell.get_text() for cell in row.select("th, td")] for row in page.select("table tr")]
    file = rows_of(browser.get(reverse("inquiries_admin:reports_csv"), {"by": "language"}))
    assert table == file
    spanish = dict(zip(file[0], next(row for row in file if row[0] == "Spanish"), strict=True))
    assert (spanish["Appointment booked"], spanish["Information given"]) == ("1", "1")
    assert spanish["Half answered within (h:mm)"] == "2:30"
    counts, times = page.select("svg desc")
    assert "Spanish: 2 received, 2 answered." in " ".join(counts.get_text().split())
    assert "Spanish: 2:30 half within, 3:00 nine of ten within." in " ".join(times.get_text().split())


def test_nonsense_in_a_reports_address_is_left_out(client_of, cast, desk):
    browser = client_of(cast.front_desk_lead)
    for query in ("by=x", "since=x", "since=2026-02-30", "since=2099-01-01&until=2020-01-01"):
        assert browser.get(f"{reverse('inquiries_admin:reports')}?{query}").status_code == 200


def test_erasing_leaves_the_figures_as_they_were(client_of, cast, desk):
    inquiry = make_inquiry()
    inquiry.log_call("", "reached", cast.receptionist)
    inquiry.close("booked", cast.receptionist)
    browser = client_of(cast.front_desk_lead)
    address = reverse("inquiries_admin:reports")
    for group in ("mailbox", "outcome"):
        before = browser.get(address, {"by": group}).context["rows"]
    inquiry.erase(None, "retention")
    after = browser.get(address, {"by": "outcome"}).context["rows"]
    assert [row[:3] for row in after] == [row[:3] for row in before]


def test_the_nearest_rank():
    assert percentile([1], 90) == 1
    assert percentile(list(range(1, 11)), 90) == 9
    assert percentile(list(range(1, 101)), 90) == 90

"""Readers who say that a published reply should not stand, and what moderators do with it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone

from comments.emails import urgent
from comments.models import (
    Comment,
    NetworkCount,
    NothingToReport,
    NotPossible,
    Report,
    Revision,
    State,
    Thread,
    erase_commenter,
)
from outbox.models import Message
from tests.factories import make_article_page

from .cast import SAME_ORIGIN, make_approved, make_comment, rules

pytestmark = pytest.mark.django_db
QUEUE = "/admin/replies/"
TYPED = {"reason": "abuse", "detail": "He calls her a liar. I am canary-reporter."}


@pytest.fixture
def page(tree):
    return make_article_page()


@pytest.fixture
def comment(page, cast):
    return make_approved(page, cast.moderator)


@pytest.fixture
def browser(client_of, cast):
    return client_of(cast.moderator)


def tell(client, comment, headers=None, address="192.0.2.7", **typed):
    url = f"/comments/{comment.thread.page_id}/{comment.number}/report/"
    return client.post(url, TYPED | typed, headers=headers or SAME_ORIGIN, REMOTE_ADDR=address)


def decide(browser, verb, comment, **more):
    chosen = [f"{comment.pk}:{comment.version}"]
    return browser.post(f"{QUEUE}decide/", {"verb": verb, "chosen": chosen} | more, follow=True)


# The reader


def test_every_published_reply_says_where_to_report_it(client, page, comment):
    html = client.get(page.url).content.decode()
    url = f"/comments/{page.pk}/{comment.number}/report/"
    assert f'href="{url}" rel="nofollow"' in html
    response = client.get(url)
    assert comment.body in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert 'content="noindex"' in response.content.decode()
    # Else older browsers would send the form from nowhere, and it would be taken for another site's.
    assert response["Referrer-Policy"] == "same-origin"


def test_it_waits_for_a_moderator_and_hides_nothing(client, page, comment):
    response = tell(client, comment)
    assert response["Location"] == f"/comments/{page.pk}/{comment.number}/reported/"
    comment.refresh_from_db()
    assert (comment.state, comment.needs_decision) == (State.APPROVED, True)
    assert comment.actions.last().verb == "report"
    report = comment.reports.get()
    assert (report.state, report.reason, report.detail) == ("open", "abuse", TYPED["detail"])
    assert comment.body in client.get(page.url).content.decode()
    thanks = client.get(response["Location"]).content.decode()
    assert "A moderator reads it" in thanks
    assert "We aim to decide within one business day." in thanks
    assert "988" in thanks
    assert not client.cookies
    assert Message.objects.count() == 0


def test_one_reporter_counts_once_and_may_add_words(client, comment):
    tell(client, comment)
    tell(client, comment, reason="spam_ad", detail="And he sells something.")
    tell(client, comment, detail="And he sells something.")
    report = comment.reports.get()
    assert report.reason == "abuse"
    assert report.detail == f"{TYPED['detail']}\n\nAnd he sells something."
    assert comment.actions.filter(verb="report").count() == 1
    tell(client, comment, address="192.0.2.8")
    assert comment.reports.count() == 2
    assert comment.held_for.count("reported") == 0
    comment.refresh_from_db()
    assert comment.held_reasons.count("reported") == 1


def test_neither_address_nor_words_lie_open(client, page, cast, comment):
    other = make_approved(page, cast.moderator, body="Another one", email="other@example.org")
    tell(client, comment)
    tell(client, other)
    first, second = Report.objects.all()
    assert first.reporter != second.reporter
    with connection.cursor() as cursor:
        cursor.execute("SELECT detail, reporter FROM comments_report")
        stored = str(cursor.fetchall())
    assert "canary-reporter" not in stored
    assert "192.0.2.7" not in stored
    for url in (page.url, f"/comments/{page.pk}/feed/", comment.receipt_url):
        html = client.get(url).content.decode()
        assert "canary-reporter" not in html
        assert first.reporter not in html


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"reason": ""}, "Choose what is wrong with it."),
        ({"reason": "nonsense"}, "Choose one of these."),
        ({"reason": "other", "detail": " \n "}, "Write the reason."),
        ({"detail": "a" * 1001}, "Shorten your text by one character"),
        ({"detail": "...!?"}, "can be read"),
    ],
)
def test_what_can_not_be_taken_comes_back_with_everything_typed(client, comment, typed, message):
    response = tell(client, comment, **typed)
    html = response.content.decode()
    assert response.status_code == 422
    assert message in html
    assert response.context["form"]["detail"].value() == (TYPED | typed)["detail"]
    assert Report.objects.count() == 0


def test_another_site_can_not_report_for_a_reader(client, comment):
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}):
        response = tell(client, comment, headers=headers)
        assert response.status_code == 403
        assert TYPED["detail"] in response.content.decode()
    assert Report.objects.count() == 0


def test_what_a_trap_caught_is_kept_and_troubles_nobody(client, comment):
    assert tell(client, comment, website="http://spam.example").status_code == 302
    comment.refresh_from_db()
    assert not comment.needs_decision
    assert comment.reports.get().state == "dismissed"


def test_a_flood_is_refused_with_the_text(client, page, cast, comment):
    NetworkCount.count_one("warms")
    for _n in range(20):
        assert tell(client, comment).status_code == 302
    response = tell(client, comment, detail="The one too many")
    assert response.status_code == 429
    assert "The one too many" in response.content.decode()
    assert tell(client, comment, address="198.51.100.1").status_code == 302


def test_what_is_gone_or_never_was_gives_the_text_back(client, page, cast, comment):
    waiting = make_comment(page, body="Not published", email="w@example.org")
    with pytest.raises(NothingToReport):
        waiting.report("abuse")
    comment.remove(cast.moderator, reason="abuse")
    for url in (f"{page.pk}/1", f"{page.pk}/99", f"{page.pk}/{2**70}", f"{2**70}/1", "99999/1"):
        response = client.post(f"/comments/{url}/report/", TYPED, headers=SAME_ORIGIN)
        assert response.status_code == 404
        assert TYPED["detail"] in response.content.decode()
        assert client.get(f"/comments/{url}/report/").status_code == 404
    assert Report.objects.count() == 0


def test_hidden_threads_take_no_reports(client, page, cast, comment):
    Thread.of(page).set_rules(cast.administrator, "hidden")
    assert tell(client, comment).status_code == 404


def test_closed_threads_do(client, page, cast, comment):
    Thread.of(page).set_rules(cast.administrator, "read_only")
    assert tell(client, comment).status_code == 302


def test_wrong_methods_are_refused(client, comment):
    url = f"/comments/{comment.thread.page_id}/1/report/"
    assert client.put(url).status_code == client.delete(url).status_code == 405
    assert client.post(url.replace("report/", "reported/")).status_code == 405


def test_a_database_that_is_away_is_said_honestly(client, comment, monkeypatch):
    def fail(*args, **kwargs):
        raise OperationalError("gone")

    monkeypatch.setattr(Comment, "report", fail)
    response = tell(client, comment)
    assert response.status_code == 503
    html = response.content.decode()
    assert TYPED["detail"] in html
    assert 'name="reason" value="abuse"' in html
    assert "Your report was not stored" in html


def test_somebody_in_danger_is_told_to_those_on_call_once(client, cast, comment):
    tell(client, comment, reason="crisis")
    tell(client, comment, reason="crisis", address="192.0.2.9")
    comment.refresh_from_db()
    assert comment.is_urgent
    messages = Message.objects.filter(kind="comments.urgent")
    assert {message.recipient for message in messages} == {cast.clinician.email, cast.administrator.email}
    mail = urgent(messages.first().context)
    assert "everybody can see it until you decide" in mail.body
    assert "canary" not in str(mail.message())


# The moderator


def test_the_queue_shows_what_was_reported_and_why(client, browser, page, comment):
    tell(client, comment)
    make_comment(page, body="Just waiting", email="w@example.org")
    html = browser.get(QUEUE).content.decode()
    assert "It attacks or insults somebody" in html
    assert TYPED["detail"] in html
    assert "Replies (2)" in browser.get("/admin/").content.decode()
    html = browser.get(f"{QUEUE}?held=reported").content.decode()
    assert comment.body in html
    assert "Just waiting" not in html
    assert '<option value="abuse" selected>' in html


def test_the_queue_costs_the_same_for_many_reports(
    client, browser, page, cast, settings, django_assert_max_num_queries
):
    settings.VERSION_SECONDS = 60
    for n in range(5):
        reported = make_approved(page, cast.moderator, body=f"Reply {n} here", email=f"{n}@example.org")
        tell(client, reported)
    browser.get(QUEUE)
    with django_assert_max_num_queries(20):
        browser.get(QUEUE)


def test_upheld_it_is_removed_with_the_reason(client, browser, page, comment):
    tell(client, comment)
    comment.refresh_from_db()
    decide(browser, "remove", comment, reason="abuse", message="Please mind the house rules.")
    comment.refresh_from_db()
    assert (comment.state, comment.needs_decision) == (State.REMOVED, False)
    report = comment.reports.get()
    assert (report.state, report.settled_by) == ("upheld", comment.actions.last())
    assert "removed by a moderator" in client.get(page.url).content.decode()
    assert "attacks or insults" in client.get(comment.receipt_url).content.decode()


def test_dismissed_it_stays_and_the_same_reporter_is_not_heard_again(client, browser, page, comment):
    tell(client, comment)
    comment.refresh_from_db()
    response = decide(browser, "dismiss", comment)
    assert "1 reply kept." in response.content.decode()
    comment.refresh_from_db()
    assert (comment.state, comment.needs_decision) == (State.APPROVED, False)
    assert comment.reports.get().state == "dismissed"
    assert comment.actions.last().verb == "dismiss"
    assert comment.body in client.get(page.url).content.decode()
    tell(client, comment)
    comment.refresh_from_db()
    assert not comment.needs_decision
    tell(client, comment, address="192.0.2.8")
    comment.refresh_from_db()
    assert comment.needs_decision


@pytest.mark.parametrize(("verb", "more"), [("dismiss", {}), ("remove", {"reason": "abuse"})])
def test_undoing_opens_the_report_again(client, browser, cast, comment, verb, more):
    tell(client, comment, reason="crisis")
    comment.refresh_from_db()
    browser.force_login(cast.clinician)
    decide(browser, verb, comment, **more)
    batch = comment.actions.last().batch
    assert Comment.undo(cast.clinician, batch) == 1
    comment.refresh_from_db()
    assert (comment.state, comment.needs_decision, comment.is_urgent) == (State.APPROVED, True, True)
    report = comment.reports.get()
    assert (report.state, report.settled_by) == ("open", None)
    assert "reported" in comment.held_reasons


def test_redacting_upholds_the_report(client, cast, comment):
    tell(client, comment)
    comment.redact(cast.moderator, "My sister goes [removed].")
    assert comment.reports.get().state == "upheld"
    assert not comment.needs_decision


def test_a_change_that_is_decided_leaves_the_report_open(client, cast, comment):
    tell(client, comment)
    comment.refresh_from_db()
    comment.edit(None, "How long did it last? She goes on Monday.", rules())
    comment.approve(cast.moderator)
    assert comment.needs_decision
    comment.dismiss_reports(cast.moderator)
    assert not comment.needs_decision


def test_dismissing_leaves_an_open_change_waiting(client, cast, comment):
    comment.edit(None, "How long did it last? She goes on Monday.", rules())
    tell(client, comment)
    comment.refresh_from_db()
    comment.dismiss_reports(cast.moderator)
    assert comment.needs_decision
    with pytest.raises(NotPossible):
        comment.dismiss_reports(cast.moderator)


def test_who_may_not_decide_does_not(client, client_of, cast, comment):
    tell(client, comment, reason="crisis")
    comment.refresh_from_db()
    with pytest.raises(PermissionDenied):
        comment.dismiss_reports(cast.editor)
    with pytest.raises(PermissionDenied):
        comment.dismiss_reports(cast.moderator)
    assert client_of(cast.editor).get(QUEUE).status_code == 403
    comment.dismiss_reports(cast.clinician)
    assert not comment.is_urgent


# How it goes


@pytest.mark.parametrize("end", ["withdraw", "erase", "erase_commenter"])
def test_reports_go_with_the_words_they_are_about(client, cast, comment, end):
    tell(client, comment)
    comment.refresh_from_db()
    if end == "withdraw":
        comment.withdraw(None)
    elif end == "erase":
        comment.erase(cast.administrator)
    else:
        erase_commenter(comment.commenter)
    comment.refresh_from_db()
    assert Report.objects.count() == 0
    assert Revision.objects.count() == 0
    assert not comment.needs_decision


def test_reporters_and_settled_words_go_after_30_days(client, cast, comment):
    tell(client, comment)
    tell(client, comment, address="192.0.2.8", detail="Still open")
    first, second = Report.objects.all()
    Report.objects.filter(pk=first.pk).update(state="dismissed")
    call_command("purge_comments")
    first.refresh_from_db()
    assert first.reporter and first.detail
    Report.objects.update(at=timezone.now() - timedelta(days=31))
    call_command("purge_comments")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.reporter, first.detail) == ("", "")
    assert (second.reporter, second.detail) == ("", "Still open")

"""What a writer can do afterwards: the receipt, editing, withdrawing, mail about answers, erasing."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from comments.models import Comment, Commenter, Subscription
from outbox.models import Message
from outbox.worker import send_due
from tests.factories import make_article_page

from .cast import SAME_ORIGIN, TYPED, make_approved, make_comment, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(tree):
    return make_article_page()


def deliver():
    """Send what waits, as if the 30 seconds of undo were over."""
    Message.objects.update(not_before=timezone.now())
    send_due("test")


def text_of(client, url):
    return client.get(url).content.decode()


# The receipt


def test_it_tells_each_state_without_a_cookie(client, page, cast):
    comment = make_comment(page)
    url = comment.receipt_url
    assert "It is held" in text_of(client, url)
    comment.reject(cast.moderator, reason="other", message="Please leave out the price.")
    html = text_of(client, url)
    assert "not published" in html
    assert "Please leave out the price." in html
    assert "send it again" in html
    comment.restore(cast.moderator)
    comment.approve(cast.moderator)
    assert "See reply #1" in text_of(client, url)
    comment.remove(cast.moderator, reason="abuse")
    assert "It attacks or insults somebody." in text_of(client, url)


def test_it_is_private(client, page):
    comment = make_comment(page)
    response = client.get(comment.receipt_url)
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert "no-store" in response["Cache-Control"]
    assert client.get(comment.receipt_url.replace(comment.key, "x" * 32)).status_code == 404
    Comment.objects.update(submitted_at=timezone.now() - timedelta(days=89))
    assert client.get(comment.receipt_url).status_code == 200
    Comment.objects.update(submitted_at=timezone.now() - timedelta(days=91))
    assert client.get(comment.receipt_url).status_code == 404


def test_a_refused_reply_can_be_sent_again(client, page, cast):
    comment = make_comment(page)
    comment.reject(cast.moderator, reason="off_topic")
    client.post(f"{comment.receipt_url}edit/", {"body": "Better words this time"})
    comment.refresh_from_db()
    assert (comment.state, comment.body) == ("pending", "Better words this time")
    assert "edited" in comment.held_reasons


def test_an_edit_of_a_published_reply_waits_while_the_old_text_stays(client, page, cast):
    comment = make_approved(page, cast.moderator)
    client.post(f"{comment.receipt_url}edit/", {"body": "New words here"})
    html = text_of(client, page.url)
    assert TYPED["body"] in html
    assert "New words" not in html
    comment.refresh_from_db()
    assert comment.needs_decision
    comment.approve(cast.moderator)
    html = text_of(client, page.url)
    assert "New words here" in html
    assert comment.number == 1
    assert [r.body for r in comment.revisions.all()] == [TYPED["body"], "New words here"]


def test_a_refused_edit_leaves_the_old_text(client, page, cast):
    comment = make_approved(page, cast.moderator)
    client.post(f"{comment.receipt_url}edit/", {"body": "New words here"})
    comment.refresh_from_db()
    comment.reject(cast.moderator, reason="off_topic")
    assert comment.is_approved
    assert TYPED["body"] in text_of(client, page.url)
    assert "change that you sent was not published" in text_of(client, comment.receipt_url)


def test_the_window_closes_and_keeps_what_was_typed(client, page):
    comment = make_comment(page)
    Comment.objects.update(submitted_at=timezone.now() - timedelta(minutes=16))
    response = client.post(f"{comment.receipt_url}edit/", {"body": "Too late now"})
    assert response.status_code == 409
    assert "Too late now" in response.content.decode()
    assert client.post(f"{comment.receipt_url}edit/", {"body": ""}).status_code == 422


def test_an_edit_into_a_crisis_is_urgent(client, page, cast):
    comment = make_comment(page)
    client.post(f"{comment.receipt_url}edit/", {"body": "I want to die"})
    comment.refresh_from_db()
    assert comment.state == "escalated"
    assert Message.objects.filter(kind="comments.urgent").exists()


def test_withdrawing_leaves_a_mark_and_the_answers(client, page, cast):
    comment = make_approved(page, cast.moderator)
    make_approved(
        page, cast.moderator, name="Pete", email="pete@example.org", body="My own words", parent_number=1
    )
    assert client.get(f"{comment.receipt_url}withdraw/").status_code == 405
    client.post(f"{comment.receipt_url}withdraw/")
    html = text_of(client, page.url)
    assert "Reply #1 was withdrawn by its author." in html
    assert TYPED["body"] not in html
    assert "My own words" in html
    comment.refresh_from_db()
    assert (comment.body, comment.author_name, comment.commenter, comment.number) == ("", "", None, 1)
    assert client.post(f"{comment.receipt_url}withdraw/").status_code == 302


# Mail about answers


def test_no_mail_leaves_before_approval(page, cast, mailoutbox):
    comment = make_comment(page, wants_answers=True)
    comment.reject(cast.moderator, reason="off_topic")
    make_comment(page, body="Spam", wants_answers=True).mark_spam(cast.moderator)
    deliver()
    assert mailoutbox == []


def subscribe(client, page, moderator, mailoutbox):
    make_approved(page, moderator, wants_answers=True)
    deliver()
    mail = mailoutbox.pop()
    url = re.search(r"http://testserver(/comments/answers/\S+)", mail.body)[1]
    return mail, url


def test_an_address_hears_of_answers_only_after_it_said_yes(client, page, cast, mailoutbox):
    mail, url = subscribe(client, page, cast.moderator, mailoutbox)
    assert mail.to == [TYPED["email"]]
    assert client.get(url).status_code == 200
    assert Subscription.objects.get().state == "pending"
    assert Commenter.objects.get().verified_at is None
    client.post(url)
    assert Subscription.objects.get().state == "active"
    make_approved(
        page, cast.moderator, name="Pete", email="pete@example.org", body="It took me a day", parent_number=1
    )
    deliver()
    notice = mailoutbox.pop()
    assert notice.to == [TYPED["email"]]
    assert "It took me a day" in notice.body
    assert "pete@example.org" not in notice.body + str(notice.alternatives)
    assert page.title not in notice.subject


def test_one_post_ends_it_and_looking_does_not(client, page, cast, mailoutbox):
    mail, url = subscribe(client, page, cast.moderator, mailoutbox)
    client.post(url)
    assert mail.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    one_click = mail.extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://testserver")
    client.get(one_click)
    client.head(one_click)
    assert Subscription.objects.get().state == "active"
    for _ in range(2):
        response = client.post(one_click, {"List-Unsubscribe": "One-Click"})
        assert response.status_code == 200
    assert not response.cookies
    assert Subscription.objects.get().state == "ended"
    make_approved(
        page, cast.moderator, name="Pete", email="pete@example.org", body="An answer", parent_number=1
    )
    assert not Message.objects.filter(kind="comments.answered").exists()
    Commenter.objects.get(email_index=Subscription.objects.get().commenter.email_index).delete()
    assert client.post(one_click).status_code == 410


def test_what_was_taken_down_meanwhile_is_not_mailed(client, page, cast, mailoutbox):
    _mail, url = subscribe(client, page, cast.moderator, mailoutbox)
    client.post(url)
    answer = make_approved(
        page, cast.moderator, name="Pete", email="p@example.org", body="An answer", parent_number=1
    )
    answer.remove(cast.moderator, reason="abuse")
    deliver()
    assert mailoutbox == []


# Everything from one address


def test_the_owner_of_an_address_gets_a_link_and_nobody_learns_which_are_known(client, page, mailoutbox):
    make_comment(page)
    known = client.post("/comments/yours/", {"email": TYPED["email"].upper()}, headers=SAME_ORIGIN)
    unknown = client.post("/comments/yours/", {"email": "nobody@example.org"}, headers=SAME_ORIGIN)
    assert known.content == unknown.content
    client.post("/comments/yours/", {"email": TYPED["email"]}, headers=SAME_ORIGIN)
    deliver()
    assert [mail.to for mail in mailoutbox] == [[TYPED["email"]]]


def test_writing_from_ones_own_page_is_verified(client, page):
    commenter = make_comment(page).commenter
    url = f"/comments/yours/{commenter.pk}/{commenter.key}/write/{page.pk}/"
    assert client.get(url).status_code == 200
    client.post(url, {"name": "Marta", "body": "From my own page", "email": "mallory@example.org"})
    comment = Comment.objects.get(body="From my own page")
    assert (comment.by_verified, comment.commenter) == (True, commenter)


def test_erasing_leaves_nothing_of_a_person_anywhere(client, page, cast):
    canary = "canary-words about my knee"
    comment = make_approved(page, cast.moderator, body=canary, name="Canaryname", wants_answers=True)
    client.post(f"{comment.receipt_url}edit/", {"body": f"{canary} again"})
    comment.refresh_from_db()
    comment.approve(cast.moderator)
    comment.add_note(cast.moderator, "Canaryname wrote canary-words before")
    make_approved(
        page, cast.moderator, name="Pete", email="pete@example.org", body="My answer", parent_number=1
    )
    commenter = comment.commenter
    url = f"/comments/yours/{commenter.pk}/{commenter.key}/"
    assert canary in text_of(client, url)
    client.post(f"{url}erase/")
    assert Comment.objects.count() == 2
    response = client.post(f"{url}erase/", {"sure": "on"})
    assert "1 reply was erased" in response.content.decode()
    html = text_of(client, page.url)
    assert "Reply #1 was erased." in html
    assert "My answer" in html
    assert "canary" not in dump().lower()
    assert client.get(url).status_code == 404


def dump() -> str:
    """Every row of every table, the search index and the logs among them."""
    lines = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            lines += [str(row) for row in cursor.fetchall()]
    return "\n".join(lines)


def test_a_network_is_forgotten_after_thirty_days(page):
    send(page)
    comment = Comment.objects.get()
    assert comment.network_hash
    assert "127.0.0" not in dump()
    Comment.objects.update(submitted_at=timezone.now() - timedelta(days=31))
    call_command("purge_comments", stdout=StringIO())
    comment.refresh_from_db()
    assert comment.network_hash == ""


def test_spam_is_kept_thirty_days_and_then_erased(page, cast):
    comment = make_comment(page)
    comment.mark_spam(cast.moderator)
    call_command("purge_comments")
    comment.refresh_from_db()
    assert comment.body
    Comment.objects.update(decided_at=timezone.now() - timedelta(days=31))
    call_command("purge_comments")
    comment.refresh_from_db()
    assert (comment.body, comment.state) == ("", "erased")


def test_the_digest_goes_once_a_day_with_numbers_only(page, cast, mailoutbox):
    call_command("send_moderation_digest")
    assert not Message.objects.exists()
    make_comment(page)
    call_command("send_moderation_digest")
    call_command("send_moderation_digest")
    deliver()
    assert {mail.to[0] for mail in mailoutbox} == {cast.moderator.email, cast.clinician.email}
    assert "1 reply waits" in mailoutbox[0].subject
    assert TYPED["body"] not in mailoutbox[0].body

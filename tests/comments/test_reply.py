"""Leaving a reply, through the front door."""

import uuid
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comments.models import Comment, ModerationAction, State, Thread
from outbox.models import Message
from tests.factories import make_article_page, make_standard_page

from .cast import SAME_ORIGIN, TYPED, make_approved, rules, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(tree):
    return make_article_page()


def test_it_is_held_and_its_writer_gets_a_receipt(client, page):
    response = send(page, client)
    comment = Comment.objects.get()
    assert (comment.state, comment.number) == (State.PENDING, None)
    assert comment.body == TYPED["body"]
    assert comment.actions.get().verb == "submit"
    assert Message.objects.count() == 0
    receipt = client.get(response["Location"])
    assert "We have your reply" in receipt.content.decode()
    assert TYPED["body"] not in client.get(page.url).content.decode()


def test_no_cookie_is_set_on_the_way(client, page):
    assert "csrfmiddlewaretoken" not in client.get(page.url).content.decode()
    response = send(page, client)
    client.get(response["Location"])
    assert not client.cookies


def test_the_address_lies_encrypted_and_is_never_shown(client, page, cast):
    make_approved(page, cast.moderator, wants_answers=True)
    reply = Comment.objects.get()
    assert reply.commenter.email == TYPED["email"]
    for url in (page.url, "/comments/feed/", f"/comments/{page.pk}/feed/", reply.receipt_url):
        html = client.get(url).content.decode()
        assert "Marta" in html
        assert "canary" not in html
        assert reply.commenter.email_index not in html


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("body", "", "Write your reply."),
        ("body", " \n\t \u200b ", "Write your reply."),
        ("body", "...!?", "can be read"),
        ("body", "a" * 5001, "Shorten your text by one character"),
        ("name", "", "Write a name"),
        ("name", "<>", "Write a name"),
        ("name", "n" * 81, "Shorten your name"),
        ("email", "", "never published"),
        ("email", "marta@", "whole address"),
        ("email", "marta\x00@example.org\nBcc: x@example.org", "whole address"),
    ],
)
def test_what_can_not_be_taken_comes_back_with_everything_typed(client, page, cast, field, value, message):
    parent = make_approved(page, cast.moderator, name="Pete", body="I slept most of the day after.")
    typed = {"parent": parent.number, "wants_answers": "on", field: value}
    response = send(page, client, **typed)
    html = response.content.decode()
    assert response.status_code == 422
    assert message in html
    assert Comment.objects.count() == 1
    form = response.context["form"]
    for name, kept in (TYPED | typed).items():
        assert str(form[name].value()) == ("True" if kept == "on" else str(kept))
    assert "You answer #1 by Pete." in html
    assert 'href="#reply_' in html


def test_5000_characters_are_taken_whole(page):
    text = "ü𝄞" * 2500
    send(page, body=text)
    assert Comment.objects.get().body == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<script>alert(1)</script> & <b>bold</b>", "<script>alert(1)</script> & <b>bold</b>"),
        ("one\r\n\r\n\r\n\r\ntwo\x07\x1b[31m", "one\n\ntwo[31m"),
        ("abc\u202egnp.exe\u202c def", "abcgnp.exe def"),
        ("Z" + "\u0335\u0321\u0322\u0327\u0328\u0330\u0331" * 9, None),
        ("שלום \u200fעולם", "שלום \u200fעולם"),
        ("👩\u200d👩\u200d👧 family", "👩\u200d👩\u200d👧 family"),
    ],
)
def test_text_is_kept_plain_and_printed_escaped(client, page, cast, typed, kept):
    send(page, body=typed)
    comment = Comment.objects.get()
    if kept is not None:
        assert comment.body == kept
    assert len(comment.body) < len(typed) + 1
    comment.approve(cast.administrator)
    html = client.get(page.url).content.decode()
    assert "<script>alert" not in html
    assert "\u202e" not in html


def test_a_nul_byte_is_not_an_error(page):
    send(page, body="before\x00after and more")
    assert Comment.objects.get().body == "beforeafter and more"


def test_a_page_that_takes_no_replies_gives_the_text_back(client, tree, page):
    for page_id in (10**6, 2**31, 2**70, make_standard_page().pk):
        response = client.post(f"/comments/reply/{page_id}/", TYPED, headers=SAME_ORIGIN)
        assert response.status_code == 404
        assert TYPED["body"] in response.content.decode()
    page.unpublish()
    response = send(page, client)
    assert response.status_code == 404
    assert TYPED["body"] in response.content.decode()
    assert Comment.objects.count() == 0


@pytest.mark.parametrize("status", ["read_only", "hidden"])
def test_a_closed_thread_gives_the_text_back(client, page, cast, status):
    Thread.of(page).set_rules(cast.administrator, status)
    response = send(page, client)
    assert response.status_code == 409
    assert TYPED["body"] in response.content.decode()
    assert Comment.objects.count() == 0


def test_a_thread_closes_by_the_rule_of_the_site(client, page):
    settings = rules()
    settings.close_after_days = 30
    settings.save()
    page.first_published_at = timezone.now() - timedelta(days=31)
    page.save()
    assert send(page, client).status_code == 409
    assert "Replies to this page are closed" in client.get(page.url).content.decode()
    page.first_published_at = timezone.now() - timedelta(days=29)
    page.save()
    assert send(page, client).status_code == 302


def test_an_answer_to_what_is_gone_keeps_the_text(client, page, cast):
    parent = make_approved(page, cast.moderator)
    parent.remove(cast.moderator, reason="abuse")
    for number in (parent.number, 999):
        response = send(page, client, body="My answer to you", parent=number)
        assert response.status_code == 409
        assert "no longer there" in response.content.decode()
        assert "My answer to you" in response.content.decode()


def test_an_answer_to_a_reply_of_another_page_is_refused(page, cast):
    other = make_article_page(slug="another", title="Another")
    make_approved(other, cast.moderator)
    assert send(page, body="My answer", parent=1).status_code == 409


@pytest.mark.parametrize("parent", ["-1", "0", "x", "99999999999999999999", "1; DROP TABLE"])
def test_nonsense_parents_are_no_error(page, parent):
    assert send(page, parent=parent).status_code in {409, 422}


def test_answers_stand_flat_below_the_conversation(client, page, cast):
    first = make_approved(page, cast.moderator)
    second = make_approved(page, cast.moderator, name="Pete", body="It took me a day.", parent_number=1)
    third = make_approved(page, cast.moderator, body="Thank you, Pete.", parent_number=2)
    assert (second.root, third.root, third.parent) == (first, first, second)
    html = client.get(page.url).content.decode()
    assert html.index('id="comment-1"') < html.index('id="comment-2"') < html.index('id="comment-3"')
    assert 'href="#comment-2">#2</a>' in html


def test_another_site_can_not_send_for_a_reader(client, page):
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}, {"origin": "null"}):
        response = send(page, client, headers=headers)
        assert response.status_code == 403
        assert TYPED["body"] in response.content.decode()
    assert Comment.objects.count() == 0


def test_a_browser_without_those_headers_is_served(page):
    assert send(page, headers={"accept": "text/html"}).status_code == 302


def test_wrong_methods_are_refused(client, page):
    url = f"/comments/reply/{page.pk}/"
    assert client.put(url).status_code == client.delete(url).status_code == 405
    assert client.get(url).status_code == 200


def test_get_shows_the_form_pointed_at_a_reply(client, page, cast):
    make_approved(page, cast.moderator)
    html = client.get(f"/comments/reply/{page.pk}/?to=1").content.decode()
    assert "You answer #1 by Marta." in html
    assert client.get(f"/comments/reply/{page.pk}/?to=abc").status_code == 200


def test_a_double_click_is_one_comment(page):
    first = send(page, idempotency_key="7f1c7e1e-1")
    again = send(page, idempotency_key="7f1c7e1e-1")
    assert first["Location"] == again["Location"]
    assert Comment.objects.count() == 1


def test_the_same_words_without_a_key_are_one_comment_for_ten_minutes(page):
    first = send(page)
    assert send(page)["Location"] == first["Location"]
    assert Comment.objects.count() == 1
    Comment.objects.update(submitted_at=timezone.now() - timedelta(minutes=11))
    send(page)
    assert Comment.objects.count() == 2
    assert "duplicate" in Comment.objects.latest("submitted_at").held_reasons


def test_a_key_used_again_for_other_words_loses_nothing(page):
    send(page, idempotency_key="same")
    send(page, idempotency_key="same", body="Something else entirely")
    assert Comment.objects.count() == 2


def test_nobody_gets_a_strangers_receipt_by_copying_words(page):
    first = send(page)
    copied = send(page, email="mallory@example.org")
    assert copied["Location"] != first["Location"]


def test_forged_keys_and_traps_are_no_error(page):
    for key in ("x" * 500, "'; --", "ключ", "\x00"):
        assert send(page, body=f"Words {key!r}", idempotency_key=key).status_code == 302


def test_staff_are_visitors_here(page, client_of, cast):
    browser = client_of(cast.administrator)
    response = browser.post(f"/comments/reply/{page.pk}/", TYPED, headers=SAME_ORIGIN)
    comment = Comment.objects.get()
    assert (comment.state, comment.staff, comment.staff_title) == (State.PENDING, None, "")
    assert ModerationAction.objects.get().actor is None
    assert response.status_code == 302


def test_a_private_detail_asks_once_and_keeps_everything(client, page):
    text = "Call me on 202-555-0118, I am home in the evening."
    response = send(page, client, body=text)
    html = response.content.decode()
    assert "a phone number" in html
    assert text in html
    assert Comment.objects.count() == 0
    form = response.context["form"]
    sent = {field.name: field.value() or "" for field in form}
    client.post(f"/comments/reply/{page.pk}/", sent, headers=SAME_ORIGIN)
    assert "contact_details" in Comment.objects.get().held_reasons


def test_a_flood_is_marked_then_refused_with_the_text(client, page):
    for n in range(20):
        assert send(page, body=f"Reply number {n} here").status_code == 302
    assert "flood" not in Comment.objects.order_by("submitted_at")[4].held_reasons
    assert "flood" in Comment.objects.order_by("submitted_at")[5].held_reasons
    response = send(page, client, body="The one too many")
    assert response.status_code == 429
    assert "The one too many" in response.content.decode()
    assert Comment.objects.count() == 20


def test_a_database_that_is_away_is_said_honestly(client, page, monkeypatch):
    def fail(*args, **kwargs):
        raise OperationalError("gone")

    monkeypatch.setattr(Thread, "lock", fail)
    response = send(page, client)
    assert response.status_code == 503
    for kept in TYPED.values():
        assert kept in response.content.decode()


def test_a_deleted_page_leaves_its_replies(page, cast):
    comment = make_approved(page, cast.moderator)
    page.delete()
    comment.refresh_from_db()
    assert comment.body == TYPED["body"]
    assert comment.thread.page is None
    assert comment.thread.page_title == "How to read a study about pain"


def test_the_words_of_the_count(client, page, cast):
    assert "0 replies" in client.get(page.url).content.decode()
    make_approved(page, cast.moderator)
    assert "1 reply<" in client.get(page.url).content.decode()
    make_approved(page, cast.moderator, body="Another one")
    assert "2 replies" in client.get(page.url).content.decode()


def test_sending_stays_within_ten_queries(page, settings):
    """Budget of design section 7, without the statements that open and close the transaction."""
    settings.VERSION_SECONDS = 60
    send(page, body="Warms what is kept for a minute")
    for email in ("new@example.org", "new@example.org"):
        with CaptureQueriesContext(connection) as counted:
            send(page, email=email, body=f"To be counted: {uuid.uuid4()}")
        real = [row["sql"] for row in counted.captured_queries if "SAVEPOINT" not in row["sql"]]
        assert len(real) <= 10, "\n".join(sql[:120] for sql in real)

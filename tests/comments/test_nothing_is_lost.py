"""Promise C1 without scripts: whatever is refused comes back with text, name and what it answers.

`tests/browser/test_nothing_is_lost.py` goes through the same refusals with scripts.
"""

from html import unescape

import pytest
from django.db import OperationalError
from lxml import html as lxml_html

from comments.models import BlockRule, Comment, State
from tests.factories import make_article_page

from .cast import SAME_ORIGIN, make_approved, send
from .refusals import REFUSALS, TYPED, Refusal, failing

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(tree):
    return make_article_page()


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.name)
def test_everything_typed_comes_back(client, page, cast, monkeypatch, refusal: Refusal):
    make_approved(page, cast.moderator, name="Pete", body="I slept most of the day after.")
    typed = TYPED | refusal.typed
    refusal.arrange(page, cast, monkeypatch)
    sent = typed | {"parent": "1", "idempotency_key": "5d1c6d0c-key"}
    response = client.post(f"/comments/reply/{page.pk}/", sent, headers=SAME_ORIGIN | refusal.headers)
    assert response.status_code == refusal.status
    document = lxml_html.fromstring(response.content.decode())
    assert document.xpath("string(//textarea)").removeprefix("\n") == typed["body"]
    if typed["name"]:
        assert typed["name"] in document.xpath("//input/@value")
    assert "<script>alert" not in response.content.decode()
    if refusal.keeps_target:
        hidden = document.xpath("//input[@name='parent']/@value")
        assert hidden == ["1"] or "answer to reply #1" in unescape(response.content.decode())
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("key", ["x" * 500, "'; --", "ключ", ""])
def test_a_forged_key_is_taken_as_none(page, key):
    assert send(page, idempotency_key=key).status_code == 302
    assert Comment.objects.get().idempotency_key is None


def test_a_blocked_word_is_no_refusal(page, cast):
    BlockRule.objects.create(kind="word", pattern="sister", action="spam")
    assert send(page).status_code == 302
    assert Comment.objects.get().state == State.SPAM


def test_what_failed_once_can_be_sent_from_the_page_that_says_so(client, page, cast, monkeypatch):
    make_approved(page, cast.moderator, name="Pete", body="I slept most of the day after.")
    with monkeypatch.context() as broken:
        broken.setattr(Comment, "submit", failing(OperationalError("gone")))
        response = client.post(
            f"/comments/reply/{page.pk}/", TYPED | {"parent": "1", "wants_answers": "on"}, headers=SAME_ORIGIN
        )
    form = lxml_html.fromstring(response.content.decode()).forms[0]
    assert client.post(form.action, dict(form.fields), headers=SAME_ORIGIN).status_code == 302
    comment = Comment.objects.latest("submitted_at")
    assert (comment.body, comment.author_name, comment.parent.number) == (TYPED["body"], TYPED["name"], 1)
    assert comment.commenter.subscriptions.count() == 1


def test_a_change_that_can_not_be_stored_comes_back(client, page, monkeypatch):
    send(page)
    comment = Comment.objects.get()
    monkeypatch.setattr(Comment, "edit", failing(OperationalError("gone")))
    response = client.post(f"{comment.receipt_url}edit/", {"body": "My better words"})
    assert response.status_code == 503
    assert "My better words" in response.content.decode()
    assert "Your change was not stored" in response.content.decode()


def test_the_log_tells_where_it_failed_and_not_what_was_typed(client, page, monkeypatch, caplog):
    monkeypatch.setattr(Comment, "submit", failing(ValueError(f"cannot store {TYPED['body']}")))
    client.post(f"/comments/reply/{page.pk}/", TYPED, headers=SAME_ORIGIN)
    assert "ValueError at" in caplog.text
    assert "two" not in caplog.text
    assert "zora" not in caplog.text

"""A change of FIELD_KEYS: everybody is found again, one person stays one, and blocks hold."""

import io

import pytest
from django.core.management import call_command

from comments import spam
from comments.models import BlockRule, Comment, Commenter, SpamWord, State, index_email
from comments.models.rules import forget_rules
from lib.crypto import make_key
from tests.factories import make_article_page

from .cast import make_approved, make_comment

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(tree):
    return make_article_page()


def new_key_first(settings):
    settings.FIELD_KEYS = f"next:{make_key()},{settings.FIELD_KEYS}"


def rotate():
    call_command("rotate_field_keys", stdout=io.StringIO())


def test_people_are_found_under_the_new_key_alone(page, cast, settings):
    comment = make_approved(page, cast.moderator)
    comment.commenter.subscriptions.create(thread=comment.thread)
    fingerprint = comment.fingerprint
    new_key_first(settings)
    rotate()
    settings.FIELD_KEYS = settings.FIELD_KEYS.split(",")[0]
    commenter = Commenter.objects.get()
    assert commenter.email == "canary.marta@example.org"
    assert commenter.email_index == index_email("Canary.Marta@example.org")
    assert Commenter.find("canary.marta@example.org") == commenter
    again = make_comment(page, body="Under the new key")
    assert again.commenter == commenter
    comment.refresh_from_db()
    assert comment.fingerprint != fingerprint
    assert make_comment(page) == comment, "the same words again are one reply, under the new key too"


def test_blocks_by_address_hold_before_and_after(page, cast, settings):
    BlockRule.block(cast.moderator, make_comment(page), ["email"], action="spam", why="")
    forget_rules()
    new_key_first(settings)
    assert make_comment(page, body="Before the command").state == State.SPAM
    rotate()
    settings.FIELD_KEYS = settings.FIELD_KEYS.split(",")[0]
    forget_rules()
    assert make_comment(page, body="After it").state == State.SPAM


def test_who_has_two_rows_is_one_again(page, cast, settings):
    first = make_comment(page)
    new_key_first(settings)
    twin = Commenter.objects.create(
        email="canary.marta@example.org", email_index=index_email("canary.marta@example.org")
    )
    Comment.objects.filter(pk=make_comment(page, email="b@example.org", body="B").pk).update(commenter=twin)
    rotate()
    assert Commenter.objects.filter(email_index=index_email("canary.marta@example.org")).count() == 1
    assert Commenter.objects.get(pk=first.commenter_id).comments.count() == 2


def test_the_score_learns_anew(page, cast, settings):
    comment = make_approved(page, cast.moderator)
    spam.learn([("buy", "x", True)])
    Comment.objects.update(is_learned=True)
    new_key_first(settings)
    rotate()
    assert not SpamWord.objects.exists()
    comment.refresh_from_db()
    assert comment.is_learned is False
    rotate()  # nothing to do: what was learned since stays
    spam.learn([("buy", "x", True)])
    rotate()
    assert SpamWord.objects.exists()

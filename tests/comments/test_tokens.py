"""Visitors have no cookie, so nothing that they send may need Django's token; only the test client forgives its absence."""

import pytest
from django.test import Client

from comments.models import Comment, Subscription
from tests.factories import make_article_page

from .cast import SAME_ORIGIN, make_approved, make_comment, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def strict() -> Client:
    return Client(enforce_csrf_checks=True)


def test_everything_a_visitor_sends_is_taken_without_a_token(strict, tree, cast):
    page = make_article_page()
    assert send(page, strict).status_code == 302
    comment = Comment.objects.get()
    suspicious = make_comment(page, body="Too fast", email="f@example.org", elapsed_ms=500)
    published = make_approved(
        page, cast.moderator, email="p@example.org", body="Published", wants_answers=True
    )
    subscription = Subscription.objects.get()
    writer = published.commenter
    mine = f"/comments/yours/{writer.pk}/{writer.key}"
    letter = f"{subscription.pk}/{subscription.key}/"
    # From the pages with a secret address browsers send the origin “null”: they tell nobody where they are.
    headers = {"origin": "null"}
    for url, data, status in [
        (f"{comment.receipt_url}edit/", {"body": "Better words"}, 302),
        (f"{suspicious.receipt_url}prove/", {"altcha": "x"}, 422),
        (f"{comment.receipt_url}withdraw/", {}, 302),
        (f"/comments/answers/{letter}", {"scope": "answers"}, 302),
        (f"/comments/unsubscribe/{letter}", {"List-Unsubscribe": "One-Click"}, 200),
        (f"{mine}/write/{page.pk}/", {"name": "P", "body": "From my own page"}, 302),
        (f"{mine}/erase/", {"sure": "on"}, 200),
    ]:
        assert strict.post(url, data, headers=headers).status_code == status, url
    assert strict.post("/comments/yours/", {"email": "p@example.org"}, headers=SAME_ORIGIN).status_code == 200
    other = make_approved(page, cast.moderator, email="q@example.org", body="Published too")
    url = f"/comments/{page.pk}/{other.number}/report/"
    assert strict.post(url, {"reason": "abuse"}, headers=SAME_ORIGIN).status_code == 302

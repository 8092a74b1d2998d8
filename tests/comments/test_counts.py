"""How many replies a page has, where pages are listed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments.models import Thread
from tests.factories import make_article_page

from .cast import make_approved, make_comment, make_many

pytestmark = pytest.mark.django_db
LISTING = "/articles/"


def counting(queries: CaptureQueriesContext) -> list[str]:
    return [query["sql"] for query in queries if "approved_count" in query["sql"]]


@pytest.mark.parametrize(("count", "words"), [(1, "1 reply<"), (12, "12 replies<")])
def test_cards_tell_how_many(client, tree, count, words):
    make_many(make_article_page(), count)
    assert words in client.get(LISTING).content.decode()
    assert words in client.get("/").content.decode()


def test_nothing_is_said_where_there_are_none(client, tree, cast):
    page = make_article_page()
    make_comment(page)
    assert "repl" not in client.get(LISTING).content.decode()
    make_approved(page, cast.moderator, body="Published", email="p@example.org")
    Thread.of(page).set_rules(cast.administrator, "hidden")
    assert "1 reply" not in client.get(LISTING).content.decode()


def test_a_listing_asks_once_for_all_its_cards(client, tree):
    for n in range(6):
        make_many(make_article_page(slug=f"article-{n}", title=f"Article {n}"), 2, start=2 * n)
    client.get(LISTING)
    with CaptureQueriesContext(connection) as queries:
        html = client.get(LISTING).content.decode()
    assert html.count("2 replies<") == 6
    assert len(counting(queries)) == 1


def test_the_cached_listing_is_fresh_after_an_approval_and_a_removal(
    client, tree, cast, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 3600
    settings.VERSION_SECONDS = 1
    comment = make_comment(make_article_page())
    assert "1 reply" not in client.get(LISTING).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        comment.approve(cast.moderator)
    assert "1 reply<" in client.get(LISTING).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        comment.remove(cast.moderator, reason="abuse")
    assert "1 reply" not in client.get(LISTING).content.decode()

"""Reading: paging, order, permalinks, feeds, what is pinned, and what it costs."""

from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string

from comments.listing import ThreadListing
from comments.models import Thread
from tests.factories import make_article_page, make_standard_page

from .cast import make_approved, make_comment, make_many, rules

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(tree):
    return make_article_page()


def test_permalinks_find_the_page_of_the_thread(client, page):
    make_many(page, 120)
    for number, place in ((1, ""), (50, ""), (51, "?page=2"), (120, "?page=3")):
        response = client.get(f"/comments/{page.pk}/{number}/")
        assert response["Location"].endswith(f"{page.url}{place}#comment-{number}")
        assert f'id="comment-{number}"' in client.get(response["Location"]).content.decode()


def test_permalinks_find_answers_and_the_newest_first(client, page):
    settings = rules()
    settings.order = "newest"
    settings.save()
    make_many(page, 60, answers=1)
    for number in (1, 2, 119, 120):
        response = client.get(f"/comments/{page.pk}/{number}/")
        assert f'id="comment-{number}"' in client.get(response["Location"]).content.decode()


def test_what_is_not_published_has_no_permalink(client, page, cast):
    comment = make_approved(page, cast.moderator)
    make_comment(page, body="Waiting")
    assert client.get(f"/comments/{page.pk}/2/").status_code == 404
    assert client.get(f"/comments/{2**70}/1/").status_code == 404
    Thread.of(page).set_rules(cast.administrator, "hidden")
    assert client.get(f"/comments/{page.pk}/{comment.number}/").status_code == 404
    assert 'id="replies"' not in client.get(page.url).content.decode()


@pytest.mark.parametrize(
    "query", ["page=0", "page=-1", "page=abc", "page=999", "order=x", "order=newest&page=2"]
)
def test_nonsense_in_the_address_is_no_error(client, page, query):
    make_many(page, 60)
    assert client.get(f"{page.url}?{query}").status_code == 200


def test_the_newest_can_stand_first(client, page):
    make_many(page, 3)
    html = client.get(f"{page.url}?order=newest").content.decode()
    assert html.index('id="comment-3"') < html.index('id="comment-1"')


def test_feeds_hold_what_is_published(client, page, cast):
    make_approved(page, cast.moderator, body="<b>Bold</b> & published")
    make_comment(page, body="Still waiting")
    for url in ("/comments/feed/", f"/comments/{page.pk}/feed/"):
        response = client.get(url)
        assert "atom+xml" in response["Content-Type"]
        root = ElementTree.fromstring(response.content)  # noqa: S314 - made by us
        assert len(root.findall("{http://www.w3.org/2005/Atom}entry")) == 1
        assert "Still waiting" not in response.content.decode()
    Thread.of(page).set_rules(cast.administrator, "hidden")
    assert "published" not in client.get("/comments/feed/").content.decode()
    assert client.get(f"/comments/{page.pk}/feed/").status_code == 404
    assert client.get("/comments/99999/feed/").status_code == 404


def test_pinned_replies_are_named_above_the_thread(client, page, cast):
    make_many(page, 60)
    comment = make_approved(page, cast.moderator, body="Answers most of it")
    comment.pin(cast.moderator)
    html = client.get(page.url).content.decode()
    assert f"Pinned: Marta in reply #{comment.number}" in html
    comment.unpin(cast.moderator)
    assert "Pinned" not in client.get(page.url).content.decode()


def test_500_replies_cost_six_queries_at_most(client, page, rf, settings, django_assert_max_num_queries):
    make_many(page, 50, answers=9)
    settings.VERSION_SECONDS = 60
    client.get(page.url)  # what frames every page is kept from here on
    request = rf.get(page.url)
    with django_assert_max_num_queries(6 + 1):  # one is the site, which the page has asked for already
        html = render_to_string(
            "comments/thread.html",
            {"listing": ThreadListing.for_request(request, page), "page": page},
            request,
        )
    assert html.count('class="reply') >= 500


def test_an_approval_is_seen_by_readers_of_the_cached_page(
    client, page, cast, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 3600
    settings.VERSION_SECONDS = 1
    comment = make_comment(page)
    assert "0 replies" in client.get(page.url).content.decode()
    assert "0 replies" in client.get(page.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        comment.approve(cast.moderator)
    assert "1 reply<" in client.get(page.url).content.decode()


def test_imported_replies_are_read_but_not_answered_on_pages_that_take_none(client, tree, cast):
    page = make_standard_page()
    assert 'id="replies"' not in client.get(page.url).content.decode()
    make_many(page, 2)
    response = client.get(f"/comments/{page.pk}/2/")
    html = client.get(response["Location"]).content.decode()
    assert 'id="comment-2"' in html
    assert "Replies to this page are closed." in html
    assert "leave-a-reply" not in html
    Thread.of(page).set_rules(cast.administrator, "hidden")
    assert 'id="replies"' not in client.get(page.url).content.decode()


def test_staff_can_hide_them_there(client_of, tree, cast):
    page = make_standard_page()
    url = f"/admin/replies/pages/{page.pk}/"
    browser = client_of(cast.administrator)
    assert url not in browser.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    make_many(page, 1)
    assert url in browser.get(f"/admin/pages/{page.pk}/edit/").content.decode()

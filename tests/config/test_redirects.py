"""Old addresses through the front door: whoever kept a link still arrives."""

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from tests import factories
from tests.factories import Tree


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Publish a page and let what waits for the commit happen."""

    def run(page) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()

    return run


def test_a_new_slug_leads_the_old_address_to_the_page(client: Client, tree: Tree, publish) -> None:
    page = factories.make_article_page()
    old = page.url
    page.slug = "reading-a-study"
    publish(page)

    response = client.get(old)
    assert response.status_code == 301
    assert response["Location"] == "/articles/reading-a-study/"
    assert client.get(response["Location"]).status_code == 200


def test_a_draft_of_a_new_slug_leads_nowhere_yet(client: Client, tree: Tree) -> None:
    page = factories.make_article_page()
    page.slug = "reading-a-study"
    page.save_revision()
    assert client.get("/articles/how-to-read-a-study/").status_code == 200
    assert client.get("/articles/reading-a-study/").status_code == 404


def test_pages_below_a_renamed_list_are_found_at_their_old_address(
    client: Client, tree: Tree, publish
) -> None:
    page = factories.make_article_page()
    tree.articles.slug = "reading"
    publish(tree.articles)

    response = client.get(page.url, follow=True)
    assert response.redirect_chain == [("/reading/how-to-read-a-study/", 301)]
    assert response.status_code == 200


def test_a_moved_page_is_found_at_its_old_address(client: Client, tree: Tree) -> None:
    parent = factories.make_standard_page(title="Patients", slug="patients")
    page = factories.make_standard_page(title="Your first visit", slug="first-visit")
    page.move(parent, pos="last-child")

    response = client.get("/first-visit/", follow=True)
    assert response.redirect_chain == [("/patients/first-visit/", 301)]
    assert response.status_code == 200


def test_a_page_that_came_back_is_not_sent_away(client: Client, tree: Tree, publish) -> None:
    page = factories.make_article_page()
    first = page.slug
    for slug in ("another", first):
        page.slug = slug
        publish(page)

    assert client.get(f"/articles/{first}/").status_code == 200
    assert client.get("/articles/another/")["Location"] == f"/articles/{first}/"


def test_a_redirect_of_the_editors_works_with_and_without_its_slash(client: Client, tree: Tree) -> None:
    page = factories.make_article_page()
    Redirect.add_redirect("/old-blog/study", page, is_permanent=True)
    for path in ("/old-blog/study", "/old-blog/study/"):
        assert client.get(path, follow=True).redirect_chain[-1][0] == page.url


@pytest.mark.parametrize("path", ["/articles/how-to-read-a-study", "/articles", "/feed", "/articles/feed"])
def test_a_missing_slash_is_added(client: Client, tree: Tree, path: str) -> None:
    factories.make_article_page()
    response = client.get(path)
    assert response.status_code == 301
    assert response["Location"] == f"{path}/"


@pytest.mark.parametrize(
    "path", ["/", "/articles/", "/articles/how-to-read-a-study/", "/feed/", "/sitemap.xml", "/robots.txt"]
)
def test_head_answers_as_get_without_a_body(client: Client, tree: Tree, path: str) -> None:
    factories.make_article_page()
    response, whole = client.head(path), client.get(path)
    assert response.status_code == 200
    assert not response.content
    assert response["Content-Type"] == whole["Content-Type"]
    assert not response.cookies


@pytest.mark.parametrize("path", ["/", "/articles/how-to-read-a-study/", "/feed/", "/articles/feed/atom/"])
def test_what_is_still_the_same_is_not_sent_again(client: Client, tree: Tree, settings, path: str) -> None:
    settings.PAGE_CACHE_SECONDS = 60
    factories.make_article_page()
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content

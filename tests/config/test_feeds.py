from datetime import UTC, datetime, timedelta
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from django.test import Client

from articles.models import ArticlePage, ConditionPage
from clinic.models import ClinicSettings
from tests import factories
from tests.factories import Cast, Tree

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ["/feed/", "/articles/feed/", "/conditions/feed/", "/treatments/feed/"]


def rss(client: Client, path: str) -> Element:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/rss+xml")
    return fromstring(response.content)


def titles(client: Client, path: str) -> list[str | None]:
    return [item.findtext("title") for item in rss(client, path).iter("item")]


@pytest.fixture
def signed_condition(tree: Tree, cast: Cast) -> ConditionPage:
    factories.make_clinician_page(user=cast.clinician)
    condition = factories.make_condition_page()
    factories.sign(condition, cast.clinician)
    return condition


def test_an_entry_tells_the_whole_summary(client: Client, signed_condition: ConditionPage) -> None:
    ClinicSettings.objects.update_or_create(defaults={"clinic_name": "Larkspur & Sons"}, site_id=1)
    feed = rss(client, "/conditions/feed/")
    (item,) = feed.iter("item")

    assert feed.findtext("channel/title") == "Conditions: Larkspur & Sons"
    assert item.findtext("title") == signed_condition.title
    assert signed_condition.lead in (item.findtext("description") or "")
    assert item.findtext("link") == signed_condition.full_url
    assert (item.findtext("link") or "").startswith("http://testserver/")


def test_key_points_are_part_of_the_summary_without_citation_marks(client: Client, tree: Tree) -> None:
    reference = factories.make_reference()
    point = f"<p>Ask <b>how many</b> people took part.{factories.cite(reference)}</p>"
    factories.make_article_page(lead="", key_points=[("point", point)])
    (item,) = rss(client, "/articles/feed/").iter("item")

    assert "<li>Ask how many people took part.</li>" in (item.findtext("description") or "")
    assert "Ask first how many people took part." in (item.findtext("description") or "")  # no lead: the text


@pytest.mark.parametrize("path", FEEDS)
def test_rss_and_atom_name_the_same_pages(client: Client, signed_condition: ConditionPage, path: str) -> None:
    factories.make_article_page()
    atom = client.get(f"{path}atom/")
    assert atom["Content-Type"].startswith("application/atom+xml")
    feed = fromstring(atom.content)

    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert ids == [item.findtext("guid") for item in rss(client, path).iter("item")]
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"http://testserver{path}atom/"  # type: ignore[union-attr]
    assert feed.findtext(f"{ATOM}updated")


def test_the_id_of_an_entry_outlives_its_address(client: Client, tree: Tree) -> None:
    article = factories.make_article_page()
    (before,) = rss(client, "/articles/feed/").iter("item")
    article.slug = "another-address"
    article.save_revision().publish()
    (after,) = rss(client, "/articles/feed/").iter("item")

    assert before.findtext("link") != after.findtext("link")
    assert before.findtext("guid") == after.findtext("guid") == article.translation_key.urn
    assert after.find("guid").get("isPermaLink") == "false"  # type: ignore[union-attr]


def test_the_newest_comes_first_and_twenty_are_enough(client: Client, tree: Tree) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(22):
        page = factories.make_article_page(title=f"Article {number}", slug=f"article-{number}")
        day = start + timedelta(days=number)
        ArticlePage.objects.filter(pk=page.pk).update(first_published_at=day, content_changed_at=day)

    assert titles(client, "/feed/") == [f"Article {number}" for number in range(21, 1, -1)]


def test_unsigned_unpublished_and_private_pages_are_not_passed_on(
    client: Client, tree: Tree, signed_condition: ConditionPage
) -> None:
    factories.make_treatment_page()
    factories.make_article_page(publish=False)
    assert titles(client, "/feed/") == [signed_condition.title]

    signed_condition.lead = "Another text."
    signed_condition.save_revision().publish()
    assert titles(client, "/feed/") == []


def test_the_address_of_a_list_follows_its_slug(client: Client, tree: Tree) -> None:
    tree.articles.slug = "reading"
    tree.articles.save_revision().publish()

    assert client.get("/reading/feed/").status_code == 200
    assert client.get("/articles/feed/").status_code in {301, 404}


@pytest.mark.parametrize(
    "path",
    ["/nothing/feed/", "/locations/feed/", "/feed/json/", "/articles/feed/rss/", "/articles/feed/atom/x/"],
)
def test_a_wrong_path_is_404(client: Client, tree: Tree, path: str) -> None:
    assert client.get(path).status_code == 404


def test_it_rejects_post(client: Client, tree: Tree) -> None:
    assert client.post("/feed/").status_code == 405


@pytest.mark.parametrize("path", [*FEEDS, "/feed/atom/"])
def test_a_reader_that_has_it_is_told_so(client: Client, tree: Tree, path: str) -> None:
    factories.make_article_page()
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first["ETag"]})

    assert again.status_code == 304
    assert not again.content
    if first.has_header("Last-Modified"):
        since = client.get(path, headers={"If-Modified-Since": first["Last-Modified"]})
        assert since.status_code == 304


def test_it_sets_no_cookie_and_may_be_cached(client: Client, tree: Tree) -> None:
    response = client.get("/feed/")
    assert not response.cookies
    assert "public" in response["Cache-Control"]
    assert "Cookie" not in response.get("Vary", "")


def test_it_asks_a_fixed_number_of_questions(
    client: Client, tree: Tree, django_assert_max_num_queries: object
) -> None:
    for number in range(6):
        factories.make_article_page(title=f"Article {number}", slug=f"article-{number}")
    client.get("/feed/")
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        client.get("/feed/")


def test_pages_name_the_feed_of_the_site_and_of_their_list(client: Client, tree: Tree) -> None:
    page = factories.make_article_page()
    html = client.get(page.url).content.decode()
    for path in ("/feed/", "/feed/atom/", "/articles/feed/", "/articles/feed/atom/"):
        assert f'href="{path}"' in html
    assert 'href="/conditions/feed/"' not in html

"""The tags in the head of a page, and its reading time."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from articles.models import ArticlePage
from tests import factories
from tests.demo import RenderedPage
from tests.factories import Tree


def head(client: Client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "lxml")


def tag(soup: BeautifulSoup, name: str) -> str | None:
    found = soup.find("meta", property=name) or soup.find("meta", attrs={"name": name})
    return str(found["content"]) if found else None  # type: ignore[index]


def canonical(soup: BeautifulSoup) -> list[str]:
    return [str(link["href"]) for link in soup.select('link[rel="canonical"]')]


def test_a_page_says_what_it_is_where_it_is_shared(client: Client, tree: Tree) -> None:
    page = factories.make_article_page(
        seo_title="Reading a study", search_description="Five & a half questions."
    )
    soup = head(client, page.url)

    assert canonical(soup) == [page.full_url]
    assert tag(soup, "og:url") == page.full_url
    assert tag(soup, "og:title") == "Reading a study"
    assert tag(soup, "og:description") == tag(soup, "description") == "Five & a half questions."
    assert tag(soup, "og:type") == "article"
    assert tag(soup, "og:site_name") == "Larkspur Pain Clinic"
    assert tag(soup, "og:locale") == "en_US"
    assert tag(soup, "twitter:card") == "summary_large_image"
    assert tag(soup, "og:image:alt") == "Reading a study. Larkspur Pain Clinic"
    assert (tag(soup, "article:published_time") or "").startswith("2026-03-02T")
    assert tag(soup, "robots") is None


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"search_description": "Written for search.", "lead": "The lead."}, "Written for search."),
        ({"lead": "The lead."}, "The lead."),
        ({"lead": ""}, "Ask first how many people took part."),
        ({"lead": "", "body": []}, None),
    ],
)
def test_a_page_without_a_description_takes_how_it_begins(
    client: Client, tree: Tree, fields: dict[str, object], description: str | None
) -> None:
    page = factories.make_article_page(**fields)
    assert tag(head(client, page.url), "description") == description


def test_parts_of_a_list_have_their_own_address_and_filters_the_lists(client: Client, tree: Tree) -> None:
    for number in range(13):
        factories.make_article_page(slug=f"article-{number}")
    address = tree.articles.full_url
    assert canonical(head(client, "/articles/?page=2")) == [f"{address}?page=2"]
    for query in ("", "?page=1", "?page=x", "?tag=nothing", "?utm_source=elsewhere"):
        assert canonical(head(client, f"/articles/{query}")) == [address], query


def test_what_is_no_page_has_the_sites_tags(client: Client, tree: Tree) -> None:
    soup = head(client, "/contact/")
    assert tag(soup, "og:site_name") == "Larkspur Pain Clinic"
    assert tag(soup, "og:image") == "http://testserver/drawings/wave.png"
    assert canonical(soup) == []


def test_every_page_of_the_demo_has_its_tags(demo: dict[str, RenderedPage]) -> None:
    titles, descriptions = set(), set()
    for page in demo.values():
        assert page.status == 200 and not page.has_cookie, page.path
        assert canonical(page.soup) == [f"http://testserver{page.path}"]
        description = tag(page.soup, "description")
        assert description and len(description) <= 400, page.path
        assert page.soup.title
        titles.add(page.soup.title.get_text())
        descriptions.add(description)
        for name in ("og:title", "og:image", "og:image:width", "theme-color"):
            assert tag(page.soup, name), (page.path, name)
    assert len(titles) == len(descriptions) == len(demo)


# Reading time


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (90, 1), (290, 1), (310, 2), (2000, 10)])
def test_reading_time_counts_plain_words(tree: Tree, words: int, minutes: int) -> None:
    body = [factories.paragraph(f"<p>{'word ' * words}</p>")]
    page = ArticlePage(title="", lead="", body=body)
    assert page.reading_minutes == minutes


def test_reading_time_counts_what_readers_see(tree: Tree) -> None:
    reference = factories.make_reference()
    seen = "one two three"
    body = [
        factories.paragraph(f"<p>{seen}{factories.cite(reference)}</p>"),
        ("heading", {"text": seen, "depth": "1"}),
        ("faq", {"items": [{"question": seen, "answer": f"<ul><li>{seen}</li></ul>"}]}),
        ("care_card", {"urgency": "emergency", "heading": seen, "text": f"<p>{seen}</p>"}),
        ("link_card", {"url": "https://example.org/a-b-c", "title": seen, "note": ""}),
    ]
    page = factories.make_article_page(body=body)
    from clinic.plain_text import count_words, stream_texts

    assert count_words(stream_texts([page.body])) == 7 * 3

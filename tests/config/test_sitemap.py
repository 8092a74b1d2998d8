from datetime import UTC, datetime

import pytest
from defusedxml.ElementTree import fromstring
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from articles.models import ConditionPage
from tests import factories
from tests.factories import Cast, Tree

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def listed(client: Client) -> dict[str, str]:
    response = client.get("/sitemap.xml")
    assert response.status_code == 200
    return {
        url.findtext(f"{NS}loc") or "": url.findtext(f"{NS}lastmod") or ""
        for url in fromstring(response.content).iter(f"{NS}url")
    }


def test_it_lists_public_pages_with_full_addresses(client: Client, tree: Tree) -> None:
    article = factories.make_article_page()
    assert set(listed(client)) == {
        f"http://testserver{path}"
        for path in (
            "/",
            "/conditions/",
            "/treatments/",
            "/articles/",
            "/locations/",
            "/clinicians/",
            "/contact/",
            article.url,
        )
    }


def test_drafts_and_private_pages_are_not_listed(client: Client, tree: Tree) -> None:
    factories.make_article_page(publish=False)
    private = factories.make_standard_page()
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)

    assert not {address for address in listed(client) if "about" in address or "study" in address}


def test_a_clinical_page_is_listed_while_its_signature_stands(client: Client, cast: Cast, tree: Tree) -> None:
    factories.make_clinician_page(user=cast.clinician)
    condition = factories.make_condition_page()
    assert condition.full_url not in listed(client)
    assert 'name="robots" content="noindex"' in client.get(condition.url).content.decode()

    factories.sign(condition, cast.clinician)
    assert condition.full_url in listed(client)
    assert "noindex" not in client.get(condition.url).content.decode()

    condition.lead = "Another text."
    condition.save_revision().publish()
    assert condition.full_url not in listed(client)
    html = client.get(condition.url).content.decode()
    assert 'name="robots" content="noindex"' in html
    assert "Not yet reviewed by a clinician" in html


def test_lastmod_is_the_day_when_the_content_changed(client: Client, cast: Cast, tree: Tree) -> None:
    factories.make_clinician_page(user=cast.clinician)
    condition = factories.make_condition_page()
    factories.sign(condition, cast.clinician)
    changed = datetime(2026, 5, 17, 12, tzinfo=UTC)
    ConditionPage.objects.filter(pk=condition.pk).update(content_changed_at=changed)
    assert listed(client)[condition.full_url] == "2026-05-17"

    again = ConditionPage.objects.get(pk=condition.pk)
    again.search_description = "Not content: what search results say."
    again.save_revision().publish()
    assert listed(client)[condition.full_url] == "2026-05-17"


def test_a_robot_that_has_it_is_told_so(client: Client, tree: Tree) -> None:
    first = client.get("/sitemap.xml")
    assert client.get("/sitemap.xml", headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert not first.cookies


@pytest.mark.parametrize("query", ["?p=2", "?p=x", "?p=-1", "?p="])
def test_a_part_that_is_not_there_is_404(client: Client, tree: Tree, query: str) -> None:
    assert client.get(f"/sitemap.xml{query}").status_code == 404


def test_it_asks_no_more_for_more_pages_of_a_kind(client: Client, tree: Tree) -> None:
    factories.make_article_page()
    client.get("/sitemap.xml")
    with CaptureQueriesContext(connection) as few:
        client.get("/sitemap.xml")
    for number in range(5):
        factories.make_article_page(slug=f"article-{number}")
    with CaptureQueriesContext(connection) as many:
        client.get("/sitemap.xml")
    assert len(many) == len(few)

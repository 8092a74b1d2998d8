"""The budget of an uncached page: a fixed number of queries, whatever stands on it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments.importers import ImportedComment, import_comments
from tests.factories import (
    cite,
    explain,
    make_article_page,
    make_condition_page,
    make_evidence_row,
    make_glossary_term,
    make_indication,
    make_reference,
    make_treatment_page,
    paragraph,
)

pytestmark = pytest.mark.django_db

BUDGET = 12


@pytest.fixture(autouse=True)
def as_in_production(settings):
    """Frame, addresses and restrictions stay known while nothing changes; the page itself is rendered each time."""
    settings.VERSION_SECONDS = 3600


def add_comments(page, count):
    start = datetime(2026, 4, 1, tzinfo=UTC)
    import_comments(
        page,
        [
            ImportedComment(
                source="wxr",
                import_key=f"{page.pk}:{number}",
                parent_key=f"{page.pk}:{number - 1}" if number % 3 else "",
                author_name=f"Reader {number}",
                body="What should I ask before I decide?",
                submitted_at=start + timedelta(hours=number),
            )
            for number in range(count)
        ],
    )


def count_queries(client, page):
    assert client.get(page.url).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(page.url).status_code == 200
    return len(queries)


def cited_paragraphs(count, start=0):
    references = [make_reference(doi=f"10.1000/{start + number}") for number in range(count)]
    return [paragraph(f"<p>A sentence.{cite(reference)}</p>") for reference in references]


def test_a_treatment_with_thirty_references_and_fifty_comments_keeps_the_budget(client):
    condition = make_condition_page()
    term = make_glossary_term()
    page = make_treatment_page(what_it_is=[*cited_paragraphs(30), paragraph(f"<p>{explain(term)}</p>")])
    indication = make_indication(treatment=page, condition=condition)
    for _number in range(10):
        make_evidence_row(indication=indication)
    add_comments(page, 50)
    assert count_queries(client, page) <= BUDGET


def test_an_article_with_fifty_comments_keeps_the_budget(client):
    page = make_article_page(body=cited_paragraphs(30))
    page.about_conditions = [make_condition_page()]
    page.tags.add("nerves", "study")
    page.save_revision().publish()
    add_comments(page, 50)
    assert count_queries(client, page) <= BUDGET


def test_more_of_everything_costs_no_query(client):
    small = make_article_page(title="Short", slug="short", body=cited_paragraphs(2))
    add_comments(small, 2)
    large = make_article_page(title="Long", slug="long", body=cited_paragraphs(60, start=100))
    add_comments(large, 49)
    assert count_queries(client, large) == count_queries(client, small)

"""The validator itself: it must see the faults that it is there for."""

from typing import Any

import pytest

from tests.schemaorg import TERMS, google_problems, problems


def document(**node: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@graph": [node]}


def typed(kind: str, **fields: Any) -> dict[str, Any]:
    return document(**{"@type": kind}, **fields)


def test_it_knows_release_30() -> None:
    assert TERMS["release"] == "30.0"
    assert len(TERMS["types"]) > 900


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (typed("MedicalTharapy"), "is no type"),
        (typed("Person", surname="X"), "is no property"),
        (typed("Person", lastReviewed="2026-01-01"), "does not belong to Person"),
        (typed("MedicalWebPage", aspect="x"), "superseded by"),
        (typed("WebPage", lastReviewed="2 November 2026"), "is no Date"),
        (typed("WebPage", lastReviewed=""), "is no Date"),
        (typed("WebPage", url="/treatments/"), "is no URL"),
        (typed("WebPage", reviewedBy={"@type": "WebPage"}), "not Organization or Person"),
        (typed("OpeningHoursSpecification", dayOfWeek="Monday"), "is no DayOfWeek"),
        (typed("OpeningHoursSpecification", dayOfWeek="https://schema.org/Feierabend"), "is no DayOfWeek"),
        (typed("OpeningHoursSpecification", opens="9 am"), "is no"),
        (typed("ListItem", position="first", name="<b>x</b>"), "is no"),
        (typed("WebPage", timeRequired="6 minutes"), "is no Duration"),
        (typed("WebPage", about={"@id": "https://example.org/#nobody"}), "which no node describes"),
        (typed("WebPage", about={"name": "untyped"}), "has no type"),
        ({"@graph": []}, "context"),
    ],
)
def test_it_sees_a_fault(data: dict[str, Any], problem: str) -> None:
    assert any(problem in found for found in problems(data)), problems(data)


def test_it_passes_what_is_right() -> None:
    assert not problems(
        typed(
            "MedicalWebPage",
            lastReviewed="2026-11-02",
            reviewedBy={"@type": "Person", "name": "Dr. Mara Ellison"},
            hasPart={"@type": "WebPage", "url": "https://example.org/x/"},
        )
    )


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (typed("Article", headline="x"), "Article without image"),
        (typed("Drug", name="Ketamine"), "a Drug stands by itself"),
        (typed("MedicalClinic", address="x", name="x"), "LocalBusiness without telephone"),
        (typed("BreadcrumbList", itemListElement=[{"@type": "ListItem", "position": 2}]), "count from 1"),
        (typed("FAQPage", mainEntity=[{"@type": "Question", "name": "x"}]), "without its answer"),
    ],
)
def test_it_knows_what_search_engines_ask_for(data: dict[str, Any], problem: str) -> None:
    assert any(problem in found for found in google_problems(data)), google_problems(data)

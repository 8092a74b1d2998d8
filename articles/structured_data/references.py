from typing import Any

from articles.models import Reference
from clinic.structured_data import Node

Kind = Reference.Kind
STUDIES = {
    Kind.SYSTEMATIC_REVIEW,
    Kind.RANDOMISED_TRIAL,
    Kind.COHORT,
    Kind.CASE_SERIES,
    Kind.REVIEW,
    Kind.GUIDELINE,
}

LABELS = dict(Kind.choices)
"""Looked up here: `get_kind_display` builds such a table for each reference."""


def citations(page: Any) -> list[Node]:
    """The page's list of references. It is made while the page is printed: ask for it after that."""
    return [citation(entry.reference) for entry in page.citations.listed()]


def citation(reference: Reference) -> Node:
    is_study = reference.kind in STUDIES
    label = str(LABELS.get(reference.kind, ""))
    return {
        "@type": "MedicalScholarlyArticle" if is_study else "CreativeWork",
        "name": reference.title,
        "creditText": reference.authors,
        "datePublished": str(reference.year),
        "publicationType": label if is_study else None,
        "genre": None if is_study else label,
        "isPartOf": {"@type": "Periodical", "name": reference.journal}
        if is_study and reference.journal
        else None,
        "publisher": {"@type": "Organization", "name": reference.journal}
        if not is_study and reference.journal
        else None,
        "url": reference.link,
        "identifier": {"@type": "PropertyValue", "propertyID": "DOI", "value": reference.doi}
        if reference.doi
        else None,
        "creativeWorkStatus": "Retracted" if reference.is_retracted else None,
    }

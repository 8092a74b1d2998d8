"""From a page to its graph: the page itself, what it is about, who wrote and signed it, what it cites."""

from typing import Any

from articles.models import ArticlePage, Author, ClinicalReview, ConditionPage, TreatmentPage
from articles.models.listing import FilteredIndexMixin
from clinic.structured_data import (
    Node,
    Place,
    clinic_page,
    collection_page,
    day_of,
    described,
    item_list,
    person_id,
    questions,
    web_page,
)

from .conditions import condition, condition_id
from .references import citations
from .treatments import treatment, treatment_id

ASPECTS = {
    "causes": "CausesHealthAspect",
    "evidence": "EffectivenessHealthAspect",
    "living_with": "LivingWithHealthAspect",
    "risks": "RisksOrComplicationsHealthAspect",
    "seek_help": "SeeDoctorHealthAspect",
    "symptoms": "SymptomsHealthAspect",
    "the_day": "HowOrWhereHealthAspect",
    "treatments_intro": "TreatmentsHealthAspect",
    "what_it_is": "OverviewHealthAspect",
}
"""Which of a page's sections says what, in the words of schema.org."""


def describe(page: Any, place: Place, shown: dict[str, Any]) -> Node:
    """The graph of any page; `shown` is the context that its template prints."""
    if isinstance(page, ArticlePage):
        nodes = [article(page, place), questions(page, page.streams)]
    elif isinstance(page, ConditionPage):
        nodes = [
            medical_page(page, place, condition_id(page)),
            condition(page),
            questions(page, page.streams),
        ]
    elif isinstance(page, TreatmentPage):
        nodes = [
            medical_page(page, place, treatment_id(page)),
            treatment(page),
            questions(page, page.streams),
        ]
    elif isinstance(page, FilteredIndexMixin):
        listed = shown.get("listing") or ()
        nodes = [collection_page(page, place, listed), item_list(page, listed)]
    else:
        nodes = clinic_page(page, place, shown)
    return described(page, place, nodes)


def clinical_text(page: Any, place: Place) -> Node:
    """What is said of any text that patients rely on."""
    return {
        "author": author(page.author, place) if page.author else None,
        "datePublished": day_of(page.first_published_at),
        "dateModified": day_of(page.changed_at),
        "timeRequired": f"PT{page.reading_minutes}M",
        "citation": citations(page),
    }


def medical_page(page: ConditionPage | TreatmentPage, place: Place, subject_id: str) -> Node:
    review = page.standing_review
    return web_page(
        page,
        place,
        ["MedicalWebPage", "HealthTopicContent"],
        **clinical_text(page, place),
        mainEntity={"@id": subject_id},
        hasHealthAspect=[
            f"https://schema.org/{ASPECTS[section.name]}"
            for section in page.sections()
            if section.name in ASPECTS
        ],
        mentions=[
            {"@id": condition_id(row.condition), "@type": "MedicalCondition"}
            | {"name": row.condition.title, "url": row.condition.full_url}
            for row in page.cited_indications()
            if isinstance(page, TreatmentPage) and row.condition and row.condition.live
        ],
        **reviewed(review, place),
    )


def article(page: ArticlePage, place: Place) -> Node:
    return web_page(
        page,
        place,
        ["Article", "WebPage"],
        **clinical_text(page, place),
        headline=page.title,
        image=place.image,
        mainEntityOfPage=page.full_url,
        keywords=[tag.name for tag in page.tag_list],
        about=[subject(other) for other in page.subjects],
        **reviewed(page.standing_review, place),
    )


def subject(page: ConditionPage | TreatmentPage) -> Node:
    kind, own_id = (
        ("MedicalCondition", condition_id(page))
        if isinstance(page, ConditionPage)
        else ("MedicalTherapy", treatment_id(page))
    )
    return {"@type": kind, "@id": own_id, "name": page.title, "url": page.full_url}


def reviewed(review: ClinicalReview | None, place: Place) -> Node:
    """Only while the signature stands: the page prints the same then, and that it has none otherwise."""
    if review is None:
        return {}
    page = review.clinician if review.clinician and review.clinician.live else None
    return {
        "lastReviewed": day_of(review.signed_at),
        "reviewedBy": {
            "@type": "Person",
            "@id": person_id(page) if page else None,
            "name": review.name,
            "honorificSuffix": review.credentials,
            "url": page.full_url if page else None,
            "worksFor": {"@id": place.organization_id} if page else None,
        },
    }


def author(writer: Author, place: Place) -> Node:
    """A person, or a team of the clinic."""
    if writer.is_team:
        return {
            "@type": "Organization",
            "name": writer.name,
            "parentOrganization": {"@id": place.organization_id},
        }
    page = writer.clinician if writer.clinician and writer.clinician.live else None
    return {
        "@type": "Person",
        "@id": person_id(page) if page else None,
        "name": writer.name,
        "url": page.full_url if page else None,
    }

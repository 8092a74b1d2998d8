from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from articles.models import Indication, Ingredient, TreatmentPage
from clinic.plain_text import list_items
from clinic.structured_data import Node

KINDS: dict[str, list[str]] = {
    TreatmentPage.Kind.REHABILITATION: ["PhysicalTherapy"],
    TreatmentPage.Kind.PSYCHOLOGICAL: ["MedicalTherapy", "PsychologicalTreatment"],
}

STATUSES = dict(Indication.Status.choices)


def treatment_id(page: TreatmentPage) -> str:
    return f"{page.full_url}#treatment"


def treatment(page: TreatmentPage) -> Node:
    statuses = [f"{STATUSES.get(row.status, '')}: {row.use}" for row in page.printed_indications]
    if page.controlled_schedule:
        statuses.append(page.get_controlled_schedule_display())
    ingredients = page.ingredients
    # What is true of one of several drugs need not be true of the others.
    is_one_drug = len(ingredients) == 1
    return {
        "@type": KINDS.get(page.kind, ["MedicalTherapy"]),
        "@id": treatment_id(page),
        "name": page.title,
        "alternateName": page.other_names,
        "description": page.lead,
        "url": page.full_url,
        "legalStatus": [] if is_one_drug else statuses,
        "drug": [
            drug(ingredient) | (drug_rules(page, statuses) if is_one_drug else {})
            for ingredient in ingredients
        ],
        "contraindication": list(risks(page, "who_should_not")),
        "seriousAdverseOutcome": outcomes(page, "serious"),
        "adverseOutcome": outcomes(page, "common", "long_term"),
    }


def drug(ingredient: Ingredient) -> Node:
    """Nested, never on its own: on its own a drug is a product, and would be taken for something that we sell."""
    return {
        "@type": "Drug",
        "name": ingredient.name,
        "nonProprietaryName": ingredient.name,
        "proprietaryName": list(ingredient.brands),
    }


def drug_rules(page: TreatmentPage, statuses: list[str]) -> Node:
    return {
        "legalStatus": [
            {
                "@type": "DrugLegalStatus",
                "name": status,
                "applicableLocation": {"@type": "AdministrativeArea", "name": _("United States")},
            }
            for status in statuses
        ],
        "warning": list(risks(page, "driving", "interactions")),
    }


def outcomes(page: TreatmentPage, *kinds: str) -> list[Node]:
    return [{"@type": "MedicalEntity", "name": risk} for risk in risks(page, *kinds)]


def risks(page: TreatmentPage, *kinds: str) -> Iterator[str]:
    """Each risk of these kinds, as the page's risk blocks name it."""
    groups: list[Any] = [
        group
        for block in page.risks or ()
        if block.block_type == "risks"
        for group in block.value["groups"]
        if group["kind"] in kinds
    ]
    for group in groups:
        yield from list_items(group["text"])

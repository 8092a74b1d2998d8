from articles.models import ConditionPage
from clinic.structured_data import Node

from .treatments import treatment_id


def condition_id(page: ConditionPage) -> str:
    return f"{page.full_url}#condition"


def condition(page: ConditionPage) -> Node:
    """The condition with the treatments of the page's table, whatever the evidence says of them."""
    treatments = {row.treatment.pk: row.treatment for row in page.printed_indications}
    return {
        "@type": "MedicalCondition",
        "@id": condition_id(page),
        "name": page.title,
        "alternateName": page.other_names,
        "description": page.lead,
        "url": page.full_url,
        "possibleTreatment": [
            {
                "@type": "MedicalTherapy",
                "@id": treatment_id(treatment),
                "name": treatment.title,
                "url": treatment.full_url,
            }
            for treatment in treatments.values()
        ],
    }

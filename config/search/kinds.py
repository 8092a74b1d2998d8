"""The kinds of pages that visitors search, in the order in which equals are shown."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from articles.models import ArticlePage, ConditionPage, TreatmentPage
from clinic.models import ClinicianPage, LegalNoticePage, LocationPage, StandardPage


@dataclass(frozen=True)
class Kind:
    name: str
    label: Any
    models: tuple[type[Page], ...]


KINDS = [
    Kind("conditions", _("Conditions"), (ConditionPage,)),
    Kind("treatments", _("Treatments"), (TreatmentPage,)),
    Kind("articles", _("Articles"), (ArticlePage,)),
    Kind("clinicians", _("Clinicians"), (ClinicianPage,)),
    Kind("locations", _("Locations"), (LocationPage,)),
    Kind("pages", _("About the clinic"), (StandardPage, LegalNoticePage)),
]
SEARCHED_MODELS = tuple(model for kind in KINDS for model in kind.models)

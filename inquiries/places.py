"""What the form offers to choose from: locations and topics, read together with one query; two in another language.

Rules know the pages of the site's own language, so these are what is chosen; other languages show their titles.
"""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction

from articles.models import ConditionPage, TreatmentPage
from clinic.models import LocationPage

MODELS: list[type[Page]] = [LocationPage, ConditionPage, TreatmentPage]


@dataclass(frozen=True)
class Places:
    locations: dict[int, str] = field(default_factory=dict)
    conditions: dict[int, str] = field(default_factory=dict)
    treatments: dict[int, str] = field(default_factory=dict)
    originals: dict[int, int] = field(default_factory=dict)
    """Translated page -> the page that stands for it here."""

    @classmethod
    def read(cls) -> "Places":
        types = ContentType.objects.get_for_models(*MODELS)
        found: dict[int, dict[int, str]] = {kind.pk: {} for kind in types.values()}
        restricted = PageViewRestriction.objects.filter(
            page__path=Substr(OuterRef("path"), 1, Length("page__path"))
        )
        pages = Page.objects.live().filter(content_type__in=found).exclude(Exists(restricted))
        own = pages.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("title")
        language = get_language() or settings.LANGUAGE_CODE
        translated = pages.none()
        if language != settings.LANGUAGE_CODE:
            translated = pages.filter(locale__language_code=language)
        versions = {
            key: (pk, title) for pk, title, key in translated.values_list("pk", "title", "translation_key")
        }
        originals = {}
        for pk, title, kind, key in own.values_list("pk", "title", "content_type", "translation_key"):
            version, shown = versions.get(key, (pk, title))
            found[kind][pk] = shown
            originals[version] = pk
        locations, conditions, treatments = (found[types[model].pk] for model in MODELS)
        return cls(locations, conditions, treatments, originals)

    @property
    def topics(self) -> dict[int, str]:
        return self.conditions | self.treatments

    @property
    def pages(self) -> dict[int, str]:
        """All that somebody may come from."""
        return self.locations | self.topics

    def answers_about(self, page: Any) -> dict[str, int]:
        """What the page that somebody comes from answers already: the topic, or the location."""
        text = str(page)
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 12 else 0
        number = self.originals.get(number, number)
        if number in self.topics:
            return {"topic": number, "about": number}
        if number in self.locations:
            return {"location": number, "about": number}
        return {}

    def location_choices(self) -> list[tuple[Any, str]]:
        return [("", _("No preference")), *self.locations.items()]

    def topic_choices(self) -> list[tuple[Any, Any]]:
        groups = [(_("Conditions"), self.conditions), (_("Treatments"), self.treatments)]
        return [
            ("", _("Something else, or I don’t know")),
            *((label, list(pages.items())) for label, pages in groups if pages),
        ]

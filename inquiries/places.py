"""What the form offers to choose from: locations and topics, read together with one query."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
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

    @classmethod
    def read(cls) -> "Places":
        types = ContentType.objects.get_for_models(*MODELS)
        found: dict[int, dict[int, str]] = {kind.pk: {} for kind in types.values()}
        restricted = PageViewRestriction.objects.filter(
            page__path=Substr(OuterRef("path"), 1, Length("page__path"))
        )
        pages = Page.objects.live().filter(content_type__in=found).exclude(Exists(restricted))
        for pk, title, kind in pages.order_by("title").values_list("pk", "title", "content_type"):
            found[kind][pk] = title
        return cls(*(found[types[model].pk] for model in MODELS))

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
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None
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

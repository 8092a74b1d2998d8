from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from articles.blocks import clinical_blocks, point_blocks
from articles.forms import ConditionFilterForm
from articles.panels import ClinicalReviewPanel, section_panels
from clinic.fields import ContentField
from clinic.models import PictureMixin
from clinic.models.mixins import LEAD_HELP

from .content import ClinicalContentMixin, SectionField
from .indications import Indication
from .listing import LetteredIndexMixin


class ConditionIndexPage(LetteredIndexMixin, Page):
    """The list of the conditions that the clinic treats."""

    max_count_per_parent = 1
    parent_page_types = ["clinic.HomePage"]
    subpage_types = ["articles.ConditionPage"]
    filter_form_class = ConditionFilterForm

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    content_panels = [*Page.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of conditions")

    def listed_pages(self) -> models.QuerySet:
        return (
            ConditionPage.objects.child_of(self)
            .live()
            .public()
            .order_by("title")
            .select_related("picture")
            .defer_streamfields()
        )


class ConditionPage(PictureMixin, ClinicalContentMixin, Page):
    """An article about a condition. Its treatments come from their indications."""

    class BodyArea(models.TextChoices):
        NERVES = "nerves", _("Nerves")
        BACK = "back", _("Back and neck")
        JOINTS = "joints", _("Joints")
        HEAD = "head", _("Head")
        LIMBS = "limbs", _("Arms and legs")
        WHOLE_BODY = "whole_body", _("Whole body")

    parent_page_types = ["articles.ConditionIndexPage"]
    subpage_types: list[str] = []
    must_be_signed = True
    review_every_days = 730

    section_fields = [
        SectionField("what_it_is", _("What it is"), _("Explain the condition as you would to a neighbor.")),
        SectionField("symptoms", _("Symptoms"), _("What people feel and notice, the most common first.")),
        SectionField("causes", _("Causes"), _("What is known, and what is not.")),
        SectionField("diagnosis", _("Diagnosis"), _("What the clinician asks and checks, and why.")),
        SectionField(
            "treatments_intro",
            _("Treatments and how good the evidence is"),
            _("One or two sentences. The table below them is made from the treatments' indications."),
        ),
        SectionField("living_with", _("Living with it"), _("What helps in daily life, with sources.")),
        SectionField("seek_help", _("When to seek help"), _("Care cards: emergency, today, appointment.")),
    ]

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    also_known_as = models.TextField(
        _("also known as"), blank=True, help_text=_("Other names, one per line. The search knows them too.")
    )
    body_area = models.CharField(_("body area"), max_length=12, choices=BodyArea, blank=True)
    key_points = ContentField(point_blocks(), verbose_name=_("key points"), blank=True)
    what_it_is = ContentField(clinical_blocks(), blank=True)
    symptoms = ContentField(clinical_blocks(), blank=True)
    causes = ContentField(clinical_blocks(), blank=True)
    diagnosis = ContentField(clinical_blocks(), blank=True)
    treatments_intro = ContentField(clinical_blocks(), blank=True)
    living_with = ContentField(clinical_blocks(), blank=True)
    seek_help = ContentField(clinical_blocks(), blank=True)

    content_panels = [
        ClinicalReviewPanel(),
        *Page.content_panels,
        FieldPanel("lead"),
        FieldRowPanel([FieldPanel("body_area"), FieldPanel("also_known_as")]),
        MultiFieldPanel(PictureMixin.picture_panels[0].children, heading=_("Picture"), classname="collapsed"),
        FieldPanel("key_points", help_text=_("Three to five short sentences. Say what is not known too.")),
        *section_panels(section_fields),
        *ClinicalContentMixin.authorship_panels,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead"),
        index.SearchField("also_known_as", boost=2),
        index.AutocompleteField("also_known_as"),
        index.SearchField("key_points"),
        *(index.SearchField(field.name) for field in section_fields),
        index.FilterField("body_area"),
    ]

    class Meta:
        verbose_name = _("condition")

    @cached_property
    def printed_indications(self) -> list[Any]:
        """Indications of published treatments for this condition, the best supported first."""
        if self.pk is None:
            return []
        found: Any
        if self.is_in_another_language:
            shared = Indication.objects.filter(condition__translation_key=self.translation_key)
            found = shared.printed_in(self.locale.language_code)
        else:
            found = Indication.objects.filter(condition=self).printable()
        rows = [row for row in found if row.treatment.live]
        return sorted(rows, key=lambda row: -(row.certainty_level.dots if row.certainty_level else -1))

    def cited_indications(self) -> list[Any]:
        return self.printed_indications

    def is_section_shown(self, name: str) -> bool:
        if name == "treatments_intro":
            return bool(self.treatments_intro) or bool(self.printed_indications)
        return super().is_section_shown(name)

    @property
    def other_names(self) -> list[str]:
        return [line.strip() for line in self.also_known_as.splitlines() if line.strip()]

    @property
    def search_names(self) -> list[str]:
        """What people may call it who look for it."""
        return self.other_names

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"indications": self.printed_indications}

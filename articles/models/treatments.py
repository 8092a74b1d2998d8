from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from articles.blocks import clinical_blocks, point_blocks
from articles.forms import TreatmentFilterForm
from articles.page_forms import IndicationForm, TreatmentPageForm
from articles.panels import ClinicalReviewPanel, RowsPanel, section_panels
from articles.publishing import hindrances_of_indications
from clinic.fields import ContentField
from clinic.models import PictureMixin
from clinic.models.mixins import LEAD_HELP

from .content import ClinicalContentMixin, SectionField
from .indications import Indication, IndicationQuerySet
from .listing import LetteredIndexMixin, best_evidence


class TreatmentIndexPage(LetteredIndexMixin, Page):
    """The list of the treatments that the clinic offers or explains."""

    max_count_per_parent = 1
    parent_page_types = ["clinic.HomePage"]
    subpage_types = ["articles.TreatmentPage"]
    filter_form_class = TreatmentFilterForm
    name_fields = ["also_known_as", "active_ingredients"]

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    content_panels = [*Page.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of treatments")

    def listed_pages(self) -> models.QuerySet:
        return (
            TreatmentPage.objects.child_of(self)
            .live()
            .public()
            .annotate(best_evidence=best_evidence())
            .order_by("title")
            .select_related("picture")
            .defer_streamfields()
        )


@dataclass(frozen=True)
class Ingredient:
    """What acts in a medicine: its generic name, and the names under which it is sold."""

    name: str
    brands: tuple[str, ...] = ()

    @classmethod
    def read(cls, line: str) -> "Ingredient":
        """“gabapentin (Neurontin, Gralise)” as an editor writes it."""
        name, _bracket, brands = line.strip().partition("(")
        brands = brands.partition(")")[0]
        return cls(name.strip(), tuple(brand.strip() for brand in brands.split(",") if brand.strip()))

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(self.brands)})" if self.brands else self.name


class TreatmentPage(PictureMixin, ClinicalContentMixin, Page):
    """An article about a treatment: status first, then what it is, evidence, risks, alternatives."""

    class Kind(models.TextChoices):
        MEDICINE = "medicine", _("Medicine")
        INJECTION = "injection", _("Injection")
        DEVICE = "device", _("Device")
        REHABILITATION = "rehabilitation", _("Rehabilitation")
        PSYCHOLOGICAL = "psychological", _("Psychological therapy")

    class Schedule(models.TextChoices):
        II = "II", _("Schedule II")
        III = "III", _("Schedule III")
        IV = "IV", _("Schedule IV")
        V = "V", _("Schedule V")

    parent_page_types = ["articles.TreatmentIndexPage"]
    subpage_types: list[str] = []
    must_be_signed = True
    base_form_class = TreatmentPageForm

    section_fields = [
        SectionField("status", _("Approval status"), ""),
        SectionField("what_it_is", _("What it is"), _("What it does in the body, and what it does not.")),
        SectionField(
            "evidence",
            _("How good the evidence is"),
            _("Numbers and explanations. The table above them is made from the indications below."),
        ),
        SectionField(
            "risks", _("Risks"), _("The risks block: common, serious, with long use, who should not have it.")
        ),
        SectionField(
            "alternatives", _("What to try first"), _("The alternatives block, doing nothing included.")
        ),
        SectionField("the_day", _("The day itself"), _("Before, during and after, as steps.")),
        SectionField("cost", _("Cost"), _("The price block, what insurance pays, and that we sell this.")),
        SectionField("seek_help", _("When to seek help"), _("Care cards: emergency, today, appointment.")),
    ]

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    kind = models.CharField(_("kind of treatment"), max_length=20, choices=Kind, blank=True)
    eyebrow = models.CharField(
        _("line above the title"),
        max_length=60,
        blank=True,
        help_text=_("For example: Treatment: medicine by drip"),
    )
    also_known_as = models.TextField(
        _("also known as"), blank=True, help_text=_("Other names, one per line. The search knows them too.")
    )
    active_ingredients = models.TextField(
        _("active ingredients"),
        blank=True,
        help_text=_(
            "The generic names, one per line, with brand names in parentheses. For example: "
            "gabapentin (Neurontin). Readers see them, and the search finds the page by each."
        ),
    )
    controlled_schedule = models.CharField(
        _("controlled substance"),
        max_length=3,
        choices=Schedule,
        blank=True,
        help_text=_("As the DEA lists it."),
    )
    key_points = ContentField(point_blocks(), verbose_name=_("key points"), blank=True)
    what_it_is = ContentField(clinical_blocks(), blank=True)
    evidence = ContentField(clinical_blocks(), blank=True)
    risks = ContentField(clinical_blocks(), blank=True)
    alternatives = ContentField(clinical_blocks(), blank=True)
    the_day = ContentField(clinical_blocks(), blank=True)
    cost = ContentField(clinical_blocks(), blank=True)
    seek_help = ContentField(clinical_blocks(), blank=True)

    content_panels = [
        ClinicalReviewPanel(),
        *Page.content_panels,
        FieldPanel("lead"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("eyebrow")]),
        FieldPanel("also_known_as"),
        FieldRowPanel([FieldPanel("active_ingredients"), FieldPanel("controlled_schedule")]),
        MultiFieldPanel(PictureMixin.picture_panels[0].children, heading=_("Picture"), classname="collapsed"),
        FieldPanel(
            "key_points", help_text=_("Three to five short sentences. Start with the approval status.")
        ),
        RowsPanel(
            "indications",
            heading=_("Indications: what it is used for, and how good the evidence is"),
            label=_("Indication"),
            help_text=_(
                "One for each use. They make the status box and the evidence table here, and the table of "
                "treatments on the condition’s page: what you change once changes everywhere."
            ),
            form_class=IndicationForm,
            shared_with_translations=True,
        ),
        *section_panels(section_fields[1:]),
        *ClinicalContentMixin.authorship_panels,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead"),
        index.SearchField("also_known_as", boost=2),
        index.AutocompleteField("also_known_as"),
        index.SearchField("active_ingredients", boost=2),
        index.AutocompleteField("active_ingredients"),
        index.SearchField("key_points"),
        *(index.SearchField(field.name) for field in section_fields[1:]),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("treatment")

    @property
    def stream_names(self) -> list[str]:
        return ["key_points", *(field.name for field in self.section_fields[1:])]

    @property
    def review_every_days(self) -> int:
        """A year for medicines and off-label uses, two for the rest."""
        off_label = any(row.status == Indication.Status.OFF_LABEL for row in self.printed_indications)
        return 365 if off_label or self.kind == self.Kind.MEDICINE else 730

    @cached_property
    def printed_indications(self) -> list[Indication]:
        """As the editor ordered them. A preview prints its own, unsaved ones; a translation those of its original."""
        if self.is_in_another_language:
            shared = Indication.objects.filter(treatment__translation_key=self.translation_key)
            return shared.order_by("sort_order").printed_in(self.locale.language_code)
        rows = self.indications.get_queryset()
        return list(rows.printable() if isinstance(rows, IndicationQuerySet) else rows)

    def cited_indications(self) -> list[Indication]:
        return self.printed_indications

    @property
    def studied_indications(self) -> list[Indication]:
        """Those with something to say about evidence."""
        return [row for row in self.printed_indications if row.summary or row.evidence.all()]

    @property
    def has_unapproved_use(self) -> bool:
        """Whether the status box is a caution: a use that is not approved, or a controlled substance."""
        unapproved = {Indication.Status.OFF_LABEL, Indication.Status.INVESTIGATIONAL}
        return bool(self.controlled_schedule) or any(
            row.status in unapproved for row in self.printed_indications
        )

    @property
    def status_checked_on(self) -> Any:
        """The oldest check among the indications: no date may look fresher than it is."""
        return min((row.checked_on for row in self.printed_indications if row.checked_on), default=None)

    @property
    def status_check_again_by(self) -> Any:
        return min(
            (row.check_again_by for row in self.printed_indications if row.check_again_by), default=None
        )

    def is_section_shown(self, name: str) -> bool:
        if name == "status":
            return bool(self.printed_indications) or bool(self.controlled_schedule)
        if name == "evidence":
            return bool(self.evidence) or bool(self.studied_indications)
        return super().is_section_shown(name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; conditions that lose their indication by it note that too."""
        before = self.condition_keys()
        super().save(*args, **kwargs)
        self.note_conditions(before - self.condition_keys())

    def what_hinders(self) -> dict[str, list[str]]:
        found = super().what_hinders()
        indications = list(hindrances_of_indications(self.indications.all()))
        return found | ({"indications": indications} if indications else {})

    def note_content(self) -> bool:
        self.note_conditions(self.condition_keys())
        if not self.is_in_another_language:
            translations: Any = self.get_translations().live()
            for translation in translations:  # they print the rows of this page
                translation.note_content()
        return super().note_content()

    def condition_keys(self) -> set[UUID]:
        """Translation keys of the conditions that the published indications are for."""
        rows = Indication.objects.filter(treatment_id=self.pk, condition__isnull=False)
        return set(rows.values_list("condition__translation_key", flat=True))

    def note_conditions(self, keys: set[UUID]) -> None:
        """Let these conditions, in each language, see whether what they print is still what it was."""
        if not keys:
            return
        conditions = Indication._meta.get_field("condition").related_model
        for condition in conditions._default_manager.filter(translation_key__in=keys, live=True):
            condition.note_content()

    def copy(self, *args: Any, exclude_fields: Any = None, **kwargs: Any) -> Any:
        """Copy; a translation, which keeps the translation key, shares the rows of its original."""
        if not kwargs.get("reset_translation_key", True):
            exclude_fields = [*(exclude_fields or []), "indications"]
        return super().copy(*args, exclude_fields=exclude_fields, **kwargs)

    @property
    def other_names(self) -> list[str]:
        return [line.strip() for line in self.also_known_as.splitlines() if line.strip()]

    @property
    def ingredients(self) -> list[Ingredient]:
        return [Ingredient.read(line) for line in self.active_ingredients.splitlines() if line.strip()]

    @property
    def search_names(self) -> list[str]:
        """What people may call it who look for it: other names, generic names, brands."""
        named = [name for ingredient in self.ingredients for name in (ingredient.name, *ingredient.brands)]
        return [*self.other_names, *named]

    def clinical_content(self) -> dict[str, Any]:
        return super().clinical_content() | {
            "ingredients": [[ingredient.name, *ingredient.brands] for ingredient in self.ingredients]
        }

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"indications": self.printed_indications}

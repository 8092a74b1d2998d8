from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable, Page

from articles.fields import IndexedManyToManyField
from articles.page_forms import EvidenceRowForm
from articles.panels import RowsPanel
from articles.widgets import ReferenceListWidget
from lib.choices import label_of


class Certainty(models.TextChoices):
    """How sure the evidence lets us be, in the words of GRADE."""

    HIGH = "high", _("High")
    MODERATE = "moderate", _("Moderate")
    LOW = "low", _("Low")
    VERY_LOW = "very_low", _("Very low")
    NONE = "none", _("No studies")

    @property
    def dots(self) -> int:
        """Filled dots of four."""
        return {"high": 4, "moderate": 3, "low": 2, "very_low": 1, "none": 0}[self.value]


LINK_FIELDS = [
    "title",
    "slug",
    "url_path",
    "path",
    "depth",
    "live",
    "locale",
    "translation_key",
    "content_type",
]
"""What Wagtail needs of a page to link to it."""


CHECK_DUE_DAYS = 14


class IndicationQuerySet(models.QuerySet["Indication"]):
    def check_due(self) -> "IndicationQuerySet":
        """Statuses of published treatments to be looked up again within two weeks, the oldest first."""
        last = timezone.localdate() + timedelta(days=CHECK_DUE_DAYS)
        due = self.filter(treatment__live=True, check_again_by__lte=last)
        return due.select_related("treatment").order_by("check_again_by", "pk")

    def printable(self) -> "IndicationQuerySet":
        """With everything that a page prints of them, in three queries.

        Of the pages they join only what a link needs is read: their texts are long.
        """
        linked = [f"{page}__{field}" for page in ("treatment", "condition") for field in LINK_FIELDS]
        own = [field.attname for field in self.model._meta.concrete_fields]
        source = [
            f"source__{field.attname}"
            for field in self.model._meta.get_field("source").related_model._meta.concrete_fields
        ]
        return (
            self.select_related("treatment", "condition", "source")
            .only(*own, *linked, *source)
            .prefetch_related("evidence__references")
        )

    def printed_in(self, language: str) -> list["Indication"]:
        """What a translated page prints: the same rows, with their texts and links in its language. One query more."""
        rows = list(self.printable())
        linked = [page for row in rows for page in (row.treatment, row.condition) if page]
        versions = Page.objects.live().filter(
            translation_key__in={page.translation_key for page in linked}, locale__language_code=language
        )
        by_key = {page.translation_key: page for page in versions}
        for row in rows:
            row.show_in(language, by_key)
        return rows


class TranslatedRow:
    """A row whose texts have a second field for their Spanish: its facts are the same in every language."""

    translated_texts: ClassVar[list[str]] = []

    def take_texts(self, language: str) -> None:
        """Let the row, which is printed and never saved, say its texts in `language` where it has them."""
        for name in self.translated_texts:
            setattr(self, name, getattr(self, f"{name}_{language}", "") or getattr(self, name))


class Indication(TranslatedRow, ClusterableModel, Orderable):
    """A use of a treatment: for which condition, whether approved, and how good the evidence is.

    Edited on the treatment's page, printed there and on the condition's page. Data, not
    prose, so that no page can forget that a use is off-label. Translations of the page print
    the same rows: a status can't differ between languages.
    """

    translated_texts = ["use", "summary"]

    class Status(models.TextChoices):
        APPROVED = "approved", _("Approved")
        OFF_LABEL = "off_label", _("Off label")
        INVESTIGATIONAL = "investigational", _("Under study")
        NOT_REGULATED = "not_regulated", _("Needs no approval")

    treatment = ParentalKey("articles.TreatmentPage", on_delete=models.CASCADE, related_name="indications")
    condition = models.ForeignKey(
        "articles.ConditionPage",
        verbose_name=_("condition"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="indications",
        help_text=_("Leave empty for a use that has no page here, such as surgery."),
    )
    use = models.CharField(
        _("use, as printed"), max_length=160, help_text=_("for complex regional pain syndrome (CRPS)")
    )
    status = models.CharField(_("regulatory status"), max_length=20, choices=Status)
    authority = models.CharField(_("authority"), max_length=60, default="FDA", blank=True)
    source = models.ForeignKey(
        "articles.Reference",
        verbose_name=_("source of the status"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="indications",
        help_text=_("The label or notice that says so."),
    )
    checked_on = models.DateField(_("checked on"), null=True, blank=True)
    check_again_by = models.DateField(_("check again by"), null=True, blank=True)
    certainty = models.CharField(_("certainty of the evidence"), max_length=10, choices=Certainty, blank=True)
    summary = models.CharField(
        _("evidence in one sentence"),
        max_length=300,
        blank=True,
        help_text=_("Less pain than placebo for some weeks in small trials; gone by week 12."),
    )
    use_es = models.CharField(_("use, in Spanish"), max_length=160, blank=True)
    summary_es = models.CharField(_("evidence in one sentence, in Spanish"), max_length=300, blank=True)

    objects = IndicationQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("condition"), FieldPanel("use")]),
        FieldRowPanel([FieldPanel("status"), FieldPanel("authority")]),
        FieldPanel("source"),
        FieldRowPanel([FieldPanel("checked_on"), FieldPanel("check_again_by")]),
        FieldPanel("summary"),
        FieldPanel("certainty"),
        MultiFieldPanel(
            [FieldPanel("use_es"), FieldPanel("summary_es")], heading=_("In Spanish"), classname="collapsed"
        ),
        RowsPanel(
            "evidence",
            heading=_("Studies of this use"),
            label=_("Study"),
            help_text=_("What studies found, for and against. An honest table has both."),
            form_class=EvidenceRowForm,
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("indication")

    def __str__(self) -> str:
        return self.use

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> "Indication":
        """Read a draft. A source deleted since is left out: modelcluster has no answer for a protected key."""
        source = cls._meta.get_field("source").related_model._default_manager
        if data.get("source") and not source.filter(pk=data["source"]).exists():
            data = data | {"source": None}
        return super().from_serializable_data(data, check_fks, strict_fks)

    def get_status_display(self) -> str:
        return label_of(self.Status, self.status)

    def get_certainty_display(self) -> str:
        return label_of(Certainty, self.certainty)

    @property
    def is_check_overdue(self) -> bool:
        return self.check_again_by is not None and self.check_again_by < timezone.localdate()

    @property
    def certainty_level(self) -> Certainty | None:
        return Certainty(self.certainty) if self.certainty else None

    def show_in(self, language: str, versions: dict[UUID, Page]) -> None:
        """Say the texts in `language` and lead to the pages of that language. The keys of the row stay."""
        self.take_texts(language)
        for row in self.evidence.all():
            row.take_texts(language)
        for name in ("treatment", "condition"):
            page = getattr(self, name)
            if page and page.translation_key in versions:
                self._meta.get_field(name).set_cached_value(self, versions[page.translation_key])

    def clinical_content(self) -> dict[str, Any]:
        """Plain data, the same for the same words whatever the row's key."""
        return {
            "treatment": self.treatment_id,
            "use": self.use,
            "status": self.status,
            "authority": self.authority,
            "source": self.source.identity if self.source else None,
            "certainty": self.certainty,
            "summary": self.summary,
            "evidence": [row.clinical_content() for row in self.evidence.all()],
        }


class EvidenceRow(TranslatedRow, ClusterableModel, Orderable):
    """What one study or review found about an indication, favourable or not."""

    translated_texts = ["studied", "result"]

    class Direction(models.TextChoices):
        FAVOURABLE = "favourable", _("In favor")
        UNFAVOURABLE = "unfavourable", _("Not in favor")
        UNCLEAR = "unclear", _("Unclear")

    indication = ParentalKey(Indication, on_delete=models.CASCADE, related_name="evidence")
    studied = models.CharField(_("what was studied"), max_length=250)
    people = models.PositiveIntegerField(_("people"), null=True, blank=True)
    result = models.CharField(_("result"), max_length=300)
    studied_es = models.CharField(_("what was studied, in Spanish"), max_length=250, blank=True)
    result_es = models.CharField(_("result, in Spanish"), max_length=300, blank=True)
    certainty = models.CharField(_("certainty"), max_length=10, choices=Certainty, blank=True)
    direction = models.CharField(_("direction"), max_length=12, choices=Direction)
    references = IndexedManyToManyField(
        "articles.Reference", verbose_name=_("references"), blank=True, related_name="evidence_rows"
    )

    panels = [
        FieldPanel(
            "studied", help_text=_("For example: ketamine by drip against placebo, in adults with CRPS.")
        ),
        FieldPanel("result", help_text=_("For example: less pain for four weeks, no difference at week 12.")),
        FieldRowPanel(
            [
                FieldPanel("people", help_text=_("How many took part.")),
                FieldPanel("direction"),
                FieldPanel("certainty"),
            ]
        ),
        FieldPanel("references", widget=ReferenceListWidget),
        MultiFieldPanel(
            [FieldPanel("studied_es"), FieldPanel("result_es")],
            heading=_("In Spanish"),
            classname="collapsed",
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("study")

    def __str__(self) -> str:
        return self.studied

    def get_direction_display(self) -> str:
        return label_of(self.Direction, self.direction)

    def get_certainty_display(self) -> str:
        return label_of(Certainty, self.certainty)

    @property
    def certainty_level(self) -> Certainty | None:
        return Certainty(self.certainty) if self.certainty else None

    def clinical_content(self) -> dict[str, Any]:
        return {
            "studied": self.studied,
            "people": self.people,
            "result": self.result,
            "certainty": self.certainty,
            "direction": self.direction,
            "references": sorted(reference.title for reference in self.references.all()),
        }

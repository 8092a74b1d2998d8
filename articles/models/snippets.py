from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from articles.actions import note_content_of_users
from articles.fields import DoiField
from articles.identifiers import DOI_PATTERN, normalize_doi
from lib.choices import label_of


class Author(index.Indexed, models.Model):
    """Whose name stands under a text: a person, or a team. Made by editors and imports."""

    name = models.CharField(_("name"), max_length=150, unique=True)
    role = models.CharField(_("role"), max_length=150, blank=True, help_text=_("For example: Health writer"))
    is_team = models.BooleanField(
        _("a team, not one person"),
        default=False,
        help_text=_("Search engines are told so: a team is no person."),
    )
    clinician = models.ForeignKey(
        "clinic.ClinicianPage",
        verbose_name=_("clinician page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="authorships",
    )

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("author")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Category(models.Model):
    """A shelf for articles. Tags are free words; categories are few and kept by editors."""

    name = models.CharField(_("name"), max_length=100)
    slug = models.SlugField(_("address"), max_length=100, unique=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("belongs to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="children",
    )

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ReferenceQuerySet(models.QuerySet["Reference"]):
    def retracted(self) -> "ReferenceQuerySet":
        return self.filter(retracted_on__isnull=False)

    def same_as(self, doi: str = "", pmid: str = "") -> "Reference | None":
        """The reference that stands for the same source: by DOI, else by PMID."""
        doi = normalize_doi(doi)
        found = self.filter(doi=doi).first() if doi else None
        return found or (self.filter(pmid=pmid).first() if pmid else None)


class Reference(index.Indexed, models.Model):
    """A source that texts cite: a study, review, guideline, label or notice.

    Cited by rich text (entity “citation”), evidence rows and indications. Deduplicated
    by DOI. Never deleted while cited: mark it retracted instead.
    """

    class Kind(models.TextChoices):
        SYSTEMATIC_REVIEW = "systematic_review", _("Systematic review")
        RANDOMISED_TRIAL = "randomised_trial", _("Randomized trial")
        GUIDELINE = "guideline", _("Guideline")
        COHORT = "cohort", _("Cohort or follow-up study")
        CASE_SERIES = "case_series", _("Case reports")
        REVIEW = "review", _("Review article")
        LABEL = "label", _("Drug label")
        NOTICE = "notice", _("Notice of an authority")
        DATA_BRIEF = "data_brief", _("Official statistics")
        DEFINITION = "definition", _("Definition or classification")
        OTHER = "other", _("Other")

    authors = models.TextField(_("authors"), help_text=_("Vancouver style: Ferraro MC, Cashin AG, et al."))
    title = models.TextField(_("title"))
    journal = models.CharField(_("journal or publisher"), max_length=250, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), validators=[MinValueValidator(1700)])
    details = models.CharField(
        _("volume and pages"), max_length=120, blank=True, help_text=_("For example: 2018;43(5):521-546")
    )
    doi = DoiField(
        "DOI",
        max_length=200,
        blank=True,
        validators=[RegexValidator(DOI_PATTERN, _("A DOI looks like 10.1097/AAP.0000000000000808."))],
    )
    pmid = models.CharField(
        "PMID", max_length=10, blank=True, validators=[RegexValidator(r"^\d{1,9}$", _("A PMID is a number."))]
    )
    url = models.URLField(_("address"), blank=True, help_text=_("Where there is no DOI."))
    kind = models.CharField(_("kind of source"), max_length=20, choices=Kind, default=Kind.OTHER)
    population = models.CharField(
        _("who was studied"), max_length=200, blank=True, help_text=_("For example: adults with CRPS type 1")
    )
    people = models.PositiveIntegerField(_("how many people"), null=True, blank=True)
    retracted_on = models.DateField(_("retracted on"), null=True, blank=True)
    retraction_note = models.CharField(_("why retracted"), max_length=250, blank=True)

    objects = ReferenceQuerySet.as_manager()

    search_fields = [
        index.SearchField("title"),
        index.SearchField("authors"),
        index.AutocompleteField("title"),
        index.AutocompleteField("authors"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("reference")
        ordering = ["authors", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["doi"],
                condition=~Q(doi=""),
                name="articles_reference_doi_unique",
                violation_error_message=_("There is a reference with this DOI already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label}. {self.title}"

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, and let the pages that cite it note that what they say has changed."""
        self.doi = normalize_doi(self.doi)
        is_new = self.pk is None
        super().save(*args, **kwargs)  # type: ignore[arg-type]
        if not is_new:
            note_content_of_users(self)

    def clean(self) -> None:
        super().clean()
        if self.year and self.year > timezone.now().year + 1:
            raise ValidationError({"year": _("This year lies in the future.")})

    @property
    def label(self) -> str:
        """First author and year: “Ferraro 2025”, as the editor shows a citation."""
        first = self.authors.split(",")[0].strip().rstrip(".")
        family = first.rsplit(" ", 1)[0] if " " in first and first.rsplit(" ", 1)[1].isupper() else first
        return f"{family[:60]} {self.year}"

    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        return label_of(self.Kind, self.kind)

    @property
    def is_retracted(self) -> bool:
        return self.retracted_on is not None

    @property
    def link(self) -> str:
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.pmid:
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"
        return self.url

    @property
    def identity(self) -> dict[str, object]:
        """What a reader relies on, for the hash that a clinical review signs."""
        return {
            "title": self.title,
            "authors": self.authors,
            "year": self.year,
            "doi": self.doi,
            "retracted": self.is_retracted,
        }


class GlossaryTerm(index.Indexed, models.Model):
    """A word that readers may not know, with a sentence that explains it."""

    term = models.CharField(_("term"), max_length=100, unique=True)
    definition = models.TextField(_("definition"), max_length=400, help_text=_("One plain sentence."))
    also_known_as = models.TextField(
        _("also known as"),
        blank=True,
        help_text=_("Other words for it, one per line. The search knows them too."),
    )

    search_fields = [
        index.SearchField("term"),
        index.AutocompleteField("term"),
        index.SearchField("also_known_as"),
    ]

    class Meta:
        verbose_name = _("glossary term")
        ordering = ["term"]

    def __str__(self) -> str:
        return self.term

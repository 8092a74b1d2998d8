"""The demo's Spanish pages: translations of what the tree of pages holds already."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from wagtail.models import Locale, Page, Site

from articles.models import ClinicalReview, Indication
from clinic.models import (
    AlertBanner,
    ClinicianPage,
    ClinicSettings,
    FooterMenuItem,
    MainMenuItem,
    OpeningException,
)
from config.demo import spanish

from .pages import OLDEST, PageLoader, moment
from .values import Library

FIELDS = [
    "title",
    "slug",
    "hero_title",
    "lead",
    "eyebrow",
    "role",
    "board",
    "specialties",
    "languages",
    "directions",
    "access",
    "picture_alt",
]


def load_spanish(library: Library) -> None:
    """Make the Spanish versions of the demo's key pages, and say the site's few texts in Spanish."""
    SpanishLoader(library).load()


class SpanishLoader(PageLoader):
    def __init__(self, library: Library) -> None:
        # Links in Spanish texts lead to the Spanish page where there is one.
        super().__init__(replace(library, pages=dict(library.pages)))
        self.locale, _created = Locale.objects.get_or_create(language_code="es")
        self.site = Site.objects.get(is_default_site=True)

    def load(self) -> None:
        self.say_settings()
        self.say_indications()
        self.translate(self.site.root_page.specific, "", spanish.HOME | {"slug": "larkspur-es"})
        for path, slug, title, lead in spanish.INDEXES:
            self.translate_path({"path": path, "slug": slug, "title": title, "lead": lead})
        rows = [
            spanish.LOCATION,
            *spanish.CLINICIANS,
            *spanish.PAGES,
            spanish.CONDITION,
            spanish.TREATMENT,
        ]
        for row in rows:
            self.translate_path(row)
        self.fill("", spanish.HOME, ["body"])
        self.publish_path("", OLDEST)
        for path, _slug, _title, _lead in spanish.INDEXES:
            self.publish_path(path, OLDEST)
        for row in (spanish.LOCATION, *spanish.CLINICIANS, *spanish.PAGES):
            self.fill(row["path"], row, ["body"])
            self.publish_path(row["path"], OLDEST)
        for row in (spanish.TREATMENT, spanish.CONDITION):
            self.load_clinical(row)
        for row in (spanish.TREATMENT, spanish.CONDITION):
            self.sign(row)

    def translate_path(self, row: dict[str, Any]) -> None:
        self.translate(self.library.pages[row["path"]], row["path"], row)

    def translate(self, original: Page, path: str, row: dict[str, Any]) -> None:
        """Make the Spanish version of a page with its single-line texts, not yet published."""
        page = original.specific_class.objects.get(pk=original.pk).copy_for_translation(self.locale)
        for name in FIELDS:
            if name in row:
                setattr(page, name, row[name])
        if "also_known_as" in row:
            page.also_known_as = "\n".join(row["also_known_as"])
        if isinstance(page, ClinicianPage):
            here = [self.library.pages[spanish.LOCATION["path"]].pk]
            page.locations.set(here)
        page.save()
        self.library.pages[path] = page

    def page(self, path: str) -> Any:
        known = self.library.pages[path]
        return known.specific_class.objects.get(pk=known.pk)

    def fill(self, path: str, row: dict[str, Any], names: list[str]) -> None:
        page = self.page(path)
        self.fill_streams(page, row, names)
        self.library.pages[path] = page

    def publish_path(self, path: str, at: datetime, changed_at: datetime | None = None) -> None:
        self.publish(self.library.pages[path], at, changed_at)

    def load_clinical(self, row: dict[str, Any]) -> None:
        page = self.page(row["path"])
        names = ["key_points", *(field.name for field in page.section_fields if field.name in row)]
        self.fill_streams(page, row, names)
        self.add_changes(page, row)
        days = [day for day, _text in row["changes"]]
        self.publish(page, moment(min(days)), moment(max(days)))

    def sign(self, row: dict[str, Any]) -> None:
        clinician = ClinicianPage.objects.get(slug=row["reviewed_by"], user__isnull=False)
        ClinicalReview.sign(self.page(row["path"]), clinician.user, signed_at=moment(row["reviewed_on"]))

    def say_settings(self) -> None:
        ClinicSettings.objects.filter(site=self.site).update(**spanish.SITE)
        AlertBanner.objects.filter(site=self.site).update(**spanish.ALERT)
        for model in (MainMenuItem, FooterMenuItem):
            for english, words in spanish.MENU_TEXTS.items():
                model.objects.filter(text=english, page=None).update(text_es=words)
        for english, words in spanish.MENU_GROUPS.items():
            FooterMenuItem.objects.filter(group=english).update(group_es=words)
        for english, words in spanish.HOLIDAYS.items():
            OpeningException.objects.filter(label=english).update(label_es=words)

    def say_indications(self) -> None:
        """Write the Spanish texts beside the English ones, and into the drafts that editors open."""
        for (path, condition), texts in spanish.INDICATIONS.items():
            page = self.library.pages[path]
            about = self.library.pages[f"conditions/{condition}"] if condition else None
            row = Indication.objects.get(treatment_id=page.pk, condition=about)
            row.use_es, row.summary_es = texts["use"], texts["summary"]
            row.save()
            studies = list(row.evidence.order_by("sort_order"))
            for study, (studied, result) in zip(studies, texts["evidence"], strict=True):
                study.studied_es, study.result_es = studied, result
                study.save()
        for path in {path for path, _condition in spanish.INDICATIONS}:
            page = self.page(path)
            dates = {
                "first_published_at": page.first_published_at,
                "last_published_at": page.last_published_at,
            }
            page.save_revision().publish()
            type(page).objects.filter(pk=page.pk).update(**dates)

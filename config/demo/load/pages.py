"""The demo's tree of pages.

First every page is made with its fields but without its texts, then the texts are filled in:
by then each page that a text links to has its key.
"""

from datetime import UTC, datetime, time
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Site

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    Author,
    Category,
    ChangeNote,
    ClinicalReview,
    ConditionIndexPage,
    ConditionPage,
    EvidenceRow,
    Indication,
    TreatmentIndexPage,
    TreatmentPage,
)
from clinic.models import (
    AlertBanner,
    ClinicianIndexPage,
    ClinicianPage,
    ClinicSettings,
    FooterMenuItem,
    HomePage,
    LegalNoticePage,
    LocationIndexPage,
    LocationPage,
    MainMenuItem,
    Menus,
    OpeningException,
    OpeningHours,
    StandardPage,
)
from config.demo.articles import ARTICLES
from config.demo.conditions import CONDITIONS
from config.demo.locations import LOCATIONS
from config.demo.pages import ALERT, HOME, MENUS, PAGES, SITE
from config.demo.people import CLINICIANS
from config.demo.treatments import TREATMENTS

from .people import load_authors, user_of
from .values import Library

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
INDEXES = [
    (ConditionIndexPage, "conditions", "Conditions", "What hurts, why, and what is known to help."),
    (
        TreatmentIndexPage,
        "treatments",
        "Treatments",
        "What each one is, how good the evidence is, and its risks.",
    ),
    (ArticleIndexPage, "articles", "Articles", "Advice and explanations, written by our team."),
    (LocationIndexPage, "locations", "Locations", "Where we are, when we are open, and how to get in."),
    (ClinicianIndexPage, "clinicians", "Clinicians", "The people who see you, and by whose word they may."),
]
OLDEST = datetime(2026, 9, 1, 13, tzinfo=UTC)


def load_pages(library: Library) -> bool:
    """Make the demo's pages; False and nothing done if the site has them already."""
    if HomePage.objects.exists():
        return False
    loader = PageLoader(library)
    loader.make_pages()
    loader.fill_pages()
    loader.set_up_site()
    return True


def moment(text: str | None) -> datetime:
    """A date of the demo as a moment in its working hours."""
    return datetime.combine(datetime.fromisoformat(text), time(14), UTC) if text else OLDEST


def picture(row: dict[str, Any]) -> dict[str, Any]:
    return {"drawing": row.get("picture") or "", "picture_alt": row.get("picture_alt") or ""}


class PageLoader:
    def __init__(self, library: Library) -> None:
        self.library = library
        self.authors: dict[str, Author] = {}
        self.root = Page.objects.get(depth=1)

    # First round: the tree

    def make_pages(self) -> None:
        self.home = self.root.add_child(
            instance=HomePage(
                title=HOME["title"],
                slug="larkspur",
                hero_title=HOME["hero_title"],
                lead=HOME["lead"],
                **picture(HOME),
            )
        )
        for model, slug, title, lead in INDEXES:
            self.make(model, slug, slug, title=title, lead=lead)
        for row in LOCATIONS:
            self.make_location(row)
        for row in CLINICIANS:
            self.make_clinician(row)
        self.authors = load_authors({page.slug: page for page in ClinicianPage.objects.all()})
        for row in CONDITIONS:
            self.make(
                ConditionPage,
                f"conditions/{row['slug']}",
                row["slug"],
                body_area=row["body_area"],
                also_known_as="\n".join(row["also_known_as"]),
                **self.shared(row),
            )
        for row in TREATMENTS:
            self.make(
                TreatmentPage,
                f"treatments/{row['slug']}",
                row["slug"],
                kind=row["kind"],
                eyebrow=row["eyebrow"],
                active_ingredients="\n".join(row["active_ingredients"]),
                controlled_schedule=row["controlled_schedule"],
                also_known_as="\n".join(row["also_known_as"]),
                **self.shared(row),
            )
        for row in ARTICLES:
            self.make(ArticlePage, f"articles/{row['slug']}", row["slug"], **self.shared(row))
        for row in PAGES:
            self.make_standard(row)

    def make(self, model: type[Page], path: str, slug: str, **fields: Any) -> Page:
        parent = self.library.pages[path.rpartition("/")[0]] if "/" in path else self.home
        page = parent.add_child(instance=model(slug=slug, **fields))
        self.library.pages[path] = page
        return page

    def shared(self, row: dict[str, Any]) -> dict[str, Any]:
        return {
            "title": row["title"],
            "lead": row["lead"],
            "author": self.authors[row["author"]],
            **picture(row),
        }

    def make_standard(self, row: dict[str, Any]) -> None:
        fields: dict[str, Any] = {"title": row["title"], "lead": row["lead"]}
        if row["kind"] == "standard":
            self.make(StandardPage, row["slug"], row["slug"], **fields, **picture(row))
            return
        fields["effective_on"] = row.get("effective_on")
        fields["version"] = row.get("version", "")
        kind = row["kind"] if row["kind"] in LegalNoticePage.Kind.values else LegalNoticePage.Kind.OTHER
        self.make(LegalNoticePage, row["slug"], row["slug"], kind=kind, show_in_menus=True, **fields)

    def make_location(self, row: dict[str, Any]) -> None:
        _name, street, place = row["address"]
        city, _, region = place.partition(", ")
        page = self.make(
            LocationPage,
            f"locations/{row['slug']}",
            row["slug"],
            title=row["title"],
            lead=row["lead"],
            street=street,
            city=city,
            region=region,
            postal_code=row.get("postal_code", ""),
            phone=row["phone"],
            fax=row.get("fax") or "",
            latitude=str(row["latitude"]),
            longitude=str(row["longitude"]),
            timezone_name=row["timezone"],
            directions="\n".join([row["directions"], row["parking"], row["bus"]]),
            access="\n".join(row["accessibility"]),
            **picture(row),
        )
        for day, intervals in row["hours"].items():
            for opens, closes in intervals:
                OpeningHours.objects.create(
                    location=page, weekday=WEEKDAYS.index(day), opens=opens, closes=closes
                )
        for row_day in row["exceptions"]:
            for opens, closes in row_day["intervals"] or [(None, None)]:
                OpeningException.objects.create(
                    location=page, day=row_day["date"], label=row_day["label"], opens=opens, closes=closes
                )

    def make_clinician(self, row: dict[str, Any]) -> None:
        page = self.make(
            ClinicianPage,
            f"clinicians/{row['slug']}",
            row["slug"],
            title=row["name"],
            credentials=row["credentials"],
            role=row["role"],
            board=row["board"],
            specialties="\n".join(row["specialties"]),
            languages=", ".join(row["languages"]),
            accepts_new_patients=row["accepts_new_patients"],
            is_sample=row["is_sample"],
            user=user_of(row),
            **picture(row),
        )
        page.locations.set([self.library.pages[f"locations/{slug}"] for slug in row["locations"]])
        page.save()

    # Second round: the texts

    def fill_pages(self) -> None:
        self.fill_streams(self.home, HOME, ["body"])
        self.publish(self.home, OLDEST)
        for path in [slug for _model, slug, _title, _lead in INDEXES]:
            self.publish(self.library.pages[path], OLDEST)
        for row in LOCATIONS:
            self.fill_and_publish(f"locations/{row['slug']}", row, {"body": row["body"]})
        for row in CLINICIANS:
            self.fill_and_publish(f"clinicians/{row['slug']}", row, {"body": row["bio"]})
        for row in PAGES:
            self.fill_and_publish(row["slug"], row, {"body": row["body"]})
        for row in TREATMENTS:
            self.fill_indications(self.library.pages[f"treatments/{row['slug']}"], row["indications"])
        for row in TREATMENTS:
            self.fill_clinical(f"treatments/{row['slug']}", row)
        for row in CONDITIONS:
            self.fill_clinical(f"conditions/{row['slug']}", row)
        for row in ARTICLES:
            self.fill_article(row)
        self.sign_pages()

    def fill_streams(self, page: Page, row: dict[str, Any], names: list[str]) -> None:
        for name in names:
            values = [("point", point) for point in row[name]] if name == "key_points" else row[name]
            field = page._meta.get_field(name)
            setattr(
                page,
                name,
                field.to_python(
                    field.get_prep_value(
                        field.to_python(
                            self.library.stream(field.stream_block, values, f"{page.slug}/{name}")
                        )
                    )
                ),
            )

    def fill_and_publish(self, path: str, row: dict[str, Any], streams: dict[str, Any]) -> None:
        page = self.library.pages[path].specific_class.objects.get(pk=self.library.pages[path].pk)
        self.fill_streams(page, streams, list(streams))
        self.publish(page, moment(row.get("published_on")))

    def fill_clinical(self, path: str, row: dict[str, Any]) -> None:
        page = type(self.library.pages[path]).objects.get(pk=self.library.pages[path].pk)
        names = ["key_points", *(field.name for field in page.section_fields if field.name in row)]
        self.fill_streams(page, row, names)
        self.add_changes(page, row)
        days = [day for day, _text in row["changes"]]
        self.publish(page, moment(min(days, default=None)), moment(max(days, default=row["reviewed_on"])))

    def fill_article(self, row: dict[str, Any]) -> None:
        page = ArticlePage.objects.get(pk=self.library.pages[f"articles/{row['slug']}"].pk)
        self.fill_streams(page, row, ["key_points", "body"])
        page.categories.set([self.category(name) for name in row["categories"]])
        page.tags.add(*row["tags"])
        page.about_conditions.set(
            [self.library.pages[f"conditions/{slug}"] for slug in row["about_conditions"]]
        )
        page.about_treatments.set(
            [self.library.pages[f"treatments/{slug}"] for slug in row["about_treatments"]]
        )
        self.add_changes(page, row)
        changed_on = max((day for day, _text in row["changes"]), default=row["published_on"])
        self.publish(page, moment(row["published_on"]), moment(changed_on))

    def category(self, name: str) -> Category:
        return Category.objects.get_or_create(slug=name.lower().replace(" ", "-"), defaults={"name": name})[0]

    def add_changes(self, page: Page, row: dict[str, Any]) -> None:
        page.change_notes = [
            ChangeNote(changed_on=datetime.fromisoformat(day).date(), text=text)
            for day, text in row["changes"]
        ]

    def fill_indications(self, page: Page, rows: list[dict[str, Any]]) -> None:
        treatment = TreatmentPage.objects.get(pk=page.pk)
        for position, row in enumerate(rows):
            condition = self.library.pages[f"conditions/{row['condition']}"] if row["condition"] else None
            indication = Indication.objects.create(
                treatment=treatment,
                sort_order=position,
                condition=condition,
                use=row["use"],
                status=row["status"],
                authority=row["authority"] or "",
                source=self.library.references[row["source"]] if row["source"] else None,
                checked_on=row["checked_on"],
                check_again_by=row["check_again_by"],
                certainty=row["certainty"] or "",
                summary=row["summary"] or "",
            )
            for order, study in enumerate(row["evidence"]):
                evidence = EvidenceRow.objects.create(
                    indication=indication,
                    sort_order=order,
                    studied=study["studied"],
                    people=study["people"],
                    result=study["result"],
                    certainty=study["certainty"] or "",
                    direction=study["direction"],
                )
                evidence.references.set([self.library.references[key] for key in study["references"]])
                evidence.save()

    def publish(self, page: Page, at: datetime, changed_at: datetime | None = None) -> None:
        page.save_revision().publish()
        dates: dict[str, Any] = {"first_published_at": at, "last_published_at": changed_at or at}
        if hasattr(page, "content_changed_at"):
            dates["content_changed_at"] = changed_at or at
        type(page).objects.filter(pk=page.pk).update(**dates)

    def sign_pages(self) -> None:
        for kind, rows in (("treatments", TREATMENTS), ("conditions", CONDITIONS)):
            for row in rows:
                if not row["reviewed_by"]:
                    continue
                clinician = ClinicianPage.objects.get(slug=row["reviewed_by"])
                page = self.library.pages[f"{kind}/{row['slug']}"]
                ClinicalReview.sign(
                    type(page).objects.get(pk=page.pk), clinician.user, signed_at=moment(row["reviewed_on"])
                )

    # Settings

    def set_up_site(self) -> None:
        site = Site.objects.filter(is_default_site=True).first() or Site(
            hostname="localhost", is_default_site=True
        )
        site.root_page = self.home
        site.site_name = SITE["clinic_name"]
        site.save()
        for welcome in Page.objects.filter(depth=2).exclude(pk=self.home.pk):
            welcome.delete()
        ClinicSettings.objects.update_or_create(
            site=site,
            defaults={
                name: SITE[name]
                for name in ("clinic_name", "tagline", "phone", "email", "emergency_text", "response_promise")
            }
            | {"address": "\n".join(SITE["address"])},
        )
        AlertBanner.objects.update_or_create(
            site=site,
            defaults={
                "text": ALERT["text"],
                "link_text": ALERT["link_text"],
                "link_page": self.library.pages[ALERT["link_page"]],
                "ends_at": timezone.make_aware(datetime.fromisoformat(ALERT["ends_at"])),
            },
        )
        menus, _created = Menus.objects.get_or_create(site=site)
        for order, link in enumerate(MENUS["main"]):
            MainMenuItem.objects.create(menus=menus, sort_order=order, **self.link(link))
        links = [(column["heading"], link) for column in MENUS["footer"] for link in column["links"]]
        for order, (group, link) in enumerate(links):
            FooterMenuItem.objects.create(menus=menus, sort_order=order, group=group, **self.link(link))

    def link(self, row: dict[str, Any]) -> dict[str, Any]:
        page = self.library.pages[row["page"]] if row["page"] else None
        return {"text": row["text"], "page": page, "url": row["url"]}

"""Things to test with. Every default is fixed, so that a failure reads the same tomorrow.

`make_site()` builds the tree that pages need and returns the one that is there when it
is called again; the factories of pages call it themselves.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.contrib.auth.models import Group
from wagtail.models import Page, Site
from wagtail.rich_text import RichText

from accounts.models import User
from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    Author,
    ClinicalReview,
    ConditionIndexPage,
    ConditionPage,
    EvidenceRow,
    GlossaryTerm,
    Indication,
    Reference,
    TreatmentIndexPage,
    TreatmentPage,
)
from clinic.models import (
    ClinicianIndexPage,
    ClinicianPage,
    HomePage,
    LocationIndexPage,
    LocationPage,
    OpeningHours,
    StandardPage,
)

PUBLISHED_AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)

# Staff


def make_staff(email: str, *roles: str, **fields: Any) -> User:
    """A member of staff with the named roles, whose password nobody knows: use `force_login`."""
    user = User.objects.create_user(email, **fields)
    user.groups.set([Group.objects.get_or_create(name=role)[0] for role in roles])
    return user


@dataclass(frozen=True)
class Cast:
    """One person for each role, and a stranger: someone who signs in and may do nothing."""

    administrator: User
    editor: User
    clinician: User
    moderator: User
    receptionist: User
    front_desk_lead: User
    stranger: User


def make_cast() -> Cast:
    """The clinician may sign only with a page of their own: `make_clinician_page(user=...)`."""
    return Cast(
        administrator=User.objects.create_superuser("administrator@example.org", first_name="Robin"),
        editor=make_staff("editor@example.org", "Editors", first_name="Nora"),
        clinician=make_staff("clinician@example.org", "Clinical reviewers", first_name="Mara"),
        moderator=make_staff("moderator@example.org", "Moderators", first_name="Grace"),
        receptionist=make_staff("receptionist@example.org", "Front desk", first_name="Tomas"),
        front_desk_lead=make_staff("lead@example.org", "Front desk leads", first_name="Helen"),
        stranger=make_staff("stranger@example.org", first_name="Sam"),
    )


# The tree


@dataclass(frozen=True)
class Tree:
    """The pages that every site has, and the site itself."""

    site: Site
    home: HomePage
    conditions: ConditionIndexPage
    treatments: TreatmentIndexPage
    articles: ArticleIndexPage
    locations: LocationIndexPage
    clinicians: ClinicianIndexPage


def make_site() -> Tree:
    """Make the home page and the indexes, published, as the root of the default site."""
    home = HomePage.objects.first() or _make_home()
    return Tree(
        site=Site.objects.get(is_default_site=True),
        home=home,
        conditions=_make_index(home, ConditionIndexPage, "Conditions"),
        treatments=_make_index(home, TreatmentIndexPage, "Treatments"),
        articles=_make_index(home, ArticleIndexPage, "Articles"),
        locations=_make_index(home, LocationIndexPage, "Locations"),
        clinicians=_make_index(home, ClinicianIndexPage, "Clinicians"),
    )


def _make_home() -> HomePage:
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Home", slug="home-page", hero_title="Pain, explained."))
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    site.root_page = home
    site.save()
    welcome.delete()
    return home


def _make_index(home: HomePage, model: type[Page], title: str) -> Any:
    return model.objects.first() or add_page(home, model(title=title, slug=title.lower()))


def add_page(
    parent: Page, page: Any, publish: bool = True, inlines: dict[str, list[Any]] | None = None
) -> Any:
    """Put `page` below `parent` as an editor would: a revision, and published unless told otherwise.

    `inlines` fills child relations (`indications`, `opening_hours`) before it is saved.
    """
    page.live = publish
    page.first_published_at = page.last_published_at = PUBLISHED_AT if publish else None
    parent = parent.__class__.objects.get(pk=parent.pk)  # its count of children may be old
    for name, rows in (inlines or {}).items():
        setattr(page, name, rows)
    parent.add_child(instance=page)
    revision = page.save_revision(clean=False)
    if publish:
        revision.publish()
    return type(page).objects.get(pk=page.pk)


# Content


def paragraph(html: str) -> tuple[str, RichText]:
    return "paragraph", RichText(html)


def cite(reference: Reference) -> str:
    """The entity as the editor stores it."""
    return f'<a linktype="citation" id="{reference.pk}">{reference.label}</a>'


def explain(term: GlossaryTerm) -> str:
    return f'<a linktype="glossary" id="{term.pk}">{term.term}</a>'


def make_author(**fields: Any) -> Author:
    return Author.objects.create(**{"name": "Nora Lindqvist", "role": "Health writer"} | fields)


def make_reference(**fields: Any) -> Reference:
    return Reference.objects.create(
        **{
            "authors": "Ferraro MC, Cashin AG, O'Connell NE, et al.",
            "title": "Ketamine and other NMDA receptor antagonists for chronic pain",
            "journal": "Cochrane Database of Systematic Reviews",
            "year": 2025,
            "details": "2025;8:CD015373",
            "kind": Reference.Kind.SYSTEMATIC_REVIEW,
        }
        | fields
    )


def make_glossary_term(**fields: Any) -> GlossaryTerm:
    return GlossaryTerm.objects.create(
        **{"term": "placebo", "definition": "A treatment with nothing in it that works."} | fields
    )


def make_condition_page(publish: bool = True, **fields: Any) -> ConditionPage:
    page = ConditionPage(
        **{
            "title": "Complex regional pain syndrome",
            "slug": "complex-regional-pain-syndrome",
            "lead": "Pain in an arm or leg that is stronger than the injury before it explains.",
            "also_known_as": "CRPS",
            "body_area": ConditionPage.BodyArea.LIMBS,
            "what_it_is": [paragraph("<p>The nerves keep sending alarms after the injury has healed.</p>")],
            "symptoms": [paragraph("<p>Burning pain, swelling, a change of color.</p>")],
        }
        | fields
    )
    return add_page(make_site().conditions, page, publish)


def make_treatment_page(
    publish: bool = True, indications: list[Indication] | None = None, **fields: Any
) -> TreatmentPage:
    page = TreatmentPage(
        **{
            "title": "Ketamine infusion",
            "slug": "ketamine-infusion",
            "lead": "A medicine by drip. It is not approved for pain.",
            "kind": TreatmentPage.Kind.MEDICINE,
            "what_it_is": [paragraph("<p>An old anesthetic, given in a small dose.</p>")],
        }
        | fields
    )
    return add_page(make_site().treatments, page, publish, {"indications": indications or []})


def make_label(**fields: Any) -> Reference:
    """The drug label that says what is approved; the same one each time."""
    found = Reference.objects.filter(kind=Reference.Kind.LABEL).first()
    return found or make_reference(
        **{"authors": "US Food and Drug Administration", "title": "Ketalar (ketamine hydrochloride) label"}
        | {"kind": Reference.Kind.LABEL, "year": 2024}
        | fields
    )


def make_indication(condition: ConditionPage | None = None, **fields: Any) -> Indication:
    """Unsaved: hand it to `make_treatment_page(indications=[...])`, which saves it with its page."""
    evidence = fields.pop("evidence", [])
    if "source" not in fields:
        fields["source"] = make_label()
    indication = Indication(
        **{
            "condition": condition,
            "use": condition.title.lower() if condition else "as an anesthetic, for surgery",
            "status": Indication.Status.OFF_LABEL,
            "checked_on": date(2026, 3, 1),
            "check_again_by": date(2099, 3, 1),
            "certainty": "low",
            "summary": "Less pain than placebo for some weeks in small trials.",
        }
        | fields
    )
    indication.evidence = evidence
    return indication


def make_evidence_row(**fields: Any) -> EvidenceRow:
    """Unsaved: hand it to `make_indication(evidence=[...])`."""
    references = fields.pop("references", None)
    row = EvidenceRow(
        **{
            "studied": "Ketamine by drip against placebo",
            "people": 60,
            "result": "Less pain for four weeks",
            "certainty": "low",
            "direction": EvidenceRow.Direction.FAVOURABLE,
        }
        | fields
    )
    row.references = [make_label()] if references is None else references  # type: ignore[assignment]
    return row


def make_article_page(publish: bool = True, **fields: Any) -> ArticlePage:
    page = ArticlePage(
        **{
            "title": "How to read a study about pain",
            "slug": "how-to-read-a-study",
            "lead": "Five questions that tell you how much to trust a result.",
            "body": [paragraph("<p>Ask first how many people took part.</p>")],
        }
        | fields
    )
    return add_page(make_site().articles, page, publish)


def make_standard_page(publish: bool = True, **fields: Any) -> StandardPage:
    page = StandardPage(
        **{"title": "About us", "slug": "about", "body": [paragraph("<p>Who we are.</p>")]} | fields
    )
    return add_page(make_site().home, page, publish)


def make_location_page(publish: bool = True, **fields: Any) -> LocationPage:
    """Open on weekdays from nine to five."""
    page = LocationPage(
        **{
            "title": "Riverside",
            "slug": "riverside",
            "street": "12 Mill Street",
            "city": "Marlow",
            "region": "NY",
            "postal_code": "10000",
            "phone": "+12025550143",
        }
        | fields
    )
    weekdays = [OpeningHours(weekday=day, opens=time(9), closes=time(17)) for day in range(5)]
    return add_page(make_site().locations, page, publish, {"opening_hours": weekdays})


def make_clinician_page(publish: bool = True, **fields: Any) -> ClinicianPage:
    page = ClinicianPage(
        **{
            "title": "Dr. Mara Ellison",
            "slug": "mara-ellison",
            "credentials": "MD",
            "role": "Pain medicine physician",
            "is_sample": True,
        }
        | fields
    )
    return add_page(make_site().clinicians, page, publish)


def sign(page: ConditionPage | TreatmentPage | ArticlePage, reviewer: User) -> ClinicalReview:
    """Sign what `page` says now, as `reviewer`, who needs a clinician page."""
    return ClinicalReview.sign(page, reviewer, signed_at=PUBLISHED_AT, next_due_on=date(2099, 3, 2))

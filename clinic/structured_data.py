"""What the clinic's own pages say in the terms of schema.org.

Pure functions from a page to plain data, equal to what the page shows its readers: nothing is said to machines that
people can't read. Nodes name each other by `@id`, and one page is one graph.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clinic.frame import Step
from clinic.icons import Icons
from clinic.models import (
    ClinicianIndexPage,
    ClinicianPage,
    ClinicSettings,
    HomePage,
    LocationIndexPage,
    LocationPage,
    OpeningException,
)
from clinic.plain_text import plain

Node = dict[str, Any]

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True)
class Place:
    """Where a page stands: whose site it is on, and the way from home to it."""

    root: str
    """The site's address without a slash at its end."""
    clinic: ClinicSettings
    steps: Sequence[Step] = ()
    image: str = ""
    """The address of the picture that is shown where the page is shared."""
    elsewhere: Sequence[str] = ()
    """The clinic's addresses on other sites."""

    def url(self, path: str | None) -> str:
        return f"{self.root}{path}" if (path or "").startswith("/") else path or ""

    @property
    def organization_id(self) -> str:
        return f"{self.root}/#organization"

    @property
    def website_id(self) -> str:
        return f"{self.root}/#website"


def graph(nodes: Iterable[Node | None]) -> Node:
    return {"@context": "https://schema.org", "@graph": [filled(node) for node in nodes if node]}


def filled(value: Any) -> Any:
    """Leave out what is empty: an unknown is not said at all."""
    if isinstance(value, dict):
        kept = {name: filled(part) for name, part in value.items()}
        return {name: part for name, part in kept.items() if part not in (None, "", [], {})}
    if isinstance(value, list):
        return [part for part in map(filled, value) if part not in (None, "", [], {})]
    return value


def day_of(moment: datetime | date | None) -> str | None:
    """The day as the page prints it, in the site's own time zone."""
    if isinstance(moment, datetime):
        moment = timezone.localtime(moment).date()
    return moment.isoformat() if moment else None


# Nodes of every page ------------------------------------------------------------------------------------------------


def organization(place: Place) -> Node:
    clinic = place.clinic
    return {
        "@type": "MedicalOrganization",
        "@id": place.organization_id,
        "name": clinic.clinic_name,
        "slogan": clinic.tagline,
        "url": f"{place.root}/",
        "logo": place.url(clinic.logo.file.url if clinic.logo else Icons.of(clinic).path("large", "png")),
        "telephone": clinic.phone,
        "email": clinic.email,
        "address": ", ".join(clinic.address.split("\n")),
        "sameAs": list(place.elsewhere),
    }


def website(place: Place, *, with_search: bool = False) -> Node:
    search = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{place.root}/search/?q={{search_term_string}}",
        },
        "query-input": "required name=search_term_string",
    }
    return {
        "@type": "WebSite",
        "@id": place.website_id,
        "url": f"{place.root}/",
        "name": place.clinic.clinic_name,
        "inLanguage": get_language(),
        "publisher": {"@id": place.organization_id},
        "potentialAction": search if with_search else None,
    }


def web_page(page: Any, place: Place, kind: str | list[str] = "WebPage", **more: Any) -> Node:
    return {
        "@type": kind,
        "@id": f"{page.full_url}#page",
        "url": page.full_url,
        "name": getattr(page, "hero_title", "") or page.title,
        "description": getattr(page, "lead", ""),
        "inLanguage": get_language(),
        "isPartOf": {"@id": place.website_id},
        "publisher": {"@id": place.organization_id},
        "breadcrumb": {"@id": f"{page.full_url}#breadcrumb"} if place.steps else None,
    } | more


def breadcrumbs(page: Any, place: Place) -> Node | None:
    if not place.steps:
        return None
    trail = [(step.title, place.url(step.url)) for step in place.steps] + [(page.title, page.full_url)]
    return {
        "@type": "BreadcrumbList",
        "@id": f"{page.full_url}#breadcrumb",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": {"@type": "WebPage", "@id": address},
            }
            for position, (name, address) in enumerate(trail, start=1)
        ],
    }


def questions(page: Any, streams: Iterable[Any]) -> Node | None:
    """The questions and answers that the page shows, if it has any."""
    found = [
        {
            "@type": "Question",
            "name": item["question"],
            "acceptedAnswer": {"@type": "Answer", "text": plain(item["answer"])},
        }
        for stream in streams
        for block in stream or ()
        if block.block_type == "faq"
        for item in block.value["items"]
    ]
    if not found:
        return None
    return {
        "@type": "FAQPage",
        "@id": f"{page.full_url}#questions",
        "url": page.full_url,
        "name": page.title,
        "isPartOf": {"@id": f"{page.full_url}#page"},
        "mainEntity": found,
    }


def item_list(page: Any, pages: Iterable[Any]) -> Node:
    return {
        "@type": "ItemList",
        "@id": f"{page.full_url}#list",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": listed.title, "url": listed.full_url}
            for position, listed in enumerate(pages, start=1)
        ],
    }


def described(page: Any, place: Place, nodes: Iterable[Node | None]) -> Node:
    """The graph of a page: its own nodes and those of the site."""
    common = [organization(place), website(place, with_search=isinstance(page, HomePage))]
    return graph([*nodes, breadcrumbs(page, place), *common])


# Pages of the clinic ------------------------------------------------------------------------------------------------


def clinic_page(page: Any, place: Place, shown: dict[str, Any]) -> list[Node | None]:
    """The nodes of a page of this app; `shown` is the context that its template prints."""
    if isinstance(page, HomePage):
        return [web_page(page, place, about={"@id": place.organization_id})]
    if isinstance(page, LocationPage):
        return location_page(page, place, shown.get("clinicians") or ())
    if isinstance(page, ClinicianPage):
        return [
            web_page(page, place, "ProfilePage", name=page.title, mainEntity={"@id": person_id(page)}),
            clinician(page, place),
            questions(page, page.streams),
        ]
    if isinstance(page, LocationIndexPage | ClinicianIndexPage):
        listed = shown.get("locations") or shown.get("clinicians") or ()
        return [collection_page(page, place, listed), item_list(page, listed)]
    return [web_page(page, place), questions(page, getattr(page, "streams", ()))]


def collection_page(page: Any, place: Place, listed: Iterable[Any]) -> Node:
    contents = {"@id": f"{page.full_url}#list"} if listed else None
    return web_page(page, place, "CollectionPage", mainEntity=contents)


def person_id(page: ClinicianPage) -> str:
    return f"{page.full_url}#person"


def clinician(page: ClinicianPage, place: Place) -> Node:
    """A clinician is a person; schema.org's Physician is a practice."""
    return {
        "@type": "Person",
        "@id": person_id(page),
        "name": page.title,
        "honorificSuffix": page.credentials,
        "jobTitle": page.role,
        "url": page.full_url,
        "disambiguatingDescription": _("Sample clinician, not a real person") if page.is_sample else None,
        "hasCredential": {"@type": "EducationalOccupationalCredential", "name": page.board}
        if page.board
        else None,
        "knowsAbout": page.specialty_list,
        "knowsLanguage": [language.strip() for language in page.languages.split(",")],
        "worksFor": {"@id": place.organization_id},
        "workLocation": [
            {
                "@type": "MedicalClinic",
                "@id": location_id(location),
                "name": location.title,
                "url": location.full_url,
            }
            for location in page.locations.all()
        ],
    }


def location_id(page: LocationPage) -> str:
    return f"{page.full_url}#clinic"


def location_page(page: LocationPage, place: Place, clinicians: Iterable[ClinicianPage]) -> list[Node | None]:
    return [
        web_page(page, place, mainEntity={"@id": location_id(page)}),
        medical_clinic(page, place, clinicians),
        questions(page, page.streams),
    ]


def medical_clinic(page: LocationPage, place: Place, clinicians: Iterable[ClinicianPage] = ()) -> Node:
    return {
        "@type": "MedicalClinic",
        "@id": location_id(page),
        "name": page.title,
        "description": page.lead,
        "url": page.full_url,
        "image": place.image,
        "telephone": page.phone,
        "parentOrganization": {"@id": place.organization_id},
        "address": {
            "@type": "PostalAddress",
            "streetAddress": page.street,
            "addressLocality": page.city,
            "addressRegion": page.region,
            "postalCode": page.postal_code,
            "addressCountry": page.country,
        },
        "geo": geo(page),
        "hasMap": page.directions_url,
        "openingHoursSpecification": [
            hours(interval.opens, interval.closes, dayOfWeek=f"https://schema.org/{DAYS[day.weekday]}")
            for day in page.week()
            for interval in day.intervals
        ],
        "specialOpeningHoursSpecification": [other_hours(row) for row in page.coming_exceptions()],
        "amenityFeature": [
            {"@type": "LocationFeatureSpecification", "name": line.strip(), "value": True}
            for line in page.access.splitlines()
        ],
        "employee": [
            {"@type": "Person", "@id": person_id(person), "name": person.title, "url": person.full_url}
            for person in clinicians
        ],
    }


def geo(page: LocationPage) -> Node | None:
    """The address as a point, where an editor gave it."""
    if page.latitude is None or page.longitude is None:
        return None
    return {
        "@type": "GeoCoordinates",
        "latitude": float(page.latitude),
        "longitude": float(page.longitude),
    }


def hours(opens: time, closes: time, **when: str) -> Node:
    return {
        "@type": "OpeningHoursSpecification",
        "opens": opens.strftime("%H:%M"),
        "closes": closes.strftime("%H:%M"),
    } | when


def other_hours(row: OpeningException) -> Node:
    """A day of its own hours. Closed is, by common usage, to open and close at midnight."""
    day = row.day.isoformat()
    return {"name": row.label} | hours(
        row.opens or time.min, row.closes or time.min, validFrom=day, validThrough=day
    )

"""The site in its languages: whose home is where, and which page says the same in which language."""

from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import get_language
from wagtail.models import Page, Site

from .models.restrictions import open_to_all

Pages = TypeVar("Pages", bound="QuerySet[Any]")


@dataclass(frozen=True)
class Version:
    """A published page in one of its languages."""

    title: str
    url: str


@dataclass(frozen=True)
class Versions:
    """The homes of a site by language, and the pages that have more than one language."""

    homes: dict[str, Page] = field(default_factory=dict)
    by_key: dict[UUID, dict[str, Version]] = field(default_factory=dict)

    @classmethod
    def read(cls, site: Site) -> "Versions":
        """One query for a site of one language; two more where there is another, however many pages there are."""
        homes = homes_of(site)
        if len(homes) < 2:
            return cls(homes)
        pages = open_to_all(Page.objects.filter(depth__gt=1)).select_related("locale")
        translated = list(pages.exclude(locale__language_code=settings.LANGUAGE_CODE))
        keys = {page.translation_key for page in translated}
        originals = pages.filter(locale__language_code=settings.LANGUAGE_CODE, translation_key__in=keys)
        by_key: dict[UUID, dict[str, Version]] = {}
        for page in [*originals, *translated]:
            home = homes.get(page.locale.language_code)
            if home is not None and page.path.startswith(home.path):
                known = by_key.setdefault(page.translation_key, {})
                known[page.locale.language_code] = Version(page.title, page.url or "")
        return cls(homes, by_key)

    def of(self, page: Page) -> dict[str, Version]:
        """The published versions of a page by language, its own included; empty if it has no other."""
        found = self.by_key.get(page.translation_key, {})
        return found if len(found) > 1 else {}


def homes_of(site: Site) -> dict[str, Page]:
    """The published home of each language, the site's own first; one query."""
    roots = open_to_all(Page.objects.filter(translation_key=site.root_page.translation_key))
    found = {page.locale.language_code: page for page in roots.select_related("locale")}
    return {code: found[code] for code, _name in settings.LANGUAGES if code in found}


def home_of(site: Site) -> Page | None:
    """The site's home in the active language. Where nobody may read it, the site's own is its home all the same."""
    language = get_language() or settings.LANGUAGE_CODE
    if language == settings.LANGUAGE_CODE:
        return site.root_page
    return homes_of(site).get(language)


def in_active_language(pages: Pages) -> Pages:
    """Those of some pages whose language is the active one."""
    return pages.filter(locale__language_code=get_language() or settings.LANGUAGE_CODE)

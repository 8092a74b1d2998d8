"""What a WordPress export holds, in WordPress's own words (post, slug, term, status)."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Site:
    title: str = ""
    url: str = ""
    description: str = ""
    language: str = ""
    wxr_version: str = ""


@dataclass(frozen=True, slots=True)
class Author:
    login: str
    display_name: str = ""
    first_name: str = ""
    last_name: str = ""

    @property
    def name(self) -> str:
        return self.display_name or f"{self.first_name} {self.last_name}".strip() or self.login


@dataclass(frozen=True, slots=True)
class Term:
    """A category, a tag, or an entry of another taxonomy such as `nav_menu`."""

    taxonomy: str
    slug: str
    name: str
    parent: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    comment_id: str
    parent: str
    author: str
    email: str
    url: str
    written_at: dt.datetime | None
    content: str
    approved: str
    type: str
    user_id: str

    @property
    def is_ping(self) -> bool:
        return self.type in {"pingback", "trackback"}


@dataclass(frozen=True, slots=True)
class Outline:
    """One item of the export without its texts: small enough to hold for every item of a large site."""

    post_id: str
    type: str
    status: str
    slug: str
    title: str
    link: str
    parent: str = ""
    menu_order: int = 0
    published_at: dt.datetime | None = None
    modified_at: dt.datetime | None = None
    author: str = ""
    password: str = ""
    is_sticky: bool = False
    comment_status: str = ""
    attachment_url: str = ""
    excerpt: str = ""
    terms: tuple[Term, ...] = ()
    meta: tuple[tuple[str, str], ...] = ()

    def meta_values(self, key: str) -> list[str]:
        return [value for name, value in self.meta if name == key]

    def meta_value(self, key: str) -> str:
        return next(iter(self.meta_values(key)), "")

    def terms_of(self, taxonomy: str) -> list[Term]:
        return [term for term in self.terms if term.taxonomy == taxonomy]

    @property
    def old_slugs(self) -> list[str]:
        return [slug for slug in self.meta_values("_wp_old_slug") if slug]

    @property
    def format(self) -> str:
        """The post format ("aside", "gallery"), empty for a standard post."""
        return next((term.slug.removeprefix("post-format-") for term in self.terms_of("post_format")), "")


@dataclass(frozen=True, slots=True)
class Item(Outline):
    html: str = ""
    comments: tuple[Comment, ...] = ()

    def outline(self) -> Outline:
        kept = {name: getattr(self, name) for name in Outline.__slots__}
        return Outline(**kept)


@dataclass(slots=True)
class Contents:
    """Everything of an export but the texts, collected while the file is read once to its end."""

    site: Site = field(default_factory=Site)
    authors: dict[str, Author] = field(default_factory=dict)
    terms: dict[tuple[str, str], Term] = field(default_factory=dict)
    outlines: dict[str, Outline] = field(default_factory=dict)
    reusable_blocks: dict[str, str] = field(default_factory=dict)
    duplicates: list[Outline] = field(default_factory=list)
    comment_count: int = 0

    def terms_of(self, taxonomy: str) -> dict[str, Term]:
        """The terms that the export declares, and those that only its items name, by slug."""
        named = [term for outline in self.of_type("post", "page") for term in outline.terms_of(taxonomy)]
        declared = [term for (kind, _), term in self.terms.items() if kind == taxonomy]
        return {term.slug: term for term in [*named, *declared] if term.slug}

    def of_type(self, *types: str) -> list[Outline]:
        return [outline for outline in self.outlines.values() if outline.type in types]

"""What the site calls things: titles, “also known as” and the glossary.

Names that belong to one thing are synonyms of each other. Their words are also what a
misspelled word is compared with.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import get_language
from rapidfuzz import process
from rapidfuzz.distance import OSA
from wagtail.models import Site

from articles.models import GlossaryTerm
from clinic.models import ContentVersion
from config.models import PageText

from .visible import visible_pages
from .words import clean, split, stems

INFLECTIONS = {"s", "es", "ed"}
MOST_COMPLETED = 2
SHORTEST_CORRECTED = 4
KEPT_SECONDS = 600

Phrase = tuple[tuple[int, str], ...]
"""Stems with their distance from the first: (0, spinal), (1, cord)."""


def phrase(text: str) -> Phrase:
    words = list(split(clean(text)))
    return tuple((word.place - words[0].place, word.stem) for word in words)


@dataclass
class Thing:
    """One thing and all its names."""

    names: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Stems -> the name as written."""
    pages: set[int] = field(default_factory=set)
    """Pages that bear one of the names."""
    term: str = ""
    definition: str = ""

    def absorb(self, other: "Thing") -> None:
        self.names = {**other.names, **self.names}
        self.pages |= other.pages
        self.term, self.definition = self.term or other.term, self.definition or other.definition


@dataclass
class Names:
    things: dict[tuple[str, ...], Thing] = field(default_factory=dict)
    surfaces: dict[str, str] = field(default_factory=dict)
    """Every word of a name -> its stem."""
    page_count: int = 0

    def add(
        self, names: Iterable[str], page: int | None = None, term: str = "", definition: str = ""
    ) -> None:
        """Learn names of one thing. Whoever shares a name with it is the same thing."""
        thing = Thing(pages={page} if page else set(), term=term, definition=definition)
        for name in names:
            if key := stems(name):
                thing.names.setdefault(key, name)
            self.surfaces.update((word.surface, word.stem) for word in split(clean(name)))
        for known in {id(found): found for key in thing.names if (found := self.things.get(key))}.values():
            thing.absorb(known)
        self.things.update(dict.fromkeys(thing.names, thing))

    @property
    def known_stems(self) -> set[str]:
        return set(self.surfaces.values())

    def completion(self, surface: str) -> str | None:
        """The word of a name that `surface` was to become: “ketamin” -> “ketamine”. None if it is one, or a form of one."""
        if surface in self.surfaces:
            return None
        rests = {known: known.removeprefix(surface) for known in self.surfaces if known.startswith(surface)}
        if any(rest in INFLECTIONS for rest in rests.values()):
            return None
        near = [known for known, rest in rests.items() if len(rest) <= MOST_COMPLETED]
        return min(near, key=len, default=None)

    def nearest(self, surface: str) -> str | None:
        """The word of a name that `surface` is a misspelling of: one slip apart, or two in a long word."""
        if len(surface) < SHORTEST_CORRECTED:
            return None
        slips = 1 if len(surface) < 6 else 2
        found = process.extract(
            surface, self.surfaces.keys(), scorer=OSA.distance, score_cutoff=slips, limit=10
        )
        ranked = sorted(found, key=lambda match: (match[1], match[0][0] != surface[0], match[0]))
        return ranked[0][0] if ranked else None


def names_of_site(site: Site) -> Names:
    """The names that visitors of the site may know, in the active language; made anew when any content has changed."""
    key = f"search-names:{site.pk}:{get_language()}:{ContentVersion.current()}"
    names = cache.get(key)
    if names is None:
        names = read_names(site)
        cache.set(key, names, KEPT_SECONDS)
    return names


def read_names(site: Site) -> Names:
    names = Names()
    texts = PageText.objects.filter(page__in=visible_pages(site)).values_list("pk", "names")
    for page, page_names in texts.order_by("pk"):
        names.add(page_names, page=page)
        names.page_count += 1
    if get_language() != settings.LANGUAGE_CODE:
        return names  # the glossary explains words of the site's own language
    for term in GlossaryTerm.objects.order_by("pk"):
        names.add([term.term, *term.also_known_as.splitlines()], term=term.term, definition=term.definition)
    return names

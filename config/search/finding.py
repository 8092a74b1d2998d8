"""Terms -> pages, ranked, and grouped by kind."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, log
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from config.models import PageText, PageWord

from .excerpts import excerpt, other_name
from .kinds import KINDS, Kind
from .names import names_of_site
from .reading import Alternative, Reading, Term, read
from .visible import visible_pages

PER_GROUP = 4
PER_PAGE = 10

NAME_WORTH = 2
TOGETHER = 1.5
"""What it is worth that the typed words stand side by side."""

# Ranks, the best last.
SOME_TERMS, ALL_TERMS, ALL_IN_NAMES, BEARS_THE_NAME = range(4)


class Row(NamedTuple):
    """A word on a page, without the page. There may be thousands, so nothing is read before it is asked for."""

    weight: int
    name_weight: int
    places: str

    def starts(self, offset: int) -> set[int]:
        """Where a phrase begins that has this word at `offset`."""
        return {int(place) - offset for place in self.places.split()}


@dataclass(frozen=True)
class Match:
    page_id: int
    content_type_id: int
    rank: int
    score: float


@dataclass(frozen=True)
class Result:
    title: str
    url: str
    kind: Any
    also: SafeString | str
    """The other name that was looked for, marked; empty where the title says it."""
    text: SafeString


@dataclass
class Group:
    kind: Kind
    count: int
    results: list[Result]
    url: str
    """All of this kind."""

    @property
    def has_more(self) -> bool:
        return self.count > len(self.results)


@dataclass
class Search:
    """One search: what was read, and what was found."""

    reading: Reading
    matches: list[Match] = field(default_factory=list)
    """The best first."""

    @property
    def is_partial(self) -> bool:
        """Whether no page has all that was looked for."""
        return not self.matches or self.matches[0].rank == SOME_TERMS

    @cached_property
    def by_kind(self) -> dict[str, list[Match]]:
        """The matches of each kind that has some, in the order of the kinds' best."""
        kind_of = {
            content_type.pk: kind.name
            for kind in KINDS
            for content_type in ContentType.objects.get_for_models(*kind.models).values()
        }
        found: defaultdict[str, list[Match]] = defaultdict(list)
        for match in self.matches:
            found[kind_of[match.content_type_id]].append(match)
        return dict(found)

    def groups(self) -> list[Group]:
        """The best of each kind; two queries."""
        best = [match for matches in self.by_kind.values() for match in matches[:PER_GROUP]]
        results = self.results(best)
        kinds = {kind.name: kind for kind in KINDS}
        return [
            Group(
                kinds[name],
                len(matches),
                [results[match.page_id] for match in matches[:PER_GROUP]],
                self.address(kinds[name]),
            )
            for name, matches in self.by_kind.items()
        ]

    def page(self, kind: str, number: Any) -> tuple[PaginatorPage, list[Result]]:
        """A page of what was found of one kind; a bad number shows the nearest. Two queries."""
        found = Paginator(self.by_kind.get(kind, []), PER_PAGE).get_page(number)
        results = self.results(list(found))
        return found, [results[match.page_id] for match in found]

    def address(self, kind: Kind | None = None) -> str:
        """Where this search stands, or the part of it that is of one kind."""
        query = {"q": self.reading.typed} | ({"kind": kind.name} if kind else {})
        return f"{reverse('search')}?{urlencode(query)}"

    def results(self, matches: list[Match]) -> dict[int, Result]:
        ids = [match.page_id for match in matches]
        pages = Page.objects.in_bulk(ids)
        texts = PageText.objects.in_bulk(ids)
        return {key: self.result(pages[key], texts[key]) for key in ids}

    def result(self, page: Page, text: PageText) -> Result:
        return Result(
            title=text.names[0],
            url=page.url or "",
            kind=page.cached_content_type.model_class()._meta.verbose_name,
            also=other_name(text.names, self.reading.typed_words),
            text=excerpt(text.passages, self.reading.typed_words, self.reading.phrases),
        )


def search(text: str, site: Site) -> Search:
    """Look for what was typed. Five queries at most, however much there is."""
    visible = visible_pages(site)
    names = names_of_site(site)
    reading = read(text, names, PageWord.objects.filter(page__in=visible))
    if not reading.terms:
        return Search(reading)
    return Search(reading, rank(reading, *rows_of(reading.words, visible), names.page_count))


def rows_of(words: set[str], visible: Any) -> tuple[dict[int, dict[str, Row]], dict[int, int]]:
    """The words that pages have of those looked for, by page, and each page's content type. One query."""
    rows: defaultdict[int, dict[str, Row]] = defaultdict(dict)
    types = {}
    found = PageWord.objects.filter(word__in=words, page__in=visible)
    for page, content_type, word, weight, name_weight, places in found.values_list(
        "page_id", "page__content_type_id", "word", "weight", "name_weight", "places"
    ):
        rows[page][word] = Row(weight, name_weight, places)
        types[page] = content_type
    return rows, types


def rank(
    reading: Reading, rows: dict[int, dict[str, Row]], types: dict[int, int], page_count: int
) -> list[Match]:
    """Order the pages that have all terms; where no page has, those that have the most of them."""
    slots = {slot for term in reading.terms for way in term.alternatives for slot in way.slots}
    rarity = {slot: rarity_of(slot, rows, page_count) for slot in slots}
    bearers = reading.thing.pages if reading.thing else set()
    wanted = len(reading.terms)
    matches: list[tuple[int, Match]] = []
    for page, words in rows.items():
        met = [meeting for term in reading.terms if (meeting := meet(term, words, rarity))]
        if not met:
            continue
        score = sum(worth for worth, _named in met)
        if reading.sequence and stand_together(reading.sequence, words):
            score *= TOGETHER
        if len(met) < wanted:
            found = SOME_TERMS
        elif page in bearers:
            found = BEARS_THE_NAME
        elif all(named for _worth, named in met):
            found = ALL_IN_NAMES
        else:
            found = ALL_TERMS
        matches.append((len(met), Match(page, types[page], found, score)))
    most = max((count for count, _match in matches), default=0)
    least = wanted if most == wanted else min(most, ceil(wanted / 2))
    enough = [(count, match) for count, match in matches if count >= least]
    enough.sort(key=lambda one: (-one[0], -one[1].rank, -one[1].score, one[1].page_id))
    return [match for _count, match in enough]


def rarity_of(slot: frozenset[str], rows: dict[int, dict[str, Row]], page_count: int) -> float:
    """How much it says that a page has the word: much if few pages have it."""
    on_pages = sum(1 for words in rows.values() if not slot.isdisjoint(words))
    return log(1 + max(page_count, 1) / max(on_pages, 1))


def meet(term: Term, words: dict[str, Row], rarity: dict[frozenset[str], float]) -> tuple[float, bool] | None:
    """How well a page meets a term, and whether in its names; None if it does not."""
    ways = [met for way in term.alternatives if (met := meet_way(way, words, rarity))]
    return max(ways, default=None)


def meet_way(
    way: Alternative, words: dict[str, Row], rarity: dict[frozenset[str], float]
) -> tuple[float, bool] | None:
    found = [[words[word] for word in slot if word in words] for slot in way.slots]
    if not all(found) or (way.places and not stand_together(way, words)):
        return None
    score = sum(
        rarity[slot] * (sum(row.weight for row in rows) + NAME_WORTH * max(row.name_weight for row in rows))
        for slot, rows in zip(way.slots, found, strict=True)
    )
    named = all(any(row.name_weight for row in rows) for rows in found)
    return way.worth * score / len(found), named


def stand_together(way: Alternative, words: dict[str, Row]) -> bool:
    """Whether the words of a phrase stand somewhere in its order, side by side."""
    starts: set[int] | None = None
    for slot, offset in zip(way.slots, way.places, strict=True):
        here: set[int] = set()
        for word in slot:
            if row := words.get(word):
                here |= row.starts(offset)
        starts = here if starts is None else starts & here
        if not starts:
            return False
    return True

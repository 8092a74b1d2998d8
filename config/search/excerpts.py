"""The place of a text where the words stand, with the words marked. Everything is escaped."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from .names import Phrase
from .words import Word, find, stems

BEFORE = 70
LENGTH = 220
TELLING = 40
SENTENCE_END = re.compile(r"[.!?]\s+")


@dataclass
class Spot:
    """A passage with the words that stand in it."""

    passage: str
    hits: list[Word]
    typed: int
    """How many of the typed words it has."""

    @property
    def fit(self) -> tuple[int, int, bool, int]:
        """Typed words, typed words side by side, enough text to say something, synonyms."""
        pairs = zip(self.hits, self.hits[1:], strict=False)
        together = sum(right.place == left.place + 1 and right.stem != left.stem for left, right in pairs)
        return self.typed, min(together, 1), len(self.passage) >= TELLING, len(self.hits) and 1


def excerpt(passages: list[str], typed: set[str], phrases: list[Phrase]) -> SafeString:
    """The part around the words, of the passage that has the most of what was typed, else of its synonyms.

    The beginning where none has any.
    """
    best = Spot("", [], 0)
    for passage in passages:
        spot = look_at(passage, typed, phrases)
        if spot.hits and spot.fit > best.fit:
            best = spot
        if best.fit[:3] == (len(typed), len(typed) > 1, True):
            break
    if not best.hits:
        return format_html("{}", Truncator(passages[0] if passages else "").chars(LENGTH, truncate="…"))
    return cut(best.passage, best.hits)


def look_at(passage: str, typed: set[str], phrases: list[Phrase]) -> Spot:
    """The typed words of a passage, and those of synonyms that stand there in full."""
    found = find(passage, typed.union(word for phrase in phrases for _place, word in phrase))
    at = {hit.place: hit.stem for hit in found}
    meant = {
        hit.place + place
        for phrase in phrases
        for hit in found
        if all(at.get(hit.place + place) == word for place, word in phrase)
        for place, _word in phrase
    }
    hits = [hit for hit in found if hit.stem in typed or hit.place in meant]
    return Spot(passage, hits, len(typed.intersection(hit.stem for hit in hits)))


def other_name(names: list[str], typed: Collection[str]) -> SafeString | str:
    """The name beside the title by which the page was looked for, marked; empty if the title has all of it."""
    if not typed or len({hit.stem for hit in find(names[0], typed)}) == len(typed):
        return ""
    for name in names[1:]:
        hits = find(name, typed)
        if hits and len(hits) == len(stems(name)):
            return mark(name, hits, 0, len(name))
    return ""


def cut(passage: str, hits: list[Word]) -> SafeString:
    """Some 220 characters from the start of the sentence, or of a word, before the first hit."""
    start = max(0, hits[0].start - BEFORE)
    if start:
        ends = [end.end() for end in SENTENCE_END.finditer(passage, start, hits[0].start)]
        start = ends[-1] if ends else passage.find(" ", start, hits[0].start) + 1 or hits[0].start
    end = len(passage)
    if end - start > LENGTH:
        end = passage.rfind(" ", hits[0].end, start + LENGTH)
        end = end if end > 0 else max(hits[0].end, start + LENGTH)
    return format_html(
        "{}{}{}",
        "… " if start else "",
        mark(passage, hits, start, end),
        " …" if end < len(passage) else "",
    )


def mark(text: str, hits: list[Word], start: int, end: int) -> SafeString:
    """The text from `start` to `end` with its hits marked; hits side by side share a mark."""
    spans: list[tuple[int, int]] = []
    for hit in hits:
        if start <= hit.start and hit.end <= end:
            if spans and not text[spans[-1][1] : hit.start].strip(" -"):
                spans[-1] = spans[-1][0], hit.end
            else:
                spans.append((hit.start, hit.end))
    edges = [start, *(edge for span in spans for edge in span), end]
    pieces = [text[left:right] for left, right in zip(edges, edges[1:], strict=False)]
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", piece) if number % 2 else piece,)
            for number, piece in enumerate(pieces)
        ),
    )

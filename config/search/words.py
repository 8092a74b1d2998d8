"""What a word is to the search. Pages and queries pass through the same functions."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd\ud800-\udfff]+")
"""Soft hyphens, joiners, direction marks, and what is left of undecodable bytes."""
LONGEST_WORD = 40

# Words of grammar and of asking. They are on every page, and say nothing about what is looked for.
STOP_WORDS = frozenset(
    [
        "a",
        "about",
        "am",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "being",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "doing",
        "for",
        "from",
        "get",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "here",
        "hers",
        "him",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "just",
        "me",
        "my",
        "of",
        "on",
        "or",
        "our",
        "ours",
        "please",
        "she",
        "should",
        "so",
        "some",
        "than",
        "that",
        "the",
        "their",
        "theirs",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "too",
        "us",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
        "yours",
    ]  # noqa: SIM905
)

_stem = snowballstemmer.stemmer("english").stemWord


@dataclass(frozen=True)
class Word:
    surface: str
    """As written, folded: no case, no accents."""
    stem: str
    """What it shares with its other forms: “nerv” for nerve and nerves."""
    place: int
    """Which word of the text it is; stop words count."""
    start: int
    end: int


def clean(text: str) -> str:
    """Return text in composed form, without control and direction characters. Do this before `split`."""
    text = INVISIBLE.sub("", BREAKS.sub(" ", text))
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """“Sjögren’s” -> “sjogren”."""
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain.removesuffix("'s").replace("'", "")[:LONGEST_WORD]


@lru_cache(maxsize=50_000)
def stem(surface: str) -> str:
    return str(_stem(surface))


def split(text: str) -> Iterator[Word]:
    """The words of a cleaned text without its stop words."""
    for place, match in enumerate(WORD.finditer(text)):
        surface = fold(match[0])
        if surface and surface not in STOP_WORDS:
            yield Word(surface, stem(surface), place, match.start(), match.end())


@lru_cache(maxsize=50_000)
def stem_of(written: str) -> str:
    """The stem of a word as written; empty for stop words."""
    surface = fold(written)
    return "" if surface in STOP_WORDS else stem(surface)


def find(text: str, wanted: Collection[str]) -> list[Word]:
    """The words of a cleaned text that have one of the wanted stems. Made for long texts with few hits."""
    return [
        Word(fold(match[0]), found, place, match.start(), match.end())
        for place, match in enumerate(WORD.finditer(text))
        if (found := stem_of(match[0])) in wanted
    ]


def stems(text: str) -> tuple[str, ...]:
    """What makes two names the same name: “Nerve pain” and “nerve pains”."""
    return tuple(word.stem for word in split(clean(text)))

"""What a visitor typed, as terms that pages are asked for.

Nothing typed is ever part of a query language: a text becomes words, and words are
compared. Quotation marks keep words together; every other sign only separates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.db.models import Q, QuerySet

from config.models import PageWord

from .names import Names, Phrase, Thing, phrase
from .words import Word, clean, split, stem

LONGEST_QUERY = 200
MOST_TERMS = 12
MOST_SYNONYMS = 12
MOST_BEGINNING = 40
SHORTEST_BEGINNING = 3
QUOTED = re.compile(r'"([^"]*)"')
QUOTES = str.maketrans("“”„‟«»＂", '"""""""')

# How good each way of meeting a term is.
AS_TYPED, BEGINS, SYNONYM, SCATTERED = 1.0, 0.8, 0.7, 0.5


@dataclass(frozen=True)
class Alternative:
    """One way in which a page can meet a term: a word of each slot, side by side where `places` says so."""

    slots: tuple[frozenset[str], ...]
    places: tuple[int, ...] = ()
    worth: float = AS_TYPED

    @classmethod
    def of_phrase(cls, found: Phrase, worth: float = AS_TYPED) -> "Alternative":
        slots = tuple(frozenset([word]) for _place, word in found)
        return cls(slots, tuple(place for place, _word in found) if len(found) > 1 else (), worth)


@dataclass(frozen=True)
class Term:
    """Something that a page should be about; one alternative is enough."""

    alternatives: tuple[Alternative, ...]
    thing: Thing | None = None

    @property
    def typed_words(self) -> set[str]:
        """The words of the first alternative: what was typed."""
        return {word for slot in self.alternatives[0].slots for word in slot}

    @property
    def synonyms(self) -> list[str]:
        """The other names of the thing that it names."""
        typed = tuple(next(iter(slot)) for slot in self.alternatives[0].slots)
        return [name for key, name in self.thing.names.items() if key != typed] if self.thing else []

    @property
    def words(self) -> set[str]:
        return {word for way in self.alternatives for slot in way.slots for word in slot}


@dataclass
class Reading:
    typed: str = ""
    used: str = ""
    """What was typed, with corrected words."""
    terms: list[Term] = field(default_factory=list)
    sequence: Alternative | None = None
    """The loose words as they were typed, side by side."""
    beginnings: list[str] = field(default_factory=list)
    """Word parts that stand for every word that begins so."""

    @property
    def is_blank(self) -> bool:
        return not self.typed

    @property
    def is_corrected(self) -> bool:
        return self.used != self.typed

    @property
    def words(self) -> set[str]:
        return {word for term in self.terms for word in term.words}

    @property
    def typed_words(self) -> set[str]:
        return {word for term in self.terms for word in term.typed_words}

    @property
    def phrases(self) -> list[Phrase]:
        """What stands for what was typed: its synonyms."""
        return [
            tuple(
                (place, next(iter(slot))) for place, slot in zip(way.places or (0,), way.slots, strict=True)
            )
            for term in self.terms
            for way in term.alternatives
            if way.worth == SYNONYM
        ]

    @property
    def synonyms(self) -> list[str]:
        """Other names of what was typed, as they stand inside a sentence; none says another one again."""
        names: list[str] = []
        for name in sorted((name for term in self.terms for name in term.synonyms), key=len):
            if not any(known.casefold() in name.casefold() for known in names):
                names.append(name[0].lower() + name[1:] if name[1:].islower() else name)
        return names

    @property
    def thing(self) -> Thing | None:
        """What the whole query names, if it names one thing."""
        return self.terms[0].thing if len(self.terms) == 1 else None


@dataclass(frozen=True)
class Token:
    """A typed word and the stems that it stands for."""

    word: Word
    stems: frozenset[str]
    used: str
    worth: float = AS_TYPED


def read(text: str, names: Names, words: QuerySet[PageWord]) -> Reading:
    """Read what was typed; `words` are those that may be found. At most two queries."""
    typed = " ".join(clean(text).translate(QUOTES).split())[:LONGEST_QUERY].strip()
    quoted = [found for match in QUOTED.finditer(typed) if (found := phrase(match[1]))]
    loose = QUOTED.sub(lambda match: " " * len(match[0]), typed)
    tokens = list(tokenize(loose, names, words))
    terms = [Term((Alternative.of_phrase(found),)) for found in quoted]
    terms += list(group(tokens, names))
    return Reading(
        typed=typed,
        used=rewrite(typed, tokens),
        terms=terms[:MOST_TERMS],
        sequence=in_sequence(tokens),
        beginnings=[token.used for token in tokens if token.worth == BEGINS],
    )


def tokenize(text: str, names: Names, words: QuerySet[PageWord]) -> Iterator[Token]:
    """Give each word the stems that it stands for: its own, those it begins, or those of the word it was to be."""
    typed = list({word.stem: word for word in split(text)}.values())[:MOST_TERMS]
    known = names.known_stems | known_words(typed, words)
    begun = words_begun([word for word in typed if word.stem not in known], words)
    for word in typed:
        whole = names.completion(word.surface)
        if whole and (word.stem in known or word.surface in begun):
            yield Token(word, frozenset([stem(whole)]), whole)
        elif word.stem in known:
            yield Token(word, frozenset([word.stem]), word.surface)
        elif word.surface in begun:
            yield Token(word, frozenset(begun[word.surface]), word.surface, BEGINS)
        elif right := names.nearest(word.surface):
            yield Token(word, frozenset([stem(right)]), right)
        else:
            yield Token(word, frozenset([word.stem]), word.surface)


def known_words(typed: list[Word], words: QuerySet[PageWord]) -> set[str]:
    wanted = {word.stem for word in typed}
    return set(words.filter(word__in=wanted).values_list("word", flat=True).distinct()) if wanted else set()


def words_begun(typed: list[Word], words: QuerySet[PageWord]) -> dict[str, list[str]]:
    """Words of pages by the unknown word that they begin with."""
    beginnings = [word.surface for word in typed if len(word.surface) >= SHORTEST_BEGINNING]
    if not beginnings:
        return {}
    matching = Q()
    for beginning in beginnings:
        matching |= Q(word__startswith=beginning)
    found = list(words.filter(matching).values_list("word", flat=True).distinct().order_by("word"))
    begun = {
        start: [word for word in found if word.startswith(start)][:MOST_BEGINNING] for start in beginnings
    }
    return {start: ends for start, ends in begun.items() if ends}


def group(tokens: list[Token], names: Names) -> Iterator[Term]:
    """Take words that together name a thing as one term, the longest name first."""
    position = 0
    while position < len(tokens):
        length = longest_name(tokens[position:], names)
        yield term_of(tokens[position : position + max(length, 1)], names)
        position += max(length, 1)


def longest_name(tokens: list[Token], names: Names) -> int:
    """How many of the tokens, from the first, make a name; 0 if none."""
    for length in range(len(tokens), 0, -1):
        if key_of(tokens[:length]) in names.things:
            return length
    return 0


def key_of(tokens: list[Token]) -> tuple[str, ...]:
    """Stems, or () where a token stands for several."""
    if any(len(token.stems) != 1 for token in tokens):
        return ()
    return tuple(next(iter(token.stems)) for token in tokens)


def term_of(tokens: list[Token], names: Names) -> Term:
    key = key_of(tokens)
    thing = names.things.get(key) if key else None
    scattered = Alternative(tuple(token.stems for token in tokens), worth=tokens[0].worth)
    if thing is None:
        return Term((scattered,))
    own = Alternative.of_phrase(phrase(thing.names[key]))
    others = [phrase(name) for other, name in thing.names.items() if other != key][:MOST_SYNONYMS]
    ways = [own, *(Alternative.of_phrase(other, SYNONYM) for other in others)]
    if len(key) > 1:
        ways.append(replace(scattered, worth=SCATTERED))
    return Term(tuple(ways), thing)


def in_sequence(tokens: list[Token]) -> Alternative | None:
    if len(tokens) < 2:
        return None
    start = tokens[0].word.place
    return Alternative(
        tuple(token.stems for token in tokens), tuple(token.word.place - start for token in tokens)
    )


def rewrite(typed: str, tokens: list[Token]) -> str:
    """What was typed with the words that were used instead."""
    for token in sorted(tokens, key=lambda token: -token.word.start):
        if token.used != token.word.surface:
            typed = typed[: token.word.start] + token.used + typed[token.word.end :]
    return typed

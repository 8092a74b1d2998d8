"""Citations: which references a page cites, and which number each has.

In rich text a citation is `<a linktype="citation" id="5">Ferraro 2025</a>`. A number is
given when a citation is first printed, so numbers follow the order of reading.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

if TYPE_CHECKING:
    from .models import GlossaryTerm, Reference

CITATION = re.compile(r'<a\b[^>]*\blinktype=\\?"citation\\?"[^>]*>.*?</a>', re.DOTALL)
GLOSSARY = re.compile(r'<a\b[^>]*\blinktype=\\?"glossary\\?"[^>]*>(.*?)</a>', re.DOTALL)
ENTITY = re.compile(r"\s*(?:" + CITATION.pattern + "|" + GLOSSARY.pattern + ")", re.DOTALL)
KEY = re.compile(r'\bid=\\?"(\d{1,18})\\?"')


def find_keys(pattern: re.Pattern[str], text: str) -> set[int]:
    return {int(key[1]) for match in pattern.finditer(text) if (key := KEY.search(match[0]))}


@dataclass
class Entry:
    """A reference as the list at the page's end prints it."""

    number: int
    reference: "Reference"
    uses: int = 0

    @property
    def anchor(self) -> str:
        return f"ref-{self.number}"

    @property
    def back_links(self) -> list[str]:
        """Anchors of the places that cite it."""
        return [f"cite-{self.number}-{use}" for use in range(1, self.uses + 1)]


@dataclass
class Citations:
    references: dict[int, "Reference"] = field(default_factory=dict)
    terms: dict[int, "GlossaryTerm"] = field(default_factory=dict)
    entries: dict[int, Entry] = field(default_factory=dict)
    explained: set[int] = field(default_factory=set)
    missing: set[int] = field(default_factory=set)
    """Keys that the text cites and the library no longer has."""

    @classmethod
    def of(cls, streams: Iterable[Any], indications: Iterable[Any] = ()) -> "Citations":
        """Find what the streams cite and read it, with one query for each kind."""
        text = "".join(str(stream.get_prep_value()) for stream in streams if stream)
        references: dict[int, Reference] = {}
        for indication in indications:
            if indication.source:
                references[indication.source.pk] = indication.source
            for row in indication.evidence.all():
                references.update({reference.pk: reference for reference in row.references.all()})
        missing = find_keys(CITATION, text) - references.keys()
        if missing:
            references.update(apps.get_model("articles.Reference").objects.in_bulk(missing))
            missing -= references.keys()
        defined = find_keys(GLOSSARY, text)
        terms = apps.get_model("articles.GlossaryTerm").objects.in_bulk(defined) if defined else {}
        return cls(references=references, terms=terms, missing=missing)

    def known(self) -> list["Reference"]:
        return [self.references[key] for key in sorted(self.references)]

    def mark(self, key: int) -> SafeString:
        """Print the number of the reference with that key; nothing if it is gone."""
        reference = self.references.get(key)
        if reference is None:
            return SafeString("")
        entry = self.entries.setdefault(key, Entry(len(self.entries) + 1, reference))
        entry.uses += 1
        return format_html(
            '<sup class="citation"><a href="#{}" id="{}" aria-label="{}" data-citation>{}</a></sup>',
            entry.anchor,
            entry.back_links[-1],
            _("Reference %(number)d: %(label)s") % {"number": entry.number, "label": reference.label},
            entry.number,
        )

    def mark_all(self, references: Iterable["Reference"]) -> SafeString:
        return format_html_join("", "{}", ((self.mark(reference.pk),) for reference in references))

    def explain(self, key: int, shown: str) -> SafeString | str:
        """Print a glossary term with its definition at the first use; `shown` is safe HTML."""
        term = self.terms.get(key)
        if term is None or key in self.explained:
            return shown
        self.explained.add(key)
        return format_html(
            '<span class="term" tabindex="0" aria-describedby="term-{}">{}'
            '<span class="term__definition" role="tooltip" id="term-{}">{}</span></span>',
            key,
            SafeString(shown),
            key,
            term.definition,
        )

    def render(self, source: str) -> SafeString:
        """Rich text as stored -> HTML with numbered citations and explained terms."""

        def replace(match: re.Match[str]) -> str:
            key = KEY.search(match[0])
            number = int(key[1]) if key else 0
            if CITATION.search(match[0]):
                return self.mark(number)
            space = match[0][: len(match[0]) - len(match[0].lstrip())]
            return space + self.explain(number, match[1] or "")

        return SafeString(expand_db_html(ENTITY.sub(replace, source)))

    def listed(self) -> list[Entry]:
        return sorted(self.entries.values(), key=lambda entry: entry.number)

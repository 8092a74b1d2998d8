"""Read BibTeX entries as reference managers and publishers write them."""

import re
import unicodedata
from collections.abc import Iterator

from articles.identifiers import normalize_doi

from .data import ReferenceData, read_year, vancouver_authors, vancouver_details, vancouver_name

ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*[{(]")
SKIPPED = {"comment", "preamble"}
MOST_BROKEN = 10  # each one costs a walk to the end of the text
ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "c": "\u0327",
    "k": "\u0328",
}
LETTERS = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "aa": "å",
    "AA": "Å",
    "i": "i",
    "textendash": "–",
    "textemdash": "—",
}
ACCENT = re.compile(r"\\([`'^~=.\"]|[urHvck](?![A-Za-z]))\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))")
LETTER = re.compile(r"\\(ss|ae|AE|oe|OE|aa|AA|textendash|textemdash|o|O|l|L|i)(?![A-Za-z])\s?")
COMMAND = re.compile(r"\\(?:emph|textit|textbf|textsc|mathrm|url|href)\b")
ESCAPED = re.compile(r"\\([&%$#_{}])")


def find_entries(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield kind, body, start and end of each entry; an entry that never ends is left out."""
    position, broken = 0, 0
    while (found := ENTRY.search(text, position)) and broken < MOST_BROKEN:
        opening = text[found.end() - 1]
        end = find_end(text, found.end(), "}" if opening == "{" else ")")
        if end is None:
            position, broken = found.end(), broken + 1
            continue
        yield found[1].lower(), text[found.end() : end], found.start(), end + 1
        position = end + 1


def find_end(text: str, start: int, closing: str) -> int | None:
    depth = 0
    for position in range(start, len(text)):
        character = text[position]
        if character == closing and depth == 0:
            return position
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
            if depth < 0:
                return None
    return None


def read_fields(body: str, macros: dict[str, str]) -> dict[str, str]:
    """The fields of an entry's body, with macros replaced and parts joined by # put together."""
    fields: dict[str, str] = {}
    position = 0
    while found := re.compile(r"([A-Za-z][\w-]*)\s*=\s*").search(body, position):
        parts = []
        position = found.end()
        while position < len(body):
            part, position = read_value(body, position, macros)
            parts.append(part)
            joined = re.compile(r"\s*#\s*").match(body, position)
            if not joined:
                break
            position = joined.end()
        fields.setdefault(found[1].lower(), "".join(parts))
        position = max(position, found.end())
    return fields


def read_value(body: str, position: int, macros: dict[str, str]) -> tuple[str, int]:
    if body[position] == "{":
        end = find_end(body, position + 1, "}")
        end = len(body) if end is None else end
        return body[position + 1 : end], end + 1
    if body[position] == '"':
        depth = 0
        for end in range(position + 1, len(body)):
            depth += {"{": 1, "}": -1}.get(body[end], 0)
            if body[end] == '"' and depth == 0:
                return body[position + 1 : end], end + 1
        return body[position + 1 :], len(body)
    bare = re.compile(r"[^,#\s}]*").match(body, position)
    word = bare[0] if bare else ""
    return macros.get(word.lower(), word), position + max(len(word), 1)


def plain(text: str) -> str:
    """LaTeX -> plain text: accents, escaped signs, commands; braces go."""

    def accented(match: re.Match[str]) -> str:
        return unicodedata.normalize("NFC", (match[2] or match[3]) + ACCENTS[match[1]])

    text = ACCENT.sub(accented, text)
    text = LETTER.sub(lambda match: LETTERS[match[1]], text)
    text = COMMAND.sub("", text)
    text = ESCAPED.sub(r"\1", text)
    text = text.replace("~", " ").replace("{", "").replace("}", "").replace("``", "“").replace("''", "”")
    return " ".join(text.split())


def read_name(name: str) -> str:
    name = name.strip()
    if name.startswith("{") and name.endswith("}"):  # an organization, to be kept as it is
        return plain(name)
    name = plain(name)
    if "," in name:
        family, _comma, given = name.partition(",")
        return vancouver_name(family, given.rpartition(",")[2])
    *given_parts, family = name.split() or [""]
    return vancouver_name(family, " ".join(given_parts))


def read_names(value: str) -> list[str]:
    names = re.split(r"\s+and\s+", value.strip())
    return ["et al." if name.strip() == "others" else read_name(name) for name in names if name.strip()]


def read_entry(fields: dict[str, str]) -> ReferenceData:
    value = {name: plain(text) for name, text in fields.items()}
    year = read_year(value.get("year") or value.get("date") or "")
    pages = re.sub(r"-{2,}|–", "-", value.get("pages") or value.get("eid") or "")
    doi = normalize_doi(value.get("doi", ""))
    url = value.get("url", "")
    if not doi and "doi.org/" in url:
        doi = normalize_doi(url)
    return ReferenceData(
        authors=vancouver_authors(read_names(fields.get("author") or fields.get("editor") or "")),
        title=value.get("title", ""),
        journal=value.get("journal")
        or value.get("journaltitle")
        or value.get("booktitle")
        or value.get("publisher", ""),
        year=year,
        details=vancouver_details(
            year, value.get("volume", ""), value.get("number") or value.get("issue", ""), pages
        ),
        doi=doi,
        pmid=re.sub(r"\D", "", value.get("pmid", ""))[:9],
        url="" if doi or not url.startswith(("https://", "http://")) else url,
    )


def read_bibtex(text: str) -> tuple[list[ReferenceData], str]:
    """Return what the entries say, and the text without them."""
    macros: dict[str, str] = {}
    found: list[ReferenceData] = []
    rest, position = [], 0
    for kind, body, start, end in find_entries(text):
        rest.append(text[position:start])
        position = end
        if kind == "string":
            macros |= read_fields(body, macros)
        elif kind not in SKIPPED:
            found.append(read_entry(read_fields(body.partition(",")[2], macros)))
    return found, "".join([*rest, text[position:]])

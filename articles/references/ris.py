"""Read RIS records (EndNote, Zotero, journals) and PubMed's own variant of them."""

import re

from articles.identifiers import normalize_doi

from .data import ReferenceData, read_year, vancouver_authors, vancouver_details, vancouver_name

RECORD = re.compile(r"^TY {0,2}- ?.*?(?:^ER {0,2}-[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
LINE = re.compile(r"^([A-Z][A-Z0-9]) {0,2}- ?(.*)$")
MEDLINE_RECORD = re.compile(r"^PMID- ?\d+.*?(?=^PMID- ?\d|\Z)", re.MULTILINE | re.DOTALL)
MEDLINE_LINE = re.compile(r"^([A-Z]{2,4}) {0,2}- ?(.*)$")


def read_tags(record: str, line: re.Pattern[str]) -> dict[str, list[str]]:
    """Tag -> values in order; an indented line goes on with the value before it."""
    tags: dict[str, list[str]] = {}
    last: list[str] | None = None
    for text in record.splitlines():
        if found := line.match(text):
            last = tags.setdefault(found[1], [])
            last.append(found[2].strip())
        elif last is not None and text.startswith(" "):
            last[-1] = f"{last[-1]} {text.strip()}".strip()
    return tags


def read_name(name: str) -> str:
    family, comma, given = name.partition(",")
    return vancouver_name(family, given) if comma else name.strip()


def read_record(tags: dict[str, list[str]]) -> ReferenceData:
    def first(*names: str) -> str:
        return next((tags[name][0] for name in names if tags.get(name) and tags[name][0]), "")

    year = read_year(first("PY", "Y1", "DA"))
    start, end = first("SP"), first("EP")
    pages = f"{start}-{end}" if start and end and start != end else start or first("C7", "M1")
    doi = normalize_doi(first("DO", "DOI"))
    url = first("UR", "L2", "LK")
    if not doi and "doi.org/" in url:
        doi = normalize_doi(url)
    pmid = first("AN") if "pubmed" in first("DB", "DP").lower() else ""
    return ReferenceData(
        authors=vancouver_authors([read_name(name) for name in tags.get("AU") or tags.get("A1") or []]),
        title=first("TI", "T1", "CT").rstrip("."),
        journal=first("JO", "JF", "JA", "J2", "T2", "PB"),
        year=year,
        details=vancouver_details(year, first("VL"), first("IS"), pages),
        doi=doi,
        pmid=re.sub(r"\D", "", pmid)[:9],
        url="" if doi or not url.startswith(("https://", "http://")) else url,
    )


def read_medline(tags: dict[str, list[str]]) -> ReferenceData:
    def first(name: str) -> str:
        return tags[name][0] if tags.get(name) else ""

    year = read_year(first("DP"))
    identifiers = [*tags.get("LID", []), *tags.get("AID", [])]
    doi = next((value.removesuffix("[doi]").strip() for value in identifiers if value.endswith("[doi]")), "")
    return ReferenceData(
        authors=vancouver_authors([*tags.get("AU", []), *tags.get("CN", [])]),
        title=first("TI").rstrip("."),
        journal=first("TA") or first("JT"),
        year=year,
        details=vancouver_details(year, first("VI"), first("IP"), first("PG")),
        doi=normalize_doi(doi),
        pmid=re.sub(r"\D", "", first("PMID"))[:9],
    )


def read_ris(text: str) -> tuple[list[ReferenceData], str]:
    """Return what the records say, and the text without them."""
    found = [read_record(read_tags(match[0], LINE)) for match in RECORD.finditer(text)]
    text = RECORD.sub("", text)
    found += [read_medline(read_tags(match[0], MEDLINE_LINE)) for match in MEDLINE_RECORD.finditer(text)]
    return found, MEDLINE_RECORD.sub("", text)

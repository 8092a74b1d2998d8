import re
import unicodedata

from articles.identifiers import DOI_PATTERN, normalize_doi

from .bibtex import read_bibtex
from .data import ReferenceData
from .ris import read_ris

MOST_AT_ONCE = 100
MOST_CHARACTERS = 300_000

DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+", re.IGNORECASE)
PMID = re.compile(r"(?:\bPMID\b\s*:?\s*|pubmed\.ncbi\.nlm\.nih\.gov/)(\d{1,9})\b", re.IGNORECASE)
VANCOUVER = re.compile(
    r"^(?:\[?\d{1,3}[.\])]\s+)?(?P<authors>[^.]{2,600}?(?:et al)?)\.\s+"
    r"(?P<title>[^\n]{5,600}?)[.?!]\s+"
    r"(?P<journal>[^.\d][^.]{1,150}?)\.\s+"
    r"(?P<details>(?P<year>(?:1[7-9]|20)\d\d)(?:\s+\w{3}(?:\s+\d{1,2})?)?(?:[;:][^.\s]{1,60})?)(?:\.|$)"
)


class NotUnderstood(ValueError):
    """Nothing in the text names a source. The message is for the person who pasted it."""


def clean_text(text: str) -> str:
    """Without control characters, marks of writing direction and other invisible signs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign)[0] != "C")


def strip_doi(doi: str) -> str:
    """Without the punctuation of the sentence around it; a bracket stays if it was opened inside."""
    doi = doi.rstrip(".,;:'’”")
    while (
        doi and doi[-1] in ")]}" and doi.count(doi[-1]) > doi.count({")": "(", "]": "[", "}": "{"}[doi[-1]])
    ):
        doi = doi[:-1].rstrip(".,;:")
    return normalize_doi(doi)


def read_line(line: str) -> list[ReferenceData]:
    """What one line names: a printed citation, DOIs, PMIDs, or nothing."""
    if line.isdigit() and 4 <= len(line) <= 9:
        return [ReferenceData(pmid=line)]
    if re.match(DOI_PATTERN, alone := strip_doi(line)):  # alone on its line a DOI may hold any sign
        return [ReferenceData(doi=alone)]
    dois = list(dict.fromkeys(strip_doi(found) for found in DOI.findall(line)))
    dois = [doi for doi in dois if re.match(DOI_PATTERN, doi)]
    pmids = list(dict.fromkeys(PMID.findall(line)))
    printed = VANCOUVER.match(line[:2000])
    if printed and len(dois) <= 1 and len(pmids) <= 1:
        return [
            ReferenceData(
                authors=printed["authors"].strip(),
                title=printed["title"].strip(),
                journal=printed["journal"].strip(),
                year=int(printed["year"]),
                details=printed["details"] if ";" in printed["details"] else "",
                doi=dois[0] if dois else "",
                pmid=pmids[0] if pmids else "",
            )
        ]
    if len(dois) == 1 and len(pmids) == 1:
        return [ReferenceData(doi=dois[0], pmid=pmids[0])]
    return [ReferenceData(doi=doi) for doi in dois] + [ReferenceData(pmid=pmid) for pmid in pmids]


def read_references(text: str) -> list[ReferenceData]:
    """Read every source that a pasted text names, each once, in order.

    Raises NotUnderstood if it names none, or more than can be looked through at once.
    """
    if len(text) > MOST_CHARACTERS:
        raise NotUnderstood("This is too long. Paste at most a hundred references at once.")
    text = clean_text(text)
    found, rest = read_bibtex(text)
    records, rest = read_ris(rest)
    found += records
    for line in rest.splitlines():
        found += read_line(line.strip())
    unique: dict[str, ReferenceData] = {}
    for data in found:
        if not (data.title or data.doi or data.pmid):
            continue
        key = data.doi or (f"pmid:{data.pmid}" if data.pmid else f"title:{data.title.casefold()}")
        unique[key] = unique[key].filled_from(data) if key in unique else data
    if not unique:
        raise NotUnderstood(
            "No source was found in this. Paste a DOI (10.1002/14651858.CD015373), a PMID, BibTeX or RIS."
        )
    if len(unique) > MOST_AT_ONCE:
        raise NotUnderstood(f"These are {len(unique)} references. Paste at most {MOST_AT_ONCE} at once.")
    return list(unique.values())

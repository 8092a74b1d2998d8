import re
from dataclasses import asdict, dataclass, fields
from typing import Any

NAMED_AUTHORS = 6

KINDS = [
    ("systematic_review", r"systematic review|meta-?analys|cochrane database"),
    ("guideline", r"guideline|consensus|recommendation"),
    ("randomised_trial", r"randomi[sz]ed|placebo-controlled|double-blind|clinical trial"),
    ("cohort", r"\bcohort\b|follow-up study|longitudinal"),
    ("case_series", r"case (?:report|series)"),
    ("review", r"\breview\b"),
]


@dataclass
class ReferenceData:
    """The fields of a Reference as far as they are known, named like the model's."""

    authors: str = ""
    title: str = ""
    journal: str = ""
    year: int | None = None
    details: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""
    kind: str = ""

    @property
    def is_complete(self) -> bool:
        return bool(self.authors and self.title and self.year)

    def filled_from(self, other: "ReferenceData") -> "ReferenceData":
        """What is known here wins; what is missing comes from `other`."""
        return ReferenceData(
            **{field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(self)}
        )

    def initial(self) -> dict[str, Any]:
        """Start values for a form, the kind of source guessed from the words of the title."""
        return {name: value for name, value in asdict(self).items() if value} | {
            "kind": self.kind or guess_kind(f"{self.title} {self.journal}")
        }


def guess_kind(words: str) -> str:
    return next((kind for kind, pattern in KINDS if re.search(pattern, words, re.IGNORECASE)), "other")


def vancouver_name(family: str, given: str) -> str:
    """“Ferraro”, “Michael C.” -> “Ferraro MC”."""
    initials = "".join(part[0].upper() for part in re.split(r"[\s.\-]+", given) if part and part[0].isalpha())
    return " ".join(part for part in (family.strip(), initials) if part)


def vancouver_authors(names: list[str]) -> str:
    """The first six names, then “et al.”"""
    names = [name for name in names if name]
    if not names:
        return ""
    if len(names) > NAMED_AUTHORS:
        return ", ".join(names[:NAMED_AUTHORS]) + ", et al."
    return ", ".join(names)


def vancouver_details(year: int | None, volume: str = "", issue: str = "", pages: str = "") -> str:
    """“2018;43(5):521-546”; empty without a volume, issue or pages."""
    if not (volume or issue or pages):
        return ""
    return (
        (str(year) if year else "")
        + (";" + volume if volume else "")
        + (f"({issue})" if issue else "")
        + (":" + pages if pages else "")
    )


def read_year(text: str) -> int | None:
    found = re.search(r"\b(1[7-9]\d\d|20\d\d)\b", text)
    return int(found[1]) if found else None

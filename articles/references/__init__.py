"""References from what people paste: DOIs, PMIDs, BibTeX, RIS or a printed citation."""

from .data import ReferenceData
from .read import NotUnderstood, read_references
from .resolve import complete

__all__ = ["NotUnderstood", "ReferenceData", "complete", "read_references"]

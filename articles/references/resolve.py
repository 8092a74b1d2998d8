"""Ask a resolver what a DOI or PMID stands for: only if one is configured, and never for long."""

import logging
import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from django.conf import settings

from articles.identifiers import normalize_doi
from clinic.plain_text import plain

from .data import ReferenceData, vancouver_authors, vancouver_details, vancouver_name
from .fetch import NoAnswer, NotKnown, fetch_json

logger = logging.getLogger(__name__)

TOTAL_SECONDS = 8


def complete(found: Iterable[ReferenceData]) -> list[ReferenceData]:
    """Fill what is missing from the resolver. After one failure, or eight seconds, it is not asked again."""
    deadline = time.monotonic() + TOTAL_SECONDS
    completed, is_reachable = [], True
    for data in found:
        address = address_of(data)
        if data.is_complete or not address or not is_reachable or time.monotonic() > deadline:
            completed.append(data)
            continue
        try:
            completed.append(data.filled_from(read_csl(fetch_json(address))))
        except NoAnswer as error:
            # A source the resolver does not know says nothing about the next one.
            is_reachable = isinstance(error, NotKnown)
            logger.warning("The reference resolver did not answer: %s", error)
            completed.append(data)
    return completed


def address_of(data: ReferenceData) -> str:
    """Where to ask about it; empty if no resolver is configured for what is known."""
    if data.doi and settings.REFERENCE_DOI_RESOLVER:
        return settings.REFERENCE_DOI_RESOLVER.replace("{doi}", quote(data.doi, safe="/"))
    if data.pmid and settings.REFERENCE_PMID_RESOLVER:
        return settings.REFERENCE_PMID_RESOLVER.replace("{pmid}", data.pmid)
    return ""


def text_of(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(str(value).split()) if isinstance(value, (str, int)) else ""


def read_csl(answer: Any) -> ReferenceData:
    """CSL JSON, the form in which DOI agencies and PubMed answer."""
    if not isinstance(answer, dict):
        raise NoAnswer("no reference")
    authors = answer.get("author")
    names = []
    for author in authors if isinstance(authors, list) else []:
        if isinstance(author, dict):
            literal = text_of(author.get("literal"))
            names.append(
                literal or vancouver_name(text_of(author.get("family")), text_of(author.get("given")))
            )
    issued = answer.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    year = None
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        first = str(parts[0][0])
        year = int(first) if first.isascii() and first.isdigit() and len(first) == 4 else None
    return ReferenceData(
        authors=vancouver_authors(names),
        title=plain(text_of(answer.get("title"))).rstrip("."),
        journal=text_of(answer.get("container-title-short")) or text_of(answer.get("container-title")),
        year=year,
        details=vancouver_details(
            year, text_of(answer.get("volume")), text_of(answer.get("issue")), text_of(answer.get("page"))
        ),
        doi=normalize_doi(text_of(answer.get("DOI"))),
        pmid=text_of(answer.get("PMID")),
    )

"""Read a Disqus export: threads by the address of their page, posts with parents, states and dates."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import IO
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError  # noqa: S405 - for types; defusedxml reads

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from django.utils.dateparse import parse_datetime

from .importers import ImportedComment
from .models import State

DISQUS = "{http://disqus.com}"
INTERNALS = "{http://disqus.com/disqus-internals}"


class BrokenExport(Exception):
    """The file is no Disqus export, or a cut-off or hostile one; the message is for whoever started the import."""


@dataclass
class DisqusExport:
    paths: dict[str, str] = field(default_factory=dict)
    """Thread id -> path of the page's address."""
    posts: dict[str, list[ImportedComment]] = field(default_factory=dict)
    """Thread id -> its comments."""
    skipped: list[tuple[str, str]] = field(default_factory=list)


def read_export(file: IO[bytes]) -> DisqusExport:
    """Read the whole file before anything is changed; raises BrokenExport."""
    export = DisqusExport()
    try:
        for element in _elements(file):
            if element.tag == f"{DISQUS}thread":
                _read_thread(element, export)
            elif element.tag == f"{DISQUS}post":
                _read_post(element, export)
            else:
                continue
            element.clear()
    except (ParseError, DefusedXmlException, ValueError, UnicodeError) as error:
        raise BrokenExport(f"The file can't be read as a Disqus export ({type(error).__name__}).") from None
    if not export.paths:
        raise BrokenExport("The file has no Disqus threads in it.")
    return export


def _elements(file: IO[bytes]) -> Iterator[Element]:
    depth = 0
    for event, element in iterparse(file, events=("start", "end"), forbid_dtd=True):
        depth += 1 if event == "start" else -1
        if event == "end" and depth == 1:
            yield element


def _text(element: Element, name: str) -> str:
    return (element.findtext(f"{DISQUS}{name}") or "").strip()


def _id(element: Element) -> str:
    return element.get(f"{INTERNALS}id") or ""


def _read_thread(element: Element, export: DisqusExport) -> None:
    link = _text(element, "link") or _text(element, "id")
    if _id(element) and link:
        export.paths[_id(element)] = urlsplit(link).path


def _read_post(element: Element, export: DisqusExport) -> None:
    key, thread = _id(element), element.find(f"{DISQUS}thread")
    sent = parse_datetime(_text(element, "createdAt"))
    if not key or thread is None or sent is None:
        export.skipped.append((key or "?", "It has no id, thread or date."))
        return
    author, parent = element.find(f"{DISQUS}author"), element.find(f"{DISQUS}parent")
    export.posts.setdefault(_id(thread), []).append(
        ImportedComment(
            source="disqus",
            import_key=key,
            parent_key=_id(parent) if parent is not None else "",
            author_name=_text(author, "name") if author is not None else "",
            author_email=_text(author, "email") if author is not None else "",
            body=_text(element, "message"),
            is_html=True,
            submitted_at=_aware(sent),
            state=_state(element),
        )
    )


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _state(element: Element) -> str:
    if _text(element, "isSpam") == "true":
        return State.SPAM
    if _text(element, "isDeleted") == "true":
        return State.REJECTED
    return State.APPROVED

"""The elements of a WXR file, one after the other, from bytes that may be broken or hostile.

Expat is asked for no namespaces (plugins write prefixes that nobody declared) and refuses every document type, so
there are no entities to expand and nothing outside the file is ever opened.
"""

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from .mending import mend, read_text

MAX_FILE_BYTES = 128 * 1024 * 1024
MAX_DEPTH = 24
CHANNEL_DEPTH = 2

# What the namespaces of all versions have in common, and the prefix that WordPress gives them.
USUAL_PREFIXES = (("/export/", "wp"), ("modules/content", "content"), ("purl.org/dc/elements", "dc"))
CUT_OFF_ERRORS = {
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
}


class BadExport(Exception):
    """The file cannot be imported. The message is a sentence for the person who chose the file."""


@dataclass(slots=True)
class Element:
    name: str
    attributes: dict[str, str]
    pieces: list[str] = field(default_factory=list)
    children: list["Element"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def get(self, name: str) -> str:
        """Return the text of the first child of this name, empty when there is none."""
        return next((child.text for child in self.children if child.name == name), "")

    def all(self, name: str) -> list["Element"]:
        return [child for child in self.children if child.name == name]


def read_elements(path: Path) -> Iterator[Element]:
    """Yield each child of the channel. A file that isn't well-formed is mended, if it can be, and read from its start."""
    _refuse_unreadable(path)
    mended = not _is_well_formed(path)
    with path.open("rb") as stream:
        text = read_text(stream)
        yield from ElementReader(path.name).read(mend(text) if mended else text)


def _refuse_unreadable(path: Path) -> None:
    try:
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError as error:
        raise BadExport(f"{path} cannot be read: {error.strerror or error}.") from error
    if not size:
        raise BadExport(f"{path.name} is empty.")
    if size > MAX_FILE_BYTES:
        raise BadExport(
            f"{path.name} has {size // 2**20} MB; at most {MAX_FILE_BYTES // 2**20} MB are read. "
            "Export the site in parts (in WordPress: Tools, Export, by kind or date) and import one after the other."
        )


def _is_well_formed(path: Path) -> bool:
    with path.open("rb") as stream:
        parser = _new_parser(path.name)
        try:
            for chunk in read_text(stream):
                parser.Parse(chunk.encode(), False)
            parser.Parse(b"", True)
        except expat.ExpatError:
            return False
    return True


def _new_parser(file_name: str) -> expat.XMLParserType:
    parser = expat.ParserCreate(encoding="utf-8")
    parser.buffer_text = True
    parser.UseForeignDTD(True)  # names such as &nbsp; are reported as skipped instead of ending the parse
    parser.ExternalEntityRefHandler = lambda *_: 1

    def refuse_document_type(*_: object) -> None:
        raise BadExport(
            f"{file_name} declares a document type or entities of its own, which WordPress never does. It was not read."
        )

    parser.StartDoctypeDeclHandler = refuse_document_type
    parser.EntityDeclHandler = refuse_document_type
    return parser


class ElementReader:
    """Builds the children of the channel one after the other from the parser's events."""

    def __init__(self, file_name: str) -> None:
        self.file_name = file_name
        self.path: list[str] = []
        self.open: list[Element] = []
        self.finished: list[Element] = []
        self.prefixes: dict[str, str] = {}
        self.parser = _new_parser(file_name)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.SkippedEntityHandler = self._skipped_entity

    def read(self, chunks: Iterable[str]) -> Iterator[Element]:
        try:
            for chunk in chunks:
                self.parser.Parse(chunk.encode(), False)
                yield from self._take_finished()
            self.parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise self._refusal(error) from error
        yield from self._take_finished()

    def _take_finished(self) -> list[Element]:
        finished, self.finished = self.finished, []
        return finished

    def _refusal(self, error: expat.ExpatError) -> BadExport:
        if not self.path and "rss" not in self.prefixes:
            return BadExport(f"{self.file_name} is not a WordPress export: it isn't XML.")
        if error.code in CUT_OFF_ERRORS:
            return BadExport(f"{self.file_name} is cut off: it ends in the middle, at line {error.lineno}.")
        reason = expat.ErrorString(error.code)
        return BadExport(
            f"{self.file_name} is broken at line {error.lineno} ({reason}), and it couldn't be mended."
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self.path:
            self._check_root(name, attributes)
        name = self._usual_name(name)
        if len(self.path) == 1 and name != "channel":
            raise BadExport(f"{self.file_name} is not a WordPress export: its RSS holds no channel.")
        self.path.append(name)
        if len(self.path) > MAX_DEPTH:
            raise BadExport(
                f"{self.file_name} is not a WordPress export: its elements are nested too deeply."
            )
        if len(self.path) > CHANNEL_DEPTH:
            self.open.append(Element(name, attributes))

    def _check_root(self, name: str, attributes: dict[str, str]) -> None:
        if name != "rss":
            raise BadExport(
                f"{self.file_name} is not a WordPress export: it begins with <{name}> instead of <rss>."
            )
        self.prefixes["rss"] = ""
        for attribute, uri in attributes.items():
            if attribute.startswith("xmlns:"):
                usual = next((prefix for part, prefix in USUAL_PREFIXES if part in uri), "")
                is_excerpt = "/excerpt" in uri
                self.prefixes[attribute[6:]] = "excerpt" if is_excerpt else usual or attribute[6:]

    def _usual_name(self, name: str) -> str:
        prefix, colon, local = name.partition(":")
        return f"{self.prefixes.get(prefix, prefix)}:{local}" if colon else name

    def _end(self, name: str) -> None:
        self.path.pop()
        if self.open:
            element = self.open.pop()
            (self.open[-1].children if self.open else self.finished).append(element)

    def _text(self, text: str) -> None:
        if self.open:
            self.open[-1].pieces.append(text)

    def _skipped_entity(self, name: str, is_parameter_entity: bool) -> None:
        self._text(html.unescape(f"&{name};"))

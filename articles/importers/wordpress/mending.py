"""Mends what WordPress writes into exports although XML forbids it.

Databases of old sites hold bytes of two encodings, control characters pasted from word processors, and texts that
contain `]]>`. WordPress exports them as they are. Mending works on a stream and never closes what is open, so a file
that was cut off stays recognisably cut off.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

CHUNK_BYTES = 256 * 1024
FORBIDDEN_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
DECLARED_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

CDATA_START = "<![CDATA["
CDATA_END = "]]>"
OPENED_ELEMENT = re.compile(r"<([A-Za-z_][\w:.-]*)(?:\s[^<>]*)?>\s*$")
EARLY_CDATA_END = re.compile(r"\]\]>(?!<!\[CDATA\[)")
STRAY_AMPERSAND = re.compile(r"&(?!(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)")
CHARACTER_REFERENCE = re.compile(r"&#(?:([0-9]{1,7})|x([0-9A-Fa-f]{1,6}));")


def as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not valid UTF-8 as the encoding which old sites mixed into it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("windows-1252", "replace"), error.end


codecs.register_error("as_windows_1252", as_windows_1252)


def read_text(stream: BinaryIO) -> Iterator[str]:
    """Decode the stream as it declares itself, without characters that XML cannot hold."""
    start = stream.read(CHUNK_BYTES)
    decoder = _decoder_for(start)
    chunk = start
    while chunk:
        yield FORBIDDEN_CHARACTERS.sub("", decoder.decode(chunk))
        chunk = stream.read(CHUNK_BYTES)
    yield FORBIDDEN_CHARACTERS.sub("", decoder.decode(b"", final=True))


def _decoder_for(start: bytes) -> codecs.IncrementalDecoder:
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if start.startswith(mark)), "")
    if not encoding:
        declared = DECLARED_ENCODING.match(start)
        encoding = declared[1].decode("ascii") if declared else "utf-8"
    try:
        found = codecs.lookup(encoding)
    except LookupError:
        found = codecs.lookup("utf-8")
    if found.name.startswith("utf-16") and not start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found = codecs.lookup("utf-8")  # "UTF-16" declared in plain bytes: the declaration is wrong
    if not getattr(found, "_is_text_encoding", True):
        found = codecs.lookup("utf-8")
    errors = "as_windows_1252" if found.name in {"utf-8", "utf-8-sig"} else "replace"
    return found.incrementaldecoder(errors)


def mend(chunks: Iterable[str]) -> Iterator[str]:
    """Escape stray ampersands outside CDATA, and `]]>` inside it.

    A CDATA section of an export always ends right before the end tag of the element that it opened in; any `]]>`
    before that belongs to the text.
    """
    waiting = ""
    section_end: re.Pattern[str] | None = None
    for chunk in chunks:
        waiting += chunk
        while True:
            step = _leave_section(waiting, section_end) if section_end else _enter_section(waiting)
            if step is None:
                break
            mended, waiting, section_end = step
            yield mended
    yield waiting if section_end else _mend_markup(waiting)


Step = tuple[str, str, re.Pattern[str] | None]


def _enter_section(waiting: str) -> Step | None:
    markup, start, rest = waiting.partition(CDATA_START)
    if not start:
        return None
    opened = OPENED_ELEMENT.search(markup[-2000:])
    end = rf"\]\]>(?=\s*</{re.escape(opened[1])}\s*>)" if opened else r"\]\]>"
    return _mend_markup(markup) + start, rest, re.compile(end)


def _leave_section(waiting: str, section_end: re.Pattern[str]) -> Step | None:
    found = section_end.search(waiting)
    if not found:
        return None
    text = EARLY_CDATA_END.sub("]]]]><![CDATA[>", waiting[: found.start()])
    return text + CDATA_END, waiting[found.end() :], None


def _mend_markup(markup: str) -> str:
    return CHARACTER_REFERENCE.sub(_allowed_reference, STRAY_AMPERSAND.sub("&amp;", markup))


def _allowed_reference(match: re.Match[str]) -> str:
    code = int(match[1]) if match[1] else int(match[2], 16)
    if code > 0x10FFFF or FORBIDDEN_CHARACTERS.match(chr(code)):
        return ""
    return match[0]

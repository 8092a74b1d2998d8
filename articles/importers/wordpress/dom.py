"""HTML as a browser would understand it, in a tree.

html5ever (through nh3) reads the HTML first, by the rules that browsers follow, and writes it out well-formed; no
later step meets an unclosed element. Nothing is made safe here: the blocks are written by an allowlist at their end.
"""

import re
from collections.abc import Iterable
from html import escape

import nh3
from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import PageElement

MAX_CHARACTERS = 3_000_000
MAX_MARKUP = 30_000


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


INLINE = _names(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby "
    "s samp small span strike strong sub sup time tt u var wbr picture source track param"
)
BLOCK = _names(
    "address article aside blockquote caption center col colgroup dd details dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section summary "
    "table tbody td tfoot th thead tr ul"
)
EMBEDDED = _names("audio applet canvas embed iframe map math object svg video")
CONTROLS = _names("area button datalist input keygen meter optgroup option output progress select textarea")
INVISIBLE = _names("noembed noframes noscript script style template")
SPECIAL = EMBEDDED | CONTROLS | INVISIBLE | {"form"}
"""Elements that are what they are, whatever their classes say."""
SHOWN_WITHOUT_WORDS = SPECIAL | {"img"}
ATTRIBUTES = _names(
    "align alt background bgcolor border cite class color colspan content controls data data-id data-lang "
    "data-language data-src data-url datetime dir face height href hspace id lang name open poster reversed "
    "role rowspan scope size src srcset start style title type valign value vspace width"
)
SCHEMES = {"http", "https", "mailto", "tel", "ftp", "sms", "data", "javascript", "vbscript", "file", "blob"}

_CLEANER = nh3.Cleaner(
    tags=set(INLINE | BLOCK | EMBEDDED | CONTROLS | INVISIBLE),
    clean_content_tags=set(),
    attributes={"*": set(ATTRIBUTES)},
    strip_comments=False,
    link_rel=None,
    url_schemes=SCHEMES,
)


# Browsers read no elements inside these; the tree's parser would.
_RAW_TEXT = re.compile(r'(<(iframe|noembed|noframes)\b(?:"[^"]*"|[^">])*>)(.*?)(?=</\2>)', re.DOTALL)


def normalise(html: str) -> str:
    return _RAW_TEXT.sub(lambda match: match[1] + escape(match[3], quote=False), _CLEANER.clean(html))


def parse(html: str) -> Tag:
    """Return an element that holds the HTML. White space stays: in classic posts an empty line is a paragraph's end."""
    body = BeautifulSoup(f"<body>{html}</body>", "html.parser", preserve_whitespace_tags={"body"}).body
    return body if body is not None else Tag(name="body")


def is_too_large(html: str) -> bool:
    return len(html) > MAX_CHARACTERS or html.count("<") > MAX_MARKUP


def without_markup(html: str) -> str:
    """Return the bare words of HTML that is too large to be read with care."""
    return re.sub(r"<[^<>]{0,2000}>", " ", html)


def classes(tag: Tag) -> set[str]:
    return {name for name in tag.get_attribute_list("class") if name}


def attribute(tag: Tag | None, name: str) -> str:
    value = tag.get(name) if tag else None
    return value.strip() if isinstance(value, str) else ""


def words(node: PageElement) -> str:
    """Return all text under the node on one line, elements apart."""
    if isinstance(node, Comment):
        return ""
    text = node.get_text(" ") if isinstance(node, Tag) else str(node)
    return " ".join(text.split())


def is_blank(nodes: Iterable[PageElement]) -> bool:
    """Tell whether the nodes show nothing: no word, no picture, nothing else that stands for itself."""
    return not any(words(node) or (isinstance(node, Tag) and _shows_something(node)) for node in nodes)


def _shows_something(tag: Tag) -> bool:
    return tag.name in SHOWN_WITHOUT_WORDS or tag.find(list(SHOWN_WITHOUT_WORDS)) is not None


def first(tag: Tag, *names: str) -> Tag | None:
    """Return the first element of one of these names under the tag."""
    found = tag.find(list(names))
    return found if isinstance(found, Tag) else None


def style_url(tag: Tag) -> str:
    """Return the address of a background picture."""
    match = re.search(r"""background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)""", attribute(tag, "style"))
    return match[1].strip() if match else ""


def plain_words(text: str) -> str:
    """Return a title's or name's words, should somebody have put elements into it."""
    if re.search(r"<[a-zA-Z/!]", text) is None:
        return " ".join(text.split())
    return " ".join(parse(normalise(text)).get_text().split())

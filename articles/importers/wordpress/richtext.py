"""Rich text as Wagtail stores it, written by an allowlist: only what stands here can come out."""

import re
from html import escape
from urllib.parse import urlsplit

TAGS = frozenset({"p", "ul", "ol", "li", "b", "i", "a", "sub", "sup", "s", "code", "br"})
LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
BREAK = "<br/>"

_EDGE = r"(?:\s|&nbsp;|\u00a0|<br/>)*"
_LEADING = re.compile(rf"^{_EDGE}")
_MARKUP = re.compile(r"<[^<>]*>")


def text(words: str) -> str:
    return escape(words, quote=False)


def link(content: str, attributes: dict[str, str]) -> str:
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<a{written}>{content}</a>"


def paragraph(inline: str) -> str:
    return f"<p>{inline}</p>"


def trim(inline: str) -> str:
    """Take away white space and line breaks at both ends."""
    if not re.search(r"[\s\u00a0]|<br/>", inline):
        return inline
    end = len(inline)
    while True:
        shorter = len(inline[:end].rstrip())
        shorter -= len(BREAK) if inline[:shorter].endswith(BREAK) else 0
        if shorter == end:
            break
        end = shorter
    found = _LEADING.match(inline[:end])
    return inline[found.end() if found else 0 : end]


def is_empty(inline: str) -> bool:
    return not _MARKUP.sub("", inline).replace("\u00a0", " ").strip()


def has_safe_scheme(href: str) -> bool:
    """Tell whether a link may carry this address. Relative addresses and anchors may stay."""
    try:
        scheme = urlsplit(href).scheme.lower()
    except ValueError:
        return False
    return scheme in LINK_SCHEMES or (not scheme and ":" not in href.split("/")[0])

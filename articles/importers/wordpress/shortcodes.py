"""Shortcodes: the bracketed commands of classic posts (`[caption]`, `[gallery ids="1,2"]`) and of page builders.

Only a running WordPress knows for certain which words in brackets are shortcodes. What neither WordPress nor a well
known plugin registers counts as one when it looks the part; otherwise it stays as text.
"""

import html as html_entities
import re
from dataclasses import dataclass, field

TOKEN = re.compile(
    r"(?P<verbatim><(?P<tag>pre|listing|code|script|style|textarea|iframe|noembed|noframes)\b.*?</(?P=tag)\s*>)"
    r'|(?P<markup><!--.*?-->|<[a-zA-Z/](?:"[^"]*"|[^"<>])*>)'
    r"|\[\[(?P<escaped>[^\[\]]+)\]\]"
    r"|\[(?P<close>/)?(?P<name>[A-Za-z][\w-]*)(?P<attributes>(?:[\s=][^\[\]]*?)?)(?P<void>/)?\]",
    re.DOTALL | re.IGNORECASE,
)
TAG = re.compile(r'<(?P<close>/)?(?P<name>[a-zA-Z][\w-]*)(?:"[^"]*"|[^"<>])*>')
VOID_ELEMENTS = {"area", "br", "col", "embed", "hr", "img", "input", "keygen", "source", "track", "wbr"}
ATTRIBUTE = re.compile(
    r"""(?P<name>[\w-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"']+))"""
    r"""|"(?P<quoted>[^"]*)"|(?P<word>[^\s"']+)"""
)
CAPTIONED = re.compile(r"\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*</a>)?)(.*)", re.DOTALL | re.IGNORECASE)

# Shortcodes that the converter knows; those in ENCLOSING take everything up to their end.
ENCLOSING = {"caption", "wp_caption", "embed", "audio", "video", "code", "sourcecode", "youtube", "vimeo"}
KNOWN = ENCLOSING | {"gallery", "playlist"}
LAYOUT_PREFIXES = ("vc_", "et_pb_", "fusion_", "av_", "fl_", "kc_", "cs_", "tatsu_", "mk_", "nectar_")
PLUGINS = {
    "contact-form-7": "contact form of a plugin; the new site's form is at /contact/",
    "contact-form": "contact form of a plugin; the new site's form is at /contact/",
    "wpforms": "form of a plugin; the new site's form is at /contact/",
    "gravityform": "form of a plugin; the new site's form is at /contact/",
    "ninja_form": "form of a plugin; the new site's form is at /contact/",
    "ninja_forms": "form of a plugin; the new site's form is at /contact/",
    "formidable": "form of a plugin; the new site's form is at /contact/",
    "toc": "the new site makes its own table of contents",
    "tableofcontents": "the new site makes its own table of contents",
    "sharethis": "the new site has its own share links",
    "addtoany": "the new site has its own share links",
    "sitemap": "the new site has its own sitemap",
}


@dataclass(frozen=True, slots=True)
class Shortcode:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    content: str = ""
    source: str = ""

    @property
    def label(self) -> str:
        return f"shortcode [{self.name}]"

    @property
    def reason(self) -> str:
        return PLUGINS.get(self.name.lower(), "only the plugin of the old site knows what it stood for")


@dataclass(frozen=True, slots=True)
class Prepared:
    """HTML in which each shortcode is an element: `data-shortcode` holds its place in `shortcodes`."""

    html: str
    shortcodes: list[Shortcode]
    unknown: list[Shortcode]


def prepare(html: str) -> Prepared:
    """Expects well-formed HTML, in which every comment and element is closed."""
    return _Preparation(html).run()


class _Preparation:
    def __init__(self, html: str) -> None:
        self.html = html
        self.tokens = list(TOKEN.finditer(html))
        self.closed_at = self._last_closings()
        self.shortcodes: list[Shortcode] = []
        self.unknown: list[Shortcode] = []

    def run(self) -> Prepared:
        pieces: list[str] = []
        position = 0
        for token in self.tokens:
            if token.start() < position:
                continue  # inside a shortcode that was taken whole
            pieces.append(self.html[position : token.start()])
            replacement, position = self._replace(token)
            pieces.append(replacement)
        pieces.append(self.html[position:])
        return Prepared("".join(pieces), self.shortcodes, self.unknown)

    def _last_closings(self) -> dict[str, list[re.Match[str]]]:
        closings: dict[str, list[re.Match[str]]] = {}
        for token in self.tokens:
            if token["name"] and token["close"]:
                closings.setdefault(token["name"].lower(), []).append(token)
        return closings

    def _replace(self, token: re.Match[str]) -> tuple[str, int]:
        if token["escaped"]:
            return f"[{token['escaped']}]", token.end()
        if not token["name"]:
            return token[0], token.end()
        name = token["name"].lower()
        if name in KNOWN and not token["close"]:
            return self._replace_known(token, name)
        if self._looks_unknown(token, name):
            return self._replace_unknown(token), token.end()
        return token[0], token.end()

    def _replace_known(self, token: re.Match[str], name: str) -> tuple[str, int]:
        closing = None if token["void"] or name not in ENCLOSING else self._closing_after(name, token.end())
        end = closing.end() if closing else token.end()
        content = self.html[token.end() : closing.start()] if closing else ""
        shortcode = _parse(token, content, self.html[token.start() : end])
        if name in {"caption", "wp_caption"}:
            return _caption_figure(shortcode), end
        self.shortcodes.append(shortcode)
        return f'<div data-shortcode="{len(self.shortcodes) - 1}"></div>', end

    def _closing_after(self, name: str, position: int) -> re.Match[str] | None:
        """Return where the shortcode ends, unless an element begins inside it and ends outside or the other way."""
        closings = self.closed_at.get(name, [])
        while closings and closings[0].start() < position:
            closings.pop(0)
        if closings and _is_balanced(self.html[position : closings[0].start()]):
            return closings[0]
        return None

    def _looks_unknown(self, token: re.Match[str], name: str) -> bool:
        return (
            name in PLUGINS
            or name.startswith(LAYOUT_PREFIXES)
            or name in self.closed_at
            or bool(re.search(r"[\w-]\s*=\s*[\"'\w]", token["attributes"]))
            or (("_" in name or "-" in name) and not token["attributes"].strip())
        )

    def _replace_unknown(self, token: re.Match[str]) -> str:
        """Take the command away and leave what it encloses, as a paragraph of its own where it stood alone."""
        if not token["close"]:
            self.unknown.append(_parse(token, "", token[0]))
        before = self.html[token.start() - 1 : token.start()]
        after = self.html[token.end() : token.end() + 1]
        stands_alone = before in {"", "\n", "]", ">"} or after in {"", "\n", "[", "<"}
        is_layout = token["name"].lower().startswith(LAYOUT_PREFIXES)
        return "<div></div>" if stands_alone or is_layout else ""


def _is_balanced(html: str) -> bool:
    depth = 0
    for tag in TAG.finditer(html):
        if tag["name"].lower() not in VOID_ELEMENTS:
            depth += -1 if tag["close"] else 1
        if depth < 0:
            return False
    return depth == 0


def _parse(token: re.Match[str], content: str, source: str) -> Shortcode:
    attributes: dict[str, str] = {}
    words: list[str] = []
    for match in ATTRIBUTE.finditer(html_entities.unescape(token["attributes"])):
        if match["name"]:
            value = next(
                (match[group] for group in ("double", "single", "bare") if match[group] is not None), ""
            )
            attributes[match["name"].lower()] = value
        else:
            words.append((match["quoted"] or match["word"] or "").lstrip("="))
    return Shortcode(token["name"].lower(), attributes, tuple(filter(None, words)), content, source)


def _caption_figure(caption: Shortcode) -> str:
    """Write `[caption]` as the figure it stands for; before WordPress 3.4 the words were an attribute."""
    captioned = CAPTIONED.match(caption.content)
    picture, words = (captioned[1], captioned[2]) if captioned else (caption.content, "")
    words = words.strip() or html_entities.escape(caption.attributes.get("caption", ""))
    align = html_entities.escape(caption.attributes.get("align", ""))
    number = html_entities.escape(caption.attributes.get("id", "").removeprefix("attachment_"))
    return (
        f'<figure class="wp-caption {align}" data-id="{number}">{picture}'
        f"<figcaption>{words}</figcaption></figure>"
    )


def first_url(shortcode: Shortcode, *names: str) -> str:
    """Return the address a media shortcode plays: an attribute, a bare word, or its content."""
    candidates = [shortcode.attributes.get(name, "") for name in names]
    candidates += [
        *shortcode.words,
        html_entities.unescape(re.sub(r"<[^>]*>", " ", shortcode.content)).strip(),
    ]
    return next((text for text in candidates if text.lower().startswith(("http://", "https://", "/"))), "")

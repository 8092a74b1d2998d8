"""What must hold for any HTML: nothing raises, no word is lost, nothing that runs comes out."""

import json
import re

import nh3
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.importers.wordpress import dom, richtext
from articles.importers.wordpress.convert import HANDLERS, convert
from articles.importers.wordpress.mending import mend

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "keygen", "param", "source", "track", "wbr"}
ELEMENTS = sorted(dom.INLINE | dom.BLOCK | dom.EMBEDDED | dom.CONTROLS)
CLASSES = sorted(name for name in HANDLERS if "-" in name) + [
    "gallery",
    "wp-block-embed__wrapper",
    "wp-caption-text",
    "twitter-tweet",
    "schema-faq-section",
    "schema-faq-question",
]
ATTRIBUTES = [
    "",
    ' href="https://a.example/"',
    ' href="javascript:alert(1)"',
    ' href="http://[bad"',
    ' src="https://a.example/x.jpg"',
    ' src="//[bad"',
    ' src="data:text/html,x"',
    ' style="background-image:url(https://a.example/b.png)"',
    ' onclick="alert(1)"',
    ' colspan="3" start="4" title="T" id="x"',
    ' data-shortcode="0"',
]
MARKS = [
    '<!-- wp:acme/thing {"a":"b"} /-->',
    "<!-- wp:group -->",
    "<!-- /wp:group -->",
    "<!--more-->",
    '[gallery ids="1,2"]',
    '[vc_row a="b"]',
    "[/vc_row]",
    "[embed]",
    "[/embed]",
    '[caption id="x"]',
    "[/caption]",
    "[code]",
    "[/code]",
    "https://youtu.be/SQEQr7c0-dw\n",
    "\n\n",
    "<br><br>",
    "&nbsp;",
    "\r\n",
]


@st.composite
def elements(draw, children):
    name = draw(st.sampled_from(ELEMENTS))
    css = draw(st.sampled_from(["", *(f' class="{one}"' for one in CLASSES)]))
    start = f"<{name}{css}{draw(st.sampled_from(ATTRIBUTES))}>"
    if name in VOID:
        return start
    end = f"</{name}>" if draw(st.integers(0, 9)) else ""
    return start + "".join(draw(st.lists(children, max_size=4))) + end


WORDS = st.just("WORD ")
HTML = st.recursive(WORDS | st.sampled_from(MARKS), lambda inner: elements(inner), max_leaves=25)
DOCUMENTS = st.lists(HTML, max_size=6).map("".join)


def numbered(html):
    """Make each word its own, so that one that is lost is missed."""
    parts = html.split("WORD")
    return "".join(f"{part}w{n}x" for n, part in enumerate(parts[:-1])) + parts[-1]


def found_words(text):
    return set(re.findall(r"w\d+x", text))


def rich_texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in {
                "code",
                "source",
                "alt",
                "alt_text",
                "url",
                "title",
                "attribution",
                "summary",
                "question",
                "heading",
            }:
                yield from rich_texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from rich_texts(inner)


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
@example("<table><tr><td>WORD<dl><dt><ul><li>WORD")
@example('<h1 class="wp-block-embed"><figcaption>WORD</figcaption><p class="wp-block-embed__wrapper">WORD')
def test_no_word_is_lost(document):
    html = numbered(document)
    conversion = convert(html)
    written = json.dumps([block.value for block in conversion.blocks])
    listed = " ".join(f"{note.what} {note.text}" for note, _ in conversion.notes)
    visible = found_words(dom.parse(dom.normalise(html)).get_text(" "))
    assert visible - found_words(written + listed) == set()


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
@example('<a href="java\nscript:alert(1)">WORD</a>')
@example("<math><mtext></p><style><img src=x onerror=alert(1)></style>")
@example('<noscript><p title="</noscript><img src=x onerror=alert(1)>">')
def test_rich_text_is_what_a_sanitiser_leaves_alone(document):
    cleaner = nh3.Cleaner(
        tags=set(richtext.TAGS),
        attributes={"a": {"href", "linktype", "id"}},
        url_schemes=set(richtext.LINK_SCHEMES),
        link_rel=None,
    )
    for block in convert(numbered(document)).blocks:
        for text in rich_texts(block.value):
            if text.startswith("<"):
                same = cleaner.clean(text).replace("<br>", "<br/>").replace("&nbsp;", "\u00a0")
                assert same == text.replace("&quot;", '"') or same == text


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=400)
    | st.text(alphabet="<>/=\"'[]!- apbwd&;#\n\x00:{}", max_size=400)
)
def test_it_never_raises(text):
    json.dumps([block.value for block in convert(text).blocks])


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab<>[]!&;#CDAT\n/", max_size=200), st.integers(1, 9))
def test_mending_is_the_same_for_any_chunks(text, size):
    chunks = [text[start : start + size] for start in range(0, len(text), size)]
    assert "".join(mend(chunks)) == "".join(mend([text]))

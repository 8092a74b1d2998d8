"""What visitors type, made safe to keep and to print. Comments are plain text; nothing here makes HTML."""

import re
import unicodedata

from bs4 import BeautifulSoup

MAX_BODY = 5000
MAX_NAME = 80
MAX_MARKS = 4
"""Accents on one letter that a written language may need; more is a tower of them over the neighbours."""

# Overrides and isolates reorder what stands around them. Plain left-to-right and right-to-left marks
# (U+200E, U+200F) and joiners (U+200C, U+200D) belong to Hebrew, Arabic, Persian and to emoji.
REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\u180e\ufff9-\ufffb]")
SURROGATE = re.compile("[\ud800-\udfff]")
LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|biz|shop|store|online|xyz|top|site|click|ru|cn|io|co|us|me)(?:/\S*)?\b",
    re.IGNORECASE,
)
PLAIN_WORD = re.compile(r"[^\W_]+")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def clean_text(raw: str) -> str:
    """Return `raw` as it is kept: composed letters, our own line ends, nothing that hides or reorders.

    Letters of every script and characters beyond 16 bits stay as they are.
    """
    text = SURROGATE.sub("\ufffd", raw).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = unicodedata.normalize("NFC", text)
    text = REORDERING.sub("", INVISIBLE.sub("", text))
    text = "".join(c for c in text if c == "\n" or unicodedata.category(c) != "Cc")
    text = _limit_marks(text)
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def clean_line(raw: str) -> str:
    """Return a name or other single line, its white space made single spaces."""
    return " ".join(clean_text(raw).split())


def _limit_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks <= MAX_MARKS:
            kept.append(character)
    return "".join(kept)


def has_letters(text: str) -> bool:
    """False for text of nothing but white space, punctuation and invisible characters."""
    return any(unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "So" for c in text)


def words_of(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def fold(text: str) -> str:
    """Return `text` without case, accents and repeated spaces, to compare what people mean."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
    return " ".join(bare.split())


LOOKALIKES = str.maketrans(
    "аеорсухіјѕԁһкмтвн" + "αορνικτ" + "0135$@|",
    "aeopcyxijsdhkmtbh" + "aopvikt" + "oiessal",
)
"""Cyrillic, Greek and figures that pass for Latin letters in a name."""


def skeleton(name: str) -> str:
    """Return what a name looks like, so that “Dr. Mаra Elli5on” is seen to be somebody else's name."""
    return re.sub(r"[^\w]+|_", "", fold(name).translate(LOOKALIKES))


def find_links(text: str) -> list[str]:
    return LINK.findall(text)


def html_to_text(html: str) -> str:
    """Return the words of a comment from another system: paragraphs kept, a link followed by its address.

    WordPress keeps the blank lines between paragraphs as they were typed, so white space counts, also
    where nothing but it stands between two tags; only a line end after `<br>` is the same break again.
    """
    html = re.sub(r"(<br\s*/?>)[ \t]*\r?\n", r"\1", html, flags=re.IGNORECASE)
    soup = BeautifulSoup(f"<reply>{html}</reply>", "html.parser", preserve_whitespace_tags={"reply"})
    for gone in soup(["script", "style", "iframe", "object", "form"]):
        gone.decompose()
    for link in soup("a"):
        href, words = str(link.get("href") or ""), link.get_text()
        if href.startswith(("http://", "https://")) and href.rstrip("/") != words.strip().rstrip("/"):
            link.append(f" ({href})")
    for quote in soup("blockquote"):
        quote.insert_before("\n\n“")
        quote.insert_after("”\n\n")
    for item in soup("li"):
        item.insert_before("\n• ")
    for line in soup("br"):
        line.replace_with("\n")
    for block in soup(["p", "div", "ul", "ol", "pre"]):
        block.insert_before("\n\n")
        block.insert_after("\n\n")
    text = re.sub(r"“\n+", "“", re.sub(r"\n+”", "”", soup.get_text()))
    return clean_text(text)


def plain(text: str) -> str:
    """Return the folded words of `text` with single spaces around each, to look for whole phrases in it."""
    return f" {' '.join(PLAIN_WORD.findall(fold(text).replace(chr(39), '')))} "


SPANISH = frozenset(
    [
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "de",
        "del",
        "que",
        "y",
        "en",
        "no",
        "es",
        "por",
        "con",
        "para",
        "me",
        "mi",
        "se",
        "lo",
        "como",
        "pero",
        "muy",
        "más",
        "dolor",
    ]
)
ENGLISH = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "to",
        "in",
        "is",
        "it",
        "for",
        "my",
        "me",
        "i",
        "that",
        "was",
        "with",
        "not",
        "have",
        "but",
        "so",
        "on",
        "this",
        "pain",
    ]
)


def guess_language(text: str) -> str:
    """Return `en` or `es`, or nothing when neither is plain. Good enough to choose words of help and to filter."""
    words = words_of(text)
    english = sum(word in ENGLISH for word in words)
    spanish = sum(word in SPANISH for word in words)
    if english == spanish:
        return ""
    return "en" if english > spanish else "es"

"""Everything that visitors and staff read goes through gettext, and the Spanish of it is complete."""

import re
from pathlib import Path

import pytest

from scripts import messages

ROOT = Path(__file__).resolve().parent.parent.parent
TAGS = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->|<(script|style|code|svg)\b.*?</\1>", re.DOTALL)
MARKED = re.compile(
    r"{% comment .*?endcomment %}|{% blocktranslate.*?endblocktranslate %}|{% language .*?endlanguage %}",
    re.DOTALL,
)
WORDS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
READ_ALOUD = re.compile(
    r"""\b(?:alt|title|placeholder|aria-label|aria-description)="([^"{<]*[A-Za-z]{2,}[^"{<]*)\""""
)
NOT_WORDS = {"RSS", "Atom"}
PUBLIC = [
    path
    for path in sorted((ROOT / "templates").rglob("*"))
    if path.suffix in {".html", ".txt"}
    and not {"admin", "wagtailadmin", "wagtailcore", "config"}
    & set(path.relative_to(ROOT / "templates").parts)
]


@pytest.mark.parametrize("language", messages.languages())
def test_every_message_is_translated_and_compiled(language: str) -> None:
    """`make messages` writes new ones into the .po, names them, and compiles it."""
    assert messages.problems(language) == []


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_no_words_of_a_template_are_left_unmarked(path: Path) -> None:
    source = MARKED.sub(" ", path.read_text())
    spoken = [
        said for said in READ_ALOUD.findall(TAGS.sub(" ", source)) if said.strip(" ()") not in NOT_WORDS
    ]
    text = re.sub(r"<[^>]*>|&\w+;", " ", TAGS.sub(" ", source))
    words = [word for word in WORDS.findall(text) if word not in NOT_WORDS]
    assert not words, f"put these into {{% translate %}}: {' '.join(words[:12])}"
    assert not spoken, f"read aloud and not marked: {spoken}"


def test_a_catalog_survives_being_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "django.po"
    texts = [
        messages.Message("", 'She said “hi”, "then"\nleft\\', "", ["a.py"], ["Dijo «hola»"]),
        messages.Message("month", "May", "", ["b.py"], ["Mayo"]),
        messages.Message("", "%(count)s page", "%(count)s pages", ["c.html"], ["página", "páginas"]),
        messages.Message("", "Unsure", "", ["d.py"], ["¿?"], is_fuzzy=True),
    ]
    header = (
        "Language: es\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    )
    messages.write_po(path, header, {one.key: one for one in texts})
    read_header, read = messages.read_po(path)
    assert read_header == header
    assert read == {one.key: one for one in texts}


def test_the_compiled_file_is_what_gettext_reads(tmp_path: Path) -> None:
    from gettext import GNUTranslations

    compiled = messages.catalog("es").with_suffix(".mo")
    with compiled.open("rb") as file:
        spanish = GNUTranslations(file)
    assert spanish.gettext("Search") == "Buscar"
    assert spanish.ngettext("%(count)s reply", "%(count)s replies", 1) == "%(count)s comentario"
    assert spanish.ngettext("%(count)s reply", "%(count)s replies", 2) == "%(count)s comentarios"

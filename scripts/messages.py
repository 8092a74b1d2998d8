"""The translations of what people read: find the messages in code and templates, keep the .po complete, write the .mo.

    scripts/messages.py           bring every language's .po up to the code, and write its .mo
    scripts/messages.py --check   change nothing; name what is missing, unfinished or out of date, and exit 1

Plain Python in place of GNU gettext, which a bare machine does not have. The .mo files are kept in the repository for
the same reason; `--check` and the tests say when one no longer fits its .po.
"""

import argparse
import ast
import os
import re
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import django
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent
APPS = ["accounts", "articles", "clinic", "comments", "config", "inquiries", "lib", "outbox"]
LEFT_OUT = {"migrations", "demo", "management"}
TEMPLATES = ["html", "txt"]
# Which arguments of a call are the context, the message and its plural.
CALLS = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
IN_TEMPLATE = re.compile(
    r"""\b(_|gettext|ngettext|pgettext|npgettext)\(\s*((?:u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")\s*,?\s*)+)""",
    re.DOTALL,
)
STRING = re.compile(r"""u?('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")""", re.DOTALL)

Key = tuple[str, str]
"""Context and message."""


@dataclass
class Message:
    context: str
    text: str
    plural: str = ""
    places: list[str] = field(default_factory=list)
    translations: list[str] = field(default_factory=list)
    is_fuzzy: bool = False

    @property
    def key(self) -> Key:
        return self.context, self.text

    @property
    def is_finished(self) -> bool:
        return bool(self.translations) and all(self.translations) and not self.is_fuzzy


# Finding


def find_messages() -> dict[Key, Message]:
    """Every message of our code and templates, with the files that hold it."""
    found: dict[Key, Message] = {}
    for place, context, text, plural in [*in_code(), *in_templates()]:
        message = found.setdefault((context, text), Message(context, text))
        message.plural = message.plural or plural
        if place not in message.places:
            message.places.append(place)
    return found


def in_code() -> Iterator[tuple[str, str, str, str]]:
    for path in sorted(path for app in APPS for path in (ROOT / app).rglob("*.py")):
        if LEFT_OUT.intersection(path.relative_to(ROOT).parts):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and (name := called(node)) in CALLS:
                texts = [text_of(argument) for argument in node.args]
                parts = [texts[at] if at is not None and at < len(texts) else "" for at in CALLS[name]]
                if parts[1]:
                    yield str(path.relative_to(ROOT)), parts[0], parts[1], parts[2]


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def text_of(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def in_templates() -> Iterator[tuple[str, str, str, str]]:
    from django.utils.translation.template import templatize

    paths = sorted(path for kind in TEMPLATES for path in (ROOT / "templates").rglob(f"*.{kind}"))
    for path in paths:
        for name, arguments in IN_TEMPLATE.findall(templatize(path.read_text())):
            texts = [ast.literal_eval(string) for string in STRING.findall(arguments)]
            parts = [texts[at] if at is not None and at < len(texts) else "" for at in CALLS[name]]
            if parts[1].strip():
                yield str(path.relative_to(ROOT)), parts[0], parts[1], parts[2]


# Files of translations


def catalog(language: str) -> Path:
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def read_po(path: Path) -> tuple[str, dict[Key, Message]]:
    """The header, and the messages with their translations."""
    header, messages = "", {}
    for block in re.split(r"\n\s*\n", path.read_text()) if path.exists() else []:
        lines = block.splitlines()
        parts: dict[str, str] = {}
        current = ""
        for line in lines:
            if match := re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?) (".*")$', line):
                current = match[1]
                parts[current] = unquote(match[2])
            elif line.startswith('"') and current:
                parts[current] += unquote(line)
        if "msgid" not in parts:
            continue
        translations = [text for name, text in sorted(parts.items()) if name.startswith("msgstr")]
        if not parts["msgid"]:
            header = translations[0]
            continue
        is_fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in lines)
        message = Message(
            parts.get("msgctxt", ""),
            parts["msgid"],
            parts.get("msgid_plural", ""),
            [line[3:] for line in lines if line.startswith("#: ")],
            translations,
            is_fuzzy,
        )
        messages[message.key] = message
    return header, messages


def write_po(path: Path, header: str, messages: dict[Key, Message]) -> None:
    plurals = int((re.search(r"nplurals=(\d)", header) or [0, 2])[1])
    blocks = ['msgid ""\nmsgstr ""\n' + "\n".join(quote(line + "\n") for line in header.splitlines())]
    for message in sorted(messages.values(), key=lambda one: (one.places[:1], one.text)):
        lines = [f"#: {place}" for place in message.places]
        lines += ["#, fuzzy"] if message.is_fuzzy else []
        lines += [f"msgctxt {quote(message.context)}"] if message.context else []
        lines.append(f"msgid {quote(message.text)}")
        if message.plural:
            texts = message.translations if len(message.translations) == plurals else [""] * plurals
            lines.append(f"msgid_plural {quote(message.plural)}")
            lines += [f"msgstr[{number}] {quote(text)}" for number, text in enumerate(texts)]
        else:
            lines.append(f"msgstr {quote(message.translations[0] if message.translations else '')}")
        blocks.append("\n".join(lines))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(blocks) + "\n")


def quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def unquote(text: str) -> str:
    names = {"n": "\n", "t": "\t"}
    return re.sub(r"\\(.)", lambda match: names.get(match[1], match[1]), text[1:-1])


def as_mo(header: str, messages: dict[Key, Message]) -> bytes:
    """The finished messages as gettext reads them: two sorted tables of lengths and offsets, then the texts."""
    pairs = [(b"", header.encode())]
    for message in messages.values():
        if message.is_finished:
            key = f"{message.context}\x04{message.text}" if message.context else message.text
            key = f"{key}\x00{message.plural}" if message.plural else key
            pairs.append((key.encode(), "\x00".join(message.translations).encode()))
    pairs.sort()
    tables_end = 28 + 16 * len(pairs)
    texts, tables = b"", []
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<II", len(pair[column]), tables_end + len(texts)))
            texts += pair[column] + b"\x00"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, tables_end)
    return head + b"".join(tables) + texts


# What is to do


def languages() -> list[str]:
    return [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def brought_up(language: str) -> tuple[str, dict[Key, Message]]:
    """The header and the messages of the code, each with the translation that it has so far."""
    header, known = read_po(catalog(language))
    found = find_messages()
    for key, message in found.items():
        if key in known:
            message.translations, message.is_fuzzy = known[key].translations, known[key].is_fuzzy
    return header, found


def problems(language: str) -> list[str]:
    header, messages = brought_up(language)
    known = read_po(catalog(language))[1]
    said = [
        f"not translated: {message.text!r} ({message.places[0]})"
        for message in messages.values()
        if not message.is_finished
    ]
    said += [f"no longer used: {message.text!r}" for key, message in known.items() if key not in messages]
    said += [
        f"other placeholders: {message.text!r}"
        for message in messages.values()
        for text in message.translations
        if message.is_finished and placeholders(text) - placeholders(message.text + message.plural)
    ]
    compiled = catalog(language).with_suffix(".mo")
    if not compiled.exists() or compiled.read_bytes() != as_mo(header, known):
        said.append(f"{compiled.relative_to(ROOT)} is not what its .po makes")
    return said


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[sd]|%[sd]|\{\w*\}", text))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    check_only = parser.parse_args().check
    for language in languages():
        if not check_only:
            header, messages = brought_up(language)
            write_po(catalog(language), header, messages)
            catalog(language).with_suffix(".mo").write_bytes(as_mo(header, messages))
        for problem in (found := problems(language)):
            print(f"{language}: {problem}")
        if found:
            return 1
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    django.setup()
    sys.exit(main())

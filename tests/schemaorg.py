"""Checks structured data against the vocabulary of schema.org and the rules of its best known reader. Never asks the net.

`problems(document)` returns sentences; an empty list means that every type and property exists and is current, stands
where the vocabulary puts it, and holds what the vocabulary expects.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

TERMS = json.loads((Path(__file__).parent / "data" / "schemaorg" / "terms.json").read_text())
HOST = "https://schema.org/"
DURATION = re.compile(r"P(?=.)(\d+[YMWD])*(T(?=.)(\d+[HMS])+)?")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")
TEXTS = {"Text", "PronounceableText", "CssSelectorType", "XPathType"}


@cache
def ancestors(name: str) -> frozenset[str]:
    """The type itself and everything that it is a kind of."""
    parents = TERMS["types"].get(name, [])
    return frozenset({name}).union(*(ancestors(parent) for parent in parents))


def types_of(node: dict[str, Any]) -> list[str]:
    found = node.get("@type", [])
    return found if isinstance(found, list) else [found]


def is_a(node: dict[str, Any], name: str) -> bool:
    return any(name in ancestors(kind) for kind in types_of(node))


def walk(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every node of a document with the way to it."""
    if isinstance(value, list):
        for position, item in enumerate(value):
            yield from walk(item, f"{path}[{position}]")
    elif isinstance(value, dict):
        yield path, value
        for name, part in value.items():
            if name != "@context":
                yield from walk(part, f"{path}.{name}")


def problems(document: dict[str, Any]) -> list[str]:
    found = []
    if document.get("@context") != "https://schema.org":
        found.append("the context is not https://schema.org")
    nodes = [node for node in walk(document) if node[1] is not document]
    typed: dict[str, set[str]] = {}
    for _path, node in nodes:
        if "@id" in node and types_of(node):
            typed.setdefault(node["@id"], set()).update(types_of(node))
    for path, node in nodes:
        found += [f"{path}: {problem}" for problem in node_problems(node, typed)]
    return found


def node_problems(node: dict[str, Any], typed: dict[str, set[str]]) -> Iterator[str]:
    kinds = types_of(node)
    if not kinds:
        if set(node) != {"@id"}:
            yield f"has no type: {node}"
        elif node["@id"] not in typed:
            yield f"names {node['@id']}, which no node describes"
        return
    for kind in kinds:
        if kind not in TERMS["types"]:
            yield f"{kind} is no type"
        if kind in TERMS["superseded"]:
            yield f"{kind} was superseded by {TERMS['superseded'][kind]}"
    for name, value in node.items():
        if name.startswith("@"):
            if name not in {"@id", "@type"}:
                yield f"{name} does not belong here"
            continue
        if name.endswith("-input"):  # tells what an action asks for; a note on a property, none of its own
            continue
        if name not in TERMS["properties"]:
            yield f"{name} is no property"
            continue
        if name in TERMS["superseded"]:
            yield f"{name} was superseded by {TERMS['superseded'][name]}"
        domain = set(TERMS["properties"][name]["domain"])
        if not any(domain & ancestors(kind) for kind in kinds):
            yield f"{name} does not belong to {' or '.join(kinds)}"
        for item in value if isinstance(value, list) else [value]:
            problem = value_problem(item, TERMS["properties"][name]["range"], typed)
            if problem:
                yield f"{name}: {problem}"


def value_problem(value: Any, expected: list[str], typed: dict[str, set[str]]) -> str:
    wanted = " or ".join(expected)
    if isinstance(value, dict):
        kinds = types_of(value) or sorted(typed.get(value.get("@id", ""), ()))
        if not kinds or any(set(expected) & ancestors(kind) for kind in kinds):
            return ""  # an unknown id is reported by itself
        return f"is {' and '.join(kinds)}, not {wanted}"
    if any(fits(value, kind) for kind in expected):
        return ""
    return f"“{value}” is no {wanted}"


def fits(value: Any, kind: str) -> bool:
    if kind == "Boolean":
        return isinstance(value, bool)
    if isinstance(value, bool):
        return False
    if kind in {"Number", "Integer", "Float"}:
        return isinstance(value, int if kind == "Integer" else int | float)
    if not isinstance(value, str) or not value.strip():
        return False
    if kind in TEXTS:
        return "<" not in value
    if kind == "URL":
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in value
    if kind in {"Date", "DateTime"}:
        return is_date(value, with_time=kind == "DateTime")
    if kind == "Time":
        return bool(TIME.fullmatch(value))
    if kind == "Duration":
        return bool(DURATION.fullmatch(value))
    if "Enumeration" in ancestors(kind):
        member = value.removeprefix(HOST)
        return value.startswith(HOST) and any(
            kind in ancestors(enumeration) for enumeration in TERMS["members"].get(member, [])
        )
    return False


def is_date(value: str, *, with_time: bool) -> bool:
    if re.fullmatch(r"\d{4}(-\d{2})?", value):
        return not with_time
    try:
        if "T" in value:
            return datetime.fromisoformat(value).tzinfo is not None
        date.fromisoformat(value)
    except ValueError:
        return False
    return not with_time


# Rules of Google for what it shows; as published in November 2026


def google_problems(document: dict[str, Any]) -> list[str]:
    found = []
    top = document["@graph"]
    for path, node in walk(top):
        if is_a(node, "Article") and "headline" in node or "Article" in types_of(node):
            found += [
                f"{path}: Article without {name}"
                for name in ("headline", "image", "datePublished", "author")
                if name not in node
            ]
            if "author" in node and "name" not in node["author"]:
                found.append(f"{path}: an author without a name")
        if "BreadcrumbList" in types_of(node):
            found += breadcrumb_problems(path, node)
        if is_a(node, "LocalBusiness") and "address" in node:
            found += [
                f"{path}: LocalBusiness without {name}"
                for name in ("name", "address", "telephone", "url")
                if name not in node
            ]
            if "aggregateRating" in node or "review" in node:
                found.append(f"{path}: a business that rates itself")
        if "ProfilePage" in types_of(node) and "mainEntity" not in node:
            found.append(f"{path}: ProfilePage without mainEntity")
        if "FAQPage" in types_of(node):
            for question in node.get("mainEntity", []):
                if not question.get("name") or not question.get("acceptedAnswer", {}).get("text"):
                    found.append(f"{path}: a question without its answer")
    found += [f"a Drug stands by itself: {node['name']}" for node in top if "Drug" in types_of(node)]
    return found


def breadcrumb_problems(path: str, node: dict[str, Any]) -> Iterator[str]:
    items = node.get("itemListElement", [])
    if [item.get("position") for item in items] != list(range(1, len(items) + 1)):
        yield f"{path}: positions do not count from 1"
    if len(items) < 2:
        yield f"{path}: fewer than two steps"
    for item in items:
        if not item.get("name") or not item.get("item"):
            yield f"{path}: a step without name or address"

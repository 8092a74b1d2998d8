"""Hold the stylesheets to the house rules, which no general linter knows.

    python scripts/check_css.py static/css

- No id in a selector, no `!important`, no nesting deeper than one.
- In a component's file every selector names a block that has its home there: the one with the file's name, or one
  without a file of its own.
- Directions are logical (`margin-inline-start`), so that the layout turns with the script.
- Colors come from roles; raw values and raw tokens stand in `tokens/` and in rules for print and forced colors.
- Every custom property that is used is defined, and every file is listed in `main.css` or loaded by a page of its own.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2

PHYSICAL = re.compile(
    r"^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)(?:-\w+)?"
    r"|border-(?:top|bottom)-(?:left|right)-radius|top|right|bottom|left|(?:min-|max-)?(?:width|height))$"
)
PHYSICAL_VALUES = {"text-align", "float", "clear"}
COLOR_FUNCTIONS = {"rgb", "rgba", "hsl", "hsla", "oklch", "oklab", "lab", "lch", "hwb", "color"}
KEPT_BY_RAW_COLORS = ("print", "forced-colors")
CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
BLOCK_MEDIA = {"media", "supports", "container", "layer"}
HAS_ANY_RULE = {*BLOCK_MEDIA, "starting-style", "page"}


@dataclass(frozen=True)
class Problem:
    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


@dataclass(frozen=True)
class Place:
    """Where a rule stands: its file, how deep it is nested in other rules, and for which media."""

    path: Path
    depth: int = 0
    media: str = ""

    @property
    def layer(self) -> str:
        return self.path.parent.name

    @property
    def may_be_raw(self) -> bool:
        return self.layer == "tokens" or any(word in self.media for word in KEPT_BY_RAW_COLORS)


class Stylesheet:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.defined: set[str] = set()
        self.used: list[tuple[int, str]] = []
        self.imported: set[str] = set()
        for node in tinycss2.parse_stylesheet(path.read_text(), skip_comments=True, skip_whitespace=True):
            self.read(node, Place(path))

    def complain(self, node: Any, text: str) -> None:
        self.problems.append(Problem(self.path, node.source_line, text))

    def read(self, node: Any, place: Place) -> None:
        if node.type == "error":
            self.complain(node, f"can't be read: {node.message}")
        elif node.type == "qualified-rule":
            self.read_rule(node, place)
        elif node.type == "at-rule":
            self.read_at_rule(node, place)
        elif node.type == "declaration":
            self.read_declaration(node, place)

    def read_at_rule(self, node: Any, place: Place) -> None:
        if node.lower_at_keyword == "import":
            self.imported.update(token.value for token in flatten(node.prelude) if token.type == "string")
            self.imported.update(token.value for token in flatten(node.prelude) if token.type == "url")
        elif node.lower_at_keyword == "property":
            self.defined.add(tinycss2.serialize(node.prelude).strip())
        elif node.lower_at_keyword in HAS_ANY_RULE and node.content is not None:
            media = f"{place.media} {tinycss2.serialize(node.prelude)}"
            inner = Place(self.path, place.depth, media)
            for child in contents(node):
                self.read(child, inner)

    def read_rule(self, node: Any, place: Place) -> None:
        for selector in selectors(node.prelude):
            self.read_selector(node, selector, place)
        if place.depth > 1:
            self.complain(node, "is nested deeper than one; give it a class of its own")
        for child in contents(node):
            self.read(child, Place(self.path, place.depth + 1, place.media))

    def read_selector(self, node: Any, selector: list[Any], place: Place) -> None:
        text = tinycss2.serialize(selector).strip()
        if any(token.type == "hash" for token in flatten(selector)):
            self.complain(node, f"{text}: ids are for meaning; use a class")
        if place.layer == "components" and place.depth == 0 and not self.names_own_block(text):
            self.complain(node, f"{text}: belongs into another component's file")

    def names_own_block(self, selector: str) -> bool:
        blocks = {re.split(r"__|--", name)[0].replace("-", "_") for name in CLASS.findall(selector)}
        return any(
            block == self.path.stem or not (self.path.parent / f"{block}.css").exists() for block in blocks
        )

    def read_declaration(self, node: Any, place: Place) -> None:
        if node.important:
            self.complain(node, "!important: use a layer")
        if node.name.startswith("--"):
            self.defined.add(node.name)
        if PHYSICAL.match(node.lower_name):
            self.complain(node, f"{node.name}: use the logical property")
        values = list(flatten(node.value))
        if node.lower_name in PHYSICAL_VALUES and any(
            token.type == "ident" and token.lower_value in {"left", "right"} for token in values
        ):
            self.complain(node, f"{node.name}: use start or end")
        self.read_values(node, values, place)

    def read_values(self, node: Any, values: list[Any], place: Place) -> None:
        for token in values:
            if token.type == "function" and token.lower_name == "var":
                name = next((part.value for part in token.arguments if part.type == "ident"), "")
                self.used.append((node.source_line, name))
                if name.startswith("--raw-") and not place.may_be_raw:
                    self.complain(node, f"{name} is raw; use a role")
            is_color = token.type == "hash" or (
                token.type == "function" and token.lower_name in COLOR_FUNCTIONS
            )
            if is_color and not place.may_be_raw and not node.lower_name.startswith("mask"):
                self.complain(node, f"{node.name} has a raw color; use a role")


def contents(node: Any) -> list[Any]:
    return tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)


def selectors(prelude: list[Any]) -> Iterator[list[Any]]:
    one: list[Any] = []
    for token in prelude:
        if token == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def flatten(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        inner = getattr(token, "arguments", None) or getattr(token, "content", None)
        if isinstance(inner, list):
            yield from flatten(inner)


def check(folder: Path) -> list[Problem]:
    main = Stylesheet(folder / "main.css")
    layered = [Stylesheet(folder / name) for name in sorted(main.imported) if (folder / name).is_file()]
    defined = set().union(*(sheet.defined for sheet in layered))
    problems = [problem for sheet in [main, *layered] for problem in sheet.problems]
    for sheet in layered:
        problems += [
            Problem(sheet.path, line, f"{name} is defined nowhere")
            for line, name in sheet.used
            if name not in defined
        ]
    for name in sorted(main.imported):
        if not (folder / name).is_file():
            problems.append(Problem(main.path, 1, f"lists {name}, which is not there"))
    for path in sorted(folder.rglob("*.css")):
        name = path.relative_to(folder).as_posix()
        if name not in main.imported and path != main.path and not is_loaded_alone(f"css/{name}", folder):
            problems.append(Problem(path, 1, "is neither listed in main.css nor loaded by a page"))
    return problems


def is_loaded_alone(name: str, folder: Path) -> bool:
    root = folder.parent.parent
    sources = [*root.glob("templates/**/*.html"), *root.glob("*/*.py")]
    return any(name in source.read_text() for source in sources)


if __name__ == "__main__":
    found = check(Path(sys.argv[1]))
    print(*found, sep="\n" if found else "")
    sys.exit(bool(found))

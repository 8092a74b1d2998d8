"""A component that stands hundreds of times on a page: rendered once, then filled in.

Django takes some hundred microseconds to render a small template, so 500 replies would take a fifth of a second. A
stencil renders the template with a blank for each text, keeps what stands between the blanks, and fills
them in for one row after the other. The template stays the only place that knows the markup.
"""

import re
from collections.abc import Iterable
from html import escape
from typing import Any
from weakref import WeakKeyDictionary

from django.template import Template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

BLANK = "\ue000{}\ue001"
"""A blank in a rendered template, with the name of its input; the two signs have no meaning in Unicode."""
BLANKS = re.compile("\ue000(\\w+)\ue001")

Shape = tuple[str | None, frozenset[str]]
Cut = list[str]
"""Markup and names of inputs in turn, markup first and last."""

_cut: WeakKeyDictionary[Template, dict[Shape, Cut]] = WeakKeyDictionary()
"""Goes with the template: whatever reloads that gets new stencils too."""


def forget() -> None:
    """Cut every template anew."""
    _cut.clear()


def print_as_template(value: Any) -> str:
    """What `conditional_escape` returns, in a third of the time: nothing here is a lazy translation."""
    return value.__html__() if hasattr(value, "__html__") else escape(str(value))


class Stencil:
    """One template, for inputs that are texts, numbers, True or nothing.

    The template may ask whether an input is there (`{% if role %}`, `|default:`) and may print it, also in
    `{% blocktranslate %}`. It can't format, count or compare one: hand in what is to be printed. What is `shared` may be anything: it is printed once, and stands in every copy.
    """

    def __init__(self, template_name: str, **shared: Any) -> None:
        self.template = get_template(template_name)
        self.shared = shared
        # Without what only this stencil prints, all stencils of a template are the same.
        self.cut = {} if shared else _cut.setdefault(self.template.template, {})  # type: ignore[attr-defined]
        self.language = get_language()

    def fill(self, **inputs: Any) -> SafeString:
        """Return what the template prints with these inputs; texts are escaped as a template escapes them."""
        given = {name: value for name, value in inputs.items() if value}
        shape = (self.language, frozenset(given))
        cut = self.cut.get(shape)
        if cut is None:
            cut = self.cut[shape] = self.render(given)
        filled = cut.copy()
        texts = {name: print_as_template(value) for name, value in given.items()}
        filled[1::2] = [texts[name] for name in cut[1::2]]
        return mark_safe("".join(filled))  # noqa: S308 - markup of the template, and texts escaped here

    def render(self, names: Iterable[str]) -> Cut:
        blanks = {name: mark_safe(BLANK.format(name)) for name in names}  # noqa: S308 - our own signs
        return BLANKS.split(self.template.render(self.shared | blanks))

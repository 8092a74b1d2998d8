"""Filters of the index pages, read from the query string. Nonsense filters nothing and is never an error."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def choices_of(model: str, field: str, everything: Any) -> Any:
    """The choices of a model's field with an empty one before them; read when a form is made."""

    def read() -> list[tuple[str, Any]]:
        found: Any = apps.get_model("articles", model)._meta.get_field(field)
        return [("", everything), *((value, label) for value, label in found.flatchoices if value)]

    return read


class FilterForm(forms.Form):
    """Subclasses name in `lookups` the lookup that each field stands for."""

    lookups: dict[str, str] = {}

    def chosen(self) -> dict[str, Any]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def narrow(self, pages: QuerySet) -> QuerySet:
        chosen = {self.lookups[name]: value for name, value in self.chosen().items() if name in self.lookups}
        return pages.filter(**chosen).distinct() if chosen else pages

    def query(self, **changes: str) -> str:
        """The chosen filters as a query string, some of them changed; an empty value takes one away."""
        chosen = {name: getattr(value, "slug", value) for name, value in self.chosen().items()} | changes
        return urlencode({name: value for name, value in chosen.items() if value})

    def groups(self, address: str, pages: QuerySet) -> Iterator[dict[str, Any]]:
        """Each filter as links that keep the others, for components/filter.html.

        It offers what some of `pages` have, and is left out where that is no choice.
        """
        for field in self.visible_fields():
            choices: list[tuple[str, Any]] = list(self.fields[field.name].choices)  # type: ignore[attr-defined]
            used = {*self.used(field.name, pages), self.chosen().get(field.name)}
            options = [(value, label) for value, label in choices if value and value in used]
            if len(options) > 1:
                yield self.group(address, field.name, field.label, [choices[0], *options])

    def used(self, name: str, pages: QuerySet) -> set[Any]:
        """The values of a filter that pages have; one query."""
        return set(pages.order_by().values_list(self.lookups[name], flat=True).distinct())

    def group(self, address: str, name: str, label: Any, options: list[tuple[str, Any]]) -> dict[str, Any]:
        value = self.chosen().get(name, "")
        current = getattr(value, "slug", value)
        return {
            "label": label,
            "is_chosen": bool(current),
            "choices": [
                {"label": text, "url": self.address(address, **{name: key}), "is_current": key == current}
                for key, text in options
            ],
        }

    def address(self, address: str, **changes: str) -> str:
        query = self.query(**changes)
        return f"{address}?{query}" if query else address


class LetterForm(FilterForm):
    """With an A to Z of the names of the listed pages."""

    letter = forms.ChoiceField(
        required=False, choices=[(letter, letter) for letter in LETTERS], widget=forms.HiddenInput
    )

    def letters(self, address: str, letters: set[str]) -> dict[str, Any]:
        options = [("", _("All")), *((letter, letter) for letter in LETTERS if letter in letters)]
        return self.group(address, "letter", _("First letter"), options)


class ConditionFilterForm(LetterForm):
    lookups = {"area": "body_area"}
    area = forms.ChoiceField(
        label=_("Body area"),
        required=False,
        choices=choices_of("ConditionPage", "body_area", _("All areas")),
    )


class TreatmentFilterForm(LetterForm):
    lookups = {"kind": "kind", "evidence": "best_evidence"}
    kind = forms.ChoiceField(
        label=_("Kind of treatment"),
        required=False,
        choices=choices_of("TreatmentPage", "kind", _("All kinds")),
    )
    evidence = forms.ChoiceField(
        label=_("Best evidence"),
        required=False,
        choices=choices_of("Indication", "certainty", _("Any")),
    )
    status = forms.ChoiceField(
        label=_("Approval for a condition listed here"),
        required=False,
        choices=choices_of("Indication", "status", _("Any")),
    )

    def narrow(self, pages: QuerySet) -> QuerySet:
        """Only what a treatment is for here counts: an anesthetic is not approved for pain."""
        pages = super().narrow(pages)
        if status := self.chosen().get("status"):
            uses = {"indications__status": status, "indications__condition__isnull": False}
            pages = pages.filter(**uses).distinct()
        return pages

    def used(self, name: str, pages: QuerySet) -> set[Any]:
        if name != "status":
            return super().used(name, pages)
        uses = pages.order_by().filter(indications__condition__isnull=False)
        return set(uses.values_list("indications__status", flat=True).distinct())


class ArticleFilterForm(FilterForm):
    lookups = {"category": "categories__slug", "tag": "tags"}
    category = forms.ChoiceField(label=_("Category"), required=False)
    tag = forms.ModelChoiceField(
        required=False, queryset=Tag.objects.all(), to_field_name="slug", widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        category: Any = self.fields["category"]
        known = apps.get_model("articles.Category").objects.values_list("slug", "name")
        category.choices = [("", _("All categories")), *known]

    def groups(self, address: str, pages: QuerySet) -> Iterator[dict[str, Any]]:
        yield from super().groups(address, pages)
        if tag := self.chosen().get("tag"):
            yield self.group(address, "tag", _("Tag"), [("", _("All tags")), (tag.slug, tag.name)])

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


def choices_of(model: str, choices: str, everything: Any) -> Any:
    """The choices of a model's TextChoices with an empty one before them; read when a form is made."""

    def read() -> list[tuple[str, Any]]:
        holder: Any = apps.get_model("articles", model)
        return [("", everything), *getattr(holder, choices).choices]

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

    def groups(self, address: str) -> Iterator[dict[str, Any]]:
        """Each filter as links that keep the others, for components/filter.html."""
        for field in self.visible_fields():
            options = [(str(value), label) for value, label in field.field.choices]
            yield self.group(address, field.name, field.label, options)

    def group(self, address: str, name: str, label: Any, options: list[tuple[str, Any]]) -> dict[str, Any]:
        value = self.chosen().get(name, "")
        current = getattr(value, "slug", value)
        return {
            "label": label,
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
        choices=choices_of("ConditionPage", "BodyArea", _("All areas")),
    )


class TreatmentFilterForm(LetterForm):
    lookups = {"kind": "kind", "evidence": "best_evidence", "status": "indications__status"}
    kind = forms.ChoiceField(
        label=_("Kind of treatment"),
        required=False,
        choices=choices_of("TreatmentPage", "Kind", _("All kinds")),
    )
    evidence = forms.ChoiceField(
        label=_("Best evidence"),
        required=False,
        choices=choices_of("Indication", "Certainty", _("Any")),
    )
    status = forms.ChoiceField(
        label=_("Approval, for any use"),
        required=False,
        choices=choices_of("Indication", "Status", _("Any")),
    )


class ArticleFilterForm(FilterForm):
    lookups = {"category": "categories", "tag": "tags"}
    category: forms.ModelChoiceField = forms.ModelChoiceField(
        label=_("Category"),
        required=False,
        queryset=None,
        to_field_name="slug",
        empty_label=_("All categories"),
    )
    tag = forms.ModelChoiceField(
        required=False,
        queryset=Tag.objects.all(),
        to_field_name="slug",
        widget=forms.HiddenInput,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        category = self.fields["category"]
        category.queryset = apps.get_model("articles.Category").objects.filter(articles__live=True).distinct()  # type: ignore[attr-defined]

    def groups(self, address: str) -> Iterator[dict[str, Any]]:
        yield from super().groups(address)
        if tag := self.chosen().get("tag"):
            yield self.group(address, "tag", _("Tag"), [("", _("All tags")), (tag.slug, tag.name)])

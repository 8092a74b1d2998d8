"""Filters of the index pages, read from the query string. Nonsense filters nothing and is never an error."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _


def choices_of(model: str, choices: str, everything: Any) -> Any:
    """The choices of a model's TextChoices with an empty one before them; read when a form is made."""
    return lambda: [("", everything), *getattr(apps.get_model(model), choices).choices]


class FilterForm(forms.Form):
    """Subclasses name in `lookups` the lookup that each field stands for."""

    lookups: dict[str, str] = {}

    def chosen(self) -> dict[str, Any]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def narrow(self, pages: QuerySet) -> QuerySet:
        chosen = {self.lookups[name]: value for name, value in self.chosen().items()}
        return pages.filter(**chosen).distinct() if chosen else pages

    def query(self) -> str:
        """The chosen filters as a query string, for links to other pages of the list."""
        return urlencode({name: getattr(value, "slug", value) for name, value in self.chosen().items()})


class ConditionFilterForm(FilterForm):
    lookups = {"area": "body_area"}
    area = forms.ChoiceField(
        label=_("Body area"),
        required=False,
        choices=choices_of("articles.ConditionPage", "BodyArea", _("All areas")),
    )


class TreatmentFilterForm(FilterForm):
    lookups = {"kind": "kind"}
    kind = forms.ChoiceField(
        label=_("Kind of treatment"),
        required=False,
        choices=choices_of("articles.TreatmentPage", "Kind", _("All kinds")),
    )


class ArticleFilterForm(FilterForm):
    lookups = {"category": "categories", "tag": "tags__slug"}
    category: forms.ModelChoiceField = forms.ModelChoiceField(
        label=_("Category"),
        required=False,
        queryset=None,
        to_field_name="slug",
        empty_label=_("All categories"),
    )
    tag = forms.SlugField(label=_("Tag"), required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        category = self.fields["category"]
        category.queryset = apps.get_model("articles.Category").objects.filter(articles__live=True).distinct()  # type: ignore[attr-defined]

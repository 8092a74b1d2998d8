from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page

from .models import Category, Reference, Standing


class ReferenceFilterSet(WagtailFilterSet):
    kind = django_filters.MultipleChoiceFilter(
        label=_("Kind of source"), choices=Reference.Kind.choices, widget=forms.CheckboxSelectMultiple
    )
    year_from = django_filters.NumberFilter(label=_("From year"), field_name="year", lookup_expr="gte")
    use = django_filters.ChoiceFilter(
        label=_("Use"),
        choices=[("used", _("Used on pages")), ("unused", _("Not used"))],
        method="filter_use",
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    retracted = django_filters.BooleanFilter(
        label=_("Retracted"), field_name="retracted_on", lookup_expr="isnull", exclude=True
    )

    class Meta:
        model = Reference
        fields = ["kind", "year_from", "use", "retracted"]

    def filter_use(self, references: QuerySet, name: str, value: str) -> QuerySet:
        """The list is annotated with `usage_count`."""
        return references.filter(usage_count__gt=0) if value == "used" else references.filter(usage_count=0)


class CategoryFilterSet(WagtailFilterSet):
    class Meta:
        model = Category
        fields: list[Any] = ["parent"]


class StandingFilterSet(WagtailFilterSet):
    standing = django_filters.MultipleChoiceFilter(
        label=_("Standing"), choices=Standing.choices, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Page
        fields = ["standing"]

"""The editor's forms of clinical pages. A draft always saves; what publishing demands is said at its field."""

from collections.abc import Callable
from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from .publishing import (
    INDICATION,
    SAME_CONDITION,
    STUDY,
    Row,
    indication_lacks,
    lost_citation_errors,
    study_lacks,
)


class ClinicalPageForm(WagtailAdminPageForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            streams = {name: cleaned[name] for name in self.instance.stream_names if cleaned.get(name)}
            for name, error in lost_citation_errors(streams):
                self.add_error(name, error)
        return cleaned


class StrictOnPublishForm(WagtailAdminModelForm):
    """A row of a page: what it can't be published without is said where it is missing."""

    lacks: Callable[[Row], dict[str, Any]]
    needed: dict[str, Any]
    """Field -> what to say instead of “This field is required”."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, message in self.needed.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = message

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for name, message in type(self).lacks(cleaned).items():
                if name not in self.errors:
                    self.add_error(name, message)
        return cleaned


class IndicationForm(StrictOnPublishForm):
    lacks = staticmethod(indication_lacks)
    needed = INDICATION


class EvidenceRowForm(StrictOnPublishForm):
    lacks = staticmethod(study_lacks)
    needed = STUDY


class TreatmentPageForm(ClinicalPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.original is not None:
            self.formsets.pop("indications", None)  # they are edited on the original

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation and "indications" in self.formsets:
            self.check_indications(self.formsets["indications"])
        return cleaned

    def check_indications(self, formset: Any) -> None:
        """One indication for each condition: two could contradict each other on the condition's page."""
        formset.is_valid()
        seen = set()
        for form in formset.forms:
            condition = getattr(form, "cleaned_data", {}).get("condition")
            if condition is None or formset._should_delete_form(form):
                continue
            if condition.pk in seen:
                form.add_error("condition", SAME_CONDITION)
            seen.add(condition.pk)

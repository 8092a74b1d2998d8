"""The editor's forms of clinical pages. A draft always saves; what would mislead readers stops publishing."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError

from .citations import CITATION, KEY

MISSING_REFERENCE = _(
    "The citation “%(label)s” leads to a reference that was deleted. Choose another one, or remove it."
)


def cited_in(stream: Any) -> Iterator[tuple[int, int, str]]:
    """The citations of a stream: the index of the block, the reference's key, the words shown."""
    for index, child in enumerate(stream or ()):
        for match in CITATION.finditer(str(child.block.get_prep_value(child.value))):
            key = KEY.search(match[0])
            label = match[0].partition(">")[2].rpartition("<")[0]
            yield index, int(key[1]) if key else 0, label


class ClinicalPageForm(WagtailAdminPageForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self.check_citations(cleaned)
        return cleaned

    def check_citations(self, cleaned: dict[str, Any]) -> None:
        """Say at its block which citation leads nowhere; one query for the page."""
        streams = [*(field.name for field in self.instance.section_fields), "key_points", "body"]
        cited = {name: list(cited_in(cleaned.get(name))) for name in streams}
        keys = {key for found in cited.values() for _index, key, _label in found}
        if not keys:
            return
        known = set(
            apps.get_model("articles.Reference").objects.filter(pk__in=keys).values_list("pk", flat=True)
        )
        for name, found in cited.items():
            errors = {
                index: ValidationError(MISSING_REFERENCE, params={"label": label})
                for index, key, label in found
                if key not in known
            }
            if errors:
                self.add_error(name, StreamBlockValidationError(block_errors=errors))


class StrictOnPublishForm(WagtailAdminModelForm):
    """A row of a page. `needed` names what it can't be published without, and how to say so."""

    needed: dict[str, Any] = {}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for name, message in self.needed_now(cleaned).items():
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, message)
        return cleaned

    def needed_now(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        return self.needed

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, message in self.needed.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = message


class IndicationForm(StrictOnPublishForm):
    needed = {
        "use": _("Write the use as patients will read it, for example “for lasting nerve pain”."),
        "status": _("Choose whether this use is approved."),
        "authority": _("Name the authority whose approval this is, for example FDA."),
        "source": _(
            "Choose the label or notice that says so. Without a source the status can't be published."
        ),
        "checked_on": _("Write the day on which somebody last looked this up."),
        "check_again_by": _("Write the day by which somebody looks it up again."),
    }
    regulated = ["authority", "source", "checked_on", "check_again_by"]
    unproven = ["off_label", "investigational"]

    def needed_now(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        if cleaned.get("status") != "not_regulated":
            return self.needed
        return {name: message for name, message in self.needed.items() if name not in self.regulated}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_deferred_validation:
            return cleaned
        checked_on, check_again_by = cleaned.get("checked_on"), cleaned.get("check_again_by")
        if checked_on and check_again_by and check_again_by <= checked_on:
            self.add_error("check_again_by", _("The next check must come after the last one."))
        if cleaned.get("summary") and cleaned.get("status") in self.unproven and not cleaned.get("certainty"):
            self.add_error("certainty", _("Say how certain this evidence is."))
        return cleaned


class EvidenceRowForm(StrictOnPublishForm):
    needed = {
        "studied": _("Say what was compared with what, and in whom."),
        "result": _("Say what came out, in plain words and with numbers."),
        "direction": _("Choose whether this speaks for the treatment, against it, or neither."),
        "references": _("Choose the study or review that this comes from."),
    }


class TreatmentPageForm(ClinicalPageForm):
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
                form.add_error(
                    "condition", _("There is another indication for this condition on this page. Keep one.")
                )
            seen.add(condition.pk)

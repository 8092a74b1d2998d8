from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminAutoHeightTextInput

from articles.models import Reference

from .data import ReferenceData
from .read import NotUnderstood, read_references
from .resolve import complete

FIELDS = ["title", "authors", "journal", "year", "details", "doi", "pmid", "url", "kind"]


class PasteForm(forms.Form):
    """The text of one or many sources. Cleans to a list of ReferenceData, completed where possible."""

    text = forms.CharField(
        label=_("What you copied"),
        widget=AdminAutoHeightTextInput(attrs={"rows": 8, "spellcheck": "false"}),
        help_text=_("One DOI or PMID per line, BibTeX, RIS or PubMed records. Several at once are fine."),
    )

    def clean_text(self) -> list[ReferenceData]:
        try:
            return complete(read_references(self.cleaned_data["text"]))
        except NotUnderstood as error:
            raise ValidationError(str(error)) from error


class ReferenceForm(WagtailAdminModelForm):
    """A reference that was pasted, to be looked over before it is saved."""

    class Meta(WagtailAdminModelForm.Meta):
        model = Reference
        fields = FIELDS
        widgets = {
            "title": AdminAutoHeightTextInput(attrs={"rows": 1}),
            "authors": AdminAutoHeightTextInput(attrs={"rows": 1}),
        }


class PastedReferenceForm(ReferenceForm):
    """The chooser's form for a new reference: paste it, and what was not typed is filled in.

    If the library has that source already, saving returns the one that is there.
    """

    paste = forms.CharField(
        label=_("Paste a DOI, PMID, BibTeX or RIS"),
        required=False,
        widget=AdminAutoHeightTextInput(attrs={"rows": 2, "spellcheck": "false"}),
        help_text=_("The fields below are filled from it. You can also leave this empty and type them."),
    )
    field_order = ["paste", *FIELDS]

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        self.existing: Reference | None = None
        self.paste_error = ""
        if data and data.get("paste", "").strip():
            data = self.fill(data.copy())
        super().__init__(data, *args, **kwargs)
        if self.existing:
            self.instance = self.existing

    def fill(self, data: Any) -> Any:
        try:
            [found, *others] = complete(read_references(data["paste"]))
        except NotUnderstood as error:
            self.paste_error = str(error)
            return data
        if others:
            self.paste_error = str(
                _("These are several references. Use “Paste references” in the library for them.")
            )
            return data
        self.existing = Reference.objects.same_as(found.doi, found.pmid)
        if self.existing:
            found = ReferenceData(**{name: getattr(self.existing, name) for name in FIELDS})
        for name, value in found.initial().items():
            if self.existing or not data.get(name) or (name == "kind" and data[name] == Reference.Kind.OTHER):
                data[name] = str(value)
        return data

    def clean_paste(self) -> str:
        if self.paste_error:
            raise ValidationError(self.paste_error)
        return self.cleaned_data["paste"]

    def save(self, commit: bool = True) -> Any:
        return self.existing or super().save(commit)

"""What Wagtail's generic views can't do: paste references, sign a clinical review, the reports."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import modelformset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.log_actions import log

from .models import Reference
from .references import ReferenceData
from .references.forms import PasteForm, ReferenceForm


@dataclass(frozen=True)
class Pasted:
    """What was pasted, divided by whether the library has it already."""

    new: list[ReferenceData]
    known: list[Reference]

    @classmethod
    def of(cls, found: list[ReferenceData]) -> "Pasted":
        pairs = [(data, Reference.objects.same_as(data.doi, data.pmid)) for data in found]
        return cls(
            new=[data for data, known in pairs if known is None],
            known=[known for _data, known in pairs if known is not None],
        )


def reference_formset(count: int = 0, data: Any = None) -> Any:
    formset = modelformset_factory(Reference, form=ReferenceForm, extra=count, max_num=100, can_delete=True)
    return formset(data, queryset=Reference.objects.none(), prefix="references")


def may_add_references(request: HttpRequest) -> None:
    if not request.user.has_perm("articles.add_reference"):
        raise PermissionDenied


def library_breadcrumbs(label: str) -> list[dict[str, str]]:
    return [
        {"url": reverse("wagtailadmin_home"), "label": _("Home")},
        {"url": reverse(Reference.snippet_viewset.get_url_name("list")), "label": _("References")},
        {"url": "", "label": label},
    ]


@require_http_methods(["GET", "POST"])
def paste_references(request: HttpRequest) -> HttpResponse:
    """First the text; then what was read in it, to be looked over. Nothing is saved here."""
    may_add_references(request)
    form = PasteForm(request.POST or None)
    context = {
        "form": form,
        "page_title": _("Paste references"),
        "header_title": _("Paste references"),
        "header_icon": "clipboard-list",
        "breadcrumbs_items": library_breadcrumbs(_("Paste references")),
    }
    if form.is_valid():
        pasted = Pasted.of(form.cleaned_data["text"])
        formset = reference_formset(count=len(pasted.new))
        for reference_form, data in zip(formset.forms, pasted.new, strict=True):
            reference_form.initial = data.initial()
        context |= {"pasted": pasted, "formset": formset}
        return render(request, "articles/admin/review_references.html", context)
    return render(request, "articles/admin/paste_references.html", context)


@require_http_methods(["POST"])
def add_references(request: HttpRequest) -> HttpResponse:
    """Save the references that were looked over; those removed from the list are left out."""
    may_add_references(request)
    formset = reference_formset(data=request.POST)
    for form in formset.forms:
        form.empty_permitted = False
    if not formset.is_valid():
        context = {
            "pasted": Pasted([], []),
            "formset": formset,
            "page_title": _("Paste references"),
            "header_title": _("Paste references"),
            "header_icon": "clipboard-list",
            "breadcrumbs_items": library_breadcrumbs(_("Paste references")),
        }
        messages.error(request, _("Some references are not complete yet. Nothing was saved."))
        return render(request, "articles/admin/review_references.html", context)
    with transaction.atomic():
        added = formset.save()
        for reference in added:
            log(instance=reference, action="wagtail.create", user=request.user)
    messages.success(
        request,
        ngettext("%(count)d reference added.", "%(count)d references added.", len(added))
        % {"count": len(added)},
    )
    return redirect(Reference.snippet_viewset.get_url_name("list"))

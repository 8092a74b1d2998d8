"""What Wagtail's generic views can't do: paste references, sign a clinical review, the reports."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.forms import BaseModelFormSet, modelformset_factory
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import AdminDateInput
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry
from wagtail.permissions import page_permission_policy

from .filters import StandingFilterSet
from .identifiers import normalize_doi
from .models import ClinicalContentMixin, ClinicalReview, Indication, Reference, Standing, with_standing
from .references import ReferenceData
from .references.forms import PasteForm, ReferenceForm
from .viewsets import with_usage


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


class BaseReferenceFormSet(BaseModelFormSet):
    def clean(self) -> None:
        """No source twice; each one by itself is compared with the library by the model."""
        super().clean()
        seen = set()
        for form in self.forms:
            doi = getattr(form, "cleaned_data", {}).get("doi")
            if not doi or self._should_delete_form(form):  # type: ignore[attr-defined]
                continue
            if normalize_doi(doi) in seen:
                form.add_error("doi", _("Another reference above has this DOI. Leave one of them out."))
            seen.add(normalize_doi(doi))


def reference_formset(count: int = 0, data: Any = None) -> Any:
    formset = modelformset_factory(
        Reference, ReferenceForm, formset=BaseReferenceFormSet, extra=count, max_num=100, can_delete=True
    )
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


def refuse_to_delete_cited(request: HttpRequest, instances: Any) -> HttpResponse | None:
    """Send back whoever deletes references that pages cite, one or many: a claim would lose its source."""
    if request.method != "POST":
        return None
    keys = [instance.pk for instance in instances if isinstance(instance, Reference)]
    cited = list(with_usage(Reference).filter(pk__in=keys, usage_count__gt=0)) if keys else []
    if not cited:
        return None
    names = ", ".join(reference.label for reference in cited[:5])
    messages.error(
        request,
        _("Nothing was deleted: pages cite %(names)s. Mark them as retracted instead.") % {"names": names},
    )
    return redirect(Reference.snippet_viewset.get_url_name("list"))


# Clinical review


class SignForm(forms.Form):
    """What a clinician confirms. Refuses when the page is no longer the one that was shown."""

    content_hash = forms.CharField(max_length=64, widget=forms.HiddenInput)
    next_due_on = forms.DateField(label=gettext_lazy("Next review due on"), widget=AdminDateInput)
    confirm = forms.BooleanField(
        label=gettext_lazy("I have read the page as it is published, and it is right."),
        error_messages={"required": gettext_lazy("Confirm that you have read what is published.")},
    )

    def __init__(self, data: Any, page: Any) -> None:
        self.page = page
        self.latest = timezone.localdate() + timedelta(days=page.review_every_days)
        super().__init__(data, initial={"content_hash": page.clinical_hash(), "next_due_on": self.latest})

    def clean_content_hash(self) -> str:
        """Refuse a page that changed meanwhile; the next try is about what is shown then."""
        current = self.page.clinical_hash()
        if self.cleaned_data["content_hash"] != current:
            self.data = {**self.data.dict(), "content_hash": current}  # type: ignore[attr-defined]
            raise ValidationError(
                _("The page changed after you opened it. Read what is published now, then sign.")
            )
        return self.cleaned_data["content_hash"]

    def clean_next_due_on(self) -> date:
        due = self.cleaned_data["next_due_on"]
        if not timezone.localdate() < due <= self.latest:
            raise ValidationError(
                _("Choose a day after today and not later than %(latest)s.")
                % {"latest": date_format(self.latest)}
            )
        return due


def clinical_page_or_404(page_id: int) -> Any:
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, ClinicalContentMixin):
        raise Http404("This page has no clinical content to review.")
    return page


def signed_revision(page: Any, review: ClinicalReview) -> Any:
    """The revision that was live when `review` was signed, if it is still there."""
    entries = PageLogEntry.objects.filter(
        page=page, action="wagtail.publish", timestamp__lte=review.signed_at, revision__isnull=False
    )
    entry = entries.order_by("-timestamp").first()
    return entry.revision if entry else None


@require_http_methods(["GET", "POST"])
def clinical_review(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show how the published page stands; a clinician signs it here."""
    page = clinical_page_or_404(page_id)
    may_sign = ClinicalReview.may_be_signed_by(request.user) and page.live
    if not may_sign and not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    form = SignForm(request.POST or None, page)
    if request.method == "POST":
        if not may_sign:
            raise PermissionDenied
        if form.is_valid():
            ClinicalReview.sign(page, request.user, form.cleaned_data["next_due_on"])
            messages.success(request, _("Signed. Readers see “Reviewed by” from now on."))
            return redirect("clinical_review", page.pk)
    history = list(page.clinical_reviews.select_related("clinician")[:20])
    compared = signed_revision(page, history[0]) if history and page.standing_review is None else None
    return render(
        request,
        "articles/admin/clinical_review.html",
        {
            "page": page,
            "standing": page.standing,
            "review": page.standing_review,
            "form": form,
            "may_sign": may_sign,
            "indications": page.cited_indications(),
            "retracted": [reference for reference in page.citations.known() if reference.is_retracted],
            "history": history,
            "compared": compared if page.live_revision_id else None,
            "page_title": _("Clinical review: %(title)s") % {"title": page.title},
            "header_icon": "signature",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.title},
                {"url": "", "label": _("Clinical review")},
            ],
        },
    )


class ClinicalReviewReport(ReportView):
    """Every published clinical page and how it stands, the most urgent first."""

    page_title = gettext_lazy("Clinical reviews")
    header_icon = "signature"
    index_url_name = "clinical_review_report"
    index_results_url_name = "clinical_review_report_results"
    results_template_name = "articles/admin/clinical_review_report_results.html"
    filterset_class = StandingFilterSet
    default_ordering = None
    export_filename = "clinical-reviews"
    list_export = ["title", "standing", "signed_by", "signed_at", "signed_until", "content_changed_at"]
    export_headings = {
        "standing": gettext_lazy("Standing"),
        "signed_by": gettext_lazy("Signed by"),
        "signed_at": gettext_lazy("Signed at"),
        "signed_until": gettext_lazy("Next review due"),
        "content_changed_at": gettext_lazy("Content changed at"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_see_reviews(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet:
        return with_standing().select_related("content_type")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        for page in object_list:
            page.standing_word = Standing(page.standing)
        return object_list


def may_see_reviews(user: Any) -> bool:
    return ClinicalReview.may_be_signed_by(user) or page_permission_policy.user_has_any_permission(
        user, {"add", "change", "publish"}
    )


class RetractedReport(ReportView):
    """Retracted references that published pages still cite."""

    page_title = gettext_lazy("Retracted references in use")
    header_icon = "warning"
    index_url_name = "retracted_report"
    index_results_url_name = "retracted_report_results"
    results_template_name = "articles/admin/retracted_report_results.html"
    export_filename = "retracted-references"
    list_export = ["title", "authors", "year", "doi", "retracted_on", "retraction_note", "usage_count"]
    export_headings = {"usage_count": gettext_lazy("Used on")}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm("articles.view_reference"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet:
        return with_usage(Reference).filter(retracted_on__isnull=False, usage_count__gt=0)


class StatusCheckReport(ReportView):
    """Regulatory statuses that somebody has to look up again, the longest overdue first."""

    page_title = gettext_lazy("Status checks due")
    header_icon = "calendar-check"
    index_url_name = "status_check_report"
    index_results_url_name = "status_check_report_results"
    results_template_name = "articles/admin/status_check_report_results.html"
    export_filename = "status-checks"
    list_export = ["treatment.title", "use", "status", "authority", "checked_on", "check_again_by"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_see_reviews(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet:
        return Indication.objects.check_due()

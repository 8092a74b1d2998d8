"""The triage's list: what it shows, what is done to its ticked rows, which views of it are kept.

Every view asks for the permission to triage, reads only from `visible_to`, and leaves the right
at the mailbox to the verb itself. Every read is written to the access log.
"""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires

from . import access, actions
from .desks import Desks
from .identity import person_of
from .list_forms import BulkForm, ListForm, SavedViewForm
from .models import UNDO_WINDOW, AccessLog, ContactFormSettings, InquiryEvent, SavedView
from .paging import CappedPaginator

PAGE_SIZE = 25

triage = requires(access.TRIAGE)


def tag_names(request: HttpRequest) -> list[str]:
    return ContactFormSettings.load(request_or_site=request).tag_names


def breadcrumbs(*items: tuple[str, str]) -> list[dict[str, str]]:
    return [{"url": url, "label": label} for url, label in items]


@never_cache
@require_GET
@triage
def index(request: HttpRequest) -> HttpResponse:
    """The inquiries that the address asks for; who was shown is logged."""
    desks = Desks(request.user)
    form = ListForm(request.GET, request.user, tag_names(request), desks)
    rows = form.rows().select_related("mailbox", "assignee", "topic")
    page = CappedPaginator(rows, PAGE_SIZE).get_page(request.GET.get("p"))
    action = AccessLog.Action.SEARCH if form.is_searching else AccessLog.Action.LIST
    AccessLog.record(request.user, action, shown=page.object_list)
    context = {
        "form": form,
        "page": page,
        "people": [(inquiry, person_of(inquiry, request.user)) for inquiry in page],
        "views": [(name, label, name == form.view) for name, label in ListForm.VIEWS],
        "saved_views": SavedView.for_user(request.user),
        "save_view_form": SavedViewForm(initial={"query": request.GET.urlencode()}),
        "bulk_form": BulkForm(user=request.user, desks=desks),
        "undoable_batch": undoable_batch(request),
        "header_title": _("Inquiries"),
        "header_icon": "mail",
        "breadcrumbs_items": breadcrumbs(("", _("Inquiries"))),
    }
    return render(request, "inquiries/admin/index.html", context)


def undoable_batch(request: HttpRequest) -> dict[str, Any] | None:
    """The bulk action that the address names, while this person may take it back."""
    try:
        batch = uuid.UUID(request.GET.get("batch", ""))
    except ValueError:
        return None
    since = timezone.now() - UNDO_WINDOW
    count = InquiryEvent.objects.filter(batch=batch, actor=request.user.pk, at__gte=since).count()
    return {"batch": batch, "count": count} if count else None


@never_cache
@require_POST
@triage
def bulk(request: HttpRequest) -> HttpResponse:
    """Do one thing to the ticked rows: never to more than the page showed."""
    form = BulkForm(request.POST, user=request.user)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return redirect("inquiries_admin:index")
    rows = list(form.cleaned_data["rows"])
    if len(rows) > PAGE_SIZE:
        messages.error(request, _("That is more than one page shows; nothing was changed."))
        return redirect("inquiries_admin:index")
    result = actions.act_on_all(rows, form.verb)
    counts = {"count": len(result.done_to), "total": len(rows)}
    log_and_tell(request, result, _("%(count)s of %(total)s done.") % counts)
    return redirect(f"{reverse('inquiries_admin:index')}?batch={result.batch}")


@never_cache
@require_POST
@triage
def undo_bulk(request: HttpRequest, batch: Any) -> HttpResponse:
    result = actions.undo_batch(batch, request.user)
    log_and_tell(request, result, _("%s undone.") % len(result.done_to))
    return redirect("inquiries_admin:index")


def log_and_tell(request: HttpRequest, result: actions.BatchResult, text: str) -> None:
    if result.done_to:
        AccessLog.record(request.user, AccessLog.Action.WORK, shown=result.done_to)
        messages.success(request, text)
    for reason in result.refused:
        messages.warning(request, reason)


@never_cache
@require_POST
@triage
def save_view(request: HttpRequest) -> HttpResponse:
    form = SavedViewForm(request.POST)
    if form.is_valid():
        is_lead = request.user.has_perm("inquiries.change_mailbox")
        owner_id = None if form.cleaned_data["for_all"] and is_lead else request.user.pk
        SavedView.objects.update_or_create(
            owner_id=owner_id, name=form.cleaned_data["name"], defaults={"query": form.cleaned_data["query"]}
        )
        return redirect(f"{reverse('inquiries_admin:index')}?{form.cleaned_data['query']}")
    messages.error(request, _("Give the view a name."))
    return redirect("inquiries_admin:index")


@never_cache
@require_POST
@triage
def delete_view(request: HttpRequest, number: int) -> HttpResponse:
    """One's own, or as a lead everybody's."""
    is_lead = request.user.has_perm("inquiries.change_mailbox")
    rows = SavedView.for_user(request.user) if is_lead else SavedView.objects.filter(owner=request.user.pk)
    get_object_or_404(rows, pk=number).delete()
    return redirect("inquiries_admin:index")

"""The triage: a list, a page for each inquiry, and one address for each verb.

Every view asks for the permission to triage, reads only from `visible_to`, and leaves the right
at the mailbox to the verb itself. Every read is written to the access log.
"""

import base64
import uuid
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires
from clinic.models import ClinicSettings
from clinic.phones import to_display

from . import access, actions, history, presence
from .admin_forms import VERBS, BulkForm, Desks, ListForm, SavedViewForm, VerbForm, verbs_for
from .identity import person_of
from .models import (
    UNDO_WINDOW,
    AccessLog,
    ContactFormSettings,
    Inquiry,
    InquiryError,
    InquiryEvent,
    Presence,
    SavedReply,
    SavedView,
    StaleInquiryError,
)
from .paging import CappedPaginator

PAGE_SIZE = 25

triage = requires(access.TRIAGE)


def tag_names(request: HttpRequest) -> list[str]:
    return ContactFormSettings.load(request_or_site=request).tag_names


def breadcrumbs(*items: tuple[str, str]) -> list[dict[str, str]]:
    return [{"url": url, "label": label} for url, label in items]


# The list


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


# One inquiry


def find(request: HttpRequest, pk: Any) -> Inquiry:
    rows = Inquiry.objects.visible_to(request.user).select_related(
        "mailbox__location", "assignee", "topic", "location", "source_page", "merged_into", "may_belong_to"
    )
    return get_object_or_404(rows, pk=pk)


@never_cache
@require_GET
@triage
def detail(request: HttpRequest, pk: Any) -> HttpResponse:
    inquiry = find(request, pk)
    if inquiry.merged_into_id and Inquiry.objects.visible_to(request.user).filter(pk=inquiry.merged_into_id):
        messages.info(request, _("%(old)s was merged into this inquiry.") % {"old": inquiry.reference})
        return redirect("inquiries_admin:detail", inquiry.merged_into_id)
    AccessLog.record(request.user, AccessLog.Action.VIEW, inquiry)
    return show(request, inquiry)


def show(
    request: HttpRequest,
    inquiry: Inquiry,
    bound: VerbForm | None = None,
    stale: list[Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of an inquiry; `bound` is a form that came back, `stale` what colleagues did meanwhile."""
    forms = {}
    for name in verbs_for(inquiry, request.user):
        is_bound = bound is not None and type(bound) is VERBS[name]
        forms[name] = bound if is_bound else make_form(request, name, inquiry)
    context = {
        "inquiry": inquiry,
        "person": person_of(inquiry, request.user),
        "told": {} if inquiry.is_erased else inquiry.told,
        "entries": history.of(inquiry),
        "same_person": visible_relatives(request, inquiry),
        "forms": forms,
        "saved_replies": saved_replies(request, inquiry) if "reply" in forms else [],
        "ping_seconds": presence.PING_SECONDS,
        "undoable": undoable_event(request, inquiry),
        "stale": stale,
        "opened": bound.prefix if bound else "",
        # Why a verb was refused whose form the page does not have (any more)
        "refusals": bound.non_field_errors() if bound and bound not in forms.values() else [],
        "header_title": inquiry.reference,
        "header_icon": "mail",
        "breadcrumbs_items": breadcrumbs(
            (reverse("inquiries_admin:index"), _("Inquiries")), ("", inquiry.reference)
        ),
    }
    return render(request, "inquiries/admin/detail.html", context, status=status)


def make_form(request: HttpRequest, verb: str, inquiry: Inquiry, data: Any = None) -> VerbForm:
    more = {"tag_names": tag_names(request)} if verb == "tag" else {}
    return VERBS[verb](data, inquiry=inquiry, user=request.user, prefix=verb, **more)


def saved_replies(request: HttpRequest, inquiry: Inquiry) -> list[tuple[str, str]]:
    """(title, text) of the replies for this mailbox, their words in braces filled in."""
    clinic = ClinicSettings.for_request(request)
    person = person_of(inquiry, request.user)
    values = {
        "first_name": "" if person.is_masked else person.name.split(" ")[0],
        "reference": inquiry.reference,
        "my_name": request.user.get_short_name(),  # type: ignore[union-attr]
        "clinic": clinic.clinic_name,
        "phone": to_display(clinic.phone) if clinic.phone else "",
        "mailbox": inquiry.mailbox.name,
    }
    rows = SavedReply.objects.filter(Q(mailbox=None) | Q(mailbox=inquiry.mailbox_id))
    return [(row.title, row.filled(values)) for row in rows]


def undoable_event(request: HttpRequest, inquiry: Inquiry) -> Any:
    event = inquiry.last_reversible_event()
    return event if event and event.actor_id == request.user.pk else None


def visible_relatives(request: HttpRequest, inquiry: Inquiry) -> Any:
    """Other inquiries of the same person that the reader may see; nothing for who may not know persons."""
    if inquiry.is_erased or not request.user.has_perm(access.VIEW_IDENTITY):
        return []
    visible = Inquiry.objects.visible_to(request.user)
    return inquiry.same_person().filter(pk__in=visible).order_by("-submitted_at")[:10]


@never_cache
@require_POST
@triage
def present(request: HttpRequest, pk: Any) -> HttpResponse:
    """Say that one is here, and hear who else is and whether something changed. Reads nothing sealed."""
    inquiry = get_object_or_404(Inquiry.objects.visible_to(request.user), pk=pk)
    doing = Presence.Doing.REPLYING if request.POST.get("doing") == "replying" else Presence.Doing.VIEWING
    presence.note(inquiry, request.user, doing)
    here = [f"{row.user} {row.get_doing_display()}" for row in presence.others(inquiry, request.user)]
    return JsonResponse({"others": here, "version": inquiry.version})


@never_cache
@require_GET
@triage
def original(request: HttpRequest, pk: Any, message: Any) -> HttpResponse:
    """An incoming mail exactly as it arrived, attachments included, as a file that no browser opens."""
    inquiry = find(request, pk)
    found = get_object_or_404(inquiry.messages, pk=message)
    if not found.original or not request.user.has_perm(access.VIEW_IDENTITY):
        raise Http404
    found.inquiry = inquiry
    AccessLog.record(request.user, AccessLog.Action.ORIGINAL, inquiry)
    response = HttpResponse(base64.b64decode(found.original), content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{inquiry.reference}.eml"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@never_cache
@require_POST
@triage
def act(request: HttpRequest, pk: Any, verb: str) -> HttpResponse:
    """Do one thing to an inquiry. What can't be done comes back with everything typed."""
    if verb not in VERBS:
        raise Http404
    inquiry = find(request, pk)
    form = make_form(request, verb, inquiry, request.POST)
    if not form.is_valid():
        return show_again(request, inquiry, form, status=422)
    try:
        form.act()
    except StaleInquiryError as error:
        fresh = make_form(request, verb, find(request, pk), with_version(request, verb, pk))
        return show_again(request, fresh.inquiry, fresh, stale=history.in_words(error.events), status=409)
    except InquiryError as error:
        form.add_error(None, str(error))
        return show_again(request, find(request, pk), form, status=422)
    AccessLog.record(request.user, AccessLog.Action.WORK, inquiry)
    messages.success(request, f"{inquiry.reference}: {form.done}")
    if Inquiry.objects.visible_to(request.user).filter(pk=pk).exists():
        return redirect("inquiries_admin:detail", pk)
    return redirect("inquiries_admin:index")


def show_again(request: HttpRequest, inquiry: Inquiry, form: VerbForm, **more: Any) -> HttpResponse:
    AccessLog.record(request.user, AccessLog.Action.VIEW, inquiry)
    return show(request, inquiry, form, **more)


def with_version(request: HttpRequest, verb: str, pk: Any) -> Any:
    """What was posted, with the version of now: sending it again is meant."""
    data = request.POST.copy()
    data[f"{verb}-version"] = str(Inquiry.objects.values_list("version", flat=True).get(pk=pk))
    return data

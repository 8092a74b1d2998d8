"""The triage: a list, a page for each inquiry, and one address for each verb.

Every view asks for the permission to triage, reads only from `visible_to`, and leaves the right
at the mailbox to the verb itself. Every read is written to the access log.
"""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.access import requires

from . import access, history
from .admin_forms import VERBS, ListForm, VerbForm, verbs_for
from .identity import person_of
from .models import (
    AccessLog,
    ContactFormSettings,
    Inquiry,
    InquiryError,
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
    form = ListForm(request.GET, request.user, tag_names(request))
    rows = form.rows().select_related("mailbox", "assignee", "topic")
    page = CappedPaginator(rows, PAGE_SIZE).get_page(request.GET.get("p"))
    action = AccessLog.Action.SEARCH if form.is_searching else AccessLog.Action.LIST
    AccessLog.record(request.user, action, shown=page.object_list)
    context = {
        "form": form,
        "page": page,
        "people": [(inquiry, person_of(inquiry, request.user)) for inquiry in page],
        "views": [(name, label, name == form.view) for name, label in ListForm.VIEWS],
        "header_title": _("Inquiries"),
        "header_icon": "mail",
        "breadcrumbs_items": breadcrumbs(("", _("Inquiries"))),
    }
    return render(request, "inquiries/admin/index.html", context)


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
        "undoable": undoable_event(request, inquiry),
        "stale": stale,
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

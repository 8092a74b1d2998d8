"""The page of one inquiry, one address for its verbs, and who else has it open.

As in the list: the permission to triage here, the right at the mailbox in the verb, every read in the access log.
"""

import base64
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from clinic.models import ClinicSettings
from clinic.phones import to_display

from . import access, history, presence
from .identity import person_of
from .list_views import breadcrumbs, tag_names, triage
from .models import AccessLog, Inquiry, InquiryError, Presence, ReplyDraft, SavedReply, StaleInquiryError
from .verb_forms import VERBS, VerbForm, verbs_for

MOST_DRAFTED = 20_000
"""Twice what a reply may hold: a draft may be too long, but not a way to fill the disk."""


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
    draft = ReplyDraft.objects.filter(inquiry=inquiry, author=request.user.pk).first()
    if draft:
        draft.inquiry = inquiry
    forms = {}
    for name in verbs_for(inquiry, request.user):
        is_bound = bound is not None and type(bound) is VERBS[name]
        forms[name] = bound if is_bound else make_form(request, name, inquiry, draft=draft)
    context = {
        "inquiry": inquiry,
        "person": person_of(inquiry, request.user),
        "told": {} if inquiry.is_erased else inquiry.told,
        "entries": history.of(inquiry),
        "same_person": visible_relatives(request, inquiry),
        "forms": forms,
        "saved_replies": saved_replies(request, inquiry) if "reply" in forms else [],
        "composing": composing(inquiry, forms, bound),
        "draft": draft if "reply" in forms else None,
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


def composing(inquiry: Inquiry, forms: dict[str, Any], bound: VerbForm | None) -> str:
    """Which of reply, note and call lies open: the one that came back, else the way the person prefers."""
    ways = [name for name in ("reply", "call", "note") if name in forms]
    if bound and bound.prefix in ways:
        return str(bound.prefix)
    if inquiry.preferred_channel == Inquiry.Channel.PHONE and "call" in ways:
        return "call"
    return ways[0] if ways else ""


def make_form(
    request: HttpRequest,
    verb: str,
    inquiry: Inquiry,
    data: Any = None,
    draft: ReplyDraft | None = None,
) -> VerbForm:
    more: dict[str, Any] = {"tag_names": tag_names(request)} if verb == "tag" else {}
    if verb == "reply" and draft:
        more["initial"] = {"body": draft.body}
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
    """Say that one is here, and hear who else is and whether something changed; keep what one is writing.

    Shows nothing sealed, so nothing is logged.
    """
    inquiry = get_object_or_404(Inquiry.objects.visible_to(request.user), pk=pk)
    doing = Presence.Doing.REPLYING if request.POST.get("doing") == "replying" else Presence.Doing.VIEWING
    presence.note(inquiry, request.user, doing)
    if "draft" in request.POST and inquiry.allows(request.user, access.Right.WORK) and not inquiry.is_erased:
        ReplyDraft.keep(inquiry, request.user, request.POST["draft"][:MOST_DRAFTED])
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

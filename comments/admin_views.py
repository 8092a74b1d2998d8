"""The moderators' pages. Our own views and not a viewset: each row that is acted on is named in the form, with the
version that was on the screen, so that no “select all” and no stale page can decide more than was seen.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.models import Page

from accounts import access

from .admin_forms import DecisionForm, NoteForm, RedactForm, StaffReplyForm, ThreadForm
from .exports import export_response
from .filters import QueueFilterForm
from .models import (
    Comment,
    CommentSettings,
    Held,
    ModerationAction,
    NotPossible,
    Reason,
    State,
    Thread,
    Verb,
)
from .people import Person, people_behind

PER_PAGE = 25


def requires(permission: str) -> Callable[[Any], Any]:
    """Answer 403 to a colleague without the right. (The admin would turn a PermissionDenied into a redirect.)"""

    def decorate(view: Any) -> Any:
        return never_cache(access.requires(f"comments.{permission}")(view))

    return decorate


# The queue


@requires("moderate")
@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    form = QueueFilterForm(request.GET)
    number = page_number(request)
    settings = CommentSettings.current(request)
    rows = list(
        form.narrow(settings)
        .select_related("thread__page", "parent", "commenter")
        .prefetch_related("reports")[(number - 1) * PER_PAGE : number * PER_PAGE + 1]
    )
    has_more = len(rows) > PER_PAGE
    rows = rows[:PER_PAGE]
    people = people_behind(rows, settings)
    context = {
        "form": form,
        "comments": [
            Card(comment, request.user, settings, person)
            for comment, person in zip(rows, people, strict=True)
        ],
        "waiting": count_waiting(settings),
        "number": number,
        "has_more": has_more,
        "query": form.query,
        "reasons": Reason.choices,
        "undoable": undoable(request),
        "is_filtered": any(form.cleaned_data.values()) if form.is_valid() else True,
    }
    return render(request, "comments/admin/queue.html", context)


def page_number(request: HttpRequest) -> int:
    raw = request.GET.get("p", "1")
    return int(raw) if raw.isascii() and raw.isdigit() and 0 < len(raw) < 6 and int(raw) else 1


def count_waiting(settings: CommentSettings) -> dict[str, int]:
    """Return how much waits: all, what is urgent, and what only a clinical reviewer publishes. One query."""
    return Comment.objects.waiting().aggregate(
        all=Count("pk"),
        urgent=Count("pk", filter=Q(is_urgent=True)),
        review=Count("pk", filter=Comment.objects.reserved_q(settings)),
    )


class Card:
    """A comment as a moderator sees it, with what this moderator may do to it."""

    def __init__(self, comment: Comment, user: Any, settings: CommentSettings, person: Person) -> None:
        self.comment, self.user, self.person = comment, user, person
        reserved = comment.needs_decision and comment.reserved_because(settings)
        self.reserved = "" if user.has_perm("comments.review_escalated") else reserved
        self.is_for_review = bool(reserved)

    @property
    def token(self) -> str:
        """Names the row and what it said when it was shown."""
        return f"{self.comment.pk}:{self.comment.version}"

    @property
    def verbs(self) -> list[str]:
        comment = self.comment
        match comment.state:
            case State.PENDING:
                return [*self._publish, "reject", "spam", "escalate"]
            case State.ESCALATED:
                settle = [] if self.reserved == Held.CRISIS else ["spam", "calm"]
                return [*self._publish, "reject", *settle]
            case State.APPROVED:
                edits = [*self._publish, "reject"] if comment.proposed_body else []
                may_keep = Held.REPORTED in comment.held_reasons and self.reserved != Held.CRISIS
                reported = ["dismiss"] if may_keep else []
                pin = ["unpin" if comment.pinned_at else "pin"] if self.user.has_perm("comments.pin") else []
                return [*reported, *edits, "remove", *pin]
            case State.REJECTED | State.SPAM | State.REMOVED:
                return ["restore"]
        return []

    @property
    def suggested_reason(self) -> str:
        """What the first open report says, to remove it for."""
        return next((report.reason for report in self.comment.reports.all() if report.is_open), "")

    @property
    def _publish(self) -> list[str]:
        return [] if self.reserved else ["approve"]

    @property
    def why_reserved(self) -> str:
        """Why this moderator can't publish it, in words."""
        match self.reserved:
            case Held.CRISIS:
                if self.comment.is_approved and not self.comment.proposed_body:
                    return _("Somebody may be in danger, so a clinical reviewer decides. You can remove it.")
                return _(
                    "Somebody may be in danger, so a clinical reviewer decides. You can reject it with the words meant for it."
                )
            case Held.PERSONAL_ADVICE:
                return _(
                    "It asks for personal advice, so a clinical reviewer publishes it. You can reject it or mark it as urgent."
                )
        return ""

    @property
    def reasons(self) -> list[tuple[str, Any]]:
        """The reasons with which this moderator may refuse it."""
        if self.reserved == Held.CRISIS and "reject" in self.verbs:
            return [(Reason.CRISIS.value, Reason.CRISIS.label)]
        return list(Reason.choices)


# Decisions


@dataclass
class Outcome:
    """What came of deciding on some rows."""

    batch: uuid.UUID = field(default_factory=uuid.uuid4)
    done: list[Any] = field(default_factory=list)
    failed: list[tuple[Comment, str]] = field(default_factory=list)

    def sentence(self, verb: str) -> str:
        count = len(self.done)
        labels: dict[str, str] = {
            Verb.APPROVE: ngettext("%s reply published.", "%s replies published.", count),
            Verb.REJECT: ngettext("%s reply rejected.", "%s replies rejected.", count),
            Verb.SPAM: ngettext("%s reply marked as spam.", "%s replies marked as spam.", count),
            Verb.REMOVE: ngettext("%s reply removed.", "%s replies removed.", count),
            Verb.DISMISS: ngettext("%s reply kept.", "%s replies kept.", count),
            Verb.RESTORE: ngettext("%s reply restored.", "%s replies restored.", count),
            Verb.ESCALATE: ngettext(
                "%s reply marked as urgent. Those on call are told in 30 seconds.",
                "%s replies marked as urgent. Those on call are told in 30 seconds.",
                count,
            ),
            Verb.CALM: ngettext(
                "%s reply is not urgent any more.", "%s replies are not urgent any more.", count
            ),
            Verb.PIN: ngettext("%s reply pinned.", "%s replies pinned.", count),
            Verb.UNPIN: ngettext("%s reply unpinned.", "%s replies unpinned.", count),
            Verb.REPLY: ngettext("%s answer published.", "%s answers published.", count),
            Verb.REWORD: ngettext("%s answer reworded.", "%s answers reworded.", count),
            Verb.REDACT: ngettext(
                "%s text redacted. The earlier text is destroyed when this can’t be undone any more.",
                "%s texts redacted. The earlier texts are destroyed when this can’t be undone any more.",
                count,
            ),
            Verb.NOTE: ngettext("%s note added.", "%s notes added.", count),
        }
        changed = ngettext("%s reply changed.", "%s replies changed.", count)
        sentence = labels.get(verb, changed)
        return sentence % count if "%s" in sentence else sentence


def carry_out(form: DecisionForm, by: Any) -> Outcome:
    """Do what was decided to each chosen row, one transaction each: one that fails keeps none of the others back."""
    outcome = Outcome()
    data = form.cleaned_data
    rows = Comment.objects.in_bulk([pk for pk, _version in data["chosen"]])
    for pk, version in data["chosen"]:
        comment = rows.get(pk)
        if comment is None:
            continue
        try:
            form.apply(comment, by, seen=version, batch=outcome.batch)
            outcome.done.append(comment)
        except NotPossible as refusal:
            outcome.failed.append((comment, str(refusal)))
        except PermissionDenied as refusal:
            outcome.failed.append((comment, str(refusal) or _("You may not do this.")))
    return outcome


@requires("moderate")
@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Carry out a decision on the rows named in the form: one at once, several after their count was confirmed."""
    form = DecisionForm(request.POST)
    wants_json = request.headers.get("Accept", "").startswith("application/json")
    back = back_to_queue(request)
    if not form.is_valid():
        problem = " ".join(str(error) for errors in form.errors.values() for error in errors)
        if wants_json:
            return JsonResponse({"ok": False, "message": problem}, status=422)
        messages.error(request, problem)
        return redirect(back)
    is_bulk = len(form.cleaned_data["chosen"]) > 1
    if is_bulk and not form.cleaned_data["confirmed"]:
        return confirm(request, form)
    outcome = carry_out(form, request.user)
    verb = form.cleaned_data["verb"]
    if wants_json:
        return JsonResponse(
            {
                "ok": bool(outcome.done),
                "message": outcome.sentence(verb)
                if outcome.done
                else outcome.failed[0][1]
                if outcome.failed
                else "",
                "undo": reverse("comments_admin:undo", args=[outcome.batch]) if outcome.done else "",
                "waiting": Comment.objects.waiting().count(),
            },
            status=200 if outcome.done else 409,
        )
    for comment, why in outcome.failed:
        messages.warning(
            request, _("Not done, “%(name)s”: %(why)s") % {"name": comment.author_name, "why": why}
        )
    if not outcome.done:
        return redirect(back)
    separator = "&" if "?" in back else "?"
    return redirect(f"{back}{separator}undo={outcome.batch}")


def confirm(request: HttpRequest, form: DecisionForm) -> HttpResponse:
    chosen = Comment.objects.select_related("thread").in_bulk(
        [pk for pk, _version in form.cleaned_data["chosen"]]
    )
    context = {
        "form": form,
        "comments": chosen.values(),
        "count": len(chosen),
        "verb_label": Verb(form.cleaned_data["verb"]).label,
        "fields": [(name, value) for name in request.POST for value in request.POST.getlist(name)],
        "back": back_to_queue(request),
    }
    return render(request, "comments/admin/confirm.html", context)


def back_to_queue(request: HttpRequest) -> str:
    """The queue as it was filtered; nothing else in an address is followed."""
    back = request.POST.get("back", "")
    base = reverse("comments_admin:queue")
    detail = request.POST.get("detail", "")
    if detail:
        try:
            return reverse("comments_admin:detail", args=[uuid.UUID(detail)])
        except ValueError:
            return base
    form = QueueFilterForm(dict(part.split("=", 1) for part in back.split("&") if "=" in part))
    return f"{base}?{form.query}" if form.is_valid() and form.query else base


def undoable(request: HttpRequest) -> dict[str, Any] | None:
    """What can still be undone of the decision that the address names, in words."""
    try:
        batch = uuid.UUID(request.GET.get("undo", ""))
    except ValueError:
        return None
    actions = list(
        ModerationAction.objects.filter(
            batch=batch, actor=request.user.pk, undone_by=None, before__isnull=False
        )
    )
    if not actions or actions[0].undo_until < timezone.now():
        return None
    outcome = Outcome(batch=batch, done=[action.comment_id for action in actions])
    left = int((actions[0].undo_until - timezone.now()).total_seconds())
    return {"batch": batch, "sentence": outcome.sentence(actions[0].verb), "seconds": left}


def undoable_until_then(action: ModerationAction) -> HttpResponse:
    """Show the comment that `action` was about, with the offer to undo it."""
    address = reverse("comments_admin:detail", args=[action.comment_id])
    return redirect(f"{address}?undo={action.batch}")


@requires("moderate")
@require_POST
def undo(request: HttpRequest, batch: uuid.UUID) -> HttpResponse:
    count = Comment.undo(request.user, batch)
    sentence = (
        ngettext("%s decision undone.", "%s decisions undone.", count) % count
        if count
        else _("It is too late to undo this. Look for the reply by its state to restore it.")
    )
    if request.headers.get("Accept", "").startswith("application/json"):
        rows = Comment.objects.filter(actions__batch=batch).values_list("pk", "version")
        return JsonResponse(
            {
                "ok": bool(count),
                "message": sentence,
                "waiting": Comment.objects.waiting().count(),
                "tokens": {str(pk): f"{pk}:{version}" for pk, version in rows},
            },
            status=200 if count else 409,
        )
    (messages.success if count else messages.error)(request, sentence)
    return redirect(back_to_queue(request))


# One comment


@requires("moderate")
@require_GET
def detail(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    return show_detail(request, find_comment(comment_id))


def find_comment(comment_id: uuid.UUID) -> Comment:
    comments = Comment.objects.select_related("thread__page", "parent", "commenter", "staff")
    return get_object_or_404(comments, pk=comment_id)


def show_detail(request: HttpRequest, comment: Comment, status: int = 200, **forms: Any) -> HttpResponse:
    user = request.user
    settings = CommentSettings.current(request)
    conversation = Comment.objects.filter(
        Q(root=comment.root_id or comment.pk) | Q(pk=comment.root_id or comment.pk)
    )
    context = {
        "card": Card(comment, user, settings, people_behind([comment], settings)[0]),
        "comment": comment,
        "conversation": conversation.exclude(pk=comment.pk).shown().order_by("number")[:50],
        "actions": comment.actions.select_related("actor", "undone_by"),
        "revisions": comment.revisions.select_related("by"),
        "may_see_contact": user.has_perm("comments.view_contact"),
        "may_redact": user.has_perm("comments.redact") and comment.body,
        "may_reply": user.has_perm("comments.reply_as_staff") and comment.is_approved,
        "may_reword": user.has_perm("comments.reply_as_staff")
        and comment.is_by_staff
        and comment.state in {State.PENDING, State.APPROVED},
        "may_erase": user.has_perm("comments.erase") and comment.state != State.ERASED,
        "reply_form": StaffReplyForm(),
        "reword_form": StaffReplyForm(initial={"body": comment.body}, auto_id="reword_%s"),
        "redact_form": RedactForm(initial={"body": comment.body}),
        "note_form": NoteForm(),
        "settings": settings,
        "undoable": undoable(request),
        **forms,
    }
    return render(request, "comments/admin/detail.html", context, status=status)


@requires("reply_as_staff")
@require_POST
def reply(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    """Publish an answer of the clinic's; a sentence that would confirm a patient is shown first, once."""
    return speak(request, find_comment(comment_id), Comment.reply_as_staff, "reply_form")


@requires("reply_as_staff")
@require_POST
def reword(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    """Put other words into an answer of the clinic's, with the same look at them."""
    return speak(request, find_comment(comment_id), Comment.reword, "reword_form", auto_id="reword_%s")


def speak(
    request: HttpRequest, comment: Comment, verb: Callable[..., Any], name: str, **options: Any
) -> HttpResponse:
    form = StaffReplyForm(request.POST, **options)
    if not form.is_valid():
        return show_detail(request, comment, 422, **{name: form})
    if form.warnings and not form.cleaned_data["looked_again"]:
        form = StaffReplyForm({**request.POST.dict(), "looked_again": ""}, warnings=form.warnings, **options)
        return show_detail(request, comment, 200, **{name: form})
    try:
        return undoable_until_then(verb(comment, request.user, form.cleaned_data["body"]))
    except NotPossible as refusal:
        form.add_error(None, str(refusal))
        return show_detail(request, comment, 409, **{name: form})


@requires("redact")
@require_POST
def redact(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    comment = find_comment(comment_id)
    form = RedactForm(request.POST)
    if not form.is_valid():
        return show_detail(request, comment, 422, redact_form=form)
    try:
        action = comment.redact(request.user, form.cleaned_data["body"], note=form.cleaned_data["note"])
    except NotPossible as refusal:
        form.add_error(None, str(refusal))
        return show_detail(request, comment, 409, redact_form=form)
    return undoable_until_then(action)


@requires("moderate")
@require_POST
def note(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    comment = find_comment(comment_id)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return show_detail(request, comment, 422, note_form=form)
    return undoable_until_then(comment.add_note(request.user, form.cleaned_data["note"]))


@requires("erase")
@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    """Destroy a text and its author's traces for good, after a page that says what that means."""
    comment = find_comment(comment_id)
    if request.method == "POST":
        try:
            comment.erase(request.user)
            messages.success(request, _("The reply was erased."))
        except NotPossible as refusal:
            messages.error(request, str(refusal))
        return redirect("comments_admin:detail", comment.pk)
    return render(request, "comments/admin/erase.html", {"comment": comment})


# A page's thread, and the export


@requires("manage_rules")
@require_http_methods(["GET", "POST"])
def thread(request: HttpRequest, page_id: int) -> HttpResponse:
    """Say who may reply to one page, and until when."""
    if page_id >= 2**31:
        raise Http404
    page = get_object_or_404(Page, pk=page_id)
    found = Thread.of(page)
    form = ThreadForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        Thread.of(page).set_rules(request.user, form.cleaned_data["status"], form.cleaned_data["closes_at"])
        messages.success(request, _("Saved."))
        return redirect("comments_admin:thread", page.pk)
    context = {"page": page, "thread": found, "form": form, "settings": CommentSettings.current(request)}
    return render(request, "comments/admin/thread.html", context)


@requires("export")
@require_GET
def export(request: HttpRequest) -> Any:
    """The rows of the queue's filters as CSV or XLSX."""
    form = QueueFilterForm(request.GET)
    return export_response(
        form.narrow(CommentSettings.current(request)), request.GET.get("format", "csv"), request.user
    )

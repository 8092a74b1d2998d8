import ipaddress
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import wraps
from traceback import extract_tb
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseGone, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.models import Page

from clinic.frame import last_frame
from clinic.models.restrictions import open_to_all
from lib.http import is_same_origin

from .forms import AccessForm, EditForm, ReplyForm
from .listing import body_html
from .models import (
    PAGES_WITH_REPLIES,
    AnswersNothing,
    Comment,
    Commenter,
    CommentSettings,
    Held,
    NotPossible,
    NotTaken,
    Reason,
    State,
    Subscription,
    Thread,
    ThreadClosed,
    erase_commenter,
)
from .models.authorship import REFUSE_ABOVE
from .models.rules import NetworkCount, hash_network
from .notices import queue_access
from .proof import challenge_for

logger = logging.getLogger(__name__)

BIGGEST_ID = 2**31 - 1
View = Callable[..., HttpResponse]


def private(view: View) -> View:
    """Keep a page with a secret address out of caches, indexes and referrers."""

    @wraps(view)  # with its marks: a view that is exempt from the token must stay so
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Cache-Control"] = "no-store, private"
        return response

    return wrapped


def loses_nothing(heading: Any, template: str = "comments/unavailable.html") -> Callable[[View], View]:
    """Answer a POST that fails with an honest 503 and everything that was typed, whatever failed."""

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except (Http404, PermissionDenied, SuspiciousOperation):
                raise
            except Exception as error:
                if request.method != "POST":
                    raise
                # Never the text of the error: databases quote the row in it.
                place = extract_tb(error.__traceback__)[-1]
                logger.error("%s: %s at %s:%s", heading, type(error).__name__, place.filename, place.lineno)
                return unavailable(request, heading, template)

        return wrapped

    return decorate


def network_of(request: HttpRequest) -> str:
    """Return the network that a visitor comes from, as coarse as an internet provider hands them out."""
    try:
        address = ipaddress.ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return ""
    if address.version == 6 and address.ipv4_mapped:
        address = address.ipv4_mapped
    bits = 32 if address.version == 4 else 64
    return str(ipaddress.ip_network(f"{address}/{bits}", strict=False))


def find_page(page_id: int) -> Page | None:
    """Return a published page, open to everybody, of a kind that takes replies."""
    if page_id > BIGGEST_ID:
        return None
    page = open_to_all(Page.objects.type(PAGES_WITH_REPLIES)).filter(pk=page_id).first()
    return page if page is None else page.specific_deferred


# Leaving a reply


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@loses_nothing(_lazy("Your reply was not stored"))
def reply(request: HttpRequest, page_id: int) -> HttpResponse:
    """Take a reply. GET shows the form alone, pointed at the reply that `?to=` names.

    No cookie and no token: the form stands on cached pages, so a browser's word for where it was
    sent from takes their place. Signed-in staff are visitors here.
    """
    page = find_page(page_id)
    if page is None:
        return not_taken(request, None, _("This page takes no replies."), status=404)
    settings = CommentSettings.current(request)
    if request.method != "POST":
        return show_form(request, page, settings, ReplyForm(initial={"parent": request.GET.get("to")}), 200)
    return take(request, page, settings)


def take(
    request: HttpRequest, page: Page, settings: CommentSettings, verified: Commenter | None = None
) -> HttpResponse:
    """Store what was sent, or show it again. `verified` is whose own page it was sent from, and then the address is theirs."""
    typed = request.POST if verified is None else {**request.POST.dict(), "email": verified.email}
    form = ReplyForm(typed)
    if not form.is_valid():
        return show_form(request, page, settings, form, 422)
    if verified is None and not is_same_origin(request):
        form.add_error(
            None, _("We could not see that this came from our own page. Please send it once more.")
        )
        return show_form(request, page, settings, form, 403)
    warnings = form.private_details()
    if warnings:
        return show_form(request, page, settings, looked_again(request), 200, warnings)
    try:
        comment = Comment.submit(
            page, settings, network=network_of(request), verified=verified, **form.submission()
        )
    except ThreadClosed as refusal:
        return not_taken(request, page, str(refusal), status=409)
    except AnswersNothing as refusal:
        form = ReplyForm({**request.POST.dict(), "parent": ""})
        form.add_error(None, str(refusal))
        return show_form(request, page, settings, form, 409)
    except NotTaken as refusal:
        form.add_error(None, str(refusal))
        return show_form(request, page, settings, form, 429)
    return redirect(comment.receipt_url)


def looked_again(request: HttpRequest) -> ReplyForm:
    """The same form, which knows that its writer has seen the warning."""
    return ReplyForm({**request.POST.dict(), "looked_again": "yes"})


def show_form(
    request: HttpRequest,
    page: Page,
    settings: CommentSettings,
    form: ReplyForm,
    status: int,
    warnings: list[str] | None = None,
) -> HttpResponse:
    thread = Thread.of(page)
    if not thread.takes_replies(settings):
        return not_taken(request, page, _("Replies to this page are closed."), status=409)
    target = find_target(thread, form["parent"].value())
    context = {
        "page": page,
        "settings": settings,
        "form": form,
        "target": target,
        "target_html": body_html(target.body) if target else "",
        "warnings": warnings,
        "sent_to": request.path,
    }
    return render(request, "comments/reply_page.html", context, status=status)


def find_target(thread: Thread, number: Any) -> Comment | None:
    text = str(number or "")
    if not text.isascii() or not text.isdigit() or len(text) > 9 or thread.pk is None:
        return None
    return Comment.objects.approved().filter(thread=thread, number=int(text)).first()


def not_taken(request: HttpRequest, page: Page | None, why: str, status: int) -> HttpResponse:
    """Say why nothing was stored, and give back what was typed, to copy it."""
    answered = request.POST.get("parent", "")
    context = {
        "page": page,
        "why": why,
        "text": request.POST.get("body", "")[:20000],
        "name": request.POST.get("name", "")[:1000],
        "answered": answered if answered.isascii() and answered.isdigit() and len(answered) < 10 else "",
    }
    return render(request, "comments/not_taken.html", context, status=status)


def unavailable(request: HttpRequest, heading: Any, template: str) -> HttpResponse:
    """An honest 503 with everything typed in it. Asks the database for nothing."""
    frame = last_frame()
    context = {
        "data": request.POST,
        "retry_url": request.path,
        "clinic": frame.clinic if frame else None,
        "heading": heading,
    }
    response = render(None, template, context, status=503)
    response["Retry-After"] = "120"
    return response


# The receipt


@dataclass(frozen=True)
class Status:
    """What became of a reply, in words for its writer."""

    title: str
    text: str
    reason: str = ""
    message: str = ""

    @classmethod
    def of(cls, comment: Comment, settings: CommentSettings) -> "Status":
        match comment.state:
            case State.APPROVED if comment.proposed_body:
                return cls(
                    _("Your change is being read"), _("Your reply is published; the change is not yet.")
                )
            case State.APPROVED:
                refused = comment.actions.filter(verb="refuse_edit").last()
                last = comment.actions.last()
                if refused is not None and refused == last:
                    text = _("The change that you sent was not published. Your first text stays.")
                    return cls(_("Your reply is published"), text, *why(refused))
                return cls(_("Your reply is published"), _("It is number %s.") % comment.number)
            case State.REJECTED | State.REMOVED:
                action = comment.actions.filter(to_state=comment.state).last()
                return cls(_("Your reply is not published"), _("A moderator has read it."), *why(action))
            case State.WITHDRAWN:
                return cls(
                    _("You took your reply back"), _("Its text, your name and your address are deleted.")
                )
            case State.ERASED:
                return cls(_("Your reply was erased"), _("Its text, your name and your address are deleted."))
        text = _("It is held: nobody can see it until a moderator has read it.")
        return cls(_("We have your reply"), f"{text} {settings.review_promise}")


def why(action: Any) -> tuple[str, str]:
    if action is None or not action.reason:
        return "", ""
    return str(Reason(action.reason).label), action.message


def find_receipt(comment_id: UUID, key: str) -> Comment:
    comment = Comment.objects.select_related("thread__page", "commenter").opened_by(comment_id, key)
    if comment is None or comment.receipt_until < timezone.now():
        raise Http404
    return comment


def show_receipt(
    request: HttpRequest, comment: Comment, form: EditForm | None = None, status: int = 200
) -> HttpResponse:
    settings = CommentSettings.current(request)
    can_edit = comment.can_edit(settings)
    if form is None and (can_edit or comment.can_resubmit):
        form = EditForm(initial={"body": comment.proposed_body or comment.body})
    worried = Held.CRISIS in comment.held_reasons or comment.state == State.ESCALATED
    context = {
        "comment": comment,
        "page": comment.thread.page if comment.thread.page and comment.thread.page.live else None,
        "status": Status.of(comment, settings),
        "body_html": body_html(comment.body),
        "proposed_html": body_html(comment.proposed_body),
        "challenge": challenge_for(comment.pk) if comment.may_prove else "",
        "crisis": crisis_help(comment, settings) if worried else [],
        "edit_form": form,
        "edit_until": comment.edit_until(settings) if can_edit else None,
    }
    return render(request, "comments/receipt.html", context, status=status)


def crisis_help(comment: Comment, settings: CommentSettings) -> list[tuple[str, list[str]]]:
    """Where help is, by language: in the page's, and in the writer's where that is another."""
    languages = dict.fromkeys([get_language(), comment.language])
    return [(code, settings.crisis_lines(code)) for code in languages if code in {"en", "es"}]


@private
@require_GET
def receipt(request: HttpRequest, comment_id: UUID, key: str) -> HttpResponse:
    return show_receipt(request, find_receipt(comment_id, key))


@private
@csrf_exempt
@require_POST
@loses_nothing(_lazy("Your change was not stored"), "comments/edit_unavailable.html")
def edit(request: HttpRequest, comment_id: UUID, key: str) -> HttpResponse:
    """The secret address stands in for a token: who doesn't know it can't send this."""
    comment = find_receipt(comment_id, key)
    form = EditForm(request.POST)
    if not form.is_valid():
        return show_receipt(request, comment, form, 422)
    try:
        comment.edit(None, form.cleaned_data["body"], CommentSettings.current(request))
    except NotPossible as refusal:
        form.add_error(None, str(refusal))
        return show_receipt(request, comment, form, 409)
    return redirect(comment.receipt_url)


@private
@csrf_exempt
@require_POST
def withdraw(request: HttpRequest, comment_id: UUID, key: str) -> HttpResponse:
    comment = find_receipt(comment_id, key)
    with suppress(NotPossible):  # It is gone already, which is what was asked for.
        comment.withdraw(None)
    return redirect(comment.receipt_url)


@private
@csrf_exempt
@require_POST
def prove(request: HttpRequest, comment_id: UUID, key: str) -> HttpResponse:
    """Take the proof of work that the receipt's script sends by itself; nothing hangs on it for the writer."""
    try:
        find_receipt(comment_id, key).prove(None, request.POST.get("altcha", "")[:5000])
    except NotPossible:
        return HttpResponse(status=422)
    return HttpResponse(status=204)


# Finding a reply


@require_GET
def permalink(request: HttpRequest, page_id: int, number: int) -> HttpResponse:
    """Lead to the page of the thread where the reply stands; 410 once its page takes none, 404 before it is published."""
    if page_id > BIGGEST_ID or number > BIGGEST_ID:
        raise Http404
    thread = get_object_or_404(Thread.objects.visible().select_related("page"), page_id=page_id)
    comment = Comment.objects.filter(thread=thread, number=number).shown().first()
    if comment is None:
        raise Http404
    place = thread.place_of(comment, CommentSettings.current(request))
    query = f"?page={place}" if place > 1 else ""
    page_url = thread.page.url if thread.page else "/"
    return HttpResponseRedirect(f"{page_url}{query}#{comment.anchor}")


# Hearing of answers


def find_subscription(subscription_id: UUID, key: str) -> Subscription | None:
    return Subscription.objects.select_related("commenter", "thread__page").opened_by(subscription_id, key)


@private
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def subscription(request: HttpRequest, subscription_id: UUID, key: str) -> HttpResponse:
    """Say yes (or choose how much) to mail about answers. Opening the address changes nothing: mail scanners do that."""
    found = find_subscription(subscription_id, key)
    if found is None:
        raise Http404
    if request.method == "POST":
        scope = request.POST.get("scope", "")
        found.confirm(scope if scope in Subscription.Scope else Subscription.Scope.ANSWERS)
        return redirect(request.path)
    return render(request, "comments/subscription.html", {"subscription": found, "page": found.thread.page})


@private
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, subscription_id: UUID, key: str) -> HttpResponse:
    """End the mail by one POST, as RFC 8058 asks: no cookie, no sign-in, as often as one likes."""
    found = find_subscription(subscription_id, key)
    if found is None:
        # Erased meanwhile: there will be no more mail, so the answer is the same.
        return HttpResponseGone(
            _("There is no such mail any more."), content_type="text/plain; charset=utf-8"
        )
    if request.method == "POST":
        found.end()
    return render(request, "comments/unsubscribe.html", {"subscription": found, "page": found.thread.page})


# Everything from one address


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def request_access(request: HttpRequest) -> HttpResponse:
    """Mail a link to the owner of an address. The answer is the same whether we know the address or not."""
    form = AccessForm(request.POST or None)
    sent = False
    if request.method == "POST" and form.is_valid():
        if NetworkCount.count_one(hash_network(f"access {network_of(request)}")) > REFUSE_ABOVE:
            form.add_error(
                None, _("Many requests came from your network just now. Please try again in ten minutes.")
            )
            return render(request, "comments/yours_request.html", {"form": form}, status=429)
        commenter = Commenter.find(form.cleaned_data["email"])
        if commenter is not None:
            queue_access(commenter)
        sent = True
    status = 422 if request.method == "POST" and not sent else 200
    return render(request, "comments/yours_request.html", {"form": form, "sent": sent}, status=status)


def find_commenter(commenter_id: UUID, key: str) -> Commenter:
    commenter = Commenter.objects.opened_by(commenter_id, key)
    if commenter is None:
        raise Http404
    return commenter


@private
@require_GET
def yours(request: HttpRequest, commenter_id: UUID, key: str) -> HttpResponse:
    commenter = find_commenter(commenter_id, key)
    comments = commenter.comments.select_related("thread__page").order_by("-submitted_at")[:200]
    return render(request, "comments/yours.html", {"commenter": commenter, "comments": comments})


@private
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@loses_nothing(_lazy("Your reply was not stored"))
def write(request: HttpRequest, commenter_id: UUID, key: str, page_id: int) -> HttpResponse:
    """Leave a reply as the verified owner of an address: only they can have opened this page."""
    commenter = find_commenter(commenter_id, key)
    page = find_page(page_id)
    if page is None:
        return not_taken(request, None, _("This page takes no replies."), status=404)
    settings = CommentSettings.current(request)
    if request.method == "POST":
        commenter.verify()
        return take(request, page, settings, verified=commenter)
    last = commenter.comments.order_by("-submitted_at").first()
    initial = {
        "parent": request.GET.get("to"),
        "name": last.author_name if last else "",
        "email": commenter.email,
    }
    return show_form(request, page, settings, ReplyForm(initial=initial), 200)


@private
@csrf_exempt
@require_POST
def erase(request: HttpRequest, commenter_id: UUID, key: str) -> HttpResponse:
    """Erase everything that came from an address, at the wish of its owner."""
    commenter = find_commenter(commenter_id, key)
    if "sure" not in request.POST:
        return redirect("comments:yours", commenter.pk, commenter.key)
    return render(request, "comments/erased.html", {"count": erase_commenter(commenter)})

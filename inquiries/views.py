import logging
import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core import signing
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from clinic.models import ClinicSettings
from lib.crypto import DecryptionError
from lib.csrf import has_valid_token
from lib.http import is_same_origin

from . import drafts, inbound, lifeline
from .forms import STEPS, InquiryForm
from .models import ContactFormSettings, Inquiry, KeyReusedError
from .places import Places

logger = logging.getLogger(__name__)

SENT_SALT = "inquiries.sent"
CHECK = "check"
OUTDATED = gettext_lazy(
    "This page had been open for long. Your words are still here: please send them again."
)
NOT_OURS = gettext_lazy(
    "We could not see that this came from our own page. Your words are still here: please look them over."
)
STARTED = gettext_lazy("What you wrote is below. Nothing has been sent yet.")
UNSTORABLE = (DatabaseError, DecryptionError, OSError)
View = Callable[..., HttpResponse]


def keeps_words(view: View) -> View:
    """Make sure that a view of the form loses nothing: no database means 503 with the words still there.

    The CSRF check is the view's own (a stale token must not eat the words either), and
    neither error reports nor caches see what was posted.
    """

    @wraps(view)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except UNSTORABLE as error:
            # Never the text of the error: databases quote the row in it.
            logger.error("An inquiry could not be stored: %s", type(error).__name__)
            return unavailable(request)

    return csrf_exempt(never_cache(sensitive_post_parameters()(kept)))


def unavailable(request: HttpRequest) -> HttpResponse:
    """The form with everything typed, the phone number, and not one query."""
    form = InquiryForm(request.POST) if request.method == "POST" else None
    if form:
        form.errors.clear()
    # A step goes on where it was; from anywhere else the whole form, as it is shown, can be sent.
    is_step = request.resolver_match is not None and request.resolver_match.url_name == "step"
    sent_to = request.path if is_step else reverse("inquiries:create")
    context = {"form": form, "lifeline": lifeline.recall(), "sent_to": sent_to}
    response = render(request, "inquiries/unavailable.html", context, status=503)
    response["Retry-After"] = "120"
    return response


# One page


@keeps_words
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    """The contact form, and what arrives from it."""
    if request.method != "POST":
        return show_first(request)
    form = InquiryForm(request.POST, places=Places.read())
    if not has_valid_token(request):
        form.errors.clear()
        return show(request, form, notice=OUTDATED, status=403)
    if "save" in request.POST and drafts.fits(typed(request.POST)):
        return save_for_later(request)
    if not form.is_valid():
        return show(request, form, status=422)
    return receive(request, form)


def show_first(request: HttpRequest) -> HttpResponse:
    """The whole form, or its first question; filled with a draft or with the page the person comes from."""
    form_settings = ContactFormSettings.load(request_or_site=request).in_language()
    places, draft = Places.read(), drafts.read(request)
    initial = places.answers_about(request.GET.get("about", "")) | draft
    notice = STARTED if draft else ""
    if form_settings.style == ContactFormSettings.Style.STEPS:
        first = next(iter(STEPS))
        form = InquiryForm(initial=initial, places=places, only=STEPS[first][1])
        return show_step(request, first, form, about=initial.get("about"), kept=notice)
    return show(request, fresh_form(initial, places, form_settings), kept=notice)


def fresh_form(initial: dict[str, Any], places: Places, form_settings: ContactFormSettings) -> InquiryForm:
    """An unsent form with a key of its own."""
    key = {"idempotency_key": uuid.uuid4(), "consent_version": form_settings.consent_version}
    return InquiryForm(initial=initial | key, places=places)


def receive(request: HttpRequest, form: InquiryForm) -> HttpResponse:
    """Store the inquiry and send the person on to its confirmation."""
    try:
        inquiry = Inquiry.receive(form.submission())
    except KeyReusedError as error:
        return show(request, with_new_key(form), sent_already=error.earlier, status=409)
    response = redirect("inquiries:sent", token=signing.dumps(str(inquiry.pk), salt=SENT_SALT))
    response.status_code = 303
    if drafts.COOKIE in request.COOKIES:
        drafts.forget(request, response)
    return response


def with_new_key(form: InquiryForm) -> InquiryForm:
    """The same words under a key of their own, to be sent if the person wants that."""
    data = QueryDict(mutable=True)
    data.update(form.data)
    data["idempotency_key"] = str(uuid.uuid4())
    return InquiryForm(data, places=form.places)


def show(request: HttpRequest, form: InquiryForm, status: int = 200, **context: Any) -> HttpResponse:
    form_settings = ContactFormSettings.load(request_or_site=request).in_language()
    form.fields["consent"].label = form_settings.consent_text
    context |= {"form": form, "form_settings": form_settings, "clinic": clinic_of(request)}
    context["has_draft"] = drafts.COOKIE in request.COOKIES
    return render(request, "inquiries/create.html", context, status=status)


def clinic_of(request: HttpRequest) -> ClinicSettings:
    clinic = ClinicSettings.for_request(request).in_language()
    lifeline.remember(clinic)
    return clinic


# The first lines, from the card on a page


@keeps_words
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Take the first lines of an inquiry along to the contact form, by way of the draft.

    The card stands on cached pages, without cookie and token: the browser's word for where it was
    sent from takes their place, and words that come without it are shown and not stored.
    """
    places = Places.read()
    begun = {name: value for name, value in typed(request.POST).items() if value}
    begun |= places.answers_about(begun.pop("about", ""))
    if "phone" in begun and "email" not in begun:
        begun["preferred_channel"] = Inquiry.Channel.PHONE.value
    data = joined(drafts.read(request), begun)
    form = fresh_form(begun, places, ContactFormSettings.load(request_or_site=request))
    if not is_same_origin(request):
        return show(request, form, notice=NOT_OURS, status=403)
    if not drafts.fits(data):
        return show(request, form, kept=STARTED, status=422)
    response = redirect("inquiries:create")
    response.status_code = 303
    drafts.keep(request, response, data)
    return response


def joined(kept: dict[str, Any], begun: dict[str, Any]) -> dict[str, Any]:
    """A draft with what was begun elsewhere: new answers replace old ones, a new message goes below the old one."""
    messages = [text for text in (kept.get("message"), begun.get("message")) if text]
    if len(messages) == 2 and messages[1].strip() not in messages[0]:
        begun = begun | {"message": "\n\n".join(messages)}
    elif messages:
        begun = begun | {"message": messages[0]}
    return kept | begun


# After sending


@never_cache
@require_GET
def sent(request: HttpRequest, token: str) -> HttpResponse:
    """The reference, when we answer, and what happens next; nothing of what was written."""
    try:
        pk = signing.loads(token, salt=SENT_SALT, max_age=60 * 60 * 24 * 90)
    except signing.BadSignature:
        raise Http404 from None
    inquiry = Inquiry.objects.select_related("mailbox__location", "location").filter(pk=pk).first()
    if inquiry is None or inquiry.is_erased:
        raise Http404
    hours = inquiry.mailbox.hours
    context = {
        "inquiry": inquiry,
        "due_at": (inquiry.first_due_at or inquiry.submitted_at).astimezone(hours.zone),
        "has_due": inquiry.first_due_at is not None,
        "is_open_now": hours.is_open_at(inquiry.submitted_at),
        "location": inquiry.location or inquiry.mailbox.location,
        "form_settings": ContactFormSettings.load(request_or_site=request).in_language(),
        "clinic": clinic_of(request),
    }
    return render(request, "inquiries/sent.html", context)


# Drafts


def save_for_later(request: HttpRequest) -> HttpResponse:
    response = redirect("inquiries:create")
    response.status_code = 303
    drafts.keep(request, response, typed(request.POST))
    return response


def typed(data: QueryDict) -> dict[str, Any]:
    """The answers of a posted form as plain data."""
    names = [name for _title, fields in STEPS.values() for name in fields] + ["about"]
    answers: dict[str, Any] = {name: data[name] for name in names if name in data}
    if "preferred_channel" in data:  # no box ticked is an answer too
        answers["safe_contact"] = data.getlist("safe_contact")
    return answers


@keeps_words
@require_POST
def draft(request: HttpRequest) -> HttpResponse:
    """Take what has been typed so far, from the script that saves while one types."""
    if not has_valid_token(request):
        return HttpResponse(status=403)
    response = HttpResponse(status=204)
    drafts.keep(request, response, typed(request.POST))
    return response


@keeps_words
@require_POST
def forget_draft(request: HttpRequest) -> HttpResponse:
    response = redirect("inquiries:create")
    if has_valid_token(request):
        drafts.forget(request, response)
    return response


# Mail that a provider hands over


@csrf_exempt
@never_cache
@require_POST
def inbound_mail(request: HttpRequest) -> HttpResponse:
    """One mail as the request's body, from a provider that knows INBOUND_WEBHOOK_SECRET. Off without it."""
    secret = settings.INBOUND_WEBHOOK_SECRET
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not secret or not constant_time_compare(given, secret):
        raise Http404
    try:
        taken = inbound.take(request.read(inbound.LARGEST_MAIL + 1))
    except Exception as error:  # noqa: BLE001 - whatever it was, the provider keeps the mail and tries again
        logger.error("A mail could not be taken: %s", type(error).__name__)
        return HttpResponse(status=503)
    status = 422 if taken == inbound.Taken.UNREADABLE else 200
    return JsonResponse({"result": taken.value}, status=status)


# One question at a time


@keeps_words
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, step: str) -> HttpResponse:
    """One page of the form in steps; the last one shows all answers and sends them."""
    if step == CHECK:
        return check(request)
    if step not in STEPS:
        raise Http404
    places = Places.read()
    data = drafts.read(request)
    fields = STEPS[step][1]
    if request.method != "POST":
        if not data:
            return redirect("inquiries:create")
        form = InquiryForm(
            initial=places.answers_about(data.get("about", "")) | data, places=places, only=fields
        )
        return show_step(request, step, form)
    form = InquiryForm(request.POST, places=places, only=fields)
    if not has_valid_token(request):
        form.errors.clear()
        return show_step(request, step, form, notice=OUTDATED, status=403)
    if not form.is_valid():
        return show_step(request, step, form, status=422)
    data = {"idempotency_key": str(uuid.uuid4())} | data | dict.fromkeys(fields, "") | typed(request.POST)
    response = redirect("inquiries:step", step=step_after(step, data, returns="return" in request.GET))
    response.status_code = 303
    drafts.keep(request, response, data)
    return response


def step_after(step: str, data: dict[str, Any], returns: bool) -> str:
    """The next question; back to the check for who came from there to change one answer."""
    order = [*STEPS, CHECK]
    is_complete = all(name in data for _title, fields in STEPS.values() for name in fields[:1])
    return CHECK if returns and is_complete else order[order.index(step) + 1]


def show_step(
    request: HttpRequest, step: str, form: InquiryForm, status: int = 200, **context: Any
) -> HttpResponse:
    names = list(STEPS)
    position = names.index(step)
    context |= {
        "form": form,
        "step": step,
        "title": STEPS[step][0],
        "number": position + 1,
        "total": len(names) + 1,
        "previous": names[position - 1] if position else "",
        "clinic": clinic_of(request),
    }
    return render(request, "inquiries/step.html", context, status=status)


def check(request: HttpRequest) -> HttpResponse:
    """All answers on one page, each with a way back; sending needs the consent."""
    data = drafts.read(request)
    if not data:
        return redirect("inquiries:create")
    form_settings = ContactFormSettings.load(request_or_site=request).in_language()
    query = QueryDict(mutable=True)
    for name, value in data.items():
        query.setlist(name, value if isinstance(value, list) else [str(value)])
    query["consent_version"] = str(form_settings.consent_version)
    query["website"] = request.POST.get("website", "")
    if request.method == "POST" and request.POST.get("consent"):
        query["consent"] = "on"
    form = InquiryForm(query, places=Places.read(), consent_text=form_settings.consent_text)
    form.is_valid()
    wrong = [name for name, (_title, fields) in STEPS.items() if set(fields) & set(form.errors)]
    if wrong:
        return redirect("inquiries:step", step=wrong[0])
    if request.method == "POST":
        if has_valid_token(request) and form.is_valid():
            return receive(request, form)
    else:
        form.errors.clear()
    context = {"form": form, "clinic": clinic_of(request), "form_settings": form_settings}
    return render(request, "inquiries/check.html", context, status=422 if form.errors else 200)

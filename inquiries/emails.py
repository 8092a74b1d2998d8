"""The mails of this app. None holds what an inquirer wrote, chose or is called; see docs/data-protection.md."""

from datetime import datetime, timedelta
from email.utils import formataddr, parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Site

from clinic.models import ClinicSettings
from clinic.phones import to_display
from outbox.kinds import mail_kind
from outbox.models import Message as Mail

from . import notices, search
from .models import Inquiry, Mailbox, SearchToken
from .reply_address import reply_address

QUIET_AFTER_ACKNOWLEDGEMENT = timedelta(hours=1)


def clinic_settings() -> ClinicSettings:
    return ClinicSettings.for_site(Site.objects.get(is_default_site=True)).in_language()


def sender_of(mailbox: Mailbox, name: str) -> str:
    """`name` and the mailbox's address, or the site's usual sender; without a name, the address alone."""
    address = mailbox.from_address or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return formataddr((name, address)) if name else address


def local(moment: datetime, mailbox: Mailbox) -> str:
    """Monday, November 23, 11:00 a.m., as the clock on the mailbox's wall shows it."""
    return date_format(moment.astimezone(mailbox.hours.zone), "DAY_TIME_FORMAT")


def write(template: str, context: dict[str, Any], sender: str, html: bool = True) -> EmailMultiAlternatives:
    subject = render_to_string(f"emails/{template}_subject.txt", context).strip()
    body = render_to_string(f"emails/{template}_body.txt", context)
    mail = EmailMultiAlternatives(subject, body, sender)
    if html:
        mail.attach_alternative(render_to_string(f"emails/{template}_body.html", context), "text/html")
    return mail


def find(context: dict[str, Any]) -> Inquiry | None:
    rows = Inquiry.objects.select_related("mailbox__location", "assignee", "location")
    return rows.filter(pk=context["inquiry"], erased_at__isnull=True).first()


# To the person


@mail_kind(notices.ACKNOWLEDGEMENT)
def write_acknowledgement(context: dict[str, Any]) -> EmailMessage | None:
    """That it arrived, its reference and when we answer. At most one an hour to one address."""
    inquiry = find(context)
    if inquiry is None or inquiry.state == Inquiry.State.SPAM or was_acknowledged_lately(inquiry):
        return None
    clinic = clinic_settings()
    may_name = inquiry.told.get("may_name_clinic", True)
    location = inquiry.location or inquiry.mailbox.location
    phone = (location.phone if location else "") or clinic.phone
    name = clinic.clinic_name if may_name else ""
    values: dict[str, Any] = {
        "reference": inquiry.reference,
        "clinic_name": name,
        "due": local(inquiry.due_at, inquiry.mailbox) if inquiry.due_at else "",
        "phone": to_display(phone) if phone and may_name else "",
        "week": location.week() if location and may_name else [],
        "location": location.title if location and may_name else "",
        "emergency_text": clinic.emergency_text,
    }
    mail = write("inquiry_received", values, sender_of(inquiry.mailbox, name))
    mail.extra_headers |= {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
    set_reply_address(mail, inquiry)
    return mail


def was_acknowledged_lately(inquiry: Inquiry) -> bool:
    """Tell whether another inquiry from the same address got its acknowledgement within the hour."""
    hashes = search.hashes(search.EMAIL, search.normal_email(inquiry.email))
    others = SearchToken.objects.filter(kind=search.EMAIL, token__in=hashes).exclude(inquiry=inquiry)
    keys = [notices.mail_key(row.inquiry, "acknowledgement") for row in others.select_related("inquiry")]
    since = timezone.now() - QUIET_AFTER_ACKNOWLEDGEMENT
    return Mail.objects.filter(dedupe_key__in=keys, state=Mail.State.SENT, sent_at__gte=since).exists()


@mail_kind(notices.REPLY)
def write_reply(context: dict[str, Any]) -> EmailMessage | None:
    """What a colleague wrote to the person. The person's own words are not quoted."""
    inquiry = find(context)
    if inquiry is None:
        return None
    message = inquiry.messages.filter(pk=context["message"]).select_related("author").first()
    if message is None:
        return None
    message.inquiry = inquiry
    clinic = clinic_settings()
    may_name = inquiry.told.get("may_name_clinic", True)
    name = clinic.clinic_name if may_name else ""
    values = {
        "reference": inquiry.reference,
        "body": message.body,
        "author": message.author.get_short_name() if message.author else "",
        "clinic_name": name,
        "phone": to_display(clinic.phone) if clinic.phone and may_name else "",
    }
    mail = write("inquiry_reply", values, sender_of(inquiry.mailbox, name))
    # A person wrote this: it must not look like an automatic mail.
    mail.extra_headers["Auto-Submitted"] = "no"
    set_reply_address(mail, inquiry)
    return mail


def set_reply_address(mail: EmailMessage, inquiry: Inquiry) -> None:
    address = reply_address(inquiry)
    if address:
        mail.reply_to = [address]


# To staff


def notice(template: str, context: dict[str, Any]) -> EmailMessage | None:
    inquiry = find(context)
    if inquiry is None or not inquiry.is_live:
        return None
    values = {
        "reference": inquiry.reference,
        "mailbox": inquiry.mailbox.name,
        "priority": inquiry.get_priority_display(),
        "due": local(inquiry.due_at, inquiry.mailbox) if inquiry.due_at else "",
        "url": settings.BASE_URL + reverse("inquiries_admin:detail", args=[inquiry.pk]),
    }
    return write(template, values, settings.DEFAULT_FROM_EMAIL)


@mail_kind(notices.NEW)
def write_new_notice(context: dict[str, Any]) -> EmailMessage | None:
    return notice("inquiry_new", context)


@mail_kind(notices.ASSIGNED)
def write_assigned_notice(context: dict[str, Any]) -> EmailMessage | None:
    return notice("inquiry_assigned", context)


@mail_kind(notices.MENTIONED)
def write_mention_notice(context: dict[str, Any]) -> EmailMessage | None:
    return notice("inquiry_mentioned", context)


@mail_kind(notices.DUE_SOON)
def write_due_soon_notice(context: dict[str, Any]) -> EmailMessage | None:
    inquiry = find(context)
    return notice("inquiry_due_soon", context) if inquiry and inquiry.due_at else None


@mail_kind(notices.WATCHDOG)
def write_watchdog(context: dict[str, Any]) -> EmailMessage | None:
    """Never a mail: that the worker came this far is what the watchdog wants to know."""
    return None

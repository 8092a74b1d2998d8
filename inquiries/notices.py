"""Mails that a verb queues beside its change. Each is a few ids; the words are written when it is sent.

Takes inquiries, knows no model: the verbs import this, and `inquiries.emails` writes the mails.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts.models import User
from outbox.models import Draft

ACKNOWLEDGEMENT = "inquiries.acknowledgement"
NEW = "inquiries.new"
ASSIGNED = "inquiries.assigned"
MENTIONED = "inquiries.mentioned"
DUE_SOON = "inquiries.due_soon"
REPLY = "inquiries.reply"
WATCHDOG = "inquiries.watchdog"


def mail_key(inquiry: Any, suffix: str) -> str:
    """The outbox key of a mail about an inquiry; the prefix finds them all when it is erased."""
    return f"inquiry:{inquiry.pk.hex}:{suffix}"


def about(inquiry: Any, **more: Any) -> dict[str, Any]:
    return {"inquiry": str(inquiry.pk), **more}


def acknowledgement_of(inquiry: Any) -> Iterator[Draft]:
    """To the person, if there is an address that a person reads."""
    if inquiry.is_synthetic:
        yield Draft(WATCHDOG, "watchdog@localhost", mail_key(inquiry, "watchdog"), about(inquiry))
    elif inquiry.email and not is_machine(inquiry.email):
        key = mail_key(inquiry, "acknowledgement")
        yield Draft(ACKNOWLEDGEMENT, inquiry.email, key, about(inquiry), language=inquiry.mail_language)


def notices_about(inquiry: Any, event: Any = None) -> Iterator[Draft]:
    """To the assignee, or to all members who want notices, and to the mailbox's shared address."""
    if inquiry.is_synthetic:
        return
    suffix = f"new:{event.pk}" if event else "new"
    for address, user_id in recipients(inquiry):
        yield Draft(NEW, address, mail_key(inquiry, f"{suffix}:{user_id}"), about(inquiry))


def warning_notices(inquiry: Any) -> Iterator[Draft]:
    if inquiry.is_synthetic:
        return
    stamp = int(inquiry.clock_started_at.timestamp())
    for address, user_id in recipients(inquiry):
        yield Draft(DUE_SOON, address, mail_key(inquiry, f"due:{stamp}:{user_id}"), about(inquiry))


def recipients(inquiry: Any) -> Iterator[tuple[str, int]]:
    """(address, user id) of those to tell; 0 stands for the shared address.

    An inquiry that would reach nobody (a desk without members, all away) reaches the administrators.
    """
    today = timezone.localdate()
    members = inquiry.mailbox.memberships.filter(wants_notices=True, user__is_active=True)
    found = [
        (member.user.email, member.user_id)
        for member in members.select_related("user")
        if inquiry.assignee_id in {None, member.user_id} and not member.is_away_on(today)
    ]
    if inquiry.mailbox.notice_address:
        found.append((inquiry.mailbox.notice_address, 0))
    if not found:
        administrators = User.objects.filter(is_superuser=True, is_active=True)
        found = list(administrators.values_list("email", "pk"))
    yield from found


def assignment_notice(inquiry: Any, user: Any, event: Any) -> Draft:
    return Draft(ASSIGNED, user.email, mail_key(inquiry, f"assigned:{event.pk}"), about(inquiry))


def mention_notice(inquiry: Any, user: Any, note: Any) -> Draft:
    key = mail_key(inquiry, f"mention:{note.pk.hex}:{user.pk}")
    return Draft(MENTIONED, user.email, key, about(inquiry))


def reply_mail(inquiry: Any, message: Any, delay: timedelta) -> Draft:
    key = mail_key(inquiry, f"reply:{message.pk.hex}")
    context = about(inquiry, message=str(message.pk))
    return Draft(REPLY, inquiry.email, key, context, delay, inquiry.mail_language)


def is_machine(address: str) -> bool:
    """Tell whether an address belongs to a program, whose answers would start a loop."""
    local = address.partition("@")[0].casefold().replace("-", "").replace("_", "").replace(".", "")
    return local in {"noreply", "donotreply", "mailerdaemon", "postmaster", "bounce", "bounces"} or (
        local.startswith(("bounce+", "bounces+", "noreply+"))
    )

"""The demo's inquiries, played through the same verbs as real ones, at the times that the demo gives them.

No mail of the demo is sent: what the verbs queued is cancelled.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from unittest.mock import patch

from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from clinic.models import LocationPage
from clinic.phones import to_e164
from config.demo.inquiries import INQUIRIES, MAILBOXES, ROUTING_RULES, SAVED_REPLIES
from inquiries.access import Right
from inquiries.models import Inquiry, Mailbox, Membership, Priority, RoutingRule, SavedReply
from inquiries.submission import Submission
from outbox.models import Message as Mail

from .values import Library, block_id

FIRST_LOOK_AFTER = timedelta(hours=2)
ANSWER = (
    "Thank you for writing to us. I have looked into your question. When would be a good time to talk about it"
    " on the phone? You can answer this mail."
)


def load_inquiries(library: Library) -> None:
    mailboxes = {row["name"]: load_mailbox(row, library) for row in MAILBOXES}
    for order, row in enumerate(ROUTING_RULES):
        load_rule(order, row, mailboxes, library)
    for row in SAVED_REPLIES:
        mailbox = mailboxes.get(row["mailbox"])
        SavedReply.objects.create(title=row["title"], mailbox=mailbox, body=row["body"])
    for row in INQUIRIES:
        play(row, mailboxes, library)
    for mail in Mail.objects.unsent():
        mail.cancel()


def staff(email: str | None) -> User | None:
    return User.objects.get(email=email) if email else None


def location(slug: str | None, library: Library) -> Page | None:
    return library.pages[f"locations/{slug}"] if slug else None


def load_mailbox(row: dict[str, Any], library: Library) -> Mailbox:
    place = location(row["location"], library)
    fields = {
        "description": row["description"],
        "location": LocationPage.objects.get(pk=place.pk) if place else None,
        "from_address": row["from_address"],
        "normal_minutes": row["first_response_hours"] * 60,
        "retention_days": row["retention_days"],
    }
    if row["is_default"]:
        mailbox = Mailbox.objects.default()
        for name, value in {"name": row["name"], **fields}.items():
            setattr(mailbox, name, value)
        mailbox.save()
    else:
        mailbox = Mailbox.objects.create(name=row["name"], **fields)
    for email, role in row["members"]:
        Membership.objects.create(mailbox=mailbox, user=User.objects.get(email=email), role=role)
    return mailbox


def load_rule(order: int, row: dict[str, Any], mailboxes: dict[str, Mailbox], library: Library) -> None:
    def pages(path: str | None) -> list[int]:
        return [library.pages[path].pk] if path else []

    RoutingRule.objects.create(
        name=row["name"],
        sort_order=order,
        pages=pages(row["form_page"]),
        topics=pages(row["topic"]),
        locations=pages(f"locations/{row['location']}" if row["location"] else None),
        patients=[row["patient"]] if row["patient"] else [],
        mailbox=mailboxes[row["mailbox"]],
        priority=Priority[row["priority"].upper()],
        assignee=staff(row["assignee"]),
    )


@contextmanager
def clock_at(moment: datetime, inquiry: Inquiry | None = None) -> Iterator[None]:
    """Let verbs believe that it is `moment`, and date what they write into the inquiry accordingly."""
    with patch.object(timezone, "now", lambda: moment):
        yield
    if inquiry:
        inquiry.notes.filter(at__gt=moment).update(at=moment)
        inquiry.messages.filter(at__gt=moment).update(at=moment)


@cache
def shift() -> timedelta:
    """How far the demo's dates are moved: its last inquiry came within the last day, whenever it is loaded.

    By whole days: people write, and are answered, at the hours of the day that the demo says.
    """
    last = max(datetime.fromisoformat(row["submitted"]) for row in INQUIRIES)
    return timedelta(days=(timezone.now() - timezone.make_aware(last)).days)


def play(row: dict[str, Any], mailboxes: dict[str, Mailbox], library: Library) -> None:
    submitted = timezone.make_aware(datetime.fromisoformat(row["submitted"])) + shift()
    with clock_at(submitted):
        inquiry = receive(row, library)
    if row["state"] == Inquiry.State.NEW:
        return
    worker = staff(row["assignee"]) or staff("lead@example.org")
    with clock_at(submitted + FIRST_LOOK_AFTER, inquiry):
        if inquiry.mailbox != mailboxes[row["mailbox"]]:
            inquiry.move_to(mailboxes[row["mailbox"]], by=staff("lead@example.org"))
        if row["state"] == Inquiry.State.SPAM:
            inquiry.mark_spam(by=worker)
            return
        inquiry.assign_to(worker, by=worker)
        for email, text in row["notes"]:
            author = staff(email)
            inquiry.add_note(text, by=author if inquiry.allows(author, Right.WORK) else worker)
        finish(inquiry, row, worker)


def finish(inquiry: Inquiry, row: dict[str, Any], worker: User | None) -> None:
    """Bring an inquiry from "open" to the state that the demo wants it in."""
    state = row["state"]
    if state in {Inquiry.State.PENDING, Inquiry.State.CLOSED, Inquiry.State.ON_HOLD}:
        if inquiry.email:
            inquiry.reply(ANSWER, by=worker)
        else:
            inquiry.log_call("We spoke and agreed on the next step.", "reached", by=worker)
    if state == Inquiry.State.ON_HOLD:
        day = date.fromisoformat(row["snoozed_until"]) + timedelta(days=shift().days)
        inquiry.snooze_until(day, by=worker)
    if state == Inquiry.State.CLOSED:
        inquiry.close(row["outcome"], by=worker)


def receive(row: dict[str, Any], library: Library) -> Inquiry:
    place = location(row["location"], library)
    return Inquiry.receive(
        Submission(
            name=row["name"],
            email=row["email"],
            phone=to_e164(row["phone"]) if row["phone"] else "",
            message=row["message"],
            preferred_channel=row["preferred_channel"],
            best_times=row["best_time"],
            patient=row["patient"],
            location_id=place.pk if place else None,
            topic_id=library.pages[row["topic"]].pk if row["topic"] else None,
            consent_version=1,
            idempotency_key=uuid.UUID(block_id(f"inquiries/{row['name']}/{row['submitted']}")),
        )
    )

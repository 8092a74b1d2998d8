"""The story of an inquiry as a person reads it: what was said, noted and done, oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.models import User

from .models import Inquiry, InquiryEvent, Mailbox, Message, Note, Priority


@dataclass(frozen=True)
class Entry:
    kind: str
    at: datetime
    who: str
    text: str = ""
    row: Any = None
    """The message or note, for its state of delivery."""
    of: Inquiry | None = None
    """The inquiry it belongs to, where that was merged into this one."""


def of(inquiry: Inquiry) -> list[Entry]:
    """Everything about `inquiry` and what was merged into it; a fixed number of queries."""
    family = {inquiry.pk: inquiry} | {row.pk: row for row in inquiry.merged.all()}
    mine = Q(inquiry__in=family)
    entries: list[Entry] = []
    for member in family.values():
        other = None if member.pk == inquiry.pk else member
        entries.append(Entry("message", member.submitted_at, _("The person"), member.message, of=other))
    for message in Message.objects.filter(mine).select_related("author", "mail"):
        message.inquiry = family[message.inquiry_id]
        other = None if message.inquiry_id == inquiry.pk else message.inquiry
        who = str(message.author) if message.author else _("The person")
        kind = "reply" if message.is_ours else "message"
        kind = "call" if message.channel == Message.Channel.PHONE else kind
        entries.append(Entry(kind, message.at, who, message.body, message, other))
    for note in Note.objects.filter(mine).select_related("author"):
        note.inquiry = family[note.inquiry_id]
        other = None if note.inquiry_id == inquiry.pk else note.inquiry
        who = str(note.author) if note.author else _("somebody who has left")
        entries.append(Entry("note", note.at, who, note.body, note, other))
    shown = InquiryEvent.objects.filter(mine).exclude(kind__in=SAID_ELSEWHERE)
    entries += in_words(list(shown), family if len(family) > 1 else None, inquiry)
    return sorted(entries, key=lambda entry: entry.at)


SAID_ELSEWHERE = ["noted", "replied", "called", "mail_received"]
"""Events whose words stand in the story themselves."""


def in_words(events: list[InquiryEvent], family: Any = None, inquiry: Inquiry | None = None) -> list[Entry]:
    """Events as sentences; names of people and mailboxes are read with two queries."""
    names = Names(events)
    return [
        Entry(
            "event",
            event.at,
            names.user(event.actor_id),
            names.sentence(event),
            of=family[event.inquiry_id] if family and event.inquiry_id != inquiry.pk else None,  # type: ignore[union-attr]
        )
        for event in events
    ]


class Names:
    """Names of the people and mailboxes that some events speak of."""

    def __init__(self, events: Iterable[InquiryEvent]) -> None:
        users: set[int] = set()
        mailboxes: set[int] = set()
        for event in events:
            users |= {event.actor_id} if event.actor_id else set()
            users |= set(event.changes.get("assignee_id") or []) - {None}
            mailboxes |= set(event.changes.get("mailbox_id") or [])
        self.users = {user.pk: str(user) for user in User.objects.filter(pk__in=users)}
        self.mailboxes = {row.pk: row.name for row in Mailbox.objects.filter(pk__in=mailboxes)}

    def user(self, pk: int | None) -> str:
        return self.users.get(pk, _("somebody who has left")) if pk else _("The site")

    def sentence(self, event: InquiryEvent) -> str:
        """What happened, with the value that matters: “moved to Billing”."""
        label = event.get_kind_display()
        now = {
            name: pair[1] for name, pair in event.changes.items() if isinstance(pair, list) and len(pair) == 2
        }
        match event.kind:
            case "assigned":
                return _("assigned to %s") % self.user(now["assignee_id"]) if now.get("assignee_id") else _("assigned to nobody")  # fmt: skip
            case "moved":
                return _("moved to %s") % self.mailboxes.get(now.get("mailbox_id"), "?")
            case "prioritized":
                return _("priority: %s") % Priority(now.get("priority", 0)).label
            case "tagged":
                return _("tags: %s") % (", ".join(now.get("tags", [])) or "–")
            case "closed":
                return _("closed: %s") % Inquiry.Outcome(now["outcome"]).label if now.get("outcome") else label  # fmt: skip
            case "snoozed":
                return _("put aside until %s") % now.get("snoozed_until", "?")
        return label

"""What concerns several inquiries at once."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import Inquiry, InquiryError, InquiryEvent, Mailbox


@dataclass
class BatchResult:
    batch: uuid.UUID
    done_to: list[Inquiry] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """Reference and reason of each inquiry that was left alone."""


def act_on_all(inquiries: list[Inquiry], verb: Callable[[Inquiry, uuid.UUID], Any]) -> BatchResult:
    """Apply a verb to each of exactly these; one that can't be done leaves the others done."""
    result = BatchResult(uuid.uuid4())
    for inquiry in inquiries:
        try:
            with transaction.atomic():
                verb(inquiry, result.batch)
            result.done_to.append(inquiry)
        except PermissionDenied:
            result.refused.append(_("%s: not yours to change") % inquiry.reference)
        except InquiryError as error:
            result.refused.append(f"{inquiry.reference}: {error}")
    return result


def undo_batch(batch: uuid.UUID, by: Any) -> BatchResult:
    """Take back what one bulk action did, where nothing has happened since."""
    events = InquiryEvent.objects.filter(batch=batch, actor=by).select_related("inquiry")
    result = BatchResult(batch)
    for event in events:
        try:
            with transaction.atomic():
                event.inquiry.undo(by, event)
            result.done_to.append(event.inquiry)
        except (InquiryError, PermissionDenied) as error:
            result.refused.append(f"{event.inquiry.reference}: {error}")
    return result


def wake_due() -> int:
    """Bring back what was put aside until today."""
    due = Inquiry.objects.filter(state=Inquiry.State.ON_HOLD, snoozed_until__lte=timezone.localdate())
    return sum(1 for inquiry in due if inquiry.wake())


def warn_due() -> int:
    """Tell the desks about answers that are due soon; each once."""
    soon = Inquiry.objects.awaiting_us().filter(warn_at__lte=timezone.now(), warned_at__isnull=True)
    return sum(1 for inquiry in soon.filter(is_synthetic=False)[:500] if inquiry.warn())


def assign_waiting() -> int:
    """Hand what waits to people who have become free, the oldest first."""
    assigned = 0
    for mailbox in Mailbox.objects.active().exclude(assignment=Mailbox.Assignment.NONE):
        waiting = mailbox.inquiries.unassigned().filter(is_synthetic=False).order_by("submitted_at")
        for inquiry in waiting[:200]:
            with transaction.atomic():
                user = mailbox.next_assignee()
                if user is None:
                    break
                assigned += inquiry.assign_to(user, None) is not None
    return assigned


def erase_expired(limit: int = 500) -> int:
    """Erase what the mailboxes' times for keeping it have run out on."""
    erased = 0
    for inquiry in Inquiry.objects.past_retention().exclude(state=Inquiry.State.ERASED)[:limit]:
        inquiry.erase(None, "retention")
        erased += 1
    return erased

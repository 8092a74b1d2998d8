"""Inquiries to test with. They come in through `Inquiry.receive`, as real ones do."""

import re
import uuid
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from inquiries.models import Inquiry, Mailbox, Membership, RoutingRule
from inquiries.submission import Submission


def make_mailbox(
    name: str = "New patients", members: dict[User, str] | None = None, **fields: Any
) -> Mailbox:
    """A mailbox with its members' roles; the first one made is the default."""
    fields.setdefault("is_default", not Mailbox.objects.filter(is_default=True).exists())
    mailbox = Mailbox.objects.create(name=name, **fields)
    for user, role in (members or {}).items():
        Membership.objects.create(mailbox=mailbox, user=user, role=role)
        user.__dict__.pop("_mailbox_roles", None)
    return mailbox


def make_rule(mailbox: Mailbox, **fields: Any) -> RoutingRule:
    return RoutingRule.objects.create(mailbox=mailbox, **{"name": f"To {mailbox}"} | fields)


def make_submission(**fields: Any) -> Submission:
    return Submission(
        **{
            "name": "Adele Winters",
            "email": "adele@example.org",
            "phone": "+12025550171",
            "message": "My hand burns since spring.",
            "consent_version": 1,
        }
        | fields
    )


def make_inquiry(mailbox: Mailbox | None = None, **fields: Any) -> Inquiry:
    """Received a moment ago; `mailbox` puts it where no rule would."""
    inquiry = Inquiry.receive(make_submission(**fields))
    if mailbox is not None and inquiry.mailbox_id != mailbox.pk:
        inquiry.move_to(mailbox, None)
    return inquiry


def age(inquiry: Inquiry, delta: timedelta) -> Inquiry:
    """Let an inquiry and its clock be older than they are."""
    Inquiry.objects.filter(pk=inquiry.pk).update(
        submitted_at=inquiry.submitted_at - delta,
        clock_started_at=inquiry.clock_started_at - delta,
        warn_at=inquiry.warn_at and inquiry.warn_at - delta,
        due_at=inquiry.due_at and inquiry.due_at - delta,
    )
    inquiry.refresh_from_db()
    return inquiry


def yesterday() -> Any:
    return timezone.now() - timedelta(days=1)


FORM = {
    "patient": "self",
    "name": "Adele Winters",
    "preferred_channel": "email",
    "email": "adele@example.org",
    "phone": "",
    "safe_contact": ["may_name_clinic"],
    "best_times": "Mornings",
    "language": "en",
    "topic": "",
    "location": "",
    "message": "My hand burns since spring.",
    "consent": "on",
    "consent_version": "1",
    "website": "",
}


def form_data(**fields: Any) -> dict[str, Any]:
    """What a browser posts from the contact form, with a key of its own."""
    return FORM | {"idempotency_key": str(uuid.uuid4())} | fields


def post_form(client: Client, **fields: Any) -> Any:
    return client.post(reverse("inquiries:create"), form_data(**fields))


def value_of(html: str, name: str) -> str:
    """The value of an input on a page."""
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', html)
    assert tag, f"no input {name}"
    found = re.search(r'value="([^"]*)"', tag[0])
    return found[1] if found else ""

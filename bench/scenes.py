"""What the figures are measured on: pages with much on them, and tables with many rows."""

import base64
import random
import secrets
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import Group
from django.db import connection
from django.utils import timezone

from accounts.models import User
from articles.models import ArticlePage, TreatmentPage
from comments.models import Comment, Thread
from inquiries import search
from inquiries.models import Inquiry, Mailbox, Membership, SearchToken
from inquiries.references import make_reference
from lib.crypto import KEY_BYTES
from tests import factories
from tests.comments.cast import make_many

INQUIRIES_AT_ONCE = 2_000
WAITING = 1_000
"""Replies that wait for a moderator, however many there are."""
STATES = ["new"] * 2 + ["open"] * 3 + ["pending"] * 3 + ["on_hold"] + ["closed"] * 90 + ["spam"]


def cited(count: int, first: int) -> list[Any]:
    references = [factories.make_reference(doi=f"10.1000/{first + number}") for number in range(count)]
    return [factories.paragraph(f"<p>A sentence.{factories.cite(found)}</p>") for found in references]


def treatment_with_fifty_replies() -> TreatmentPage:
    """The page of the budget: 50 replies, 30 references, 10 rows of evidence."""
    page: TreatmentPage = factories.make_treatment_page(
        slug="bench-treatment", title="Bench treatment", what_it_is=cited(30, 70_000)
    )
    condition = factories.make_condition_page(slug="bench-condition", title="Bench condition")
    indication = factories.make_indication(treatment=page, condition=condition)
    for _ in range(10):
        factories.make_evidence_row(indication=indication)
    make_many(page, 17, answers=2)
    Comment.objects.filter(thread__page=page, number=51).delete()
    return page


def article_with_500_replies() -> ArticlePage:
    page: ArticlePage = factories.make_article_page(slug="bench-500", title="Five hundred")
    make_many(page, 50, answers=9)
    return page


def make_clerk() -> User:
    """Somebody of the front desk who sees two of four mailboxes."""
    clerk = User.objects.create_user("clerk@example.org")
    clerk.groups.set(Group.objects.filter(name="Front desk"))
    mailboxes = [Mailbox.objects.get_or_create(name=f"Desk {number}")[0] for number in range(4)]
    for mailbox in mailboxes[:2]:
        Membership.objects.create(mailbox=mailbox, user=clerk)
    return clerk


def fill_comments(rows: int) -> None:
    """Bring the replies to `rows`, copied in the database itself: most published, a tenth spam, a thousand waiting."""
    thread = Thread.objects.latest("pk")
    source = Comment.objects.filter(thread=thread).values_list("pk", flat=True)[:1].get()
    made = {
        "id": "gen_random_uuid()",
        "number": "100000 + n",
        "import_key": "'bench-' || n",
        "submitted_at": "now() - n * interval '1 minute'",
        "state": f"CASE WHEN n <= {WAITING} THEN 'pending' WHEN n %% 10 = 0 THEN 'spam' ELSE 'approved' END",
        "needs_decision": f"n <= {WAITING}",
        "root_id": "NULL",
        "parent_id": "NULL",
    }
    columns = [str(field.column) for field in Comment._meta.concrete_fields]
    chosen = ", ".join(made.get(column, f'c."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        first = Comment.objects.filter(import_key__startswith="bench-").count() + 1
        cursor.execute(
            f"INSERT INTO comments_comment ({names}) SELECT {chosen}"
            " FROM comments_comment c, generate_series(%s, %s) n WHERE c.id = %s",
            [first, rows, source],
        )
        cursor.execute("ANALYZE comments_comment")


def fill_inquiries(rows: int, users: list[User], tell: Callable[[str], None]) -> None:
    """Bring the inquiries to `rows`, each encrypted as one that came by the form: nine of ten closed."""
    mailboxes = list(Mailbox.objects.all())
    chance = random.Random(1)
    now = timezone.now()
    for start in range(Inquiry.objects.count(), rows, INQUIRIES_AT_ONCE):
        if start % 100_000 == 0 and start:
            tell(f"{start:,} inquiries are there")
        made, tokens = [], []
        for number in range(start, min(start + INQUIRIES_AT_ONCE, rows)):
            inquiry = make_inquiry(number, now, chance, mailboxes, users)
            made.append(inquiry)
            tokens += [
                SearchToken(inquiry=inquiry, kind=kind, token=token)
                for kind, token in search.tokens_of(inquiry.name, inquiry.email, "")
            ]
        Inquiry.objects.bulk_create(made)
        SearchToken.objects.bulk_create(tokens)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def make_inquiry(
    number: int, now: Any, chance: random.Random, mailboxes: list[Mailbox], users: list[User]
) -> Inquiry:
    state = chance.choice(STATES)
    sent = now - timedelta(minutes=number * 5)
    return Inquiry(
        reference=make_reference(),
        idempotency_key=uuid.uuid4(),
        wrapped_key=base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode(),
        name=f"Adele Winters{number % 5000}",
        email=f"p{number}@example.org",
        message="My hand burns since spring. " * 10,
        mailbox=chance.choice(mailboxes),
        state=state,
        priority=chance.choice([0, 0, 0, 1, 2]),
        assignee=chance.choice([*users, None]),
        outcome="booked" if state == "closed" else "",
        snoozed_until=now.date() if state == "on_hold" else None,
        submitted_at=sent,
        clock_started_at=sent,
        due_at=sent + timedelta(days=1) if state in {"new", "open"} else None,
    )

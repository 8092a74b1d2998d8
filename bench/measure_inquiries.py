"""Measure the triage's list with many inquiries: milliseconds for each view, median and 95th percentile.

    python scripts/with_postgres.py .venv/bin/python bench/measure_inquiries.py 100000

Fills an empty database with inquiries in every state and asks for each view as a member of staff would.
"""

import base64
import os
import random
import secrets
import statistics
import sys
import time
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from inquiries import search
from inquiries.models import Inquiry, Mailbox, Membership, SearchToken
from inquiries.references import make_reference
from lib.crypto import KEY_BYTES

BATCH = 2_000
ROUNDS = 25
QUERIES = ["", "?show=mine", "?show=unassigned", "?show=due", "?show=overdue", "?show=all", "?p=40", "?q=winters7", "?q=p77%40example.org", "?state=closed", "?priority=2"]  # fmt: skip
STATES = ["new"] * 2 + ["open"] * 3 + ["pending"] * 3 + ["on_hold"] + ["closed"] * 90 + ["spam"]


def fill(count: int, mailboxes: list[Mailbox], users: list[User]) -> None:
    chance = random.Random(1)
    now = timezone.now()
    for start in range(0, count, BATCH):
        rows, tokens = [], []
        for number in range(start, min(start + BATCH, count)):
            row = make(number, now, chance, mailboxes, users)
            rows.append(row)
            tokens += [
                SearchToken(inquiry=row, kind=kind, token=token)
                for kind, token in search.tokens_of(row.name, row.email, "")
            ]
        Inquiry.objects.bulk_create(rows)
        SearchToken.objects.bulk_create(tokens)


def make(
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


def measure(client: Client, address: str) -> tuple[float, float, int]:
    times = []
    client.get(address)
    before = len(connection.queries_log)
    connection.force_debug_cursor = True
    client.get(address)
    queries = len(connection.queries_log) - before
    connection.force_debug_cursor = False
    for _ in range(ROUNDS):
        started = time.perf_counter()
        response = client.get(address)
        times.append((time.perf_counter() - started) * 1000)
        if response.status_code != 200:
            raise SystemExit(f"{address} answers {response.status_code}")
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95) - 1], queries


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    call_command("migrate", verbosity=0)
    users = [User.objects.create_user(f"bench{number}@example.org") for number in range(4)]
    administrator = User.objects.create_superuser("bench@example.org")
    mailboxes = [Mailbox.objects.create(name=f"Desk {number}", is_default=number == 0) for number in range(4)]
    from django.contrib.auth.models import Group

    users[0].groups.set(Group.objects.filter(name="Front desk"))
    for mailbox in mailboxes[:2]:
        Membership.objects.create(mailbox=mailbox, user=users[0])
    started = time.perf_counter()
    fill(count, mailboxes, users)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"{count} inquiries on {connection.vendor}, filled in {time.perf_counter() - started:.0f} s")
    for who in (users[0], administrator):
        client = Client()
        client.force_login(who)
        for query in QUERIES:
            median, p95, queries = measure(client, f"/admin/inquiries/{query}")
            print(
                f"{who.email:22} {query or '(all open)':24} median {median:6.1f} ms   p95 {p95:6.1f} ms   {queries} queries"
            )


main()

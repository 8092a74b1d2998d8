"""The lists of moderators and of the triage, as their tables grow. Needs PostgreSQL.

python scripts/with_postgres.py python -m bench.lists 1000 100000
"""

import sys
import time
from collections.abc import Callable

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client

from accounts.models import User
from tests.comments.cast import make_many
from tests.factories import make_article_page

from . import scenes
from .driver import HOST
from .figures import Figure, count_queries, median, milliseconds, note, percentile, say
from .servers import processor_seconds

ROUNDS = 20
QUEUE = {
    "": "what waits",
    "?p=20": "what waits, page 20",
    "?state=approved": "published",
    "?state=all": "all",
    "?state=spam&age=7": "spam older than a week",
}
TRIAGE = {
    "": "all open",
    "?show=mine": "my work",
    "?show=unassigned": "unassigned",
    "?show=due": "due today",
    "?show=overdue": "overdue",
    "?show=all": "everything",
    "?p=40": "page 40",
    "?q=winters7": "found by name",
    "?q=p77%40example.org": "found by e-mail",
    "?state=closed": "closed",
    "?priority=2": "urgent",
}


def measure(browser: Client, where: str, views: dict[str, str], name: str, most: float | None) -> None:
    """Each view of a list in turn; the slowest speaks for the list."""
    slowest: tuple[float, float, str] = (0, 0, "")
    queries, costs = 0, []
    for query, label in views.items():

        def ask(query: str = query) -> None:
            assert browser.get(f"{where}{query}").status_code == 200

        ask()
        queries = max(queries, count_queries(ask))
        taken = milliseconds(ask, ROUNDS)
        slowest = max(slowest, (percentile(taken, 95), median(taken), label))
        costs.append((median(milliseconds(ask, ROUNDS // 4, processor_time)), label))
    say(Figure(f"{name}: most queries of a view", queries, "queries", most=20))
    say(Figure(f"{name}: p95 of the slowest view ({slowest[2]})", slowest[0], "ms", most=most))
    say(Figure(f"{name}: its median", slowest[1], "ms"))
    cost, label = max(costs)
    say(Figure(f"{name}: processor time of the dearest view ({label})", cost, "ms"))


def processor_time() -> float:
    """Of this process and of the database's that answers it: whatever else the machine does has no part in it."""
    if connection.connection is None:
        connection.connect()
    return time.process_time() + processor_seconds(connection.connection.info.backend_pid)


def signed_in(user: User) -> Client:
    browser = Client(SERVER_NAME=HOST)
    browser.force_login(user)
    return browser


def main(sizes: list[int]) -> None:
    call_command("migrate", verbosity=0)
    settings.VERSION_SECONDS = 3600
    make_many(make_article_page(slug="bench-queue", title="Queue"), 5, answers=2)
    administrator = User.objects.create_superuser("bench@example.org")
    clerk = scenes.make_clerk()
    grow: list[tuple[str, Callable[[int], None]]] = [
        ("replies", scenes.fill_comments),
        ("inquiries", lambda rows: scenes.fill_inquiries(rows, [clerk, administrator], note)),
    ]
    for rows in sizes:
        for what, fill in grow:
            note(f"{rows:,} {what}")
            fill(rows)
        queue_most, triage_most = 200, 200 if rows <= 100_000 else 300
        measure(signed_in(administrator), "/admin/replies/", QUEUE, f"queue of {rows:,} replies", queue_most)
        for user, who in [(clerk, "a clerk"), (administrator, "the administrator")]:
            name = f"{rows:,} inquiries, {who}"
            measure(signed_in(user), "/admin/inquiries/", TRIAGE, name, triage_most)


if __name__ == "__main__":
    if connection.vendor != "postgresql":
        raise SystemExit("The lists are measured on PostgreSQL: scripts/with_postgres.py starts one.")
    main([int(size) for size in sys.argv[1:]] or [1_000])

"""Figures of the replies: rendering 500, the moderators' queue over many rows, and many sent at once.

    python scripts/with_postgres.py python bench/measure_comments.py --rows 1000000

Works on a database of its own making: DATABASE_URL must name an empty or a migrated one that may be filled.
"""

import argparse
import os
import statistics
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django
from django.conf import settings

django.setup()
settings.VERSION_SECONDS = 1  # as in production

from django.core.management import call_command
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from comments.listing import ThreadListing
from comments.models import Comment, Thread
from tests.comments.cast import make_many, send
from tests.factories import make_article_page


def milliseconds(
    act: Callable[[], object], times: int, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    taken = []
    for _ in range(times):
        started = clock()
        act()
        taken.append((clock() - started) * 1000)
    return sorted(taken)


def show(what: str, taken: list[float]) -> None:
    p95 = taken[int(len(taken) * 0.95) - 1]
    print(f"{what:60} median {statistics.median(taken):7.1f} ms   p95 {p95:7.1f} ms")


def render_500() -> None:
    page = make_article_page(slug="five-hundred", title="Five hundred")
    make_many(page, 50, answers=9)
    request = RequestFactory().get(page.url)

    def render() -> str:
        listing = ThreadListing.for_request(request, page)
        return render_to_string("comments/thread.html", {"listing": listing, "page": page}, request)

    render()
    with CaptureQueriesContext(connection) as queries:
        render()
    show(f"500 replies, {len(queries)} queries, processor time", milliseconds(render, 20, time.process_time))


def fill(rows: int) -> None:
    """Copy published replies in the database itself, and leave a thousand waiting."""
    thread = Thread.objects.latest("pk")
    source = Comment.objects.filter(thread=thread).values_list("pk", flat=True)[:1].get()
    columns = [field.column for field in Comment._meta.concrete_fields]
    made = {
        "id": "gen_random_uuid()",
        "number": "100000 + n",
        "import_key": "'bench-' || n",
        "submitted_at": "now() - n * interval '1 minute'",
        "state": "CASE WHEN n <= 1000 THEN 'pending' WHEN n %% 10 = 0 THEN 'spam' ELSE 'approved' END",
        "needs_decision": "n <= 1000",
        "root_id": "NULL",
        "parent_id": "NULL",
    }
    chosen = ", ".join(made.get(str(column), f'c."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO comments_comment ({names}) SELECT {chosen}"  # noqa: S608 - our own names
            " FROM comments_comment c, generate_series(1, %s) n WHERE c.id = %s",
            [rows, source],
        )
        cursor.execute("ANALYZE comments_comment")


def queue(rows: int) -> None:
    browser = Client()
    browser.force_login(User.objects.create_superuser("bench@example.org"))
    for label, query in [
        ("what waits", ""),
        ("waiting, page 20", "?p=20"),
        ("published", "?state=approved"),
        ("all", "?state=all"),
        ("spam older than a week", "?state=spam&age=7"),
    ]:
        browser.get(f"/admin/replies/{query}")
        show(
            f"queue over {rows:,}: {label}",
            milliseconds(partial(browser.get, f"/admin/replies/{query}"), 20),
        )


def send_at_once(count: int) -> None:
    page = make_article_page(slug="at-once", title="At once")
    answers: list[int] = []
    start = threading.Barrier(count)

    def one(n: int) -> None:
        start.wait()
        client = Client(REMOTE_ADDR=f"10.{n % 250}.0.{n % 200 + 1}")
        answers.append(
            send(page, client, body=f"Reply {n} of many at once", email=f"at{n}@example.org").status_code
        )
        connection.close()

    threads = [threading.Thread(target=one, args=[n]) for n in range(count)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = Comment.objects.filter(thread__page=page).count()
    print(
        f"{count} sent at once: {answers.count(302)} answered with a receipt, {stored} stored, {time.perf_counter() - started:.1f} s"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    print(f"Database: {connection.vendor}")
    render_500()
    send_at_once(50)
    if connection.vendor == "postgresql":
        fill(options.rows)
        queue(options.rows)

"""Writing: what a reply and an inquiry cost, and 32 people who send at once to the site as it is served."""

import threading
import time
import uuid
from collections.abc import Callable
from http.client import HTTPConnection
from urllib.parse import urlencode

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client

from comments.models import Comment
from inquiries.models import Inquiry
from tests.comments.cast import SAME_ORIGIN, TYPED
from tests.factories import make_article_page
from tests.inquiries.factories import form_data, value_of

from .driver import HOST
from .figures import Figure, count_queries, median, percentile, say
from .servers import Server, site

PEOPLE = 32
EACH = 8
DATABASE = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
FORM_TYPE = "application/x-www-form-urlencoded"

Post = Callable[[HTTPConnection, str, int], int]
"""Send one form over a connection, as somebody with this address; return the status."""


def words(text: str) -> str:
    """A text of its own without a digit: one with many is taken for a phone number, and asked about."""
    return "What should I ask: " + "".join(chr(ord("a") + ord(letter) % 26) for letter in text)


def exchange(
    browser: HTTPConnection, method: str, path: str, body: str, headers: dict[str, str]
) -> tuple[int, str, str]:
    browser.request(method, path, body, headers)
    response = browser.getresponse()
    cookie = (response.getheader("Set-Cookie") or "").partition(";")[0]
    return response.status, response.read().decode(), cookie


def reply_to(page_id: int) -> Post:
    def post(browser: HTTPConnection, address: str, number: int) -> int:
        typed = TYPED | {"body": words(f"{number} of {address}"), "email": f"{number}.{address}@example.org"}
        headers = SAME_ORIGIN | {"Content-Type": FORM_TYPE, "X-Forwarded-For": address}
        path = f"/comments/reply/{page_id}/"
        return exchange(browser, "POST", path, urlencode(typed), headers)[0]

    return post


def inquire(browser: HTTPConnection, address: str, number: int) -> int:
    """Open the form before each: its token and its key belong to one visitor. Only the sending is timed."""
    cookie, token = opened.cookie, opened.token
    typed = form_data(message=f"Inquiry {number} of {address}", csrfmiddlewaretoken=token)
    headers = {"Content-Type": FORM_TYPE, "Cookie": cookie, "X-Forwarded-For": address}
    headers |= {"Origin": f"http://{HOST}"}
    return exchange(browser, "POST", "/contact/", urlencode(typed, doseq=True), headers)[0]


class Opened(threading.local):
    """The form as this thread's visitor has it open."""

    cookie = token = ""


opened = Opened()


def open_form(browser: HTTPConnection) -> None:
    _status, html, opened.cookie = exchange(browser, "GET", "/contact/", "", {})
    opened.token = value_of(html, "csrfmiddlewaretoken")


def send_at_once(server: Server, post: Post) -> tuple[list[float], int]:
    """32 threads send eight forms each. Return the milliseconds of all, and how many were not taken."""
    taken: list[float] = []
    refused: list[int] = []
    start = threading.Barrier(PEOPLE)

    def person(number: int) -> None:
        browser = HTTPConnection(HOST, server.port, timeout=60)
        open_form(browser)
        start.wait()
        for turn in range(EACH):
            address = f"10.{number}.{turn}.1"
            began = time.perf_counter()
            status = post(browser, address, turn)
            taken.append((time.perf_counter() - began) * 1000)
            if status not in {302, 303}:
                refused.append(status)

    people = [threading.Thread(target=person, args=[number]) for number in range(PEOPLE)]
    for thread in people:
        thread.start()
    for thread in people:
        thread.join()
    return taken, PEOPLE * EACH - len(taken) + len(refused)


def measure(what: str, server: Server, post: Post, stored: Callable[[], int]) -> None:
    before = stored()
    taken, errors = send_at_once(server, post)
    lost = PEOPLE * EACH - (stored() - before)
    name = f"{what}, {PEOPLE} at once on {DATABASE}"
    say(Figure(f"{name}: median", median(taken), "ms"))
    say(Figure(f"{name}: p99 by median", percentile(taken, 99) / median(taken), "times", most=5))
    say(Figure(f"{name}: errors", errors, "", most=0))
    say(Figure(f"{name}: sent and not stored", lost, "", most=0))


def measure_queries(page_id: int) -> None:
    settings.VERSION_SECONDS = 3600
    client = Client(SERVER_NAME=HOST)

    def reply() -> None:
        typed = TYPED | {"body": words(str(uuid.uuid4()))}
        assert client.post(f"/comments/reply/{page_id}/", typed, headers=SAME_ORIGIN).status_code == 302

    def inquiry() -> None:
        assert client.post("/contact/", form_data()).status_code == 303

    for what, act in [("a reply", reply), ("an inquiry", inquiry)]:
        act()
        say(Figure(f"sending {what} on {DATABASE}", count_queries(act), "queries", most=10))


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    article = make_article_page(slug="bench-at-once", title="At once")
    measure_queries(article.pk)
    with site(workers=2, threads=4) as served:
        measure("replies", served, reply_to(article.pk), Comment.objects.count)
        measure("inquiries", served, inquire, Inquiry.objects.count)

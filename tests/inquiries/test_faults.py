"""I1: an inquiry that was answered with success is never lost, whatever dies.

The site and its worker run as processes of their own and are killed without warning at random
moments while visitors send. FAULTS=200 kills two hundred times (`make faults`); here it is twenty.
"""

import os
import random
import socketserver
import sqlite3
import threading
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from urllib.parse import urlencode

import pytest
from django.db import connection

from inquiries.models import Inquiry
from outbox.models import Message as Mail
from tests.inquiries.factories import form_data, make_inquiry
from tests.processes import environment_on_this_database, free_port, kill, running, site_command

KILLS = int(os.environ.get("FAULTS", "20"))


PORT = free_port()
URL = f"http://127.0.0.1:{PORT}/contact/"

pytestmark = pytest.mark.django_db(transaction=True)


class MailSink(socketserver.ThreadingTCPServer):
    """A mail server that takes everything and remembers the Message-IDs."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), SinkHandler)
        self.ids: list[str] = []


class SinkHandler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.say("220 sink")
        while line := self.rfile.readline().decode("latin-1").strip():
            word = line.split(" ")[0].upper()
            if word == "DATA":
                self.say("354 go on")
                while (row := self.rfile.readline()) not in {b".\r\n", b""}:
                    if row.lower().startswith(b"message-id:"):
                        self.server.ids.append(row.decode().partition(":")[2].strip())
                self.say("250 taken")
            elif word == "QUIT":
                return self.say("221 bye")
            else:
                self.say("250 ok")
        return None

    def say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


@pytest.fixture
def sink() -> Iterator[MailSink]:
    server = MailSink()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


@pytest.fixture
def environment(transactional_db, sink) -> dict[str, str]:
    return environment_on_this_database(PORT, EMAIL_URL=f"smtp://127.0.0.1:{sink.server_address[1]}?tls=no")


SITE = site_command(PORT)
WORKER = ("manage.py", "run_worker")


class Browser:
    """Sends forms as a browser without JavaScript does, and follows no redirect."""

    def __init__(self) -> None:
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.cookies), NoRedirect(), urllib.request.ProxyHandler({})
        )

    def status(self, data: dict | None = None) -> int:
        """0 while nobody answers."""
        body = urlencode(data, doseq=True).encode() if data else None
        try:
            with self.opener.open(URL, body, timeout=20) as response:
                return response.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0
        except Exception:  # noqa: BLE001 - an answer cut off in the middle is no answer
            return 0

    @property
    def token(self) -> str:
        return next((cookie.value or "" for cookie in self.cookies if cookie.name == "csrftoken"), "")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args, **kwargs):
        return None


def wait_until_up() -> None:
    for _ in range(600):
        if Browser().status() == 200:
            return
        time.sleep(0.1)
    raise AssertionError("the site does not come up")


def wait_for(condition, seconds: float = 30) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return True
        time.sleep(0.005)
    return False


def wait_for_more(rows: list, count: int) -> None:
    goal = len(rows) + count
    assert wait_for(lambda: len(rows) >= goal), "nothing gets through"


def visitor(stop: threading.Event, confirmed: list[str], lock: threading.Lock) -> None:
    """Send and send; note the key of each inquiry that was answered with success."""
    browser = Browser()
    while not stop.is_set():
        if not browser.token and browser.status() != 200:
            time.sleep(0.05)
            continue
        key = str(uuid.uuid4())
        data = form_data(
            idempotency_key=key, email=f"{key[:8]}@example.org", csrfmiddlewaretoken=browser.token
        )
        status = browser.status(data)
        if status == 303:
            with lock:
                confirmed.append(key)
        elif status == 0:
            time.sleep(0.05)


def test_no_confirmed_inquiry_is_lost_when_the_site_is_killed(environment):
    stop, lock, confirmed = threading.Event(), threading.Lock(), []
    chance = random.Random(1)  # noqa: S311 - moments, not secrets
    with ThreadPoolExecutor(3) as pool:
        for _ in range(3):
            pool.submit(visitor, stop, confirmed, lock)
        try:
            for _ in range(KILLS):
                with running(*SITE, env=environment) as site:
                    wait_until_up()
                    wait_for_more(confirmed, chance.randint(1, 4))
                    time.sleep(chance.uniform(0, 0.1))
                    kill(site)
        finally:
            stop.set()
    stored = [str(key) for key in Inquiry.objects.values_list("idempotency_key", flat=True)]
    assert len(confirmed) >= KILLS, "the visitors got through"
    assert set(confirmed) <= set(stored)
    assert len(stored) == len(set(stored))
    for inquiry in Inquiry.objects.order_by("-pk")[:50]:
        assert inquiry.message == "My hand burns since spring."
        assert Mail.objects.filter(
            context__inquiry=str(inquiry.pk), kind="inquiries.acknowledgement"
        ).exists()


def test_every_mail_goes_out_although_the_worker_is_killed(environment, sink):
    for number in range(KILLS):
        make_inquiry(email=f"{number}@example.org")
    chance = random.Random(2)  # noqa: S311
    for _ in range(KILLS):
        if not Mail.objects.unsent().exists():
            break
        with running(*WORKER, env=environment) as worker:
            wait_for_more(sink.ids, 1)
            time.sleep(chance.uniform(0, 0.02))
            kill(worker)
        # A dead worker's lease ends by itself; nobody waits five minutes here.
        Mail.objects.filter(state="leased").update(lease_until="2020-01-01T00:00:00Z")
    with running(*WORKER, env=environment):
        assert wait_for(lambda: not Mail.objects.unsent().exists(), 90)
    acknowledged = Mail.objects.filter(kind="inquiries.acknowledgement")
    assert acknowledged.count() == KILLS
    assert set(acknowledged.values_list("state", flat=True)) == {"sent"}
    assert {message.message_id for message in acknowledged} <= set(sink.ids)
    repeated = len(sink.ids) - len(set(sink.ids))
    assert repeated <= KILLS, "a kill repeats at most the mail that was in hand"


def test_sqlite_survives_a_kill_in_the_middle_of_writing(environment):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL checks itself")
    with sqlite3.connect(connection.settings_dict["NAME"]) as database:
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"

"""Reading: a page that must be made, a page that is kept, what it weighs, and the memory of a worker."""

import re
import shutil
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from comments.listing import ThreadListing

from . import scenes
from .driver import ask, load
from .figures import Figure, count_queries, median, milliseconds, note, say
from .servers import Server, free_port, nginx, nginx_program, running, site

REQUESTS = 4_000
ROUNDS = 30
ARTICLE = "/treatments/ketamine-infusion/"
KILOBYTE = 1_000


def measure_making() -> None:
    """Pages that no cache holds, in this process: frame, addresses and forms are known, the page is not."""
    settings.PAGE_CACHE_SECONDS, settings.VERSION_SECONDS = 0, 3600
    client = Client(SERVER_NAME="127.0.0.1")
    page = scenes.treatment_with_fifty_replies()
    for what, address, most in [
        ("50 replies, 30 references, 10 rows of evidence", page.url, (12, 15)),
        ("the demo's ketamine infusion", ARTICLE, (12, 15)),
    ]:

        def read(address: str = address) -> None:
            assert client.get(address).status_code == 200

        read()
        say(Figure(f"uncached: {what}", count_queries(read), "queries", most=most[0]))
        taken = milliseconds(read, ROUNDS, time.process_time)
        say(Figure(f"uncached: {what}, processor time", median(taken), "ms", most=most[1]))


def measure_thread() -> None:
    page = scenes.article_with_500_replies()
    request = RequestFactory(SERVER_NAME="127.0.0.1").get(page.url)

    def render() -> None:
        listing = ThreadListing.for_request(request, page)
        context = {"listing": listing, "page": page, "request": request}
        render_to_string("comments/thread.html", context, request)

    render()
    say(Figure("500 replies on one page", count_queries(render), "queries", most=6))
    taken = milliseconds(render, ROUNDS, time.process_time)
    say(Figure("500 replies on one page, processor time", median(taken), "ms", most=40))


def measure_keeping() -> None:
    """A page that is kept: what one request costs the server, against the floor on the same server."""
    with site() as server:
        ask(server.port, ARTICLE)
        kept = server.cost(ARTICLE, REQUESTS)
        say(Figure("cached article, granian", kept, "µs"))
        measure_edge(server)
        measure_memory(server)
    floors = {}
    for floor, what in [("", "behind the site's middleware"), ("bare", "without any middleware")]:
        with site(DJANGO_SETTINGS_MODULE="bench.floor.settings", FLOOR=floor) as server:
            floors[floor] = server.cost("/empty", REQUESTS)
            say(Figure(f"empty view {what}, granian", floors[floor], "µs"))
    say(Figure("cached article: share of an empty view's rate", floors[""] / kept * 100, "%", least=60))
    say(Figure("  of that of an empty view without middleware", floors["bare"] / kept * 100, "%"))
    compare_gunicorn(floors["bare"])


def measure_edge(server: Server) -> None:
    program = nginx_program()
    if program is None:
        note("nginx is not installed (Debian: apt-get install nginx-light): the edge is left out.")
        return
    static = Path(settings.STATIC_ROOT)
    with tempfile.TemporaryDirectory(prefix="clinic-nginx-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        files = Path(folder) / "static"
        shutil.copytree(static, files)
        with nginx(program, Path(folder), server.port, files) as edge:
            zipped = ask(edge.port, ARTICLE).body
            (files / "page.html.gz").write_bytes(zipped)
            (files / "page.html").write_bytes(ask(edge.port, ARTICLE, "identity").body)
            if ask(edge.port, "/static/page.html").body != zipped:
                note("nginx serves other bytes from the file than from the site.")
            file = edge.cost("/static/page.html", 3 * REQUESTS)
            page = edge.cost(ARTICLE, 3 * REQUESTS)
    say(Figure("cached article, nginx", page, "µs"))
    say(Figure("the same bytes as a file, nginx", file, "µs"))
    say(Figure("cached article at the edge: share of a file's rate", file / page * 100, "%", least=90))


def measure_memory(server: Server) -> None:
    """10,000 requests to one worker: mostly kept pages, and 400 that it has to make."""
    for path in (ARTICLE, "/", "/conditions/crps/", "/articles/"):
        load(server.port, path, 2_400)
    for number in range(400):
        ask(server.port, f"/treatments/?letter={number}" if number % 2 else f"{ARTICLE}?replies={number}")
    say(Figure("memory of one worker after 10,000 requests", server.megabytes(), "MB", most=200))


def compare_gunicorn(granian_cost: float) -> None:
    if find_spec("gunicorn") is None:
        note("gunicorn is not installed, as the site does not need it: granian is not compared with it.")
        return
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "--bind",
        f"127.0.0.1:{port}",
        "--workers",
        "1",
        "--threads",
        "4",
    ]
    command += ["--keep-alive", "60", "--log-level", "warning", "config.wsgi:application"]
    environment = {"DJANGO_SETTINGS_MODULE": "bench.floor.settings", "FLOOR": "bare"}
    with running(command, port, "/healthz", environment) as server:
        cost = server.cost("/empty", REQUESTS)
    say(Figure("empty view without any middleware, gunicorn", cost, "µs"))
    say(Figure("granian against gunicorn, empty view", cost / granian_cost, "times"))


def measure_weight() -> None:
    """What a browser without anything kept asks for, as compressed as the site sends it.

    Of the fonts only what the page preloads: other faces are asked for where a clinic chose them, or where a
    text has letters beyond Latin.
    """
    with site() as server:

        def size(path: str) -> tuple[str, int]:
            small, plain = ask(server.port, path, "br, gzip"), ask(server.port, path, "identity")
            assert small.status == plain.status == 200, path
            return plain.body.decode("latin-1"), len(small.body)

        html, weight = size(ARTICLE)
        head = re.findall(r'<link rel="(?:stylesheet|preload)" href="([^"]+)"', html)
        parts = dict.fromkeys([*head, *re.findall(r'<script[^>]* src="([^"]+)"', html)])
        weight += sum(size(path)[1] for path in parts)
    pictures = set(re.findall(r'<img[^>]* src="(/[^"]+)"', html))
    say(Figure("article: HTML, CSS, JS and fonts", weight / KILOBYTE, "kB", most=100))
    say(
        Figure(
            "article: requests, with every picture and the icon", 2 + len(parts) + len(pictures), "", most=10
        )
    )
    others = set(
        re.findall(
            r'<(?:img|script|link rel="(?:stylesheet|preload)")[^>]* (?:src|href)="(https?://[^"]+)"', html
        )
    )
    say(Figure("article: requests to others", len(others), "", most=0))


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    note("making the demo clinic")
    call_command("load_demo", verbosity=0)
    measure_keeping()
    measure_weight()
    measure_making()
    measure_thread()

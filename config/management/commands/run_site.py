import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from io import StringIO
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.error import URLError

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from clinic.actions import give_default_site_address
from clinic.models import HomePage
from config.demo.people import STAFF

HOST = "127.0.0.1"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 45
"""Longer than a mail server may take to answer: the worker finishes the mail in hand."""


class Command(BaseCommand):
    help = (
        "Run the site and its worker on this machine, ready to try: migrates, and loads the demo clinic into an"
        " empty database. Ctrl-C stops both. Not for production: see docs/operations.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--threads", type=int, default=4)

    def handle(self, *args: Any, port: int, threads: int, **options: Any) -> None:
        refuse_taken_port(port)
        refuse_unwritable_folders()
        # A shell that starts it in the background makes it deaf to Ctrl-C.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            self.prepare_database()
        except KeyboardInterrupt:
            self.stdout.write("Stopped.")
            return
        connection.close()
        site = Pair(
            [
                Child("The site", serve_command(port, threads)),
                Child("The mail worker", [sys.executable, "manage.py", "run_worker"]),
            ]
        )
        with site:
            site.wait_until_answers(f"http://{HOST}:{port}/healthz")
            if not site.stopping:
                self.say_where(port)
            failure = site.wait()
        if failure:
            raise CommandError(failure)
        self.stdout.write("Stopped.")

    def prepare_database(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database.")
            call_command("migrate", verbosity=0, interactive=False)
        if not HomePage.objects.exists():
            self.stdout.write("Loading the demo clinic.")
            call_command("load_demo", stdout=StringIO())
        give_default_site_address(settings.BASE_URL)

    def say_where(self, port: int) -> None:
        address = f"http://{HOST}:{port}/"
        lines = ["", f"  Site    {address}", f"  Admin   {address}admin/"]
        if settings.DEMO_PASSWORD:
            lines += ["", f"  Sign in to the admin with the password {settings.DEMO_PASSWORD} as"]
            lines += [f"    {row['email']:<28}{', '.join(row['roles'])}" for row in STAFF]
        if folder := getattr(settings, "EMAIL_FILE_PATH", None):
            lines += ["", f"  Mail that would be sent is put into {folder}."]
        self.stdout.write("\n".join([*lines, "", "  Ctrl-C stops the site.", ""]))
        self.stdout.flush()


def serve_command(port: int, threads: int) -> list[str]:
    """One process: it alone has the cache, which lies in its memory."""
    options = {
        "--interface": "wsgi",
        "--host": HOST,
        "--port": str(port),
        "--workers": "1",
        "--blocking-threads": str(threads),
        "--workers-kill-timeout": "5s",
        "--log-level": "warning",
    }
    words = [word for option in options.items() for word in option]
    return [sys.executable, "-m", "granian", *words, "config.wsgi:application"]


def refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            raise CommandError(
                f"Port {port} can't be used ({reason}). Choose another one: make run PORT={port + 1}"
            ) from None


def refuse_unwritable_folders() -> None:
    database = settings.DATABASES["default"]
    folders = [Path(settings.MEDIA_ROOT), Path(settings.BASE_DIR) / "var"]
    if database["ENGINE"].endswith("sqlite3"):
        folders.append(Path(database["NAME"]).parent)
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CommandError(f"The folder {folder} can't be made: {error.strerror}.") from None
        if not os.access(folder, os.W_OK):
            raise CommandError(f"The folder {folder} can't be written to.")


class Child:
    """A process of its own group, so that a Ctrl-C in the terminal reaches it only through us, once."""

    def __init__(self, name: str, command: list[str]) -> None:
        self.name = name
        self.process = subprocess.Popen(command, cwd=settings.BASE_DIR, process_group=0)  # noqa: S603

    @property
    def has_died(self) -> bool:
        return self.process.poll() is not None

    def stop(self) -> None:
        if not self.has_died:
            self.process.send_signal(signal.SIGTERM)

    def wait(self, seconds: float) -> None:
        """Wait for it, then end what is left of its group: a child that was killed leaves its own children."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=max(seconds, 0.1))
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Pair:
    """Processes that live and die together."""

    def __init__(self, children: list[Child]) -> None:
        self.children = children
        self.stopping = False

    def __enter__(self) -> "Pair":
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.on_signal)
        return self

    def __exit__(self, *exc_info: object) -> None:
        for child in self.children:
            child.stop()
        until = time.monotonic() + SECONDS_TO_STOP
        for child in self.children:
            child.wait(until - time.monotonic())

    def on_signal(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True

    def dead(self) -> Child | None:
        return next((child for child in self.children if child.has_died), None)

    def wait_until_answers(self, url: str) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while not self.stopping and not self.dead() and time.monotonic() < until:
            try:
                with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                    return
            except (URLError, OSError):
                time.sleep(0.1)

    def wait(self) -> str:
        """Return when told to stop, or when one has died, with a sentence about it."""
        while not self.stopping:
            if dead := self.dead():
                return f"{dead.name} ended by itself (exit code {dead.process.returncode}); the other was stopped."
            time.sleep(0.2)
        return ""

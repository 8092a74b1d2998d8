"""The site as processes of their own, on the database of a test that really commits."""

import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection


def free_port() -> int:
    """A port that nobody listens on, below those that the system gives to outgoing connections.

    While the site is dead its visitors go on calling: on one of those they could end up talking to themselves.
    """
    for port in random.sample(range(20_000, 30_000), 200):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no free port")


def site_command(port: int) -> tuple[str, ...]:
    serve = ("-m", "granian", "--interface", "wsgi", "--workers", "1", "--port", str(port))
    return (*serve, "config.wsgi:application")


def environment_on_this_database(port: int, **more: str) -> dict[str, str]:
    row = connection.settings_dict
    if connection.vendor == "sqlite":
        url = f"sqlite:///{Path(row['NAME']).resolve()}"
    else:
        who = f"{quote(row['USER'])}:{quote(row['PASSWORD'])}@" if row["USER"] else ""
        url = f"postgresql://{who}/{row['NAME']}?host={quote(row['HOST'], safe='')}"
    return os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DEBUG": "no",
        "SECRET_KEY": "processes",
        "FIELD_KEYS": settings.FIELD_KEYS,
        "ALLOWED_HOSTS": "127.0.0.1",
        "BASE_URL": f"http://127.0.0.1:{port}",
        **more,
    }


@contextmanager
def running(*command: str, env: dict[str, str]) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen) -> None:
    """As a power cut would: the whole group, at once."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()

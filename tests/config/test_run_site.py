"""`make run`: the site and its worker as one, on a database of their own, driven as from a terminal."""

import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings

SECONDS = 240
"""Whatever still runs then is ended, and has failed."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    if "DATABASE_URL" in os.environ:
        pytest.skip("what `make run` starts is the same on every database")
    return tmp_path_factory.mktemp("site")


@pytest.fixture
def port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Run:
    def __init__(self, folder: Path, port: int, database: str = "") -> None:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "DATABASE_URL": database or f"sqlite:///{folder}/site.sqlite3",
            "PYTHONUNBUFFERED": "1",
        }
        self.address = f"http://127.0.0.1:{port}/"
        self.lines: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "run_site", "--port", str(port)],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            process_group=0,
        )
        self.deadline = threading.Timer(SECONDS, self.process.kill)
        self.deadline.start()

    @property
    def output(self) -> str:
        return "".join(self.lines)

    def read_until(self, words: str) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line)
            if words in line:
                return
        raise AssertionError(f"It ended without saying {words!r}: {self.output}")

    def end(self) -> int:
        assert self.process.stdout
        self.lines += self.process.stdout.readlines()
        self.deadline.cancel()
        return self.process.wait()

    def children(self) -> list[int]:
        found = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        if not found.exists():
            pytest.skip("only Linux tells the children of a process")
        return [int(pid) for pid in found.read_text().split()]


@pytest.fixture
def start(folder, port) -> Iterator:
    runs: list[Run] = []

    def start(**options) -> Run:
        runs.append(Run(folder, port, **options))
        return runs[-1]

    yield start
    for run in runs:
        if run.process.poll() is None:
            run.process.terminate()
            run.end()
        run.deadline.cancel()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_starts_with_the_demo_clinic_and_ctrl_c_stops_both(start):
    run = start()
    run.read_until("Ctrl-C stops the site.")
    assert run.address in run.output
    assert f"{run.address}admin/" in run.output
    for account in ("admin@example.org", "frontdesk@example.org", "moderator@example.org"):
        assert account in run.output
    assert settings.DEMO_PASSWORD in run.output
    with urllib.request.urlopen(f"{run.address}treatments/ketamine-infusion/", timeout=30) as page:  # noqa: S310 - our own address
        assert page.status == 200
        assert "Ketamine" in page.read().decode()
    children = run.children()
    assert len(children) == 2
    os.killpg(run.process.pid, signal.SIGINT)
    assert run.end() == 0
    assert run.lines[-1] == "Stopped.\n"
    assert not any(is_alive(pid) for pid in children)
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(run.address, timeout=5)  # noqa: S310


@pytest.mark.parametrize("number", [0, 1])
def test_when_one_dies_the_other_stops_with_a_sentence(start, number):
    run = start()
    run.read_until("Ctrl-C stops the site.")
    children = run.children()
    os.kill(children[number], signal.SIGKILL)
    assert run.end() == 1
    assert "ended by itself" in run.output
    assert "Traceback" not in run.output
    assert not any(is_alive(pid) for pid in children)


def test_a_port_in_use_ends_with_a_sentence(start, port):
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        run = start()
        assert run.end() == 1
    assert run.output.startswith(f"CommandError: Port {port} can't be used")
    assert "make run PORT=" in run.output


def test_a_folder_that_cannot_be_made_ends_with_a_sentence(start):
    run = start(database="sqlite:////dev/null/site.sqlite3")
    assert run.end() == 1
    assert run.output.startswith("CommandError: The folder /dev/null can't be")
    assert "Traceback" not in run.output


def test_ctrl_c_while_it_prepares_ends_without_a_trace(start, tmp_path):
    run = start(database=f"sqlite:///{tmp_path}/empty.sqlite3")
    run.read_until("Preparing the database.")
    os.killpg(run.process.pid, signal.SIGINT)
    assert run.end() == 0
    assert run.output.endswith("Stopped.\n")

"""The site as it runs for visitors, and a browser that looks at it.

The server, the mail worker, the production settings and the demo clinic are the real ones, in processes of their own:
these tests see only what a person sees, and the mail that was sent.
"""

import email
import email.policy
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from tests import databases

SECONDS_TO_START = 180
SECONDS_TO_WAIT = 15
PASSWORD = "try-the-clinic-2026"
BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class RunningSite:
    url: str
    mail_folder: Path
    environment: dict[str, str] = field(default_factory=dict, repr=False)

    def manage(self, *words: str) -> None:
        """Run one of the site's commands beside it."""
        manage = [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), *words]
        subprocess.run(manage, env=self.environment, check=True)

    def mails(self) -> list[EmailMessage]:
        """What was sent so far, the oldest first."""
        found = []
        for path in sorted(self.mail_folder.glob("*"), key=lambda path: path.stat().st_mtime):
            for part in path.read_bytes().split(b"-" * 79 + b"\n"):
                if part.strip():
                    found.append(email.message_from_bytes(part, policy=email.policy.default))
        return found

    def wait_for_mail(self, to: str, seconds: float = 20, subject: str = "") -> EmailMessage:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for mail in self.mails():
                if to in str(mail["To"]) and subject in str(mail["Subject"]):
                    return mail
            time.sleep(0.2)
        raise AssertionError(f"No mail to {to} within {seconds} seconds.")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    folder = tmp_path_factory.mktemp("site")
    databases.FOLDER.mkdir(mode=0o700, exist_ok=True)
    databases.copy_sqlite(folder / "site.sqlite3")
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "a-key-for-the-browser-tests-that-is-long-enough-for-everyone",
        "FIELD_KEYS": settings.FIELD_KEYS,
        "ALLOWED_HOSTS": "127.0.0.1",
        "BASE_URL": url,
        "INSECURE_HTTP": "yes",
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "EMAIL_URL": f"file://{folder / 'mail'}",
        "DEFAULT_FROM_EMAIL": "Larkspur Pain Clinic <hello@example.org>",
        "MEDIA_ROOT": str(folder / "media"),
        "SERVE_MEDIA": "yes",
        "STATIC_ROOT": str(folder / "static"),
        "DEMO_PASSWORD": PASSWORD,
        "LOG_LEVEL": "WARNING",
    }
    manage = [sys.executable, str(Path(settings.BASE_DIR) / "manage.py")]
    subprocess.run([*manage, "collectstatic", "--noinput", "--verbosity=0"], env=environment, check=True)
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [*manage, "run_site", "--port", str(port)], env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            wait_until_it_answers(f"{url}/healthz", process, folder / "log")
            yield RunningSite(url, folder / "mail", environment)
        finally:
            process.terminate()
            process.wait(timeout=60)
    assert process.returncode == 0, (folder / "log").read_text()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_it_answers(url: str, process: subprocess.Popen, log: Path) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"The site did not answer within {SECONDS_TO_START} seconds:\n{log.read_text()}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: CHROMIUM, else one on the PATH, else Playwright's own."""
    expect.set_options(timeout=SECONDS_TO_WAIT * 1000)
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_OPTIONS)
        yield browser
        browser.close()


@dataclass
class Watch:
    """What went wrong in a browser while a test used it, whatever the test looked at."""

    host: str
    problems: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        context.on("console", self.on_console)
        context.on("weberror", lambda error: self.note(True, f"script: {error.error}"))
        context.on("request", self.on_request)
        context.on("response", self.on_response)

    def note(self, wrong: bool, text: str) -> None:
        if wrong:
            self.problems.append(text)

    def on_console(self, message: ConsoleMessage) -> None:
        """A load that failed is judged by `on_response`, which knows what it was for."""
        is_error = message.type == "error" and not message.text.startswith("Failed to load resource")
        self.note(is_error, f"console: {message.text}")

    def on_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        self.note(address.scheme in {"http", "https"} and address.netloc != self.host, f"asks {request.url}")

    def on_response(self, response: Response) -> None:
        """A page or an address may refuse what was sent to it; what a page is made of must be there."""
        path = urlsplit(response.url).path
        worst = 500 if response.request.resource_type in {"document", "fetch", "xhr"} else 400
        self.note(response.status >= worst, f"{response.status} at {path}")
        has_cookie = "set-cookie" in response.all_headers()
        self.note(has_cookie and not is_for_one_visitor(path), f"cookie at {path}")


def is_for_one_visitor(path: str) -> bool:
    return path.startswith(("/admin/", "/contact/"))


@pytest.fixture
def visit(site: RunningSite, browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a browser of one person: a profile without cookies, on the page at `path`.

    After the test nothing may have gone wrong in any of them: no error in the console (a refused style or script is
    one), no request to another host, no cookie on a public page, no 500.
    """
    contexts = []
    watch = Watch(urlsplit(site.url).netloc)

    def open_browser(path: str = "/", **options: object) -> Page:
        context = browser.new_context(base_url=site.url, **options)
        watch.attach(context)
        contexts.append(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield open_browser
    for context in contexts:
        context.close()
    assert watch.problems == []


@pytest.fixture
def sign_in(visit: Callable[..., Page]) -> Callable[[str], Page]:
    """Return a function that opens the admin as one of the demo's staff."""

    def open_admin(email: str, path: str = "/admin/") -> Page:
        page = visit(f"/admin/login/?next={path}")
        page.get_by_label("E-mail").fill(email)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: urlsplit(url).path == path)
        return page

    return open_admin

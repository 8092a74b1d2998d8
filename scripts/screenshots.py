"""Make the pictures of the README and of the guide to the looks: the demo clinic, in light and dark.

    python scripts/screenshots.py [FOLDER]

The site runs for it with a database, a port and folders of its own, and takes them with it when it ends. What pages say
depends on the day in a few places (how long an inquiry has waited, opening hours); all else comes out the same.
"""

import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.error import URLError

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
PASSWORD = "only-for-the-screenshots-2026"
SECONDS_TO_START = 600
SIZE: ViewportSize = {"width": 1280, "height": 860}
QUALITY = 82
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
]


@dataclass(frozen=True)
class Shot:
    name: str
    path: str
    staff: str = ""
    """Who is signed in; nobody on public pages."""


README = [
    Shot("home", "/"),
    Shot("treatment", "/treatments/ketamine-infusion/"),
    Shot("triage", "/admin/inquiries/", "lead@example.org"),
]
OTHER_THEME = [
    Shot("harbor-home", "/"),
    Shot("harbor-treatment", "/treatments/physical-therapy-and-exercise/"),
]


@contextmanager
def running_site() -> Iterator[tuple[str, dict[str, str]]]:
    """Run the demo clinic; yield its address and the environment that commands for it need."""
    with tempfile.TemporaryDirectory(prefix="clinic-screenshots-") as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        url = f"http://127.0.0.1:{port}"
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
            "BASE_URL": url,
            "MEDIA_ROOT": f"{folder}/media",
            "EMAIL_URL": f"file://{folder}/mail",
            "DEMO_PASSWORD": PASSWORD,
        }
        command = [sys.executable, "manage.py", "run_site", "--port", str(port)]
        site = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            wait_until_it_answers(url, site)
            yield url, environment
        finally:
            site.send_signal(signal.SIGINT)
            site.wait(timeout=60)


def wait_until_it_answers(url: str, site: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and site.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/healthz", timeout=5):  # noqa: S310 - our own address
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("The site did not start.")


def sign_in(page: Page, staff: str) -> None:
    page.goto("/admin/login/")
    page.get_by_label("E-mail").fill(staff)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")


def take(browser: Browser, url: str, shots: list[Shot], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for shot in shots:
        context = browser.new_context(base_url=url, viewport=SIZE, reduced_motion="reduce", locale="en-US")
        page = context.new_page()
        if shot.staff:
            sign_in(page, shot.staff)
        page.goto(shot.path, wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.wait_for_timeout(300)  # until what eases from one color to the other is there
            path = folder / f"{shot.name}-{scheme}.webp"
            image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            image.save(path, "WEBP", quality=QUALITY, method=6)
            print(f"{path.name}: {path.stat().st_size / 1024:.0f} KB")
        context.close()


def main(folder: Path) -> None:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with running_site() as (url, environment), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_OPTIONS)
        take(browser, url, README, folder)
        subprocess.run(
            [sys.executable, "manage.py", "load_demo", "--theme", "harbor"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        time.sleep(2)  # each process looks for changes once a second
        take(browser, url, OTHER_THEME, folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)

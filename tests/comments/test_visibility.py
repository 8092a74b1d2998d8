"""C10: what a moderator approves is seen soon by everybody, although each process keeps pages of its own."""

import time
import urllib.error
import urllib.request

import pytest

from tests.factories import make_article_page, make_cast, make_site
from tests.processes import environment_on_this_database, free_port, running, site_command

from .cast import TYPED, make_comment

PROMISED_SECONDS = 5

pytestmark = pytest.mark.django_db(transaction=True)


def read(port: int, path: str) -> str:
    """Empty while nobody answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as page:  # noqa: S310
            return page.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return ""


def wait_for(condition, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return True
        time.sleep(0.1)
    return False


def test_an_approved_reply_reaches_the_readers_of_every_process():
    make_site()
    moderator = make_cast().moderator
    page = make_article_page()
    comment = make_comment(page)
    ports = [free_port(), free_port()]
    environment = environment_on_this_database(ports[0])
    with running(*site_command(ports[0]), env=environment), running(*site_command(ports[1]), env=environment):
        for port in ports:
            assert wait_for(lambda port=port: page.title in read(port, page.url), 90), (
                "the site does not come up"
            )
            assert TYPED["body"] not in read(port, page.url)
        comment.approve(moderator)
        until = time.monotonic() + PROMISED_SECONDS
        for port in ports:
            assert wait_for(
                lambda port=port: TYPED["body"] in read(port, page.url), until - time.monotonic()
            ), "still the page as it was"

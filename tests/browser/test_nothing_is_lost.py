"""Promise C1 with scripts: a reader points the form at a reply, types, sends, and whatever is refused comes back.

The site runs inside the test, so that its database can go away and a thread can close while somebody types. The same
refusals without scripts are in `tests/comments/test_nothing_is_lost.py`.
"""

import os
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, Page

from comments import views
from comments.models import Comment, Thread
from tests.comments.cast import make_approved
from tests.comments.refusals import REFUSALS, TYPED, Refusal
from tests.factories import make_article_page, make_cast, make_site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="session", autouse=True)
def queries_beside_the_browser() -> Iterator[None]:
    """Playwright's loop runs in the thread of the test, so Django takes every query there for one inside of it."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def send(page: Page, url: str, refusal: Refusal, arrange) -> None:
    page.goto(url)
    page.locator("[data-reply-to='1']").click()
    assert page.locator("[data-reply-banner]").is_visible()
    for name, value in (TYPED | refusal.typed).items():
        page.locator(f"#reply_{name}").fill(value)
    arrange()
    with page.expect_response("**/comments/reply/**") as response:
        page.locator("[data-reply-form] [type=submit]").click()
    page.wait_for_load_state()
    assert response.value.status == refusal.status


def losses(page: Page, refusal: Refusal) -> list[str]:
    typed = TYPED | refusal.typed
    lost = []
    if page.locator("textarea").first.input_value() != typed["body"]:
        lost.append("text")
    values = page.evaluate("[...document.querySelectorAll('input')].map((input) => input.value)")
    if typed["name"] not in values:
        lost.append("name")
    parent = page.locator("input[name='parent']")
    is_kept = (
        parent.input_value() == "1" if parent.count() else "reply #1" in page.locator("main").inner_text()
    )
    if refusal.keeps_target and not is_kept:
        lost.append("target")
    return [f"{refusal.name}: {what} is lost" for what in lost]


def test_everything_typed_comes_back(live_server, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "DJANGO_ALLOW_ASYNC_UNSAFE", "true"
    )  # Playwright's loop runs in this thread, and sends no query
    make_site()
    cast = make_cast()
    article = make_article_page()
    make_approved(article, cast.moderator, name="Pete", body="I slept most of the day after.")
    page = browser.new_page(base_url=live_server.url)
    found = []
    for refusal in REFUSALS:
        with monkeypatch.context() as broken:
            if refusal.headers:  # a browser lets nobody write them, so the site is made to see others
                broken.setattr(views, "is_same_origin", lambda request: False)
            send(page, article.url, refusal, lambda: refusal.arrange(article, cast, broken))  # noqa: B023
            found += losses(page, refusal)
        put_right(article, cast)
    page.context.close()
    assert found == []
    assert Comment.objects.count() == 1


def put_right(article, cast) -> None:
    """Undo what a refusal arranged, for the next one."""
    cache.clear()
    Thread.of(article).set_rules(cast.administrator, "open")
    comment = Comment.objects.get()
    if comment.is_gone:
        comment.restore(cast.moderator)
    article.refresh_from_db()
    if not article.live:
        article.get_latest_revision_as_object().save_revision().publish()

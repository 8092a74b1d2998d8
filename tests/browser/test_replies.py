"""Leaving a reply and moderating it, as people do it: with a mouse, with keys, and without scripts."""

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

ARTICLE = "/articles/a-plan-for-flare-ups/"
TREATMENT = "/treatments/ketamine-infusion/"


def write(page, body, name="Zora", email="zora@example.org"):
    page.get_by_label("Your reply").fill(body)
    page.get_by_label("Name").fill(name)
    page.locator("#reply_email").fill(email)
    page.get_by_role("button", name="Send reply").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_reply_is_left_read_and_published(visit, sign_in, scripts):
    words = f"I keep the plan on the fridge, with scripts {scripts}."
    page = visit(ARTICLE, java_script_enabled=scripts)
    write(page, words, email=f"zora{scripts}@example.org")
    page.wait_for_url("**/comments/receipt/**")
    assert page.get_by_role("heading", level=1).inner_text() == "We have your reply"
    receipt = page.url

    moderator = sign_in("moderator@example.org", "/admin/replies/")
    card = moderator.locator("article", has_text=words)
    card.get_by_role("button", name="Publish").click()
    moderator.get_by_text("1 reply published.").wait_for()

    page.goto(receipt)
    page.get_by_role("link", name=re.compile("See reply #")).click()
    assert page.locator(".reply:target").get_by_text(words).is_visible()


def test_nothing_typed_is_lost_and_the_errors_come_first(site, browser):
    """Opened on its own: the browser counts the status of a refused form as an error in its console."""
    page = browser.new_page(base_url=site.url)
    page.goto(TREATMENT)
    page.locator("[data-reply-to='3']").click()
    assert page.get_by_text("You answer #3 by Pete from upstate.").is_visible()
    write(page, "Thank you, Pete.", name="", email="nonsense")
    assert page.evaluate("document.activeElement.matches('[data-error-summary]')")
    assert page.get_by_label("Your reply").input_value() == "Thank you, Pete."
    assert page.get_by_text("You answer #3 by Pete from upstate.").is_visible()


def test_a_double_click_is_one_reply(visit, sign_in):
    page = visit(ARTICLE)
    page.get_by_label("Your reply").fill("Clicked twice, said once.")
    page.get_by_label("Name").fill("Twice")
    page.locator("#reply_email").fill("twice@example.org")
    page.get_by_role("button", name="Send reply").dblclick()
    page.wait_for_url("**/comments/receipt/**")
    moderator = sign_in("moderator@example.org", "/admin/replies/")
    assert moderator.locator("article", has_text="Clicked twice, said once.").count() == 1


def test_keys_decide_and_take_back(visit, sign_in):
    for n in range(3):
        page = visit(ARTICLE)
        write(page, f"Key reply {n}, please read me.", email=f"keys{n}@example.org")
        page.wait_for_url("**/comments/receipt/**")
    moderator = sign_in("moderator@example.org", "/admin/replies/")
    moderator.goto("/admin/replies/?q=Key+reply")
    cards = moderator.locator("[data-moderation-card]")
    assert cards.count() == 3
    moderator.keyboard.press("j")
    moderator.keyboard.press("a")
    moderator.get_by_text("1 reply published.").wait_for()
    assert cards.count() == 2
    moderator.keyboard.press("s")
    moderator.get_by_text("1 reply marked as spam.").wait_for()
    moderator.keyboard.press("u")
    moderator.wait_for_load_state()
    cards.nth(1).wait_for()
    assert cards.count() == 2
    moderator.keyboard.press("j")
    moderator.keyboard.press("r")
    moderator.keyboard.press("ArrowDown")
    moderator.keyboard.press("Enter")
    moderator.get_by_text("1 reply rejected.").wait_for()
    assert cards.count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_receipt_and_the_queue_are_accessible(visit, sign_in, scheme):
    page = visit(ARTICLE, color_scheme=scheme)
    write(page, f"I want to die, {scheme}", email=f"{scheme}@example.org")
    page.wait_for_url("**/comments/receipt/**")
    assert page.get_by_text("988").first.is_visible()
    violations = Axe().run(page).response["violations"]
    assert [violation["id"] for violation in violations] == []
    moderator = sign_in("daniel.okafor@example.org", "/admin/replies/")
    moderator.emulate_media(color_scheme=scheme)
    found = Axe().run(moderator, context=".moderation").response["violations"]
    assert [f"{v['id']}: {v['nodes'][0]['html'][:150]}" for v in found] == []
    for width in (320, 1280):
        moderator.set_viewport_size({"width": width, "height": 900})
        assert moderator.evaluate("document.querySelector('.moderation').scrollWidth") <= width


def test_thirty_replies_fit_in_a_minute(sign_in):
    """One decision is one key and well under two seconds, so thirty fit."""
    moderator = sign_in("moderator@example.org", "/admin/replies/?state=spam")
    cards = moderator.locator("[data-moderation-card]")
    before = cards.count()
    assert before
    started = time.monotonic()
    moderator.keyboard.press("j")
    moderator.locator("[data-moderation-card]").first.get_by_role("button", name="Restore").press("Enter")
    moderator.get_by_text("1 reply changed.").wait_for()
    assert time.monotonic() - started < 2

"""Leaving a reply and moderating it, as people do it: with a mouse, with keys, and without scripts."""

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.accessibility import SETTLE

pytestmark = pytest.mark.browser

ARTICLE = "/articles/a-plan-for-flare-ups/"
TREATMENT = "/treatments/ketamine-infusion/"


def write(page, body, name="Zora", email="zora@example.org"):
    page.get_by_label("Your reply").fill(body)
    page.locator("#reply_name").fill(name)
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
    page.locator("#reply_name").fill("Twice")
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
    moderator.evaluate(SETTLE)
    found = Axe().run(moderator, context=".moderation").response["violations"]
    assert [f"{v['id']}: {v['nodes'][0]['html'][:150]}" for v in found] == []
    for width in (320, 1280):
        moderator.set_viewport_size({"width": width, "height": 900})
        assert moderator.evaluate("document.querySelector('.moderation').scrollWidth") <= width


THIRTY = """
from articles.models import ArticlePage
from comments.models import Comment, CommentSettings
page = ArticlePage.objects.get(slug="a-plan-for-flare-ups")
settings = CommentSettings.for_site(page.get_site())
for n in range(30):
    Comment.submit(page, settings, name=f"Minute {n}", email=f"minute{n}@example.org",
                   body=f"One of thirty for the minute, number {n}.", elapsed_ms=60_000)
"""


def test_thirty_replies_are_decided_in_a_minute_by_keys_and_taken_back(site, sign_in):
    site.manage("shell", "-c", THIRTY)
    moderator = sign_in("moderator@example.org", "/admin/replies/")
    moderator.goto("/admin/replies/?q=thirty+for+the+minute")
    cards = moderator.locator("[data-moderation-card]")
    assert cards.count() == 25
    moderator.keyboard.press("j")
    started = time.monotonic()
    for n in range(30):
        if n == 25:  # the page is done, the next one comes by itself
            moderator.wait_for_url("**undo=**")
            expect(cards).to_have_count(5)
            moderator.keyboard.press("j")
        left = 25 - n if n < 25 else 30 - n
        match n % 3:
            case 0:
                moderator.keyboard.press("a")
            case 1:
                moderator.keyboard.press("s")
            case 2:
                moderator.keyboard.press("r")
                moderator.keyboard.press("ArrowDown")
                moderator.keyboard.press("Enter")
        if left > 1:
            expect(cards).to_have_count(left - 1)
    moderator.get_by_text("Nothing matches.").wait_for()
    assert time.monotonic() - started < 60
    moderator.keyboard.press("u")
    expect(cards).to_have_count(1)


def test_several_decisions_are_taken_back_one_after_the_other(site, sign_in):
    site.manage(
        "shell", "-c", THIRTY.replace("thirty for the minute", "some to take back").replace("30", "4")
    )
    moderator = sign_in("moderator@example.org", "/admin/replies/")
    moderator.goto("/admin/replies/?q=some+to+take+back")
    cards = moderator.locator("[data-moderation-card]")
    before = cards.all_inner_texts()
    assert len(before) == 4
    moderator.keyboard.press("j")
    for key, left in (("a", 3), ("s", 2), ("e", 1)):
        moderator.keyboard.press(key)
        expect(cards).to_have_count(left)
    for left in (2, 3, 4):
        moderator.keyboard.press("u")
        expect(cards).to_have_count(left)
    assert [text.splitlines()[0] for text in cards.all_inner_texts()] == [
        text.splitlines()[0] for text in before
    ]
    moderator.keyboard.press("a")  # the card names its row as it is now, so it can be decided again
    moderator.get_by_text("1 reply published.").wait_for()
    expect(cards).to_have_count(3)


def test_those_on_call_hear_within_minutes_and_read_no_word_of_it(site, visit):
    page = visit(ARTICLE)
    write(page, "Tonight I want to die, canary words", name="Canary", email="canary.night@example.org")
    page.wait_for_url("**/comments/receipt/**")
    mail = site.wait_for_mail("mara.ellison@example.org", seconds=60, subject="Urgent")
    text = "".join(part.get_content() for part in mail.walk() if not part.is_multipart())
    assert "/admin/replies/" in text
    assert "anary" not in text
    assert "want to die" not in text


def test_a_person_is_blocked_in_two_clicks(visit, sign_in):
    page = visit(ARTICLE)
    write(page, "Buy it from me, friends", name="Seller", email="seller@example.org")
    page.wait_for_url("**/comments/receipt/**")
    moderator = sign_in("moderator@example.org", "/admin/replies/")
    moderator.goto("/admin/replies/?q=Buy+it+from+me")
    moderator.get_by_role("link", name="Person").click()
    moderator.get_by_role("button", name="Block").click()
    moderator.get_by_role("heading", name="In force now").wait_for()
    for scheme in ("light", "dark"):
        moderator.emulate_media(color_scheme=scheme)
        moderator.evaluate(SETTLE)
        found = Axe().run(moderator, context=".moderation").response["violations"]
        assert [f"{v['id']}: {v['nodes'][0]['html'][:150]}" for v in found] == []
    page = visit(ARTICLE)
    write(page, "Me again, friends", name="Another", email="Seller@example.org")
    page.wait_for_url("**/comments/receipt/**")
    moderator.goto("/admin/replies/?state=spam&q=Me+again")
    assert moderator.locator(".reply-card__held").get_by_text("blocked person").is_visible()

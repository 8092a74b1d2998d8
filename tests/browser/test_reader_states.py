"""The pages that somebody who leaves or reports a reply comes to: looked at by axe, small, light and dark,
and walked through with the keyboard alone.
"""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.accessibility import SETTLE

pytestmark = pytest.mark.browser

ARTICLE = "/articles/questions-to-ask-before-an-infusion/"
FOLLOWED = "/treatments/spinal-cord-stimulation/"


class States:
    """Collects what is wrong in each state that a page is brought to, so that one walk judges all of them."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def look(self, page: Page, state: str) -> None:
        page.set_viewport_size({"width": 320, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            self.found.append(f"{state}: sticks out at 320 px")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.evaluate(SETTLE)
            for violation in Axe().run(page).response["violations"]:
                nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
                self.found.append(f"{state}, {scheme}: {violation['id']}: {nodes}")


def write(page: Page, body: str, name: str = "Zora", email: str = "states@example.org") -> None:
    page.locator("#reply_body").fill(body)
    page.locator("#reply_name").fill(name)
    page.locator("#reply_email").fill(email)
    page.get_by_role("button", name=re.compile("^Send")).click()


def find_card(moderator: Page, words: str) -> object:
    moderator.goto("/admin/replies/?state=all")
    return moderator.locator("[data-moderation-card]", has_text=words).first


def test_every_state_is_accessible(visit: Callable[..., Page], sign_in: Callable[..., Page]) -> None:
    states = States()
    page = visit(FOLLOWED)
    states.look(page, "thread")

    write(page, "", email="nonsense")
    states.look(page, "form with errors")
    write(page, "My number is 202-555-0118, call me.")
    states.look(page, "warning")

    page.goto(ARTICLE)
    write(page, "Quiero morir, no puedo más con este dolor.", email="states-crisis@example.org")
    page.wait_for_url("**/comments/receipt/**")
    expect(page.locator("section[lang=es]")).to_contain_text("988")
    states.look(page, "crisis")

    page.goto(FOLLOWED)
    page.get_by_label("Tell me by e-mail").check()
    write(page, "The states of this reply are many.")
    page.wait_for_url("**/comments/receipt/**")
    receipt = page.url
    states.look(page, "waiting")
    page.get_by_label("Your reply").fill(" ")
    page.get_by_role("button", name="Send").click()
    states.look(page, "change with errors")

    moderator = sign_in("daniel.okafor@example.org", "/admin/replies/")
    find_card(moderator, "states of this reply").get_by_role("button", name="Publish").click()
    moderator.get_by_text("1 reply published.").wait_for()
    page.goto(receipt)
    states.look(page, "published")
    page.get_by_label("Your reply").fill("The states of this reply are more than many.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your change is being read")
    states.look(page, "change waits")

    page.goto(FOLLOWED)
    reply = page.locator(".reply", has_text="states of this reply").last
    reply.get_by_role("link", name=re.compile("^Report")).click()
    states.look(page, "report")
    page.get_by_role("button", name="Send report").click()
    states.look(page, "report with errors")
    page.get_by_label("It attacks or insults somebody").check()
    page.get_by_role("button", name="Send report").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you for your report")
    states.look(page, "reported")
    page.goto("/comments/1/999/report/")
    states.look(page, "nothing to report")

    page.goto(ARTICLE)
    write(page, "I found more at https://pain.example.com today.", email="states-no@example.org")
    page.wait_for_url("**/comments/receipt/**")
    # The sum that a browser does for a suspicious reply, done by a real one.
    done = "Your browser has shown us that you are no robot."
    expect(page.locator("[data-proof]")).to_have_text(done, timeout=90_000)
    states.look(page, "proven")
    refused = page.url
    card = find_card(moderator, "I found more at")
    assert "no proof of work" not in card.inner_text()
    card.locator("summary", has_text="Reject").click()
    card.get_by_label("Reason", exact=False).select_option("spam_ad")
    card.get_by_role("button", name="Reject", exact=True).click()
    moderator.get_by_text("1 reply rejected.").wait_for()
    page.goto(refused)
    expect(page.locator("main")).to_contain_text("It advertises something.")
    states.look(page, "not published")
    page.get_by_text("Take it back").click()
    page.get_by_role("button", name="Delete my reply").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You took your reply back")
    states.look(page, "withdrawn")
    assert states.found == []


def focused(page: Page, selector: str) -> bool:
    return bool(page.evaluate("selector => document.activeElement.closest(selector) !== null", selector))


def tab_to(page: Page, selector: str, most: int = 200) -> None:
    """Press Tab until the focus is there; every stop on the way can be seen."""
    for _n in range(most):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "(() => { const r = document.activeElement.getBoundingClientRect(); return [r.width, r.height]; })()"
        )
        assert min(box) > 0, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if focused(page, selector):
            return
    raise AssertionError(f"{selector} is not reached by Tab")


def test_the_keyboard_alone_is_enough(visit: Callable[..., Page], sign_in: Callable[..., Page]) -> None:
    page = visit(ARTICLE)
    tab_to(page, "#reply_body")
    page.keyboard.type("Typed with keys and nothing else.")
    tab_to(page, "#reply_name", 3)
    page.keyboard.type("Keys")
    tab_to(page, "#reply_email", 3)
    page.keyboard.type("keys@")
    tab_to(page, "[data-reply-form] [type=submit]", 5)
    page.keyboard.press("Enter")
    # The reader starts at the summary, and its link leads into the field.
    page.wait_for_url("**/comments/reply/**")
    assert focused(page, "[data-error-summary]")
    tab_to(page, "[data-error-summary] a", 2)
    page.keyboard.press("Enter")
    assert focused(page, "#reply_email")
    page.keyboard.press("End")
    page.keyboard.type("example.org")
    tab_to(page, "[data-reply-form] [type=submit]", 5)
    page.keyboard.press("Enter")
    page.wait_for_url("**/comments/receipt/**")
    receipt = page.url

    moderator = sign_in("moderator@example.org", "/admin/replies/")
    find_card(moderator, "Typed with keys").get_by_role("button", name="Publish").click()
    moderator.get_by_text("1 reply published.").wait_for()

    # From the receipt to the new reply, where the keyboard goes on; and to its report.
    page.goto(receipt)
    tab_to(page, "main a.button")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#comment-"))
    page.keyboard.press("Tab")
    assert focused(page, ".reply:target")
    tab_to(page, ".reply:target a[href$='/report/']", 5)
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/")
    tab_to(page, "[name=reason]")
    page.keyboard.press("ArrowDown")
    tab_to(page, "#report_detail", 3)
    page.keyboard.type("Reported with keys.")
    tab_to(page, "main [type=submit]", 3)
    page.keyboard.press("Enter")
    page.wait_for_url("**/reported/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you for your report")

"""Every public template and state, looked at as visitors see it: small and large, light and dark, with and without
scripts."""

import re
from collections.abc import Callable

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import Page, expect

from tests.browser.accessibility import WIDTHS, find_violations

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]

PAGES = {
    "home": "/",
    "conditions": "/conditions/",
    "condition": "/conditions/crps/",
    "treatments": "/treatments/",
    "treatment": "/treatments/ketamine-infusion/",
    "articles": "/articles/",
    "article": "/articles/how-to-read-a-study-about-a-pain-treatment/",
    "locations": "/locations/",
    "location": "/locations/riverside/",
    "clinicians": "/clinicians/",
    "clinician": "/clinicians/mara-ellison/",
    "standard page": "/about/",
    "legal notice": "/privacy/",
    "search": "/search/?q=pain",
    "search, blank": "/search/",
    "did you mean": "/search/?q=ketamin",
    "nothing found": "/search/?q=xyzzy",
    "contact": "/contact/",
    "replies of a writer": "/comments/yours/",
    "not found": "/no-such-page/",
}
STANDALONE = ["400.html", "500.html", "maintenance.html"]


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_it_is_accessible_in_every_look(visit: Visit, path: str) -> None:
    assert find_violations(visit(path)) == []


def open_everything(page: Page) -> None:
    page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")


def open_menu(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.locator(".header__menu > summary").click()


def refuse_reply(page: Page) -> None:
    form = page.locator("#leave-a-reply")
    form.get_by_role("button", name="Send reply").click()
    expect(page.get_by_role("alert").first).to_be_visible()


def send_reply(page: Page) -> None:
    form = page.locator("#leave-a-reply")
    form.get_by_label("Your reply").fill("Is there a day on which it is quiet?")
    form.get_by_label("Name").fill("Noor")
    form.get_by_label("E-mail", exact=False).first.fill("noor@example.org")
    form.get_by_role("button", name="Send reply").click()
    page.wait_for_url("**/comments/receipt/**")


def refuse_inquiry(page: Page) -> None:
    page.get_by_role("button", name="Send to the clinic").click()
    expect(page.locator(".error-summary")).to_be_visible()


def send_inquiry(page: Page) -> None:
    page.get_by_label("Your name").fill("Noor Vance")
    page.get_by_role("textbox", name="E-mail").fill("noor@example.org")
    page.get_by_label("What would you like to ask or tell us?").fill("Do you have a quiet day?")
    page.get_by_label(re.compile("^I agree")).check()
    page.get_by_role("button", name="Send to the clinic").click()
    expect(page.locator(".reference")).to_be_visible()


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "menu open": ("/", open_menu),
    "everything opened": ("/treatments/ketamine-infusion/", open_everything),
    "list with all its filters": ("/conditions/", open_everything),
    "reply with mistakes": ("/articles/a-plan-for-flare-ups/", refuse_reply),
    "receipt of a reply": ("/articles/a-plan-for-flare-ups/", send_reply),
    "inquiry with mistakes": ("/contact/", refuse_inquiry),
    "inquiry received": ("/contact/", send_inquiry),
}


@pytest.mark.parametrize(("path", "lead_to"), STATES.values(), ids=STATES.keys())
def test_what_pages_become_is_accessible_in_every_look(
    visit: Visit, path: str, lead_to: Callable[[Page], None]
) -> None:
    page = visit(path, java_script_enabled=True)
    # The browser's own bubbles would stand before our words about what is missing.
    page.evaluate("for (const form of document.forms) form.noValidate = true")
    lead_to(page)
    assert find_violations(page) == []


@pytest.mark.parametrize("template", STANDALONE)
def test_a_page_that_needs_nothing_is_accessible_in_every_look(visit: Visit, template: str) -> None:
    page = visit("/healthz")
    show(page, render_to_string(template))
    assert find_violations(page) == []


def show(page: Page, html: str) -> None:
    """Show what this process printed, with the site's own styles and scripts."""
    page.route("**/printed-by-the-test/", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto("/printed-by-the-test/")


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_nothing_sticks_out_at_the_side(visit: Visit, path: str) -> None:
    page = visit(path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_it_reads_without_scripts(visit: Visit, path: str) -> None:
    page = visit(path, java_script_enabled=False)
    assert page.locator("h1").count() == 1
    assert page.locator("main").is_visible()


def test_a_wrong_address_gets_a_page_that_helps(visit: Visit) -> None:
    page = visit("/no-such-page/")
    assert page.get_by_role("searchbox").last.is_visible()


def test_the_first_tab_leads_past_the_header(visit: Visit) -> None:
    page = visit("/conditions/crps/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("width", [320, 1280])
def test_every_stop_of_the_keyboard_is_seen(visit: Visit, width: int) -> None:
    """Each thing that takes the focus has a ring and stands on the screen."""
    page = visit("/conditions/crps/", reduced_motion="reduce")  # else the page is still gliding there
    page.set_viewport_size({"width": width, "height": 900})
    stops = 0
    for _press in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
                const node = document.activeElement, style = getComputedStyle(node), box = node.getBoundingClientRect();
                return {name: node.outerHTML.slice(0, 100), ring: style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
                        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight};
            }"""
        )
        if stop["name"].startswith("<body"):
            break
        stops += 1
        assert stop["ring"] and stop["seen"], stop["name"]
    assert stops > 20


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_header_leads_to_the_search(visit: Visit, width: int) -> None:
    page = visit("/")
    page.set_viewport_size({"width": width, "height": 900})
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    page.wait_for_url("**/search/")

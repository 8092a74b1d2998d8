"""The front desk at work, in a browser: keys, colleagues, drafts, saved replies, bulk, and the way of one inquiry."""

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LIST = "/admin/inquiries/"
FRONT_DESK, LEAD, HILLCREST = "frontdesk@example.org", "lead@example.org", "hillcrest@example.org"


def rows(page: Page):
    return page.locator("[data-inquiry-row]")


def ask(visit, name: str, words: str, email: str) -> None:
    """A visitor writes through the contact form."""
    page = visit("/contact/")
    page.get_by_label("Your name").fill(name)
    page.get_by_role("textbox", name="E-mail").fill(email)
    page.get_by_label("What would you like to ask or tell us?").fill(words)
    page.get_by_label(re.compile("^I agree")).check()
    page.get_by_role("button", name="Send to the clinic").click()
    expect(page.locator(".reference")).to_be_visible()


def open_inquiry(page: Page, name: str) -> None:
    page.goto(f"{LIST}?q={name}")
    page.get_by_role("link", name=name).first.click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    page.wait_for_load_state()


def test_the_list_by_keys_and_what_is_ticked_in_bulk(visit, sign_in):
    for n in range(3):
        ask(visit, f"Keyser{n} Bulk", "Please tick me.", f"bulk{n}@example.org")
    page = sign_in(FRONT_DESK, LIST)
    page.keyboard.press("/")
    page.keyboard.type("bulk")
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(3)
    bar = page.locator("[data-bulk]")
    expect(bar).to_be_hidden()
    page.wait_for_load_state()
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    expect(bar).to_contain_text("2")
    page.get_by_label("With the ticked ones").select_option("close")
    expect(page.get_by_label("Assignee").last).to_be_hidden()
    page.get_by_label("How it ended").select_option("info_given")
    page.get_by_role("button", name="Do it").click()
    page.get_by_text("2 of 2 done.").wait_for()
    undo = page.get_by_role("button", name="Undo what you just did to 2")
    undo.click()
    page.get_by_text("2 undone.").wait_for()
    page.goto(f"{LIST}?q=bulk")
    expect(rows(page).get_by_text("New", exact=True)).to_have_count(3)
    page.get_by_label("Tick all on this page").check()
    expect(rows(page).locator("input:checked")).to_have_count(3)
    page.get_by_label("With the ticked ones").select_option("spam")
    page.get_by_role("button", name="Do it").click()
    page.get_by_text("3 of 3 done.").wait_for()


def test_a_draft_outlives_the_tab_and_colleagues_see_each_other(visit, sign_in):
    ask(visit, "Dora Draft", "Do you keep what you write?", "dora@example.org")
    one, two = sign_in(FRONT_DESK, LIST), sign_in(LEAD, LIST)
    for page in (one, two):
        open_inquiry(page, "Dora Draft")
    one.keyboard.press("r")
    one.keyboard.type("Dear Dora, yes, we")
    began = time.monotonic()
    expect(two.locator("[data-presence]")).to_contain_text("Tomas", timeout=10_000)
    expect(two.locator("[data-presence]")).to_contain_text("is writing a reply", timeout=10_000)
    assert time.monotonic() - began < 10
    expect(one.locator("[data-draft]")).to_have_text("Draft kept")
    one.reload()
    reply = one.locator("[data-verb='reply'] textarea")
    expect(reply).to_have_value("Dear Dora, yes, we")
    expect(one.locator("[data-draft]")).to_contain_text("not sent yet")

    # The lead is quicker. Nothing is locked, nothing typed is lost.
    two.locator("[data-verb='reply'] textarea").fill("Dear Dora, we do.")
    two.get_by_role("button", name="Send reply").click()
    two.get_by_text("The reply goes out in half a minute.").wait_for()
    expect(one.locator("[data-presence]")).to_contain_text("Changed meanwhile", timeout=10_000)


def test_a_stale_reply_comes_back_with_what_changed(site, browser, sign_in, visit):
    """Opened on its own: the browser counts the status of a refused form as an error in its console."""
    ask(visit, "Sten Stale", "Who answers first?", "sten@example.org")
    one = sign_in(FRONT_DESK, LIST)
    open_inquiry(one, "Sten Stale")
    two = sign_in(LEAD, LIST)
    open_inquiry(two, "Sten Stale")
    two.get_by_role("button", name="Take it").click()
    two.get_by_text("It is yours.").wait_for()
    one.locator("[data-verb='reply'] textarea").fill("My long answer.")
    one.get_by_role("button", name="Send reply").click()
    alert = one.get_by_role("alert").filter(has_text="A colleague changed this inquiry")
    expect(alert).to_contain_text("Helen")
    expect(alert).to_contain_text("assigned to")
    expect(one.locator("[data-verb='reply'] textarea")).to_have_value("My long answer.")
    one.get_by_role("button", name="Send reply").click()
    one.get_by_text("The reply goes out in half a minute.").wait_for()


def test_the_way_of_an_inquiry_from_taking_to_reopening(visit, sign_in):
    ask(visit, "Wanda Way", "What does a first visit look like?", "wanda@example.org")
    page = sign_in(FRONT_DESK, f"{LIST}")
    page.goto(f"{LIST}?show=unassigned")
    page.get_by_role("link", name="Wanda Way").click()
    page.wait_for_url(re.compile("[0-9a-f]{8}-"), wait_until="load")
    page.keyboard.press("t")
    page.get_by_text("It is yours.").wait_for()

    page.locator("[data-saved-replies]").select_option(label="First visit: what happens")
    expect(page.locator("[data-verb='reply'] textarea")).to_have_value(re.compile("Dear Wanda"))
    page.get_by_role("button", name="Send reply").click()
    expect(page.locator(".inquiry-state")).to_have_text("Waiting for the person")
    page.get_by_role("button", name=re.compile("^Undo")).click()
    expect(page.locator(".inquiry-state")).to_have_text("Open")

    page.keyboard.press("n")
    page.keyboard.type("@helen can you look at this?")
    page.get_by_role("button", name="Save note").click()
    page.get_by_text("The note is saved.").wait_for()
    page.keyboard.press("l")
    page.keyboard.type("She would like a Tuesday.")
    page.get_by_role("button", name="Log call").click()
    page.get_by_text("The call is logged.").wait_for()

    page.get_by_role("button", name="Put aside").click()
    expect(page.locator(".inquiry__marks")).to_contain_text("back on")
    page.keyboard.press("c")
    page.locator("[data-verb='close'] select").select_option("booked")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator(".inquiry__marks")).to_contain_text("Appointment booked")
    page.get_by_role("button", name="Reopen").click()
    expect(page.locator(".inquiry-state")).to_have_text("Open")
    page.keyboard.press("u")
    page.wait_for_url("**/admin/inquiries/?show=unassigned")


def test_a_lead_merges_keeps_a_view_tries_the_rules_and_fetches_the_figures(visit, sign_in):
    ask(visit, "Mona Merge", "My first mail.", "mona@example.org")
    ask(visit, "Mona Merge", "My second mail, I forgot the date.", "mona@example.org")
    page = sign_in(LEAD, LIST)
    page.goto(f"{LIST}?q=mona@example.org")
    expect(rows(page)).to_have_count(2)
    first = rows(page).last.locator(".inquiry-list__who .inquiry-soft").inner_text()
    rows(page).first.get_by_role("link").click()
    expect(page.locator(".inquiry-relatives")).to_contain_text(first)
    page.get_by_text("More", exact=True).click()
    page.get_by_label("Reference of the other inquiry").fill(first.lower())
    page.get_by_role("button", name="Merge into it").click()
    for words in ("My first mail.", "My second mail, I forgot the date."):
        expect(page.locator(".inquiry-story")).to_contain_text(words)

    page.goto(f"{LIST}?show=overdue")
    page.get_by_text("Views and files").click()
    page.get_by_label("Keep this filter as").fill("Late today")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("navigation", name="Views")).to_contain_text("Late today")
    page.get_by_text("Views and files").click()
    page.get_by_role("button", name="Drop the view Late today").click()
    expect(page.get_by_role("navigation", name="Views")).not_to_contain_text("Late today")

    page.goto(f"{LIST}simulate/")
    page.get_by_label("For", exact=True).select_option("child")
    page.get_by_role("button", name="Where does it go?").click()
    expect(page.get_by_role("status").last).to_contain_text("For a child")

    page.goto(f"{LIST}reports/?by=outcome")
    expect(page.locator("svg[role=img]").first).to_be_visible()
    table = page.locator(".inquiry-page table tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    file = page.request.get(f"{LIST}reports/csv/?by=outcome").text().lstrip("\ufeff").splitlines()
    assert [",".join(line) for line in table] == [line.replace('"', "") for line in file]


def test_a_viewer_reads_and_is_offered_nothing_to_do(visit, sign_in):
    """At a desk of somebody else there is nothing at all."""
    page = sign_in(HILLCREST, LIST)
    page.goto(f"{LIST}?show=all")
    expect(page.locator("[data-inquiry-list]")).to_contain_text("Sofia Lindgren")
    expect(page.locator("[data-inquiry-list]")).not_to_contain_text("Adele Winters")
    expect(page.locator("[data-inquiry-list]")).not_to_contain_text("as a file")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_the_triage_are_accessible(sign_in, scheme):
    page = sign_in(LEAD, LIST)
    page.emulate_media(color_scheme=scheme)
    for path in (LIST, f"{LIST}reports/", f"{LIST}simulate/", "detail"):
        if path == "detail":
            page.goto(f"{LIST}?show=overdue")
            rows(page).first.get_by_role("link").click()
        else:
            page.goto(path)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        found = Axe().run(page, context=".inquiry-page").response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found] == [], path

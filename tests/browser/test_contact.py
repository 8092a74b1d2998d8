"""I2 and I14 in a browser: sent twice is one inquiry, and a dead tab loses nothing, with scripts and without."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
BOTH_WAYS = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
WORDS = "My foot burns since the fracture."


def message(page: Page):
    return page.get_by_label("What would you like to ask or tell us?")


def fill(page: Page, email: str, words: str = WORDS) -> None:
    page.get_by_label("Your name").fill("Beatrice Holm")
    page.get_by_role("textbox", name="E-mail").fill(email)
    message(page).fill(words)
    page.get_by_label(re.compile("^I agree")).check()


def send_button(page: Page):
    return page.get_by_role("button", name="Send to the clinic")


def reference_on(page: Page) -> str:
    page.wait_for_url("**/contact/sent/**")
    return page.locator(".reference").inner_text()


def key_of(page: Page):
    return page.locator("form.form input[name=idempotency_key]")


def found_by_the_desk(sign_in, email: str) -> list[str]:
    """References of the inquiries that a lead finds under an address."""
    lead = sign_in("lead@example.org", "/admin/inquiries/")
    lead.get_by_label("Name, e-mail, phone or reference").fill(email)
    lead.keyboard.press("Enter")
    lead.wait_for_url("**q=**")
    return re.findall(r"\b\w{3}-\w{3}-\w{3}\b", lead.locator("main").inner_text())


@BOTH_WAYS
def test_a_double_click_is_one_inquiry(visit, sign_in, scripts):
    email = f"double.{scripts}@example.org".lower()
    visitor = visit("/contact/", java_script_enabled=scripts)
    fill(visitor, email)
    send_button(visitor).dblclick()
    reference = reference_on(visitor)
    assert set(found_by_the_desk(sign_in, email)) == {reference}


@BOTH_WAYS
def test_going_back_and_sending_again_loses_nothing_and_doubles_nothing(visit, sign_in, scripts):
    """The same words are the same inquiry, under the key that came with them."""
    email = f"back.{scripts}@example.org".lower()
    visitor = visit("/contact/", java_script_enabled=scripts)
    fill(visitor, email)
    key = key_of(visitor).input_value()
    send_button(visitor).click()
    first = reference_on(visitor)
    visitor.go_back()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Ask us a question")
    fill(visitor, email)
    same_key = key_of(visitor).input_value() == key
    send_button(visitor).click()
    second = reference_on(visitor)
    assert (first == second) == same_key
    assert set(found_by_the_desk(sign_in, email)) == {first, second}


@BOTH_WAYS
def test_one_key_with_other_words_is_shown_and_can_be_sent(visit, sign_in, scripts):
    email = f"other.{scripts}@example.org".lower()
    visitor = visit("/contact/", java_script_enabled=scripts)
    fill(visitor, email)
    key = key_of(visitor).input_value()
    send_button(visitor).click()
    first = reference_on(visitor)
    visitor.goto("/contact/")
    fill(visitor, email, "And my hand, too.")
    key_of(visitor).evaluate("(input, key) => { input.value = key }", key)
    send_button(visitor).click()
    expect(visitor.locator("main")).to_contain_text("This form was already sent once")
    expect(visitor.locator("main")).to_contain_text(first)
    expect(message(visitor)).to_have_value("And my hand, too.")
    send_button(visitor).click()
    second = reference_on(visitor)
    assert set(found_by_the_desk(sign_in, email)) == {first, second}


def test_a_tab_that_dies_loses_nothing_that_was_typed(visit):
    visitor = visit("/contact/")
    with visitor.expect_response("**/contact/draft/") as kept:
        visitor.get_by_label("Your name").fill("Beatrice Holm")
        message(visitor).fill(WORDS)
    assert kept.value.status == 204
    assert visitor.evaluate("localStorage.length + sessionStorage.length") == 0
    visitor.close(run_before_unload=False)
    again = visitor.context.new_page()
    again.goto("/contact/")
    expect(message(again)).to_have_value(WORDS)
    expect(again.get_by_label("Your name")).to_have_value("Beatrice Holm")
    again.get_by_role("button", name="Delete it now").click()
    expect(message(again)).to_have_value("")


def test_without_scripts_what_is_put_aside_comes_back(visit):
    visitor = visit("/contact/", java_script_enabled=False)
    message(visitor).fill(WORDS)
    visitor.get_by_role("button", name="Keep for 24 hours, send later").click()
    expect(visitor.locator("main")).to_contain_text("Nothing has been sent yet")
    visitor.close(run_before_unload=False)
    again = visitor.context.new_page()
    again.goto("/contact/")
    expect(message(again)).to_have_value(WORDS)
    stranger = visit("/contact/", java_script_enabled=False)
    expect(message(stranger)).to_have_value("")


@BOTH_WAYS
def test_a_card_adds_its_words_to_what_waits_on_the_form(visit, scripts):
    visitor = visit("/contact/", java_script_enabled=scripts)
    message(visitor).fill(WORDS)
    visitor.get_by_role("button", name="Keep for 24 hours, send later").click()
    visitor.goto("/locations/hillcrest/")
    card = visitor.locator("form.ask")
    card.get_by_label("Your question").fill("Is there a lift?")
    card.get_by_role("button", name="Continue").click()
    visitor.wait_for_url("**/contact/")
    expect(message(visitor)).to_have_value(f"{WORDS}\n\nIs there a lift?")
    expect(visitor.get_by_label("Location").locator("option:checked")).to_have_text(re.compile("Hillcrest"))


def test_paper_carries_no_card(visit):
    visitor = visit("/treatments/ketamine-infusion/")
    expect(visitor.locator("form.ask")).to_be_visible()
    visitor.emulate_media(media="print")
    expect(visitor.locator("form.ask")).to_be_hidden()

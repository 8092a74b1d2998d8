"""What people come for, from the first click to the mail: a visitor replies, a visitor asks, staff answer for it."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ARTICLE = "/articles/a-plan-for-flare-ups/"


def reply_form(page: Page):
    return page.locator("#leave-a-reply")


def write_reply(page: Page, text: str, name: str = "Ada", email: str = "ada@example.org") -> None:
    form = reply_form(page)
    form.get_by_label("Your reply").fill(text)
    form.get_by_label("Name").fill(name)
    form.get_by_label("E-mail", exact=False).first.fill(email)
    form.get_by_role("button", name="Send reply").click()
    page.wait_for_url("**/comments/receipt/**")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_reply_is_read_by_a_moderator_and_then_by_everybody(visit, sign_in, scripts):
    words = f"Cold showers help my hand, oddly enough ({'with' if scripts else 'without'} scripts)."
    visitor = visit(ARTICLE, java_script_enabled=scripts)
    expect(visitor.get_by_role("heading", level=1)).to_have_text("A plan for flare-ups")
    write_reply(visitor, words, email=f"ada.{scripts}@example.org")
    expect(visitor.locator("main")).to_contain_text(words)

    passer_by = visit(ARTICLE)
    expect(passer_by.locator("main")).not_to_contain_text(words)

    moderator = sign_in("moderator@example.org", "/admin/replies/")
    card = moderator.locator("[data-moderation-queue] > li").filter(has_text=words)
    card.get_by_role("button", name="Publish").click()
    expect(moderator.locator("[data-moderation-queue]")).not_to_contain_text(words)

    passer_by.reload()
    expect(passer_by.locator("#replies")).to_contain_text(words)
    expect(passer_by.locator("main")).not_to_contain_text(f"ada.{scripts}@example.org")
    visitor.reload()
    visitor.get_by_role("link", name=re.compile("See reply")).click()
    expect(visitor.locator("#replies")).to_contain_text(words)


def test_a_reply_without_words_keeps_what_was_typed(visit):
    visitor = visit(ARTICLE)
    form = reply_form(visitor)
    form.get_by_label("Name").fill("Ada")
    form.get_by_role("button", name="Send reply").click()
    expect(reply_form(visitor).get_by_label("Name")).to_have_value("Ada")
    expect(visitor.get_by_role("alert").first).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_inquiry_reaches_the_front_desk(site, visit, sign_in, scripts):
    words = "My foot burns since the fracture. Which of your doors do I knock on?"
    email = f"beatrice.{scripts}@example.org"
    visitor = visit("/treatments/ketamine-infusion/", java_script_enabled=scripts)
    card = visitor.locator("form.ask")
    card.get_by_label("Your question").fill(words)
    card.get_by_label("Your name").fill("Beatrice Holm")
    card.get_by_label("E-mail").fill(email)
    card.get_by_role("button", name="Continue").click()
    visitor.wait_for_url("**/contact/")
    expect(visitor.locator("main")).to_contain_text("Nothing has been sent yet")
    expect(visitor.get_by_label("Condition or treatment").locator("option:checked")).to_have_text(
        "Ketamine infusion"
    )
    expect(visitor.get_by_label("Your name")).to_have_value("Beatrice Holm")
    expect(visitor.get_by_role("textbox", name="E-mail")).to_have_value(email)
    expect(visitor.get_by_label("What would you like to ask or tell us?")).to_have_value(words)
    visitor.get_by_label(re.compile("^I agree")).check()
    visitor.get_by_role("button", name="Send to the clinic").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("We have your message")
    reference = visitor.locator(".reference").inner_text()

    receptionist = sign_in("frontdesk@example.org", "/admin/inquiries/")
    receptionist.get_by_label("Name, e-mail, phone or reference").fill(reference)
    receptionist.keyboard.press("Enter")
    receptionist.get_by_role("link", name="Beatrice Holm").click()
    expect(receptionist.locator("main")).to_contain_text(words)
    expect(receptionist.locator("main")).to_contain_text("Ketamine infusion")

    mail = site.wait_for_mail(to=email)
    body = mail.get_body(preferencelist=("plain",)).get_content()
    assert reference in body
    for private in ("Beatrice", "burns", "foot", "Ketamine"):
        assert private not in f"{mail['Subject']} {body}"


def test_an_inquiry_with_a_mistake_keeps_what_was_typed(visit):
    visitor = visit("/contact/")
    visitor.get_by_label("Your name").fill("Beatrice Holm")
    visitor.get_by_label("What would you like to ask or tell us?").fill("May I bring my dog?")
    visitor.get_by_role("button", name="Send to the clinic").click()
    expect(visitor.get_by_role("alert").first).to_be_visible()
    expect(visitor.get_by_label("Your name")).to_have_value("Beatrice Holm")
    expect(visitor.get_by_label("What would you like to ask or tell us?")).to_have_value(
        "May I bring my dog?"
    )


def test_the_front_desk_does_not_reach_what_is_not_theirs(sign_in):
    receptionist = sign_in("frontdesk@example.org")
    response = receptionist.request.get("/admin/pages/")
    assert "/admin/pages/" not in response.url or response.status in {403, 404}


def test_an_editor_does_not_reach_inquiries(sign_in):
    editor = sign_in("editor@example.org")
    expect(editor.get_by_role("link", name="Inquiries")).to_have_count(0)
    response = editor.request.get("/admin/inquiries/")
    assert "Received" not in response.text()


def test_a_visitor_finds_a_treatment_by_another_name_of_its_condition(visit):
    visitor = visit("/")
    visitor.get_by_role("searchbox").last.fill("causalgia")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("main")).to_contain_text("Complex regional pain syndrome")

"""An editor at work in a real browser: a citation by keyboard alone, and a study two rows deep."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import RunningSite

pytestmark = pytest.mark.browser


@pytest.fixture
def editor(sign_in: Callable[[str], Page]) -> Page:
    page = sign_in("editor@example.org")
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


def open_page(editor: Page, site: RunningSite, title: str) -> None:
    editor.goto(f"{site.url}/admin/pages/search/?q={title}")
    editor.get_by_role("link", name=title, exact=True).first.click()
    expect(editor.locator(".public-DraftEditor-content").first).to_be_visible()


def publish(editor: Page) -> None:
    editor.locator("footer .w-dropdown__toggle").click()
    editor.locator("button[name=action-publish]").click()
    expect(editor.locator(".messages .success")).to_be_visible()


def choose_with_keyboard(editor: Page, words: str, is_reached: Callable[[str], bool]) -> None:
    search = editor.locator(".modal-body #id_q")
    with editor.expect_response(lambda response: "/results/" in response.url):
        search.fill(words)
    expect(editor.locator(".modal-body tbody").get_by_text(words).first).to_be_visible()
    search.focus()
    for _step in range(12):
        editor.keyboard.press("Tab")
        if is_reached(editor.evaluate("document.activeElement.textContent")):
            editor.keyboard.press("Enter")
            expect(editor.locator(".modal-body")).to_have_count(0)
            return
    raise AssertionError("The choice can't be reached by keyboard.")


def test_a_citation_is_inserted_by_keyboard_and_numbered_on_the_page(site, editor):
    open_page(editor, site, "A plan for flare-ups")
    text = editor.locator("[data-contentpath=body] .public-DraftEditor-content").first
    text.click()
    editor.keyboard.press("Control+End")
    editor.keyboard.type(" This is new./cit")
    editor.keyboard.press("Enter")
    choose_with_keyboard(editor, "Traeger", lambda words: "Traeger" in words)
    expect(text.locator(".entity-citation")).to_contain_text(["Traeger 2023"])
    expect(text).to_be_focused()
    editor.keyboard.type(" More words.")
    expect(text).to_contain_text("This is new.Traeger 2023 More words.")
    publish(editor)
    editor.goto(f"{site.url}/articles/a-plan-for-flare-ups/")
    number = editor.locator("p", has_text="This is new.").locator("sup.citation a").last
    number.click()
    target = number.get_attribute("href")
    expect(editor.locator(f"{target}")).to_contain_text("Spinal cord stimulation for low back pain")
    expect(editor.locator(f"{target} .references__back").first).to_be_visible()


def test_a_study_with_its_references_is_added_two_rows_deep(site, editor):
    open_page(editor, site, "Spinal cord stimulation")
    editor.click("#id_indications-ADD")
    number = int(editor.input_value("#id_indications-TOTAL_FORMS")) - 1
    row = f"#id_indications-{number}-"
    editor.fill(f"{row}use", "for testing")
    editor.select_option(f"{row}status", "not_regulated")
    editor.click(f"{row}evidence-ADD")
    editor.fill(f"{row}evidence-0-studied", "One thing against another")
    editor.fill(f"{row}evidence-0-result", "No difference")
    editor.select_option(f"{row}evidence-0-direction", "unfavourable")
    editor.click(f"{row}evidence-0-references-choose")
    boxes = editor.locator(".modal-body [data-multiple-choice-select]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    editor.click(".modal-body [data-multiple-choice-submit]")
    chosen = editor.locator(
        f"[data-reference-list-name-value='indications-{number}-evidence-0-references'] li"
    )
    expect(chosen).to_have_count(2)
    chosen.first.get_by_role("button").click()
    expect(chosen).to_have_count(1)
    publish(editor)
    editor.goto(f"{site.url}/treatments/spinal-cord-stimulation/")
    study = editor.locator("tr", has_text="One thing against another")
    expect(study).to_contain_text("No difference")
    expect(study.locator("sup.citation")).to_have_count(1)

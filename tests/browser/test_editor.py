"""An editor at work in a real browser: a citation by keyboard alone, and a study two rows deep."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PASSWORD, RunningSite

pytestmark = pytest.mark.browser


@pytest.fixture
def editor(site: RunningSite, browser: Browser) -> Iterator[Page]:
    """The admin as an editor sees it.

    Not under the watch of `visit`: Wagtail answers 400 to a draft that saves itself while
    the page is being published, and the browser says so in its console.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{site.url}/admin/login/")
    page.get_by_label("E-mail").fill("editor@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def open_page(editor: Page, site: RunningSite, title: str) -> None:
    editor.goto(f"{site.url}/admin/pages/search/?q={title}")
    editor.get_by_role("link", name=title, exact=True).first.click()
    expect(editor.locator(".public-DraftEditor-content").first).to_be_visible()


def publish(editor: Page) -> None:
    editor.wait_for_load_state(
        "networkidle"
    )  # the draft that saves itself must not arrive after the page left
    editor.locator("footer .w-dropdown__toggle").click()
    editor.locator("button[name=action-publish]").click()
    expect(editor.locator(".messages .success")).to_be_visible()


def tab_to(editor: Page, is_there: str) -> None:
    """Press Tab until the focused element answers `is_there`, an expression of JavaScript about `element`."""
    for _step in range(15):
        if editor.evaluate(f"(() => {{ const element = document.activeElement; return {is_there}; }})()"):
            return
        editor.keyboard.press("Tab")
    raise AssertionError(f"Not to be reached by keyboard: {is_there}")


def choose_with_keyboard(editor: Page, words: str) -> None:
    editor.wait_for_function("document.activeElement.classList.contains('modal')")
    tab_to(editor, "element.id === 'id_q'")
    with editor.expect_response(lambda response: "/results/" in response.url):
        editor.keyboard.type(words)
    choices = editor.locator("[data-chooser-modal-choice]")
    expect(choices).to_have_count(1)
    tab_to(editor, "element.matches('[data-chooser-modal-choice]')")
    editor.keyboard.press("Enter")
    expect(editor.locator(".modal-body")).to_have_count(0)


def test_a_citation_is_inserted_by_keyboard_and_numbered_on_the_page(site, editor):
    open_page(editor, site, "A plan for flare-ups")
    text = editor.locator("[data-contentpath=body] .public-DraftEditor-content").first
    text.click()
    editor.keyboard.press("Control+End")
    editor.keyboard.type(" This is new./cit")
    editor.keyboard.press("Enter")
    choose_with_keyboard(editor, "Traeger")
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

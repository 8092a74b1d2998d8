"""Every public template, looked at as visitors see it: small and large, light and dark, with and without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

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
    "nothing found": "/search/?q=xyzzy",
    "contact": "/contact/",
}
WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_it_is_accessible_at_every_width(visit, path, scheme):
    page = visit(path, color_scheme=scheme, reduced_motion="reduce")
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for violation in Axe().run(page).response["violations"]:
            nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
            found.append(f"{width}: {violation['id']}: {nodes}")
    assert found == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_nothing_sticks_out_at_the_side(visit, path):
    page = visit(path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_it_reads_without_scripts(visit, path):
    page = visit(path, java_script_enabled=False)
    assert page.locator("h1").count() == 1
    assert page.locator("main").is_visible()


def test_a_wrong_address_gets_a_page_that_helps(visit):
    page = visit("/no-such-page/")
    assert page.get_by_role("searchbox").last.is_visible()
    assert Axe().run(page).violations_count == 0


def test_the_first_tab_leads_past_the_header(visit):
    page = visit("/conditions/crps/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"

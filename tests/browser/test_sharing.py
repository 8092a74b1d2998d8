"""A page passed on: by its address, by mail, by the device's own sheet, on paper, and to machines."""

import io
import json
import re
from urllib.parse import unquote
from urllib.request import urlopen

import pytest
from PIL import Image

pytestmark = pytest.mark.browser

TREATMENT = "/treatments/ketamine-infusion/"
MOST_SHEETS = 12


def test_the_link_is_copied_and_said_to_be(site, visit):
    page = visit(TREATMENT, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    page.locator("[data-share-status]").get_by_text("Link copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == site.url + TREATMENT


def test_mail_works_without_scripts(site, visit):
    page = visit(TREATMENT, java_script_enabled=False)
    address = unquote(page.get_by_role("link", name="E-mail").get_attribute("href"))
    assert address == f"mailto:?subject=Ketamine infusion&body={site.url}{TREATMENT}"
    for name in ("Copy link", "Print", "Share"):
        assert not page.get_by_role("button", name=name, exact=True).is_visible()


def test_the_devices_own_sheet_is_offered_where_there_is_one(site, visit):
    page = visit("/robots.txt")
    page.add_init_script("navigator.share = async (shared) => { window.shared = shared; };")
    page.goto(TREATMENT)
    page.get_by_role("button", name="Share", exact=True).click()
    assert page.evaluate("window.shared") == {"title": "Ketamine infusion", "url": site.url + TREATMENT}


def test_on_paper_there_is_the_text_and_where_its_sources_are(visit):
    page = visit(TREATMENT)
    page.emulate_media(media="print")
    for selector in (".header__nav", ".contents", ".share", ".breadcrumbs", ".thread", ".alert"):
        assert not page.locator(selector).first.is_visible(), selector
    source = page.locator(".references__title[href]").first
    printed = source.evaluate("node => getComputedStyle(node, '::after').content")
    assert "https://doi.org/" in printed or source.get_attribute("href") in printed
    for text in ("Approval status in the United States", "Risks", "What changed"):
        assert page.get_by_role("heading", name=text).first.is_visible()
    sheets = page.pdf(format="Letter", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) <= MOST_SHEETS


def test_what_machines_are_told_leads_somewhere(site, visit):
    page = visit(TREATMENT)
    data = json.loads(page.locator('script[type="application/ld+json"]').text_content())
    assert data["@graph"][0]["url"] == site.url + TREATMENT
    assert page.locator('link[rel="canonical"]').get_attribute("href") == site.url + TREATMENT
    with urlopen(page.locator('meta[property="og:image"]').get_attribute("content")) as answer:  # noqa: S310
        assert Image.open(io.BytesIO(answer.read())).size == (1200, 630)
    for feed in page.locator('link[rel="alternate"]').all():
        with urlopen(site.url + feed.get_attribute("href")) as answer:  # noqa: S310
            assert answer.status == 200

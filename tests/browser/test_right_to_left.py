"""The layout in a language that runs from right to left: a page turned by `dir` alone mirrors and overflows nowhere."""

import pytest

pytestmark = pytest.mark.browser

PATHS = [
    "/",
    "/conditions/",
    "/treatments/ketamine-infusion/",
    "/articles/",
    "/locations/riverside/",
    "/clinicians/",
    "/search/?q=pain",
    "/contact/",
    "/es/",
]


def turn(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("document.documentElement.dir = 'rtl'")


def edges(page, selector):
    """Left and right edge of the first thing that matches and is seen."""
    box = page.locator(selector).locator("visible=true").first.bounding_box()
    return box["x"], box["x"] + box["width"]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_sticks_out_at_the_side(visit, path):
    page = visit(path)
    for width in (320, 1280):
        turn(page, width)
        # Content past the start of a right-to-left page has a negative place, which no width tells.
        outside = page.evaluate(
            """() => [...document.querySelectorAll('body *')].filter(node => {
                const box = node.getBoundingClientRect();
                const scrolls = node.closest('pre, [tabindex], .visually-hidden, .field--trap, .skip-link, svg, [hidden]');
                return box.width && box.height && !scrolls && (box.left < -1 || box.right > innerWidth + 1);
            }).map(node => node.className || node.tagName).slice(0, 5)"""
        )
        assert outside == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_header_mirrors(visit):
    page = visit("/treatments/ketamine-infusion/")
    turn(page, 1280)
    brand, action = edges(page, ".header__brand"), edges(page, ".header__action")
    first, last = edges(page, ".header__nav li:first-child"), edges(page, ".header__nav li:last-child")
    assert action[1] <= last[0] < first[0]
    assert first[1] <= brand[0] + 1
    turn(page, 320)
    assert edges(page, ".header__menu")[1] <= edges(page, ".header__brand")[0] + 1


def test_text_and_cards_start_at_the_right(visit):
    page = visit("/articles/")
    turn(page, 1280)
    cards = [page.locator(".card").nth(number).bounding_box() for number in (0, 1)]
    if cards[0]["y"] == cards[1]["y"]:
        assert cards[0]["x"] > cards[1]["x"]
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).textAlign") in {"start", "right"}
    title = page.evaluate(
        """() => {
            const range = document.createRange();
            range.selectNodeContents(document.querySelector('h1'));
            return range.getBoundingClientRect().right - document.querySelector('h1').getBoundingClientRect().right;
        }"""
    )
    assert abs(title) < 4

"""Axe on one page in every look: three widths, light, dark and forced colors. The page is loaded once."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = [320, 768, 1280]
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colors": {"color_scheme": "dark", "forced_colors": "active"},
}
ALL_RULES = {"resultTypes": ["violations"]}
COLOR_RULES = ALL_RULES | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What can differ between two looks of the same width: the rest is judged in the first."""
SETTLE = "for (const each of document.getAnimations()) each.finish()"
"""Colors on their way from light to dark have the contrasts of neither. Waiting for them could take for ever: a browser
that paints nothing ends no transition."""


def find_violations(page: Page, context: str | None = None) -> list[str]:
    """Return a line for each violation; no lines, no violation."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for look, media in LOOKS.items():
            page.emulate_media(reduced_motion="reduce", **media)
            page.evaluate(SETTLE)
            options = ALL_RULES if look == "light" else COLOR_RULES
            for violation in Axe().run(page, context=context, options=options).response["violations"]:
                nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
                found.append(f"{width}, {look}: {violation['id']}: {nodes}")
    return found

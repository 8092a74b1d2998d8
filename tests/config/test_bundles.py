"""The one stylesheet and the one script that pages load."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import tinycss2
from django.conf import settings
from django.contrib.staticfiles import finders

from config.bundles import BundleFinder, join_css, join_js

STATIC = Path(settings.BASE_DIR) / "static"


def test_every_stylesheet_is_joined_in_its_layer() -> None:
    css, sources = join_css(STATIC / "css" / "main.css")
    assert "@import" not in css
    assert css.startswith("@layer reset, tokens, base, layout, components, utilities;")
    assert css.count("@layer components{") == len(
        [path for path in sources if path.parent.name == "components"]
    )
    assert css.count("{") == css.count("}")


def test_addresses_in_a_joined_stylesheet_lead_to_files() -> None:
    css, _sources = join_css(STATIC / "css" / "main.css")
    addresses = re.findall(r'url\("([^"]+)"\)', css)
    assert addresses
    for address in addresses:
        assert (STATIC / "css" / address).resolve().is_file(), address


def test_the_joined_script_stands_alone_and_parses(tmp_path: Path) -> None:
    script, sources = join_js(STATIC / "js" / "main.js")
    assert len(sources) > 5
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    names = re.findall(r"^class (\w+)", script, re.MULTILINE)
    assert len(names) == len(set(names)) == len(sources) - 1
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed; the browser tests run the script anyway")
    file = tmp_path / "site.mjs"
    file.write_text(script)
    subprocess.run([node, "--check", file], check=True)


def test_both_stay_within_the_weight_the_design_allows() -> None:
    for name, kilobytes in (("css/site.css", 25), ("js/site.js", 15)):
        path = finders.find(name)
        assert path is not None
        assert len(gzip.compress(Path(path).read_bytes())) <= kilobytes * 1024, name


def test_the_proof_of_work_stays_within_the_weight_too() -> None:
    """It is loaded beside the script of all pages, on a few receipts."""
    both = [Path(finders.find(f"js/{name}") or "").read_bytes() for name in ("site.js", "proof.js")]
    assert sum(len(gzip.compress(script)) for script in both) <= 15 * 1024


def test_a_changed_source_is_seen(settings, tmp_path: Path) -> None:
    shutil.copytree(STATIC / "css", tmp_path / "static" / "css")
    settings.BASE_DIR = tmp_path
    first = Path(BundleFinder().find("css/site.css")).read_text()
    (tmp_path / "static" / "css" / "components" / "badge.css").write_text(".badge { opacity: 1; }\n")
    second = Path(BundleFinder().find("css/site.css")).read_text()
    assert first != second and "opacity: 1" in second


def test_every_rule_that_was_written_is_read() -> None:
    """A comment that ends too early takes the rules after it along, and browsers say nothing."""
    css, _sources = join_css(STATIC / "css" / "main.css")
    layers = tinycss2.parse_stylesheet(css, skip_whitespace=True)
    rules = [
        rule
        for layer in layers
        if layer.type == "at-rule" and layer.content
        for rule in tinycss2.parse_blocks_contents(layer.content, skip_whitespace=True)
    ]
    assert len(rules) > 500
    assert [rule for rule in rules if rule.type == "error"] == []
    assert "*/" not in css

"""The living style guide: what is not there is not in the design."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from lib import stencil
from tests.factories import Tree

TEMPLATES = Path(settings.BASE_DIR) / "templates"
STYLES = Path(settings.BASE_DIR) / "static" / "css" / "components"

# Not on a page by themselves: the head's tags.
UNSEEN = {"metadata"}
# Blocks that name rows of the database; tests/articles/test_previews.py shows them.
NEED_ROWS = {"document_block", "featured_pages_block", "figure_block", "gallery_block"}
# What the editor's previews print in place of the component of key points.
ONLY_PREVIEWS = {"key_points_block", "point_block"}
# Pages of one kind and their parts, seen on those pages: the guide shows what is used on several.
OWN_PAGE = {"home", "search_page", "profile"}


@pytest.fixture
def page(client: Client, tree: Tree) -> str:
    response = client.get("/styleguide/")
    assert response.status_code == 200
    return response.content.decode()


def printed_templates(client: Client, folder: str) -> set[str]:
    """The names of the templates of that folder that the guide printed; a stencil renders its own only once."""
    stencil.forget()
    names = [template.name or "" for template in client.get("/styleguide/").templates]
    return {name[len(folder) :].removesuffix(".html") for name in names if name.startswith(folder)}


def test_it_shows_every_component(client: Client, tree: Tree) -> None:
    every = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    assert every - printed_templates(client, "components/") - UNSEEN == set()


def test_it_shows_every_block(client: Client, tree: Tree) -> None:
    every = {path.stem for path in (TEMPLATES / "blocks").glob("*.html")}
    assert every - printed_templates(client, "blocks/") == NEED_ROWS | ONLY_PREVIEWS


def test_it_uses_every_stylesheet_of_a_component(page: str) -> None:
    classes = set(re.findall(r"[\w-]+", " ".join(re.findall(r'class="([^"]*)"', page))))
    blocks = {re.split(r"__|--", name)[0].replace("-", "_") for name in classes}
    missing = {path.stem for path in STYLES.glob("*.css")} - blocks
    assert missing - OWN_PAGE == set()


def test_headings_leave_out_no_level(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels.count(1) == 1
    for above, below in zip(levels, levels[1:], strict=False):
        assert below <= above + 1, (above, below)


def test_no_id_stands_twice(page: str) -> None:
    ids = re.findall(r' id="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))

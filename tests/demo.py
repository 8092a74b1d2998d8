"""The pages of the demo clinic, rendered once for a whole run of the tests and handed out as plain data.

Loading the demo and rendering it takes seconds; nothing of it stays in the database.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site


@dataclass(frozen=True)
class RenderedPage:
    path: str
    kind: str
    """The name of its model: "treatmentpage"."""
    status: int
    html: str
    headers: dict[str, str]
    has_cookie: bool
    queries: int

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "lxml")

    @cached_property
    def data(self) -> dict[str, Any]:
        """Its structured data; KeyError if it has none."""
        (script,) = self.soup.find_all("script", type="application/ld+json")
        return json.loads(script.string)

    def node(self, kind: str) -> dict[str, Any] | None:
        """The node of that type in its structured data."""
        for node in self.data["@graph"]:
            if kind in (node["@type"] if isinstance(node["@type"], list) else [node["@type"]]):
                return node
        return None

    @cached_property
    def text(self) -> str:
        """What a reader sees, citation numbers left out, in one line."""
        body = BeautifulSoup(self.html, "lxml").body
        assert isinstance(body, Tag)
        for hidden in body.select("script, style, svg, sup.citation, .term__definition"):
            hidden.decompose()
        return one_line(body.get_text(" "))


def one_line(text: str) -> str:
    return " ".join(text.split())


def squeezed(text: str) -> str:
    """Without any white space: how inline elements part words is no matter of content."""
    return "".join(text.split())


def render_demo() -> dict[str, RenderedPage]:
    """Load the demo, render each of its pages, and leave the database as it was."""
    with transaction.atomic():
        call_command("load_demo", stdout=StringIO())
        pages = render_site()
        transaction.set_rollback(True)
    cache.clear()
    return pages


def render_site() -> dict[str, RenderedPage]:
    """Every published page of the default site, in each language, by its path."""
    cache.clear()
    root = Site.objects.get(is_default_site=True).root_page
    client = Client()
    client.get("/")  # what a process reads once
    rendered = {}
    for page in Page.objects.live().public().filter(depth__gte=root.depth).select_related("content_type"):
        path = page.url or ""
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path)
        rendered[path] = RenderedPage(
            path=path,
            kind=page.content_type.model,
            status=response.status_code,
            html=response.content.decode(),
            headers=dict(response.items()),
            has_cookie=bool(response.cookies),
            queries=len(queries),
        )
    return rendered

"""The default site answers where the environment says, and absolute addresses follow."""

import pytest
from django.test import Client
from wagtail.models import Site

from clinic.actions import give_default_site_address
from tests.factories import Tree


@pytest.mark.parametrize(
    ("base_url", "root_url"),
    [
        ("https://www.example.org", "https://www.example.org"),
        ("http://127.0.0.1:8001", "http://127.0.0.1:8001"),
        ("http://clinic.test", "http://clinic.test"),
    ],
)
def test_the_default_site_takes_the_address(tree: Tree, base_url: str, root_url: str) -> None:
    give_default_site_address(base_url)
    assert Site.objects.get(is_default_site=True).root_url == root_url
    assert tree.conditions.full_url == f"{root_url}/conditions/"


def test_pages_name_it_whatever_host_the_request_names(client: Client, tree: Tree) -> None:
    give_default_site_address("https://www.example.org")
    html = client.get("/conditions/", headers={"host": "localhost"}).content.decode()
    assert 'rel="canonical" href="https://www.example.org/conditions/"' in html


def test_other_sites_keep_theirs_and_nothing_breaks_without_one(tree: Tree) -> None:
    Site.objects.update(is_default_site=False, hostname="other.example.org")
    give_default_site_address("https://www.example.org")
    assert Site.objects.get().hostname == "other.example.org"

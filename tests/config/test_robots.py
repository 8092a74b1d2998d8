from urllib.robotparser import RobotFileParser

from django.test import Client

from tests.factories import Tree


def test_robots_are_told_what_is_not_for_them(client: Client, tree: Tree) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    rules = RobotFileParser()
    rules.parse(response.content.decode().splitlines())

    for path in ("/", "/conditions/", "/contact/", "/social/1/abc.png", "/feed/"):
        assert rules.can_fetch("*", f"http://testserver{path}"), path
    for path in ("/admin/", "/search/?q=pain", "/comments/receipt/x/", "/contact/sent/x/"):
        assert not rules.can_fetch("*", f"http://testserver{path}"), path
    assert rules.site_maps() == ["http://testserver/sitemap.xml"]


def test_it_sets_no_cookie_and_rejects_post(client: Client, tree: Tree) -> None:
    assert not client.get("/robots.txt").cookies
    assert client.post("/robots.txt").status_code == 405


def test_the_manifest_carries_the_clinics_name(client: Client, tree: Tree) -> None:
    response = client.get("/site.webmanifest")
    assert response["Content-Type"] == "application/manifest+json"
    said = response.json()
    assert said["name"] == "Larkspur Pain Clinic"
    assert said["short_name"] == "Larkspur"
    assert said["theme_color"] == "#0f5a50"
    for icon in said["icons"]:
        assert client.get(icon["src"])["Content-Type"] == "image/png"

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest
from django.template import engines
from django.test import Client, RequestFactory

from config.views import errors
from tests.factories import Tree


def test_404_helps_to_find_the_way(client: Client, tree: Tree) -> None:
    response = client.get("/nothing-here/")
    html = response.content.decode()

    assert response.status_code == 404
    assert 'name="robots" content="noindex"' in html
    assert 'action="/search/"' in html
    for path in ("/", "/conditions/", "/treatments/", "/locations/"):
        assert f'href="{path}"' in html
    assert not response.cookies


@pytest.mark.parametrize(
    "path", ["/conditions/nothing/", "/%F0%9F%92%89/", "/a/../b/", "/" + "x" * 2000 + "/", "/conditions//"]
)
def test_odd_addresses_are_404(client: Client, tree: Tree, path: str) -> None:
    assert client.get(path).status_code == 404


def test_403_explains_and_leads_on(rf: RequestFactory, tree: Tree) -> None:
    response = errors.permission_denied(rf.get("/x/"), PermissionDenied())
    assert response.status_code == 403
    assert "not open to you" in response.content.decode()


def test_500_needs_nothing(rf: RequestFactory) -> None:
    """No database (this test may not use one), no context, no request."""
    response = errors.server_error(rf.get("/x/"))
    html = response.content.decode()
    assert response.status_code == 500
    assert "Something went wrong here" in html
    assert "call 911" in html
    assert response["Cache-Control"] == "no-store"


def test_400_needs_nothing(rf: RequestFactory) -> None:
    assert errors.bad_request(rf.get("/x/")).status_code == 400


def test_a_forged_host_gets_400(client: Client, db: None) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_404_without_a_database_still_is_a_page(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*args: object, **kwargs: object) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr("clinic.models.ClinicSettings.for_request", gone)
    response = errors.page_not_found(rf.get("/x/"))
    assert response.status_code == 500
    assert "Something went wrong here" in response.content.decode()


def test_without_templates_there_is_still_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines["django"].engine, "dirs", [])
    monkeypatch.setattr(errors.loader, "render_to_string", lambda *args: 1 / 0)
    response = errors.server_error(HttpRequest())
    assert response.status_code == 500
    assert "call 911" in response.content.decode()


def test_an_unexpected_fault_shows_the_page(
    client: Client, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clinic.models.HomePage.serve", lambda *args, **kwargs: 1 / 0)
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == 500
    assert "Something went wrong here" in response.content.decode()
    assert "ZeroDivisionError" not in response.content.decode()


def test_maintenance_tells_visitors_when_to_come_again(
    client: Client, tree: Tree, settings: pytest.MonkeyPatch
) -> None:
    settings.MAINTENANCE = True  # type: ignore[attr-defined]
    response = client.get("/conditions/")
    assert response.status_code == 503
    assert response["Retry-After"] == "600"
    assert "working on the site" in response.content.decode()
    assert client.get("/admin/login/").status_code == 200


def test_the_icon_of_pages_that_need_nothing_is_there() -> None:
    assert finders.find("img/favicon.svg")

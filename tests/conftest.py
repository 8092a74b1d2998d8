from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client

from accounts.models import User
from clinic import frame, kept
from clinic.models import ContentVersion, restrictions
from config.views.pages import addresses
from inquiries.guards import history_open
from tests import databases
from tests.demo import RenderedPage, render_demo
from tests.factories import Cast, Tree, make_cast, make_site


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    """Leave nothing in a cache for the next test: Wagtail keeps the addresses of sites there.

    What a process keeps hangs on the content version; a forgotten version is looked up, and made, anew.
    """
    cache.clear()
    forget_version()
    yield
    cache.clear()
    forget_version()


def forget_version() -> None:
    ContentVersion._seen = ("", 0.0)
    addresses.version = ""
    frame._frames.clear()
    kept.forget()
    restrictions._known = ("", [])


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Test on a copy of a migrated database: see databases.py."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with databases.migrated_copy(worker) as name:
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = name
        yield


@pytest.fixture(scope="session", autouse=True)
def emptying_the_database_opens_the_history() -> Iterator[None]:
    """Tests that really commit are followed by a flush, which the history's triggers would refuse."""
    operations: Any = type(connection.ops)
    flush = operations.execute_sql_flush

    def open_and_flush(self: Any, sql_list: list[str]) -> None:
        with history_open():
            flush(self, sql_list)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "execute_sql_flush", open_and_flush)
        yield


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Use the copy that was just made."""
    return True


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def tree(db: None) -> Tree:
    return make_site()


@pytest.fixture
def client_of(db: None):
    """Return a browser in which the given member of staff is signed in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture(scope="session")
def demo(whole_demo: dict[str, RenderedPage]) -> dict[str, RenderedPage]:
    """Every page of the demo clinic in the site's own language."""
    return {path: page for path, page in whole_demo.items() if not path.startswith("/es/")}


@pytest.fixture(scope="session")
def whole_demo(django_db_setup: None, django_db_blocker: Any) -> dict[str, RenderedPage]:
    """Every page of the demo clinic by its path, as visitors get it. The database stays as it was."""
    with django_db_blocker.unblock():
        return render_demo()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what reads the demo among the tests with a database, before those that empty it for real.

    Those find what the migrations put there, each anew, whichever of them ran before.
    """
    for item in items:
        fixtures = getattr(item, "fixturenames", [])
        if "whole_demo" in fixtures:
            item.add_marker(pytest.mark.django_db)
        mark = item.get_closest_marker("django_db")
        if "transactional_db" in fixtures or (mark and mark.kwargs.get("transaction")):
            restored = pytest.mark.django_db(transaction=True, serialized_rollback=True)
            item.add_marker(restored, append=False)

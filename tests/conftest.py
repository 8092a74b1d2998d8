from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from tests.factories import Cast, Tree, make_cast, make_site


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    """Leave nothing in the cache for the next test: Wagtail keeps the addresses of sites there."""
    cache.clear()
    yield
    cache.clear()


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

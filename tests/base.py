"""The test case that most tests start from: the cast, the tree, and who is signed in.

Tests written as functions get the same from the fixtures `cast` and `tree` in conftest.py.
"""

from typing import Any, ClassVar

from django.test import Client
from wagtail.test.utils import WagtailPageTestCase

from accounts.models import User
from tests.factories import Cast, Tree, make_cast, make_site


class ClinicTestCase(WagtailPageTestCase):
    """A site with nothing but its tree, and one person for each role. Nobody is signed in."""

    cast: ClassVar[Cast]
    tree: ClassVar[Tree]

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.cast = make_cast()
        cls.tree = make_site()

    def sign_in(self, user: User) -> None:
        self.client.force_login(user)

    def client_of(self, user: User) -> Client:
        """A browser of their own, for tests in which two people act."""
        client = Client()
        client.force_login(user)
        return client

    def assert_message(self, response: Any, text: str) -> None:
        """Assert that the page that `response` leads to shows this message to staff."""
        messages = [str(message) for message in response.context["messages"]]
        assert any(text in message for message in messages), messages

"""Every way in which a reply may not be taken (promise C1), for the tests with and without scripts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import OperationalError
from wagtail.models import Page

from comments.models import Comment, Commenter, Thread, authorship
from tests.factories import Cast

TYPED = {
    "body": "Thank you, Pete. It was <b>two</b> days & a night for me.",
    "name": "Zora “Z” O'Hara",
    "email": "zora@example.org",
}
ZALGO = "H" + "\u0335\u0321\u0322\u0327\u0328\u0330\u0331\u0334" * 6 + "e comes"


def nothing(page: Page, cast: Cast, monkeypatch: Any) -> None:
    """What was typed is reason enough."""


def close(page: Page, cast: Cast, monkeypatch: Any) -> None:
    Thread.of(page).set_rules(cast.administrator, "read_only")


def hide(page: Page, cast: Cast, monkeypatch: Any) -> None:
    Thread.of(page).set_rules(cast.administrator, "hidden")


def unpublish(page: Page, cast: Cast, monkeypatch: Any) -> None:
    page.unpublish()


def remove_what_it_answers(page: Page, cast: Cast, monkeypatch: Any) -> None:
    Comment.objects.get(thread__page=page, number=1).remove(cast.moderator, reason="abuse")


def flood(page: Page, cast: Cast, monkeypatch: Any) -> None:
    monkeypatch.setattr(authorship, "REFUSE_ABOVE", 0)


def lose_the_database(page: Page, cast: Cast, monkeypatch: Any) -> None:
    monkeypatch.setattr(Thread, "lock", failing(OperationalError("server closed the connection")))


def have_a_bug(page: Page, cast: Cast, monkeypatch: Any) -> None:
    monkeypatch.setattr(Commenter, "of", failing(ZeroDivisionError("a mistake of ours")))


def failing(error: Exception) -> Callable[..., Any]:
    def fail(*args: object, **kwargs: object) -> None:
        raise error

    return fail


@dataclass(frozen=True)
class Refusal:
    """`typed` replaces what is typed otherwise; `arrange` happens after the form was opened."""

    name: str
    status: int
    typed: dict[str, str] = field(default_factory=dict)
    arrange: Callable[[Page, Cast, Any], None] = nothing
    headers: dict[str, str] = field(default_factory=dict)
    keeps_target: bool = True
    """False where what it answers is what is gone."""


REFUSALS = [
    Refusal("no name", 422, {"name": ""}),
    Refusal("no address", 422, {"email": "zora@"}),
    Refusal("5,001 characters", 422, {"body": "ab ü𝄞" * 1000 + "!"}),
    Refusal("white space", 422, {"body": " \t  "}),
    Refusal("zalgo", 422, {"body": ZALGO, "email": ""}),
    Refusal(
        "script", 422, {"body": "</textarea><script>alert(1)</script>", "name": '"><script>', "email": ""}
    ),
    Refusal("private details", 200, {"body": "Call me on 202-555-0118, Pete."}),
    Refusal("another site", 403, headers={"sec-fetch-site": "cross-site"}),
    Refusal("flood", 429, arrange=flood),
    Refusal("closed", 409, arrange=close),
    Refusal("hidden", 409, arrange=hide),
    Refusal("page gone", 404, arrange=unpublish),
    Refusal("answered reply gone", 409, arrange=remove_what_it_answers, keeps_target=False),
    Refusal("no database", 503, arrange=lose_the_database),
    Refusal("a bug", 503, arrange=have_a_bug),
]

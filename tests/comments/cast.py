"""What the tests of replies share: how a reader sends one, and how one is made that stands somewhere already."""

from typing import Any

from django.test import Client
from wagtail.models import Page, Site

from comments.importers import ImportedComment, import_comments
from comments.models import Comment, CommentSettings
from tests.factories import PUBLISHED_AT

TYPED = {
    "name": "Marta",
    "email": "canary.marta@example.org",
    "body": "How long did the tiredness last for you? My sister goes next week.",
}
SAME_ORIGIN = {"sec-fetch-site": "same-origin"}


def rules() -> CommentSettings:
    return CommentSettings.for_site(Site.objects.get(is_default_site=True))


def send(
    page: Page, client: Client | None = None, headers: dict[str, str] | None = None, **typed: Any
) -> Any:
    """Send a reply as a browser does from the page itself."""
    client = client or Client()
    return client.post(f"/comments/reply/{page.pk}/", TYPED | typed, headers=headers or SAME_ORIGIN)


def make_comment(page: Page, **fields: Any) -> Comment:
    """A reply as a reader sent it, with no mail and no door: `submit` itself."""
    typed = TYPED | {"elapsed_ms": 60_000} | fields
    return Comment.submit(page, rules(), **typed)


def make_approved(page: Page, moderator: Any, **fields: Any) -> Comment:
    comment = make_comment(page, **fields)
    comment.approve(moderator)
    return comment


def make_many(page: Page, count: int, answers: int = 0, start: int = 0) -> list[Comment]:
    """Published replies in bulk: `count` conversations with `answers` each."""
    items = []
    for n in range(start, start + count):
        items.append(
            ImportedComment("demo", f"{n}", f"Reader {n}", f"Reply number {n} of many.", PUBLISHED_AT)
        )
        items += [
            ImportedComment("demo", f"{n}.{a}", "Answerer", f"Answer {a}.", PUBLISHED_AT, parent_key=f"{n}")
            for a in range(answers)
        ]
    import_comments(page, items)
    return list(Comment.objects.filter(thread__page=page).order_by("number"))

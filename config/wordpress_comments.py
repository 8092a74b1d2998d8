"""Gives the comments of a WordPress export to the comments app: the importer of pages may not know it."""

import hashlib
from collections.abc import Iterable

from django.utils import timezone
from wagtail.models import Page

from articles.importers.wordpress.actions import Import
from articles.importers.wordpress.export import Comment as OldComment
from articles.importers.wordpress.export import Item
from articles.importers.wordpress.notes import Kind
from articles.importers.wordpress.report import Outcome, Report
from comments.importers import ImportedComment, import_comments
from comments.models import PAGES_WITH_REPLIES, Comment, State, Thread

WHAT = "Comments"
STATES = {
    "1": State.APPROVED,
    "approve": State.APPROVED,
    "0": State.PENDING,
    "hold": State.PENDING,
    "spam": State.SPAM,
}
COMMENT_TYPES = {"", "comment"}
MAX_KEY = 80


def import_comments_of(imported: Import) -> None:
    """Bring in the comments of every imported page, and add them to the import's report."""
    for item, page in imported.items_with_pages():
        is_new = not Thread.objects.filter(page_id=page.pk).exists()
        if item.comments:
            _import_thread(imported, item, page)
        if is_new and item.comment_status == "closed" and issubclass(page.specific_class, PAGES_WITH_REPLIES):
            Thread.of(page).set_rules(None, Thread.Status.READ_ONLY)


def _import_thread(imported: Import, item: Item, page: Page) -> None:
    report = imported.report
    wanted = [one for one in item.comments if _is_wanted(one, page, report)]
    names = {_key(imported, item, one): one for one in wanted}
    result = import_comments(page, _as_imported(names, imported, item))
    report.count(WHAT, Outcome.CREATED, result.created)
    report.count(WHAT, Outcome.UNCHANGED, result.unchanged)
    for key, why in result.refused:
        report.skip(WHAT, _name(names[key], page), why)
    for key, why in result.notes:
        report.note(_name(names[key], page), Kind.CHANGED, "comment", why)
    _note_losses(wanted, page, report)


def _is_wanted(comment: OldComment, page: Page, report: Report) -> bool:
    why = ""
    if comment.is_ping:
        why = f"a {comment.type} is another site's note that it links here"
    elif comment.type not in COMMENT_TYPES:
        why = f"“{comment.type}” is a type that only a plugin knows"
    elif comment.approved not in STATES:
        why = f"its state was “{comment.approved or 'unknown'}”"
    if why:
        report.skip(WHAT, _name(comment, page), why)
    return not why


def _name(comment: OldComment, page: Page) -> str:
    return f"Comment {comment.comment_id} on “{page.title}”"


def _key(imported: Import, item: Item, comment: OldComment) -> str:
    """Name the comment for good. Exports joined from two sites may number comments twice, but not under one post."""
    number = comment.comment_id or _digest(f"{comment.author}|{comment.written_at}|{comment.content}")
    return _key_of(imported, item, number)


def _key_of(imported: Import, item: Item, number: str) -> str:
    key = f"{imported.source.removeprefix('WordPress ')}:{item.post_id}:{number}"
    return key if len(key) <= MAX_KEY else f"{_digest(key)}:{number[:40]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _as_imported(comments: dict[str, OldComment], imported: Import, item: Item) -> Iterable[ImportedComment]:
    for key, comment in comments.items():
        yield ImportedComment(
            source=Comment.Source.WXR,
            import_key=key,
            parent_key=_key_of(imported, item, comment.parent) if comment.parent else "",
            author_name=comment.author,
            author_email=comment.email,
            body=comment.content,
            is_html=True,
            submitted_at=comment.written_at or item.published_at or timezone.now(),
            state=STATES[comment.approved],
        )


def _note_losses(comments: list[OldComment], page: Page, report: Report) -> None:
    with_address = sum(bool(comment.url) for comment in comments)
    if with_address:
        why = "the addresses that commenters gave for themselves aren't published"
        report.note(page.title, Kind.CHANGED, "website of a commenter", why, count=with_address)
    if comments and not issubclass(page.specific_class, PAGES_WITH_REPLIES):
        why = "they are shown, but only articles, conditions and treatments take new replies"
        report.note(page.title, Kind.ATTENTION, "comments on a page", why, count=len(comments))

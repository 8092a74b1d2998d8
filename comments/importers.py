"""Bring comments in from another system, with their threads, states, numbers and dates.

Used by the WordPress import of the site (`source="wxr"`), by `import_disqus` and by the demo:

    import_comments(page, [ImportedComment(source="wxr", import_key="example.org:17", ...), ...])

Give all comments of a page in one call, in any order. Running it again changes nothing: what is there under the same
source and key is left as it is, whatever has been decided about it since, and even when it was erased.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Page

from .detectors import Draft, examine
from .models import (
    Comment,
    Commenter,
    CommentSettings,
    ModerationAction,
    State,
    Thread,
    Verb,
    index_email,
    staff_identity,
)
from .text import MAX_NAME, clean_line, clean_text, guess_language, html_to_text

STATES = {State.PENDING, State.ESCALATED, State.APPROVED, State.REJECTED, State.SPAM, State.REMOVED}


@dataclass
class ImportedComment:
    """A comment as another system has it.

    `import_key` names it there for good, `parent_key` the one it answers. `body` is plain text, or HTML
    with `is_html`. `staff` is a user whose role is to be shown.
    """

    source: str
    import_key: str
    author_name: str
    body: str
    submitted_at: datetime
    state: str = State.APPROVED
    parent_key: str = ""
    author_email: str = ""
    is_html: bool = False
    staff: Any = None
    staff_name: str = ""
    staff_title: str = ""
    held_reasons: list[str] = field(default_factory=list)
    reason: str = ""


@dataclass
class ImportReport:
    created: int = 0
    unchanged: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Import key and why it could not be brought in."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Import key and what had to change."""

    def __iadd__(self, other: "ImportReport") -> "ImportReport":
        self.created += other.created
        self.unchanged += other.unchanged
        self.refused += other.refused
        self.notes += other.notes
        return self


@transaction.atomic
def import_comments(page: Page, items: Iterable[ImportedComment]) -> ImportReport:
    """Bring in what is not there yet, the oldest first, so that numbers follow the dates. No mail is sent."""
    report = ImportReport()
    items = sorted(items, key=lambda item: item.submitted_at)
    thread = Thread.lock(page)
    known = _existing(items)
    new = {item.import_key: item for item in items if item.import_key not in known}
    report.unchanged = len(items) - len(new)
    commenters = _commenters(new.values())
    made: list[Comment] = []
    for item in _parents_first(new):
        comment = _make(item, thread, known, commenters, report)
        if comment is not None:
            known[item.import_key] = comment
            made.append(comment)
    # Numbers by date among what is published; answers to what is not published keep their place.
    for comment in sorted(made, key=lambda c: c.submitted_at):
        if comment.state in {State.APPROVED, State.REMOVED}:
            thread.last_number += 1
            comment.number = thread.last_number
    Comment.objects.bulk_create(made, batch_size=500)
    ModerationAction.objects.bulk_create(
        [
            ModerationAction(
                comment=comment,
                verb=Verb.IMPORT,
                to_state=comment.state,
                reason=new[comment.import_key].reason,
                at=comment.submitted_at,
            )
            for comment in made
        ],
        batch_size=500,
    )
    report.created = len(made)
    if made:
        Thread.objects.filter(pk=thread.pk).update(last_number=thread.last_number)
        thread.note_change(approved=sum(comment.is_approved for comment in made))
    return report


def _existing(items: list[ImportedComment]) -> dict[str, Comment]:
    keys = [item.import_key for item in items]
    sources = {item.source for item in items}
    known: dict[str, Comment] = {}
    for start in range(0, len(keys), 500):
        rows = Comment.objects.filter(source__in=sources, import_key__in=keys[start : start + 500])
        known |= {comment.import_key: comment for comment in rows}
    return known


def _commenters(items: Iterable[ImportedComment]) -> dict[str, Commenter]:
    """Return the commenters of all addresses, by blind index; unknown ones are made."""
    emails = {
        index_email(email): email
        for item in items
        if (email := clean_line(item.author_email)) and "@" in email
    }
    indexes = list(emails)
    found: dict[str, Commenter] = {}
    for start in range(0, len(indexes), 500):
        found |= {
            c.email_index: c for c in Commenter.objects.filter(email_index__in=indexes[start : start + 500])
        }
    new = [Commenter(email=email, email_index=index) for index, email in emails.items() if index not in found]
    Commenter.objects.bulk_create(new, batch_size=500)
    return found | {commenter.email_index: commenter for commenter in new}


def _parents_first(items: dict[str, ImportedComment]) -> Iterable[ImportedComment]:
    """Yield each comment after the one it answers, without recursion; a circle is cut where it closes."""
    done: set[str] = set()
    for item in items.values():
        path: list[ImportedComment] = []
        on_path: set[str] = set()
        current: ImportedComment | None = item
        while current is not None and current.import_key not in done and current.import_key not in on_path:
            path.append(current)
            on_path.add(current.import_key)
            current = items.get(current.parent_key)
        for step in reversed(path):
            done.add(step.import_key)
            yield step


def _make(
    item: ImportedComment,
    thread: Thread,
    known: dict[str, Comment],
    commenters: dict[str, Commenter],
    report: ImportReport,
) -> Comment | None:
    body = html_to_text(item.body) if item.is_html else clean_text(item.body)
    if not body:
        report.refused.append((item.import_key, "It has no text."))
        return None
    if item.state not in STATES:
        report.refused.append((item.import_key, f"Its state “{item.state}” is not known."))
        return None
    parent = known.get(item.parent_key) if item.parent_key else None
    if item.parent_key and (parent is None or parent.thread_id != thread.pk):
        report.notes.append((item.import_key, "What it answers is not there; it stands on its own."))
        parent = None
    name = clean_line(item.staff_name or item.author_name)[:MAX_NAME] or "Anonymous"
    title = item.staff_title
    if item.staff is not None and not title:
        name, title = staff_identity(item.staff, CommentSettings())
    is_waiting = item.state in {State.PENDING, State.ESCALATED}
    comment = Comment(
        thread=thread,
        parent=parent,
        root_id=(parent.root_id or parent.pk) if parent else None,
        commenter=commenters.get(index_email(clean_line(item.author_email))) if item.author_email else None,
        author_name=name,
        staff=item.staff,
        staff_title=title,
        body=body,
        language=guess_language(body),
        state=item.state,
        needs_decision=is_waiting,
        is_urgent=item.state == State.ESCALATED,
        submitted_at=item.submitted_at,
        decided_at=None if is_waiting else item.submitted_at,
        approved_at=item.submitted_at if item.state in {State.APPROVED, State.REMOVED} else None,
        source=item.source,
        import_key=item.import_key[:80],
    )
    comment.held_reasons = item.held_reasons
    if is_waiting:
        _look_at(comment)
    return comment


def _look_at(comment: Comment) -> None:
    """Mark what waits as if it had just been sent: somebody may be in danger in an old queue too. No mail is sent."""
    verdict = examine(Draft(body=comment.body, name=comment.author_name))
    comment.held_reasons = [*comment.held_reasons, *verdict.held]
    if verdict.is_urgent:
        comment.state, comment.is_urgent = State.ESCALATED, True


def import_comment(page: Page, item: ImportedComment) -> ImportReport:
    """Bring in a single comment; many of one page are faster together."""
    return import_comments(page, [item])

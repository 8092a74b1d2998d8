"""Who is behind a reply, as far as moderators need to know: no account, so an address, a name or a network."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from .models import BlockRule, Comment, Commenter, CommentSettings, State


class Standing(models.TextChoices):
    """What the next reply of a person meets."""

    NEW = "new", _("not known yet")
    KNOWN = "known", _("known")
    HELD = "held", _("always held")
    BLOCKED = "blocked", _("blocked")


@dataclass
class Person:
    """The writer of a reply, with what became of everything from the same address."""

    name: str
    commenter: Commenter | None = None
    approved: int = 0
    approved_verified: int = 0
    refused: int = 0
    waiting: int = 0
    threshold: int = 0
    rules: list[BlockRule] = field(default_factory=list)
    """Those in force that the next reply would meet."""

    @property
    def standing(self) -> Standing:
        actions = {rule.action for rule in self.rules}
        if BlockRule.Action.SPAM in actions:
            return Standing.BLOCKED
        if actions:
            return Standing.HELD
        is_verified = self.commenter is not None and self.commenter.verified_at is not None
        if is_verified and self.approved_verified >= self.threshold:
            return Standing.KNOWN
        return Standing.NEW

    @property
    def has_history(self) -> bool:
        return bool(self.approved or self.refused)


def people_behind(comments: list[Comment], settings: CommentSettings) -> list[Person]:
    """Return the person behind each comment, in order: two queries, however many there are."""
    counts = _counts_of({comment.commenter_id for comment in comments if comment.commenter_id})
    rules = list(BlockRule.objects.in_force().about_people()) if comments else []
    return [
        Person(
            name=comment.author_name,
            commenter=comment.commenter,
            threshold=settings.approved_threshold,
            rules=[rule for rule in rules if _meets(rule, comment)],
            **counts.get(comment.commenter_id, {}),
        )
        for comment in comments
    ]


COUNTS = {
    "approved": Q(state=State.APPROVED),
    "approved_verified": Q(state=State.APPROVED, by_verified=True),
    "refused": Q(state__in=[State.REJECTED, State.SPAM, State.REMOVED]),
    "waiting": Q(needs_decision=True),
}


def _counts_of(people: Iterable[Any]) -> dict[Any, dict[str, int]]:
    rows: Any = (
        Comment.objects.filter(commenter__in=people)
        .order_by()
        .values("commenter")
        .annotate(**{name: Count("pk", filter=which) for name, which in COUNTS.items()})
    )
    return {row["commenter"]: {name: row[name] for name in COUNTS} for row in rows}


def _meets(rule: BlockRule, comment: Comment) -> bool:
    patterns = BlockRule.patterns_for(comment)
    return rule.matches(
        text="",
        name=comment.author_name,
        domains=set(),
        email_codes=[comment.commenter.email_index] if comment.commenter else [],
        networks=frozenset({patterns[BlockRule.Kind.NETWORK]} if BlockRule.Kind.NETWORK in patterns else ()),
    )

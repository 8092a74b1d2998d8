"""Which desk an inquiry goes to, and why. Total: the default mailbox takes what no rule claims."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .models import Mailbox, RoutingRule


@dataclass(frozen=True)
class Facts:
    """What rules may look at. Nothing of what the person wrote."""

    location: int | None
    topic: int | None
    patient: str
    language: str
    arrived_at: datetime
    page: int | None = None
    """The page from which the person came to the form."""


@dataclass(frozen=True)
class Step:
    """One rule that was looked at, and the condition that failed ("" if it fitted)."""

    rule: int
    name: str
    failed: str


@dataclass(frozen=True)
class Route:
    mailbox: "Mailbox"
    priority: int
    assignee_id: int | None
    tags: list[str]
    rule: "RoutingRule | None"
    steps: list[Step] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """What “why here?” shows later: names of rules as they were, and what did not fit."""
        return {
            "rule": self.rule.pk if self.rule else None,
            "name": self.rule.name if self.rule else "",
            "steps": [asdict(step) for step in self.steps],
        }


def route(facts: Facts, rules: Iterable["RoutingRule"], default: "Mailbox") -> Route:
    """Return where `facts` leads: the first rule that fits decides, else the default mailbox."""
    steps = []
    for rule in rules:
        failed = rule.failed_condition(facts)
        steps.append(Step(rule.pk, rule.name, failed))
        if not failed:
            return Route(rule.mailbox, rule.priority, rule.assignee_id, list(rule.tags), rule, steps)
    return Route(default, 0, None, [], None, steps)

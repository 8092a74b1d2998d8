"""What is noticed about a reply before a person reads it.

A detector reads a Draft and yields reasons to hold it. It can't refuse, publish or drop anything, and it touches
neither the database nor the network. One that raises, or isn't done in time, holds the reply too.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urlsplit

from . import wording
from .models.rules import BlockRule
from .models.states import Held
from .text import MAX_MARKS, find_links, guess_language, plain, skeleton

logger = logging.getLogger(__name__)

DEADLINE_SECONDS = 1.5
SPAM_FROM = 0.97
HOLD_FROM = 0.75


@dataclass
class Draft:
    """A reply as it was sent, with what the detectors may know about it. Reading it costs no query."""

    body: str
    name: str
    raw_body: str = ""
    email_index: str = ""
    email_codes: list[str] = field(default_factory=list)
    """The index of the address under every key of the site."""
    elapsed_ms: int | None = None
    trapped: bool = False
    same_words_before: bool = False
    recent_from_network: int = 0
    flood_limit: int = 5
    max_links: int = 0
    staff_names: frozenset[str] = frozenset()
    rules: list[BlockRule] = field(default_factory=list)
    spam_score: float | None = None
    networks: frozenset[str] = frozenset()
    """What the blocked networks are called, as far as this one is among them: see BlockRule.networks_of."""

    def __post_init__(self) -> None:
        self.plain = plain(f"{self.name}\n{self.body}")
        self.links = find_links(self.body)


@dataclass
class Verdict:
    """What the detectors noticed, in the order of `DETECTORS`."""

    held: list[str] = field(default_factory=list)
    hits: list[int] = field(default_factory=list)
    spam_score: float | None = None
    language: str = ""
    is_urgent: bool = False
    is_spam: bool = False

    def add(self, reason: str) -> None:
        if reason not in self.held:
            self.held.append(reason)


Detector = Callable[[Draft], Iterable[str]]


def crisis(draft: Draft) -> Iterator[str]:
    if wording.CRISIS.search(draft.plain):
        yield Held.CRISIS


def personal_advice(draft: Draft) -> Iterator[str]:
    if wording.ADVICE.search(draft.plain):
        yield Held.PERSONAL_ADVICE


def private_details(draft: Draft) -> Iterator[str]:
    kinds = [wording.PHONE, wording.EMAIL, wording.RECORD, wording.BIRTHDAY, wording.STREET]
    if any(kind.search(draft.body) for kind in kinds):
        yield Held.CONTACT_DETAILS
    if wording.FULL_NAME.search(draft.body) or wording.TITLED_NAME.search(draft.name):
        yield Held.NAMES_A_PERSON


def medicine_sale(draft: Draft) -> Iterator[str]:
    if wording.MEDICINE_SALE.search(draft.plain):
        yield Held.MEDICINE_SALE


def staff_name(draft: Draft) -> Iterator[str]:
    """Somebody signs like one of us, or like a clinician."""
    look = skeleton(draft.name)
    if (
        look in draft.staff_names
        or any(len(name) > 5 and name in look for name in draft.staff_names)
        or look in {"admin", "administrator", "moderator", "staff", "webmaster", "support"}
        or wording.STAFF_TITLE.search(draft.name)
    ):
        yield Held.STAFF_NAME


def links(draft: Draft) -> Iterator[str]:
    if len(draft.links) > draft.max_links or find_links(draft.name):
        yield Held.LINKS


def robots(draft: Draft) -> Iterator[str]:
    if draft.trapped:
        yield Held.TRAP
    if draft.elapsed_ms is not None and draft.elapsed_ms < 4000:
        yield Held.TOO_FAST
    if draft.recent_from_network > draft.flood_limit:
        yield Held.FLOOD
    if draft.same_words_before:
        yield Held.DUPLICATE


def unusual_text(draft: Draft) -> Iterator[str]:
    """Characters were taken out, or the text is mostly capitals or one long run."""
    letters = [c for c in draft.body if c.isalpha()]
    shouts = len(letters) > 40 and sum(c.isupper() for c in letters) > 0.8 * len(letters)
    stripped = len(draft.raw_body.strip()) - len(draft.body) > 20 * MAX_MARKS
    if shouts or stripped or any(len(word) > 120 for word in draft.body.split()):
        yield Held.UNUSUAL_TEXT


DETECTORS: list[Detector] = [
    crisis,
    personal_advice,
    private_details,
    medicine_sale,
    staff_name,
    links,
    robots,
    unusual_text,
]


def matching_rules(draft: Draft) -> list[BlockRule]:
    domains = {
        (urlsplit(link if "//" in link else f"//{link}").hostname or "").removeprefix("www.")
        for link in draft.links
    }
    return [
        rule
        for rule in draft.rules
        if rule.matches(
            text=draft.plain,
            name=draft.name,
            domains=domains,
            email_codes=draft.email_codes,
            networks=draft.networks,
        )
    ]


def examine(draft: Draft, detectors: list[Detector] | None = None) -> Verdict:
    """Run every detector, in a thread of its own and for `DEADLINE_SECONDS` at most.

    Whatever fails or is still running then counts as a reason to hold.
    """
    verdict = Verdict(spam_score=draft.spam_score)
    done = threading.Event()

    def run() -> None:
        for detector in DETECTORS if detectors is None else detectors:
            _guarded(verdict, partial(_apply, detector, draft, verdict))
        _guarded(verdict, partial(_apply_rules, draft, verdict))
        _guarded(verdict, partial(_guess_language, draft, verdict))
        done.set()

    # Not a pool: a detector that never returns must not take a place that others wait for.
    threading.Thread(target=run, daemon=True, name="detectors").start()
    if not done.wait(DEADLINE_SECONDS):
        logger.warning("A detector did not finish in %s s; the reply is held.", DEADLINE_SECONDS)
        # A copy: the thread that hangs may still write into its own.
        verdict = Verdict([*verdict.held, Held.DETECTOR_FAILED], [*verdict.hits], verdict.spam_score)
        verdict.is_urgent = Held.CRISIS in verdict.held
    if draft.spam_score is not None and draft.spam_score >= HOLD_FROM:
        verdict.add(Held.SPAM_SCORE)
    verdict.is_urgent = verdict.is_urgent or Held.CRISIS in verdict.held
    verdict.is_spam = not verdict.is_urgent and (
        verdict.is_spam or draft.trapped or (draft.spam_score or 0) >= SPAM_FROM
    )
    return verdict


def _apply(detector: Detector, draft: Draft, verdict: Verdict) -> None:
    for reason in detector(draft):
        verdict.add(reason)


def _guess_language(draft: Draft, verdict: Verdict) -> None:
    """Somebody who despairs in Spanish gets help in Spanish, whatever else they wrote."""
    verdict.language = "es" if wording.CRISIS_IN_SPANISH.search(draft.plain) else guess_language(draft.body)


def _apply_rules(draft: Draft, verdict: Verdict) -> None:
    for rule in matching_rules(draft):
        verdict.hits.append(rule.pk)
        verdict.add(rule.mark)
        verdict.is_spam = verdict.is_spam or rule.action == BlockRule.Action.SPAM
        verdict.is_urgent = verdict.is_urgent or rule.action == BlockRule.Action.ESCALATE


def _guarded(verdict: Verdict, step: Callable[[], object]) -> None:
    try:
        step()
    except Exception as error:  # noqa: BLE001 - a detector is allowed to be wrong, not to lose a reply
        logger.warning("A detector failed (%s); the reply is held.", type(error).__name__)
        verdict.add(Held.DETECTOR_FAILED)


def private_details_in(body: str, name: str) -> list[str]:
    """Return what a writer should look at again before everybody can read it, as words for them."""
    found: list[str] = []
    if wording.EMAIL.search(body):
        found.append("an e-mail address")
    if wording.RECORD.search(body) or wording.BIRTHDAY.search(body):
        found.append("a record number or a date of birth")
    elif wording.PHONE.search(body):
        found.append("a phone number")
    if wording.STREET.search(body):
        found.append("an address")
    if wording.FULL_NAME.search(body):
        found.append("somebody’s full name")
    if wording.TITLED_NAME.search(name):
        found.append("your full name")
    return found


def patient_confirmations(body: str) -> list[str]:
    """Return the sentences of a staff reply that would tell readers that somebody is a patient here."""
    sentences = [part.strip() for part in body.replace("\n", ". ").split(". ") if part.strip()]
    return [s for s in sentences if any(pattern.search(s) for pattern in wording.CONFIRMS_PATIENT)]

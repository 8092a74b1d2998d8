import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from clinic.models import ClinicianPage
from comments import proof, spam
from comments.detectors import HOLD_FROM, Draft, Verdict, examine
from comments.notices import mails_to, queue_on_call
from comments.text import skeleton

from .commenters import Commenter, Subscription, email_codes, fingerprint_of, index_email
from .decisions import NotPossible, decision
from .history import Before, ModerationAction, Revision
from .outside import AkismetCheck
from .rules import GUARD_KEY, BlockRule, NetworkCount, hash_network
from .settings import CommentSettings
from .states import UNDECIDED, Held, State, Verb
from .threads import Thread

if TYPE_CHECKING:
    from .comments import Comment

logger = logging.getLogger(__name__)

SAME_WORDS_WITHIN = timedelta(minutes=10)
HOLD_ABOVE = 5
REFUSE_ABOVE = 20
"""Replies from one network in ten minutes: above the first they are marked, above the second refused."""


class NotTaken(Exception):
    """A reply can't be taken now. The message tells its writer what to do; nothing was stored."""


class ThreadClosed(NotTaken):
    pass


class AnswersNothing(NotTaken):
    """What it answers is gone, or stands under another page."""


class TooMany(NotTaken):
    pass


def guard_data() -> tuple[list[BlockRule], frozenset[str]]:
    """Return the block rules in force and the names that only staff may bear; a minute old at most."""

    def read() -> tuple[list[BlockRule], frozenset[str]]:
        titles = ClinicianPage.objects.live().values_list("title", flat=True)
        bare = (title.removeprefix("Dr. ").removeprefix("Dr ") for title in titles)
        return list(BlockRule.objects.in_force()), frozenset(skeleton(name) for name in bare)

    try:
        kept: tuple[list[BlockRule], frozenset[str]] | None = cache.get_or_set(GUARD_KEY, read, 60)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - a cache that is away must not keep a reply from being stored
        logger.warning("The cache failed (%s); the rules are read without it.", type(error).__name__)
        kept = None
    return kept or read()


def score_of(body: str, name: str) -> float | None:
    """Return how likely this is spam; a score that can't be told holds the reply like one that is high."""
    try:
        return spam.score(body, name)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - it may be wrong, but not lose a reply
        logger.warning("The spam score failed (%s); the reply is held.", type(error).__name__)
        return HOLD_FROM


class AuthorVerbs(models.Model):
    """What the person who wrote a comment may do with it, and erasing it for good."""

    if TYPE_CHECKING:  # the fields that the verbs set, which stand on Comment
        state: Any
        number: Any
        commenter: Any
        idempotency_key: Any
        decided_at: Any
        approved_at: Any
        edited_at: Any
        pinned_at: Any

    class Meta:
        abstract = True

    @classmethod
    def submit(
        cls: Any,
        page: Page,
        settings: CommentSettings,
        *,
        name: str,
        email: str,
        body: str,
        raw_body: str = "",
        parent_number: int | None = None,
        wants_answers: bool = False,
        key: str = "",
        elapsed_ms: int | None = None,
        is_trapped: bool = False,
        network: str = "",
        verified: Commenter | None = None,
    ) -> "Comment":
        """Store a reply, and return it, or the one that it repeats.

        The same `key` again, or the same words to the same place within ten minutes, is a
        double click. `verified` is the commenter whose own page it was sent from; a typed
        address proves nothing. Raises NotTaken, with nothing stored.
        """
        network_hash = hash_network(network)
        recent = NetworkCount.count_one(network_hash)
        if recent > REFUSE_ABOVE:
            raise TooMany(_("Many replies came from your network just now. Please try again in ten minutes."))
        rules, staff_names = guard_data()
        draft = Draft(
            body=body,
            name=name,
            raw_body=raw_body,
            email_index=index_email(email),
            elapsed_ms=elapsed_ms,
            trapped=is_trapped,
            recent_from_network=recent,
            flood_limit=HOLD_ABOVE,
            max_links=settings.max_links,
            staff_names=staff_names,
            rules=rules,
            email_codes=email_codes(email),
            networks=BlockRule.networks_of(rules, network),
            spam_score=score_of(body, name),
        )
        # Before the lock: a detector may use up its deadline.
        verdict = examine(draft)
        with transaction.atomic():
            thread = Thread.lock(page)
            if not thread.takes_replies(settings):
                raise ThreadClosed(_("Replies to this page are closed."))
            parent = cls._find_parent(thread, parent_number)
            commenter, is_new = (verified, False) if verified else Commenter.of(email)
            fingerprint = fingerprint_of(name, draft.email_index, body)
            earlier = [] if is_new else list(commenter.comments.order_by("-submitted_at")[:50])
            for comment in earlier:
                is_repeat = comment.fingerprint == fingerprint and comment.thread_id == thread.pk
                is_recent = comment.submitted_at > timezone.now() - SAME_WORDS_WITHIN
                same_click = key and comment.idempotency_key == key
                if is_repeat and (same_click or (is_recent and comment.parent_id == (parent and parent.pk))):
                    return comment
                if comment.fingerprint == fingerprint:
                    verdict.add(Held.DUPLICATE)
            if not any(comment.approved_at for comment in earlier):
                verdict.add(Held.FIRST_COMMENT)
            if verified is None and not verdict.is_urgent and proof.SUSPICIOUS.intersection(verdict.held):
                verdict.add(Held.UNPROVEN)
            used = {comment.idempotency_key for comment in earlier}
            comment = cls(
                thread=thread,
                parent=parent,
                root_id=(parent.root_id or parent.pk) if parent else None,
                commenter=commenter,
                author_name=name,
                by_verified=verified is not None,
                body=body,
                idempotency_key=key if key and key not in used else None,
                fingerprint=fingerprint,
                network_hash=network_hash,
            )
            comment._receive(verdict, settings)
            if wants_answers:
                subscription, _created = Subscription.objects.get_or_create(
                    commenter=commenter, thread=thread
                )
                if subscription.state == Subscription.State.ENDED:
                    subscription.state = Subscription.State.PENDING
                    subscription.save(update_fields=["state", "changed_at"])
        return comment

    @classmethod
    def _find_parent(cls: Any, thread: Thread, number: int | None) -> "Comment | None":
        if number is None:
            return None
        parent = cls.objects.approved().filter(thread=thread, number=number).first()
        if parent is None:
            raise AnswersNothing(
                _("The reply that you answer is no longer there. You can send yours on its own.")
            )
        return parent

    def _receive(self: Any, verdict: Verdict, settings: CommentSettings) -> None:
        """Save a new comment where the verdict puts it, with its first action; the caller holds the lock."""
        self.held_reasons = verdict.held
        self.spam_score = verdict.spam_score
        self.language = verdict.language
        self.is_urgent = verdict.is_urgent
        self.state = (
            State.ESCALATED if verdict.is_urgent else State.SPAM if verdict.is_spam else State.PENDING
        )
        self.needs_decision = self.state in UNDECIDED
        self.decided_at = None if self.needs_decision else timezone.now()
        self.save(force_insert=True)
        is_asked_about = AkismetCheck.want(self)
        action = ModerationAction.objects.create(
            comment=self, verb=Verb.SUBMIT, by_author=True, to_state=self.state
        )
        if verdict.hits:
            BlockRule.count_hits(verdict.hits)
        if self.is_urgent:
            queue_on_call(self, action, settings)
        if not is_asked_about:
            self._publish_known(settings)

    def _publish_known(self: Any, settings: CommentSettings | None = None) -> ModerationAction | None:
        """Publish what waits, if the site trusts its writer and nothing in it is marked; the caller holds the lock."""
        settings = settings or self.site_settings()
        is_trusted = (
            self.state == State.PENDING
            and not self.held_reasons
            and self.by_verified
            and settings.mode == CommentSettings.Mode.NEW
            and self.commenter is not None
            and self.commenter.is_known(settings.approved_threshold)
        )
        if not is_trusted:
            return None
        self.number = self.thread.take_number()
        self.approved_at = timezone.now()
        action = self._move(Verb.APPROVE, State.APPROVED, None)
        self._tell_of_approval(action)
        return action

    def site_settings(self: Any) -> CommentSettings:
        """The settings of the site that the comment's page belongs to."""
        page = self.thread.page
        site = page.get_site() if page else None
        return (
            CommentSettings.for_site(site) if site else CommentSettings.objects.first() or CommentSettings()
        )

    def can_edit(self: Any, settings: CommentSettings) -> bool:
        return self.state in {*UNDECIDED, State.APPROVED} and timezone.now() < self.edit_until(settings)

    @property
    def can_resubmit(self: Any) -> bool:
        return self.state == State.REJECTED and timezone.now() < self.receipt_until

    @property
    def may_prove(self: Any) -> bool:
        """A proof of work can still help the moderator."""
        return self.state in UNDECIDED and Held.UNPROVEN in self.held_reasons

    @property
    def can_withdraw(self: Any) -> bool:
        return self.state not in {State.WITHDRAWN, State.ERASED}

    @decision("moderate")
    def edit(self: Any, by: None, body: str, settings: CommentSettings) -> ModerationAction:
        """Change the text within the window, or send a refused one again.

        A published text stays as it is until a moderator has decided on the new one.
        """
        if not self.can_edit(settings) and not self.can_resubmit:
            raise NotPossible(_("The time to change it is over."))
        rules, staff_names = guard_data()
        verdict = examine(
            Draft(
                body=body,
                name=self.author_name,
                max_links=settings.max_links,
                rules=rules,
                staff_names=staff_names,
                email_codes=[self.commenter.email_index] if self.commenter else [],
                spam_score=score_of(body, self.author_name),
            )
        )
        verdict.add(Held.EDITED)
        if not self.revisions.exists():
            Revision.objects.create(
                comment=self, kind=Revision.Kind.SUBMITTED, body=self.body, at=self.submitted_at
            )
        Revision.objects.create(comment=self, kind=Revision.Kind.EDITED, body=body)
        self.held_reasons = [*self.held_reasons, *verdict.held]
        fields = ["held_for", "needs_decision", "body", "proposed_body", "edited_at"]
        self.needs_decision = True
        if self.is_approved:
            self.proposed_body = body
            action = self._note(Verb.EDIT, None, fields=fields, by_author=True)
        else:
            self.body, self.edited_at = body, timezone.now()
            if self.state == State.REJECTED:
                action = self._move(Verb.EDIT, State.PENDING, None, by_author=True)
            else:
                action = self._note(Verb.EDIT, None, fields=fields, by_author=True)
        if verdict.is_urgent and not self.is_urgent:
            self.is_urgent = True
            if self.state == State.PENDING:
                self.state = State.ESCALATED
            self.save(update_fields=["is_urgent", "state"])
            queue_on_call(self, action, settings)
        AkismetCheck.want(self)
        return action

    @decision("moderate")
    def prove(self: Any, by: None, payload: str) -> ModerationAction:
        """Take the mark “no proof of work” off, if `payload` solves the challenge of this very reply."""
        if not self.may_prove:
            raise NotPossible(_("Nothing is left to prove."))
        if not proof.is_solved(payload, self.pk):
            raise NotPossible(_("This is no proof."))
        self._unmark(Held.UNPROVEN)
        return self._note(Verb.PROVE, None, fields=["held_for"], by_author=True)

    @decision("moderate")
    def withdraw(self: Any, by: None = None) -> ModerationAction:
        """The author takes it back: text, name and address go; the answers of others stay where they are."""
        self._forget()
        return self._move(Verb.WITHDRAW, State.WITHDRAWN, None, by_author=True)

    @decision("erase")
    def erase(self: Any, by: Any) -> ModerationAction:
        """Destroy what it says and whose it is, in every place: texts, history, messages to and about its author.

        `by=None` is the author, with a verified address.
        """
        self._forget()
        self.actions.update(note="", message="")
        BlockRule.objects.filter(comment=self).update(note="")
        Before.forget(self)
        self.language, self.held_for = "", " "
        self.save(update_fields=["language"])
        return self._move(Verb.ERASE, State.ERASED, by, by_author=by is None)

    def _forget(self: Any) -> None:
        commenter = self.commenter
        self.revisions.all().delete()
        # A blocked address stays blocked, as a code; a name is the person's own word.
        for rule in BlockRule.objects.filter(comment=self, kind=BlockRule.Kind.NAME):
            rule.delete()
        self.reports.all().delete()  # what they say is about words that are gone
        self.body = self.proposed_body = self.author_name = ""
        self.commenter, self.idempotency_key = None, None
        self.fingerprint = self.network_hash = ""
        self.save(
            update_fields=[
                "body",
                "proposed_body",
                "author_name",
                "commenter",
                "idempotency_key",
                "fingerprint",
                "network_hash",
            ]
        )
        if commenter is not None and not commenter.comments.exists():
            mails_to(commenter).delete()
            commenter.delete()


@transaction.atomic
def erase_commenter(commenter: Commenter, by: Any = None) -> int:
    """Erase everything that came from an address, and the address; return how many comments that were.

    Asked for by the owner of the address (`by=None`) or done by a privacy officer.
    """
    if by is not None and not by.has_perm("comments.erase"):
        raise PermissionDenied
    comments = list(commenter.comments.order_by("thread_id", "pk"))
    mails_to(commenter).delete()
    for comment in comments:
        comment.erase(by)
    Commenter.objects.filter(pk=commenter.pk).delete()
    return len(comments)

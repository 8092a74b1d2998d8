import uuid
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from comments.notices import queue_answer_notices, queue_on_call, queue_published
from outbox.models import Message

from .decisions import NotPossible, decision
from .history import RESTORE_WITHIN, UNDO_GRACE, UNDO_WITHIN, Before, ModerationAction, Revision
from .settings import CommentSettings
from .states import MOVES, UNDECIDED, Held, Reason, State, Verb


class ModeratorVerbs(models.Model):
    """What staff may do with a comment."""

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

    @decision("moderate")
    def approve(self: Any, by: Any, batch: uuid.UUID | None = None) -> ModerationAction:
        """Publish it; the first time it gets its number, and people who asked to be told hear of it in 30 s.

        What is urgent, or asks for personal advice, is a clinical reviewer's to publish.
        """
        self._check_may_publish(by)
        if self.is_approved and self.proposed_body:
            return self._accept_edit(by, batch)
        is_first = self.approved_at is None
        if self.number is None:
            self.number = self.thread.take_number()
        self.approved_at = self.approved_at or timezone.now()
        action = self._move(Verb.APPROVE, State.APPROVED, by, batch=batch)
        if is_first:
            self._tell_of_approval(action)
        return action

    @decision("moderate")
    def reject(
        self: Any, by: Any, reason: str, message: str = "", note: str = "", batch: uuid.UUID | None = None
    ) -> ModerationAction:
        """Keep it from being published; its author reads the reason, and the message, on the receipt.

        An urgent one can be refused by every moderator, but only in the words that are meant for it.
        """
        if reason not in Reason:
            raise NotPossible(_("Choose a reason."))
        if reason == Reason.OTHER and not message.strip():
            raise NotPossible(_("Write the reason for the author."))
        if reason != Reason.CRISIS:
            self._check_may_settle(by)
        if self.is_approved and self.proposed_body:
            return self._refuse_edit(by, reason, message, batch)
        return self._move(
            Verb.REJECT, State.REJECTED, by, reason=reason, message=message, note=note, batch=batch
        )

    @decision("moderate")
    def mark_spam(self: Any, by: Any, batch: uuid.UUID | None = None) -> ModerationAction:
        self._check_may_settle(by)
        return self._move(Verb.SPAM, State.SPAM, by, reason=Reason.SPAM_AD, batch=batch)

    @decision("moderate")
    def remove(
        self: Any, by: Any, reason: str, message: str = "", note: str = "", batch: uuid.UUID | None = None
    ) -> ModerationAction:
        """Take down what was published. Its number and the answers to it stay."""
        if reason not in Reason:
            raise NotPossible(_("Choose a reason."))
        return self._move(
            Verb.REMOVE, State.REMOVED, by, reason=reason, message=message, note=note, batch=batch
        )

    @decision("moderate")
    def restore(self: Any, by: Any, batch: uuid.UUID | None = None) -> ModerationAction:
        """Take back a refusal within 30 days: what was published is published again, the rest waits as it did."""
        if self.decided_at and self.decided_at < timezone.now() - RESTORE_WITHIN:
            raise NotPossible(_("It was decided more than 30 days ago."))
        refusal = self.actions.filter(to_state=self.state).exclude(from_state=self.state).last()
        target = State.PENDING
        if self.state == State.REMOVED:
            target = State.APPROVED
        elif refusal is not None and refusal.from_state == State.ESCALATED:
            target = State.ESCALATED
        return self._move(Verb.RESTORE, target, by, batch=batch)

    @decision("moderate")
    def escalate(self: Any, by: Any, note: str = "", batch: uuid.UUID | None = None) -> ModerationAction:
        """Mark it as urgent, and tell those on call in 30 seconds. Only a clinical reviewer publishes it then."""
        self.is_urgent = True
        action = self._move(Verb.ESCALATE, State.ESCALATED, by, note=note, batch=batch)
        queue_on_call(self, action, delay=UNDO_WITHIN)
        return action

    @decision("moderate")
    def calm(self: Any, by: Any, note: str = "", batch: uuid.UUID | None = None) -> ModerationAction:
        """Say that it is not urgent after all; it waits like any other."""
        self._check_may_settle(by)
        self.is_urgent = False
        return self._move(Verb.CALM, State.PENDING, by, note=note, batch=batch)

    @decision("redact")
    def redact(self: Any, by: Any, body: str, note: str = "") -> ModerationAction:
        """Put `body` in place of what was written; every earlier text is destroyed once this can't be undone."""
        if self.state in {State.WITHDRAWN, State.ERASED}:
            raise NotPossible(_("Its words are gone already."))
        self.texts_before = Before.texts_of(self)
        self.revisions.all().delete()
        Revision.objects.create(comment=self, kind=Revision.Kind.REDACTED, body=body, by=by)
        self.body, self.proposed_body = body, ""
        self._unmark(Held.REPORTED)
        self.needs_decision = self._still_waits
        action = self._note(
            Verb.REDACT, by, note=note, fields=["body", "proposed_body", "needs_decision", "held_for"]
        )
        self._settle_reports(action, "upheld")
        if self.is_approved:
            self.thread.note_change()
        return action

    @decision("pin")
    def pin(self: Any, by: Any, batch: uuid.UUID | None = None) -> ModerationAction:
        """Show it above the thread too."""
        if not self.is_approved:
            raise NotPossible(_("Only what is published can be pinned."))
        self.pinned_at = timezone.now()
        self.thread.note_change()
        return self._note(Verb.PIN, by, fields=["pinned_at"], batch=batch)

    @decision("pin")
    def unpin(self: Any, by: Any, batch: uuid.UUID | None = None) -> ModerationAction:
        self.pinned_at = None
        self.thread.note_change()
        return self._note(Verb.UNPIN, by, fields=["pinned_at"], batch=batch)

    @decision("moderate")
    def add_note(self: Any, by: Any, note: str) -> ModerationAction:
        """Write something for colleagues."""
        return self._note(Verb.NOTE, by, note=note, fields=[])

    @decision("reply_as_staff")
    def reply_as_staff(self: Any, by: Any, body: str) -> ModerationAction:
        """Publish an answer with the role of `by`; return the action of the new comment.

        The answer is a row of its own: what is written here is the clinic's word, and the
        person answered hears of it like of any answer. Undone, it waits, and can be reworded.
        """
        if not self.is_approved:
            raise NotPossible(_("Only what is published can be answered."))
        name, title = staff_identity(by, self.site_settings())
        reply = type(self)(
            thread=self.thread,
            parent=self,
            root_id=self.root_id or self.pk,
            author_name=name,
            staff=by,
            staff_title=title,
            body=body,
            source=self.Source.STAFF,
            number=self.thread.take_number(),
            is_learned=True,
        )
        before = Before.of(reply)
        reply.state, reply.needs_decision = State.APPROVED, False
        reply.approved_at = reply.decided_at = timezone.now()
        reply.save(force_insert=True)
        action = ModerationAction.objects.create(
            comment=reply, verb=Verb.REPLY, actor=by, to_state=State.APPROVED
        )
        before.keep_for(action, reply)
        self.thread.note_change(approved=1)
        reply._tell_of_approval(action)
        return action

    @decision("reply_as_staff")
    def reword(self: Any, by: Any, body: str) -> ModerationAction:
        """Put other words into an answer of the clinic's own; one that waits is published with them."""
        if not self.is_by_staff or self.state not in {State.PENDING, State.APPROVED}:
            raise NotPossible(_("Only an answer by staff can be reworded."))
        if not self.revisions.exists():
            Revision.objects.create(
                comment=self, kind=Revision.Kind.SUBMITTED, body=self.body, at=self.submitted_at
            )
        Revision.objects.create(comment=self, kind=Revision.Kind.REWORDED, body=body, by=by)
        was_approved = self.is_approved
        self.body = body
        if was_approved:
            self.edited_at = timezone.now()
            self.thread.note_change()
            return self._note(Verb.REWORD, by, fields=["body", "edited_at"])
        self.approved_at = timezone.now()
        action = self._move(Verb.REWORD, State.APPROVED, by)
        self._tell_of_approval(action)
        return action

    @classmethod
    def undo(cls, by: Any, batch: uuid.UUID) -> int:
        """Take back what `by` did in `batch`, within 30 seconds; return how many comments went back.

        Mail that waits because of it is cancelled. A number that was given stays with its comment.
        """
        actions = ModerationAction.objects.filter(batch=batch, actor=by, undone_by=None).exclude(
            verb=Verb.UNDO
        )
        return sum(
            action.comment._undo(by, action) is not None for action in actions.select_related("comment")
        )

    @decision("moderate")
    def _undo(self: Any, by: Any, action: ModerationAction) -> ModerationAction | None:
        """Make the comment what it was before `action`, or return None when it is too late for that."""
        before = Before.objects.filter(action=action).first()
        if before is None or timezone.now() > action.undo_until + UNDO_GRACE:
            return None
        for message in Message.objects.filter(dedupe_key__startswith=action.mail_key):
            message.cancel()
        was_approved = self.is_approved
        before.put_back(self)
        self._reopen_reports(action)
        self._save_decision()
        if action.verb == Verb.NOTE:
            # The words go too: who takes back a note in time has written it to the wrong reply.
            ModerationAction.objects.filter(pk=action.pk).update(note="")
        undoing = ModerationAction.objects.create(
            comment=self,
            verb=Verb.UNDO,
            actor=by,
            from_state=action.to_state,
            to_state=self.state,
            undoes=action,
        )
        if was_approved or self.is_approved:
            self.thread.note_change(approved=self.is_approved - was_approved)
        return undoing

    # The parts of a decision; the caller holds the locks

    def reserved_because(self: Any, settings: CommentSettings) -> str:
        """Return the mark for which only a clinical reviewer publishes it, or nothing."""
        if self.is_urgent and settings.reserves_urgent:
            return Held.CRISIS
        has_new_words = self.state in UNDECIDED or self.proposed_body
        if has_new_words and Held.PERSONAL_ADVICE in self.held_reasons and settings.reserves_advice:
            return Held.PERSONAL_ADVICE
        return ""

    def _check_may_publish(self: Any, by: Any) -> None:
        if by is None or by.has_perm("comments.review_escalated"):
            return
        match self.reserved_because(self.site_settings()):
            case Held.CRISIS:
                raise PermissionDenied(_("An urgent reply is published by a clinical reviewer."))
            case Held.PERSONAL_ADVICE:
                raise PermissionDenied(
                    _("A reply that asks for personal advice is published by a clinical reviewer.")
                )

    def _check_may_settle(self: Any, by: Any) -> None:
        """What is urgent must not be put away like any other reply."""
        if by is None or by.has_perm("comments.review_escalated") or not self.is_urgent:
            return
        if self.site_settings().reserves_urgent:
            raise PermissionDenied(
                _(
                    "An urgent reply is decided by a clinical reviewer. You can refuse it with the reason “%s”."
                )
                % Reason.CRISIS.label
            )

    def _move(
        self: Any,
        verb: str,
        to: str,
        by: Any,
        *,
        by_author: bool = False,
        reason: str = "",
        note: str = "",
        message: str = "",
        batch: uuid.UUID | None = None,
    ) -> ModerationAction:
        """Change the state, or raise NotPossible; write the action, and tell the thread what readers see."""
        origin = self.state
        if to not in MOVES[origin]:
            raise NotPossible(
                _("It is “%(state)s” now, so this can’t be done.") % {"state": State(origin).label}
            )
        self.state = to
        self.needs_decision = to in UNDECIDED
        self.is_urgent = to == State.ESCALATED
        self.decided_at = None if self.needs_decision else timezone.now()
        if not self.is_approved:
            self.pinned_at = None
            self.proposed_body = ""
            self._unmark(Held.REPORTED)
        self.is_learned = False
        self._save_decision()
        action = ModerationAction.objects.create(
            comment=self,
            verb=verb,
            actor=by,
            by_author=by_author,
            from_state=origin,
            to_state=to,
            reason=reason,
            note=note,
            message=message,
            **({"batch": batch} if batch else {}),
        )
        if origin == State.APPROVED:
            self._settle_reports(action, "upheld")
        if State.APPROVED in {origin, to}:
            self.thread.note_change(approved=(to == State.APPROVED) - (origin == State.APPROVED))
        return action

    @property
    def _still_waits(self: Any) -> bool:
        """Undecided; or published, and its author's change or a reader's report is open."""
        is_open = bool(self.proposed_body) or Held.REPORTED in self.held_reasons
        return self.state in UNDECIDED or (self.is_approved and is_open)

    def _unmark(self: Any, mark: str) -> None:
        if mark in self.held_reasons:
            self.held_reasons = [other for other in self.held_reasons if other != mark]

    def _save_decision(self: Any) -> None:
        self.version += 1
        self.save(
            update_fields=[
                "state",
                "needs_decision",
                "is_urgent",
                "decided_at",
                "approved_at",
                "number",
                "pinned_at",
                "proposed_body",
                "is_learned",
                "version",
                "body",
                "held_for",
                "edited_at",
                "author_name",
            ]
        )

    def _note(
        self: Any,
        verb: str,
        by: Any,
        *,
        note: str = "",
        fields: list[str],
        by_author: bool = False,
        batch: uuid.UUID | None = None,
    ) -> ModerationAction:
        """Write an action that leaves the state as it is."""
        self.version += 1
        self.save(update_fields=["version", *fields])
        return ModerationAction.objects.create(
            comment=self,
            verb=verb,
            actor=by,
            by_author=by_author,
            from_state=self.state,
            to_state=self.state,
            note=note,
            **({"batch": batch} if batch else {}),
        )

    def _accept_edit(self: Any, by: Any, batch: uuid.UUID | None) -> ModerationAction:
        self.body, self.proposed_body, self.edited_at = self.proposed_body, "", timezone.now()
        self._unmark(Held.EDITED)
        self.needs_decision = self._still_waits
        self.is_urgent = self.is_urgent and self.needs_decision
        self._save_decision()
        self.thread.note_change()
        return ModerationAction.objects.create(
            comment=self,
            verb=Verb.ACCEPT_EDIT,
            actor=by,
            from_state=State.APPROVED,
            to_state=State.APPROVED,
            **({"batch": batch} if batch else {}),
        )

    def _refuse_edit(
        self: Any, by: Any, reason: str, message: str, batch: uuid.UUID | None
    ) -> ModerationAction:
        """Keep the old text public; the author reads why on the receipt."""
        self.proposed_body = ""
        self.needs_decision = self._still_waits
        self.is_urgent = self.is_urgent and self.needs_decision
        self._save_decision()
        return ModerationAction.objects.create(
            comment=self,
            verb=Verb.REFUSE_EDIT,
            actor=by,
            from_state=State.APPROVED,
            to_state=State.APPROVED,
            reason=reason,
            message=message,
            **({"batch": batch} if batch else {}),
        )

    def _tell_of_approval(self: Any, action: ModerationAction) -> None:
        """Queue the mail that an approval causes; it waits as long as the approval can be undone."""
        queue_published(self, action, delay=UNDO_WITHIN)
        queue_answer_notices(self, action, delay=UNDO_WITHIN)


def staff_identity(user: Any, settings: CommentSettings) -> tuple[str, str]:
    """Return the name and title under which a member of staff answers: their profile's, or the team's."""
    page = getattr(user, "clinician_page", None)
    if page is not None:
        return page.title[:80], ", ".join(part for part in [page.role, page.credentials] if part)
    return settings.staff_team_name, _("Staff")

import uuid
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comments.notices import queue_on_call
from lib.crypto import EncryptedTextField, blind_index

from .authorship import REFUSE_ABOVE, NotTaken, TooMany
from .decisions import NotPossible, decision
from .history import ModerationAction
from .rules import NetworkCount, hash_network
from .states import Held, ReportReason, Verb

MOST_DETAIL = 3000
"""Characters that one reporter's words about one comment may come to, however often they write."""


class NothingToReport(NotTaken):
    """The comment is not published (any more)."""


class Report(models.Model):
    """A reader's word that a published comment should not stand. It hides nothing: a moderator decides.

    No account and no address: `reporter` is a keyed hash of network and comment together, so
    that one reporter counts once, and what somebody reported elsewhere can't be told from it.
    Hash and detail go after 30 days (`purge_comments`), and at once with the comment's words.
    """

    class State(models.TextChoices):
        OPEN = "open", gettext_lazy("open")
        UPHELD = "upheld", gettext_lazy("upheld")
        DISMISSED = "dismissed", gettext_lazy("dismissed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    comment = models.ForeignKey("comments.Comment", on_delete=models.CASCADE, related_name="reports")
    reason = models.CharField(max_length=32, choices=ReportReason)
    detail = EncryptedTextField(blank=True)
    reporter = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    settled_by = models.ForeignKey(
        ModerationAction,
        null=True,
        on_delete=models.PROTECT,
        related_name="reports",
        help_text=gettext_lazy("The decision that settled it; undoing that opens it again."),
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["comment", "reporter"], condition=~models.Q(reporter=""), name="comments_report_once"
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", settled_by=None) | ~models.Q(state="open"),
                name="comments_open_report_is_undecided",
            ),
        ]
        indexes = [
            # purge_comments
            models.Index(fields=["at"], name="comments_report_age"),
        ]

    def __str__(self) -> str:
        return f"Report {self.at:%Y-%m-%d %H:%M}"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    def add_detail(self, more: str) -> None:
        """Keep what the same reporter writes again; never in place of what they wrote before."""
        if more and more not in self.detail:
            self.detail = "\n\n".join(part for part in [self.detail, more] if part)[:MOST_DETAIL]
            self.save(update_fields=["detail"])


class ReportVerbs(models.Model):
    """What readers may say about a published comment, and what moderators answer to that.

    `needs_decision` and the mark “reported by readers” stand exactly while a report is open.
    """

    class Meta:
        abstract = True

    def report(
        self: Any, reason: str, detail: str = "", *, network: str = "", is_trapped: bool = False
    ) -> None:
        """Take a reader's report. The same reporter again adds words to an open one; nothing is hidden by it.

        Somebody in danger makes the comment urgent and is told to those on call, once. What a
        trap caught is kept as dismissed. Raises NotTaken, with nothing stored.
        """
        if network and NetworkCount.count_one(hash_network(f"report {network}")) > REFUSE_ABOVE:
            raise TooMany(_("Many reports came from your network just now. Please try again in ten minutes."))
        reporter = blind_index(f"{self.pk}|{network}", "comments.reporter") if network else ""
        try:
            self._take_report(None, ReportReason(reason), detail, reporter, is_trapped)
        except NotPossible as refusal:
            raise NothingToReport(str(refusal)) from None

    @decision("moderate")
    def _take_report(
        self: Any, by: None, reason: ReportReason, detail: str, reporter: str, is_trapped: bool
    ) -> ModerationAction | None:
        if not self.is_approved:
            raise NotPossible(_("This reply is no longer published, so there is nothing to report."))
        known = self.reports.filter(reporter=reporter).first() if reporter else None
        if known is not None:
            known.add_detail(detail)
            return None
        state = Report.State.DISMISSED if is_trapped else Report.State.OPEN
        Report.objects.create(
            comment=self, reason=reason, detail=detail[:MOST_DETAIL], reporter=reporter, state=state
        )
        if is_trapped:
            return self._note(Verb.REPORT, None, fields=[])
        turns_urgent = reason.means_danger and not self.is_urgent
        self.is_urgent = self.is_urgent or turns_urgent
        self.needs_decision = True
        self.held_reasons = [*self.held_reasons, Held.REPORTED]
        action = self._note(Verb.REPORT, None, fields=["is_urgent", "needs_decision", "held_for"])
        if turns_urgent:
            queue_on_call(self, action)
        return action

    @decision("moderate")
    def dismiss_reports(
        self: Any, by: Any, note: str = "", batch: uuid.UUID | None = None
    ) -> ModerationAction:
        """Say that the comment may stay. Those who reported it are not heard on it again; others are."""
        if Held.REPORTED not in self.held_reasons:
            raise NotPossible(_("No report is open."))
        self._check_may_settle(by)
        self._unmark(Held.REPORTED)
        self.needs_decision = self._still_waits
        self.is_urgent = self.is_urgent and self.needs_decision
        action: ModerationAction = self._note(
            Verb.DISMISS, by, note=note, fields=["held_for", "needs_decision", "is_urgent"], batch=batch
        )
        self._settle_reports(action, Report.State.DISMISSED)
        return action

    def _settle_reports(self: Any, action: ModerationAction, state: str) -> None:
        """Close what is open by `action`; the caller takes the mark off and holds the locks."""
        self.reports.filter(state=Report.State.OPEN).update(state=state, settled_by=action)

    def _reopen_reports(self: Any, action: ModerationAction) -> None:
        """Take back what `action` settled; the caller saves the comment."""
        reasons = list(action.reports.values_list("reason", flat=True))
        if reasons:
            action.reports.update(state=Report.State.OPEN, settled_by=None)
            self.held_reasons = [*self.held_reasons, Held.REPORTED]
            self.is_urgent = self.is_urgent or ReportReason.CRISIS in reasons

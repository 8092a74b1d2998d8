import uuid
from datetime import timedelta
from typing import Any, Self

from django.conf import settings as django_settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments.links import SecretLinkMixin, SecretLinkQuerySet
from comments.text import MAX_NAME

from .authorship import AuthorVerbs
from .moderation import ModeratorVerbs
from .outside import OutsideVerbs
from .reports import ReportVerbs
from .settings import CommentSettings
from .states import REFUSED, UNDECIDED, Held, State

RECEIPT_KEPT_FOR = timedelta(days=90)


class CommentQuerySet(SecretLinkQuerySet):
    def approved(self) -> Self:
        return self.filter(state=State.APPROVED)

    def shown(self) -> Self:
        """What has a place in the thread: what is published, and the marks of what was and is gone."""
        return self.filter(
            Q(state__in=[State.APPROVED, State.REMOVED, State.WITHDRAWN, State.ERASED]), number__isnull=False
        )

    def waiting(self) -> Self:
        """What needs a moderator: undecided replies, and published ones that were edited or reported."""
        return self.filter(needs_decision=True)

    def oldest_need_first(self) -> Self:
        """Urgent ones, then by age."""
        return self.order_by("-is_urgent", "submitted_at")

    def held_for(self, reason: str) -> Self:
        return self.filter(held_for__contains=f" {reason} ")

    @staticmethod
    def reserved_q(settings: CommentSettings) -> Q:
        """What waits for a clinical reviewer; of one row, `reserved_because` tells it."""
        reserved = Q(pk__in=[])
        if settings.reserves_urgent:
            reserved |= Q(is_urgent=True)
        if settings.reserves_advice:
            has_new_words = Q(state__in=UNDECIDED) | ~Q(proposed_body="")
            reserved |= has_new_words & Q(held_for__contains=f" {Held.PERSONAL_ADVICE} ")
        return reserved

    def for_reviewer(self, settings: CommentSettings) -> Self:
        return self.waiting().filter(self.reserved_q(settings))


class Comment(AuthorVerbs, ModeratorVerbs, ReportVerbs, OutsideVerbs, SecretLinkMixin):
    """What a reader wrote under a page, or staff in answer to one: “reply” to everybody who sees it.

    Made by `submit`, `reply_as_staff` or an import. Every change of state is a verb, in one
    transaction, with one ModerationAction. Rows are never deleted while others answer them:
    withdrawing or erasing takes the words and the writer away, and leaves the place.
    """

    State = State

    class Source(models.TextChoices):
        WEB = "web", _("this site")
        STAFF = "staff", _("staff")
        WXR = "wxr", _("WordPress")
        DISQUS = "disqus", _("Disqus")
        DEMO = "demo", _("demo")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    thread = models.ForeignKey("comments.Thread", on_delete=models.PROTECT, related_name="comments")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="answers")
    root = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="conversation")
    number = models.PositiveIntegerField(null=True)

    commenter = models.ForeignKey(
        "comments.Commenter", null=True, on_delete=models.SET_NULL, related_name="comments"
    )
    author_name = models.CharField(_("name"), max_length=MAX_NAME)
    by_verified = models.BooleanField(
        default=False, help_text=_("Sent from a page that only the owner of the e-mail address can open.")
    )
    staff = models.ForeignKey(
        django_settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="staff_replies"
    )
    staff_title = models.CharField(
        max_length=180, blank=True, help_text=_("Role and credential as they stood when it was written.")
    )
    body = models.TextField(_("text"), blank=True)
    proposed_body = models.TextField(blank=True, help_text=_("The author's edit, until it is decided."))
    language = models.CharField(max_length=5, blank=True)

    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    is_urgent = models.BooleanField(default=False)
    needs_decision = models.BooleanField(default=True)
    held_for = models.CharField(max_length=300, blank=True, default=" ")
    spam_score = models.FloatField(null=True)
    is_learned = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    idempotency_key = models.CharField(max_length=64, null=True, unique=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    network_hash = models.CharField(max_length=64, blank=True)

    submitted_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True)
    approved_at = models.DateTimeField(null=True)
    edited_at = models.DateTimeField(null=True)
    pinned_at = models.DateTimeField(null=True)

    source = models.CharField(max_length=8, choices=Source, default=Source.WEB)
    import_key = models.CharField(max_length=80, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        default_permissions = ()
        permissions = [
            ("moderate", "Can decide on replies"),
            ("review_escalated", "Can decide on urgent replies"),
            ("reply_as_staff", "Can answer as staff"),
            ("redact", "Can redact replies"),
            ("pin", "Can pin replies"),
            ("view_contact", "Can see the e-mail address of a commenter"),
            ("manage_rules", "Can manage block rules and who may reply"),
            ("export", "Can export replies"),
            ("erase", "Can erase replies for good"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["thread", "number"], name="comments_comment_number"),
            models.UniqueConstraint(
                fields=["source", "import_key"],
                condition=~Q(import_key=""),
                name="comments_comment_imported_once",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.APPROVED) | Q(number__isnull=False),
                name="comments_approved_is_numbered",
            ),
            models.CheckConstraint(
                condition=Q(needs_decision=True, state__in=[*UNDECIDED, State.APPROVED])
                | (Q(needs_decision=False) & ~Q(state__in=UNDECIDED)),
                name="comments_undecided_is_waiting",
            ),
        ]
        indexes = [
            # A page's thread: roots of one page of it, then their answers
            models.Index(fields=["thread", "root", "number"], name="comments_thread_listing"),
            # The queue, the badge in the menu, the panel on the home: only what waits is in it
            models.Index(
                fields=["-is_urgent", "submitted_at"],
                name="comments_waiting",
                condition=Q(needs_decision=True),
            ),
            # The queue filtered by state; the newest first
            models.Index(fields=["state", "-submitted_at"], name="comments_by_state"),
            # The queue without a filter
            models.Index(fields=["-submitted_at"], name="comments_by_time"),
            # Same words twice (Comment.submit)
            models.Index(fields=["fingerprint", "submitted_at"], name="comments_fingerprint"),
            # learn_from_decisions
            models.Index(fields=["decided_at"], name="comments_to_learn", condition=Q(is_learned=False)),
            # purge_comments
            models.Index(fields=["submitted_at"], name="comments_networks", condition=~Q(network_hash="")),
        ]

    def __str__(self) -> str:
        return f"Reply #{self.number}" if self.number else "Reply"

    # Questions

    @property
    def is_approved(self) -> bool:
        return self.state == State.APPROVED

    @property
    def is_gone(self) -> bool:
        """A mark stands in its place."""
        return self.number is not None and self.state in {State.REMOVED, State.WITHDRAWN, State.ERASED}

    @property
    def is_refused(self) -> bool:
        return self.state in REFUSED

    @property
    def held_reasons(self) -> list[str]:
        return self.held_for.split()

    @held_reasons.setter
    def held_reasons(self, reasons: list[str]) -> None:
        # A space on both ends, so that one reason can be looked for on every database.
        self.held_for = f" {' '.join(dict.fromkeys(reasons))} "

    @property
    def held_marks(self) -> list[tuple[str, Any]]:
        """The marks with their words, in the order in which they were made."""
        return [(reason, Held(reason).label if reason in Held else reason) for reason in self.held_reasons]

    @property
    def is_by_staff(self) -> bool:
        return bool(self.staff_title)

    @property
    def initial(self) -> str:
        return next((c.upper() for c in self.author_name if c.isalnum()), "·")

    @property
    def anchor(self) -> str:
        return f"comment-{self.number}"

    @property
    def receipt_until(self) -> Any:
        return self.submitted_at + RECEIPT_KEPT_FOR

    def edit_until(self, settings: CommentSettings) -> Any:
        return self.submitted_at + timedelta(minutes=settings.edit_window_minutes)

    def get_absolute_url(self) -> str:
        """The permalink, which finds the page of comments by itself. Only for what has a number."""
        return reverse("comments:permalink", args=[self.thread.page_id, self.number])

    @property
    def receipt_url(self) -> str:
        return reverse("comments:receipt", args=[self.pk, self.key])

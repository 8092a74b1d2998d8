"""Replies about which somebody outside is asked: comments/akismet.py asks."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .decisions import decision
from .history import ModerationAction
from .states import Held, State, Verb

if TYPE_CHECKING:
    from .comments import Comment

TRIES = 3
BETWEEN_TRIES = timedelta(minutes=1)
STAYS_HERE = {Held.CRISIS, Held.CONTACT_DETAILS, Held.NAMES_A_PERSON}
"""What is marked so is nobody else's business, spam or not."""


class Answer(models.TextChoices):
    CLEAR = "clear", _("no spam")
    SPAM = "spam", _("spam")
    NONE = "none", _("no answer")


class AkismetCheckQuerySet(models.QuerySet["AkismetCheck"]):
    def due(self) -> Self:
        return self.filter(not_before__lte=timezone.now()).order_by("not_before")


class AkismetCheck(models.Model):
    """A reply that Akismet is to be asked about. Saved with the reply, gone with the answer."""

    comment = models.OneToOneField("comments.Comment", on_delete=models.CASCADE, related_name="akismet_check")
    tries = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(default=timezone.now, db_index=True)

    objects = AkismetCheckQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"Akismet check {self.pk}"

    @classmethod
    def want(cls, comment: "Comment") -> bool:
        """Note that `comment` is to be asked about, if it may leave; tell whether it is."""
        is_wanted = (
            settings.AKISMET
            and (comment.state == State.PENDING or comment.proposed_body)
            and not comment.is_urgent
            and not STAYS_HERE & set(comment.held_reasons)
        )
        if is_wanted:
            cls.objects.update_or_create(comment=comment, defaults={"tries": 0, "not_before": timezone.now()})
        return bool(is_wanted)

    def claim(self) -> bool:
        """Take it, so that no second worker asks too; a worker that dies asks again later."""
        return bool(
            type(self)
            .objects.filter(pk=self.pk, tries=self.tries)
            .update(tries=F("tries") + 1, not_before=timezone.now() + BETWEEN_TRIES)
        )

    def give_up_in_time(self) -> None:
        """After the last try the reply is marked, and waits for a moderator like before."""
        if self.tries + 1 >= TRIES:
            self.comment.heed_akismet(None, Answer.NONE)


class OutsideVerbs(models.Model):
    class Meta:
        abstract = True

    @decision("moderate")
    def heed_akismet(self: Any, by: None, answer: str) -> ModerationAction | None:
        """Mark what is taken for spam, or what nobody answered about. A known person who is cleared is published."""
        AkismetCheck.objects.filter(comment=self).delete()
        if not self.needs_decision:
            return None
        if answer == Answer.CLEAR:
            return self._publish_known() if self.state == State.PENDING else None
        self.held_reasons = [
            *self.held_reasons,
            Held.AKISMET if answer == Answer.SPAM else Held.DETECTOR_FAILED,
        ]
        return self._note(Verb.CHECK, None, fields=["held_for"])

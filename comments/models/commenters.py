import uuid

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments.links import SecretLinkMixin, SecretLinkQuerySet
from comments.text import fold
from lib.crypto import EncryptedTextField, blind_index, blind_indexes

from .rules import BlockRule


def index_email(email: str) -> str:
    """Return the blind index by which an address is found; upper and lower case are one address."""
    return blind_index(fold(email), "comments.email")


def email_codes(email: str) -> list[str]:
    """Return the index under every key, today's first: a change of keys may not have reached every row yet."""
    return blind_indexes(fold(email), "comments.email")


def fingerprint_of(name: str, email_index: str, body: str) -> str:
    """Return a keyed hash by which the same words of the same person are seen to be the same."""
    return blind_index(f"{fold(name)}|{email_index}|{fold(body)}", "comments.fingerprint")


class Commenter(SecretLinkMixin):
    """An e-mail address that somebody typed under a reply. No account, no password.

    Anybody can type any address, so nothing is trusted until its owner has opened a mailed
    link; `verified_at` says when. Who is blocked stands in BlockRule. Removed when its owner
    has it erased.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = EncryptedTextField()
    email_index = models.CharField(max_length=64, unique=True)
    verified_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SecretLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("commenter")
        default_permissions = ()

    def __str__(self) -> str:
        return f"Commenter {self.pk}"

    @classmethod
    def find(cls, email: str) -> "Commenter | None":
        return cls.objects.filter(email_index__in=email_codes(email)).first()

    @classmethod
    def of(cls, email: str) -> tuple["Commenter", bool]:
        """Return the commenter of an address, and whether they are new."""
        index = index_email(email)
        commenter = cls.find(email)
        if commenter is not None:
            return commenter, False
        # Another request may be quicker: its row is as good as ours, and no transaction is lost over it.
        cls.objects.bulk_create([cls(email=email, email_index=index)], ignore_conflicts=True)
        return cls.objects.get(email_index=index), True

    def file_again(self) -> None:
        """File everything under today's key, after a change of keys. Who got a second row meanwhile is one again."""
        old, new = self.email_index, index_email(self.email)
        if old == new:
            return
        twin = type(self).objects.filter(email_index=new).exclude(pk=self.pk).first()
        if twin is not None:
            self._take_over(twin)
        rules = BlockRule.objects.filter(kind=BlockRule.Kind.EMAIL)
        if not rules.filter(pattern=f"sha:{new}").exists():
            rules.filter(pattern=f"sha:{old}").update(pattern=f"sha:{new}")
        self.email_index = new
        self.save(update_fields=["email_index"])
        for comment in self.comments.exclude(fingerprint="").only("author_name", "body").iterator():
            self.comments.filter(pk=comment.pk).update(
                fingerprint=fingerprint_of(comment.author_name, new, comment.body)
            )

    def _take_over(self, twin: "Commenter") -> None:
        twin.comments.update(commenter=self)
        known = self.subscriptions.values("thread")
        twin.subscriptions.exclude(thread__in=known).update(commenter=self)
        if twin.verified_at and not self.verified_at:
            self.verified_at = twin.verified_at
            self.save(update_fields=["verified_at"])
        twin.delete()

    def is_known(self, threshold: int) -> bool:
        """Verified, and at least `threshold` replies approved; one query."""
        return (
            self.verified_at is not None
            and self.comments.approved().filter(by_verified=True).count() >= threshold
        )

    def verify(self) -> None:
        """Note that the owner of the address opened a link that was mailed to it."""
        if self.verified_at is None:
            self.verified_at = timezone.now()
            self.save(update_fields=["verified_at"])


class SubscriptionQuerySet(SecretLinkQuerySet):
    def active(self) -> "SubscriptionQuerySet":
        return self.filter(state=Subscription.State.ACTIVE)


class Subscription(SecretLinkMixin):
    """A person's wish to hear of answers under one page.

    Asked for with a reply, active only after the owner of the address said yes in a mailed
    link (double opt-in), ended by one click.
    """

    class State(models.TextChoices):
        PENDING = "pending", _("not confirmed")
        ACTIVE = "active", _("active")
        ENDED = "ended", _("ended")

    class Scope(models.TextChoices):
        ANSWERS = "answers", _("answers in my conversations")
        THREAD = "thread", _("every reply under the page")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    commenter = models.ForeignKey(Commenter, on_delete=models.CASCADE, related_name="subscriptions")
    thread = models.ForeignKey("comments.Thread", on_delete=models.CASCADE, related_name="subscriptions")
    scope = models.CharField(max_length=8, choices=Scope, default=Scope.ANSWERS)
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)
    changed_at = models.DateTimeField(auto_now=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscription")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["commenter", "thread"], name="comments_subscription_once"),
        ]

    def __str__(self) -> str:
        return f"Subscription {self.pk}"

    @transaction.atomic
    def confirm(self, scope: str = Scope.ANSWERS) -> None:
        """The owner of the address said yes. Said again, it changes nothing."""
        self.commenter.verify()
        self.state, self.scope = self.State.ACTIVE, scope
        self.save(update_fields=["state", "scope", "changed_at"])

    def end(self) -> None:
        """Stop for good: a later reply with the same address asks again. Twice is as good as once."""
        if self.state != self.State.ENDED:
            self.state = self.State.ENDED
            self.save(update_fields=["state", "changed_at"])

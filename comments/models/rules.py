from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from comments.text import fold, skeleton
from lib.crypto import blind_index

from .states import Held

if TYPE_CHECKING:
    from .comments import Comment

NETWORK_KEPT_FOR = timedelta(days=30)
GUARD_KEY = "comments.guard"
"""Where the rules in force are kept for a minute."""


def hash_network(network: str, day: date | None = None) -> str:
    """Return a keyed hash that tells networks apart for a day, and then no more."""
    day = day or timezone.now().date()
    return blind_index(f"{day:%Y-%m-%d} {network}", "comments.network") if network else ""


class BlockRuleQuerySet(models.QuerySet["BlockRule"]):
    def in_force(self) -> Self:
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=timezone.now()), lifted_at=None)

    def about_people(self) -> Self:
        return self.filter(kind__in=BlockRule.PEOPLE)


class BlockRule(models.Model):
    """What a moderator never wants to see unmarked: a word, a linked domain, or a person.

    A person is known by an e-mail address or a network, both kept as codes only, or by a name.
    A rule holds a reply or sends it to spam; it can't make one vanish.
    """

    class Kind(models.TextChoices):
        WORD = "word", _("word or phrase")
        LINK_DOMAIN = "link_domain", _("domain of a link")
        EMAIL = "email", _("e-mail address")
        NAME = "name", _("name of the writer")
        NETWORK = "network", _("network")
        CRISIS = "crisis", _("crisis wording")

    class Action(models.TextChoices):
        HOLD = "hold", _("mark for the moderator")
        SPAM = "spam", _("send to spam")
        ESCALATE = "escalate", _("mark as urgent")

    PEOPLE = [Kind.EMAIL, Kind.NAME, Kind.NETWORK]

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    pattern = models.CharField(
        _("what to look for"),
        max_length=200,
        help_text=_("Plain text. An e-mail address is kept as a code only."),
    )
    action = models.CharField(_("what happens"), max_length=8, choices=Action, default=Action.HOLD)
    note = models.CharField(_("why"), max_length=200, blank=True)
    expires_at = models.DateTimeField(_("until"), null=True, blank=True, help_text=_("Empty: for good."))
    hits = models.PositiveIntegerField(_("hits"), default=0, editable=False)
    last_hit_at = models.DateTimeField(null=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    lifted_at = models.DateTimeField(null=True, editable=False)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    comment = models.ForeignKey(
        "comments.Comment",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
        help_text=_("The reply for which somebody was blocked: it says who that is."),
    )

    objects = BlockRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("block rule")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "pattern"],
                name="comments_blockrule_once",
                violation_error_message=_("This rule is there already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        transaction.on_commit(forget_rules, robust=True)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        deleted = super().delete(*args, **kwargs)
        transaction.on_commit(forget_rules, robust=True)
        return deleted

    def clean(self) -> None:
        super().clean()
        if self.kind == self.Kind.EMAIL and "@" in self.pattern:
            self.pattern = "sha:" + blind_index(fold(self.pattern), "comments.email")
        if self.kind == self.Kind.NETWORK and not self.pattern.startswith("net:"):
            raise ValidationError({"kind": _("A network is blocked from a reply that came from it.")})
        if self.kind not in {self.Kind.EMAIL, self.Kind.NETWORK} and not fold(self.pattern):
            raise ValidationError({"pattern": _("Write at least one letter or figure.")})

    # Questions

    @property
    def is_in_force(self) -> bool:
        return self.lifted_at is None and (self.expires_at is None or self.expires_at > timezone.now())

    @property
    def mark(self) -> str:
        """What a reply is held for that it matches."""
        if self.kind == self.Kind.CRISIS:
            return Held.CRISIS
        return Held.BLOCKED_PERSON if self.kind in self.PEOPLE else Held.BLOCKED_WORD

    def matches(
        self,
        *,
        text: str,
        name: str,
        domains: set[str],
        email_codes: Iterable[str] = (),
        networks: frozenset[str] = frozenset(),
    ) -> bool:
        """`text` is folded. Words match whole words, so that “ass” leaves “massage” alone."""
        pattern = fold(self.pattern)
        match self.kind:
            case self.Kind.WORD | self.Kind.CRISIS:
                return f" {pattern} " in f" {text} "
            case self.Kind.LINK_DOMAIN:
                wanted = pattern.removeprefix("www.")
                return any(domain == wanted or domain.endswith(f".{wanted}") for domain in domains)
            case self.Kind.EMAIL:
                return self.pattern.removeprefix("sha:") in email_codes
            case self.Kind.NAME:
                return skeleton(self.pattern) == skeleton(name)
            case self.Kind.NETWORK:
                return self.pattern in networks
        return False

    @classmethod
    def networks_of(cls, rules: Iterable["BlockRule"], network: str) -> frozenset[str]:
        """Return what `network` is called in the rules that block networks.

        A network has another hash each day, so it is hashed for each day from which a rule stems.
        """
        days = {rule.pattern.split(":")[1] for rule in rules if rule.kind == cls.Kind.NETWORK}
        return frozenset(
            f"net:{day}:{hash_network(network, date.fromisoformat(day))}" for day in days if network
        )

    @classmethod
    def patterns_for(cls, comment: "Comment") -> dict[str, str]:
        """Return what can be blocked of the person who wrote `comment`: kind -> pattern."""
        found: dict[str, str] = {}
        if comment.commenter is not None:
            found[cls.Kind.EMAIL] = f"sha:{comment.commenter.email_index}"
        if skeleton(comment.author_name):
            found[cls.Kind.NAME] = comment.author_name[:200]
        if comment.network_hash:
            found[cls.Kind.NETWORK] = f"net:{comment.submitted_at:%Y-%m-%d}:{comment.network_hash}"
        return found

    # Verbs

    @classmethod
    @transaction.atomic
    def block(
        cls,
        by: Any,
        comment: "Comment",
        kinds: Iterable[str],
        *,
        action: str,
        why: str,
        until: datetime | None = None,
    ) -> list["BlockRule"]:
        """Hold, or send to spam, what comes from the writer of `comment`. Again, it replaces what was said before.

        A network is blocked for 30 days at most: other people share it, and its code goes then.
        """
        if not by.has_perm("comments.manage_rules"):
            raise PermissionDenied
        patterns = cls.patterns_for(comment)
        rules: list[BlockRule] = []
        for kind in kinds:
            if kind not in patterns:
                continue
            latest = comment.submitted_at + NETWORK_KEPT_FOR
            ends = min(until or latest, latest) if kind == cls.Kind.NETWORK else until
            rule, _created = cls.objects.update_or_create(
                kind=kind,
                pattern=patterns[kind],
                defaults={
                    "action": action,
                    "note": why[:200],
                    "expires_at": ends,
                    "made_by": by,
                    "made_at": timezone.now(),
                    "lifted_at": None,
                    "lifted_by": None,
                    "comment": comment,
                },
            )
            log(
                instance=rule,
                action="comments.block",
                user=by,
                data={"action": action, "until": ends.isoformat() if ends else ""},
            )
            rules.append(rule)
        return rules

    @transaction.atomic
    def lift(self, by: Any) -> None:
        """End it; what it held or sent to spam stays as it is."""
        if not by.has_perm("comments.manage_rules"):
            raise PermissionDenied
        if self.lifted_at is None:
            self.lifted_at, self.lifted_by = timezone.now(), by
            self.save(update_fields=["lifted_at", "lifted_by"])
            log(instance=self, action="comments.lift", user=by)

    @classmethod
    def count_hits(cls, pks: list[int]) -> None:
        if pks:
            cls.objects.filter(pk__in=pks).update(hits=F("hits") + 1, last_hit_at=timezone.now())


def forget_rules() -> None:
    """Make this process, or all that share a cache with it, read the rules anew."""
    cache.delete(GUARD_KEY)


class NetworkCount(models.Model):
    """How many replies came from one network in one stretch of time. Gone within 30 days.

    Holds no address: a keyed hash of a network, which changes with the day.
    """

    network = models.CharField(max_length=64)
    window = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["network", "window"], name="comments_network_window")]

    def __str__(self) -> str:
        return f"{self.window:%Y-%m-%d %H:%M}: {self.count}"

    @classmethod
    def count_one(cls, network: str, minutes: int = 10) -> int:
        """Count one more from `network`; return how many there were in these minutes. One statement."""
        if not network:
            return 0
        now = timezone.now()
        window = datetime.fromtimestamp(now.timestamp() // (minutes * 60) * minutes * 60, tz=now.tzinfo)
        table = connection.ops.quote_name(cls._meta.db_table)
        field: Any = cls._meta.get_field("window")
        with connection.cursor() as cursor:
            cursor.execute(
                f'INSERT INTO {table} (network, "window", count) VALUES (%s, %s, 1)'  # noqa: S608 - our own names
                f' ON CONFLICT (network, "window") DO UPDATE SET count = {table}.count + 1 RETURNING count',
                [network, field.get_db_prep_value(window, connection)],
            )
            return cursor.fetchone()[0]


class SpamWord(models.Model):
    """How often a word stood in spam and in what was published. The word itself is not kept, only a keyed hash."""

    word = models.CharField(max_length=16, primary_key=True)
    spam = models.PositiveIntegerField(default=0)
    ham = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.spam}:{self.ham}"

from datetime import datetime, timedelta
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments.text import fold, skeleton
from lib.crypto import blind_index

NETWORK_KEPT_FOR = timedelta(days=30)


class BlockRuleQuerySet(models.QuerySet["BlockRule"]):
    def in_force(self) -> Self:
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=timezone.now()))


class BlockRule(models.Model):
    """What a moderator never wants to see unmarked: a word, a linked domain, a name or an address.

    A rule holds a reply or sends it to spam; it can't make one vanish.
    """

    class Kind(models.TextChoices):
        WORD = "word", _("word or phrase")
        LINK_DOMAIN = "link_domain", _("domain of a link")
        EMAIL = "email", _("e-mail address")
        NAME = "name", _("name of the writer")
        CRISIS = "crisis", _("crisis wording")

    class Action(models.TextChoices):
        HOLD = "hold", _("mark for the moderator")
        SPAM = "spam", _("send to spam")
        ESCALATE = "escalate", _("mark as urgent")

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

    def clean(self) -> None:
        super().clean()
        if self.kind == self.Kind.EMAIL and "@" in self.pattern:
            self.pattern = "sha:" + blind_index(fold(self.pattern), "comments.email")
        if self.kind != self.Kind.EMAIL and not fold(self.pattern):
            raise ValidationError({"pattern": _("Write at least one letter or figure.")})

    def matches(self, *, text: str, name: str, domains: set[str], email_index: str) -> bool:
        """`text` is folded. Words match whole words, so that “ass” leaves “massage” alone."""
        pattern = fold(self.pattern)
        match self.kind:
            case self.Kind.WORD | self.Kind.CRISIS:
                return f" {pattern} " in f" {text} "
            case self.Kind.LINK_DOMAIN:
                wanted = pattern.removeprefix("www.")
                return any(domain == wanted or domain.endswith(f".{wanted}") for domain in domains)
            case self.Kind.EMAIL:
                return bool(email_index) and self.pattern == f"sha:{email_index}"
            case self.Kind.NAME:
                return skeleton(self.pattern) == skeleton(name)
        return False

    @classmethod
    def count_hits(cls, pks: list[int]) -> None:
        if pks:
            cls.objects.filter(pk__in=pks).update(hits=F("hits") + 1, last_hit_at=timezone.now())


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

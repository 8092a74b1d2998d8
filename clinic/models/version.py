import secrets
import time

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone


def new_token() -> str:
    return secrets.token_hex(8)


class ContentVersion(models.Model):
    """One row that changes whenever something that public pages show has changed.

    Caches keep what they made under its token, so that a new token drops everything at
    once: a clinic changes a few times a day, and no rule about which page shows what can
    then be wrong. A token is random, never counted, so that two databases or a restored
    one can't meet in the same value.
    """

    token = models.CharField(max_length=16, default=new_token)
    changed_at = models.DateTimeField(auto_now=True)

    _seen: tuple[str, float] = ("", 0.0)
    """The token that this process saw last, and when by the monotonic clock."""

    def __str__(self) -> str:
        return self.token

    @classmethod
    def current(cls) -> str:
        """The token, at most VERSION_SECONDS old; a query only after that time."""
        token, seen_at = cls._seen
        now = time.monotonic()
        if not token or now - seen_at >= settings.VERSION_SECONDS:
            token = cls.objects.filter(pk=1).values_list("token", flat=True).first() or cls._change()
            cls._seen = (token, now)
        return token

    @classmethod
    def change(cls) -> None:
        """Take a new token once the running transaction is committed.

        Not inside it: many changes at once would wait for each other on this row.
        """
        transaction.on_commit(cls._change, robust=True)

    @classmethod
    def _change(cls) -> str:
        token = new_token()
        if not cls.objects.filter(pk=1).update(token=token, changed_at=timezone.now()):
            cls.objects.get_or_create(pk=1, defaults={"token": token})
        cls._seen = (token, time.monotonic())
        return token

"""Secret addresses: pages that belong to whoever holds the link, without an account or a cookie."""

import hmac
import secrets
from typing import Any

from django.db import models

from lib.crypto import EncryptedTextField


def make_key() -> str:
    return secrets.token_urlsafe(24)


class SecretLinkQuerySet(models.QuerySet):
    def opened_by(self, pk: object, key: str) -> Any:
        """Return the row if `key` is its key, else None; the time taken tells nothing about the key."""
        row: Any = self.filter(pk=pk).first()
        if row is None or not hmac.compare_digest(row.key.encode(), key.encode()):
            return None
        return row


class SecretLinkMixin(models.Model):
    """A row that can be reached by an address with its own random key, encrypted in the database."""

    key = EncryptedTextField(default=make_key, editable=False)

    class Meta:
        abstract = True

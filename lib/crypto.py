"""Encryption of single fields, and blind indexes to find what is encrypted.

AES-256-GCM per value. The associated data is `table:column:row key`, so a ciphertext
moved to another row or column does not open. Keys come from FIELD_KEYS and have
nothing to do with SECRET_KEY; each value names the key it was sealed with.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.db.models.query_utils import DeferredAttribute

NONCE_BYTES = 12
KEY_BYTES = 32
ROW_KEY_ID = "row"
"""Stands in a ciphertext in place of a key id when its row's own key opens it."""


class DecryptionError(Exception):
    """The value was sealed with a key that is not here, or it was changed or moved."""


class Sealed(str):
    """A ciphertext as it stands in the database: `key id.base64(nonce + ciphertext + tag)`."""


@lru_cache(maxsize=4)
def parse_keys(raw: str) -> dict[str, bytes]:
    """Return key id -> 32 bytes for `id:base64,id:base64`; the first key seals, all of them open."""
    keys: dict[str, bytes] = {}
    for part in filter(None, (piece.strip() for piece in raw.split(","))):
        key_id, separator, encoded = part.partition(":")
        try:
            key = base64.b64decode(encoded, validate=True)
        except ValueError:
            key = b""
        if not separator or not key_id.isalnum() or key_id == ROW_KEY_ID or len(key) != KEY_BYTES:
            raise ImproperlyConfigured(
                "FIELD_KEYS must be id:key pairs separated by commas; a key is 32 bytes in base64."
                " `python manage.py make_field_key` prints one."
            )
        if key_id in keys:
            raise ImproperlyConfigured(f"FIELD_KEYS has two keys with the id “{key_id}”.")
        keys[key_id] = key
    if not keys:
        raise ImproperlyConfigured("FIELD_KEYS is empty; without it nothing private can be stored.")
    return keys


def field_keys() -> dict[str, bytes]:
    return parse_keys(settings.FIELD_KEYS)


def make_key() -> str:
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def is_current(sealed: Sealed) -> bool:
    """Tell whether the value was sealed with the key that seals today."""
    return sealed.partition(".")[0] == next(iter(field_keys()))


def seal(text: str, context: str, key: bytes | None = None) -> Sealed:
    """Encrypt `text` for the place named by `context`; with `key` given, its id is “row”."""
    key_id = ROW_KEY_ID
    if key is None:
        key_id, key = next(iter(field_keys().items()))
    nonce = secrets.token_bytes(NONCE_BYTES)
    box = AESGCM(key).encrypt(nonce, text.encode(), context.encode())
    return Sealed(f"{key_id}.{base64.b64encode(nonce + box).decode()}")


def unseal(sealed: str, context: str, key: bytes | None = None) -> str:
    """Decrypt, or raise DecryptionError: a value that doesn't open is never passed off as text."""
    key_id, _, encoded = sealed.partition(".")
    if key_id != ROW_KEY_ID:
        key = field_keys().get(key_id)
    if key is None:
        raise DecryptionError(f"No key “{key_id}” in FIELD_KEYS for {context.rpartition(':')[0]}.")
    try:
        raw = base64.b64decode(encoded, validate=True)
        return AESGCM(key).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], context.encode()).decode()
    except (InvalidTag, ValueError):
        raise DecryptionError(f"A value of {context.rpartition(':')[0]} doesn't open.") from None


def blind_index(value: str, purpose: str) -> str:
    """Return a keyed hash by which equal values are found without being readable.

    `value` must be normalised by the caller; `purpose` keeps indexes of different
    columns from being joined. Empty stays empty, so that absent values never match.
    """
    return next(iter(blind_indexes(value, purpose)), "")


def blind_indexes(value: str, purpose: str) -> list[str]:
    """Return the hash of `value` under every key, today's first.

    Searching by all of them finds rows that a change of keys has not reached yet.
    """
    if not value:
        return []
    found = []
    for root in field_keys().values():
        key = hmac.digest(root, b"blind index:" + purpose.encode(), "sha256")
        found.append(hmac.new(key, value.encode(), hashlib.sha256).hexdigest())
    return found


_after_key_change: list[Callable[[], None]] = []


def after_key_change(rebuild: Callable[[], None]) -> Callable[[], None]:
    """Have `rebuild` called when the fields were sealed with a new key: for hashes that belong to no sealed row.

    A row with sealed fields needs no such function: its own `file_again` is called, if it has one.
    """
    _after_key_change.append(rebuild)
    return rebuild


def rebuild_after_key_change() -> None:
    for rebuild in _after_key_change:
        rebuild()


class SealedAttribute(DeferredAttribute):
    """Opens a field's ciphertext when it is first read, so that lists which don't read it pay nothing."""

    field: "EncryptedTextField"

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:
        if instance is None:
            return self
        value = instance.__dict__.get(self.field.attname)
        if value is None:
            value = super().__get__(instance, cls)
        if isinstance(value, Sealed):
            value = self.field.unseal_for(instance, value)
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: Any) -> None:
        """Being a data descriptor is what makes `__get__` run at all for a loaded value."""
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(models.TextField):
    """Text that lies encrypted in the database. The row's primary key must be known before it is saved.

    With `data_key="attribute"` the value is sealed with the 32-byte key that the row
    carries in that attribute, so that destroying the row's key destroys the text.
    Lookups are refused: search by a blind index instead.
    """

    descriptor_class = SealedAttribute

    def __init__(self, *args: Any, data_key: str | None = None, **kwargs: Any) -> None:
        self.data_key = data_key
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        if self.data_key:
            kwargs["data_key"] = self.data_key
        return name, path, args, kwargs

    def context_for(self, instance: models.Model) -> str:
        if instance.pk is None:
            raise ValueError(f"{self.model.__name__} needs its primary key before {self.name} is sealed.")
        return f"{self.model._meta.db_table}:{self.column}:{instance.pk}"

    def row_key(self, instance: models.Model) -> bytes | None:
        if not self.data_key:
            return None
        return getattr(instance, self.data_key)

    def unseal_for(self, instance: models.Model, sealed: Sealed) -> str:
        return unseal(sealed, self.context_for(instance), self.row_key(instance))

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return Sealed(value) if value else value

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = model_instance.__dict__.get(self.attname)
        if value is None or value == "" or isinstance(value, Sealed):
            return value
        return seal(str(value), self.context_for(model_instance), self.row_key(model_instance))

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """Refuse what pre_save has not sealed (`QuerySet.update(field="text")` comes here directly)."""
        if isinstance(value, str) and value and not isinstance(value, Sealed):
            raise TypeError(f"{self.name} can only be saved through its model, which seals it.")
        return super().get_db_prep_save(str(value) if isinstance(value, Sealed) else value, connection)

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name in {"isnull", "exact"}:
            # `exact` serves only comparison with "", which is stored as it is.
            return super().get_lookup(lookup_name)
        return None


def unreadable_rows(model: type[models.Model], sample: int = 1) -> int:
    """Return how many of the newest `sample` rows don't open with the keys at hand."""
    fields = [f for f in model._meta.get_fields() if isinstance(f, EncryptedTextField)]
    failed = 0
    for row in model._default_manager.order_by("-pk")[:sample]:
        try:
            for field in fields:
                getattr(row, field.attname)
        except DecryptionError:
            failed += 1
    return failed

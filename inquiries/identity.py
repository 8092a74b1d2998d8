"""Who wrote, as far as the reader may know it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from lib.crypto import DecryptionError

from .access import VIEW_IDENTITY
from .models import Inquiry


@dataclass(frozen=True)
class Person:
    name: str
    email: str
    phone: str
    is_masked: bool = False


def person_of(inquiry: Inquiry, reader: Any) -> Person:
    """Name, e-mail and phone in full, or masked for readers without the right to identities."""
    if inquiry.is_erased:
        return Person(_("Erased"), "", "", is_masked=True)
    try:
        name, email, phone = inquiry.name, inquiry.email, inquiry.shown_phone
    except DecryptionError:
        return Person(_("Can’t be opened with the site’s keys"), "", "", is_masked=True)
    if reader.has_perm(VIEW_IDENTITY):
        return Person(name, email, phone)
    return Person(mask_name(name), mask_email(email), mask_phone(phone), is_masked=True)


def mask_name(name: str) -> str:
    return " ".join(f"{word[0]}•••" for word in name.split())


def mask_email(email: str) -> str:
    return "•••@•••" if email else ""


def mask_phone(phone: str) -> str:
    digits = [character for character in phone if character.isdigit()]
    return f"••• {''.join(digits[-2:])}" if digits else ""

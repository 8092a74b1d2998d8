"""The address that a person's answer comes back to: it names the inquiry, and can't be guessed."""

import hmac
import uuid
from typing import Any

from django.conf import settings

from lib.crypto import blind_index, blind_indexes

TOKEN_CHARACTERS = 16


PURPOSE = "inquiries.reply address"


def token_for(pk: uuid.UUID) -> str:
    return blind_index(pk.hex, PURPOSE)[:TOKEN_CHARACTERS]


def reply_address(inquiry: Any) -> str:
    """`reply+<id>-<token>@…`, or "" while mail does not come in (INBOUND_MAIL_ADDRESS is empty)."""
    local, _, domain = settings.INBOUND_MAIL_ADDRESS.partition("@")
    return f"{local}+{inquiry.pk.hex}-{token_for(inquiry.pk)}@{domain}" if domain else ""


def read_reply_address(address: str) -> uuid.UUID | None:
    """The inquiry that an address names, if its token is genuine."""
    local = address.partition("@")[0]
    identity, _, token = local.rpartition("+")[2].partition("-")
    try:
        pk = uuid.UUID(hex=identity)
    except ValueError:
        return None
    # Mail that is answered after a change of keys carries the token of the old one.
    genuine = [found[:TOKEN_CHARACTERS] for found in blind_indexes(pk.hex, PURPOSE)]
    return pk if any(hmac.compare_digest(token.lower(), found) for found in genuine) else None

"""Answers that come by mail: whose they are, what is new in them, and which are no answers at all.

A mail belongs to an inquiry when the address it went to carries that inquiry's genuine token and
the sender is the person who wrote it. With a token but another sender, or with a known sender and
no token, it becomes an inquiry of its own that says where it may belong.
"""

import base64
import hashlib
import re
import uuid
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parseaddr
from enum import Enum
from html import unescape
from typing import Any

import nh3
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from lib.crypto import blind_index, blind_indexes

from . import search
from .forms import CONTROL_CHARACTERS, DIRECTION_MARKS, MESSAGE_MAX_LENGTH
from .models import Inquiry, InquiryError, Message
from .notices import is_machine
from .reply_address import read_reply_address
from .submission import Submission

LARGEST_MAIL = 10 * 1024 * 1024
"""So much of a mail is read and kept: words stand before the pictures that make a mail large."""

PURPOSE = "inquiries.mail id"
QUOTE_STARTS = re.compile(
    r"^\s*(>|On .{5,200} wrote:\s*$|-{2,}\s*Original Message\s*-{2,}|_{10,}\s*$|From: .+@.+|El .{5,200} escribió:\s*$)",
    re.IGNORECASE,
)


class Taken(Enum):
    """What became of a mail."""

    ADDED = "added to its inquiry"
    NEW = "a new inquiry"
    KNOWN = "already here"
    AUTOMATIC = "automatic, not an answer"
    UNREADABLE = "not a mail"


@dataclass(frozen=True)
class Mail:
    sender: str
    name: str
    text: str
    recipients: list[str]
    identity: str
    is_automatic: bool


def take(raw: bytes) -> Taken:
    """Store one mail as it came from the server. Taking it twice changes nothing."""
    mail = read(raw)
    raw = raw[:LARGEST_MAIL]
    if mail is None:
        return Taken.UNREADABLE
    if mail.is_automatic:
        return Taken.AUTOMATIC
    if Message.objects.filter(mail_id_hash__in=blind_indexes(mail.identity, PURPOSE)).exists():
        return Taken.KNOWN
    if Inquiry.objects.filter(idempotency_key=key_of(mail)).exists():
        return Taken.KNOWN
    named = find_named(mail)
    if named is not None and is_from(mail, named) and named.state != Inquiry.State.ERASED:
        return add(mail, named, raw)
    return open_new(mail, named or find_by_sender(mail), raw)


def add(mail: Mail, inquiry: Inquiry, raw: bytes) -> Taken:
    target = inquiry.merged_into or inquiry
    try:
        with transaction.atomic():
            target.take_mail(mail.text, as_text(raw), blind_index(mail.identity, PURPOSE))
    except IntegrityError:
        return Taken.KNOWN  # two fetches at once
    except InquiryError:
        return open_new(mail, None, raw)  # erased a moment ago
    return Taken.ADDED


@transaction.atomic
def open_new(mail: Mail, may_belong_to: Inquiry | None, raw: bytes) -> Taken:
    """An inquiry by mail; its first message keeps the original."""
    inquiry = Inquiry.receive(
        Submission(
            name=mail.name or mail.sender.partition("@")[0],
            email=mail.sender,
            message=mail.text[:MESSAGE_MAX_LENGTH],
            idempotency_key=key_of(mail),
            arrived_by="email",
            may_belong_to_id=may_belong_to.pk if may_belong_to else None,
        )
    )
    inquiry.keep_original(as_text(raw), blind_index(mail.identity, PURPOSE))
    return Taken.NEW


# Reading


def read(raw: bytes) -> Mail | None:
    """Return what matters of a mail, or None for what has no sender. Never raises for any bytes.

    What is broken in a mail costs that part of it only: the original is kept beside the text.
    """
    try:
        parsed = message_from_bytes(raw[:LARGEST_MAIL], policy=policy.default)
    except Exception:  # noqa: BLE001 - the standard library raises many things for broken mail
        return None
    name, sender = parseaddr(header(parsed, "From"))
    if not isinstance(parsed, EmailMessage) or sender.count("@") != 1:
        return None
    words = text_of(parsed)
    text = new_part(words) or _("(This mail has no text. Its original is kept.)")
    if len(raw) > LARGEST_MAIL:
        text += "\n\n" + _("(This mail was too large to keep whole. Its end is in the mail account alone.)")
    # Some programs give all their mails the same Message-ID.
    digest = hashlib.sha256(words.encode(errors="replace") if words else raw).hexdigest()
    return Mail(
        sender=sender[:254],
        name=clean_line(name)[:120],
        text=text,
        recipients=recipients_of(parsed),
        identity=f"{header(parsed, 'Message-ID').strip()} {digest}",
        is_automatic=is_automatic(parsed, sender),
    )


def header(parsed: EmailMessage, name: str) -> str:
    """A header's text; as it was written where it can't be understood."""
    with suppress(Exception):
        return str(parsed.get(name, ""))
    return next((str(value) for key, value in parsed.raw_items() if key.lower() == name.lower()), "")


def recipients_of(parsed: EmailMessage) -> list[str]:
    fields = {"to", "cc", "delivered-to", "x-original-to", "envelope-to"}
    values = [str(value) for name, value in parsed.raw_items() if name.lower() in fields]
    return [address for _name, address in getaddresses(values)]


def is_automatic(parsed: EmailMessage, sender: str) -> bool:
    """Tell bounces, out-of-office notes, lists and our own mail from what a person wrote."""
    submitted = header(parsed, "Auto-Submitted").split(";")[0].strip().lower()
    return (
        submitted not in {"", "no"}
        or header(parsed, "Precedence").strip().lower() in {"bulk", "junk", "list", "auto_reply"}
        or any(header(parsed, name) for name in ("X-Autoreply", "X-Autorespond", "List-Id"))
        or header(parsed, "Return-Path").strip() == "<>"
        or parsed.get_content_type() == "multipart/report"
        or is_machine(sender)
        or read_reply_address(sender) is not None
    )


def text_of(parsed: EmailMessage) -> str:
    """The mail's text, of HTML the words only; "" where there is none to be had."""
    with suppress(Exception):  # a structure that contradicts itself
        part = parsed.get_body(preferencelist=("plain", "html"))
        if part is not None:
            return words_of(part)
    for part in parsed.walk():
        with suppress(Exception):
            # Text, or what was to be several parts and is one for want of a boundary.
            if not part.is_multipart() and part.get_content_maintype() in {"text", "multipart"}:
                return words_of(part)
    return ""


def words_of(part: Any) -> str:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    try:
        text = raw.decode(part.get_content_charset() or "utf-8", errors="replace")
    except (LookupError, ValueError):  # no such charset, or one that decodes no text
        text = raw.decode("utf-8", errors="replace")
    if part.get_content_subtype() == "html":
        text = re.sub(r"(?i)<(br|/p|/div|/li|/tr)[^>]*>", "\n", text)
        text = unescape(nh3.clean(text, tags=set()))
    return CONTROL_CHARACTERS.sub("", text.replace("\r\n", "\n"))


def new_part(text: str) -> str:
    """What was written now, without the quoted mail below; the original is kept beside it."""
    kept: list[str] = []
    for line in text.split("\n"):
        if QUOTE_STARTS.match(line):
            break
        kept.append(line)
    return "\n".join(kept).strip() or text.strip()


def clean_line(text: str) -> str:
    return re.sub(r"\s+", " ", DIRECTION_MARKS.sub("", CONTROL_CHARACTERS.sub("", text))).strip()


def as_text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def key_of(mail: Mail) -> uuid.UUID:
    """The same mail opens one inquiry, however often it is fetched."""
    return uuid.UUID(hex=blind_index(mail.identity, PURPOSE)[:32])


# Whose it is


def find_named(mail: Mail) -> Inquiry | None:
    """The inquiry that one of the addresses names, by a token nobody can guess."""
    for address in mail.recipients:
        pk = read_reply_address(address)
        found = pk and Inquiry.objects.filter(pk=pk).select_related("merged_into").first()
        if found:
            return found
    return None


def is_from(mail: Mail, inquiry: Inquiry) -> bool:
    hashes = search.hashes(search.EMAIL, search.normal_email(mail.sender))
    return inquiry.tokens.filter(kind=search.EMAIL, token__in=hashes).exists()


def find_by_sender(mail: Mail) -> Inquiry | None:
    return Inquiry.objects.live().found_by(mail.sender).order_by("-submitted_at").first()

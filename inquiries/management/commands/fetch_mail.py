import imaplib
import logging
import ssl
from collections import Counter
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from inquiries.inbound import Taken, take

logger = logging.getLogger(__name__)
TIMEOUT_SECONDS = 30
MOST_AT_ONCE = 100


class Command(BaseCommand):
    help = "Fetch answers by IMAP (INBOUND_IMAP_URL) and add them to their inquiries. Without the setting: nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.INBOUND_IMAP_URL:
            return
        try:
            counts = self.fetch()
        except (OSError, imaplib.IMAP4.error) as error:
            raise CommandError(f"The mail server can’t be read: {type(error).__name__}.") from None
        if counts:
            self.stdout.write(", ".join(f"{count} {what.value}" for what, count in counts.items()))

    def fetch(self) -> Counter[Taken]:
        """Take each unread mail; it is marked as read only once it is stored."""
        parts = urlsplit(settings.INBOUND_IMAP_URL)
        host = parts.hostname or ""
        if parts.scheme == "imaps":
            context = ssl.create_default_context()
            server: imaplib.IMAP4 = imaplib.IMAP4_SSL(
                host, parts.port or 993, ssl_context=context, timeout=TIMEOUT_SECONDS
            )
        else:
            server = imaplib.IMAP4(host, parts.port or 143, timeout=TIMEOUT_SECONDS)
        counts: Counter[Taken] = Counter()
        try:
            server.login(unquote(parts.username or ""), unquote(parts.password or ""))
            server.select(unquote(parts.path.lstrip("/")) or "INBOX")
            _status, found = server.search(None, "UNSEEN")
            for number in (found[0] or b"").split()[:MOST_AT_ONCE]:
                _status, data = server.fetch(number.decode(), "(BODY.PEEK[])")
                raw = next((part[1] for part in data if isinstance(part, tuple)), b"")
                try:
                    taken = take(raw)
                except Exception as error:  # noqa: BLE001 - it stays unread and is tried again
                    logger.error("A mail could not be taken: %s", type(error).__name__)
                    continue
                counts[taken] += 1
                # What nobody can be answered for stands out in the mail account.
                flags = "(\\Seen \\Flagged)" if taken == Taken.UNREADABLE else "\\Seen"
                server.store(number.decode(), "+FLAGS", flags)
        finally:
            server.logout()
        return counts

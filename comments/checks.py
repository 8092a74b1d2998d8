"""What would make replies leave for nowhere, or for a place that the privacy notice does not name."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@register(Tags.security)
def check_akismet(**kwargs: Any) -> list[CheckMessage]:
    if not settings.AKISMET:
        return []
    found: list[CheckMessage] = []
    if not settings.AKISMET_KEY:
        found.append(Error("AKISMET is on, and AKISMET_KEY is empty.", id="comments.E001"))
    address = urlsplit(settings.AKISMET_URL)
    if address.scheme != "https" and not (address.scheme == "http" and address.hostname in LOOPBACK):
        found.append(Error("AKISMET_URL must start with https://.", id="comments.E002"))
    return found


@register(Tags.security, deploy=True)
def check_notice_names_akismet(**kwargs: Any) -> list[CheckMessage]:
    if not settings.AKISMET:
        return []
    return [
        Warning(
            "AKISMET is on: the text of replies leaves for its servers.",
            hint="Name it in the privacy notice (docs/moderation.md has the words), then silence this warning.",
            id="comments.W001",
        )
    ]

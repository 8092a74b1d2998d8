"""What a visitor has typed and not sent: sealed on the server for 24 hours, found by a cookie of this browser.

Nothing is kept in the browser itself: clinics' visitors share computers. The cookie ends with the browser session.
"""

import hashlib
import json
import secrets
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from .models import FormDraft

COOKIE = "contact_draft"
KEEP = timedelta(hours=24)
MOST_CHARACTERS = 20_000


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def find(request: HttpRequest) -> FormDraft | None:
    token = request.COOKIES.get(COOKIE, "")
    if not token:
        return None
    return FormDraft.objects.filter(token_hash=token_hash(token), expires_at__gt=timezone.now()).first()


def read(request: HttpRequest) -> dict[str, Any]:
    draft = find(request)
    return json.loads(draft.data) if draft else {}


def fits(data: dict[str, Any]) -> bool:
    """Tell whether a draft of this would be kept; a caller who is refused must show the words again."""
    return len(json.dumps(data, ensure_ascii=False)) <= MOST_CHARACTERS


def keep(request: HttpRequest, response: HttpResponse, data: dict[str, Any]) -> None:
    """Save what was typed so far, and let this browser find it again; leave the last draft if it is too much."""
    if not fits(data):
        return
    text = json.dumps(data, ensure_ascii=False)
    draft = find(request)
    expires_at = timezone.now() + KEEP
    if draft:
        draft.data, draft.expires_at = text, expires_at
        draft.save(update_fields=["data", "expires_at"])
        return
    token = secrets.token_urlsafe(32)
    FormDraft.objects.create(token_hash=token_hash(token), data=text, expires_at=expires_at)
    response.set_cookie(
        COOKIE,
        token,
        path=reverse("inquiries:create"),
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )


def forget(request: HttpRequest, response: HttpResponse) -> None:
    draft = find(request)
    if draft:
        draft.delete()
    if COOKIE in request.COOKIES:
        response.delete_cookie(COOKIE, path=reverse("inquiries:create"))


def purge() -> int:
    deleted, _ = FormDraft.objects.filter(expires_at__lte=timezone.now()).delete()
    return deleted

"""A check of the CSRF token that answers instead of refusing.

Django's middleware answers a stale token with a page of its own, and what somebody typed for
half an hour is gone. A view that is exempt from it calls this and shows the form again.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware


class _Check(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> Any:
        return reason


def _nothing() -> HttpResponse:
    """Stands for a view that asks for no exemption."""
    return HttpResponse()


def has_valid_token(request: HttpRequest) -> bool:
    check = _Check(lambda request: HttpResponse())
    check.process_request(request)
    return check.process_view(request, _nothing, (), {}) is None

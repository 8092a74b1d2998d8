"""Pages for what went wrong. None of them may go wrong itself.

404 and 403 look like the rest of the site, with its menus and search. When those can't be printed, and for 400 and 500,
a page stands in that needs no database, no settings of the clinic and no request.
"""

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import loader

logger = logging.getLogger(__name__)

LAST_RESORT = (
    "<!doctype html><html lang=en><title>Error {status}</title>"
    "<h1>Something went wrong</h1><p>Please try again in a few minutes. In an emergency call 911.</p>"
)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return standalone("400.html", 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return as_site_page(request, "403.html", 403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return as_site_page(request, "404.html", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return standalone("500.html", 500)


def as_site_page(request: HttpRequest, template: str, status: int) -> HttpResponse:
    try:
        content = loader.render_to_string(template, {"page": "", "status": status}, request)
    except Exception:  # noqa: BLE001 - whatever broke, the visitor still gets a page
        logger.exception("The page for error %s could not be printed.", status)
        return standalone("500.html", 500)
    return HttpResponse(content, status=status)


def standalone(template: str, status: int, headers: dict[str, Any] | None = None) -> HttpResponse:
    try:
        content: str = loader.render_to_string(template)
    except Exception:  # noqa: BLE001 - as above
        logger.exception("The page for error %s could not be printed.", status)
        content = LAST_RESORT.format(status=status)
    return HttpResponse(content, status=status, headers={"Cache-Control": "no-store", **(headers or {})})


def maintenance(request: HttpRequest, minutes: int = 10) -> HttpResponse:
    """Say that the site is being worked on, and when to come again."""
    return standalone("maintenance.html", 503, {"Retry-After": str(minutes * 60)})

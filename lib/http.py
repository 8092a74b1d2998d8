"""Checks of requests that Django's own middleware leaves out."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest


class RefuseMalformedRequestMiddleware:
    """Answer 400 where a NUL byte in path or query would reach PostgreSQL and become a 500."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest("The address contains a character that is not allowed.")
        return self.get_response(request)


def is_same_origin(request: HttpRequest) -> bool:
    """Tell whether a browser says that this request comes from one of our own pages.

    Stands in for a CSRF token on cached pages. `Sec-Fetch-Site` is set by the browser
    and can't be set by a page; browsers without it send `Origin`. A client that sends
    neither is no browser with somebody's cookies, so there is nothing to forge.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    own = f"{request.scheme}://{request.get_host()}"
    return (
        origin == own
        or origin in settings.CSRF_TRUSTED_ORIGINS
        or urlsplit(origin).netloc == request.get_host()
    )

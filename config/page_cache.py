"""Public pages kept ready as bytes: rendered once for each content version, then answered from the cache.

A public page is the same bytes for everyone, so one stored answer serves all. What may not
be stored says so by itself: it sets a cookie, varies by cookie, or is marked private.
"""

import gzip
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import has_vary_header, patch_vary_headers
from django.utils.http import parse_etags

from clinic.models import ContentVersion
from lib.language import without_language

GetResponse = Callable[[HttpRequest], HttpResponse]

TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", re.IGNORECASE)
"""An Accept-Encoding that names gzip and does not refuse it by a weight of nought."""

NEVER = ("/admin/", "/contact/", "/comments/", "/healthz", "/readyz", "/static/", "/media/", "/documents/")
PARAMETERS = {"page", "replies", "order", "area", "kind", "category", "tag", "evidence", "status", "letter"}
"""Query parameters that choose among pages; an address with any other is answered, but not kept."""
MAX_QUERY = 120
NOT_KEPT = {"Set-Cookie", "Date", "Content-Length"}


@dataclass(frozen=True)
class StoredPage:
    zipped: bytes
    headers: dict[str, str]
    etag: str

    @classmethod
    def of(cls, response: HttpResponse) -> "StoredPage":
        body = response.content
        headers = {name: value for name, value in response.items() if name not in NOT_KEPT}
        # The same bytes make the same ETag in every process, so an edge can revalidate with any of them.
        etag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
        return cls(gzip.compress(body, compresslevel=6, mtime=0), headers, etag)

    def answer(self, request: HttpRequest) -> HttpResponse:
        tags = parse_etags(request.headers.get("If-None-Match", ""))
        if "*" in tags or any(tag.removeprefix("W/") == self.etag for tag in tags):
            response: HttpResponse = HttpResponseNotModified()
        elif TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")):
            response = HttpResponse(self.zipped)
            response["Content-Encoding"] = "gzip"
        else:
            response = HttpResponse(gzip.decompress(self.zipped))
        for name, value in self.headers.items():
            response[name] = value
        if response.status_code == 200:
            response["Content-Length"] = str(len(response.content))
        response["ETag"] = self.etag
        # For the web server in front alone: it keeps this answer so long without asking again.
        response["X-Accel-Expires"] = str(settings.EDGE_CACHE_SECONDS)
        patch_vary_headers(response, ["Accept-Encoding"])
        return response


class PageCacheMiddleware:
    """Stands before sessions and cookies: what it answers never reads them."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.PAGE_CACHE_SECONDS or not is_askable(request):
            return self.get_response(request)
        key = self.key(request)
        stored = cache.get(key)
        if stored is None:
            response = self.get_response(request)
            if not is_storable(response):
                return response
            response["Cache-Control"] = "public, max-age=0, must-revalidate"
            stored = StoredPage.of(response)
            cache.set(key, stored, settings.PAGE_CACHE_SECONDS)
        return stored.answer(request)

    @staticmethod
    def key(request: HttpRequest) -> str:
        address = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
        digest = hashlib.sha256(address.encode("utf-8", "surrogateescape")).hexdigest()
        return f"page:{ContentVersion.current()}:{digest}"


def is_askable(request: HttpRequest) -> bool:
    return (
        request.method in {"GET", "HEAD"}
        and not without_language(request.path).startswith(NEVER)
        and len(request.META.get("QUERY_STRING", "")) <= MAX_QUERY
        and PARAMETERS.issuperset(request.GET)
    )


def is_storable(response: HttpResponse) -> bool:
    control = response.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not has_vary_header(response, "Cookie")
        and not any(word in control for word in ("private", "no-store", "no-cache"))
        and response.get("Content-Type", "").startswith(
            ("text/html", "application/rss+xml", "application/atom+xml")
        )
    )

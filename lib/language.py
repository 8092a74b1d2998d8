"""Which language an answer is in: the address alone says it.

Django's own middleware asks a cookie and the Accept-Language header where the address is silent, and then one address
has several answers. Here it has one, so any cache may hold it: `/es/contact/` is Spanish, `/contact/` the site's language.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import translate_url
from django.utils import translation

GetResponse = Callable[[HttpRequest], HttpResponse]


def language_of_path(path: str) -> str:
    """“/es/contact/” -> “es”; the site's language where the first part of the path names no other."""
    first = path.lstrip("/").partition("/")[0]
    return first if first in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def without_language(path: str) -> str:
    """“/es/contact/” -> “/contact/”."""
    language = language_of_path(path)
    return path if language == settings.LANGUAGE_CODE else path.removeprefix(f"/{language}") or "/"


def path_in(language: str, path: str) -> str:
    """The address of the same view in another language: “/contact/” -> “/es/contact/”. Not for pages of the tree."""
    with translation.override(language_of_path(path)):
        return translate_url(path, language)


class LanguageMiddleware:
    """Activate the language of the address for as long as the request is answered."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of_path(request.path_info)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

"""Answers the addresses of an old WordPress site that the redirect middleware never sees."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.models import Page

POST_PARAMETERS = ("p", "page_id")


def redirect_post_number(page: Page, request: HttpRequest) -> HttpResponse | None:
    """Redirect `/?p=12` to the page that was post 12.

    The middleware asks only about addresses that find nothing; the home page is always found.
    """
    for name in POST_PARAMETERS:
        number = request.GET.get(name, "")
        if number.isascii() and number.isdecimal():
            found = get_redirect(request, f"{request.path.rstrip('/') or '/'}?{name}={number}")
            if found is not None and found.link:
                return redirect(found.link, permanent=found.is_permanent)
    return None

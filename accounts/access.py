"""Refusal in the admin: a page that says so with status 403, where Wagtail would send people home with 302."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

View = Callable[..., HttpResponseBase]


def refusing(view: View) -> View:
    """Answer a PermissionDenied inside an admin view, one of Wagtail's own too, with the page that says so."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except PermissionDenied:
            return render(request, "accounts/admin/forbidden.html", status=403)

    return guarded


def requires(permission: str) -> Callable[[View], View]:
    """Let only staff with `permission` into an admin view; a PermissionDenied inside it is answered alike."""

    def decorate(view: View) -> View:
        @refusing
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.has_perm(permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate

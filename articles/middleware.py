from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.models import Page

from .publishing import PublishingRefused


class PublishingRefusedMiddleware:
    """Tells staff why a page was not published, whichever of Wagtail's views tried to.

    The editor's form says it at the field before it comes to that. What is left are an
    approval in a workflow, a copy that was to be public at once, and a reference that
    somebody deleted in the meantime.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, PublishingRefused) or not hasattr(request, "_messages"):
            return None
        messages.error(request, refusal_message(exception))
        page: Page = exception.page
        url = (
            reverse("wagtailadmin_pages:edit", args=[page.pk])
            if Page.objects.filter(pk=page.pk).exists()
            else reverse("wagtailadmin_explore_root")
        )
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            # The dialogs of a workflow read where to go from this.
            return JsonResponse({"step": "success", "redirect": url})
        return redirect(url)


def refusal_message(refusal: PublishingRefused) -> str:
    return format_html(
        "{} <ul>{}</ul>",
        _("“%(title)s” was not published.") % {"title": refusal.page.title},
        format_html_join("", "<li>{}</li>", ((sentence,) for sentence in refusal.sentences)),
    )

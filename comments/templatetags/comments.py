from collections.abc import Iterable
from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from wagtail.models import Page

from clinic.frame import frame_for
from clinic.kept import keep
from comments.listing import Shown, ThreadListing
from comments.models import Thread
from lib.stencil import Stencil

register = template.Library()


@register.simple_tag(takes_context=True)
def replies_to(context: Context, page: Page) -> ThreadListing | None:
    """The replies under `page`, for `thread` and for whatever names their number before: at most six queries."""
    request = context["request"]
    if not page.pk or getattr(request, "is_preview", False):
        return None
    return ThreadListing.for_request(request, page)


@register.inclusion_tag("comments/thread.html", takes_context=True)
def thread(context: Context, page: Page, listing: ThreadListing | None) -> dict[str, Any]:
    """Print the replies under `page` and the form to leave one."""
    return {"listing": listing, "page": page, "request": context["request"]}


@register.simple_tag
def reply(shown: Shown) -> SafeString:
    """Print one reply of a thread by `components/reply.html`."""
    return shown.listing.stencil.fill(**shown.inputs)


@register.simple_tag(takes_context=True)
def reply_form(context: Context, listing: ThreadListing) -> SafeString:
    """Print the form below a thread: the same below each but for where it is sent, so made once."""
    clinic = frame_for(context["request"]).clinic

    def make() -> Stencil:
        return Stencil(
            "comments/reply_form.html", form=listing.form, settings=listing.settings, clinic=clinic
        )

    return keep(("reply form", clinic.pk, get_language()), make).fill(sent_to=listing.reply_url)


@register.simple_tag
def reply_counts(pages: Iterable[Page]) -> dict[int, int]:
    """Return page id -> published replies, for a listing: one query for all of it. Hidden threads count nothing."""
    threads = Thread.objects.filter(page__in=[page.pk for page in pages]).exclude(status=Thread.Status.HIDDEN)
    return dict(threads.values_list("page_id", "approved_count"))


@register.filter
def replies_of(counts: dict[int, int], page: Page) -> str:
    """Return “12 replies”, or nothing where there are none."""
    count = counts.get(page.pk, 0)
    return ngettext("%(count)s reply", "%(count)s replies", count) % {"count": count} if count else ""

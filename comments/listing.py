"""A page's thread as its readers see it: one page of conversations, from at most six queries."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from django.core.paginator import Page as PageOfThread
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.models import Page

from lib.stencil import Stencil

from .forms import ListingForm, ReplyForm
from .models import Comment, CommentSettings, State, Thread

LISTED_FIELDS = (
    "id", "thread_id", "parent_id", "root_id", "number", "author_name", "staff_title",
    "body", "state", "approved_at", "submitted_at", "edited_at", "pinned_at", "source",
)  # fmt: skip


def body_html(body: str) -> SafeString:
    """Return plain text as paragraphs; everything that could be markup is escaped, and no address becomes a link."""
    paragraphs = [part.strip() for part in body.split("\n\n")]
    lines = (escape(part).replace("\n", "<br>") for part in paragraphs if part)
    return mark_safe("".join(f"<p>{line}</p>" for line in lines))  # noqa: S308 - each part was escaped


@lru_cache(maxsize=2_000)
def printed_day(day: date, _language: str | None) -> str:
    """The day in words; threads have many replies of one day, and of days that were printed before."""
    return date_format(day)


@dataclass
class Shown:
    """A comment in its place."""

    comment: Comment
    listing: "ThreadListing"
    parent: Comment | None = None
    answers: list["Shown"] = field(default_factory=list)

    @property
    def html(self) -> SafeString:
        return body_html(self.comment.body)

    @property
    def permalink(self) -> str:
        return f"{self.listing.base_url}{self.comment.number}/"

    @property
    def reply_url(self) -> str:
        """Where to answer it without script; empty when the thread takes no replies."""
        return f"{self.listing.reply_url}?to={self.comment.number}" if self.listing.takes_replies else ""

    @property
    def report_url(self) -> str:
        return f"{self.permalink}report/"

    @property
    def gone(self) -> str:
        """What stands in its place, or nothing when it is published."""
        match self.comment.state:
            case State.REMOVED:
                return _("Reply #%(number)s was removed by a moderator.") % {"number": self.comment.number}
            case State.WITHDRAWN:
                return _("Reply #%(number)s was withdrawn by its author.") % {"number": self.comment.number}
            case State.ERASED:
                return _("Reply #%(number)s was erased.") % {"number": self.comment.number}
        return ""

    @property
    def addressed(self) -> Comment | None:
        """Whom it answers, where that is not plain from its place below the first reply."""
        if (
            self.parent is None
            or self.parent.pk == self.comment.root_id
            or self.parent.state != State.APPROVED
        ):
            return None
        return self.parent

    @property
    def inputs(self) -> dict[str, Any]:
        """What `components/reply.html` prints of it."""
        comment = self.comment
        if self.gone:
            return {"number": comment.number, "gone": self.gone}
        sent_at = timezone.localtime(comment.submitted_at)
        addressed = self.addressed
        return {
            "number": comment.number,
            "author": comment.author_name,
            "initial": comment.initial,
            "at": sent_at.isoformat(),
            "date": printed_day(sent_at.date(), self.listing.stencil.language),
            "text": self.html,
            "permalink": self.permalink,
            "reply_url": self.reply_url,
            "report_url": self.report_url,
            "is_staff": comment.is_by_staff,
            "role": comment.staff_title,
            "note": self.listing.settings.staff_note,
            "is_edited": comment.edited_at is not None,
            "to_number": addressed and addressed.number,
            "to_author": addressed and addressed.author_name,
        }


class ThreadListing:
    """Everything that `comments/thread.html` prints. Reading it again costs nothing."""

    def __init__(self, page: Page, settings: CommentSettings, order: str = "", number: Any = 1) -> None:
        self.page, self.settings, self.page_number = page, settings, number
        self.thread = Thread.of(page)
        self.order = order or settings.order
        self.reply_url = reverse("comments:reply", args=[page.pk])
        self.base_url = self.reply_url.replace("reply/", "", 1)
        self.takes_replies = not self.thread.is_hidden and self.thread.takes_replies(settings)

    @classmethod
    def for_request(cls, request: HttpRequest, page: Page) -> "ThreadListing":
        form = ListingForm(request.GET)
        order = form.cleaned_data["order"] if form.is_valid() else ""
        return cls(page, CommentSettings.current(request), order, request.GET.get("page"))

    @cached_property
    def stencil(self) -> Stencil:
        return Stencil("components/reply.html")

    @property
    def is_hidden(self) -> bool:
        return self.thread.is_hidden

    @property
    def count(self) -> int:
        return self.thread.approved_count

    @property
    def order_query(self) -> str:
        return f"order={self.order}&" if self.order != self.settings.order else ""

    @property
    def other_order(self) -> str:
        return "oldest" if self.order == "newest" else "newest"

    @property
    def form(self) -> ReplyForm:
        return ReplyForm()

    @property
    def _shown(self) -> Any:
        return Comment.objects.filter(thread=self.thread).shown().only(*LISTED_FIELDS)

    @cached_property
    def _all(self) -> list[Comment] | None:
        """Every reply, with one query, where all are on one page; None where they may not be."""
        fits = self.thread.last_number <= self.settings.page_size
        return list(self._shown.order_by("number")) if fits else None

    @cached_property
    def page_obj(self) -> "PageOfThread | None":
        if self.thread.pk is None or not self.thread.last_number:
            return None
        newest_first = self.order == CommentSettings.Order.NEWEST
        roots: Any
        if self._all is None:
            roots = self._shown.filter(root=None).order_by("-number" if newest_first else "number")
        else:
            roots = [comment for comment in self._all if comment.root_id is None]
            if newest_first:
                roots.reverse()
        return Paginator(roots, self.settings.page_size).get_page(self.page_number)

    @cached_property
    def _rest(self) -> list[Comment]:
        """The answers to the conversations on this page, and what is pinned anywhere."""
        if self.page_obj is None:
            return []
        if self._all is not None:
            return self._all
        roots = [root.pk for root in self.page_obj]
        return list(self._shown.filter(Q(root__in=roots) | Q(pinned_at__isnull=False)).order_by("number"))

    @cached_property
    def conversations(self) -> list[Shown]:
        if self.page_obj is None:
            return []
        known = {comment.pk: comment for comment in [*self.page_obj, *self._rest]}
        shown = {root.pk: Shown(root, self) for root in self.page_obj}
        for comment in self._rest:
            if comment.root_id in shown:
                parent = known.get(comment.parent_id)
                shown[comment.root_id].answers.append(Shown(comment, self, parent))
        return list(shown.values())

    @cached_property
    def pinned(self) -> list[Shown]:
        pinned = [comment for comment in self._rest if comment.pinned_at and comment.state == State.APPROVED]
        return [Shown(comment, self) for comment in sorted(pinned, key=lambda c: str(c.pinned_at))]

from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from clinic.models.restrictions import open_to_all

from .listing import body_html
from .models import Comment, Thread

LENGTH = 30


class RepliesFeed(Feed):
    """The newest published replies. Names as they are shown; no address of anybody."""

    feed_type = Atom1Feed

    def item_title(self, item: Comment) -> str:
        return _("%(name)s in reply #%(number)s to %(page)s") % {
            "name": item.author_name,
            "number": item.number,
            "page": item.thread.page_title,
        }

    def item_description(self, item: Comment) -> SafeString:
        return body_html(item.body)

    def item_link(self, item: Comment) -> str:
        return item.get_absolute_url()

    def item_pubdate(self, item: Comment) -> Any:
        return item.approved_at

    def item_author_name(self, item: Comment) -> str:
        return item.author_name

    def newest(self, threads: Any) -> list[Comment]:
        comments = Comment.objects.approved().filter(thread__in=threads).select_related("thread__page")
        return list(comments.order_by("-approved_at")[:LENGTH])


class SiteFeed(RepliesFeed):
    def title(self) -> str:
        return _("Replies")

    def link(self) -> str:
        return reverse("wagtail_serve", args=[""])

    def feed_url(self) -> str:
        return reverse("comments:feed")

    def items(self) -> list[Comment]:
        return self.newest(Thread.objects.visible().filter(page__locale__language_code=get_language()))


class PageFeed(RepliesFeed):
    def get_object(self, request: HttpRequest, page_id: int) -> Thread:
        if page_id >= 2**31:
            raise Http404
        thread = Thread.objects.visible().filter(page_id=page_id).select_related("page").first()
        if thread is not None:
            return thread
        page = open_to_all(Page.objects.filter(pk=page_id)).first()
        if page is None or Thread.objects.filter(page_id=page_id).exists():
            raise Http404
        return Thread.of(page)

    def title(self, thread: Thread) -> str:
        return _("Replies to %(page)s") % {"page": thread.page_title}

    def link(self, thread: Thread) -> str:
        return (thread.page.url if thread.page else None) or "/"

    def feed_url(self, thread: Thread) -> str:
        return reverse("comments:page_feed", args=[thread.page_id])

    def items(self, thread: Thread) -> list[Comment]:
        return self.newest([thread]) if thread.pk else []

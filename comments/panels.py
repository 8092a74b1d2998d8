from typing import Any

from django.db.models import Count, Min, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from clinic.panels import Item, Task, TodayPanel

from .filters import FOR_REVIEW
from .models import Comment, CommentSettings


class RepliesMenuItem(MenuItem):
    """“Replies”, with how many wait; for clinical reviewers, also how many only they publish."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("comments.moderate")

    def render_component(self, request: HttpRequest) -> Any:
        item = super().render_component(request)
        waiting = Comment.objects.waiting().count()
        if waiting:
            item.label = f"{self.label} ({waiting})"
            settings = CommentSettings.current(request)
            is_reviewer = request.user.has_perm("comments.review_escalated")
            reserved = Comment.objects.for_reviewer(settings).count() if is_reviewer else 0
            if reserved:
                words = ngettext("%(count)d for review", "%(count)d for review", reserved)
                item.label = f"{self.label} ({waiting}, {words % {'count': reserved}})"
        return item


class WaitingPanel(TodayPanel):
    """What moderators find on the admin's home: how much waits, since when, and what is urgent. One query."""

    name = "replies"
    order = 110
    heading = _("Replies")
    icon = "comment"

    def tasks(self, request: HttpRequest) -> list[Task]:
        found = Comment.objects.waiting().aggregate(
            count=Count("pk"),
            urgent=Count("pk", filter=Q(is_urgent=True)),
            review=Count("pk", filter=Comment.objects.reserved_q(CommentSettings.current(request))),
            oldest=Min("submitted_at"),
        )
        queue = reverse("comments_admin:queue")
        items = []
        if found["oldest"]:
            words = gettext("The oldest has waited for %(age)s") % {
                "age": timesince(found["oldest"], depth=1)
            }
            items.append(Item(words, queue))
        if found["urgent"]:
            words = ngettext("%(count)d is urgent", "%(count)d are urgent", found["urgent"])
            items.append(Item(words % {"count": found["urgent"]}, queue, is_urgent=True))
        if found["review"] and request.user.has_perm("comments.review_escalated"):
            words = ngettext(
                "%(count)d is for a clinical reviewer: you",
                "%(count)d are for a clinical reviewer: you",
                found["review"],
            )
            items.append(Item(words % {"count": found["review"]}, f"{queue}?state={FOR_REVIEW}"))
        title = ngettext("reply waits for a decision", "replies wait for a decision", found["count"])
        return [Task(title, found["count"], queue, items, is_urgent=bool(found["urgent"]))]

from typing import Any

from django.db.models import Count, Min, Q
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from .models import Comment


class RepliesMenuItem(MenuItem):
    """“Replies”, with how many wait."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("comments.moderate")

    def render_component(self, request: HttpRequest) -> Any:
        item = super().render_component(request)
        waiting = Comment.objects.waiting().count()
        if waiting:
            item.label = f"{self.label} ({waiting})"
        return item


class WaitingPanel(Component):
    """What moderators find on the admin's home: how much waits, since when, and what is urgent. One query."""

    name = "replies"
    order = 110
    template_name = "comments/admin/waiting_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        figures = Comment.objects.waiting().aggregate(
            count=Count("pk"), urgent=Count("pk", filter=Q(is_urgent=True)), oldest=Min("submitted_at")
        )
        return figures | {"url": reverse("comments_admin:queue")}

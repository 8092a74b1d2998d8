"""What the front desk sees on the admin's home and in its menu."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from clinic.panels import Item, Task, TodayPanel

from . import access, words
from .models import Inquiry


class PermittedMenuItem(MenuItem):
    """Shown to who has one permission."""

    def __init__(self, *args: Any, permission: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.permission = permission

    def is_shown(self, request: Any) -> bool:
        return request.user.has_perm(self.permission)


class InquiriesMenuItem(MenuItem):
    """The way to the list, with the number of those that nobody has looked at."""

    def is_shown(self, request: Any) -> bool:
        return request.user.has_perm(access.TRIAGE)

    def render_component(self, request: Any) -> Any:
        item = super().render_component(request)
        unread = Inquiry.objects.visible_to(request.user).unread()[:100].count()
        if unread:
            item.label = f"{item.label} ({unread if unread < 100 else '99+'})"
        return item


class InquiriesPanel(TodayPanel):
    """What needs me now? Four numbers, each a link to its list, and the first few that can't wait.

    They go by reference: a name on the home page would be a read of the inquiry.
    """

    name = "inquiries"
    order = 50
    heading = _("Inquiries: what needs me now?")
    icon = "mail"

    def tasks(self, request: HttpRequest) -> list[Task]:
        rows = Inquiry.objects.visible_to(request.user)
        address = reverse("inquiries_admin:index")
        counts = [
            ("overdue", _("overdue"), rows.overdue()),
            ("due", _("due today"), rows.due_today()),
            ("unassigned", _("unassigned"), rows.unassigned()),
            ("mine", _("on my desk"), rows.assigned_to(request.user)),
        ]
        pressing = {"overdue": rows.overdue(), "mine": rows.assigned_to(request.user).awaiting_us()}
        return [
            Task(
                label,
                found[:1000].count(),
                f"{address}?show={name}",
                items=[item_of(inquiry) for inquiry in first_few(pressing[name])] if name in pressing else [],
                is_urgent=name == "overdue",
            )
            for name, label, found in counts
        ]


def first_few(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    return rows.select_related("assignee").order_by("due_at")[:3]


def item_of(inquiry: Inquiry) -> Item:
    who = str(inquiry.assignee) if inquiry.assignee else _("nobody’s")
    text = f"{inquiry.reference}, {who}"
    address = reverse("inquiries_admin:detail", args=[inquiry.pk])
    return Item(text, address, words.due(inquiry), is_urgent=inquiry.is_overdue)


def panels_for(request: Any) -> list[Component]:
    return [InquiriesPanel()] if request.user.has_perm(access.TRIAGE) else []

"""The admin's home page: what needs me today?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component


@dataclass(frozen=True)
class Item:
    """One thing to do: its words, where to do it, and a note such as since when it waits."""

    text: str
    url: str
    note: str = ""
    is_urgent: bool = False


@dataclass(frozen=True)
class Task:
    """A kind of thing to do: how many there are, the first few, and the page with all of them."""

    title: Any
    count: int
    url: str
    items: list[Item] = field(default_factory=list)
    is_urgent: bool = False


class TodayPanel(Component):
    """Shows an app's tasks on the admin's home page; nothing when there is nothing to do.

    Each app makes its own subclass and adds it with the hook `construct_homepage_panels`.
    """

    name = "today"
    order = 50
    heading: Any = ""
    icon = "tasks"
    template_name = "clinic/admin/today_panel.html"

    class Media:
        css = {"all": ["css/admin/today.css"]}

    def tasks(self, request: HttpRequest) -> list[Task]:
        """The tasks of this member of staff; those they may not do are left out."""
        raise NotImplementedError

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        tasks = self.tasks(parent_context["request"]) if parent_context else []
        return {"panel": self, "tasks": [task for task in tasks if task.count]}

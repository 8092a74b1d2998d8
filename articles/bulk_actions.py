from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.utils.html import format_html, format_html_join
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction
from wagtail.models import Page

from .publishing import PublishingRefused


class PublishWhatMayBeAction(PublishBulkAction):
    """Wagtail's “Publish” over several pages; one that is refused doesn't stop the others, and says why."""

    def get_execution_context(self) -> dict[str, Any]:
        return super().get_execution_context() | {"refused": self.refused}

    def __init__(self, request: Any, model: Any) -> None:
        super().__init__(request, model)
        self.refused: list[PublishingRefused] = []

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[Page],
        include_descendants: bool = False,
        user: Any = None,
        refused: list[PublishingRefused] | None = None,
        **kwargs: Any,
    ) -> tuple[int, int]:
        """Return how many of `objects` were published, and how many drafts below them; `refused` collects the rest."""
        parents = children = 0
        for page in objects:
            parents += cls.publish(page, user, refused)
            if include_descendants:
                children += sum(cls.publish(draft, user, refused) for draft in drafts_below(page, user))
        return parents, children

    @staticmethod
    def publish(page: Page, user: Any, refused: list[PublishingRefused] | None) -> bool:
        try:
            with transaction.atomic():
                revision = page.get_latest_revision() or page.specific.save_revision(user=user)
                revision.publish(user=user)
        except PublishingRefused as refusal:
            if refused is None:
                raise
            refused.append(refusal)
            return False
        return True

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        if self.refused:
            messages.error(self.request, self.refused_message())
        if not num_parent_objects and not num_child_objects:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)

    def refused_message(self) -> str:
        return format_html(
            "{} <ul>{}</ul>",
            ngettext(
                "%(count)d page was not published:", "%(count)d pages were not published:", len(self.refused)
            )
            % {"count": len(self.refused)},
            format_html_join(
                "",
                "<li><strong>{}</strong>: {}</li>",
                ((refusal.page.title, " ".join(refusal.sentences)) for refusal in self.refused),
            ),
        )


def drafts_below(page: Page, user: Any) -> Iterator[Page]:
    for draft in page.get_descendants().not_live().defer_streamfields().specific().iterator():
        if user is None or draft.permissions_for_user(user).can_publish():
            yield draft

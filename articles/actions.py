"""What reaches over several pages at once."""

from typing import Any

from django.db import models, transaction
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision

from .publishing import PublishingRefused

PUT_OFF = "articles.put_off"


def note_content_of_users(instance: Any) -> None:
    """Let every page that uses `instance` see whether its content is still what it was.

    A page's content includes what it cites. Costs a few queries for each page that uses it.
    """
    keys = ReferenceIndex.get_references_to(instance).values_list("object_id", flat=True).distinct()
    for page in Page.objects.filter(pk__in=[int(key) for key in keys if key.isdigit()], live=True).specific():
        if hasattr(page, "note_content"):
            page.note_content()


def put_off(revision: Revision, refusal: PublishingRefused) -> None:
    """Cancel the schedule of a revision that was refused on its day, and note why."""
    with transaction.atomic():
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        log(instance=refusal.page, action=PUT_OFF, revision=revision, data={"why": refusal.sentences})


def find_put_off(pages: models.QuerySet[Page]) -> models.QuerySet[PageLogEntry]:
    """Why those of `pages` were not published on their day that nobody has touched since, the newest first."""
    return (
        PageLogEntry.objects.filter(
            action=PUT_OFF,
            page__in=pages,
            revision=models.F("page__latest_revision"),
            revision__approved_go_live_at__isnull=True,
        )
        .exclude(page__live_revision=models.F("revision"))
        .select_related("page")
        .order_by("-timestamp")
    )

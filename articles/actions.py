"""What reaches over several pages at once."""

from typing import Any

from wagtail.models import Page, ReferenceIndex


def note_content_of_users(instance: Any) -> None:
    """Let every page that uses `instance` see whether its content is still what it was.

    A page's content includes what it cites. Costs a few queries for each page that uses it.
    """
    keys = ReferenceIndex.get_references_to(instance).values_list("object_id", flat=True).distinct()
    for page in Page.objects.filter(pk__in=[int(key) for key in keys if key.isdigit()], live=True).specific():
        if hasattr(page, "note_content"):
            page.note_content()

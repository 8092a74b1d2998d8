from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page, Site

from clinic.models.restrictions import open_to_all


def visible_pages(site: Site) -> QuerySet[Any]:
    """The pages of the site that anybody may read: published, and behind no password or sign-in."""
    return open_to_all(Page.objects.descendant_of(site.root_page))

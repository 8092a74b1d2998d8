from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page, Site


def visible_pages(site: Site) -> QuerySet[Any]:
    """The pages of the site that anybody may read: published, and behind no password or sign-in. One query first."""
    return Page.objects.live().public().descendant_of(site.root_page)

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page, Site

from clinic.languages import home_of
from clinic.models.restrictions import open_to_all


def visible_pages(site: Site) -> QuerySet[Any]:
    """The pages of the site in the active language that anybody may read: published, behind no password or sign-in."""
    home = home_of(site)
    return open_to_all(Page.objects.descendant_of(home) if home else Page.objects.none())

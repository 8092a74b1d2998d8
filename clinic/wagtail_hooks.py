from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem


@hooks.register("insert_global_admin_css")
def add_brand() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/brand.css"))


@hooks.register("construct_homepage_summary_items", order=1000)
def leave_out_totals(request: Any, items: list[SummaryItem]) -> None:
    """How many pages there are needs nobody today; the tasks below do."""
    items.clear()


@hooks.register("construct_main_menu")
def leave_out_help(request: Any, menu_items: list[Any]) -> None:
    """Wagtail's own help is for builders of sites; the guides of this one are in its docs."""
    menu_items[:] = [item for item in menu_items if item.name != "help"]

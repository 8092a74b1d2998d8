"""What visitors looked for and did not find, under Reports in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from .models import MissedSearch


class ReadAndDeletePolicy(ModelPermissionPolicy):
    """Visitors make these rows; nobody writes or edits them."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in {"add", "change"} and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: list[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class MissedSearchIndexView(generic.IndexView):
    template_name = "articles/admin/missed_searches.html"

    def get_base_queryset(self) -> QuerySet:
        return MissedSearch.objects.shown()


class RemedyColumn(Column):
    """Where an editor makes the words findable."""

    cell_template_name = "articles/admin/missed_search_remedies.html"


class MissedSearchViewSet(ModelViewSet):
    model = MissedSearch
    name = "missed_searches"
    url_prefix = "reports/searches"
    icon = "search"
    menu_label = _("Searches without results")
    index_view_class = MissedSearchIndexView
    permission_policy = ReadAndDeletePolicy(MissedSearch)
    form_fields: list[str] = []
    add_to_admin_menu = False
    copy_view_enabled = False
    inspect_view_enabled = False
    list_per_page = 50
    ordering = ["-days", "term"]
    search_fields = ["term"]
    list_export = ["term", "days", "last_seen_on"]
    export_filename = "searches-without-results"

    @cached_property
    def list_display(self) -> list[Any]:
        return [
            "term",
            Column("days", label=_("On so many days"), sort_key="days"),
            DateColumn("last_seen_on", label=_("Last seen"), sort_key="last_seen_on"),
            RemedyColumn("remedies", label=_("Make it findable")),
        ]


viewset = MissedSearchViewSet()


class ReportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return viewset.permission_policy.user_has_permission(request.user, "view")


@hooks.register("register_admin_viewset")
def register_missed_searches() -> MissedSearchViewSet:
    return viewset


@hooks.register("register_reports_menu_item")
def register_report() -> MenuItem:
    return ReportMenuItem(
        viewset.menu_label,
        reverse(viewset.get_url_name("index")),
        name="searches-without-results",
        icon_name="search",
        order=900,
    )

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from . import admin_views, rich_text, search_report  # noqa: F401 - the report registers itself
from .actions import PUT_OFF
from .bulk_actions import PublishWhatMayBeAction
from .home_panels import ContentTodayPanel
from .models import ClinicalContentMixin
from .old_addresses import redirect_post_number
from .viewsets import LibraryGroup

ICONS = ["citation", "glossary", "library", "signature"]

register_snippet(LibraryGroup)

# After Wagtail's own, which it replaces.
hooks.register("register_bulk_action", PublishWhatMayBeAction, order=1)


@hooks.register("register_rich_text_features")
def register_citation_and_glossary(features: FeatureRegistry) -> None:
    rich_text.register_features(features)


@hooks.register("register_icons")
def register_icons(icons: list[str]) -> list[str]:
    return [*icons, *(f"articles/admin/icons/{name}.svg" for name in ICONS)]


@hooks.register("before_serve_page")
def answer_old_addresses(page: Page, request: HttpRequest, *args: Any) -> HttpResponse | None:
    return redirect_post_number(page, request)


@hooks.register("register_log_actions")
def register_review_actions(actions: Any) -> None:
    actions.register_action("articles.sign", _("Sign clinical review"), _("Clinical review signed"))
    actions.register_action(
        PUT_OFF, _("Put off publishing"), _("Not published on its day: something is missing")
    )


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern]:
    reports: list[tuple[str, str, Any]] = [
        ("clinical-reviews", "clinical_review_report", admin_views.ClinicalReviewReport),
        ("retracted", "retracted_report", admin_views.RetractedReport),
        ("status-checks", "status_check_report", admin_views.StatusCheckReport),
    ]
    return [
        path("references/paste/", admin_views.paste_references, name="paste_references"),
        path("references/add/", admin_views.add_references, name="add_references"),
        path("pages/<int:page_id>/clinical-review/", admin_views.clinical_review, name="clinical_review"),
        *(path(f"reports/{address}/", view.as_view(), name=name) for address, name, view in reports),
        *(
            path(f"reports/{address}/results/", view.as_view(results_only=True), name=f"{name}_results")
            for address, name, view in reports
        ),
    ]


class ReviewsMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return admin_views.may_see_reviews(request.user)


class LibraryMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return request.user.has_perm("articles.view_reference")


@hooks.register("register_reports_menu_item")
def register_clinical_review_report() -> MenuItem:
    url = reverse("clinical_review_report")
    return ReviewsMenuItem(_("Clinical reviews"), url, icon_name="signature", order=100)


@hooks.register("register_reports_menu_item")
def register_status_check_report() -> MenuItem:
    url = reverse("status_check_report")
    return ReviewsMenuItem(_("Status checks due"), url, icon_name="calendar-check", order=110)


@hooks.register("register_reports_menu_item")
def register_retracted_report() -> MenuItem:
    url = reverse("retracted_report")
    return LibraryMenuItem(_("Retracted references"), url, icon_name="warning", order=120)


@hooks.register("register_page_header_buttons")
def add_clinical_review_button(page: Any, **kwargs: Any) -> Iterator[Button]:
    if issubclass(page.specific_class, ClinicalContentMixin) and page.live:
        url = reverse("clinical_review", args=[page.pk])
        yield Button(_("Clinical review"), url, icon_name="signature", priority=12)


@hooks.register("before_delete_snippet")
def keep_cited_references(request: HttpRequest, instances: Any) -> HttpResponse | None:
    return admin_views.refuse_to_delete_cited(request, instances)


@hooks.register("construct_homepage_panels")
def add_content_tasks(request: Any, panels: list[Any]) -> None:
    panels.append(ContentTodayPanel())

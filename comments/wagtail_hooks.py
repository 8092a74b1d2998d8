from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.http import HttpRequest
from django.urls import include, path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from .models import PAGES_WITH_REPLIES, Thread
from .panels import RepliesMenuItem, WaitingPanel
from .viewsets import BlockRuleViewSet


@hooks.register("register_admin_urls")
def admin_urls() -> list[Any]:
    return [path("replies/", include("comments.admin_urls"))]


@hooks.register("register_admin_menu_item")
def menu_item() -> RepliesMenuItem:
    return RepliesMenuItem(
        _("Replies"), reverse_lazy("comments_admin:queue"), name="replies", icon_name="comment", order=250
    )


@hooks.register("register_admin_viewset")
def block_rules() -> BlockRuleViewSet:
    return BlockRuleViewSet()


@hooks.register("construct_homepage_panels")
def home_panel(request: HttpRequest, panels: list[Any]) -> None:
    if request.user.has_perm("comments.moderate"):
        panels.append(WaitingPanel())


@hooks.register("register_page_header_buttons")
def page_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if (
        page.pk
        and user.has_perm("comments.manage_rules")
        and (
            isinstance(page.specific_deferred, PAGES_WITH_REPLIES)
            or Thread.objects.filter(page=page.pk).exists()
        )
    ):
        yield Button(
            _("Replies"), reverse("comments_admin:thread", args=[page.pk]), icon_name="comment", priority=70
        )


@hooks.register("register_permissions")
def permissions() -> Any:
    return Permission.objects.filter(
        content_type__app_label="comments", content_type__model__in=["comment", "blockrule"]
    )


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    actions.register_action("comments.rules", _("Set who may reply"), _("Who may reply was set"))
    actions.register_action("comments.block", _("Block a person"), _("A person was blocked"))
    actions.register_action("comments.lift", _("Lift a block"), _("A block was lifted"))
    actions.register_action("comments.export", _("Export replies"), _("Replies were exported"))

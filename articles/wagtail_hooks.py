from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from . import admin_views, rich_text
from .old_addresses import redirect_post_number
from .viewsets import LibraryGroup

register_snippet(LibraryGroup)


@hooks.register("register_rich_text_features")
def register_citation_and_glossary(features: FeatureRegistry) -> None:
    rich_text.register_features(features)


@hooks.register("register_icons")
def register_icons(icons: list[str]) -> list[str]:
    return [
        *icons,
        *(f"articles/admin/icons/{name}.svg" for name in ("citation", "glossary", "library", "signature")),
    ]


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern]:
    return [
        path("references/paste/", admin_views.paste_references, name="paste_references"),
        path("references/add/", admin_views.add_references, name="add_references"),
    ]


@hooks.register("before_serve_page")
def answer_old_addresses(page: Page, request: HttpRequest, *args: Any) -> HttpResponse | None:
    return redirect_post_number(page, request)


@hooks.register("register_log_actions")
def register_review_actions(actions: Any) -> None:
    actions.register_action("articles.sign", _("Sign clinical review"), _("Clinical review signed"))

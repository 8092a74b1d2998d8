from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class PreviewModesMixin(models.Model):
    """Shows an editor the page in every place where readers meet it. Stands left of Page."""

    preview_modes = [
        ("", _("Page")),
        ("print", _("On paper")),
        ("search", _("In search results")),
        ("social", _("Shared on social sites")),
    ]
    preview_templates = {
        "print": "clinic/previews/print.html",
        "search": "clinic/previews/search.html",
        "social": "clinic/previews/social.html",
    }

    class Meta:
        abstract = True

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> Any:
        default = super().get_preview_template(request, mode_name)  # type: ignore[misc]
        return self.preview_templates.get(mode_name, default)

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        context = super().get_preview_context(request, mode_name)  # type: ignore[misc]
        if mode_name == "print":
            context["page_template"] = self.get_template(request)  # type: ignore[attr-defined]
        return context

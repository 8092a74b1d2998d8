from typing import Any

from django import forms
from django.urls import reverse
from wagtail.admin.staticfiles import versioned_static


class ReferenceListWidget(forms.SelectMultiple):
    """The chosen references as a list, and a chooser to add more: a library of thousands is never printed."""

    template_name = "articles/admin/widgets/reference_list.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        keys = [key for key in value or [] if str(key).isdigit()]
        chosen = self.choices.queryset.in_bulk(keys) if keys else {}  # type: ignore[attr-defined]
        return {
            "widget": {
                "name": name,
                "attrs": self.build_attrs(self.attrs, attrs),
                "chosen": [chosen[int(key)] for key in keys if int(key) in chosen],
                "chooser_url": reverse("wagtailsnippetchoosers_articles_reference:choose"),
                "template_name": self.template_name,
            }
        }

    def id_for_label(self, id_: str, index: Any = None) -> str:
        return f"{id_}-choose" if id_ else id_

    @property
    def media(self) -> forms.Media:
        return forms.Media(
            js=[
                versioned_static("wagtailadmin/js/chooser-modal.js"),
                versioned_static("js/admin/reference_list.js"),
            ],
            css={"all": [versioned_static("css/admin/reference_list.css")]},
        )

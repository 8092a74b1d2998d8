"""Panels of clinical pages in the editor."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel, Panel
from wagtail.admin.panels.base import get_form_for_model


def section_panels(fields: Iterable[Any]) -> list[Panel]:
    """A panel for each section in reading order, with the hint of what belongs there."""
    return [
        MultiFieldPanel([FieldPanel(field.name, heading=" ")], heading=field.title, help_text=field.hint)
        for field in fields
    ]


class RowsPanel(InlinePanel):
    """An inline panel whose rows have a form class of their own, for checks across a row's fields.

    Rows that are shared with translations are edited on the original; a translation says so in their place.
    """

    def __init__(
        self, *args: Any, form_class: Any, shared_with_translations: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.form_class = form_class
        self.shared_with_translations = shared_with_translations

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {
            "form_class": self.form_class,
            "shared_with_translations": self.shared_with_translations,
        }

    def get_bound_panel(self, instance: Any = None, **kwargs: Any) -> Any:
        if self.shared_with_translations and instance is not None and (original := instance.original):
            note = format_html(
                gettext(
                    'The rows of <a href="{}">{}</a> are shown here. Change them there, Spanish texts included.'
                ),
                reverse("wagtailadmin_pages:edit", args=[original.pk]),
                original.title,
            )
            panel = HelpPanel(content=note, heading=self.heading).bind_to_model(self.model)
            return panel.get_bound_panel(instance=instance, **kwargs)
        return super().get_bound_panel(instance=instance, **kwargs)

    def get_form_options(self) -> dict[str, Any]:
        options = super().get_form_options()
        deferred = self.child_edit_handler.get_form_options().get("defer_required_on_fields", [])
        options["formsets"][self.relation_name]["form"] = get_form_for_model(
            self.db_field.related_model, form_class=self.form_class, defer_required_on_fields=deferred
        )
        return options


class SavedPagePanel(Panel):
    """Says something about a page that was saved before; a new page does not show it."""

    class BoundPanel(Panel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.pk is not None


class ClinicalReviewPanel(SavedPagePanel):
    """Whether what is published is signed, by whom and until when. It leads to the page where one signs."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("Clinical review"))
        super().__init__(**kwargs)

    class BoundPanel(SavedPagePanel.BoundPanel):
        template_name = "articles/admin/panels/clinical_review.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.live

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            published = type(self.instance)._default_manager.get(pk=self.instance.pk)
            return super().get_context_data(parent_context) | {
                "standing": published.standing,
                "review": published.standing_review,
            }


class SourcesPanel(SavedPagePanel):
    """The references of the draft; those retracted or deleted stand out, here and in the text."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("References on this page"))
        super().__init__(**kwargs)

    class BoundPanel(SavedPagePanel.BoundPanel):
        template_name = "articles/admin/panels/sources.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            citations = self.instance.citations
            references = sorted(citations.known(), key=lambda reference: reference.label)
            return super().get_context_data(parent_context) | {
                "references": references,
                "retracted": [reference for reference in references if reference.is_retracted],
                "missing": len(citations.missing),
                "known": {
                    str(reference.pk): {"title": str(reference), "retracted": reference.is_retracted}
                    for reference in references
                },
            }

"""The library in the admin: references, glossary terms, authors and categories."""

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, StatusFlagColumn, UsageCountColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import ReferenceIndex
from wagtail.snippets.views import chooser
from wagtail.snippets.views.snippets import DeleteView, IndexView, SnippetViewSet, SnippetViewSetGroup

from .filters import CategoryFilterSet, ReferenceFilterSet
from .models import Author, Category, GlossaryTerm, Reference
from .references.forms import PastedReferenceForm


class UsedOnColumn(UsageCountColumn):
    """How many pages use it, leading to the list of them. Needs a queryset `with_usage`."""

    cell_template_name = "articles/admin/used_on_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        instance.usage_url = reverse(
            instance.snippet_viewset.get_url_name("usage"), args=[quote(instance.pk)]
        )
        return super().get_cell_context_data(instance, parent_context)


def with_usage(model: type[Any]) -> QuerySet:
    return model._default_manager.annotate(usage_count=ReferenceIndex.usage_count_subquery(model))


class LibraryViewSet(SnippetViewSet):
    """What the four lists have in common: “used on”, and export."""

    list_export: list[str] = []
    list_per_page = 50
    chooser_per_page = 15
    copy_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return with_usage(self.model)

    @cached_property
    def used_on(self) -> UsedOnColumn:
        return UsedOnColumn("usage_count", label=_("Used on"), accessor="usage_count", sort_key="usage_count")


class LabelChosenMixin:
    """Tells the rich text editor the words to put into the text, beside the title that a chooser shows."""

    def get_chosen_response_data(self, item: Any) -> dict[str, Any]:
        return super().get_chosen_response_data(item) | {  # type: ignore[misc]
            "label": str(getattr(item, "label", item))
        }


class LabelChosenView(LabelChosenMixin, chooser.SnippetChosenView):
    pass


class LabelChosenMultipleView(LabelChosenMixin, chooser.SnippetChosenMultipleView):
    pass


class LabelCreateView(LabelChosenMixin, chooser.SnippetCreateView):
    pass


class ReferenceChooserColumnsMixin:
    @property
    def columns(self) -> list[Column]:
        return [
            *super().columns,  # type: ignore[misc]
            Column("journal", label=_("Journal")),
            Column("get_kind_display", label=_("Kind")),
            StatusFlagColumn("is_retracted", label="", true_label=_("Retracted")),
        ]


class ReferenceChooseView(ReferenceChooserColumnsMixin, chooser.ChooseView):
    pass


class ReferenceChooseResultsView(ReferenceChooserColumnsMixin, chooser.ChooseResultsView):
    pass


class ReferenceChooserViewSet(chooser.SnippetChooserViewSet):
    choose_view_class = ReferenceChooseView
    choose_results_view_class = ReferenceChooseResultsView
    chosen_view_class = LabelChosenView
    chosen_multiple_view_class = LabelChosenMultipleView
    create_view_class = LabelCreateView
    creation_form_class = PastedReferenceForm
    creation_tab_label = _("New reference")
    create_action_label = _("Add to the library")


class GlossaryTermChooserViewSet(chooser.SnippetChooserViewSet):
    chosen_view_class = LabelChosenView
    chosen_multiple_view_class = LabelChosenMultipleView
    create_view_class = LabelCreateView
    form_fields = ["term", "definition", "also_known_as"]
    creation_tab_label = _("New term")
    create_action_label = _("Add to the glossary")


class ReferenceIndexView(IndexView):
    @cached_property
    def header_buttons(self) -> list[Any]:
        buttons = super().header_buttons
        if self.user_has_permission("add"):
            buttons.append(
                HeaderButton(
                    label=_("Paste references"), url=reverse("paste_references"), icon_name="clipboard-list"
                )
            )
        return buttons


class ReferenceDeleteView(DeleteView):
    """Says before anything is deleted that a cited reference can't be (admin_views.refuse_to_delete_cited)."""

    @property
    def is_cited(self) -> bool:
        return bool(self.usage and self.usage.count())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"is_protected": self.is_cited}


class ReferenceViewSet(LibraryViewSet):
    model = Reference
    icon = "citation"
    menu_label = _("References")
    menu_name = "references"
    filterset_class = ReferenceFilterSet
    index_view_class = ReferenceIndexView
    delete_view_class = ReferenceDeleteView
    delete_template_name = "articles/admin/confirm_delete_reference.html"
    chooser_viewset_class = ReferenceChooserViewSet
    ordering = ["-year", "authors"]
    export_filename = "references"
    list_export = [
        "authors",
        "title",
        "journal",
        "year",
        "details",
        "doi",
        "pmid",
        "url",
        "kind",
        "population",
        "people",
        "retracted_on",
        "usage_count",
    ]
    panels = [
        FieldPanel("title"),
        FieldPanel("authors"),
        FieldRowPanel([FieldPanel("journal"), FieldPanel("year"), FieldPanel("details")]),
        FieldRowPanel([FieldPanel("doi"), FieldPanel("pmid"), FieldPanel("url")]),
        MultiFieldPanel(
            [FieldPanel("kind"), FieldRowPanel([FieldPanel("population"), FieldPanel("people")])],
            heading=_("What kind of study it is"),
        ),
        MultiFieldPanel(
            [FieldPanel("retracted_on"), FieldPanel("retraction_note")],
            heading=_("Retraction"),
            help_text=_(
                "With a date here, every page that cites this says “Retracted” beside it, "
                "its clinical review no longer counts, and editors are told."
            ),
            classname="collapsed",
        ),
    ]

    @cached_property
    def list_display(self) -> list[Any]:
        return [
            "title",
            Column("label", label=_("Cited as"), sort_key="authors"),
            Column("get_kind_display", label=_("Kind"), sort_key="kind"),
            Column("year", label=_("Year"), accessor=lambda reference: str(reference.year), sort_key="year"),
            StatusFlagColumn("is_retracted", label=_("State"), true_label=_("Retracted")),
            self.used_on,
        ]


class GlossaryTermViewSet(LibraryViewSet):
    model = GlossaryTerm
    icon = "glossary"
    menu_label = _("Glossary")
    menu_name = "glossary"
    chooser_viewset_class = GlossaryTermChooserViewSet
    ordering = ["term"]
    export_filename = "glossary"
    list_export = ["term", "definition", "also_known_as", "usage_count"]
    panels = [FieldPanel("term"), FieldPanel("definition"), FieldPanel("also_known_as")]

    @cached_property
    def list_display(self) -> list[Any]:
        return ["term", Column("definition", label=_("Definition")), self.used_on]


class AuthorViewSet(LibraryViewSet):
    model = Author
    icon = "user"
    menu_label = _("Authors")
    menu_name = "authors"
    ordering = ["name"]
    export_filename = "authors"
    list_export = ["name", "role", "usage_count"]
    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("is_team"),
        FieldPanel("clinician", help_text=_("If the author is one of our clinicians, the name links there.")),
    ]

    @cached_property
    def list_display(self) -> list[Any]:
        return ["name", "role", Column("clinician", label=_("Clinician page")), self.used_on]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("clinician")


class CategoryViewSet(LibraryViewSet):
    model = Category
    icon = "folder-open-inverse"
    menu_label = _("Categories")
    menu_name = "categories"
    filterset_class = CategoryFilterSet
    search_fields = ["name"]
    ordering = ["name"]
    export_filename = "categories"
    list_export = ["name", "slug", "parent", "usage_count"]
    panels = [
        FieldPanel("name"),
        FieldPanel("slug", help_text=_("The word in the address of the list: sleep-and-pain.")),
        FieldPanel("parent"),
    ]

    @cached_property
    def list_display(self) -> list[Any]:
        return ["name", "slug", Column("parent", label=_("Belongs to")), self.used_on]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("parent")


class LibraryGroup(SnippetViewSetGroup):
    menu_label = _("Library")
    menu_name = "library"
    menu_icon = "library"
    menu_order = 250
    items = (ReferenceViewSet, GlossaryTermViewSet, AuthorViewSet, CategoryViewSet)

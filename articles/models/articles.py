from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from articles.blocks import clinical_blocks, point_blocks
from articles.fields import IndexedManyToManyField
from articles.forms import ArticleFilterForm
from articles.panels import ClinicalReviewPanel
from clinic.fields import ContentField
from clinic.models import PictureMixin
from clinic.models.mixins import LEAD_HELP
from clinic.models.restrictions import open_to_all
from clinic.outline import Outline, Section

from .content import ClinicalContentMixin
from .listing import FilteredIndexMixin


class ArticleIndexPage(FilteredIndexMixin, Page):
    """The list of articles, newest first."""

    max_count_per_parent = 1
    parent_page_types = ["clinic.HomePage"]
    subpage_types = ["articles.ArticlePage"]
    filter_form_class = ArticleFilterForm

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    content_panels = [*Page.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of articles")

    def listed_pages(self) -> models.QuerySet:
        return (
            ArticlePage.objects.child_of(self)
            .live()
            .public()
            .order_by("-first_published_at")
            .select_related("picture", "author")
            .defer_streamfields()
        )


class ArticleTag(TaggedItemBase):
    content_object = ParentalKey(
        "articles.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class ArticlePage(PictureMixin, ClinicalContentMixin, Page):
    """A text of its own kind: news, advice, an explanation. What an import brought as a post."""

    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types: list[str] = []
    review_every_days = 730

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    key_points = ContentField(point_blocks(), verbose_name=_("key points"), blank=True)
    body = ContentField(clinical_blocks(), verbose_name=_("content"), blank=True)
    categories = IndexedManyToManyField(
        "articles.Category", verbose_name=_("categories"), blank=True, related_name="articles"
    )
    tags = ClusterTaggableManager(through=ArticleTag, verbose_name=_("tags"), blank=True)
    about_conditions = IndexedManyToManyField(
        "articles.ConditionPage", verbose_name=_("about conditions"), blank=True, related_name="articles"
    )
    about_treatments = IndexedManyToManyField(
        "articles.TreatmentPage", verbose_name=_("about treatments"), blank=True, related_name="articles"
    )

    content_panels = [
        ClinicalReviewPanel(),
        *Page.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(PictureMixin.picture_panels[0].children, heading=_("Picture"), classname="collapsed"),
        FieldPanel("key_points", help_text=_("Up to five short sentences.")),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("categories"),
                FieldPanel("tags"),
                FieldPanel("about_conditions"),
                FieldPanel("about_treatments"),
            ],
            heading=_("Where it belongs"),
        ),
        *ClinicalContentMixin.authorship_panels,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead"),
        index.SearchField("key_points"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("article")

    @property
    def stream_names(self) -> list[str]:
        return ["key_points", "body"]

    @cached_property
    def subjects(self) -> list[Any]:
        """The published conditions and treatments that it is about, without their texts; two queries."""
        return [
            page
            for chosen in (self.about_conditions, self.about_treatments)
            # A draft keeps its choice in memory, where nothing can be joined.
            for page in open_to_all(
                chosen.model._default_manager.filter(pk__in=chosen.values_list("id", flat=True))
            )
            .select_related("picture")
            .defer_streamfields()
        ]

    @cached_property
    def tag_list(self) -> list[Any]:
        return list(self.tags.all())

    def sections(self) -> list[Section]:
        """One section without a title; the body's own headings make the contents list."""
        return [
            Section(title="", anchor="", name="body", stream=self.body, headings=Outline().read(self.body, 2))
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {
            "categories": self.categories.all(),
            "tags": self.tag_list,
        }

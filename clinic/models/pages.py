from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from clinic.blocks import content_blocks, home_blocks
from clinic.fields import ContentField
from clinic.outline import Outline, Section

from .mixins import LEAD_HELP, SEARCH_PANELS, PictureMixin


class HomePage(PictureMixin, Page):
    """The front door: one per site, at its root."""

    max_count_per_parent = 1
    parent_page_types = ["wagtailcore.Page"]

    hero_title = models.CharField(_("big title"), max_length=120)
    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    body = ContentField(home_blocks(), verbose_name=_("content"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("hero_title"),
        FieldPanel("lead"),
        *PictureMixin.picture_panels,
        FieldPanel("body"),
    ]

    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("home page")


class BodyMixin(models.Model):
    """A page of one body, whose headings make its contents list."""

    body = ContentField(content_blocks(), verbose_name=_("content"), blank=True)

    class Meta:
        abstract = True

    def sections(self) -> list[Section]:
        """One section without a title holds the stream; its top headings make the contents list."""
        outline = Outline()
        return [
            Section(title="", anchor="", name="body", stream=self.body, headings=outline.read(self.body, 2))
        ]

    @property
    def streams(self) -> list[Any]:
        """Every stream of the page, in reading order."""
        return [self.body]


class StandardPage(PictureMixin, BodyMixin, Page):
    """A page of its own: about us, how we write, and what an import brought as a page."""

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        *PictureMixin.picture_panels,
        FieldPanel("body"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("standard page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"sections": self.sections()}


class LegalNoticePage(BodyMixin, Page):
    """A notice that law asks for: privacy practices, nondiscrimination, good faith estimate, accessibility."""

    class Kind(models.TextChoices):
        PRIVACY = "privacy", _("Notice of privacy practices")
        NONDISCRIMINATION = "nondiscrimination", _("Nondiscrimination notice")
        ESTIMATE = "estimate", _("Good faith estimate notice")
        ACCESSIBILITY = "accessibility", _("Accessibility statement")
        OTHER = "other", _("Other notice")

    subpage_types: list[str] = []

    kind = models.CharField(_("kind of notice"), max_length=20, choices=Kind, default=Kind.OTHER)
    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    effective_on = models.DateField(_("in force since"), null=True, blank=True)
    version = models.CharField(_("version"), max_length=20, blank=True, help_text=_("For example: 2026-02"))

    promote_panels = SEARCH_PANELS
    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("effective_on"), FieldPanel("version")], heading=_("Notice")
        ),
        FieldPanel("body"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("legal notice")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"sections": self.sections()}

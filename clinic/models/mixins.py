from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from clinic.illustrations import drawing_choices

from .previews import PreviewModesMixin

SEARCH_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("slug", help_text=_("The last part of the page's address: ketamine-infusion.")),
            FieldPanel(
                "seo_title",
                help_text=_(
                    "In search results and in the browser's tab, where it should differ from the title."
                ),
            ),
            FieldPanel(
                "search_description",
                help_text=_(
                    "One or two sentences under the title in search results. Left empty, the lead stands there."
                ),
            ),
        ],
        heading=_("For search engines"),
    )
]
"""Wagtail's own without “Show in menus”: menus are made under Settings."""


class PictureMixin(PreviewModesMixin, models.Model):
    """The picture at the top of a page and on its cards: a photograph, or one of the site's own drawings."""

    picture = models.ForeignKey(
        "clinic.ClinicImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    drawing = models.CharField(
        _("drawing"),
        max_length=30,
        blank=True,
        choices=drawing_choices,
        help_text=_("Used when there is no picture. It follows the site's colors, light and dark."),
    )
    picture_alt = models.CharField(
        _("description of the picture"),
        max_length=150,
        blank=True,
        help_text=_("What it shows, in one short sentence. Leave empty if it only decorates."),
    )

    picture_panels = [
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("drawing"), FieldPanel("picture_alt")], heading=_("Picture")
        ),
    ]

    promote_panels = SEARCH_PANELS

    class Meta:
        abstract = True


LEAD_HELP = _("One or two plain sentences below the title. Also shown on cards and in search results.")

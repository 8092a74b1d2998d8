from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from clinic.blocks import content_blocks
from clinic.fields import ContentField

from .mixins import LEAD_HELP, SEARCH_PANELS, PictureMixin


class ClinicianIndexPage(Page):
    """The list of the clinic's clinicians."""

    max_count_per_parent = 1
    parent_page_types = ["clinic.HomePage"]
    subpage_types = ["clinic.ClinicianPage"]

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    promote_panels = SEARCH_PANELS
    content_panels = [*Page.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of clinicians")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        clinicians = (
            ClinicianPage.objects.child_of(self)
            .live()
            .public()
            .order_by("title")
            .select_related("picture")
            .defer_streamfields()
        )
        return super().get_context(request, *args, **kwargs) | {"clinicians": clinicians}


class ClinicianPage(PictureMixin, Page):
    """A clinician: what they do, where, and by whose word they may."""

    parent_page_types = ["clinic.ClinicianIndexPage"]
    subpage_types: list[str] = []

    credentials = models.CharField(
        _("credentials"), max_length=60, blank=True, help_text=_("For example: MD, PhD")
    )
    role = models.CharField(_("role"), max_length=120, help_text=_("For example: Pain physician"))
    board = models.CharField(
        _("board certification"),
        max_length=200,
        blank=True,
        help_text=_("Name the board: Pain Medicine, American Board of Anesthesiology."),
    )
    specialties = models.TextField(_("special interests"), blank=True, help_text=_("One per line."))
    languages = models.CharField(_("languages"), max_length=200, blank=True, help_text=_("English, Spanish"))
    accepts_new_patients = models.BooleanField(_("accepts new patients"), default=True)
    is_sample = models.BooleanField(
        _("sample person"),
        default=False,
        help_text=_("Prints “Sample clinician, not a real person” beside the name."),
    )
    locations = ParentalManyToManyField(
        "clinic.LocationPage", verbose_name=_("locations"), blank=True, related_name="clinicians"
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("signs in as"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="clinician_page",
        help_text=_("The staff member who signs clinical reviews under this name."),
    )
    body = ContentField(content_blocks(), verbose_name=_("about"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("credentials"), FieldPanel("role")]),
        *PictureMixin.picture_panels,
        MultiFieldPanel(
            [
                FieldPanel("board"),
                FieldPanel("specialties"),
                FieldPanel("languages"),
                FieldPanel("accepts_new_patients"),
                FieldPanel("locations"),
            ],
            heading=_("Practice"),
        ),
        FieldPanel("body"),
        FieldPanel("is_sample"),
        FieldPanel("user"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("role"),
        index.SearchField("specialties"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("clinician")

    exclude_fields_in_copy = ["user"]  # one person, one signature: it stays with the page that was copied

    @property
    def name_with_credentials(self) -> str:
        return f"{self.title}, {self.credentials}" if self.credentials else self.title

    @property
    def specialty_list(self) -> list[str]:
        return [line.strip() for line in self.specialties.splitlines() if line.strip()]

    @property
    def streams(self) -> list[Any]:
        return [self.body]

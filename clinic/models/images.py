from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class ClinicImage(AbstractImage):
    """A picture of the clinic's own library, with what the law wants to know of it."""

    class Depicts(models.TextChoices):
        ILLUSTRATION = "illustration", _("A drawing")
        PLACE = "place", _("A place or thing")
        STAFF = "staff", _("Our staff")
        MODEL = "model", _("A model, not a patient")
        PATIENT = "patient", _("A patient, with consent")

    depicts = models.CharField(
        _("what it shows"),
        max_length=12,
        choices=Depicts,
        default=Depicts.PLACE,
        help_text=_("A model is labelled as a model wherever the picture is shown."),
    )
    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("Who made it, and its licence.")
    )

    admin_form_fields = (*Image.admin_form_fields, "depicts", "credit")

    @property
    def default_alt_text(self) -> str:
        """The description, never the title: a file name read aloud helps nobody."""
        return self.description


class ClinicRendition(AbstractRendition):
    image = models.ForeignKey(ClinicImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            ),
        ]

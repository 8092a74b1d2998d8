from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting

from clinic.models.translated import TranslatedTextsMixin, spanish_panel


class ContactFormSettings(TranslatedTextsMixin, BaseGenericSetting):
    """How the contact form looks and what people agree to by sending it."""

    translated_texts = ["intro", "consent_text", "next_steps"]

    class Style(models.TextChoices):
        ONE_PAGE = "one_page", _("One page")
        STEPS = "steps", _("One question at a time, with a page to check the answers")

    style = models.CharField(_("form"), max_length=8, choices=Style, default=Style.ONE_PAGE)
    intro = models.CharField(
        _("lead"),
        max_length=300,
        blank=True,
        default="Tell us in your own words. You don’t need a referral, and asking is free.",
    )
    consent_text = models.CharField(
        _("consent"),
        max_length=500,
        default="I agree that the clinic keeps what I wrote here in order to answer me.",
        help_text=_("A changed text gets a new version; each inquiry keeps the version it agreed to."),
    )
    consent_version = models.PositiveIntegerField(default=1, editable=False)
    next_steps = models.TextField(
        _("what happens next"),
        max_length=1000,
        default=(
            "A person at our front desk reads your message.\n"
            "They answer in the way you chose, and pass your question to a clinician where that helps.\n"
            "You decide then whether you would like an appointment."
        ),
        help_text=_("One step per line, shown after sending."),
    )
    intro_es = models.CharField(
        _("lead"),
        max_length=300,
        blank=True,
        default="Cuéntenos con sus palabras. No necesita una remisión, y preguntar es gratis.",
    )
    consent_text_es = models.CharField(
        _("consent"),
        max_length=500,
        blank=True,
        default="Acepto que la clínica guarde lo que escribí aquí para responderme.",
    )
    next_steps_es = models.TextField(
        _("what happens next"),
        max_length=1000,
        blank=True,
        default=(
            "Una persona de nuestra recepción lee su mensaje.\n"
            "Le responde de la manera que usted eligió y pasa su pregunta a un profesional si eso ayuda.\n"
            "Después usted decide si quiere una cita."
        ),
    )
    tags = models.TextField(
        _("tags for inquiries"),
        max_length=1000,
        blank=True,
        default="call back\nrecords needed\ninsurance\ninterpreter",
        help_text=_("One per line. Codes for the desk; never names."),
    )

    panels = [
        FieldPanel("style"),
        FieldPanel("intro"),
        FieldPanel("consent_text"),
        FieldPanel("next_steps"),
        FieldPanel("tags"),
        spanish_panel("intro", "consent_text", "next_steps"),
    ]
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("contact form")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Count up the version when the text that people agree to has changed, in whichever language."""
        if self.pk:
            texts = type(self).objects.filter(pk=self.pk).values_list("consent_text", "consent_text_es")
            before = texts.first()
            if before is not None and before != (self.consent_text, self.consent_text_es):
                self.consent_version += 1
        super().save(*args, **kwargs)

    @property
    def steps_after(self) -> list[str]:
        return [line.strip() for line in self.next_steps.splitlines() if line.strip()]

    @property
    def tag_names(self) -> list[str]:
        return sorted({line.strip() for line in self.tags.splitlines() if line.strip()})

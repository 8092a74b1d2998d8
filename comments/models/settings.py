from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from clinic.models import ContentVersion
from clinic.models.translated import TranslatedTextsMixin, spanish_panel

_known: dict[int, tuple[str, "CommentSettings"]] = {}


@register_setting(icon="comment", order=40)
class CommentSettings(TranslatedTextsMixin, BaseSiteSetting):
    """How this site handles replies: who may be published when, and what is said around the form."""

    translated_texts = ["review_promise", "house_rules", "staff_team_name", "staff_note"]

    class Mode(models.TextChoices):
        ALL = "all", _("Every reply waits for a moderator")
        NEW = "new", _("Known people are published at once, if nothing in the text is held")

    class Order(models.TextChoices):
        OLDEST = "oldest", _("Oldest first")
        NEWEST = "newest", _("Newest first")

    class Review(models.TextChoices):
        ADVICE = "advice", _("Urgent replies, and those that ask for personal advice")
        URGENT = "urgent", _("Urgent replies only")
        NONE = "none", _("Nothing: every moderator decides on everything")

    mode = models.CharField(_("who waits"), max_length=5, choices=Mode, default=Mode.ALL)
    approved_threshold = models.PositiveSmallIntegerField(
        _("known after"),
        default=3,
        help_text=_("Replies approved before a person with a confirmed e-mail counts as known."),
    )
    clinical_review = models.CharField(
        _("published by clinical reviewers only"),
        max_length=6,
        choices=Review,
        default=Review.ADVICE,
        help_text=_(
            "Other moderators see these replies and why, and may reject them or mark them as urgent."
        ),
    )
    close_after_days = models.PositiveSmallIntegerField(
        _("close after"), default=0, help_text=_("Days after publication. 0 keeps replies open.")
    )
    order = models.CharField(_("order"), max_length=6, choices=Order, default=Order.OLDEST)
    page_size = models.PositiveSmallIntegerField(
        _("threads per page"), default=50, help_text=_("A thread is a reply with the answers to it.")
    )
    max_links = models.PositiveSmallIntegerField(
        _("links allowed"), default=0, help_text=_("A reply with more links is marked for the moderator.")
    )
    edit_window_minutes = models.PositiveSmallIntegerField(
        _("time to edit"), default=15, help_text=_("Minutes in which people can change what they sent.")
    )
    review_promise = models.CharField(
        _("how soon we decide"),
        max_length=160,
        default="We aim to decide within one business day.",
        help_text=_("Promise only what you keep."),
    )
    house_rules = models.CharField(
        _("house rules in one line"),
        max_length=300,
        default="Please write nothing that shows who a patient is: no full names, numbers or addresses."
        " We can’t give advice about you here.",
        help_text=_("Shown above the field."),
    )
    house_rules_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("house rules page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    staff_team_name = models.CharField(
        _("name for staff without a profile"), max_length=80, default="Our nursing team"
    )
    staff_note = models.CharField(
        _("note under staff replies"), max_length=120, default="General information, not advice to you"
    )
    crisis_text = models.TextField(
        _("help in a crisis"),
        max_length=1000,
        default="You are not alone, and help is there right now.\n"
        "Call or text 988 at any hour: the Suicide and Crisis Lifeline. It is free.\n"
        "If someone is in danger, or took too much of a medicine, call 911.",
        help_text=_("Shown at once to somebody whose words worry us. One sentence per line."),
    )
    crisis_text_es = models.TextField(
        _("help in a crisis, in Spanish"),
        max_length=1000,
        default="No está solo. Hay ayuda ahora mismo.\n"
        "Llame o envíe un mensaje de texto al 988 a cualquier hora y pida español (oprima 2). Es gratis.\n"
        "Si alguien está en peligro o tomó demasiada medicina, llame al 911.",
    )
    review_promise_es = models.CharField(
        _("how soon we decide"),
        max_length=160,
        blank=True,
        default="Tratamos de decidir en un día hábil.",
    )
    house_rules_es = models.CharField(
        _("house rules in one line"),
        max_length=300,
        blank=True,
        default="Por favor, no escriba nada que muestre quién es un paciente: ni nombres completos, ni números, ni"
        " direcciones. Aquí no podemos darle consejos sobre su caso.",
    )
    staff_team_name_es = models.CharField(
        _("name for staff without a profile"),
        max_length=80,
        blank=True,
        default="Nuestro equipo de enfermería",
    )
    staff_note_es = models.CharField(
        _("note under staff replies"),
        max_length=120,
        blank=True,
        default="Información general, no un consejo para usted",
    )
    on_call_group = models.ForeignKey(
        "auth.Group",
        verbose_name=_("on call"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "Told within minutes when somebody may be in danger. Empty: everybody who may decide on such replies."
        ),
    )
    sends_digest = models.BooleanField(
        _("daily mail to moderators"),
        default=True,
        help_text=_("Only while something waits. It has no text."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("mode"),
                FieldPanel("clinical_review"),
                FieldRowPanel([FieldPanel("approved_threshold"), FieldPanel("max_links")]),
                FieldRowPanel([FieldPanel("close_after_days"), FieldPanel("edit_window_minutes")]),
            ],
            heading=_("Rules"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("order"), FieldPanel("page_size")])], heading=_("Listing")
        ),
        MultiFieldPanel(
            [
                FieldPanel("house_rules"),
                FieldPanel("house_rules_page"),
                FieldPanel("review_promise"),
                FieldRowPanel([FieldPanel("staff_team_name"), FieldPanel("staff_note")]),
            ],
            heading=_("Words"),
        ),
        MultiFieldPanel(
            [FieldPanel("crisis_text"), FieldPanel("crisis_text_es"), FieldPanel("on_call_group")],
            heading=_("Crisis"),
        ),
        spanish_panel("review_promise", "house_rules", "staff_team_name", "staff_note"),
        FieldPanel("sends_digest"),
    ]

    class Meta:
        verbose_name = _("replies")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(page_size__gte=5, page_size__lte=200),
                name="comments_settings_page_size",
                violation_error_message=_("Show between 5 and 200 threads per page."),
            )
        ]

    @classmethod
    def current(cls, request: HttpRequest) -> "CommentSettings":
        """The settings of the site asked for, in the active language: kept in the process between content versions."""
        site = Site.find_for_request(request)
        if site is None:
            return cls().in_language()
        version = ContentVersion.current()
        known = _known.get(site.pk)
        if known is None or known[0] != version or settings.VERSION_SECONDS == 0:
            found = cls.for_site(site)
            if found.house_rules_page is not None:
                found.house_rules_page.url  # noqa: B018 - read now, so that no page has to
            known = _known[site.pk] = (version, found)
        return known[1].in_language()

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        ContentVersion.change()

    @property
    def reserves_urgent(self) -> bool:
        return self.clinical_review != self.Review.NONE

    @property
    def reserves_advice(self) -> bool:
        return self.clinical_review == self.Review.ADVICE

    def crisis_lines(self, language: str) -> list[str]:
        text = self.crisis_text_es if language == "es" else self.crisis_text
        return [line for line in text.splitlines() if line.strip()]

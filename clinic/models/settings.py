import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, PreviewableMixin

from clinic.faces import DEFAULT_FACE, face_choices
from clinic.phones import PhoneField
from clinic.theme import DEFAULT_TONE, MINIMUM_CONTRAST, Theme, tone_choices

from .translated import TranslatedTextsMixin, spanish_panel


@register_setting(icon="home", order=10)
class ClinicSettings(TranslatedTextsMixin, PreviewableMixin, ClusterableModel, BaseSiteSetting):
    """Who the clinic is: shown in the head and foot of every page and in mail.

    The editor sees the home page with what is typed before anything is saved, by day and by night.
    """

    preview_modes = [("", _("By day")), ("night", _("By night"))]

    translated_texts = ["tagline", "emergency_text", "response_promise"]

    clinic_name = models.CharField(_("name"), max_length=80, default="Larkspur Pain Clinic")
    tagline = models.CharField(_("tagline"), max_length=160, blank=True)
    logo = models.ForeignKey(
        "clinic.ClinicImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown small beside the name, and as the site's icon if it is about as wide as high."),
    )
    accent = models.CharField(
        _("accent color"),
        max_length=7,
        default="#0F5A50",
        validators=[RegexValidator(re.compile(r"^#[0-9A-Fa-f]{6}$"), _("Write a color like #0F5A50."))],
        help_text=_(
            "Used for links and buttons. A color that is hard to read on the page is refused; for dark screens the site"
            " makes a lighter one of the same hue."
        ),
    )
    display_face = models.CharField(
        _("face of the headings"), max_length=20, choices=face_choices, default=DEFAULT_FACE
    )
    tone = models.CharField(_("tone of the paper"), max_length=10, choices=tone_choices, default=DEFAULT_TONE)
    phone = PhoneField(_("phone"), blank=True)
    email = models.EmailField(_("public e-mail"), blank=True)
    address = models.TextField(_("postal address"), blank=True)
    emergency_text = models.CharField(
        _("emergency line"),
        max_length=250,
        default="If this is an emergency, call 911. If you think of harming yourself, call or text 988 at any hour.",
        help_text=_("Shown above the forms for replies and inquiries."),
    )
    response_promise = models.CharField(
        _("answer promise"),
        max_length=200,
        default="We answer within one working day.",
        help_text=_("Shown beside the contact form. Promise only what you measure."),
    )
    tagline_es = models.CharField(_("tagline"), max_length=160, blank=True)
    emergency_text_es = models.CharField(
        _("emergency line"),
        max_length=250,
        blank=True,
        default="Si es una emergencia, llame al 911. Si piensa en hacerse daño, llame al 988 y oprima 2"
        " para español, a cualquier hora.",
    )
    response_promise_es = models.CharField(
        _("answer promise"), max_length=200, blank=True, default="Respondemos en un día hábil."
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("clinic_name"), FieldPanel("tagline"), FieldPanel("logo")], heading=_("Identity")
        ),
        MultiFieldPanel(
            [
                FieldPanel("accent", widget=forms.TextInput({"type": "color"})),
                FieldPanel("display_face", widget=forms.RadioSelect),
                FieldPanel("tone", widget=forms.RadioSelect),
            ],
            heading=_("Looks"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]), FieldPanel("address")],
            heading=_("Contact"),
        ),
        InlinePanel("social_links", heading=_("On other sites"), label=_("Link"), max_num=8),
        MultiFieldPanel(
            [FieldPanel("emergency_text"), FieldPanel("response_promise")], heading=_("Promises")
        ),
        spanish_panel("tagline", "emergency_text", "response_promise"),
    ]

    class Meta:
        verbose_name = _("clinic")

    def clean(self) -> None:
        super().clean()
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", self.accent):
            return  # said by the field
        contrast = Theme.of(self).contrast()
        if contrast < MINIMUM_CONTRAST:
            raise ValidationError(
                {
                    "accent": _(
                        "This color is too light to be read: its contrast is %(contrast).1f to 1 where it is worst, and"
                        " 4.5 to 1 is needed. Choose a darker one."
                    )
                    % {"contrast": contrast}
                }
            )

    def get_full_url(self) -> str:
        return f"{self.site.root_url}/"

    full_url = property(get_full_url)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        page = self.site.root_page.specific
        return "clinic/previews/night.html" if mode_name == "night" else page.get_template(request)

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        page = self.site.root_page.specific
        return page.get_context(request) | {"page_template": page.get_template(request)}


class SocialLink(Orderable):
    """Where else the clinic is found: in the foot of every page, and in what pages say to machines."""

    clinic = ParentalKey(ClinicSettings, on_delete=models.CASCADE, related_name="social_links")
    name = models.CharField(_("name"), max_length=40, help_text=_("What visitors read, such as Mastodon."))
    url = models.URLField(_("address"), max_length=300)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("url")])]

    def __str__(self) -> str:
        return self.name


@register_setting(icon="warning", order=20)
class AlertBanner(TranslatedTextsMixin, BaseSiteSetting):
    """One line above every page, for as long as it is true."""

    translated_texts = ["text", "link_text"]

    text = models.CharField(_("text"), max_length=200, blank=True, help_text=_("Leave empty for no banner."))
    link_text = models.CharField(_("words of the link"), max_length=60, blank=True)
    text_es = models.CharField(_("text"), max_length=200, blank=True)
    link_text_es = models.CharField(_("words of the link"), max_length=60, blank=True)
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page it leads to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    starts_at = models.DateTimeField(_("from"), null=True, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)

    link: Any = None
    """Where the banner leads in the language that it is shown in."""

    panels = [
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("link_text"), FieldPanel("link_page")]),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        spanish_panel("text", "link_text"),
    ]

    class Meta:
        verbose_name = _("alert banner")

    @property
    def is_shown(self) -> bool:
        now = timezone.now()
        return bool(
            self.text
            and (self.starts_at is None or self.starts_at <= now)
            and (self.ends_at is None or self.ends_at > now)
        )


@register_setting(icon="list-ul", order=30)
class Menus(ClusterableModel, BaseSiteSetting):
    """The links in the head and foot of every page."""

    panels = [
        InlinePanel("main_items", heading=_("Main menu"), label=_("Link"), max_num=7),
        InlinePanel("footer_items", heading=_("Footer"), label=_("Link"), max_num=24),
    ]

    class Meta:
        verbose_name = _("menus")


class MenuItem(Orderable):
    """A link to a page or an address."""

    text = models.CharField(_("words"), max_length=60)
    text_es = models.CharField(
        _("words in Spanish"),
        max_length=60,
        blank=True,
        help_text=_(
            "Empty: the title of the page’s Spanish version. What has none is not in the Spanish menu."
        ),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    url = models.CharField(
        _("or an address"), max_length=500, blank=True, help_text=_("/contact/ or https://…")
    )

    class Meta(Orderable.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=(Q(page__isnull=False) & Q(url="")) | (Q(page__isnull=True) & ~Q(url="")),
                name="%(app_label)s_%(class)s_page_or_url",
                violation_error_message=_("Choose a page or write an address, not both."),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        super().clean()
        if self.url and not re.match(r"^(/|https?://|mailto:|tel:)", self.url):
            raise ValidationError({"url": _("Write an address that starts with / or https://.")})

    @property
    def href(self) -> str:
        return self.page.url or "" if self.page else self.url


class MainMenuItem(MenuItem):
    menus = ParentalKey(Menus, on_delete=models.CASCADE, related_name="main_items")
    panels = [
        FieldRowPanel([FieldPanel("text"), FieldPanel("text_es")]),
        FieldRowPanel([FieldPanel("page"), FieldPanel("url")]),
    ]


class FooterMenuItem(MenuItem):
    menus = ParentalKey(Menus, on_delete=models.CASCADE, related_name="footer_items")
    group = models.CharField(
        _("column"), max_length=40, blank=True, help_text=_("Links of one column stand together.")
    )
    group_es = models.CharField(_("column in Spanish"), max_length=40, blank=True)
    panels = [
        FieldRowPanel([FieldPanel("text"), FieldPanel("text_es")]),
        FieldRowPanel([FieldPanel("group"), FieldPanel("group_es")]),
        FieldRowPanel([FieldPanel("page"), FieldPanel("url")]),
    ]

import re

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable

from clinic.contrast import contrast_ratio
from clinic.phones import PhoneField

PAPER = "#FAF7F1"
MINIMUM_CONTRAST = 4.5


@register_setting(icon="home", order=10)
class ClinicSettings(BaseSiteSetting):
    """Who the clinic is: shown in the head and foot of every page and in mail."""

    clinic_name = models.CharField(_("name"), max_length=80, default="Larkspur Pain Clinic")
    tagline = models.CharField(_("tagline"), max_length=160, blank=True)
    logo = models.ForeignKey(
        "clinic.ClinicImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(
        _("accent color"),
        max_length=7,
        default="#0F5A50",
        validators=[RegexValidator(re.compile(r"^#[0-9A-Fa-f]{6}$"), _("Write a color like #0F5A50."))],
        help_text=_("Used for links and buttons. A color that is hard to read on the page is refused."),
    )
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

    panels = [
        MultiFieldPanel(
            [FieldPanel("clinic_name"), FieldPanel("tagline"), FieldPanel("logo"), FieldPanel("accent")],
            heading=_("Identity"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]), FieldPanel("address")],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [FieldPanel("emergency_text"), FieldPanel("response_promise")], heading=_("Promises")
        ),
    ]

    class Meta:
        verbose_name = _("clinic")

    def clean(self) -> None:
        super().clean()
        if (
            re.fullmatch(r"#[0-9A-Fa-f]{6}", self.accent)
            and contrast_ratio(self.accent, PAPER) < MINIMUM_CONTRAST
        ):
            raise ValidationError(
                {"accent": _("This color is too light to be read on the page's paper; choose a darker one.")}
            )


@register_setting(icon="warning", order=20)
class AlertBanner(BaseSiteSetting):
    """One line above every page, for as long as it is true."""

    text = models.CharField(_("text"), max_length=200, blank=True, help_text=_("Leave empty for no banner."))
    link_text = models.CharField(_("words of the link"), max_length=60, blank=True)
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

    panels = [
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("link_text"), FieldPanel("link_page")]),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
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
    panels = [FieldPanel("text"), FieldRowPanel([FieldPanel("page"), FieldPanel("url")])]


class FooterMenuItem(MenuItem):
    menus = ParentalKey(Menus, on_delete=models.CASCADE, related_name="footer_items")
    group = models.CharField(
        _("column"), max_length=40, blank=True, help_text=_("Links of one column stand together.")
    )
    panels = [
        FieldRowPanel([FieldPanel("text"), FieldPanel("group")]),
        FieldRowPanel([FieldPanel("page"), FieldPanel("url")]),
    ]

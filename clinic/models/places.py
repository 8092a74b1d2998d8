from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from itertools import groupby
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from clinic.blocks import content_blocks
from clinic.fields import ContentField
from clinic.phones import PhoneField

from .mixins import LEAD_HELP, SEARCH_PANELS, PictureMixin
from .translated import TranslatedTextsMixin


class LocationIndexPage(Page):
    """The list of the clinic's locations."""

    max_count_per_parent = 1
    parent_page_types = ["clinic.HomePage"]
    subpage_types = ["clinic.LocationPage"]

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    promote_panels = SEARCH_PANELS
    content_panels = [*Page.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = _("list of locations")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "locations": LocationPage.objects.child_of(self)
            .live()
            .public()
            .prefetch_related("opening_hours", "opening_exceptions")
        }


@dataclass(frozen=True)
class DayHours:
    """One weekday's hours as printed; an empty list of intervals means closed."""

    weekday: int
    label: str
    intervals: list["OpeningHours"]


class LocationPage(PictureMixin, Page):
    """A place where patients are seen."""

    parent_page_types = ["clinic.LocationIndexPage"]
    subpage_types: list[str] = []

    lead = models.TextField(_("lead"), max_length=400, blank=True, help_text=LEAD_HELP)
    street = models.CharField(_("street"), max_length=200)
    city = models.CharField(_("city"), max_length=100)
    region = models.CharField(_("state"), max_length=50, help_text=_("Two letters, for example NY."))
    postal_code = models.CharField(_("ZIP code"), max_length=20, blank=True)
    country = models.CharField(_("country"), max_length=2, default="US")
    phone = PhoneField(_("phone"), blank=True)
    fax = PhoneField(_("fax"), blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    timezone_name = models.CharField(_("time zone"), max_length=40, default="America/New_York")
    directions = models.TextField(
        _("how to get here"), blank=True, help_text=_("Bus lines, parking, landmarks.")
    )
    access = models.TextField(
        _("accessibility"), blank=True, help_text=_("Ramps, lifts, toilets, parking, hearing loop.")
    )
    body = ContentField(content_blocks(), verbose_name=_("more about this location"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        *PictureMixin.picture_panels,
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("city"), FieldPanel("region"), FieldPanel("postal_code")]),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("fax")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Address"),
        ),
        InlinePanel("opening_hours", heading=_("Opening hours"), label=_("Interval")),
        InlinePanel("opening_exceptions", heading=_("Holidays and other days"), label=_("Day")),
        FieldPanel("timezone_name"),
        FieldPanel("directions"),
        FieldPanel("access"),
        FieldPanel("body"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead"),
        index.SearchField("street"),
        index.SearchField("city"),
        index.SearchField("directions"),
        index.SearchField("access"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("location")

    def clean(self) -> None:
        super().clean()
        if self.timezone_name not in available_timezones():
            raise ValidationError({"timezone_name": _("Write a time zone like America/New_York.")})

    @property
    def streams(self) -> list[Any]:
        return [self.body]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone_name)

    @property
    def address_lines(self) -> list[str]:
        return [self.street, f"{self.city}, {self.region} {self.postal_code}".strip()]

    @property
    def directions_url(self) -> str:
        """A link to a map on another site, followed only by a click."""
        return "https://www.openstreetmap.org/search?" + urlencode({"query": ", ".join(self.address_lines)})

    @cached_property
    def timetable(self) -> "LocationPage":
        """The page whose opening hours hold: for a translation its original's, so that no two can differ."""
        if self.locale.language_code == settings.LANGUAGE_CODE:
            return self
        versions = LocationPage.objects.filter(translation_key=self.translation_key)
        return versions.filter(locale__language_code=settings.LANGUAGE_CODE).first() or self

    def week(self) -> list[DayHours]:
        """Seven days from Monday; one query."""
        by_day = {
            day: list(rows)
            for day, rows in groupby(
                sorted(self.timetable.opening_hours.all(), key=lambda row: (row.weekday, row.opens)),
                key=lambda row: row.weekday,
            )
        }
        return [
            DayHours(day.value, str(day.label), by_day.get(day.value, [])) for day in OpeningHours.Weekday
        ]

    def intervals_on(self, day: date) -> Iterator[tuple[time, time]]:
        """When the location is open on `day`; exceptions win over the week."""
        exceptions = [row for row in self.timetable.opening_exceptions.all() if row.day == day]
        if exceptions:
            yield from ((row.opens, row.closes) for row in exceptions if row.opens and row.closes)
            return
        for row in self.timetable.opening_hours.all():
            if row.weekday == day.weekday():
                yield row.opens, row.closes

    def is_open_at(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        return any(opens <= local.time() < closes for opens, closes in self.intervals_on(local.date()))

    def coming_exceptions(self) -> list["OpeningException"]:
        today = timezone.now().astimezone(self.zone).date()
        coming = [row for row in self.timetable.opening_exceptions.all() if row.day >= today]
        return [row.in_language(self.locale.language_code) for row in coming[:6]]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from clinic.languages import in_active_language

        from .people import ClinicianPage

        clinicians = in_active_language(ClinicianPage.objects.live().public()).order_by("title")
        clinicians = clinicians.filter(locations__translation_key=self.translation_key).distinct()
        return super().get_context(request, *args, **kwargs) | {"clinicians": clinicians}


class OpeningHours(Orderable):
    """One interval of a weekday; a lunch break makes two."""

    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    location = ParentalKey(LocationPage, on_delete=models.CASCADE, related_name="opening_hours")
    weekday = models.PositiveSmallIntegerField(_("day"), choices=Weekday)
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))

    panels = [FieldRowPanel([FieldPanel("weekday"), FieldPanel("opens"), FieldPanel("closes")])]

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes__gt=models.F("opens")),
                name="clinic_hours_close_after_open",
                violation_error_message=_("It must close after it opens."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"


class OpeningException(TranslatedTextsMixin, Orderable):
    """A day on which other hours hold: a holiday (no hours) or a special opening."""

    translated_texts = ["label"]

    location = ParentalKey(LocationPage, on_delete=models.CASCADE, related_name="opening_exceptions")
    day = models.DateField(_("date"))
    label = models.CharField(_("why"), max_length=80)
    label_es = models.CharField(_("why, in Spanish"), max_length=80, blank=True)
    opens = models.TimeField(_("opens"), null=True, blank=True, help_text=_("Leave both empty when closed."))
    closes = models.TimeField(_("closes"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("label"), FieldPanel("label_es")]),
        FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
    ]

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens__isnull=True, closes__isnull=True)
                | models.Q(closes__gt=models.F("opens")),
                name="clinic_exception_close_after_open",
                violation_error_message=_("Give both times or none, and close after opening."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.label}"

    @property
    def is_closed(self) -> bool:
        return self.opens is None

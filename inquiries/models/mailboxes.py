from collections import defaultdict
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from accounts.models import User
from clinic.models import LocationPage, OpeningException, OpeningHours
from inquiries import access
from inquiries.hours import BusinessHours, Interval


class Priority(models.IntegerChoices):
    NORMAL = 0, _("Normal")
    HIGH = 1, _("High")
    URGENT = 2, _("Urgent")


def hours_of(location: LocationPage) -> BusinessHours:
    """The location's week and its exceptions, read once for many days."""
    week: dict[int, list[Interval]] = defaultdict(list)
    for row in OpeningHours.objects.filter(location=location):
        week[row.weekday].append((row.opens, row.closes))
    special: dict[date, list[Interval]] = {}
    for exception in OpeningException.objects.filter(location=location):
        intervals = special.setdefault(exception.day, [])
        if exception.opens and exception.closes:
            intervals.append((exception.opens, exception.closes))
    return BusinessHours(location.zone, lambda day: special.get(day, week[day.weekday()]))


class MailboxQuerySet(models.QuerySet["Mailbox"]):
    def active(self) -> "MailboxQuerySet":
        return self.filter(is_active=True)

    def visible_to(self, user: Any) -> "MailboxQuerySet":
        if user.is_superuser:
            return self
        return self.filter(memberships__user=user).distinct()

    def led_by(self, user: Any) -> "MailboxQuerySet":
        """Those that the person may set up."""
        if user.is_superuser:
            return self
        return self.filter(pk__in=access.mailboxes_where(user, access.Right.SET_UP))

    def default(self) -> "Mailbox":
        """The mailbox for what no rule claims. There always is one: it is made if it is missing."""
        found = self.filter(is_default=True).first()
        if found is None:
            with transaction.atomic():
                found, _created = Mailbox.objects.get_or_create(
                    is_default=True, defaults={"name": str(_("Front desk"))}
                )
        return found


class Mailbox(ClusterableModel):
    """A desk that answers inquiries: its people, its hours, its targets.

    Made by a lead. Never deleted while inquiries or rules are in it; a desk that closes
    is made inactive, and exactly one mailbox takes what no rule claims.
    """

    class Assignment(models.TextChoices):
        NONE = "none", _("Nobody: people take inquiries themselves")
        FEWEST_OPEN = "fewest_open", _("The member with the fewest open ones, in turn")

    name = models.CharField(_("name"), max_length=80, unique=True)
    description = models.CharField(_("what it is for"), max_length=200, blank=True)
    is_default = models.BooleanField(
        _("takes what no rule claims"), default=False, help_text=_("Exactly one mailbox does.")
    )
    is_active = models.BooleanField(_("in use"), default=True)
    location = models.ForeignKey(
        "clinic.LocationPage",
        verbose_name=_("hours of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Whose opening hours count. Without one: Monday to Friday, 9 to 5."),
    )
    from_address = models.EmailField(
        _("sender of its mail"), blank=True, help_text=_("Without one, the clinic’s usual sender.")
    )
    notice_address = models.EmailField(
        _("shared address for notices"),
        blank=True,
        help_text=_("Told about each new inquiry, beside the members who want notices. Holds no names."),
    )
    assignment = models.CharField(
        _("who gets a new inquiry"), max_length=12, choices=Assignment, default=Assignment.NONE
    )
    normal_minutes = models.PositiveIntegerField(
        _("first answer within, normal"), default=480, help_text=_("Business minutes; 480 is a working day.")
    )
    high_minutes = models.PositiveIntegerField(_("first answer within, high"), default=240)
    urgent_minutes = models.PositiveIntegerField(_("first answer within, urgent"), default=60)
    warn_percent = models.PositiveSmallIntegerField(
        _("warn after"),
        default=75,
        validators=[MinValueValidator(1), MaxValueValidator(99)],
        help_text=_("Percent of the time."),
    )
    retention_days = models.PositiveIntegerField(
        _("keep for"),
        default=365,
        validators=[MinValueValidator(1)],
        help_text=_("Days after closing; then what people wrote is erased and only figures stay."),
    )

    objects = MailboxQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("mailbox")
        verbose_name_plural = _("mailboxes")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"],
                condition=Q(is_default=True),
                name="inquiries_one_default_mailbox",
                violation_error_message=_("Another mailbox already takes what no rule claims."),
            ),
            models.CheckConstraint(
                condition=Q(is_default=False) | Q(is_active=True),
                name="inquiries_default_mailbox_active",
                violation_error_message=_("The mailbox that takes what no rule claims must be in use."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    # Questions

    @cached_property
    def hours(self) -> BusinessHours:
        """When its people are there; a location's hours are read with two queries."""
        if self.location_id and self.location:
            return hours_of(self.location)
        return BusinessHours.weekdays(ZoneInfo(settings.TIME_ZONE))

    def target_minutes(self, priority: int) -> int:
        return {
            Priority.NORMAL: self.normal_minutes,
            Priority.HIGH: self.high_minutes,
            Priority.URGENT: self.urgent_minutes,
        }[Priority(priority)]

    def due_times(self, start: datetime, priority: int) -> tuple[datetime, datetime]:
        """When to warn, and when an answer is due, for a clock that starts at `start`."""
        minutes = self.target_minutes(priority)
        hours = self.hours
        return hours.add(start, minutes * self.warn_percent // 100), hours.add(start, minutes)

    # Verbs

    @transaction.atomic
    def make_default(self) -> None:
        Mailbox.objects.filter(is_default=True).exclude(pk=self.pk).update(is_default=False)
        self.is_default = self.is_active = True
        self.save(update_fields=["is_default", "is_active"])

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        if self.is_default:
            raise PermissionDenied(_("The mailbox that takes what no rule claims can't be deleted."))
        return super().delete(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        was_default = self.pk and Mailbox.objects.filter(pk=self.pk, is_default=True).exists()
        if was_default and not self.is_default:
            raise ValidationError(
                {"is_default": _("Tick this on another mailbox instead; one must take what no rule claims.")}
            )

    def next_assignee(self) -> User | None:
        """Who is next: present, below capacity, fewest open ones, then the longest without a new one.

        Locks the mailbox's members, so that two inquiries arriving together go to two people.
        """
        if self.assignment == self.Assignment.NONE:
            return None
        today = timezone.localdate()
        candidates = (
            Membership.objects.select_for_update(of=("self",))
            .filter(mailbox=self, takes_assignments=True, user__is_active=True)
            .exclude(role=Membership.Role.VIEWER)
        )
        present = [row for row in candidates if not row.is_away_on(today)]
        # Counted after the lock is held, and over all mailboxes: one person has one pair of hands.
        load = dict(
            User.objects.filter(pk__in=[row.user_id for row in present])
            .annotate(load=Count("inquiries", filter=Q(inquiries__state__in=["new", "open", "on_hold"])))
            .values_list("pk", "load")
        )
        free = [row for row in present if row.capacity is None or load[row.user_id] < row.capacity]
        if not free:
            return None
        chosen = min(
            free,
            key=lambda row: (
                load[row.user_id],
                row.last_assigned_at is not None,
                row.last_assigned_at or timezone.now(),
                row.pk,
            ),
        )
        Membership.objects.filter(pk=chosen.pk).update(last_assigned_at=timezone.now())
        return chosen.user


class Membership(models.Model):
    """A member of staff at a mailbox, and what they may do there."""

    class Role(models.TextChoices):
        VIEWER = "viewer", _("Viewer: reads")
        AGENT = "agent", _("Agent: reads and answers")
        LEAD = "lead", _("Lead: also merges, exports and erases")

    mailbox = ParentalKey(
        Mailbox, verbose_name=_("mailbox"), on_delete=models.CASCADE, related_name="memberships"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="mailbox_memberships",
    )
    role = models.CharField(_("role"), max_length=8, choices=Role, default=Role.AGENT)
    wants_notices = models.BooleanField(_("gets notices by mail"), default=True)
    takes_assignments = models.BooleanField(_("takes new inquiries"), default=True)
    capacity = models.PositiveSmallIntegerField(
        _("at most"), null=True, blank=True, help_text=_("Open inquiries at a time; empty for no limit.")
    )
    away_from = models.DateField(_("away from"), null=True, blank=True)
    away_until = models.DateField(_("away until"), null=True, blank=True, help_text=_("Last day away."))
    last_assigned_at = models.DateTimeField(null=True, blank=True, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("member")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["mailbox", "user"],
                name="inquiries_member_once",
                violation_error_message=_("This person is already a member of the mailbox."),
            ),
            models.CheckConstraint(
                condition=Q(away_from__isnull=True)
                | Q(away_until__isnull=True)
                | Q(away_until__gte=F("away_from")),
                name="inquiries_away_ends_after_start",
                violation_error_message=_("The last day away is before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()}"

    def is_away_on(self, day: date) -> bool:
        if self.away_from is None and self.away_until is None:
            return False
        return (self.away_from or day) <= day <= (self.away_until or day)

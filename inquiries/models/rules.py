from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from inquiries.routing import Facts

from .mailboxes import Mailbox, Priority


class Patient(models.TextChoices):
    SELF = "self", _("For myself")
    CHILD = "child", _("For my child")
    OTHER = "other", _("For someone else")


def empty_list() -> list[Any]:
    return []


class RoutingRuleQuerySet(models.QuerySet["RoutingRule"]):
    def in_order(self) -> "RoutingRuleQuerySet":
        return self.filter(is_active=True).select_related("mailbox__location").order_by("sort_order", "pk")

    def led_by(self, user: Any) -> "RoutingRuleQuerySet":
        """Those that lead to a mailbox which the person may set up."""
        return self.filter(mailbox__in=Mailbox.objects.led_by(user))


class RoutingRule(models.Model):
    """A sentence like “inquiries about Hillcrest go to the Hillcrest desk”.

    Rules are tried from the top; the first that fits decides. Within a condition any of the
    chosen values will do, and all conditions must hold. The values are ids, not relations:
    a rule whose location was deleted fits nothing, where an emptied relation would fit all.
    """

    class Hours(models.TextChoices):
        ANY = "any", _("At any time")
        OPEN = "open", _("While the mailbox’s hours run")
        CLOSED = "closed", _("Outside the mailbox’s hours")

    name = models.CharField(_("name"), max_length=120, help_text=_("Shown as the answer to “why here?”."))
    sort_order = models.IntegerField(_("order"), default=0, help_text=_("Lower numbers are tried first."))
    is_active = models.BooleanField(_("in use"), default=True)
    locations = models.JSONField(_("locations"), default=empty_list, blank=True)
    topics = models.JSONField(_("topics"), default=empty_list, blank=True)
    pages = models.JSONField(_("pages they came from"), default=empty_list, blank=True)
    patients = models.JSONField(_("who it is for"), default=empty_list, blank=True)
    languages = models.JSONField(_("languages"), default=empty_list, blank=True)
    hours = models.CharField(_("when"), max_length=6, choices=Hours, default=Hours.ANY)

    mailbox = models.ForeignKey(
        Mailbox, verbose_name=_("mailbox"), on_delete=models.PROTECT, related_name="rules"
    )
    priority = models.PositiveSmallIntegerField(_("priority"), choices=Priority, default=Priority.NORMAL)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("assignee"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leave empty to let the mailbox decide."),
    )
    tags = models.JSONField(_("tags"), default=empty_list, blank=True)

    objects = RoutingRuleQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("routing rule")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.name

    def failed_condition(self, facts: Facts) -> str:
        """Return the name of the first condition that does not hold, "" when the rule fits."""
        if not self.mailbox.is_active:
            return "mailbox"
        conditions = [
            ("location", self.locations, facts.location),
            ("topic", self.topics, facts.topic),
            ("page", self.pages, facts.page),
            ("patient", self.patients, facts.patient),
            ("language", self.languages, facts.language),
        ]
        for name, wanted, given in conditions:
            if wanted and given not in wanted:
                return name
        if self.hours != self.Hours.ANY:
            is_open = self.mailbox.hours.is_open_at(facts.arrived_at)
            if is_open != (self.hours == self.Hours.OPEN):
                return "hours"
        return ""

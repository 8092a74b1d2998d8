"""Codes and times of an inquiry, as a person at the desk would say them."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timesince import timesince, timeuntil
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

NOT_FITTING = {
    "location": gettext_lazy("another location"),
    "topic": gettext_lazy("another topic"),
    "page": gettext_lazy("they came from another page"),
    "patient": gettext_lazy("it is for somebody else"),
    "language": gettext_lazy("another language"),
    "hours": gettext_lazy("another time of day"),
    "mailbox": gettext_lazy("its mailbox is not in use"),
}
"""Why a routing rule was passed over, by the code that `RoutingRule.failed_condition` gives."""


def due(inquiry: Any) -> str:
    """When the answer we owe is due: “overdue for 2 hours”, “in 35 minutes”, “tomorrow, 10 a.m.”."""
    if not inquiry.is_awaiting_us:
        return ""
    if inquiry.is_overdue:
        return _("overdue for %s") % timesince(inquiry.due_at, timezone.now())
    if inquiry.is_due_soon:
        return _("soon: in %s") % timeuntil(inquiry.due_at, timezone.now())
    moment = timezone.localtime(inquiry.due_at)
    hour = date_format(moment, "TIME_FORMAT")
    days = moment.date() - timezone.localdate()
    if days == timedelta(0):
        return _("today, %s") % hour
    if days == timedelta(days=1):
        return _("tomorrow, %s") % hour
    return f"{date_format(moment, 'D, N j')}, {hour}"

"""Figures, files, the access log and the routing simulator."""

import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.models import User

from . import access
from . import reports as figures
from .access import Right
from .exports import csv_response
from .identity import person_of
from .list_forms import ListForm
from .list_views import breadcrumbs, tag_names
from .models import AccessLog, Inquiry, Priority
from .rule_forms import SimulatorForm
from .widgets import DayInput

MOST_EXPORTED = 10_000


class ReportForm(forms.Form):
    """What the figures are about; nonsense in the address counts as not chosen."""

    by = forms.ChoiceField(
        label=gettext_lazy("By"),
        choices=[(name, label) for name, (_column, label) in figures.GROUPS.items()],
        required=False,
    )
    since = forms.DateField(label=gettext_lazy("From"), required=False, widget=DayInput)
    until = forms.DateField(label=gettext_lazy("To"), required=False, widget=DayInput)

    def read(self) -> dict[str, Any]:
        self.is_valid()
        data = self.cleaned_data
        until = data.get("until") or timezone.localdate()
        since = data.get("since") or until - timedelta(days=90)
        return {"group": data.get("by") or "mailbox", "since": min(since, until), "until": until}


def visible_figures(request: HttpRequest) -> tuple[dict[str, Any], list[figures.Row]]:
    chosen = ReportForm(request.GET).read()
    return chosen, figures.build(Inquiry.objects.visible_to(request.user), **chosen)


@never_cache
@require_GET
@requires(access.VIEW_REPORTS)
def reports(request: HttpRequest) -> HttpResponse:
    chosen, rows = visible_figures(request)
    initial = {"by": chosen["group"], "since": chosen["since"], "until": chosen["until"]}
    context = {
        "form": ReportForm(initial=initial),
        "header_row": figures.header(chosen["group"]),
        "rows": [row.cells() for row in rows],
        "charts": figures.charts(rows),
        "csv_url": f"{reverse('inquiries_admin:reports_csv')}?{request.GET.urlencode()}",
        "header_title": _("Inquiries in figures"),
        "header_icon": "history",
        "breadcrumbs_items": breadcrumbs(("", _("Inquiries in figures"))),
    }
    return render(request, "inquiries/admin/reports.html", context)


@never_cache
@require_GET
@requires(access.VIEW_REPORTS)
def reports_csv(request: HttpRequest) -> HttpResponseBase:
    """The same lines as the screen shows."""
    chosen, rows = visible_figures(request)
    return csv_response(
        "inquiries-figures", [figures.header(chosen["group"]), *(row.cells() for row in rows)]
    )


@never_cache
@require_GET
@requires(access.EXPORT)
def export(request: HttpRequest) -> HttpResponseBase:
    """The inquiries that the list's filter shows, from mailboxes in which the person may export."""
    form = ListForm(request.GET, request.user, tag_names(request))
    rows = form.rows().select_related("mailbox", "assignee", "topic", "location")
    if not request.user.is_superuser:
        rows = rows.filter(mailbox__in=access.mailboxes_where(request.user, Right.EXPORT))
    found = list(rows[:MOST_EXPORTED])
    AccessLog.record(request.user, AccessLog.Action.EXPORT, shown=found)
    return csv_response("inquiries", export_rows(found, request.user))


def export_rows(found: list[Inquiry], user: Any) -> Iterator[list[Any]]:
    yield [_("Reference"), _("Name"), _("E-mail"), _("Phone"), _("Topic"), _("Location"), _("Mailbox"), _("State"), _("Outcome"), _("Assignee"), _("Received"), _("Due"), _("First answered"), _("Message")]  # fmt: skip
    for inquiry in found:
        person = person_of(inquiry, user)
        yield [
            inquiry.reference,
            person.name,
            person.email,
            person.phone,
            inquiry.topic.title if inquiry.topic else "",
            inquiry.location.title if inquiry.location else "",
            inquiry.mailbox.name,
            inquiry.get_state_display(),
            inquiry.get_outcome_display(),
            str(inquiry.assignee or ""),
            inquiry.submitted_at.isoformat(timespec="minutes"),
            inquiry.due_at.isoformat(timespec="minutes") if inquiry.due_at else "",
            inquiry.first_response_at.isoformat(timespec="minutes") if inquiry.first_response_at else "",
            inquiry.message,
        ]


@never_cache
@require_GET
@requires("inquiries.view_access_log")
def access_log(request: HttpRequest) -> HttpResponse:
    """Who looked at what, newest first: ids and references, no names of inquirers."""
    rows = AccessLog.objects.order_by("-at", "-pk")
    page = Paginator(rows, 50).get_page(request.GET.get("p"))
    references = dict(
        Inquiry.objects.filter(pk__in=[row.inquiry_id for row in page]).values_list("pk", "reference")
    )
    context = {
        "page": page,
        "rows": [(row, references.get(row.inquiry_id or uuid.UUID(int=0), "")) for row in page],
        "header_title": _("Who read inquiries"),
        "header_icon": "view",
        "breadcrumbs_items": breadcrumbs(("", _("Who read inquiries"))),
    }
    return render(request, "inquiries/admin/access_log.html", context)


@never_cache
@require_GET
@requires("inquiries.change_routingrule")
def simulate(request: HttpRequest) -> HttpResponse:
    form = SimulatorForm(request.GET or None)
    trial = SimulatorForm(request.GET or {})
    found = trial.route()
    _warn_at, due_at = found.mailbox.due_times(trial.arrives_at, found.priority)
    context = {
        "form": form,
        "route": found,
        "due_at": due_at,
        "priority": Priority(found.priority).label,
        "assignee": User.objects.filter(pk=found.assignee_id or 0).first(),
        "header_title": _("Try the routing"),
        "header_icon": "redirect",
        "breadcrumbs_items": breadcrumbs(("", _("Try the routing"))),
    }
    return render(request, "inquiries/admin/simulate.html", context)

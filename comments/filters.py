from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .models import Comment, CommentSettings, Held, State

FOR_REVIEW = "review"


class QueueFilterForm(forms.Form):
    """What a moderator sees. Nonsense in the address shows what waits, and never more than was asked for."""

    AGES = [
        ("", _("Any age")),
        ("1", _("Older than a day")),
        ("3", _("Older than 3 days")),
        ("7", _("Older than a week")),
    ]

    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("Waiting")),
            (FOR_REVIEW, _("For a clinical reviewer")),
            *State.choices,
            ("all", _("All")),
        ],
    )
    held = forms.ChoiceField(
        label=_("Marked for"), required=False, choices=[("", _("Anything")), *Held.choices]
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("Any")), ("en", _("English")), ("es", _("Spanish"))],
    )
    age = forms.ChoiceField(label=_("Age"), required=False, choices=AGES)
    page = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    q = forms.CharField(label=_("Words"), required=False, max_length=100, strip=True)

    def narrow(self, settings: CommentSettings | None = None) -> QuerySet[Comment]:
        """Return the rows that are shown; each filter that can't be read is taken as the strictest."""
        if not self.is_valid():
            return Comment.objects.none()
        data: dict[str, Any] = self.cleaned_data
        rows = Comment.objects.all()
        if data["state"] in {"", State.PENDING}:
            rows = rows.waiting().oldest_need_first()
        elif data["state"] == FOR_REVIEW:
            rows = rows.for_reviewer(settings or CommentSettings()).oldest_need_first()
        elif data["state"] == State.ESCALATED:
            rows = rows.waiting().filter(is_urgent=True).order_by("submitted_at")
        elif data["state"] == "all":
            rows = rows.order_by("-submitted_at")
        else:
            rows = rows.filter(state=data["state"]).order_by("-submitted_at")
        if data["held"]:
            rows = rows.held_for(data["held"])
        if data["language"]:
            rows = rows.filter(language=data["language"])
        if data["age"]:
            rows = rows.filter(submitted_at__lt=timezone.now() - timedelta(days=int(data["age"])))
        if data["page"]:
            rows = rows.filter(thread__page=data["page"])
        if data["q"] and "\x00" not in data["q"]:
            rows = rows.filter(body__icontains=data["q"])
        return rows

    @property
    def query(self) -> str:
        """The filters as they stand in an address."""
        data = self.cleaned_data if self.is_valid() else {}
        return urlencode({name: value for name, value in data.items() if value})

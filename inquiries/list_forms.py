"""Forms of the triage's list: one that reads its address, one for the ticked rows, one that keeps a view."""

import uuid
from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.models import User

from .desks import Desks, desk_of
from .models import Inquiry, Mailbox, Priority

NOBODY = "nobody"


class ListForm(forms.Form):
    """Which inquiries the list shows. Reads the address; nonsense in it is left out."""

    VIEWS: ClassVar[list[tuple[str, Any]]] = [
        ("live", _("All open")),
        ("mine", _("My work")),
        ("unassigned", _("Unassigned")),
        ("due", _("Due today")),
        ("overdue", _("Overdue")),
        ("all", _("Everything")),
    ]

    fields: dict[str, Any]
    show = forms.ChoiceField(choices=VIEWS, required=False, widget=forms.HiddenInput)
    q = forms.CharField(
        label=_("Name, e-mail, phone or reference"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    mailbox = forms.ModelChoiceField(label=_("Mailbox"), queryset=Mailbox.objects.none(), required=False)
    state = forms.ChoiceField(
        label=_("State"), choices=[("", _("Any state")), *Inquiry.State.choices], required=False
    )
    assignee = forms.ChoiceField(label=_("Assignee"), required=False)
    priority = forms.TypedChoiceField(
        label=_("Priority"), choices=[("", _("Any priority")), *Priority.choices], coerce=int, required=False
    )
    tag = forms.CharField(label=_("Tag"), max_length=60, required=False)

    def __init__(self, data: Any, user: Any, tags: list[str], desks: Desks | None = None) -> None:
        super().__init__(data)
        self.user = user
        desks = desks or Desks(user)
        self.fields["mailbox"].queryset = Mailbox.objects.visible_to(user)
        self.fields["mailbox"].choices = [("", _("All mailboxes")), *desks.visible]
        self.fields["assignee"].choices = [("", _("Anybody")), (NOBODY, _("Nobody")), *desks.people]
        self.fields["tag"].widget = forms.Select(
            choices=[("", _("Any tag")), *((name, name) for name in tags)]
        )

    @property
    def chosen(self) -> dict[str, Any]:
        """What was asked for and makes sense."""
        if not hasattr(self, "cleaned_data"):
            self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value not in {"", None}}

    @property
    def view(self) -> str:
        return self.chosen.get("show") or ("all" if self.is_searching or "state" in self.chosen else "live")

    @property
    def is_searching(self) -> bool:
        return "q" in self.chosen

    @property
    def is_narrowed(self) -> bool:
        return not {"mailbox", "state", "assignee", "priority", "tag"}.isdisjoint(self.chosen)

    def rows(self) -> QuerySet[Inquiry]:
        """The inquiries asked for, of those the person may see, in the order of their work."""
        chosen = self.chosen
        rows = Inquiry.objects.visible_to(self.user)
        match self.view:
            case "mine":
                rows = rows.assigned_to(self.user)
            case "unassigned":
                rows = rows.unassigned()
            case "due":
                rows = rows.due_today()
            case "overdue":
                rows = rows.overdue()
            case "live":
                rows = rows.live()
        if self.is_searching:
            rows = rows.found_by(chosen["q"])
        if "mailbox" in chosen:
            rows = rows.filter(mailbox=chosen["mailbox"])
        for name in ("state", "priority"):
            if name in chosen:
                rows = rows.filter(**{name: chosen[name]})
        if chosen.get("assignee") == NOBODY:
            rows = rows.filter(assignee=None)
        elif "assignee" in chosen:
            rows = rows.filter(assignee=chosen["assignee"])
        if "tag" in chosen:
            rows = rows.tagged(chosen["tag"])
        by_due = self.view in {"mine", "unassigned", "due", "overdue"}
        if by_due:
            return rows.order_by(F("due_at").asc(nulls_last=True), "-pk")
        return rows.order_by("-submitted_at", "-pk")


class BulkForm(forms.Form):
    """One thing to do to the rows that were ticked; only rows that the page showed can be."""

    ACTS: ClassVar[list[tuple[str, Any]]] = [
        ("assign", _("Assign to…")),
        ("move", _("Move to…")),
        ("priority", _("Set priority…")),
        ("close", _("Close as…")),
        ("spam", _("Mark as spam")),
    ]

    fields: dict[str, Any]
    act = forms.ChoiceField(label=_("With the ticked ones"), choices=ACTS)
    assignee = forms.ModelChoiceField(label=_("Assignee"), queryset=User.objects.none(), required=False)
    mailbox = forms.ModelChoiceField(label=_("Mailbox"), queryset=Mailbox.objects.none(), required=False)
    priority = forms.TypedChoiceField(
        label=_("Priority"), choices=Priority.choices, coerce=int, required=False
    )
    outcome = forms.ChoiceField(
        label=_("How it ended"), choices=[("", _("Choose…")), *Inquiry.Outcome.choices], required=False
    )
    rows = forms.ModelMultipleChoiceField(
        queryset=Inquiry.objects.none(),
        widget=forms.MultipleHiddenInput,
        error_messages={"required": _("Tick at least one inquiry.")},
    )

    def __init__(self, data: Any = None, *, user: Any, desks: Desks | None = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id="bulk_%s", **kwargs)
        self.user = user
        desks = desks or Desks(user)
        self.fields["rows"].queryset = Inquiry.objects.visible_to(user)
        self.fields["assignee"].queryset = desk_of(None)
        self.fields["assignee"].choices = [("", _("Nobody")), *desks.people]
        self.fields["assignee"].initial = user.pk
        self.fields["mailbox"].queryset = Mailbox.objects.active()
        self.fields["mailbox"].choices = [("", "---------"), *desks.in_use]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        needed = {"move": "mailbox", "close": "outcome"}.get(data.get("act", ""))
        if needed and not data.get(needed):
            self.add_error(needed, _("Choose one."))
        return data

    def verb(self, inquiry: Inquiry, batch: uuid.UUID) -> Any:
        data = self.cleaned_data
        match data["act"]:
            case "assign":
                return inquiry.assign_to(data["assignee"], self.user, batch=batch)
            case "move":
                return inquiry.move_to(data["mailbox"], self.user, batch=batch)
            case "priority":
                return inquiry.prioritize(data["priority"] or 0, self.user, batch=batch)
            case "close":
                return inquiry.close(data["outcome"], self.user, batch=batch)
        return inquiry.mark_spam(self.user, batch=batch)


class SavedViewForm(forms.Form):
    name = forms.CharField(label=_("Name of this view"), max_length=60)
    query = forms.CharField(max_length=500, required=False, widget=forms.HiddenInput)
    for_all = forms.BooleanField(label=_("For all colleagues"), required=False)

    def clean_query(self) -> str:
        """Filters only: a search would store a person’s name in the open."""
        query = QueryDict(self.cleaned_data["query"], mutable=True)
        kept = {name: query[name] for name in ListForm.base_fields if name != "q" and query.get(name)}
        return urlencode(kept)

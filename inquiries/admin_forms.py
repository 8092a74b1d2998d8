"""Forms of the triage: one that reads the list's address, and one for each verb."""

import re
import uuid
from datetime import timedelta
from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import User

from . import access
from .access import Right
from .forms import TypedField
from .models import Inquiry, Mailbox, Message, Priority
from .references import read_reference

NOBODY = "nobody"


def desk_of(mailbox_id: int | None, right: str = Right.WORK) -> QuerySet[User]:
    """Staff who have `right` in a mailbox, or (None) in any."""
    roles = [role for role, rights in access.RIGHTS_OF_ROLE.items() if right in rights]
    members = User.objects.filter(is_active=True, mailbox_memberships__role__in=roles)
    if mailbox_id is not None:
        members = members.filter(mailbox_memberships__mailbox=mailbox_id)
    return members.distinct().order_by("first_name", "email")


class Desks:
    """Mailboxes and the people at them, as choices: read once for all the forms of a page."""

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def people(self) -> list[tuple[str, str]]:
        return [(str(row.pk), str(row)) for row in desk_of(None)]

    @cached_property
    def mailboxes(self) -> list[Mailbox]:
        return list(Mailbox.objects.all())

    @property
    def in_use(self) -> list[tuple[str, str]]:
        return [(str(row.pk), str(row)) for row in self.mailboxes if row.is_active]

    @property
    def visible(self) -> list[tuple[str, str]]:
        """Those whose inquiries the person may see: what `Mailbox.objects.visible_to` says, without asking again."""
        mine = access.roles_of(self.user)
        return [(str(row.pk), str(row)) for row in self.mailboxes if self.user.is_superuser or row.pk in mine]


class DayInput(forms.DateInput):
    """A day, picked with the browser's own control."""

    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


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


class VerbForm(forms.Form):
    """What one verb needs to know. `act` calls it; the page's version guards against a stale page."""

    right: ClassVar[str] = Right.WORK
    done: ClassVar[Any] = _("Done.")
    fields: dict[str, Any]

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, inquiry: Inquiry, user: Any, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.inquiry, self.user = inquiry, user
        self.fields["version"].initial = inquiry.version
        self.prepare()

    def prepare(self) -> None:
        """Fill in choices that depend on the inquiry."""

    @property
    def seen(self) -> int | None:
        return self.cleaned_data.get("version")

    def act(self) -> Any:
        raise NotImplementedError


class AssignForm(VerbForm):
    done = _("Assigned.")
    assignee = forms.ModelChoiceField(
        label=_("Assignee"), queryset=User.objects.none(), required=False, empty_label=_("Nobody")
    )

    def prepare(self) -> None:
        self.fields["assignee"].queryset = desk_of(self.inquiry.mailbox_id)
        self.fields["assignee"].initial = self.inquiry.assignee_id

    def act(self) -> Any:
        return self.inquiry.assign_to(self.cleaned_data["assignee"], self.user, self.seen)


class TakeForm(VerbForm):
    done = _("It is yours.")

    def act(self) -> Any:
        return self.inquiry.assign_to(self.user, self.user, self.seen)


class MoveForm(VerbForm):
    done = _("Moved.")
    mailbox = forms.ModelChoiceField(label=_("Mailbox"), queryset=Mailbox.objects.none(), empty_label=None)

    def prepare(self) -> None:
        """Every desk in use: one may hand over to people whose inquiries one does not see."""
        self.fields["mailbox"].queryset = Mailbox.objects.active()
        self.fields["mailbox"].initial = self.inquiry.mailbox_id

    def act(self) -> Any:
        return self.inquiry.move_to(self.cleaned_data["mailbox"], self.user, self.seen)


class PriorityForm(VerbForm):
    done = _("The priority is changed.")
    priority = forms.TypedChoiceField(label=_("Priority"), choices=Priority.choices, coerce=int)

    def prepare(self) -> None:
        self.fields["priority"].initial = self.inquiry.priority

    def act(self) -> Any:
        return self.inquiry.prioritize(self.cleaned_data["priority"], self.user, self.seen)


class TagForm(VerbForm):
    done = _("The tags are changed.")
    tags = forms.MultipleChoiceField(label=_("Tags"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, tag_names: list[str] | None = None, **kwargs: Any) -> None:
        self.tag_names = tag_names or []
        super().__init__(*args, **kwargs)

    def prepare(self) -> None:
        names = sorted({*self.tag_names, *self.inquiry.tags})
        self.fields["tags"].choices = [(name, name) for name in names]
        self.fields["tags"].initial = self.inquiry.tags

    def act(self) -> Any:
        return self.inquiry.tag(self.cleaned_data["tags"], self.user, self.seen)


class NoteForm(VerbForm):
    done = _("The note is saved.")
    text = TypedField(
        label=_("Note for colleagues"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("@name tells a colleague."),
    )

    def mentioned(self) -> list[User]:
        """Colleagues whose first name or e-mail name stands after an @."""
        called = {word.casefold() for word in re.findall(r"@([\w.\-]+)", self.cleaned_data["text"])}
        return [
            user
            for user in desk_of(self.inquiry.mailbox_id, Right.VIEW)
            if called & {user.first_name.casefold(), user.email.partition("@")[0].casefold()} - {""}
        ]

    def act(self) -> Any:
        return self.inquiry.add_note(self.cleaned_data["text"], self.user, self.mentioned())


class ReplyForm(VerbForm):
    done = _("The reply goes out in half a minute.")
    body = TypedField(
        label=_("Reply by mail"),
        max_length=10000,
        widget=forms.Textarea(attrs={"rows": 9}),
        error_messages={"required": _("Write the reply first.")},
    )

    def clean_body(self) -> str:
        body: str = self.cleaned_data["body"]
        if "____" in body:
            raise ValidationError(_("There is a gap (____) to fill in first."))
        return body

    def act(self) -> Any:
        return self.inquiry.reply(self.cleaned_data["body"], self.user, self.seen)


class CallForm(VerbForm):
    done = _("The call is logged.")
    result = forms.ChoiceField(
        label=_("Result"), choices=Message.CallResult, initial=Message.CallResult.REACHED
    )
    text = TypedField(
        label=_("What was said"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def act(self) -> Any:
        return self.inquiry.log_call(
            self.cleaned_data["text"], self.cleaned_data["result"], self.user, self.seen
        )


class SnoozeForm(VerbForm):
    done = _("Put aside.")
    day = forms.DateField(label=_("Put aside until"), widget=DayInput())
    survives_reply = forms.BooleanField(label=_("Even if the person writes again"), required=False)

    def prepare(self) -> None:
        self.fields["day"].initial = timezone.localdate() + timedelta(days=7)

    def act(self) -> Any:
        data = self.cleaned_data
        return self.inquiry.snooze_until(data["day"], self.user, self.seen, data["survives_reply"])


class CloseForm(VerbForm):
    done = _("Closed.")
    outcome = forms.ChoiceField(
        label=_("How it ended"), choices=[("", _("Choose…")), *Inquiry.Outcome.choices]
    )

    def act(self) -> Any:
        return self.inquiry.close(self.cleaned_data["outcome"], self.user, self.seen)


class ReopenForm(VerbForm):
    done = _("Open again.")

    def act(self) -> Any:
        return self.inquiry.reopen(self.user, self.seen)


class SpamForm(VerbForm):
    done = _("Marked as spam; it stays for 30 days.")

    def act(self) -> Any:
        return self.inquiry.mark_spam(self.user, self.seen)


class ClearSpamForm(VerbForm):
    done = _("Cleared; it is open now.")

    def act(self) -> Any:
        return self.inquiry.clear_spam(self.user, self.seen)


class MergeForm(VerbForm):
    right = Right.MERGE
    done = _("Merged.")
    target = forms.CharField(label=_("Reference of the other inquiry"), max_length=20)

    def clean_target(self) -> Inquiry:
        reference = read_reference(self.cleaned_data["target"])
        found = reference and Inquiry.objects.visible_to(self.user).filter(reference=reference).first()
        if not found:
            raise ValidationError(_("There is no inquiry with this reference in your mailboxes."))
        return found

    def act(self) -> Any:
        return self.inquiry.merge_into(self.cleaned_data["target"], self.user, self.seen)


class UndoForm(VerbForm):
    done = _("Undone.")

    def act(self) -> Any:
        return self.inquiry.undo(self.user)


class EraseForm(VerbForm):
    right = Right.ERASE
    done = _("Erased. Nobody can bring it back.")
    confirm = forms.CharField(label=_("Type the reference to confirm"), max_length=20)

    def clean_confirm(self) -> str:
        if read_reference(self.cleaned_data["confirm"]) != self.inquiry.reference:
            raise ValidationError(_("This is not the reference of this inquiry."))
        return self.inquiry.reference

    def act(self) -> Any:
        return self.inquiry.erase(self.user)


VERBS: dict[str, type[VerbForm]] = {
    "reply": ReplyForm,
    "note": NoteForm,
    "call": CallForm,
    "take": TakeForm,
    "assign": AssignForm,
    "move": MoveForm,
    "priority": PriorityForm,
    "tag": TagForm,
    "snooze": SnoozeForm,
    "close": CloseForm,
    "reopen": ReopenForm,
    "spam": SpamForm,
    "clear_spam": ClearSpamForm,
    "merge": MergeForm,
    "undo": UndoForm,
    "erase": EraseForm,
}


def verbs_for(inquiry: Inquiry, user: Any) -> list[str]:
    """The verbs that make sense now and that the person may use."""
    State = Inquiry.State
    live = {"reply", "note", "call", "assign", "move", "priority", "tag", "snooze", "close", "spam", "merge"}
    offered = {
        State.CLOSED: {"reopen", "reply", "note", "merge"},
        State.SPAM: {"clear_spam", "note"},
        State.MERGED: set(),
        State.ERASED: set(),
    }.get(State(inquiry.state), live | ({"take"} if inquiry.assignee_id != user.pk else set()))
    if inquiry.state not in {State.ERASED, State.MERGED}:
        offered = offered | {"erase"}
    if not inquiry.email:
        offered = offered - {"reply"}
    return [name for name, form in VERBS.items() if name in offered and inquiry.allows(user, form.right)]


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

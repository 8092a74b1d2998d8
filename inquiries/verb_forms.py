"""A form for each verb of an inquiry, and which of them make sense now."""

import re
from datetime import timedelta
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User

from .access import Right
from .desks import desk_of, people_away
from .forms import TypedField
from .models import Inquiry, Mailbox, Message, Priority
from .references import read_reference
from .widgets import DayInput


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
        away = people_away(self.inquiry.mailbox_id)
        self.fields["assignee"].label_from_instance = lambda user: (
            _("%s (away)") % user if user.pk in away else str(user)
        )
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


def handle_of(user: User) -> str:
    """How a colleague is called in a note: the first name, or what stands before the @ of the address."""
    return user.first_name.casefold() if " " not in user.first_name and user.first_name else email_name(user)


def email_name(user: User) -> str:
    return user.email.partition("@")[0].casefold()


class NoteForm(VerbForm):
    done = _("The note is saved.")
    text = TypedField(
        label=_("Note for colleagues"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("@name tells a colleague."),
    )

    def prepare(self) -> None:
        names = ", ".join(f"@{handle_of(user)}" for user in self.colleagues() if user != self.user)
        if names:
            self.fields["text"].help_text = _("Tells a colleague by mail, without the text: %s") % names

    def colleagues(self) -> list[User]:
        return list(desk_of(self.inquiry.mailbox_id, Right.VIEW))

    def mentioned(self) -> list[User]:
        """Colleagues whose first name or e-mail name stands after an @."""
        called = {word.casefold() for word in re.findall(r"@([\w.\-]+)", self.cleaned_data["text"])}
        return [
            user
            for user in self.colleagues()
            if called & {user.first_name.casefold(), email_name(user)} - {""}
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

import uuid
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput

from .detectors import patient_confirmations
from .forms import PlainTextField
from .models import BlockRule, Comment, Reason, Thread, Verb

MOST_AT_ONCE = 100


class ChosenField(forms.MultipleChoiceField):
    """Rows named as `id:version`, each with the version that was on the screen."""

    widget = forms.MultipleHiddenInput

    def validate(self, value: list[str]) -> None:
        if not value:
            raise ValidationError(_("Choose at least one reply."))
        if len(value) > MOST_AT_ONCE:
            raise ValidationError(_("Decide on at most %s replies at once.") % MOST_AT_ONCE)

    def clean(self, value: Any) -> list[tuple[uuid.UUID, int]]:
        names = super().clean(value)
        try:
            pairs = [name.rsplit(":", 1) for name in dict.fromkeys(names)]
            return [(uuid.UUID(pk), int(version)) for pk, version in pairs]
        except ValueError:
            raise ValidationError(_("Choose the replies again.")) from None


class DecisionForm(forms.Form):
    """A moderator's decision on the rows that it names."""

    DECISIONS = [
        Verb.APPROVE, Verb.REJECT, Verb.SPAM, Verb.REMOVE, Verb.RESTORE,
        Verb.ESCALATE, Verb.CALM, Verb.PIN, Verb.UNPIN, Verb.DISMISS,
    ]  # fmt: skip

    verb = forms.ChoiceField(choices=[(verb, verb) for verb in DECISIONS])
    chosen = ChosenField()
    reason = forms.ChoiceField(choices=[("", ""), *Reason.choices], required=False)
    message = forms.CharField(required=False, max_length=2000)
    confirmed = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        verb, reason = data.get("verb"), data.get("reason")
        if verb in {Verb.REJECT, Verb.REMOVE}:
            if not reason:
                raise ValidationError(_("Choose a reason; the author reads it."))
            if reason == Reason.OTHER and not data.get("message", "").strip():
                raise ValidationError(_("Write the reason for the author."))
        return data

    def apply(self, comment: Comment, by: Any, seen: int, batch: uuid.UUID) -> None:
        """Call the verb; its own errors are the caller's."""
        data = self.cleaned_data
        why = {"reason": data["reason"], "message": data["message"]}
        match data["verb"]:
            case Verb.APPROVE:
                comment.approve(by, seen=seen, batch=batch)
            case Verb.REJECT:
                comment.reject(by, seen=seen, batch=batch, **why)
            case Verb.SPAM:
                comment.mark_spam(by, seen=seen, batch=batch)
            case Verb.REMOVE:
                comment.remove(by, seen=seen, batch=batch, **why)
            case Verb.RESTORE:
                comment.restore(by, seen=seen, batch=batch)
            case Verb.ESCALATE:
                comment.escalate(by, seen=seen, batch=batch)
            case Verb.CALM:
                comment.calm(by, seen=seen, batch=batch)
            case Verb.PIN:
                comment.pin(by, seen=seen, batch=batch)
            case Verb.UNPIN:
                comment.unpin(by, seen=seen, batch=batch)
            case Verb.DISMISS:
                comment.dismiss_reports(by, seen=seen, batch=batch)


class StaffReplyForm(forms.Form):
    body = PlainTextField(label=_("Answer"), widget=forms.Textarea(attrs={"rows": 6}))
    looked_again = forms.BooleanField(
        label=_("None of this says that the person is a patient here"), required=False
    )

    def __init__(self, *args: Any, warnings: list[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "answer_%s"} | kwargs)
        self.shown_warnings = warnings or []

    @property
    def warnings(self) -> list[str]:
        return patient_confirmations(self.cleaned_data["body"])


class RedactForm(forms.Form):
    body = PlainTextField(
        label=_("Text"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Put [removed] in place of what must go. Every earlier text is destroyed."),
    )
    note = forms.CharField(label=_("Note for colleagues"), required=False, max_length=500)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "redact_%s"} | kwargs)


class NoteForm(forms.Form):
    note = PlainTextField(label=_("Note for colleagues"), widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "note_%s"} | kwargs)


class BlockForm(forms.Form):
    """Block the writer of one reply. The two most likely clicks are made already."""

    ACTIONS = [
        (BlockRule.Action.SPAM, _("Block: new replies go to spam")),
        (BlockRule.Action.HOLD, _("Hold: every new reply is marked and waits for a moderator")),
    ]
    PERIODS = [
        ("1", _("1 day")),
        ("7", _("7 days")),
        ("30", _("30 days")),
        ("365", _("1 year")),
        ("", _("for good")),
    ]
    REASONS = [
        ("abuse", _("attacks or insults people")),
        ("spam", _("advertises again and again")),
        ("medicine", _("offers or seeks prescription medicines")),
        ("harm", _("gives advice that could harm")),
        ("staff", _("poses as somebody else")),
        ("other", _("another reason")),
    ]
    KINDS = {
        BlockRule.Kind.EMAIL: _("the e-mail address they gave"),
        BlockRule.Kind.NAME: _("the name “%(name)s”, also with letters that look alike"),
        BlockRule.Kind.NETWORK: _("the network it came from, for 30 days at most; other people may share it"),
    }

    kinds = forms.MultipleChoiceField(label=_("Know them by"), widget=forms.CheckboxSelectMultiple)
    action = forms.ChoiceField(label=_("What happens"), choices=ACTIONS, widget=forms.RadioSelect)
    days = forms.ChoiceField(label=_("For"), choices=PERIODS, required=False)
    reason = forms.ChoiceField(label=_("Why"), choices=REASONS, help_text=_("Only colleagues read it."))
    note = forms.CharField(label=_("In your words"), required=False, max_length=150)

    def __init__(self, comment: Comment, data: Any = None) -> None:
        patterns = BlockRule.patterns_for(comment)
        first = [next(iter(patterns))] if patterns else []
        initial = {"kinds": first, "action": BlockRule.Action.SPAM, "days": "30", "reason": "abuse"}
        super().__init__(data, initial=initial, auto_id="block_%s")
        kinds: Any = self.fields["kinds"]
        kinds.choices = [
            (kind, str(label) % {"name": comment.author_name})
            for kind, label in self.KINDS.items()
            if kind in patterns
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("reason") == "other" and not data.get("note", "").strip():
            raise ValidationError(_("Write the reason for your colleagues."))
        return data

    @property
    def until(self) -> datetime | None:
        days = self.cleaned_data["days"]
        return timezone.now() + timedelta(days=int(days)) if days else None

    @property
    def why(self) -> str:
        label = str(dict(self.REASONS)[self.cleaned_data["reason"]])
        return ": ".join(part for part in [label, self.cleaned_data["note"].strip()] if part)


class ThreadForm(forms.ModelForm):
    class Meta:
        model = Thread
        fields = ["status", "closes_at"]
        widgets = {"closes_at": AdminDateTimeInput, "status": forms.RadioSelect}

import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput

from .detectors import patient_confirmations
from .forms import PlainTextField
from .models import Comment, Reason, Thread, Verb

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
                comment.pin(by, seen=seen)
            case Verb.UNPIN:
                comment.unpin(by, seen=seen)
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


class ThreadForm(forms.ModelForm):
    class Meta:
        model = Thread
        fields = ["status", "closes_at"]
        widgets = {"closes_at": AdminDateTimeInput, "status": forms.RadioSelect}

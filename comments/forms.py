from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from .detectors import private_details_in
from .models import ReportReason
from .text import MAX_BODY, MAX_NAME, clean_line, clean_text, has_letters

MAX_REPORT = 1000


class LineField(forms.CharField):
    """One line of clean text. No `maxlength` on the control: a browser would cut off what was pasted."""

    def to_python(self, value: Any) -> str:
        return clean_line(super().to_python(value) or "")


class PlainTextField(forms.CharField):
    """Clean text of at most `most` characters, counted as they are kept."""

    widget = forms.Textarea

    def __init__(self, *args: Any, most: int = MAX_BODY, **kwargs: Any) -> None:
        self.most = most
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> str:
        return clean_text(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not has_letters(value):
            raise ValidationError(_("Write something that can be read."))
        if len(value) > self.most:
            over = len(value) - self.most
            raise ValidationError(
                ngettext(
                    "Shorten your text by one character; it can have %(max)s.",
                    "Shorten your text by %(over)s characters; it can have %(max)s.",
                    over,
                )
                % {"over": over, "max": self.most}
            )


class EmailLineField(forms.EmailField):
    def to_python(self, value: Any) -> str:
        return clean_line(super().to_python(value) or "")


class ReplyForm(forms.Form):
    """“Leave a reply”. Nothing in it depends on the visitor, so that any cache may hold it."""

    field_order = ["body", "name", "email"]  # as the template prints them, so errors are listed in that order

    name = LineField(
        label=_("Name"),
        help_text=_("A first name or a nickname is enough. Everybody can read it."),
        error_messages={"required": _("Write a name, or a nickname.")},
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    email = EmailLineField(
        label=_("E-mail"),
        max_length=254,
        help_text=_("Never published and never passed on."),
        error_messages={
            "required": _("Write your e-mail address. It is never published."),
            "invalid": _("Write the whole address, like name@example.org."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "maxlength": None}),
    )
    body = PlainTextField(
        label=_("Your reply"),
        error_messages={"required": _("Write your reply.")},
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    wants_answers = forms.BooleanField(
        label=_("Tell me by e-mail when somebody answers"),
        help_text=_("Once your reply is published we send one mail in which you confirm this."),
        required=False,
    )
    website = LineField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    parent = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    idempotency_key = LineField(required=False, widget=forms.HiddenInput)
    elapsed = LineField(required=False, widget=forms.HiddenInput)
    looked_again = LineField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "reply_%s"} | kwargs)

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if not has_letters(name):
            raise ValidationError(_("Write a name, or a nickname."))
        if len(name) > MAX_NAME:
            raise ValidationError(_("Shorten your name to %(max)s characters.") % {"max": MAX_NAME})
        return name

    def clean_idempotency_key(self) -> str:
        """A key that no browser of ours made is no key; a forged one harms only its sender."""
        key: str = self.cleaned_data["idempotency_key"]
        return key if len(key) <= 64 and key.replace("-", "").isalnum() and key.isascii() else ""

    def clean_elapsed(self) -> int | None:
        raw: str = self.cleaned_data["elapsed"]
        return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else None

    def private_details(self) -> list[str]:
        """What its writer should look at before sending, once; empty when they did."""
        if self.cleaned_data["looked_again"]:
            return []
        return private_details_in(self.cleaned_data["body"], self.cleaned_data["name"])

    def submission(self) -> dict[str, Any]:
        """The arguments of `Comment.submit`."""
        data = self.cleaned_data
        return {
            "name": data["name"],
            "email": data["email"],
            "body": data["body"],
            "raw_body": self.data.get("body", "")[: 2 * MAX_BODY],
            "parent_number": data["parent"],
            "wants_answers": data["wants_answers"],
            "key": data["idempotency_key"],
            "elapsed_ms": data["elapsed"],
            "is_trapped": bool(data["website"]),
        }


class EditForm(forms.Form):
    """The author's second thought."""

    body = PlainTextField(
        label=_("Your reply"),
        error_messages={"required": _("Write your reply.")},
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    use_required_attribute = False


class ReportForm(forms.Form):
    """Why a reader thinks that a published reply should not stand."""

    field_order = ["reason", "detail"]

    reason = forms.ChoiceField(
        label=_("What is wrong with it?"),
        choices=ReportReason.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what is wrong with it."),
            "invalid_choice": _("Choose one of these."),
        },
    )
    detail = PlainTextField(
        label=_("What should the moderator know?"),
        required=False,
        help_text=_("Only our moderators read this. Please write nothing about your own health."),
        most=MAX_REPORT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    website = LineField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "report_%s"} | kwargs)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if (
            data.get("reason") == ReportReason.OTHER
            and not data.get("detail")
            and "detail" not in self.errors
        ):
            self.add_error("detail", _("Write the reason."))
        return data


class AccessForm(forms.Form):
    """The address whose replies somebody wants to see."""

    email = EmailLineField(
        label=_("E-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    use_required_attribute = False


class ListingForm(forms.Form):
    """What a reader may ask of a thread in the address."""

    order = forms.ChoiceField(choices=[("oldest", ""), ("newest", "")], required=False)

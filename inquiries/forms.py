import re
import uuid
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as gettext
from django.utils.translation import gettext_lazy as _

from clinic.phones import to_display, to_e164

from .models import Inquiry, Patient
from .places import Places
from .submission import FIELD_NAMES, Submission

CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
DIRECTION_MARKS = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
EXTENSION = re.compile(r"\s*(?:ext\.?|extension|x)\s*(\d{1,7})\s*$", re.IGNORECASE)
MESSAGE_MAX_LENGTH = 5000


class TypedField(forms.CharField):
    """What a person typed, without the characters that nobody types."""

    def to_python(self, value: Any) -> str:
        text = CONTROL_CHARACTERS.sub("", str(value)) if value else ""
        return super().to_python(text.replace("\r\n", "\n")) or ""


class NameField(TypedField):
    """One line, and no marks that turn its letters around in a list."""

    def to_python(self, value: Any) -> str:
        return re.sub(r"\s+", " ", DIRECTION_MARKS.sub("", super().to_python(value))).strip()


class PhoneNumberField(TypedField):
    """A number as the clinic writes it, with its extension."""

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        extension = EXTENSION.search(text)
        try:
            number = to_e164(EXTENSION.sub("", text))
        except ValueError:
            raise ValidationError(
                _("We can’t read this as a phone number. Write it like (202) 555-0123."), code="phone"
            ) from None
        return f"{number} ext. {extension[1]}" if extension else number


class ChoiceOfPageField(forms.ChoiceField):
    """A page's id from those on offer, or None. An id that is not on offer any more is refused in words."""

    default_error_messages = {
        "invalid_choice": _("This choice is not on offer any more. Please choose again.")
    }

    def clean(self, value: Any) -> int | None:
        text = super().clean(value)
        return int(text) if text else None


SAFE_CONTACT = [
    ("may_leave_voicemail", _("leave a voicemail")),
    ("may_text", _("send a text message")),
    ("may_name_clinic", _("say the name of the clinic, to anybody who answers or reads it")),
]

STEPS: dict[str, tuple[Any, list[str]]] = {
    "who": (_("About you"), ["patient", "name"]),
    "contact": (
        _("How can we reach you?"),
        ["preferred_channel", "email", "phone", "safe_contact", "best_times"],
    ),
    "language": (_("Which language?"), ["language", "wants_interpreter"]),
    "about": (_("What is it about?"), ["topic", "location"]),
    "message": (_("Your message"), ["message"]),
}


def language_of_form() -> str:
    """Who reads the form in Spanish is asked whether they want their answer in Spanish."""
    language = get_language()
    return Inquiry.Language(language) if language in Inquiry.Language.values else Inquiry.Language.ENGLISH


class InquiryForm(forms.Form):
    """The contact form. `only` makes a step of it; without `places` it needs no database."""

    fields: dict[str, Any]

    patient = forms.ChoiceField(
        label=_("Who needs help?"), choices=Patient, initial=Patient.SELF, widget=forms.RadioSelect
    )
    name = NameField(
        label=_("Your name"),
        max_length=120,
        help_text=_("What you would like to be called is enough."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Tell us what to call you.")},
    )
    preferred_channel = forms.ChoiceField(
        label=_("How should we answer?"),
        choices=Inquiry.Channel,
        initial=Inquiry.Channel.EMAIL,
        widget=forms.RadioSelect,
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"invalid": _("This e-mail address is not complete. Write it like name@example.org.")},
    )
    phone = PhoneNumberField(
        label=_("Phone"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"}),
    )
    safe_contact = forms.MultipleChoiceField(
        label=_("When we contact you, we may"),
        choices=SAFE_CONTACT,
        initial=["may_name_clinic"],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Leave out what could cause you trouble."),
    )
    best_times = TypedField(
        label=_("Good times to reach you"),
        max_length=200,
        required=False,
        help_text=_("For example: weekdays after 4 p.m."),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        choices=Inquiry.Language,
        initial=language_of_form,
        required=False,
    )
    wants_interpreter = forms.BooleanField(
        label=_("I would like an interpreter. It is free."), required=False
    )
    topic = ChoiceOfPageField(label=_("Condition or treatment"), required=False)
    location = ChoiceOfPageField(label=_("Location"), required=False)
    message = TypedField(
        label=_("What would you like to ask or tell us?"),
        max_length=MESSAGE_MAX_LENGTH,
        help_text=_("In your own words. Only our front desk and clinicians read it."),
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        error_messages={"required": _("Write a few words, so that we know how to help.")},
    )
    consent = forms.BooleanField(
        label=_("I agree"),
        error_messages={"required": _("Tick this box, so that we may keep your message and answer it.")},
    )
    consent_version = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=100_000
    )
    about = forms.IntegerField(widget=forms.HiddenInput, required=False)
    idempotency_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        places: Places | None = None,
        consent_text: str = "",
        only: list[str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, auto_id="%s", **kwargs)
        self.places = places or Places()
        if places is None:
            # Without the database the choices are unknown; what was chosen is kept as it is.
            self.fields["topic"].widget = forms.HiddenInput()
            self.fields["location"].widget = forms.HiddenInput()
        self.fields["topic"].choices = self.places.topic_choices()
        self.fields["location"].choices = self.places.location_choices()
        if not self.places.locations:
            self.fields["location"].widget = forms.HiddenInput()
        if consent_text:
            self.fields["consent"].label = consent_text
        if only is not None:
            for name in set(self.fields) - set(only):
                del self.fields[name]
        for name, field in self.fields.items():
            if self.is_bound and name in self.errors:
                field.widget.attrs["aria-invalid"] = "true"

    @property
    def helper(self) -> FormHelper:
        """The order on the page: groups of questions, in our own markup."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.field_template = "components/field.html"
        helper.layout = Layout(
            *(Group(title, *fields) for title, fields in STEPS.values()), Group("", "consent")
        )
        return helper

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "preferred_channel" in self.fields:
            self._require_a_way_to_answer(data)
        return data

    def _require_a_way_to_answer(self, data: dict[str, Any]) -> None:
        by_mail = data.get("preferred_channel") == Inquiry.Channel.EMAIL
        wanted, other = ("email", "phone") if by_mail else ("phone", "email")
        if data.get(wanted) or wanted in self.errors:
            return
        if wanted == "email":
            self.add_error("email", gettext("You asked for an answer by e-mail: write your address here."))
        elif data.get("preferred_channel"):
            self.add_error("phone", gettext("You asked for an answer by phone: write your number here."))
        elif not data.get(other) and other not in self.errors:
            self.add_error("email", gettext("Leave an e-mail address or a phone number."))

    def submission(self) -> Submission:
        """The value that `Inquiry.receive` takes; only for a valid whole form."""
        data = dict(self.cleaned_data)
        safe = set(data.pop("safe_contact"))
        data |= {name: name in safe for name, _label in SAFE_CONTACT}
        data |= {
            "topic_id": data["topic"],
            "location_id": data["location"],
            "source_page_id": data["about"] if data["about"] in self.places.pages else None,
            "language": data["language"] or language_of_form(),
            "page_language": get_language(),
            "consent_version": data["consent_version"] or 0,
            "idempotency_key": data["idempotency_key"] or uuid.uuid4(),
            "is_spam": bool(data["website"]),
        }
        return Submission(**{name: value for name, value in data.items() if name in FIELD_NAMES})

    def summary(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """(step, [(question, answer)]) for the page on which a person checks what they wrote."""
        return [
            (name, [(str(self.fields[item].label), self.shown(item)) for item in fields])
            for name, (_title, fields) in STEPS.items()
        ]

    def shown(self, name: str) -> str:
        value = self.cleaned_data.get(name)
        field: Any = self.fields[name]
        if name in {"topic", "location"}:
            names = self.places.topics if name == "topic" else self.places.locations
            return names[value] if value in names else str(field.choices[0][1])
        if name == "safe_contact":
            return ", ".join(str(label) for key, label in field.choices if key in (value or [])) or "–"
        if hasattr(field, "choices"):
            return str(dict(field.choices).get(value, "–"))
        if isinstance(field, forms.BooleanField):
            return gettext("Yes") if value else gettext("No")
        if name == "phone" and value:
            return to_display(value)
        return value or "–"


class Group(Fieldset):
    """A fieldset in our own markup."""

    template = "inquiries/group.html"

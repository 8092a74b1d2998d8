"""Telephone numbers: stored as E.164, shown the way the clinic's country writes them."""

from typing import Any

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

HOME_REGION = "US"


def to_e164(text: str) -> str:
    """Return +12025550123 for what a person typed, or raise ValueError if it can't be a number."""
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except phonenumbers.NumberParseException as error:
        raise ValueError(str(error)) from None
    if not phonenumbers.is_possible_number(number):
        raise ValueError("The number is too short or too long.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def to_display(text: str) -> str:
    """(202) 555-0123 at home, +44 20 7946 0018 abroad; what can't be read is returned as it is."""
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except phonenumbers.NumberParseException:
        return text
    home = phonenumbers.country_code_for_region(HOME_REGION)
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL
        if number.country_code == home
        else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(number, style)


class PhoneField(models.CharField):
    """A published number of the clinic itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 20)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        if value:
            try:
                value = to_e164(value)
            except ValueError:
                raise ValidationError(_("Write a phone number like (202) 555-0123.")) from None
        return super().clean(value, model_instance)

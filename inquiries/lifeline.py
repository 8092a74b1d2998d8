"""The phone number and name of the clinic, for the moment in which the database is away."""

from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language

from clinic.models import ClinicSettings
from clinic.phones import to_display, to_e164


@dataclass(frozen=True)
class Lifeline:
    clinic_name: str
    phone: str
    emergency_text: str

    @property
    def shown_phone(self) -> str:
        return to_display(self.phone) if self.phone else ""


_last: dict[str | None, Lifeline] = {}
"""By language."""


def remember(clinic: ClinicSettings) -> None:
    """Keep in this process what the settings said last, in the active language."""
    _last[get_language()] = Lifeline(clinic.clinic_name, clinic.phone, clinic.emergency_text)


def recall() -> Lifeline:
    """What was seen last; a fresh process has CLINIC_PHONE and the words of the settings' defaults."""
    fallback = ClinicSettings().in_language()
    last = _last.get(get_language())
    phone = settings.CLINIC_PHONE
    with suppress(ValueError):  # then it is shown as the owner wrote it
        phone = to_e164(phone) if phone else ""
    if last is None:
        return Lifeline(settings.WAGTAIL_SITE_NAME, phone, fallback.emergency_text)
    return Lifeline(last.clinic_name, last.phone or phone, last.emergency_text)

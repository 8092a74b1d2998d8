"""The words that inquiries, their verbs and the desk's pages share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    NEW = "new", _("New")
    OPEN = "open", _("Open")
    PENDING = "pending", _("Waiting for the person")
    ON_HOLD = "on_hold", _("Put aside")
    CLOSED = "closed", _("Closed")
    SPAM = "spam", _("Spam")
    MERGED = "merged", _("Merged")
    ERASED = "erased", _("Erased")


class Outcome(models.TextChoices):
    BOOKED = "booked", _("Appointment booked")
    INFO_GIVEN = "info_given", _("Information given")
    REFERRED = "referred", _("Referred elsewhere")
    NOT_A_FIT = "not_a_fit", _("Not something we do")
    NO_REPLY = "no_reply", _("No reply from the person")
    DUPLICATE = "duplicate", _("Duplicate")


class Channel(models.TextChoices):
    EMAIL = "email", _("E-mail")
    PHONE = "phone", _("Phone call")
    TEXT = "text", _("Text message")


class Language(models.TextChoices):
    ENGLISH = "en", _("English")
    SPANISH = "es", _("Spanish")
    CHINESE = "zh", _("Chinese")
    VIETNAMESE = "vi", _("Vietnamese")
    KOREAN = "ko", _("Korean")
    RUSSIAN = "ru", _("Russian")
    ARABIC = "ar", _("Arabic")
    HAITIAN = "ht", _("Haitian Creole")
    PORTUGUESE = "pt", _("Portuguese")
    ASL = "ase", _("American Sign Language")
    OTHER = "other", _("Another language")


LIVE_STATES: list[str] = [State.NEW, State.OPEN, State.PENDING, State.ON_HOLD]
"""Somebody still has to do something, or waits for the person."""

WORK_STATES: list[str] = [State.NEW, State.OPEN]
"""It is our turn."""

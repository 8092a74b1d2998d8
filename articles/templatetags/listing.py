"""What a card says of a listed page beside its lead."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from articles.models.indications import Certainty

register = template.Library()


@register.simple_tag
def card_notes(page: Any) -> str:
    """The other name that it is listed under, and how good its evidence is at best."""
    notes = []
    if names := getattr(page, "listed_as", ()):
        notes.append(_("Also called: %(names)s") % {"names": ", ".join(names)})
    if level := getattr(page, "best_evidence", ""):
        notes.append(_("Best evidence: %(level)s") % {"level": str(Certainty(level).label).lower()})
    return " · ".join(notes)

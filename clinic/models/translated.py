from copy import copy
from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class TranslatedTextsMixin(models.Model):
    """Settings with texts that visitors read, each with a second field for its Spanish: `tagline` and `tagline_es`.

    A field beside the field, because the few texts of a setting are written by the same person at the same time; pages,
    which are long, have a translation of their own. An empty one falls back to the site's language.
    """

    translated_texts: ClassVar[list[str]] = []

    class Meta:
        abstract = True

    def in_language(self, language: str | None = None) -> Self:
        """A copy to be shown, never saved, whose texts are in `language`; by default the active one."""
        shown = copy(self)
        for name in self.translated_texts:
            text = getattr(self, f"{name}_{language or get_language()}", "")
            if text:
                setattr(shown, name, text)
        return shown


def spanish_panel(*names: str) -> MultiFieldPanel:
    """The Spanish fields of a setting, in one folded group."""
    children: list[Any] = [FieldPanel(f"{name}_es") for name in names]
    return MultiFieldPanel(
        children,
        heading=_("In Spanish"),
        help_text=_("Shown on the Spanish pages. What is empty is shown in English."),
        classname="collapsed",
    )

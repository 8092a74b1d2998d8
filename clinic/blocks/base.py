"""What blocks have in common: the editor's features, the menu's groups, and how a block demands what it needs."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText

from clinic.plain_text import plain

# "citation" and "glossary" are features that the articles app gives the editor.
INLINE_FEATURES = ["bold", "italic", "link", "citation", "glossary"]
TEXT_FEATURES = [
    *INLINE_FEATURES,
    "ol",
    "ul",
    "document-link",
    "superscript",
    "subscript",
    "strikethrough",
    "code",
]

TEXT = _("Text")
PICTURES = _("Pictures and media")
CARE = _("Guidance")
DATA = _("Evidence and data")
NEXT = _("Next steps")

CITATION = re.compile(r'\s*<a\b[^>]*\blinktype="citation"[^>]*>.*?</a>', re.DOTALL)


class DemandingBlock(blocks.StructBlock):
    """A block that can say what is wrong across its fields. A draft may lack anything and be wrong anyhow."""

    def demands(self, value: Any) -> dict[str, Any]:
        """Field -> the sentence to say there; each field is what its own block cleaned."""
        return {}

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not self.is_deferred_validation and (found := self.demands(value)):
            raise blocks.StructBlockValidationError(
                {name: ValidationError(sentence) for name, sentence in found.items()}
            )
        return value


class SearchableTextMixin:
    """The text that searches find: without citations, which readers see as numbers."""

    def get_searchable_content(self, value: Any) -> list[str]:
        return super().get_searchable_content(RichText(CITATION.sub("", value.source)))  # type: ignore[misc]


class WordsBlock(SearchableTextMixin, blocks.RichTextBlock):
    """Rich text that holds words where it is required: an empty paragraph is none."""

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if self.required and not self.is_deferred_validation and not plain(value):
            raise ValidationError(_("Write something here, or remove it."))
        return value


class InlineTextBlock(WordsBlock):
    """One paragraph of rich text without lists."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", INLINE_FEATURES)
        super().__init__(**kwargs)


class TextBlock(WordsBlock):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", TEXT_FEATURES)
        super().__init__(**kwargs)

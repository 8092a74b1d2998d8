from typing import Any

from django import template

from inquiries import words

register = template.Library()


@register.filter
def due_in_words(inquiry: Any) -> str:
    return words.due(inquiry)


@register.filter
def not_fitting(code: str) -> str:
    """Why a routing rule was passed over."""
    return str(words.NOT_FITTING.get(code, code))

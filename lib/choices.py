"""Labels of choices, for models that are printed in long lists."""

from typing import Any

from django.db.models import Choices


def label_of(choices: type[Choices], value: Any) -> str:
    """The label of `value`; a value that is no choice (any more) stands for itself.

    Django's own `get_..._display` translates every choice to find one, which costs a page that prints
    thirty references more than all its queries.
    """
    return str(choices(value).label) if value in choices else str(value)

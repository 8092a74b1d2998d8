from collections.abc import Iterable
from typing import Any

from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel


def section_panels(fields: Iterable[Any]) -> list[Panel]:
    """A panel for each section in reading order, with the hint of what belongs there."""
    return [
        MultiFieldPanel([FieldPanel(field.name, heading=" ")], heading=field.title, help_text=field.hint)
        for field in fields
    ]

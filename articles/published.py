"""What follows when a page was published or taken back, whichever door it went through.

Wagtail's signals, because its editor runs the actions without `Page.publish()` and
`Page.unpublish()`.
"""

from typing import Any

from wagtail.signals import page_published, page_unpublished

from .models import ClinicalContentMixin, TreatmentPage


def note_published(instance: Any, **kwargs: Any) -> None:
    """Let the page note whether the content that readers see has changed."""
    if isinstance(instance, ClinicalContentMixin):
        stored = type(instance)._default_manager.get(pk=instance.pk)
        if stored.live:  # type: ignore[attr-defined]
            stored.note_content()


def note_unpublished(instance: Any, **kwargs: Any) -> None:
    """Conditions that printed the treatment's indications print them no longer."""
    if isinstance(instance, TreatmentPage):
        instance.note_conditions(instance.condition_keys())


def connect() -> None:
    page_published.connect(note_published, dispatch_uid="articles-published")
    page_unpublished.connect(note_unpublished, dispatch_uid="articles-unpublished")

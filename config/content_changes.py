"""Which saved rows make public pages differ: each of them takes a new content version.

Signals, because pages, pictures and redirects are Wagtail's to save. Our own verbs that
write with `update()`, which sends none, call `ContentVersion.change()` themselves.
"""

from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save

from clinic.models import ContentVersion

SHOWING_APPS = {"clinic", "articles"}
SHOWING_MODELS = {
    "wagtailcore.Locale",
    "wagtailcore.Page",
    "wagtailcore.Site",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Collection",
    "wagtaildocs.Document",
    "taggit.Tag",
}
SILENT_MODELS = {"clinic.ContentVersion", "clinic.ClinicRendition", "articles.MissedSearch"}
"""Saved while a page is rendered, by a search or by the version itself: they change nothing that anybody sees."""


def note_change(sender: type[Model], **kwargs: Any) -> None:
    if not kwargs.get("raw"):
        ContentVersion.change()


def connect() -> None:
    for model in apps.get_models(include_auto_created=True):
        label = model._meta.label
        if (model._meta.app_label in SHOWING_APPS or label in SHOWING_MODELS) and label not in SILENT_MODELS:
            post_save.connect(note_change, sender=model, dispatch_uid=f"content-saved-{label}")
            post_delete.connect(note_change, sender=model, dispatch_uid=f"content-deleted-{label}")
            if model._meta.auto_created:
                m2m_changed.connect(note_change, sender=model, dispatch_uid=f"content-linked-{label}")

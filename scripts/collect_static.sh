#!/bin/sh
# Put stylesheets, scripts and drawings into STATIC_ROOT, with fingerprints in their names and compressed copies.
# Needs no secret, so an image can be built with it.
set -eu

. scripts/sample_environment.sh
python manage.py collectstatic --no-input --verbosity 0

# What the web server in front shows while the site is away.
python manage.py shell --verbosity 0 --command \
    "from django.template.loader import render_to_string; print(render_to_string('maintenance.html'))" \
    > "${STATIC_ROOT:-staticfiles}/maintenance.html"

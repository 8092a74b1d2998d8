#!/bin/sh
# Serve the site on a live machine: WEB_WORKERS processes with WEB_THREADS threads each, on WEB_HOST:WEB_PORT.
# A thread holds a connection to the database while it answers, so ?pool= in DATABASE_URL is at least WEB_THREADS.
set -eu

exec granian --interface wsgi --host "${WEB_HOST:-0.0.0.0}" --port "${WEB_PORT:-8000}" \
    --workers "${WEB_WORKERS:-2}" --blocking-threads "${WEB_THREADS:-4}" --no-ws \
    --http1-header-read-timeout 15000 --workers-kill-timeout 30s --respawn-failed-workers \
    --log-level warning config.wsgi:application

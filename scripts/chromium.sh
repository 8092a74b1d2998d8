#!/bin/sh
# Print the path of a Chromium for the browser tests, after getting one if there is none.
#
# In this order: CHROMIUM, one on the PATH, the one that Playwright keeps, Playwright's download, the system's package.
set -eu

python=${VENV:-.venv}/bin/python

playwrights_own() {
    "$python" -c '
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    path = playwright.chromium.executable_path
if Path(path).exists():
    print(path)
' 2>/dev/null
}

find_chromium() {
    for name in ${CHROMIUM:-chromium chromium-browser google-chrome google-chrome-stable}; do
        if command -v "$name" 2>/dev/null; then
            return
        fi
    done
    playwrights_own
}

path=$(find_chromium)
if [ -z "$path" ] && [ -z "${CHROMIUM:-}" ]; then
    echo "No Chromium found; getting one." >&2
    timeout 300 "$python" -m playwright install chromium >/dev/null 2>&1 || true
    path=$(find_chromium)
    if [ -z "$path" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium; } >&2 || true
        path=$(find_chromium)
    fi
fi
if [ -z "$path" ]; then
    echo "The browser tests need Chromium: install the package chromium, or name one: make test CHROMIUM=/path/to/chromium" >&2
    exit 1
fi
echo "$path"

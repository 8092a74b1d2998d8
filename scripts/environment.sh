#!/bin/sh
# Make or update the virtual environment: environment.sh requirements.txt [more.txt ...]
#
# A requirements file is installed once and kept as a stamp in the environment; while the two are equal nothing is done.
# PYTHON names the Python to use, VENV the folder (.venv).
set -eu

venv=${VENV:-.venv}

fail() {
    echo "$1" >&2
    exit 1
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for candidate in ${PYTHON:-python3.13 python3.12 python3.11 python3.14 python3 python}; do
        if is_new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    found=$("${PYTHON:-python3}" --version 2>/dev/null || echo "none")
    fail "Python 3.11 or newer is needed, and ${found} was found. Install one, or name it: make ${GOAL:-run} PYTHON=/path/to/python3.12"
}

is_installed() {
    cmp -s "$1" "$venv/installed-$(basename "$1")"
}

[ -w . ] || fail "The folder $(pwd) can't be written to. Make it writable, or copy it to a place of your own."

if ! is_new_enough "$venv/bin/python"; then
    python=$(find_python)
    echo "Making the environment in $venv with $("$python" --version)."
    "$python" -m venv --clear "$venv" >/dev/null 2>&1 ||
        fail "$python can't make a virtual environment in $venv. On Debian or Ubuntu: apt-get install python3-venv"
fi

for requirements in "$@"; do
    if ! is_installed "$requirements"; then
        echo "Installing $requirements; this takes a minute the first time."
        "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-input --require-hashes \
            --requirement "$requirements" ||
            fail "$requirements could not be installed; the lines above say why. Is there a way to the package index?"
        cp "$requirements" "$venv/installed-$(basename "$requirements")"
    fi
done

"""What the site is built from: locked, documented, and told nowhere from which machine."""

import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return {plain(re.match(r"[\w.-]+", line)[0]) for line in lines}


def locked(path):
    """Return each package with its number of hashes."""
    entries = re.split(r"^(?=[A-Za-z0-9])", (ROOT / path).read_text(), flags=re.MULTILINE)[1:]
    return {plain(entry.partition("==")[0]): entry.count("--hash=sha256:") for entry in entries}


def test_everything_declared_is_locked():
    assert declared() <= set(locked("requirements-dev.txt"))


@pytest.mark.parametrize("path", LOCKS)
def test_everything_locked_has_its_hashes(path):
    assert [name for name, hashes in locked(path).items() if not hashes] == []


@pytest.mark.parametrize("path", LOCKS)
def test_no_place_of_a_machine_is_locked_in(path):
    assert not re.search(
        r"https?://|file:|^--(index|extra|find)|^-[ief] | /\w+/", (ROOT / path).read_text(), re.M
    )


def test_both_locks_agree():
    site, tools = ((ROOT / path).read_text() for path in LOCKS)
    versions = re.compile(r"^([\w.-]+==\S+)", re.MULTILINE)
    assert set(versions.findall(site)) <= set(versions.findall(tools))


def test_every_dependency_has_its_reason():
    rows = re.findall(r"^\| ([\w, -]+) \|", (ROOT / "docs" / "dependencies.md").read_text(), re.MULTILINE)
    explained = {plain(name.strip()) for row in rows for name in row.split(",")} - {"package"}
    assert explained == declared()

"""Settings come from the environment; what makes no sense stops the start with a sentence that names it."""

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from lib import env

ROOT = Path(settings.BASE_DIR)

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "a-sample-key-that-is-long-enough-to-sign-with-and-secret-to-nobody",
    "FIELD_KEYS": "sample:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "ALLOWED_HOSTS": "www.example.org",
    "BASE_URL": "https://www.example.org",
    "DATABASE_URL": "sqlite:////tmp/never-opened.sqlite3",
    "EMAIL_URL": "smtp://user:password@mail.example.org:587",
    "DEFAULT_FROM_EMAIL": "Our Clinic <hello@example.org>",
}


@pytest.fixture
def read_settings(monkeypatch):
    """Return a function that reads the production settings afresh, from nothing but the given environment."""

    def read(**changes):
        for name in {*os.environ, *PRODUCTION}:
            monkeypatch.delenv(name, raising=False)
        for name, value in (PRODUCTION | changes).items():
            if value is not None:
                monkeypatch.setenv(name, value)
        monkeypatch.setattr(env, "read_dotenv", lambda path: None)
        for module in ("config.settings.base", "config.settings.production"):
            monkeypatch.delitem(sys.modules, module, raising=False)
        return importlib.import_module("config.settings.production")

    return read


def test_a_complete_environment_is_read(read_settings):
    live = read_settings()
    assert live.ALLOWED_HOSTS == ["www.example.org"]
    assert live.SECURE_SSL_REDIRECT
    assert not live.DEBUG


@pytest.mark.parametrize("name", [name for name in PRODUCTION if name != "DJANGO_SETTINGS_MODULE"])
def test_a_live_site_does_not_start_without(read_settings, name):
    with pytest.raises(ImproperlyConfigured, match=name):
        read_settings(**{name: None})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "https://www.example.org"),
        ("BASE_URL", "http://www.example.org"),
        ("BASE_URL", "www.example.org"),
        ("BASE_URL", "https://www.example.org/clinic"),
        ("DATABASE_URL", "mysql://localhost/clinic"),
        ("DATABASE_URL", "postgresql://user:password@localhost:many/clinic"),
        ("DATABASE_URL", "postgresql://localhost/"),
        ("DATABASE_URL", "postgresql://localhost/clinic?pool=none"),
        ("EMAIL_URL", "mail.example.org"),
        ("EMAIL_URL", "smtp://mail.example.org?tls=perhaps"),
        ("DEFAULT_FROM_EMAIL", "the clinic"),
        ("CACHE_URL", "memcached://localhost"),
        ("CACHE_URL", "redis:///1"),
        ("INSECURE_HTTP", "perhaps"),
        ("SERVE_MEDIA", "2"),
        ("MEDIA_URL", "media"),
        ("TIME_ZONE", "America/Larkspur"),
        ("LOG_LEVEL", "LOUD"),
        ("PORT", "eight thousand"),
        ("PORT", "0"),
        ("SECRET_KEY_FILE", "/nowhere/secret"),
    ],
)
def test_nonsense_is_refused_with_a_sentence(read_settings, name, value):
    with pytest.raises(ImproperlyConfigured) as error:
        read_settings(**{name: value})
    sentence = str(error.value)
    assert name.removesuffix("_FILE") in sentence
    assert sentence.endswith((".", ".)"))
    assert "password@" not in sentence


def test_the_sentence_is_all_that_is_printed():
    process = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=os.environ | PRODUCTION | {"BASE_URL": "www.example.org"},
        capture_output=True,
        text=True,
    )
    assert process.returncode == 1
    assert process.stdout + process.stderr == (
        "Not started: BASE_URL is “www.example.org”; write it as https://www.example.org.\n"
    )


def names_read_by_the_code():
    sources = [*(ROOT / "config" / "settings").glob("*.py"), ROOT / "config" / "wsgi.py"]
    pattern = re.compile(r"""env\.read_\w+\(\s*["']([A-Z_]+)["']""")
    read = {name for source in sources for name in pattern.findall(source.read_text())}
    return read | set(re.findall(r"\$\{([A-Z_]+):-", (ROOT / "scripts" / "serve.sh").read_text()))


def test_the_example_lists_every_name_and_no_other():
    listed = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert len(listed) == len(set(listed))
    assert set(listed) == names_read_by_the_code()


def test_the_example_explains_each_name():
    lines = (ROOT / ".env.example").read_text().splitlines()
    for number, line in enumerate(lines):
        if re.match(r"[A-Z_]+=", line):
            assert lines[number - 1].startswith("# "), line


# The readers


@pytest.mark.parametrize(
    ("raw", "value"), [("yes", True), ("On", True), ("1", True), ("no", False), ("FALSE", False), ("", True)]
)
def test_booleans_are_read(monkeypatch, raw, value):
    monkeypatch.setenv("SWITCH", raw)
    assert env.read_bool("SWITCH", default=True) is value


def test_a_secret_may_lie_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "secret").write_text("from the file\n")
    monkeypatch.setenv("SECRET_FILE", str(tmp_path / "secret"))
    monkeypatch.setenv("SECRET", "from the environment")
    assert env.read_required("SECRET") == "from the file"


def test_the_environment_wins_over_the_file(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("# a comment\n\nONE=file\nTWO='quoted = value'\n")
    monkeypatch.setenv("ONE", "environment")
    monkeypatch.delenv("TWO", raising=False)
    env.read_dotenv(tmp_path / ".env")
    assert (os.environ.pop("ONE"), os.environ.pop("TWO")) == ("environment", "quoted = value")


def test_a_line_that_sets_nothing_is_refused(tmp_path):
    (tmp_path / ".env").write_text("ONE\n")
    with pytest.raises(ImproperlyConfigured, match=r"\.env, line 1"):
        env.read_dotenv(tmp_path / ".env")


def test_a_database_on_a_server():
    database = env.database_from_url("postgresql://ada:p%40ss@db:5433/clinic?pool=16&sslmode=require")
    assert (database["USER"], database["PASSWORD"], database["HOST"]) == ("ada", "p@ss", "db")
    assert (database["PORT"], database["NAME"]) == ("5433", "clinic")
    assert database["OPTIONS"]["pool"]["max_size"] == 16
    assert database["OPTIONS"]["sslmode"] == "require"


def test_a_database_behind_a_socket():
    database = env.database_from_url("postgresql://postgres@/clinic?host=%2Frun%2Fpostgresql")
    assert (database["HOST"], database["NAME"]) == ("/run/postgresql", "clinic")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://u:p%3A@m.example.org", {"EMAIL_PORT": 587, "EMAIL_USE_TLS": True, "EMAIL_USE_SSL": False}),
        ("smtps://m.example.org", {"EMAIL_PORT": 465, "EMAIL_USE_TLS": False, "EMAIL_USE_SSL": True}),
        ("smtp://localhost:25?tls=no", {"EMAIL_PORT": 25, "EMAIL_USE_TLS": False, "EMAIL_USE_SSL": False}),
        ("file:///var/mail", {"EMAIL_FILE_PATH": "/var/mail"}),
    ],
)
def test_mail_servers(url, expected):
    assert expected.items() <= env.email_from_url(url).items()

"""System checks: rules between settings, and between them and the world."""

import pytest
from django.core.checks import run_checks

from outbox.kinds import mail_kind
from outbox.models import Message

pytestmark = pytest.mark.django_db


@mail_kind("tests.checks")
def compose_nothing(context):
    return None


def ids():
    found = run_checks(include_deployment_checks=True, databases=["default"])
    return {message.id for message in found if message.id.startswith("config.")}


@pytest.fixture
def live(settings):
    """A site with nothing wrong, as far as these checks look."""
    settings.SECRET_KEY = "x" * 50
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": settings.MEDIA_ROOT,
        }
    }
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    return settings


def test_a_live_site_passes(live):
    assert ids() == set()


@pytest.mark.parametrize("key", ["short", "development-only-key-that-protects-nothing-however-long-it-is"])
def test_a_weak_secret_key_is_found(live, key):
    live.SECRET_KEY = key
    assert ids() == {"config.E001"}


def test_rows_that_no_key_opens_are_found(live):
    Message.queue("tests.checks", "ada@example.org", {}, dedupe_key="one")
    assert ids() == set()
    live.FIELD_KEYS = "other:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA="
    assert ids() == {"config.E002"}


def test_an_old_key_behind_the_new_one_opens_them(live):
    Message.queue("tests.checks", "ada@example.org", {}, dedupe_key="one")
    live.FIELD_KEYS = f"other:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=,{live.FIELD_KEYS}"
    assert ids() == set()


@pytest.mark.parametrize(
    ("allowed", "found"),
    [
        (["www.example.org"], set()),
        ([".example.org"], set()),
        (["example.org"], {"config.E003"}),
        ([], {"config.E003"}),
    ],
)
def test_a_base_url_that_the_site_refuses_is_found(live, allowed, found):
    live.BASE_URL = "https://www.example.org"
    live.ALLOWED_HOSTS = allowed
    assert ids() == found


def test_a_cache_that_is_away_is_found(live):
    live.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        }
    }
    assert ids() == {"config.E004"}


def test_a_cache_for_each_process_is_warned_of(live):
    live.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    assert ids() == {"config.W001"}


def test_mail_that_reaches_nobody_is_warned_of(live):
    live.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert ids() == {"config.W002"}

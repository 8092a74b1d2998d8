"""Tests: fast hashing, mail in memory, files in a folder of their own."""

import tempfile

from .base import *  # noqa: F403

TESTING = True
SECRET_KEY = "test-key"
FIELD_KEYS = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
BASE_URL = "http://testserver"
WAGTAILADMIN_BASE_URL = BASE_URL
CSRF_TRUSTED_ORIGINS = [BASE_URL]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
media = tempfile.TemporaryDirectory(prefix="clinic-media-", ignore_cleanup_errors=True)
MEDIA_ROOT = media.name
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "test"}}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STYLEGUIDE = True
LOGGING_CONFIG = None
PAGE_CACHE_SECONDS = 0  # a test sees what it has just changed
VERSION_SECONDS = 0

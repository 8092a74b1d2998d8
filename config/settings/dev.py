"""A developer's machine and the trial run: SQLite, mail in the console, keys that protect nothing."""

from .base import *  # noqa: F403
from .base import BASE_DIR, env

DEBUG = env.read_bool("DEBUG", True)
SECRET_KEY = env.read_text("SECRET_KEY", "development-only-key-that-protects-nothing")
FIELD_KEYS = env.read_text("FIELD_KEYS", "dev:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
ALLOWED_HOSTS = env.read_list("ALLOWED_HOSTS") or ["127.0.0.1", "localhost", "[::1]"]
EMAIL_URL = env.read_text("EMAIL_URL", f"file://{BASE_DIR / 'var' / 'mail'}")
globals().update(env.email_from_url(EMAIL_URL))
STYLEGUIDE = True

"""A developer's machine and the trial run: SQLite, mail in a folder, keys that protect nothing.

DEBUG is off unless asked for, so that whoever tries the site meets its own error pages.
"""

from lib import env

from .base import *  # noqa: F403
from .base import BASE_DIR, LOG_LEVELS, LOGGING

DEBUG = env.read_bool("DEBUG")
SECRET_KEY = env.read_text("SECRET_KEY") or "development-only-key-that-protects-nothing"
FIELD_KEYS = env.read_text("FIELD_KEYS") or "dev:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
ALLOWED_HOSTS = env.read_hosts("ALLOWED_HOSTS") or ["127.0.0.1", "localhost", "[::1]"]
globals().update(env.email_from_url(env.read_text("EMAIL_URL") or f"file://{BASE_DIR / 'var' / 'mail'}"))
DEMO_PASSWORD = env.read_text("DEMO_PASSWORD") or "try-the-clinic-2026"
STYLEGUIDE = True

# Files are served from where they lie, without `collectstatic`.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
SERVE_MEDIA = True

LOGGING = LOGGING | {
    "root": {"handlers": ["console"], "level": env.read_choice("LOG_LEVEL", LOG_LEVELS, "WARNING")}
}

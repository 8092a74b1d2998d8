"""A live site. Nothing here has a fallback that would be unsafe: what is missing stops the start."""

from django.core.exceptions import ImproperlyConfigured

from lib import env

from .base import *  # noqa: F403
from .base import ALLOWED_HOSTS, BASE_URL

SECRET_KEY = env.read_required("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.read_list("SECRET_KEY_FALLBACKS")
FIELD_KEYS = env.read_required("FIELD_KEYS")
for name in ("BASE_URL", "DATABASE_URL", "EMAIL_URL", "DEFAULT_FROM_EMAIL"):
    env.read_required(name)

if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must list the site's host names; “*” is not accepted.")

INSECURE_HTTP = env.read_bool("INSECURE_HTTP")
if not BASE_URL.startswith("https://") and not INSECURE_HTTP:
    raise ImproperlyConfigured(
        "BASE_URL must start with https:// (INSECURE_HTTP=yes for a trial without TLS)."
    )

SECURE_SSL_REDIRECT = not INSECURE_HTTP
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 0 if INSECURE_HTTP else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = not INSECURE_HTTP
SECURE_HSTS_PRELOAD = not INSECURE_HTTP
SESSION_COOKIE_SECURE = not INSECURE_HTTP
CSRF_COOKIE_SECURE = not INSECURE_HTTP

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

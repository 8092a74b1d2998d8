"""Settings shared by every environment. What differs stands in dev.py, test.py and production.py."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from lib import env

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env.read_dotenv(BASE_DIR / ".env")

DEBUG = False
TESTING = False
ALLOWED_HOSTS = env.read_hosts("ALLOWED_HOSTS")
BASE_URL = env.read_base_url("BASE_URL", f"http://127.0.0.1:{env.read_int('PORT', 8000, minimum=1)}")
CSRF_TRUSTED_ORIGINS = [BASE_URL]

INSTALLED_APPS = [
    "accounts",
    "outbox",
    "clinic",
    "articles",
    "comments",
    "inquiries",
    "config",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.sitemaps",
    "wagtail.locales",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.embeds",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "lib.http.RefuseMalformedRequestMiddleware",
    "lib.language.LanguageMiddleware",
    "config.middleware.MaintenanceMiddleware",
    "config.page_cache.PageCacheMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "articles.middleware.PublishingRefusedMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "csp.context_processors.nonce",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

DATABASES = {
    "default": {
        **env.database_from_url(env.read_text("DATABASE_URL", f"sqlite:///{BASE_DIR / 'site.sqlite3'}")),
        "CONN_HEALTH_CHECKS": True,
    }
}
CACHES = {"default": env.cache_from_url(env.read_text("CACHE_URL", "locmem://site"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

# The site's own language, whose addresses have no prefix, and those under one: /es/. See lib/language.py.
LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = [
    ("en", "English"),
    ("es", "Español"),
]
TIME_ZONE = env.read_time_zone("TIME_ZONE", "America/New_York")
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]

# Every component on one page; only development and tests turn it on.
STYLEGUIDE = False

# Visitors get 503 with a page that says so; staff still sign in.
MAINTENANCE = env.read_bool("MAINTENANCE")

STATIC_URL = "/static/"
STATIC_ROOT = env.read_text("STATIC_ROOT") or str(BASE_DIR / "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "config.bundles.BundleFinder",
]
MEDIA_URL = env.read_url_path("MEDIA_URL", "/media/")
MEDIA_ROOT = env.read_text("MEDIA_ROOT") or str(BASE_DIR / "media")
SERVE_MEDIA = env.read_bool("SERVE_MEDIA")  # elsewhere the web server in front does it

# Cookies: none on public pages; staff sessions end with the browser or after the working day.
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # the editor shows previews in a frame
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # asks for DENY

# Nothing but this host; video hosts only in frames that a click puts there.
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ("/admin/",),
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": [SELF, "https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "frame-ancestors": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a long article in the editor has thousands
FILE_UPLOAD_PERMISSIONS = 0o644

globals().update(env.email_from_url(env.read_text("EMAIL_URL", "console://")))
DEFAULT_FROM_EMAIL = env.read_mail_address("DEFAULT_FROM_EMAIL", "Larkspur Pain Clinic <hello@example.org>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# The number shown when a visitor's message can't be stored and the database can't be asked for one.
CLINIC_PHONE = env.read_text("CLINIC_PHONE")
# The address that answers to our mails come back to; empty: none come in. See docs/triage.md.
INBOUND_MAIL_ADDRESS = env.read_text("INBOUND_MAIL_ADDRESS")
INBOUND_IMAP_URL = env.read_text("INBOUND_IMAP_URL")
INBOUND_WEBHOOK_SECRET = env.read_text("INBOUND_WEBHOOK_SECRET")

# Akismet's opinion on new replies: see comments/akismet.py.
AKISMET = env.read_bool("AKISMET")
AKISMET_KEY = env.read_text("AKISMET_KEY")
AKISMET_URL = env.read_text("AKISMET_URL", "https://rest.akismet.com/1.1/comment-check")

# Sealing of private fields: see lib/crypto.py.
FIELD_KEYS = ""
SECRET_KEY = ""
# Whose word about a visitor's address and scheme is taken: see config/wsgi.py.
TRUSTED_PROXIES = env.read_list("TRUSTED_PROXIES")
# Of the demo's staff accounts; empty makes a random one.
DEMO_PASSWORD = env.read_text("DEMO_PASSWORD")

# Public pages: kept ready for so long at most, and dropped when the content version changes;
# each process looks that up once in VERSION_SECONDS.
PAGE_CACHE_SECONDS = 60
VERSION_SECONDS = 1
# So long the web server in front answers with a public page by itself. What was just approved is read that much later.
EDGE_CACHE_SECONDS = 2

# What the worker runs beside sending mail: (command, seconds between runs).
PERIODIC_COMMANDS = [
    ("publish_scheduled", 60),
    ("purge_searches", 24 * 60 * 60),
    ("send_moderation_digest", 60 * 60),
    ("tend_comments", 60),
    ("learn_spam", 10 * 60),
    ("purge_comments", 6 * 60 * 60),
    ("tend_inquiries", 60),
    ("fetch_mail", 60),
    ("watch_inquiries", 60 * 60),
    ("purge_inquiries", 24 * 60 * 60),
    ("purge_outbox", 24 * 60 * 60),
]
# When /readyz raises the alarm.
WORKER_STALE_AFTER_SECONDS = 90
MAIL_STALE_AFTER_SECONDS = 60 * 60

WAGTAIL_SITE_NAME = "Larkspur Pain Clinic"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAILIMAGES_IMAGE_MODEL = "clinic.ClinicImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "rtf", "txt", "xlsx", "zip"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILSEARCH_BACKENDS = {
    # The admin's. PostgreSQL finds English word forms; SQLite has none.
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "english"},
    # Visitors': the same on every database.
    "site": {"BACKEND": "config.search.index"},
}
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []  # no embed is ever fetched: video is click-to-load

# Who is asked what a pasted DOI or PMID stands for, as CSL JSON; empty: nobody, and the editor fills the fields.
# For example https://doi.org/{doi}
REFERENCE_DOI_RESOLVER = env.read_text("REFERENCE_DOI_RESOLVER", "")
REFERENCE_PMID_RESOLVER = env.read_text("REFERENCE_PMID_RESOLVER", "")

LOG_LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR"]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        # Every indexed row is a task here; that is no news.
        "django_tasks": {"level": "WARNING"},
        # Whatever LOG_LEVEL says: at DEBUG these write out what people typed.
        "django.template": {"level": "INFO"},
        "django.db.backends": {"level": "INFO"},
    },
    "root": {
        "handlers": ["console"],
        "level": env.read_choice("LOG_LEVEL", LOG_LEVELS, "INFO"),
    },
}

import os

from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = get_wsgi_application()

from django.conf import settings  # noqa: E402 - readable once the application is made

if settings.TRUSTED_PROXIES:
    # What these say in X-Forwarded-For and X-Forwarded-Proto becomes the visitor's address and scheme.
    application = wrap_wsgi_with_proxy_headers(application, settings.TRUSTED_PROXIES)

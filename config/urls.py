from typing import Any

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve as serve_file
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.views.feeds import feed
from config.views.health import healthz, readyz
from config.views.pages import serve
from config.views.robots import robots
from config.views.search import search
from config.views.sitemaps import sitemap
from config.views.styleguide import styleguide

handler400 = "config.views.errors.bad_request"
handler403 = "config.views.errors.permission_denied"
handler404 = "config.views.errors.page_not_found"
handler500 = "config.views.errors.server_error"

urlpatterns = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
]

urlpatterns += [path("", include("clinic.urls"))]

if settings.SERVE_MEDIA:
    media = f"{settings.MEDIA_URL.strip('/')}/<path:path>"
    urlpatterns += [path(media, serve_file, {"document_root": settings.MEDIA_ROOT})]

# What people read, in each language: the site's own without a prefix, the others under /es/.
translated: list[Any] = [
    path("search/", search, name="search"),
    path("contact/", include("inquiries.urls")),
    path("comments/", include("comments.urls")),
    path("feed/", feed, name="feed"),
    path("feed/atom/", feed, {"form": "atom"}, name="feed_atom"),
    path("<slug:section>/feed/", feed, name="section_feed"),
    path("<slug:section>/feed/atom/", feed, {"form": "atom"}, name="section_feed_atom"),
]

if settings.STYLEGUIDE:
    translated += [path("styleguide/", styleguide, name="styleguide")]

translated += [
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
]

urlpatterns += i18n_patterns(*translated, prefix_default_language=False)

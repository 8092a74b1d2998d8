from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import admin_views


class OutboxMenuItem(MenuItem):
    def is_shown(self, request):  # type: ignore[no-untyped-def]
        return request.user.has_perm("outbox.view_outbox")


@hooks.register("register_admin_urls")
def outbox_urls():  # type: ignore[no-untyped-def]
    urls = [
        path("", admin_views.index, name="index"),
        path("<uuid:pk>/retry/", admin_views.retry, name="retry"),
    ]
    return [path("outbox/", include((urls, "outbox_admin")))]


@hooks.register("register_reports_menu_item")
def outbox_menu_item():  # type: ignore[no-untyped-def]
    return OutboxMenuItem(_("Mail not sent"), reverse("outbox_admin:index"), icon_name="mail", order=900)

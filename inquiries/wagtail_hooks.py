from django.templatetags.static import static
from django.urls import include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.contrib.settings import views as settings_views
from wagtail.contrib.settings.registry import register_setting

from accounts.access import requires

from . import access, admin_urls
from .models import ContactFormSettings
from .panels import InquiriesMenuItem, PermittedMenuItem, panels_for
from .viewsets import VIEWSETS

register_setting(ContactFormSettings, icon="form")


@hooks.register("register_admin_urls")
def inquiry_urls():  # type: ignore[no-untyped-def]
    return [path("inquiries/", include(admin_urls))]


@hooks.register("register_admin_urls", order=-1)
def contact_form_settings_urls():  # type: ignore[no-untyped-def]
    """Wagtail's views at Wagtail's addresses, but refusing with 403."""
    known = {"app_name": "inquiries", "model_name": "contactformsettings"}
    allowed = requires("inquiries.change_contactformsettings")
    return [
        path(f"settings/inquiries/contactformsettings/{rest}", allowed(view), known)
        for rest, view in [
            ("", settings_views.redirect_to_relevant_instance),
            ("<int:pk>/", settings_views.EditView.as_view()),
            ("<int:pk>/preview/", settings_views.PreviewOnEdit.as_view()),
        ]
    ]


@hooks.register("insert_global_admin_css")
def inquiry_css():  # type: ignore[no-untyped-def]
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/inquiries.css"))


@hooks.register("register_admin_menu_item")
def inquiries_menu_item():  # type: ignore[no-untyped-def]
    return InquiriesMenuItem(
        _("Inquiries"), reverse_lazy("inquiries_admin:index"), name="inquiries", icon_name="mail", order=150
    )


@hooks.register("register_admin_viewset")
def inquiry_viewsets():  # type: ignore[no-untyped-def]
    return VIEWSETS


@hooks.register("register_reports_menu_item")
def inquiry_reports_menu_item():  # type: ignore[no-untyped-def]
    return PermittedMenuItem(
        _("Inquiries in figures"),
        reverse_lazy("inquiries_admin:reports"),
        permission=access.VIEW_REPORTS,
        icon_name="history",
        order=800,
    )


@hooks.register("register_reports_menu_item")
def access_log_menu_item():  # type: ignore[no-untyped-def]
    return PermittedMenuItem(
        _("Who read inquiries"),
        reverse_lazy("inquiries_admin:access_log"),
        permission="inquiries.view_access_log",
        icon_name="view",
        order=810,
    )


@hooks.register("register_settings_menu_item")
def simulator_menu_item():  # type: ignore[no-untyped-def]
    return PermittedMenuItem(
        _("Try the routing"),
        reverse_lazy("inquiries_admin:simulate"),
        permission="inquiries.change_routingrule",
        icon_name="redirect",
        order=603,
    )


@hooks.register("construct_homepage_panels")
def inquiries_panel(request, panels):  # type: ignore[no-untyped-def]
    panels.extend(panels_for(request))

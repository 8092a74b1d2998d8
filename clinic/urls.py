from django.urls import path, re_path

from clinic import views

app_name = "clinic"

urlpatterns = [
    re_path(
        r"^theme/(?P<accent>[0-9a-f]{6})-(?P<face>[a-z]+)-(?P<tone>[a-z]+)\.css$", views.theme, name="theme"
    ),
    re_path(r"^theme/(?P<accent>[0-9a-f]{6})-admin\.css$", views.admin_theme, name="admin_theme"),
    path("icons/<slug:digest>/<slug:name>.<slug:extension>", views.icon, name="icon"),
    path("site.webmanifest", views.manifest, name="manifest"),
    path("drawings/<slug:drawing>.png", views.social_card, name="social_card"),
    path("social/<int:page_id>/<slug:digest>.<slug:extension>", views.social_image, name="social_image"),
]

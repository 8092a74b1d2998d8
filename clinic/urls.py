from django.urls import path, re_path

from clinic import views

app_name = "clinic"

urlpatterns = [
    re_path(r"^theme/(?P<accent>[0-9a-f]{6})\.css$", views.theme, name="theme"),
    path("site.webmanifest", views.manifest, name="manifest"),
    path("drawings/<slug:drawing>.png", views.social_card, name="social_card"),
    path("social/<int:page_id>/<slug:digest>.<slug:extension>", views.social_image, name="social_image"),
]

from django.urls import path

from . import admin_views

app_name = "inquiries_admin"
urlpatterns = [
    path("", admin_views.index, name="index"),
    path("<uuid:pk>/", admin_views.detail, name="detail"),
    path("<uuid:pk>/<slug:verb>/", admin_views.act, name="act"),
]

from django.urls import path

from . import admin_views, report_views

app_name = "inquiries_admin"
urlpatterns = [
    path("", admin_views.index, name="index"),
    path("bulk/", admin_views.bulk, name="bulk"),
    path("bulk/<uuid:batch>/undo/", admin_views.undo_bulk, name="undo_bulk"),
    path("views/", admin_views.save_view, name="save_view"),
    path("views/<int:number>/delete/", admin_views.delete_view, name="delete_view"),
    path("export/", report_views.export, name="export"),
    path("reports/", report_views.reports, name="reports"),
    path("reports/csv/", report_views.reports_csv, name="reports_csv"),
    path("access-log/", report_views.access_log, name="access_log"),
    path("simulate/", report_views.simulate, name="simulate"),
    path("<uuid:pk>/", admin_views.detail, name="detail"),
    path("<uuid:pk>/present/", admin_views.present, name="present"),
    path("<uuid:pk>/original/<uuid:message>/", admin_views.original, name="original"),
    path("<uuid:pk>/<slug:verb>/", admin_views.act, name="act"),
]

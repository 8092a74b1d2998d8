from django.urls import path

from . import detail_views, list_views, report_views

app_name = "inquiries_admin"
urlpatterns = [
    path("", list_views.index, name="index"),
    path("bulk/", list_views.bulk, name="bulk"),
    path("bulk/<uuid:batch>/undo/", list_views.undo_bulk, name="undo_bulk"),
    path("views/", list_views.save_view, name="save_view"),
    path("views/<int:number>/delete/", list_views.delete_view, name="delete_view"),
    path("export/", report_views.export, name="export"),
    path("reports/", report_views.reports, name="reports"),
    path("reports/csv/", report_views.reports_csv, name="reports_csv"),
    path("access-log/", report_views.access_log, name="access_log"),
    path("simulate/", report_views.simulate, name="simulate"),
    path("<uuid:pk>/", detail_views.detail, name="detail"),
    path("<uuid:pk>/present/", detail_views.present, name="present"),
    path("<uuid:pk>/original/<uuid:message>/", detail_views.original, name="original"),
    path("<uuid:pk>/<slug:verb>/", detail_views.act, name="act"),
]

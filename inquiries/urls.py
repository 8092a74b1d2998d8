from django.urls import path

from . import views

app_name = "inquiries"
urlpatterns = [
    path("", views.create, name="create"),
    path("start/", views.start, name="start"),
    path("step/<slug:step>/", views.step, name="step"),
    path("draft/", views.draft, name="draft"),
    path("draft/delete/", views.forget_draft, name="forget_draft"),
    path("inbound/", views.inbound_mail, name="inbound"),
    path("sent/<str:token>/", views.sent, name="sent"),
]

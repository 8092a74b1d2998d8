from django.urls import path

from . import feeds, report_views, views

app_name = "comments"

urlpatterns = [
    path("reply/<int:page_id>/", views.reply, name="reply"),
    path("receipt/<uuid:comment_id>/<str:key>/", views.receipt, name="receipt"),
    path("receipt/<uuid:comment_id>/<str:key>/edit/", views.edit, name="edit"),
    path("receipt/<uuid:comment_id>/<str:key>/withdraw/", views.withdraw, name="withdraw"),
    path("receipt/<uuid:comment_id>/<str:key>/prove/", views.prove, name="prove"),
    path("answers/<uuid:subscription_id>/<str:key>/", views.subscription, name="subscription"),
    path("unsubscribe/<uuid:subscription_id>/<str:key>/", views.unsubscribe, name="unsubscribe"),
    path("yours/", views.request_access, name="request_access"),
    path("yours/<uuid:commenter_id>/<str:key>/", views.yours, name="yours"),
    path("yours/<uuid:commenter_id>/<str:key>/write/<int:page_id>/", views.write, name="write"),
    path("yours/<uuid:commenter_id>/<str:key>/erase/", views.erase, name="erase"),
    path("feed/", feeds.SiteFeed(), name="feed"),
    path("<int:page_id>/feed/", feeds.PageFeed(), name="page_feed"),
    path("<int:page_id>/<int:number>/", views.permalink, name="permalink"),
    path("<int:page_id>/<int:number>/report/", report_views.report, name="report"),
    path("<int:page_id>/<int:number>/reported/", report_views.reported, name="reported"),
]

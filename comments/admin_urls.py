from django.urls import path

from . import admin_views, people_views

app_name = "comments_admin"

urlpatterns = [
    path("", admin_views.queue, name="queue"),
    path("decide/", admin_views.decide, name="decide"),
    path("undo/<uuid:batch>/", admin_views.undo, name="undo"),
    path("export/", admin_views.export, name="export"),
    path("people/", people_views.blocked, name="people"),
    path("people/<int:rule_id>/lift/", people_views.lift, name="lift"),
    path("<uuid:comment_id>/person/", people_views.person, name="person"),
    path("pages/<int:page_id>/", admin_views.thread, name="thread"),
    path("<uuid:comment_id>/", admin_views.detail, name="detail"),
    path("<uuid:comment_id>/reply/", admin_views.reply, name="reply"),
    path("<uuid:comment_id>/reword/", admin_views.reword, name="reword"),
    path("<uuid:comment_id>/redact/", admin_views.redact, name="redact"),
    path("<uuid:comment_id>/note/", admin_views.note, name="note"),
    path("<uuid:comment_id>/erase/", admin_views.erase, name="erase"),
]

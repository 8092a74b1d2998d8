"""What leads set up: mailboxes and their people, routing rules, saved replies. None holds words of a person."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views.generic import DeleteView
from wagtail.admin.viewsets.model import ModelViewSet

from .models import Mailbox, RoutingRule, SavedReply
from .rule_forms import RoutingRuleForm


class ExplainingDeleteView(DeleteView):
    """Says in words why something can't be deleted."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().post(request, *args, **kwargs)
        except (ProtectedError, PermissionDenied):
            messages.error(
                request,
                _(
                    "“%s” can’t be deleted: inquiries or rules are in it, or it takes what no rule claims."
                    " Take it out of use instead."
                )
                % self.object,
            )
            return redirect(self.index_url_name)


class MailboxViewSet(ModelViewSet):
    model = Mailbox
    icon = "mail"
    menu_label = _("Mailboxes")
    menu_order = 600
    add_to_settings_menu = True
    copy_view_enabled = False
    delete_view_class = ExplainingDeleteView
    list_display = ["name", "description", BooleanColumn("is_default"), BooleanColumn("is_active")]
    panels = [
        FieldPanel("name"),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("is_default"), FieldPanel("is_active")]),
        FieldPanel("location"),
        FieldRowPanel([FieldPanel("from_address"), FieldPanel("notice_address")]),
        FieldPanel("assignment"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("normal_minutes"), FieldPanel("high_minutes"), FieldPanel("urgent_minutes")]
                ),
                FieldPanel("warn_percent"),
            ],
            heading=_("When an answer is due"),
        ),
        FieldPanel("retention_days"),
        InlinePanel(
            "memberships",
            heading=_("Members"),
            label=_("Member"),
            panels=[
                FieldRowPanel([FieldPanel("user"), FieldPanel("role")]),
                FieldRowPanel(
                    [FieldPanel("wants_notices"), FieldPanel("takes_assignments"), FieldPanel("capacity")]
                ),
                FieldRowPanel([FieldPanel("away_from"), FieldPanel("away_until")]),
            ],
        ),
    ]


class RoutingRuleViewSet(ModelViewSet):
    model = RoutingRule
    icon = "redirect"
    menu_label = _("Routing rules")
    menu_order = 601
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["name", "mailbox", "sort_order", BooleanColumn("is_active")]
    ordering = ["sort_order"]
    form_fields = RoutingRuleForm.Meta.fields

    def get_form_class(self, for_update: bool = False) -> type[RoutingRuleForm]:
        return RoutingRuleForm


class SavedReplyViewSet(ModelViewSet):
    model = SavedReply
    icon = "edit"
    menu_label = _("Saved replies")
    menu_order = 602
    add_to_settings_menu = True
    list_display = ["title", "mailbox", "language"]
    form_fields = ["title", "mailbox", "language", "body"]


VIEWSETS = [
    MailboxViewSet("mailboxes"),
    RoutingRuleViewSet("routing_rules"),
    SavedReplyViewSet("saved_replies"),
]

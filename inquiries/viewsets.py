"""What leads set up: mailboxes and their people, routing rules, saved replies. None holds words of a person.

Wagtail's views ask for the permission on the model only. Whoever could edit another desk's mailbox could make
themselves its member and read on; so every view here also asks who leads the row's mailbox.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views.generic import CreateView, DeleteView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from accounts.access import View, refusing

from .models import Mailbox, Membership, RoutingRule, SavedReply
from .rule_forms import RoutingRuleForm, SavedReplyForm


class LedIndexView(IndexView):
    """Lists what the person may set up."""

    def get_base_queryset(self) -> QuerySet:
        led = self.model.objects.led_by(self.request.user)
        return super().get_base_queryset().filter(pk__in=led.values("pk"))


class LedRowMixin:
    """Opens only what the person may set up, for editing, deleting, history and usage alike."""

    request: HttpRequest
    model: Any

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        found = super().get_object(*args, **kwargs)  # type: ignore[misc]
        if not self.model.objects.led_by(self.request.user).filter(pk=found.pk).exists():
            raise PermissionDenied
        return found


class LedViewSet(ModelViewSet):
    """A ModelViewSet that looks at the row, and refuses with a page that says so."""

    index_view_class = LedIndexView
    copy_view_enabled = False

    def construct_view(self, view_class: Any, **kwargs: Any) -> View:
        if hasattr(view_class, "get_object") and not issubclass(view_class, (IndexView, CreateView)):
            view_class = type(view_class.__name__, (LedRowMixin, view_class), {})
        return refusing(super().construct_view(view_class, **kwargs))


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


class NewMailboxView(CreateView):
    """Makes the one who opens a mailbox its lead; without one, nobody but the administrators could set it up."""

    def save_instance(self) -> Mailbox:
        mailbox: Mailbox = super().save_instance()
        user = self.request.user
        if not user.is_superuser:
            Membership.objects.get_or_create(
                mailbox=mailbox,
                user=user,
                defaults={"role": Membership.Role.LEAD, "takes_assignments": False},
            )
        return mailbox


class MailboxViewSet(LedViewSet):
    model = Mailbox
    add_view_class = NewMailboxView
    icon = "mail"
    menu_label = _("Mailboxes")
    menu_order = 600
    add_to_settings_menu = True
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


class RoutingRuleViewSet(LedViewSet):
    model = RoutingRule
    icon = "redirect"
    menu_label = _("Routing rules")
    menu_order = 601
    add_to_settings_menu = True
    list_display = ["name", "mailbox", "sort_order", BooleanColumn("is_active")]
    ordering = ["sort_order"]
    form_fields = RoutingRuleForm.Meta.fields

    def get_form_class(self, for_update: bool = False) -> type[RoutingRuleForm]:
        return RoutingRuleForm


class SavedReplyViewSet(LedViewSet):
    model = SavedReply
    icon = "edit"
    menu_label = _("Saved replies")
    menu_order = 602
    add_to_settings_menu = True
    list_display = ["title", "mailbox", "language"]
    form_fields = SavedReplyForm.Meta.fields

    def get_form_class(self, for_update: bool = False) -> type[SavedReplyForm]:
        return SavedReplyForm


VIEWSETS = [
    MailboxViewSet("mailboxes"),
    RoutingRuleViewSet("routing_rules"),
    SavedReplyViewSet("saved_replies"),
]

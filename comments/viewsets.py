from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from .models import BlockRule


class BlockRuleViewSet(ModelViewSet):
    model = BlockRule
    name = "block_rules"
    icon = "cross"
    menu_label = _("Block rules")
    copy_view_enabled = False
    add_to_settings_menu = True
    form_fields = ["kind", "pattern", "action", "note", "expires_at"]
    list_display = [
        "get_kind_display",
        "pattern",
        "get_action_display",
        "note",
        Column("hits", sort_key="hits"),
        "expires_at",
    ]
    list_filter = ["kind", "action"]
    search_fields = ["pattern", "note"]

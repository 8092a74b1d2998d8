from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks


@hooks.register("register_log_actions")
def register_review_actions(actions: Any) -> None:
    actions.register_action("articles.sign", _("Sign clinical review"), _("Clinical review signed"))

"""Who may do what with an inquiry: a permission to triage at all, and a role at its mailbox."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

TRIAGE = "inquiries.triage_inquiry"
VIEW_IDENTITY = "inquiries.view_identity"
EXPORT = "inquiries.export_inquiry"
ERASE = "inquiries.erase_inquiry"
VIEW_REPORTS = "inquiries.view_inquiry_reports"


class Right(models.TextChoices):
    VIEW = "view", _("look at it")
    WORK = "work", _("answer it")
    MERGE = "merge", _("merge it")
    EXPORT = "export", _("export it")
    ERASE = "erase", _("erase it")
    SET_UP = "set_up", _("set its mailbox up")


RIGHTS_OF_ROLE = {
    "viewer": {Right.VIEW},
    "agent": {Right.VIEW, Right.WORK},
    "lead": {Right.VIEW, Right.WORK, Right.MERGE, Right.EXPORT, Right.ERASE, Right.SET_UP},
}
EXTRA_PERMISSION = {Right.EXPORT: EXPORT, Right.ERASE: ERASE}


def roles_of(user: Any) -> dict[int, str]:
    """Mailbox id -> role; read once for each request's user object."""
    if not hasattr(user, "_mailbox_roles"):
        user._mailbox_roles = dict(user.mailbox_memberships.values_list("mailbox_id", "role"))
    return user._mailbox_roles


def may(user: Any, right: str, mailbox_id: int) -> bool:
    if not user.is_active:
        return False
    if user.is_superuser:
        return True
    extra = EXTRA_PERMISSION.get(Right(right))
    return (
        user.has_perm(TRIAGE)
        and Right(right) in RIGHTS_OF_ROLE.get(roles_of(user).get(mailbox_id, ""), set())
        and (extra is None or user.has_perm(extra))
    )


def mailboxes_where(user: Any, right: str) -> list[int]:
    """Ids of the mailboxes in which `user` has `right`; not meaningful for superusers, who have all."""
    return [mailbox_id for mailbox_id in roles_of(user) if may(user, right, mailbox_id)]

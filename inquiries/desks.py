"""Who works at which mailbox, for the choices of the triage's forms."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property

from accounts.models import User

from . import access
from .access import Right
from .models import Mailbox, Membership


def desk_of(mailbox_id: int | None, right: str = Right.WORK) -> QuerySet[User]:
    """Staff who have `right` in a mailbox, or (None) in any."""
    roles = [role for role, rights in access.RIGHTS_OF_ROLE.items() if right in rights]
    members = User.objects.filter(is_active=True, mailbox_memberships__role__in=roles)
    if mailbox_id is not None:
        members = members.filter(mailbox_memberships__mailbox=mailbox_id)
    return members.distinct().order_by("first_name", "email")


def people_away(mailbox_id: int) -> set[int]:
    """Ids of those members of a mailbox who are away today. They can be chosen all the same."""
    today = timezone.localdate()
    rows = Membership.objects.filter(mailbox=mailbox_id).exclude(away_from=None, away_until=None)
    return {row.user_id for row in rows if row.is_away_on(today)}


class Desks:
    """Mailboxes and the people at them, as choices: read once for all the forms of a page."""

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def people(self) -> list[tuple[str, str]]:
        return [(str(row.pk), str(row)) for row in desk_of(None)]

    @cached_property
    def mailboxes(self) -> list[Mailbox]:
        return list(Mailbox.objects.all())

    @property
    def in_use(self) -> list[tuple[str, str]]:
        return [(str(row.pk), str(row)) for row in self.mailboxes if row.is_active]

    @property
    def visible(self) -> list[tuple[str, str]]:
        """Those whose inquiries the person may see: what `Mailbox.objects.visible_to` says, without asking again."""
        mine = access.roles_of(self.user)
        return [(str(row.pk), str(row)) for row in self.mailboxes if self.user.is_superuser or row.pk in mine]

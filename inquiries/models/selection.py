import json
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils import timezone

from inquiries import access, search
from inquiries.access import Right
from inquiries.references import read_reference

from .conversation import SearchToken
from .states import LIVE_STATES, WORK_STATES, Outcome, State

if TYPE_CHECKING:
    from .inquiries import Inquiry  # noqa: F401 - named in quotes below

if TYPE_CHECKING:
    pass


class InquiryQuerySet(models.QuerySet["Inquiry"]):
    def visible_to(self, user: Any) -> "InquiryQuerySet":
        """Those of the person's mailboxes; superusers see all, and are logged like everybody."""
        rows = self.filter(is_synthetic=False)
        if user.is_superuser:
            return rows
        return rows.filter(mailbox__in=access.mailboxes_where(user, Right.VIEW))

    def live(self) -> "InquiryQuerySet":
        """Those that somebody still has to do something about, or waits for."""
        return self.filter(state__in=LIVE_STATES)

    def unread(self) -> "InquiryQuerySet":
        return self.filter(state=State.NEW)

    def unassigned(self) -> "InquiryQuerySet":
        return self.filter(state__in=WORK_STATES, assignee=None)

    def assigned_to(self, user: Any) -> "InquiryQuerySet":
        return self.live().filter(assignee=user)

    def awaiting_us(self) -> "InquiryQuerySet":
        """Those in which the person waits for an answer of ours."""
        return self.live().filter(due_at__isnull=False)

    def due_by(self, moment: datetime) -> "InquiryQuerySet":
        return self.awaiting_us().filter(due_at__lte=moment)

    def overdue(self) -> "InquiryQuerySet":
        return self.due_by(timezone.now())

    def due_today(self) -> "InquiryQuerySet":
        """Due until midnight, the overdue ones included: they are due today as well."""
        tomorrow = timezone.localdate() + timedelta(days=1)
        return self.due_by(timezone.make_aware(datetime.combine(tomorrow, time.min)))

    def counted(self) -> "InquiryQuerySet":
        """What reports count: real people's inquiries, once each."""
        return (
            self.filter(is_synthetic=False)
            .exclude(state__in=[State.SPAM, State.MERGED])
            .exclude(outcome=Outcome.DUPLICATE)
        )

    def found_by(self, text: str) -> "InquiryQuerySet":
        """Those whose reference, e-mail, phone or name fits what somebody typed into the search."""
        reference = read_reference(text)
        if reference:
            return self.filter(reference=reference)
        wanted = search.read_query(text)
        if not wanted:
            return self.none()
        rows = self
        for kind, hashes in wanted:
            filed = SearchToken.objects.filter(kind=kind, token__in=hashes).values("inquiry")
            rows = rows.filter(pk__in=filed)
        return rows

    def tagged(self, name: str) -> "InquiryQuerySet":
        """Those with a tag, by a search in the JSON's text: one database stores it escaped, one does not."""
        escaped, plain = json.dumps(name), json.dumps(name, ensure_ascii=False)
        return self.filter(Q(tags__icontains=escaped) | Q(tags__icontains=plain))

    def past_retention(self) -> "InquiryQuerySet":
        return self.filter(erase_after__lte=timezone.now(), erased_at__isnull=True)

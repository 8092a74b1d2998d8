from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.permissions import page_permission_policy

from clinic.panels import Item, Task, TodayPanel

from .actions import find_put_off
from .admin_views import may_see_reviews
from .models import ClinicalReview, Indication, Reference, Standing, with_standing
from .viewsets import with_usage

SHOWN = 5


class ContentTodayPanel(TodayPanel):
    name = "content-today"
    heading = gettext_lazy("Content that needs you")
    icon = "signature"
    order = 60

    def tasks(self, request: HttpRequest) -> list[Task]:
        tasks = [self.put_off(request)]
        if request.user.has_perm("articles.view_reference"):
            tasks.append(self.retracted())
        if may_see_reviews(request.user):
            tasks += [self.reviews(request), self.status_checks()]
        return tasks

    def put_off(self, request: HttpRequest) -> Task:
        pages = page_permission_policy.instances_user_has_permission_for(request.user, "change")
        entries = find_put_off(pages)
        return Task(
            _("scheduled pages were not published: something is missing"),
            entries.count(),
            reverse("wagtailadmin_reports:site_history"),
            [
                Item(
                    entry.page.get_admin_display_title(),
                    reverse("wagtailadmin_pages:edit", args=[entry.page_id]),
                    " ".join(entry.data.get("why", [])),
                    is_urgent=True,
                )
                for entry in entries[:SHOWN]
            ],
            is_urgent=True,
        )

    def reviews(self, request: HttpRequest) -> Task:
        pages = with_standing().exclude(standing=Standing.STANDS)
        may_sign = ClinicalReview.may_be_signed_by(request.user)
        return Task(
            _("pages wait for your signature")
            if may_sign
            else _("published pages need a clinician’s signature"),
            pages.count(),
            reverse("clinical_review_report"),
            [
                Item(
                    page.title,
                    reverse("clinical_review", args=[page.pk]),
                    str(Standing(page.standing).label),
                    is_urgent=page.standing == Standing.OVERDUE,
                )
                for page in pages[:SHOWN]
            ],
        )

    def status_checks(self) -> Task:
        due = Indication.objects.check_due()
        return Task(
            _("approval statuses to look up again"),
            due.count(),
            reverse("status_check_report"),
            [
                Item(
                    f"{indication.treatment.title}: {indication.use}",
                    reverse("wagtailadmin_pages:edit", args=[indication.treatment_id]),
                    _("by %(date)s") % {"date": date_format(indication.check_again_by or "")},
                    is_urgent=indication.is_check_overdue,
                )
                for indication in due[:SHOWN]
            ],
        )

    def retracted(self) -> Task:
        references: Any = with_usage(Reference).filter(retracted_on__isnull=False, usage_count__gt=0)
        return Task(
            _("retracted references are still cited"),
            references.count(),
            reverse("retracted_report"),
            [
                Item(
                    reference.label,
                    reverse("wagtailsnippets_articles_reference:usage", args=[reference.pk]),
                    _("on %(count)d pages") % {"count": reference.usage_count},
                )
                for reference in references[:SHOWN]
            ],
            is_urgent=True,
        )

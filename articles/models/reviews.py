from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Case, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page

DUE_SOON_DAYS = 30


class Standing(models.TextChoices):
    """How a published page stands with its clinical review, the most urgent first."""

    CHANGED = "changed", _("Changed since it was signed")
    UNSIGNED = "unsigned", _("Never signed")
    OVERDUE = "overdue", _("Review overdue")
    DUE_SOON = "due_soon", _("Review due soon")
    STANDS = "stands", _("Signed")

    @classmethod
    def of(cls, signed_until: date | None, was_signed: bool) -> "Standing":
        """`signed_until` is when the review of exactly this content is due again; None if there is none."""
        if signed_until is None:
            return cls.CHANGED if was_signed else cls.UNSIGNED
        today = timezone.localdate()
        if signed_until < today:
            return cls.OVERDUE
        return cls.DUE_SOON if signed_until <= today + timedelta(days=DUE_SOON_DAYS) else cls.STANDS

    @property
    def is_shown_to_readers(self) -> bool:
        return self not in (Standing.CHANGED, Standing.UNSIGNED)

    @property
    def is_fine(self) -> bool:
        return self is Standing.STANDS


def with_standing() -> models.QuerySet:
    """Every published clinical page, annotated with how it stands: `standing`, `signed_until`, `signed_by`.

    One query. It compares with the hash that each page noted when its content last changed; what
    readers see is computed anew from the content itself.
    """
    signed = (
        ClinicalReview.objects.filter(page=OuterRef("pk"), content_hash=OuterRef("noted_hash"))
        .order_by("-signed_at")
        .values("next_due_on", "name", "signed_at")
    )
    today = timezone.localdate()
    return (
        Page.objects.live()
        .annotate(
            noted_hash=Coalesce(
                "conditionpage__content_hash", "treatmentpage__content_hash", "articlepage__content_hash"
            )
        )
        .filter(noted_hash__isnull=False)
        .annotate(
            signed_until=Subquery(signed.values("next_due_on")[:1]),
            signed_by=Subquery(signed.values("name")[:1]),
            signed_at=Subquery(signed.values("signed_at")[:1]),
            content_changed_at=Coalesce(
                "conditionpage__content_changed_at",
                "treatmentpage__content_changed_at",
                "articlepage__content_changed_at",
            ),
            standing=Case(
                When(
                    Q(signed_until__isnull=True) & Exists(ClinicalReview.objects.filter(page=OuterRef("pk"))),
                    then=Value(Standing.CHANGED.value),
                ),
                When(signed_until__isnull=True, then=Value(Standing.UNSIGNED.value)),
                When(signed_until__lt=today, then=Value(Standing.OVERDUE.value)),
                When(
                    signed_until__lte=today + timedelta(days=DUE_SOON_DAYS),
                    then=Value(Standing.DUE_SOON.value),
                ),
                default=Value(Standing.STANDS.value),
            ),
            urgency=Case(
                *(
                    When(standing=standing.value, then=Value(place))
                    for place, standing in enumerate(Standing)
                ),
                output_field=models.IntegerField(),
            ),
        )
        .order_by("urgency", "title")
    )


class ClinicalReviewQuerySet(models.QuerySet["ClinicalReview"]):
    def standing_for(self, page: Any, content_hash: str) -> "ClinicalReview | None":
        """The newest review of `page`, if it signed exactly this content."""
        return (
            self.filter(page_id=page.pk, content_hash=content_hash)
            .select_related("clinician")
            .order_by("-signed_at")
            .first()
        )


class ClinicalReview(models.Model):
    """A clinician's signature under one exact content of a page. Append-only.

    It vouches for the content whose hash it holds and for no other: when a word, an
    indication or a cited reference changes, the page stops showing it.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="clinical_reviews"
    )
    content_hash = models.CharField(max_length=64)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="clinical_reviews"
    )
    clinician = models.ForeignKey(
        "clinic.ClinicianPage", null=True, on_delete=models.SET_NULL, related_name="signed_reviews"
    )
    name = models.CharField(max_length=150, help_text=_("As it stood when it was signed."))
    credentials = models.CharField(max_length=60, blank=True)
    signed_at = models.DateTimeField(default=timezone.now)
    next_due_on = models.DateField()

    objects = ClinicalReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("clinical review")
        ordering = ["-signed_at"]
        default_permissions = ("view",)
        permissions = [("sign_clinicalreview", "Can sign clinical reviews")]
        indexes = [
            # ClinicalReviewQuerySet.standing_for, on every uncached page
            models.Index(fields=["page", "content_hash"], name="articles_review_standing"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.signed_at:%Y-%m-%d}"

    @classmethod
    def may_be_signed_by(cls, user: Any) -> bool:
        """A clinician with the right to sign. Never a superuser: who can give themselves any right vouches for none."""
        return (
            user.is_active
            and not user.is_superuser
            and getattr(user, "clinician_page", None) is not None
            and user.has_perm("articles.sign_clinicalreview")
        )

    @classmethod
    def sign(
        cls, page: Any, reviewer: Any, next_due_on: date | None = None, signed_at: Any = None
    ) -> "ClinicalReview":
        """Sign what `page` says now. The reviewer must be a clinician of this clinic.

        Raises PermissionError for anybody else, superusers included.
        """
        if not cls.may_be_signed_by(reviewer):
            raise PermissionError(f"{reviewer} is not a clinician who may sign reviews.")
        if not page.live:
            raise ValueError("Only a published page can be signed: a draft is nobody's word yet.")
        clinician = reviewer.clinician_page
        signed_at = signed_at or timezone.now()
        with transaction.atomic():
            review = cls.objects.create(
                page=page,
                content_hash=page.clinical_hash(),
                reviewer=reviewer,
                clinician=clinician,
                name=clinician.title,
                credentials=clinician.credentials,
                signed_at=signed_at,
                next_due_on=next_due_on or signed_at.date() + timedelta(days=page.review_every_days),
            )
            log(instance=page, action="articles.sign", user=reviewer, data={"review": review.pk})
        return review

    @property
    def is_overdue(self) -> bool:
        return self.next_due_on < timezone.localdate()

    @property
    def name_with_credentials(self) -> str:
        return f"{self.name}, {self.credentials}" if self.credentials else self.name


def signed(pages: models.QuerySet) -> models.QuerySet:
    """Those of `pages` whose published content a clinician has signed, by the hash noted at publication.

    For lists, in one query. A page's own view hashes what it prints (`standing_review`).
    """
    return pages.filter(
        Exists(ClinicalReview.objects.filter(page_id=OuterRef("pk"), content_hash=OuterRef("content_hash")))
    )

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page

from articles.models import ArticlePage, ConditionPage, TreatmentPage
from clinic.models import ContentVersion
from clinic.models.restrictions import open_to_all

from .settings import CommentSettings

if TYPE_CHECKING:
    from .comments import Comment

PAGES_WITH_REPLIES = (ArticlePage, ConditionPage, TreatmentPage)


class ThreadQuerySet(models.QuerySet["Thread"]):
    def visible(self) -> Self:
        """Threads that readers may see: of a page that is published for everybody, and not hidden."""
        return self.filter(page__in=open_to_all(Page.objects.all())).exclude(status=Thread.Status.HIDDEN)


class Thread(models.Model):
    """The replies under one page. Made by the first reply, or when staff change who may reply.

    A page that is deleted leaves its thread behind, with the title it had: what people wrote
    is never destroyed as a side effect, and stays in the queue, the export and the eraser.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("open")
        READ_ONLY = "read_only", _("closed to new replies")
        HIDDEN = "hidden", _("hidden")

    page = models.OneToOneField(
        Page, null=True, on_delete=models.SET_NULL, related_name="reply_thread", verbose_name=_("page")
    )
    page_title = models.CharField(max_length=255, help_text=_("Kept for when the page is gone."))
    status = models.CharField(_("replies are"), max_length=10, choices=Status, default=Status.OPEN)
    closes_at = models.DateTimeField(
        _("closes on"), null=True, blank=True, help_text=_("Empty: the rule of the site decides.")
    )
    last_number = models.PositiveIntegerField(default=0, editable=False)
    approved_count = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(
        default=timezone.now, editable=False, help_text=_("When what readers see last changed.")
    )

    objects = ThreadQuerySet.as_manager()

    class Meta:
        verbose_name = _("thread")
        default_permissions = ()

    def __str__(self) -> str:
        return self.page_title

    @classmethod
    def of(cls, page: Page) -> "Thread":
        """Return the page's thread; one that is not saved yet stands for a page without replies."""
        thread = cls.objects.filter(page_id=page.pk).first() or cls(page_title=page.title[:255])
        thread.page = page
        return thread

    @classmethod
    def lock(cls, page: Page) -> "Thread":
        """Return the page's thread, saved, and locked until the transaction ends.

        Whoever changes anything below a thread takes this lock first, and so nobody waits in a circle.
        """
        locked = cls.objects.select_for_update()
        thread = locked.filter(page_id=page.pk).first()
        if thread is None:
            cls.objects.get_or_create(page_id=page.pk, defaults={"page_title": page.title[:255]})
            thread = locked.get(page_id=page.pk)
        thread.page = page
        return thread

    @property
    def language(self) -> str:
        """The page's, in which its readers get mail; empty once the page is deleted."""
        return self.page.locale.language_code if self.page else ""

    # Who may reply

    @property
    def is_hidden(self) -> bool:
        return self.status == self.Status.HIDDEN

    def closing_time(self, settings: CommentSettings) -> Any:
        """When the thread closes by itself, or None."""
        if self.closes_at is not None:
            return self.closes_at
        published_at = self.page.first_published_at if self.page else None
        if settings.close_after_days and published_at:
            return published_at + timedelta(days=settings.close_after_days)
        return None

    def takes_replies(self, settings: CommentSettings) -> bool:
        """Open, and under a page of a kind that takes any: what was imported elsewhere is there to be read."""
        if self.status != self.Status.OPEN or self.page is None:
            return False
        if not issubclass(self.page.specific_class or Page, PAGES_WITH_REPLIES):
            return False
        closes_at = self.closing_time(settings)
        return closes_at is None or closes_at > timezone.now()

    # What happens to it (the caller holds the lock)

    def take_number(self) -> int:
        """Return the next number of the thread; never given twice, whatever becomes of the comment."""
        self.last_number += 1
        type(self).objects.filter(pk=self.pk).update(last_number=self.last_number)
        return self.last_number

    def note_change(self, approved: int = 0) -> None:
        """Note that readers see something new; caches drop what they keep once this is committed."""
        type(self).objects.filter(pk=self.pk).update(
            approved_count=F("approved_count") + approved, changed_at=timezone.now()
        )
        ContentVersion.change()

    @transaction.atomic
    def set_rules(self, by: Any, status: str, closes_at: Any = None) -> None:
        """Open, close or hide the replies of a page."""
        self.status, self.closes_at = status, closes_at
        if self.pk:
            self.save(update_fields=["status", "closes_at"])
        else:
            self.save()
        self.note_change()
        if self.page is not None:
            log(instance=self.page, action="comments.rules", user=by, data={"status": status})

    def place_of(self, comment: "Comment", settings: CommentSettings) -> int:
        """Return the number of the page of comments on which `comment` stands, in the site's order."""
        root = comment.root or comment
        roots = self.comments.filter(root=None).shown()
        if settings.order == CommentSettings.Order.NEWEST:
            before = roots.filter(number__gt=root.number).count()
        else:
            before = roots.filter(number__lt=root.number).count()
        return before // settings.page_size + 1

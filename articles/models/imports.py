from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedItem(models.Model):
    """What an import made of one thing of another site, and in which state it left it.

    Made and read by importers only. It lets a second run find what the first one made, tell
    whether the other site has changed it since, and whether an editor here has. An item whose
    page or file is gone was deleted here on purpose, and is not made again.
    """

    class Kind(models.TextChoices):
        PAGE = "page", _("Page")
        PICTURE = "picture", _("Picture")
        DOCUMENT = "document", _("Document")
        MENU = "menu", _("Menu")

    source = models.CharField(max_length=200, help_text=_("The kind of site and its address."))
    kind = models.CharField(max_length=10, choices=Kind)
    external_id = models.CharField(max_length=300)
    content_hash = models.CharField(max_length=64, blank=True)
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="imported_items"
    )
    image = models.ForeignKey(
        "clinic.ClinicImage", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    document = models.ForeignKey(
        "wagtaildocs.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    left_revision = models.PositiveBigIntegerField(null=True, blank=True)
    left_live = models.BooleanField(default=False)
    imported_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("imported item")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "kind", "external_id"], name="articles_imported_item_unique"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.kind} {self.external_id}"

    @property
    def is_deleted_here(self) -> bool:
        """Whether what was made of it has been deleted since."""
        return self.page_id is None and self.image_id is None and self.document_id is None

    @property
    def is_edited_here(self) -> bool:
        """Whether somebody saved or unpublished the page after the import."""
        if self.page is None or not self.content_hash:
            return False
        was_taken_down = self.left_live and not self.page.live
        return self.page.latest_revision_id != self.left_revision or was_taken_down

    def leave(self, content_hash: str) -> None:
        """Remember the state in which an import leaves the page."""
        self.content_hash = content_hash
        if self.page is not None:
            self.page.refresh_from_db(fields=["latest_revision", "live"])
            self.left_revision, self.left_live = self.page.latest_revision_id, self.page.live
        self.save()

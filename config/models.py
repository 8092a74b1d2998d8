from django.db import models
from django.utils.translation import gettext_lazy as _


class PageText(models.Model):
    """The text of a published page as the site's search shows it. Made by config.search.index alone."""

    wagtail_reference_index_ignore = True

    page = models.OneToOneField(
        "wagtailcore.Page",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="+",
    )
    names = models.JSONField(_("names"), default=list)
    """The title, then other names."""
    passages = models.JSONField(_("passages"), default=list)
    """The rest in reading order, the lead first; no excerpt crosses from one to the next."""

    class Meta:
        verbose_name = _("text of a page")
        verbose_name_plural = _("texts of pages")

    def __str__(self) -> str:
        return str(self.names[0]) if self.names else ""


class PageWord(models.Model):
    """A word of a published page: what the site's search finds it by. Made by config.search.index alone."""

    wagtail_reference_index_ignore = True

    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="+",
        db_index=False,  # the constraint's index serves it
    )
    word = models.CharField(_("stem"), max_length=40, db_index=True)
    weight = models.PositiveSmallIntegerField(_("weight"))
    """How much the page is about it, up to 100, by how often and how early it stands there."""
    name_weight = models.PositiveSmallIntegerField(_("weight in names"), default=0)
    """How much of one of the page's names it is, up to 100; 0 where it is in none."""
    places = models.TextField(_("places"))
    """Which words of the text it is, as numbers: what a phrase is told by."""

    class Meta:
        verbose_name = _("word of a page")
        verbose_name_plural = _("words of pages")
        constraints = [models.UniqueConstraint(fields=["page", "word"], name="config_pageword_once")]

    def __str__(self) -> str:
        return self.word

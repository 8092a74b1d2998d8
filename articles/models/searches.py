import re
import unicodedata
from datetime import date, timedelta

from django.db import models
from django.db.models import Case, F, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lib.crypto import blind_index

KEPT_AFTER_DAYS = 3
LONGEST_TERM = 80
MOST_WORDS = 6
MOST_DIGITS = 4
MOST_UNCONFIRMED = 10_000
UNCONFIRMED_KEPT = timedelta(days=60)
KEPT = timedelta(days=365)
ADDRESS = re.compile(r"@|://|www\.|\.(?:com|org|net|edu|gov)\b")
SIGNS = re.compile(r"[^\w'@.:/+-]+")


class MissedSearchQuerySet(models.QuerySet["MissedSearch"]):
    def shown(self) -> "MissedSearchQuerySet":
        """Those that editors may read."""
        return self.exclude(term="")

    def stale(self, today: date) -> "MissedSearchQuerySet":
        return self.filter(term="", last_seen_on__lt=today - UNCONFIRMED_KEPT) | self.exclude(term="").filter(
            last_seen_on__lt=today - KEPT
        )


class MissedSearch(models.Model):
    """Words that visitors looked for and that no page has: what editors add as another name, or write about.

    Made by the site's search. It stands here, in `articles`, because what mends it does:
    “also known as” and the glossary, in the hands of the same editors.

    People type private things into a search, so who searched is never known here, and the
    words themselves are unreadable (a keyed hash) until they came on three different days.
    What looks like an address, a number of somebody or a story is not kept at all. Goes
    after 60 days unread, or a year after it was last seen.
    """

    digest = models.CharField(max_length=64, unique=True, editable=False)
    term = models.CharField(_("looked for"), max_length=LONGEST_TERM, blank=True)
    days = models.PositiveIntegerField(_("on so many days"), default=1)
    last_seen_on = models.DateField(_("last seen"))

    wagtail_reference_index_ignore = True

    objects = MissedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("search without results")
        verbose_name_plural = _("searches without results")
        ordering = ["-days", "term"]

    def __str__(self) -> str:
        return self.term or "…"

    @classmethod
    def note(cls, typed: str, today: date | None = None) -> None:
        """Count it once a day. One query if it was counted today, two or three otherwise."""
        term = normalize(typed)
        if not term or is_private(term):
            return
        today = today or timezone.localdate()
        digest = blind_index(term, "articles.missed_search")
        last_seen_on = cls.objects.filter(digest=digest).values_list("last_seen_on", flat=True).first()
        if last_seen_on is None:
            if cls.objects.filter(term="").count() < MOST_UNCONFIRMED:
                cls.objects.get_or_create(digest=digest, defaults={"last_seen_on": today})
        elif last_seen_on < today:
            is_confirmed = When(days__gte=KEPT_AFTER_DAYS - 1, then=Value(term))
            cls.objects.filter(digest=digest, last_seen_on__lt=today).update(
                days=F("days") + 1, last_seen_on=today, term=Case(is_confirmed, default=F("term"))
            )

    @classmethod
    def purge(cls, today: date | None = None) -> int:
        """Delete what is too old; return how many."""
        return cls.objects.stale(today or timezone.localdate()).delete()[0]


def normalize(typed: str) -> str:
    """The same words in the same spelling: no case, no signs, cut at 80 characters."""
    plain = unicodedata.normalize("NFKC", typed).casefold()
    return " ".join(SIGNS.sub(" ", plain).split())[:LONGEST_TERM].strip(" '.:/+-")


def is_private(term: str) -> bool:
    """Whether it may tell who somebody is: an address, a phone or record number, or a whole story."""
    digits = sum(letter.isdigit() for letter in term)
    return bool(ADDRESS.search(term)) or digits > MOST_DIGITS or len(term.split()) > MOST_WORDS

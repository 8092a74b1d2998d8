import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, Page, PageViewRestriction, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from articles.citations import Citations
from articles.page_forms import ClinicalPageForm
from articles.panels import SourcesPanel
from articles.plain import plain_stream
from articles.publishing import PublishingRefused, is_gate_open, what_hinders
from clinic.models.restrictions import is_restricted
from clinic.outline import Outline, Section
from clinic.plain_text import count_words, stream_texts

from .reviews import ClinicalReview, Standing

WORDS_PER_MINUTE = 200


@dataclass(frozen=True)
class SectionField:
    """A part that every page of a type has, in the order in which the type lists them."""

    name: str
    title: Any
    hint: Any
    """What belongs there, shown to the editor while the section is empty and after."""


class ChangeNote(Orderable):
    """What changed on a page, in plain words for its readers."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="change_notes")
    changed_on = models.DateField(_("date"), default=timezone.localdate)
    text = models.CharField(
        _("what changed"), max_length=250, help_text=_("For example: Added the liver risk.")
    )

    panels = [FieldRowPanel([FieldPanel("changed_on"), FieldPanel("text")])]

    class Meta(Orderable.Meta):
        ordering = ["-changed_on", "sort_order"]

    def __str__(self) -> str:
        return f"{self.changed_on}: {self.text}"


class ClinicalContentMixin(models.Model):
    """A text that patients rely on: whose it is, when its content changed, and who signed it.

    Stands left of Page. `content_hash` and `content_changed_at` belong to what is
    published, not to drafts, so revisions never carry them.
    """

    section_fields: list[SectionField] = []
    must_be_signed = False
    """Whether the page warns its readers, and is kept out of search engines and feeds, until a clinician signed it."""

    author = models.ForeignKey(
        "articles.Author",
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    content_changed_at = models.DateTimeField(null=True, blank=True, editable=False)

    authorship_panels = [
        FieldPanel("author", help_text=_("Whose name stands under the title.")),
        InlinePanel(
            "change_notes",
            heading=_("What changed"),
            label=_("Change"),
            help_text=_("One plain sentence for readers at each change that matters to them."),
            classname="collapsed",
        ),
        SourcesPanel(),
    ]
    base_form_class = ClinicalPageForm
    exclude_fields_in_copy = ["content_hash", "content_changed_at"]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless that made something public that would mislead readers: then raise PublishingRefused.

        The gate stands here because every door ends here. Wagtail's editor and its admin API run
        the action of publishing without `Page.publish()`, and a live copy never meets it.
        """
        if kwargs.get("update_fields") is not None:
            super().save(*args, **kwargs)
            return
        if self.is_going_public:
            self.refuse_what_misleads()
        # Wagtail would index the whole page anew for each of its rows as it is saved, and before
        # the references of an evidence row are.
        with transaction.atomic():
            with disable_reference_index_auto_update():
                super().save(*args, **kwargs)
            ReferenceIndex.create_or_update_for_object(self)

    # Its language

    @property
    def is_in_another_language(self) -> bool:
        """Whether its language is not the site's own; a page that was never saved has none yet."""
        return self.locale_id is not None and self.locale.language_code != settings.LANGUAGE_CODE  # type: ignore[attr-defined]

    @property
    def original(self) -> Any:
        """The page in the site's own language that this one translates; None if there is none."""
        if not self.is_in_another_language:
            return None
        pages: Any = type(self)._default_manager
        versions = pages.filter(translation_key=self.translation_key)  # type: ignore[attr-defined]
        return versions.filter(locale__language_code=settings.LANGUAGE_CODE).first()

    # What a page consists of

    @property
    def stream_names(self) -> list[str]:
        """The fields that hold the page's text, in reading order."""
        return ["key_points", *(field.name for field in self.section_fields)]

    @property
    def streams(self) -> list[Any]:
        return [getattr(self, name) for name in self.stream_names]

    def is_section_shown(self, name: str) -> bool:
        return bool(getattr(self, name))

    def sections(self) -> list[Section]:
        outline = Outline()
        found = []
        for field in self.section_fields:
            if self.is_section_shown(field.name):
                stream = getattr(self, field.name, None)
                title = str(field.title)
                anchor = outline.anchor(title)
                found.append(Section(title, anchor, field.name, stream, outline.read(stream, 3)))
        return found

    def cited_indications(self) -> Iterable[Any]:
        """The indications that the page prints; their sources are cited too."""
        return []

    @cached_property
    def change_log(self) -> list[ChangeNote]:
        """What changed, the newest first; one query."""
        return list(self.change_notes.all())  # type: ignore[attr-defined]

    @cached_property
    def citations(self) -> Citations:
        """The page's references, read with one query; numbers are given while it is rendered."""
        return Citations.of(self.streams, self.cited_indications())

    # What was signed

    def clinical_content(self) -> dict[str, Any]:
        """Everything that a clinical review vouches for, as plain data."""
        return {
            "title": self.title,  # type: ignore[attr-defined]
            "lead": getattr(self, "lead", ""),
            "streams": [plain_stream(stream) for stream in self.streams],
            "indications": [indication.clinical_content() for indication in self.cited_indications()],
            "references": [reference.identity for reference in self.citations.known()],
        }

    def clinical_hash(self) -> str:
        text = json.dumps(self.clinical_content(), sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(text.encode()).hexdigest()

    @cached_property
    def standing_review(self) -> ClinicalReview | None:
        """The review that signed exactly what the page says now, or None; one query."""
        return ClinicalReview.objects.standing_for(self, self.clinical_hash())

    @property
    def standing(self) -> Standing:
        """How it stands with its review, for editors; two queries beside those of the hash."""
        review = self.standing_review
        was_signed = review is not None or ClinicalReview.objects.filter(page_id=self.pk).exists()
        return Standing.of(review.next_due_on if review else None, was_signed)

    # Who may read it

    def get_view_restrictions(self) -> Any:
        if self.alias_of_id is None and not is_restricted(self.path):  # type: ignore[attr-defined]
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()  # type: ignore[misc]

    # What happens to it

    def with_content_json(self, content: dict[str, Any]) -> Any:
        page = super().with_content_json(content)  # type: ignore[misc]
        page.content_hash = self.content_hash
        page.content_changed_at = self.content_changed_at
        return page

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publish, or schedule. What would be refused on its day is refused when it is scheduled."""
        if revision.content.get("go_live_at"):
            revision.as_object().refuse_what_misleads()
        return super().publish(revision, *args, **kwargs)  # type: ignore[misc]

    @property
    def is_going_public(self) -> bool:
        """Whether saving shows readers something new: a page, or another revision of it; one query.

        An alias shows what is public elsewhere.
        """
        if not self.live or self.alias_of_id is not None:  # type: ignore[attr-defined]
            return False
        stored = Page.objects.filter(pk=self.pk).values_list("live", "live_revision_id").first()
        return stored != (True, self.live_revision_id)  # type: ignore[attr-defined]

    def refuse_what_misleads(self) -> None:
        """Raise PublishingRefused if something hinders publishing the page as it stands in memory."""
        if not is_gate_open() and (found := self.what_hinders()):
            raise PublishingRefused(self, found)

    def what_hinders(self) -> dict[str, list[str]]:
        """Field -> sentences that say what must change before readers may see this."""
        return what_hinders({name: getattr(self, name) for name in self.stream_names})

    def note_content(self) -> bool:
        """Remember the hash of what is published; True if it differs from what was there before."""
        current = self.clinical_hash()
        if current == self.content_hash:
            return False
        self.content_hash = current
        self.content_changed_at = timezone.now()
        type(self)._default_manager.filter(pk=self.pk).update(
            content_hash=self.content_hash, content_changed_at=self.content_changed_at
        )
        return True

    @property
    def is_indexable(self) -> bool:
        return not self.must_be_signed or self.standing_review is not None

    @cached_property
    def reading_minutes(self) -> int:
        """How long the page's own text takes at 200 words a minute: plain words, read with care."""
        own = [self.title, getattr(self, "lead", "")]  # type: ignore[attr-defined]
        for indication in self.cited_indications():
            own += [indication.use, indication.summary]
            own += [text for row in indication.evidence.all() for text in (row.studied, row.result)]
        return max(1, round(count_words([*own, *stream_texts(self.streams)]) / WORDS_PER_MINUTE))

    @property
    def changed_at(self) -> Any:
        return self.content_changed_at or self.last_published_at  # type: ignore[attr-defined]

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        entries = super().get_sitemap_urls(request)  # type: ignore[misc]
        return [entry | {"lastmod": self.changed_at} for entry in entries]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return context | {
            "sections": self.sections(),
            "citations": self.citations,
            "review": self.standing_review,
        }

"""Imports a WordPress export: everything but the comments, which are another app's to store."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from wagtail.models import Page

from articles.models import ImportedItem

from .export import Contents, Item, Outline
from .library import Library, WrittenFiles
from .media_folder import MediaFolder
from .menus import MenuImporter
from .notes import Kind
from .old_site import NewPlaces, OldAddresses, OldSite
from .pages import PageFiller
from .redirects import Redirector
from .report import Report
from .terms import Terms, import_terms
from .tree import Place, TreeLayer, find_place, title_of
from .wxr import read_contents, read_items

Progress = Callable[[str, int, int], None]

# Item types that hold nothing a reader saw.
MACHINERY = {
    "revision",
    "customize_changeset",
    "oembed_cache",
    "user_request",
    "custom_css",
    "wp_global_styles",
    "wp_template",
    "wp_template_part",
    "wp_navigation",
    "wp_font_family",
    "wp_font_face",
    "acf-field",
    "acf-field-group",
    "wpcf7_contact_form",
    "elementor_library",
    "amp_validated_url",
}
IMPORTED_TYPES = {"post", "page", "attachment", "nav_menu_item", "wp_block"}


@dataclass(frozen=True, slots=True)
class Import:
    """What `import_export` made, for whoever imports what belongs to the pages."""

    source: str
    contents: Contents
    pages: dict[str, Page]
    """The page of each post and page, by its number on the old site."""
    report: Report
    path: Path

    def items_with_pages(self) -> Iterator[tuple[Item, Page]]:
        """Read the file once more and hand out each item that has a page here."""
        for item in read_items(self.path):
            if item.post_id in self.pages:
                yield item, self.pages[item.post_id]


@contextmanager
def all_or_nothing(*, dry_run: bool = False) -> Iterator[WrittenFiles]:
    """Undo everything, files included, if anything fails inside or if it is only a rehearsal."""
    written = WrittenFiles()
    try:
        with transaction.atomic():
            yield written
            if dry_run:
                transaction.set_rollback(True)
    except BaseException:
        written.remove()
        raise
    if dry_run:
        written.remove()


def import_export(
    path: Path, written: WrittenFiles, media: Path | None = None, progress: Progress | None = None
) -> Import:
    """Import posts, pages, files, terms, redirects and menus. Call it inside `all_or_nothing`.

    Raise BadExport, before anything is changed, if the file isn't a whole WordPress export.
    """
    contents = read_contents(path)
    return _Importer(path, contents, written, media, progress).run()


class _Importer:
    def __init__(
        self,
        path: Path,
        contents: Contents,
        written: WrittenFiles,
        media: Path | None,
        progress: Progress | None,
    ) -> None:
        self.path = path
        self.contents = contents
        self.progress = progress
        self.report = Report()
        self.addresses = OldAddresses(contents)
        self.source = f"WordPress {self.addresses.host or contents.site.title}/{self.addresses.root}".rstrip(
            "/"
        )[:200]
        self.library = Library(self.source, MediaFolder(media) if media else None, written, self.report)

    def run(self) -> Import:
        place = find_place(self.contents.site.title)
        self._note_what_is_left_out()
        terms = import_terms(self.contents, self.report)
        laid = TreeLayer(self.source, self.contents, place, self.report).lay()
        old_site = OldSite(self.addresses, self._new_places(place, terms, laid))
        self._fill(PageFiller(self.source, terms, old_site, self.report), laid)
        self._add_attachments()
        pages = _pages_of(laid)
        self._redirect(place, terms, pages)
        archive_url = old_site.places.archive_url
        MenuImporter(
            self.source, place.site, self.contents, pages, old_site, terms, archive_url, self.report
        ).run()
        return Import(self.source, self.contents, pages, self.report, self.path)

    def _new_places(self, place: Place, terms: Terms, laid: dict[str, ImportedItem]) -> NewPlaces:
        articles_url = place.articles.get_url() or "/"
        return NewPlaces(
            page_ids={post_id: imported.page_id for post_id, imported in laid.items() if imported.page_id},
            home_id=place.home.pk,
            archive_url=lambda taxonomy, slug: articles_url + terms.archive_query(taxonomy, slug),
            image_id=self.library.image_id,
            document_id=self.library.document_id,
        )

    def _fill(self, filler: PageFiller, laid: dict[str, ImportedItem]) -> None:
        done = 0
        for item in read_items(self.path):
            if item.post_id in laid:
                filler.fill(item, laid[item.post_id])
                done += 1
                if self.progress:
                    self.progress("pages", done, len(laid))

    def _add_attachments(self) -> None:
        """Bring in files that no page shows, and name those whose files aren't there."""
        for attachment in self.contents.of_type("attachment"):
            if self.library.add(attachment) is None:
                self._note_missing(attachment)

    def _note_missing(self, attachment: Outline) -> None:
        why = (
            "not found in the folder given with --media"
            if self.library.folder
            else "no folder was given with --media"
        )
        self.report.skip(
            "Files", title_of(attachment), f"{why}: {attachment.attachment_url or attachment.link}"
        )

    def _redirect(self, place: Place, terms: Terms, pages: dict[str, Page]) -> None:
        redirector = Redirector(self.contents, self.addresses, place, self.report)
        redirector.redirect_pages({post_id: page for post_id, page in pages.items() if page.live})
        redirector.redirect_archives(terms)

    def _note_what_is_left_out(self) -> None:
        for outline in self.contents.duplicates:
            name = outline.link if outline.type == "nav_menu_item" else title_of(outline)
            self.report.skip("Items", name, "the export has it twice")
        for outline in self.contents.outlines.values():
            if outline.type in MACHINERY:
                self.report.skip(
                    "Items", title_of(outline), f"“{outline.type}” is machinery of WordPress or a plugin"
                )
            elif outline.type not in IMPORTED_TYPES:
                why = f"“{outline.type}” is a type that only the old site's theme or plugins know"
                self.report.skip("Items", title_of(outline), why)
            elif outline.type == "wp_block":
                self.report.note(
                    title_of(outline),
                    Kind.CHANGED,
                    "reusable block",
                    "its content stands in each page that used it",
                )


def _pages_of(laid: dict[str, ImportedItem]) -> dict[str, Page]:
    pages = Page.objects.in_bulk([imported.page_id for imported in laid.values() if imported.page_id])
    return {
        post_id: pages[imported.page_id] for post_id, imported in laid.items() if imported.page_id in pages
    }

"""Finds or lays a page for each post and page of the export, before any text is filled in.

By the time texts are converted, every page that a link may lead to has its key.
"""

from dataclasses import dataclass
from urllib.parse import unquote

from django.urls import Resolver404, resolve
from django.utils.text import slugify
from wagtail.models import Page, Site

from articles.models import ArticleIndexPage, ArticlePage, ImportedItem
from clinic.models import HomePage, StandardPage

from . import dom
from .export import Contents, Outline
from .notes import Kind
from .report import Report

PAGE_TYPES: dict[str, type[Page]] = {"post": ArticlePage, "page": StandardPage}
LABELS = {"post": "Posts", "page": "Pages"}
MAX_TITLE = 255
MAX_SLUG = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where imported pages go."""

    site: Site
    home: HomePage
    articles: ArticleIndexPage


def find_place(title: str) -> Place:
    """Return the site's home page and list of articles; a site that has none yet gets them."""
    site = Site.objects.filter(is_default_site=True).first() or Site.objects.first()
    home = HomePage.objects.filter(pk=site.root_page_id).first() if site else None
    home = home or HomePage.objects.first() or _new_home(title)
    if site is None:
        site = Site.objects.create(hostname="localhost", is_default_site=True, root_page=home)
    elif not HomePage.objects.filter(pk=site.root_page_id).exists():
        site.root_page = home
        site.save()
    articles = ArticleIndexPage.objects.child_of(home).first() or _published(
        home, ArticleIndexPage(title="Articles", slug="articles")
    )
    return Place(site, home, articles)


def _new_home(title: str) -> HomePage:
    title = title[:120] or "Home"
    return _published(Page.get_first_root_node(), HomePage(title=title, slug="site-home", hero_title=title))


def _published(parent: Page, page: Page) -> Page:
    parent.refresh_from_db()
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


class TreeLayer:
    def __init__(self, source: str, contents: Contents, place: Place, report: Report) -> None:
        self.source = source
        self.contents = contents
        self.place = place
        self.report = report
        kind = ImportedItem.Kind.PAGE
        known = ImportedItem.objects.filter(source=source, kind=kind).select_related("page")
        self.imported = {one.external_id: one for one in known}

    def lay(self) -> dict[str, ImportedItem]:
        """Return what each post and page is here, by its number there."""
        laid: dict[str, ImportedItem] = {}
        for outline in self._parents_first():
            imported = self.imported.get(outline.post_id)
            if imported is None:
                imported = self._lay(outline, laid)
            if imported.page_id is None:
                what = f"{LABELS[outline.type]}"
                self.report.skip(what, title_of(outline), "it was deleted here after an earlier import")
            else:
                laid[outline.post_id] = imported
        return laid

    def _parents_first(self) -> list[Outline]:
        outlines = [one for one in self.contents.of_type(*PAGE_TYPES) if self._is_wanted(one)]
        return sorted(outlines, key=lambda one: (self._depth(one), one.menu_order))

    def _is_wanted(self, outline: Outline) -> bool:
        if outline.status in {"trash", "auto-draft"}:
            self.report.skip(LABELS[outline.type], title_of(outline), f"its status is “{outline.status}”")
            return False
        return True

    def _depth(self, outline: Outline) -> int:
        seen = {outline.post_id}
        depth = 0
        parent = self.contents.outlines.get(outline.parent)
        while parent is not None and parent.post_id not in seen:
            seen.add(parent.post_id)
            depth += 1
            parent = self.contents.outlines.get(parent.parent)
        return depth

    def _lay(self, outline: Outline, laid: dict[str, ImportedItem]) -> ImportedItem:
        parent = self._parent_page(outline, laid)
        slug = self._free_slug(outline, parent)
        page = PAGE_TYPES[outline.type](
            title=title_of(outline), slug=slug, live=False, has_unpublished_changes=True
        )
        parent.refresh_from_db()  # its number of children may be old
        parent.add_child(instance=page)
        return ImportedItem.objects.create(
            source=self.source, kind=ImportedItem.Kind.PAGE, external_id=outline.post_id[:300], page=page
        )

    def _parent_page(self, outline: Outline, laid: dict[str, ImportedItem]) -> Page:
        if outline.type == "post":
            return self.place.articles
        parent = laid.get(outline.parent) or (self.imported.get(outline.parent) if outline.parent else None)
        if parent and isinstance(parent.page, Page) and parent.page.specific_class is StandardPage:
            return parent.page
        if outline.parent:
            why = "the page above it isn't here; it stands below the home page"
            self.report.note(title_of(outline), Kind.CHANGED, "place in the tree", why)
        return self.place.home

    def _free_slug(self, outline: Outline, parent: Page) -> str:
        wanted = slug_of(outline)
        slug, number = wanted, 2
        while self._is_taken(slug, parent):
            slug, number = f"{wanted}-{number}", number + 1
        if slug != wanted:
            why = "another page or part of the site has this address; a redirect isn't possible from it"
            self.report.note(title_of(outline), Kind.CHANGED, "address", why, f"{wanted} became {slug}")
        return slug

    def _is_taken(self, slug: str, parent: Page) -> bool:
        if parent.get_children().filter(slug=slug).exists():
            return True
        return parent.pk == self.place.home.pk and not _is_left_to_pages(f"/{slug}/")


def _is_left_to_pages(path: str) -> bool:
    """Tell whether no view of the site's own answers at this address."""
    try:
        match = resolve(path)
    except Resolver404:
        return True
    return match.url_name == "wagtail_serve"


def title_of(outline: Outline) -> str:
    return (dom.plain_words(outline.title) or f"Untitled {outline.type} {outline.post_id}")[:MAX_TITLE]


def slug_of(outline: Outline) -> str:
    slug = slugify(unquote(outline.slug), allow_unicode=True) or slugify(dom.plain_words(outline.title))
    return slug[:MAX_SLUG].strip("-") or f"{outline.type}-{slugify(outline.post_id)}"

"""Redirects from the old site's addresses to where things are now."""

from urllib.parse import urlsplit

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from .export import Contents, Outline
from .notes import Kind
from .old_site import OldAddresses, path_key
from .report import Outcome, Report
from .terms import Terms
from .tree import Place

WHAT = "Redirects"
ARCHIVE_STEPS = {"category": "category", "post_tag": "tag"}


class Redirector:
    def __init__(self, contents: Contents, addresses: OldAddresses, place: Place, report: Report) -> None:
        self.contents = contents
        self.addresses = addresses
        self.place = place
        self.report = report
        self.existing = {
            one.old_path: one
            for one in Redirect.objects.filter(site=place.site) | Redirect.objects.filter(site=None)
        }

    def redirect_pages(self, pages: dict[str, Page]) -> None:
        for post_id, page in pages.items():
            outline = self.contents.outlines[post_id]
            for old in self._old_paths(outline):
                self._add(old, page)
        for attachment in self.contents.of_type("attachment"):
            page_of_parent = pages.get(attachment.parent)
            if page_of_parent:
                self._add_link(attachment, page_of_parent)

    def redirect_archives(self, terms: Terms) -> None:
        for taxonomy, step in ARCHIVE_STEPS.items():
            for slug in self.addresses.terms[taxonomy]:
                query = terms.archive_query(taxonomy, slug)
                for steps in {slug, self._with_parents(taxonomy, slug)}:
                    self._add(self._under_root(f"/{step}/{steps}/"), self.place.articles, query)
        for login in terms.authors:
            self._add(self._under_root(f"/author/{login}/"), self.place.articles)

    def _with_parents(self, taxonomy: str, slug: str) -> str:
        steps: list[str] = []
        current = slug
        while current and current not in steps:
            steps.insert(0, current)
            term = self.addresses.terms[taxonomy].get(current)
            current = term.parent if term else ""
        return "/".join(steps)

    def _under_root(self, path: str) -> str:
        return f"/{self.addresses.root}{path}" if self.addresses.root else path

    def _old_paths(self, outline: Outline) -> list[str]:
        """Every address at which WordPress answered with this item."""
        front = self._under_root("/")
        paths = [f"{front}?p={outline.post_id}"] if outline.post_id.isdecimal() else []
        if outline.type == "page" and paths:
            paths.append(f"{front}?page_id={outline.post_id}")
        link = urlsplit(outline.link)
        if link.path.strip("/") and not link.query:
            paths.append(link.path)
            parent = link.path.rstrip("/").rsplit("/", 1)[0]
            paths += [f"{parent}/{slug}/" for slug in outline.old_slugs]
        return paths

    def _add_link(self, attachment: Outline, page: Page) -> None:
        link = urlsplit(attachment.link)
        if link.path.strip("/") and not link.query:
            self._add(link.path, page)

    def _add(self, old: str, page: Page, query: str = "") -> None:
        old_path = Redirect.normalise_path(old)
        url = page.get_url() or ""
        if len(old_path) > 255:
            self.report.note(
                page.title, Kind.DROPPED, "redirect", "its address is longer than 255 characters", old_path
            )
        elif "?" not in old_path and path_key(old_path) == path_key(url):
            return  # the page is where it was
        elif old_path in self.existing:
            self._keep(self.existing[old_path], page, query)
        else:
            target = {"redirect_link": url + query} if query else {"redirect_page": page}
            self.existing[old_path] = Redirect.objects.create(
                old_path=old_path, site=self.place.site, **target
            )
            self.report.count(WHAT, Outcome.CREATED)

    def _keep(self, existing: Redirect, page: Page, query: str) -> None:
        leads_here = (
            existing.redirect_link == (page.get_url() or "") + query
            if query
            else existing.redirect_page_id == page.pk
        )
        if leads_here:
            self.report.count(WHAT, Outcome.UNCHANGED)
        else:
            self.report.skip(WHAT, existing.old_path, f"it leads elsewhere already: {existing.link}")

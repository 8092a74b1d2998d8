"""The old site's addresses, and what stands behind each of them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from .export import Contents, Outline
from .notes import Kind
from .surroundings import FoundPicture, Link, Surroundings

POST_PARAMETERS = ("p", "page_id", "attachment_id")
SIZE_SUFFIX = re.compile(r"-\d+x\d+(?=\.\w+$)")
DOCUMENT_SUFFIXES = (
    ".csv",
    ".doc",
    ".docx",
    ".odt",
    ".pdf",
    ".ppt",
    ".pptx",
    ".rtf",
    ".txt",
    ".xls",
    ".xlsx",
    ".zip",
)
MEDIA_SUFFIXES = (".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".mov", ".webm", ".avi", ".wmv")


def path_key(path: str) -> str:
    """Make the spellings of one path equal: percent-encoded or not, with or without slashes at its ends."""
    return "/".join(step for step in unquote(path).casefold().split("/") if step)


def file_key(url: str) -> str:
    """Make the addresses of one picture equal: of any size, on any host."""
    try:
        path = urlsplit(url).path
    except ValueError:
        path = url
    return SIZE_SUFFIX.sub("", path_key(path))


class OldAddresses:
    """Finds the item, category or tag that an address of the old site showed."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.base = contents.site.url or next(
            (one.link for one in contents.outlines.values() if one.link), ""
        )
        self.host = _bare_host(self.base)
        self.root = path_key(urlsplit(self.base).path) if contents.site.url else ""
        shown = contents.of_type("post", "page", "attachment")
        self.by_path = {
            path_key(urlsplit(one.link).path): one for one in shown if self._has_own_path(one.link)
        }
        self.terms = {name: contents.terms_of(name) for name in ("category", "post_tag")}
        self.by_file = {file_key(one.attachment_url): one for one in shown if one.attachment_url}

    def _has_own_path(self, link: str) -> bool:
        try:
            parts = urlsplit(link)
        except ValueError:
            return False
        return not parts.query and path_key(parts.path) not in {"", self.root}

    def absolute(self, href: str) -> str:
        try:
            return urljoin(self.base.rstrip("/") + "/", href)
        except ValueError:
            return ""

    def is_own(self, url: str) -> bool:
        return bool(self.host) and _bare_host(url) == self.host

    def item(self, url: str) -> Outline | None:
        parts = urlsplit(url)
        query = parse_qs(parts.query)
        for name in POST_PARAMETERS:
            found = self.contents.outlines.get(query.get(name, [""])[0])
            if found:
                return found
        return self.by_path.get(path_key(parts.path))

    def attachment(self, number: str, url: str) -> Outline | None:
        """Return the attachment with this number, unless the address says that the number is another site's."""
        found = self.contents.outlines.get(number)
        is_attachment = found is not None and found.type == "attachment"
        if found and is_attachment and (not url or file_key(url) == file_key(found.attachment_url)):
            return found
        return self.by_file.get(file_key(url)) if url else None

    def archive(self, url: str) -> tuple[str, str] | None:
        """Return the taxonomy and slug of the category or tag whose archive this was."""
        path = path_key(urlsplit(url).path)
        path = path.removeprefix(self.root).strip("/") if self.root else path
        steps = path.split("/")
        taxonomy = {"category": "category", "tag": "post_tag"}.get(steps[0])
        if not taxonomy or len(steps) < 2:
            return None
        slug = next((slug for slug in self.terms[taxonomy] if path_key(slug) == steps[-1]), "")
        return (taxonomy, slug) if slug else None

    def is_front_page(self, url: str) -> bool:
        parts = urlsplit(url)
        return path_key(parts.path) == self.root and not parts.query


def _bare_host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.").lower()
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class NewPlaces:
    """Where things of the old site are on this one."""

    page_ids: Mapping[str, int]
    """By the number of the post."""
    home_id: int
    archive_url: Callable[[str, str], str]
    """The filtered list for a taxonomy and slug."""
    image_id: Callable[[Outline | None, str], int | None]
    document_id: Callable[[Outline | None, str], int | None]


class OldSite(Surroundings):
    """Answers for one post of the export at a time: `post_id` says which."""

    def __init__(self, addresses: OldAddresses, places: NewPlaces) -> None:
        self.addresses = addresses
        self.places = places
        self.post_id = ""
        self.uploads = self._uploads()

    def _uploads(self) -> dict[str, list[str]]:
        """The pictures uploaded for each post, in the order in which WordPress shows them."""
        uploads: dict[str, list[Outline]] = {}
        for one in self.addresses.contents.of_type("attachment"):
            if one.attachment_url.lower().rsplit(".", 1)[-1] in {"jpg", "jpeg", "png", "gif", "webp", "avif"}:
                uploads.setdefault(one.parent, []).append(one)
        order = {post: sorted(found, key=lambda one: one.menu_order) for post, found in uploads.items()}
        return {post: [one.post_id for one in found] for post, found in order.items()}

    def picture(self, attachment_id: str, url: str) -> FoundPicture:
        found = self.addresses.attachment(attachment_id, url)
        image_id = self.places.image_id(found, url)
        if found is None:
            return FoundPicture(image_id, url)
        alt = found.meta_value("_wp_attachment_image_alt")
        return FoundPicture(image_id, url or found.attachment_url, alt, found.excerpt)

    def attached_pictures(self) -> list[str]:
        return self.uploads.get(self.post_id, [])

    def document_id(self, attachment_id: str, url: str) -> int | None:
        return self.places.document_id(self.addresses.attachment(attachment_id, url), url)

    def attachment_url(self, attachment_id: str) -> str:
        found = self.addresses.contents.outlines.get(attachment_id)
        return found.attachment_url if found else ""

    def reusable_block(self, block_id: str) -> str | None:
        return self.addresses.contents.reusable_blocks.get(block_id)

    def link(self, href: str) -> Link:
        url = self.addresses.absolute(href)
        if not url.lower().startswith(("http://", "https://")):
            return Link({"href": href})
        if urlsplit(url).path.lower().endswith(DOCUMENT_SUFFIXES + MEDIA_SUFFIXES):
            return self._file_link(url)
        if not self.addresses.is_own(url):
            return Link({"href": url})
        return self._own_link(url)

    def _file_link(self, url: str) -> Link:
        document = self.document_id("", url)
        if document is not None:
            return Link({"linktype": "document", "id": str(document)})
        if self.addresses.is_own(url) or self.addresses.attachment("", url):
            return Link(
                {"href": url}, (Kind.MISSING, "its file was not given with --media; it leads to where it was")
            )
        return Link({"href": url})

    def _own_link(self, url: str) -> Link:
        if self.addresses.is_front_page(url):
            return Link({"linktype": "page", "id": str(self.places.home_id)})
        page = self.page_id_of(url)
        if page is not None:
            fragment = urlsplit(url).fragment
            why = "it leads to the page, no longer to a place in it"
            return Link({"linktype": "page", "id": str(page)}, (Kind.CHANGED, why) if fragment else None)
        archive = self.addresses.archive(url)
        if archive:
            return Link({"href": self.places.archive_url(*archive)})
        return Link(
            {"href": url},
            (Kind.ATTENTION, "nothing in the export has this address; it leads to the old site"),
        )

    def page_id_of(self, url: str) -> int | None:
        """Return the page that shows now what this address showed; for a picture's page, the post it belonged to."""
        found = self.addresses.item(url)
        if found is None:
            return None
        return self.places.page_ids.get(found.post_id) or self.places.page_ids.get(found.parent)

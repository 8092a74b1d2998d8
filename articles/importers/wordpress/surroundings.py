"""What a post refers to outside its own text."""

from dataclasses import dataclass

from .notes import Kind


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture of the old site. `image_id` is None while its file is not here."""

    image_id: int | None = None
    url: str = ""
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Attributes of a link: `href`, or `linktype` and `id` for a page or document of this site.

    `remark` says in what kind of note, and why, when the link doesn't lead where it did.
    """

    attributes: dict[str, str]
    remark: tuple[Kind, str] | None = None

    @property
    def is_own(self) -> bool:
        return "linktype" in self.attributes


class Surroundings:
    """Answers the converter's questions about the rest of the export. This one knows nothing; an import knows more."""

    def picture(self, attachment_id: str, url: str) -> FoundPicture:
        return FoundPicture(url=url)

    def attached_pictures(self) -> list[str]:
        """Return the attachment ids of the pictures uploaded for this post, in order."""
        return []

    def document_id(self, attachment_id: str, url: str) -> int | None:
        return None

    def attachment_url(self, attachment_id: str) -> str:
        return ""

    def link(self, href: str) -> Link:
        return Link({"href": href})

    def reusable_block(self, block_id: str) -> str | None:
        return None

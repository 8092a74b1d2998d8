"""What a post refers to outside its own text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture of the old site. `image_id` is None while its file is not here."""

    image_id: int | None = None
    url: str = ""
    alt: str = ""
    caption: str = ""


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

    def link(self, href: str) -> dict[str, str]:
        """Return the attributes of a link to this address: `href`, or `linktype` and `id` for a page of this site."""
        return {"href": href}

    def reusable_block(self, block_id: str) -> str | None:
        return None

"""Brings files of the old site into the libraries of pictures and documents, each once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.db.models.fields.files import FieldFile
from django.forms import ModelForm
from django.utils.datastructures import MultiValueDict
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form
from wagtail.models import Collection
from wagtail.utils.file import hash_filelike

from articles.models import ImportedItem

from .export import Outline
from .media_folder import MediaFolder
from .notes import Kind
from .old_site import file_key
from .report import Outcome, Report

PICTURE_SUFFIXES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".gif",
    ".webp",
    ".avif",
    ".svg",
    ".bmp",
    ".heic",
    ".tif",
    ".tiff",
)


@dataclass(slots=True)
class WrittenFiles:
    """The files that an import has put into storage. A rolled back transaction leaves them there; `remove` doesn't."""

    files: list[FieldFile] = field(default_factory=list)

    def remove(self) -> None:
        for file in self.files:
            if file.name:
                file.storage.delete(file.name)


class Library:
    def __init__(
        self, source: str, folder: MediaFolder | None, written: WrittenFiles, report: Report
    ) -> None:
        self.source = source
        self.folder = folder
        self.written = written
        self.report = report
        self.known: dict[tuple[str, str], int | None] = {}

    def image_id(self, attachment: Outline | None, url: str) -> int | None:
        return self._once(ImportedItem.Kind.PICTURE, attachment, url, self._add_image)

    def document_id(self, attachment: Outline | None, url: str) -> int | None:
        return self._once(ImportedItem.Kind.DOCUMENT, attachment, url, self._add_document)

    def add(self, attachment: Outline) -> int | None:
        """Bring in an attachment, whether a page shows it or not."""
        is_picture = attachment.attachment_url.lower().endswith(PICTURE_SUFFIXES)
        bring = self.image_id if is_picture else self.document_id
        return bring(attachment, attachment.attachment_url)

    def _once(
        self,
        kind: ImportedItem.Kind,
        attachment: Outline | None,
        url: str,
        add: Callable[[ImportedItem, Outline | None, Path], int | None],
    ) -> int | None:
        key = attachment.post_id if attachment else file_key(url)[:300]
        if (kind, key) not in self.known:
            self.known[kind, key] = self._find_or_add(kind, key, attachment, url, add)
        return self.known[kind, key]

    def _find_or_add(
        self,
        kind: ImportedItem.Kind,
        key: str,
        attachment: Outline | None,
        url: str,
        add: Callable[[ImportedItem, Outline | None, Path], int | None],
    ) -> int | None:
        imported = ImportedItem.objects.filter(source=self.source, kind=kind, external_id=key).first()
        if imported:
            if imported.is_deleted_here:
                self.report.skip(f"{kind.label}s", key, "it was deleted here after an earlier import")
            else:
                self.report.count(f"{kind.label}s", Outcome.UNCHANGED)
            return imported.image_id or imported.document_id
        path = self._path(attachment, url)
        return (
            add(ImportedItem(source=self.source, kind=kind, external_id=key), attachment, path)
            if path
            else None
        )

    def _path(self, attachment: Outline | None, url: str) -> Path | None:
        if self.folder is None:
            return None
        known = (attachment.meta_value("_wp_attached_file"), attachment.attachment_url) if attachment else ()
        return self.folder.find(*known, url)

    def _add_image(self, imported: ImportedItem, attachment: Outline | None, path: Path) -> int | None:
        model = get_image_model()
        alt = attachment.meta_value("_wp_attachment_image_alt") if attachment else ""
        data = {"title": _title(attachment, path), "description": alt[:255], "depicts": model.Depicts.PLACE}
        imported.image = self._stored(imported, model, get_image_form(model), data, path)
        return self._remember(imported, imported.image)

    def _add_document(self, imported: ImportedItem, attachment: Outline | None, path: Path) -> int | None:
        model = get_document_model()
        data = {"title": _title(attachment, path)}
        imported.document = self._stored(imported, model, get_document_form(model), data, path)
        return self._remember(imported, imported.document)

    def _remember(self, imported: ImportedItem, stored: object | None) -> int | None:
        if stored is None:
            return None
        imported.save()
        return imported.image_id or imported.document_id

    def _stored(
        self,
        imported: ImportedItem,
        model: type[Model],
        form_class: type[ModelForm],
        data: dict[str, str],
        path: Path,
    ) -> Any:
        """Return the file of this content that is in the library, or add it by the rules that hold for editors."""
        what = f"{imported.Kind(imported.kind).label}s"
        content = path.read_bytes()
        upload = SimpleUploadedFile(path.name, content)
        imported.content_hash = hash_filelike(upload)
        same = model._default_manager.filter(file_hash=imported.content_hash).first()
        if same is not None:
            self.report.count(what, Outcome.UNCHANGED)
            return same
        form = form_class(
            {**data, "collection": str(Collection.get_first_root_node().pk)},
            MultiValueDict({"file": [upload]}),
        )
        if not form.is_valid():
            reasons = " ".join(str(message) for messages in form.errors.values() for message in messages)
            self.report.note(path.name, Kind.DROPPED, "file", "the library doesn't take it", reasons)
            return None
        stored = form.save()
        self.written.files.append(stored.file)
        self.report.count(what, Outcome.CREATED)
        return stored


def _title(attachment: Outline | None, path: Path) -> str:
    return ((attachment.title if attachment else "") or path.stem)[:255]

"""The folder of the old site's uploads, given with `--media`."""

import os
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from .old_site import SIZE_SUFFIX


class MediaFolder:
    """Finds the file of an address by its upload path, else by its name if only one file bears it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.by_name: dict[str, list[Path]] = {}
        for where, _, names in os.walk(folder):  # links to other folders are not followed
            for name in names:
                path = Path(where, name)
                if path.is_file() and not path.is_symlink():
                    self.by_name.setdefault(name.casefold(), []).append(path)

    def find(self, *addresses: str) -> Path | None:
        """Return the file of the first address that has one. Resized pictures count as their original."""
        for address in filter(None, addresses):
            path = PurePosixPath(unquote(urlsplit(address).path))
            for name in _names(path.name):
                found = self._best(self.by_name.get(name.casefold(), []), path.parent)
                if found:
                    return found
        return None

    def _best(self, candidates: list[Path], parent: PurePosixPath) -> Path | None:
        """Choose by the longest path that both have in common at their ends; None when that leaves a doubt."""
        if len(candidates) < 2:
            return next(iter(candidates), None)
        ranked = sorted(candidates, key=lambda path: self._common_steps(path, parent), reverse=True)
        first, second = (self._common_steps(path, parent) for path in ranked[:2])
        return ranked[0] if first > second else None

    def _common_steps(self, path: Path, parent: PurePosixPath) -> int:
        ours = reversed(path.parent.relative_to(self.folder).parts)
        theirs = reversed(parent.parts)
        count = 0
        for our, their in zip(ours, theirs, strict=False):
            if our.casefold() != their.casefold():
                break
            count += 1
        return count


def _names(name: str) -> list[str]:
    """The names under which WordPress may have kept the original of a picture."""
    original = SIZE_SUFFIX.sub("", name)
    stem, dot, suffix = original.rpartition(".")
    return list(
        dict.fromkeys(
            [original, f"{stem.removesuffix('-scaled')}{dot}{suffix}", f"{stem}-scaled{dot}{suffix}", name]
        )
    )

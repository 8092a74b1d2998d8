"""Join the stylesheets and the script modules into one file each, without a build step.

`css/main.css` and `js/main.js` stay the lists of what belongs to the site; pages load `css/site.css` and `js/site.js`,
which this finder writes from them whenever a source is newer. So development, tests and `collectstatic` see the same
two files, and any storage (hashed names, compression) can work on them.
"""

import gzip
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage

CSS_IMPORT = re.compile(r'@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>[a-z]+)\);\n?')
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CSS_URL = re.compile(r'url\("(?!data:|/|#)(?P<file>[^"]+)"\)')
CSS_SPACE = re.compile(r"\s*([{};,])\s*|\s+")
JS_IMPORT = re.compile(r'^import \{[^}]+\} from "(?P<file>[^"]+)";\n', re.MULTILINE)
JS_EXPORT = re.compile(r"^export ", re.MULTILINE)
JS_COMMENT = re.compile(r"^\s*(//.*|/\*\*?[\s\S]*?\*/)\n", re.MULTILINE)


def join_css(path: Path) -> tuple[str, list[Path]]:
    """Return the stylesheet with each imported file in its layer, and every file it was read from.

    Addresses inside an imported file are rewritten to be relative to `path`.
    """
    sources = [path]

    def inline(match: re.Match[str]) -> str:
        source = path.parent / match["file"]
        sources.append(source)
        folder = posixpath.dirname(match["file"])
        css = CSS_COMMENT.sub("", source.read_text())
        css = CSS_URL.sub(lambda m: f'url("{posixpath.normpath(posixpath.join(folder, m["file"]))}")', css)
        return f"@layer {match['layer']}{{{squeeze(css)}}}\n"

    css = CSS_IMPORT.sub(inline, path.read_text())
    return CSS_COMMENT.sub("", css).strip() + "\n", sources


def squeeze(css: str) -> str:
    """Leave out the white space that only people need."""
    return CSS_SPACE.sub(lambda match: match[1] or " ", css).replace(";}", "}").strip()


def join_js(path: Path) -> tuple[str, list[Path]]:
    """Return the module with the modules it imports written before it, and every file it was read from.

    Holds for our own modules only: a component imports nothing and exports names that are its own.
    """
    sources = [path]
    parts = []
    main = path.read_text()
    for match in JS_IMPORT.finditer(main):
        source = path.parent / match["file"]
        sources.append(source)
        parts.append(JS_EXPORT.sub("", source.read_text()))
    parts.append(JS_IMPORT.sub("", main))
    return JS_COMMENT.sub("", "\n".join(parts)), sources


class BundleFinder(BaseFinder):
    """Find css/site.css and js/site.js, writing them first when they are missing or older than a source."""

    bundles = {
        "css/site.css": ("css/main.css", join_css),
        "js/site.js": ("js/main.js", join_js),
    }

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.source_root = Path(settings.BASE_DIR) / "static"
        self.storage = FileSystemStorage(location=Path(settings.BASE_DIR) / "var" / "bundles")
        super().__init__(*args, **kwargs)

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        path = path.replace("\\", "/")
        if path not in self.bundles:
            return []
        found = str(self.build(path))
        return [found] if find_all or kwargs.get("all") else found

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        for path in self.bundles:
            self.build(path)
            yield path, self.storage

    def build(self, path: str) -> Path:
        """Write the bundle if a source changed since, and compressed beside it for the server of the trial run.

        Reading costs little, so what is stale is decided by content.
        """
        main, join = self.bundles[path]
        text, _ = join(self.source_root / main)
        target = Path(self.storage.path(path))
        if not target.exists() or target.read_text() != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
            target.with_name(f"{target.name}.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
        return target

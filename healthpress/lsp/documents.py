"""The texts that are open in the editor."""

from dataclasses import dataclass
from pathlib import Path

from pygls.uris import to_fs_path

from healthpress.model.source import SourceFile
from healthpress.read.discover import is_article


@dataclass(frozen=True, slots=True)
class Document:
    """One version of the text of an article, saved or not; `encoding` as in `Ruler`."""

    uri: str
    version: int | None
    text: str
    file: Path
    encoding: str

    def source(self, root: Path) -> SourceFile:
        """The text as an article of the site or folder at `root`."""
        path = self.file.relative_to(root) if self.file.is_relative_to(root) else self.file
        return SourceFile.from_text(path.as_posix(), self.text)


def document_of(uri: str, version: int | None, text: str, encoding: str) -> Document | None:
    """What the editor opened or changed; None for what is no article in a file."""
    name = to_fs_path(uri)
    if not name or not is_article(Path(name)):
        return None
    return Document(uri, version, text, Path(name).absolute(), encoding)

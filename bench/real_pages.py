"""The public pages that precision is measured on: `../shared/data/real-pages`.

US pages are one file each. Those of the NHS lie in pieces, which a manifest puts in order; they are
read as the pages they make, or half of their headings would seem to be skipped.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from healthpress.model.source import SourceFile

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = ROOT.parent / "shared" / "data" / "real-pages"
_PIECE: Final = "!file="


@dataclass(frozen=True, slots=True)
class Corpus:
    """Pages of one publisher: `folder` under `PAGES`, and the profile and language they are for."""

    folder: str
    title: str
    profile: str
    lang: str
    is_health: bool = True

    def pages(self) -> Iterator[SourceFile]:
        """Its pages, sorted by path."""
        top = PAGES / self.folder
        manifests = sorted(top.rglob("manifest.json"))
        for file in manifests or sorted(top.rglob("*.md")):
            text = _joined(file) if manifests else file.read_bytes().decode()
            if text:
                yield SourceFile.from_text(str(file.relative_to(PAGES)), text)


CORPORA: Final = (
    Corpus("va-health-care", "US Veterans Affairs, health care, 2018", "us", "en-US"),
    Corpus("nhs-betahealth", "NHS beta, conditions and symptoms, 2017", "uk", "en-GB"),
    Corpus("plainlanguage", "plainlanguage.gov, on writing", "us", "en-US", is_health=False),
)


def _joined(manifest: Path) -> str:
    """The page that a manifest makes of its pieces; empty where it has none."""
    known = json.loads(manifest.read_bytes())
    texts = list(_texts(known.get("content"), manifest.parent))
    if not texts:
        return ""
    keys = (f"{key}: {json.dumps(known[key])}" for key in ("title", "description") if key in known)
    return "\n".join(("---", *keys, "---", "")) + "\n\n".join(texts)


def _texts(node: object, folder: Path) -> Iterator[str]:
    if isinstance(node, dict):
        for key, inner in node.items():
            if key == "value" and isinstance(inner, str):
                yield _text(inner, folder)
            else:
                yield from _texts(inner, folder)
    elif isinstance(node, list):
        for inner in node:
            yield from _texts(inner, folder)


def _text(value: str, folder: Path) -> str:
    if not value.startswith(_PIECE):
        return value
    return (folder / value.removeprefix(_PIECE)).read_bytes().decode()

"""A site's folder, its output, and a short way to write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from healthpress.model.artifact import Artifact, Written
from healthpress.write.disk import write_site

Write = Callable[..., Written]
Tree = Callable[[Path], dict[str, str]]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    return root


@pytest.fixture
def output(site: Path) -> Path:
    return site / "public"


@pytest.fixture
def write(site: Path, output: Path) -> Write:
    """Write files given as path=text."""

    def run(files: dict[str, str], to: Path = output) -> Written:
        artifacts = [Artifact(path, text.encode()) for path, text in files.items()]
        return write_site(artifacts, to, root=site, inputs=(site / "content",))

    return run


@pytest.fixture(scope="session")
def tree() -> Tree:
    """Every file of a folder but the manifest, by path."""

    def read(folder: Path) -> dict[str, str]:
        return {
            file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
            for file in sorted(folder.rglob("*"))
            if file.is_file() and file.name != "build-manifest.json"
        }

    return read

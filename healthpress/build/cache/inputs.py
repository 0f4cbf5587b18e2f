"""All that a check of a site can see, as one digest: far cheaper to make than the check.

Whoever makes the check read something else adds it here; a test watches which files are opened.
"""

import hashlib
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from healthpress.build.cache.program import is_settled, program_digest
from healthpress.build.request import Request
from healthpress.build.today import settled_today
from healthpress.errors import HealthpressError
from healthpress.model.source import SourceFile
from healthpress.read.discover import read_content
from healthpress.read.static import find_static, is_photograph

# As `config/load.py` and `config/schema.py` have them, which take 10 ms to load (on two cores).
SETTINGS: Final = "healthpress.toml"
BASELINE: Final = "healthpress-baseline.json"
FOLDERS: Final = {"content": "content", "static": "static", "output": "public"}
# What a check reads besides articles: settings, people, references, comments, rules and themes.
_BESIDE: Final = ("*.toml", "*.json", "data/**/*", "rules/**/*", "themes/**/*")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The articles of a site, and a digest of them and all else that its report depends on."""

    sources: tuple[SourceFile, ...]
    digest: str


def read_inputs(root: Path, request: Request) -> Inputs | None:
    """The inputs of a check, read from disk; None where the check itself must tell what is wrong.

    None as well when the site uses rule packs while some package is being edited in place.
    """
    try:
        settings = tomllib.loads((root / SETTINGS).read_text(encoding="utf-8-sig"))
        site, check = _table(settings, "site"), _table(settings, "check")
        if check.get("packs") and not is_settled():
            return None
        folders = [_name(site, name, usual) for name, usual in FOLDERS.items()]
        content, static, _ = folders
        sources = read_content(root, content)
        told = (
            program_digest(),
            _asked(request),
            [(root / folder).resolve().as_posix() for folder in folders],
            [(name, _told_of(file)) for name, file in find_static(root, static, content).items()],
            [(item.path, item.digest, item.has_bom, item.decode_error) for item in sources],
            sorted(_beside(root, request, check)),
        )
    except (HealthpressError, OSError, ValueError, RecursionError):
        return None
    return Inputs(sources, hashlib.sha256(repr(told).encode()).hexdigest())


def _asked(request: Request) -> str:
    """The request without what changes no result."""
    return repr(replace(request, today=settled_today(request.today), jobs=1))


def _beside(root: Path, request: Request, check: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Path, true place and content of all else; what is no file counts too, since it is told."""
    found = {path for pattern in _BESIDE for path in root.glob(pattern)}
    baseline = _name(check, "baseline", BASELINE)
    found |= {root / baseline, *([request.baseline_file] if request.baseline_file else [])}
    for path in found:
        if path.is_dir() and path.is_symlink():  # what lies behind it is not looked at here
            raise ValueError(f"`{path}` is a link to a folder")
        if "__pycache__" not in path.parts and os.path.lexists(path):
            yield f"{path.as_posix()} {path.resolve().as_posix()}", _content(path)


def _told_of(file: Path) -> str:
    """The content of photographs, which a rule reads; of other files only the name counts."""
    return _content(file) if is_photograph(file) else ""


def _content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "no file"


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise ValueError(f"`{name}` is no table")  # noqa: TRY004 - as for every other misfit
    return table


def _name(table: Mapping[str, Any], key: str, otherwise: str) -> str:
    name = table.get(key, otherwise)
    if not isinstance(name, str):
        raise ValueError(f"`{key}` is no text")  # noqa: TRY004 - as for every other misfit
    return name

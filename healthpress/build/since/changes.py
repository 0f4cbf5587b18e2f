"""What changed since an earlier commit, and what a report says of it."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from healthpress.build.baseline.place import place_of
from healthpress.build.here import places_from_here
from healthpress.build.request import Request
from healthpress.build.since.git import differing
from healthpress.config.load import PEOPLE, REFERENCES, SETTINGS, find_root, load_config
from healthpress.errors import UsageError
from healthpress.model.artifact import Report
from healthpress.model.finding import Decision
from healthpress.report.counts import plural

# What every article of a site is judged by, from the site's folder.
_FILES: Final = frozenset({SETTINGS, *PEOPLE, *REFERENCES})
_FOLDERS: Final = ("rules/", "themes/")


@dataclass(frozen=True, slots=True)
class Changes:
    """What is not as it was at a commit: real paths, each of a file or of all in a folder.

    `notes` are remarks for people.
    """

    since: str
    paths: frozenset[str]
    notes: tuple[str, ...] = ()

    def only(self, report: Report, root: Path) -> Report:
        """The report on what changed; its paths count from `root`.

        A crashed rule stays: nobody knows what it would have said.
        """
        return replace(
            report,
            findings=tuple(
                item
                for item in report.findings
                if item.decision is Decision.INTERNAL or self._has(root / item.path)
            ),
            sources={
                path: source for path, source in report.sources.items() if self._has(root / path)
            },
        )

    def told(self, report: Report) -> Report:
        """A report on what changed, with remarks on that."""
        nothing = () if report.sources else (f"no article changed since `{self.since}`",)
        return replace(report, notes=(*self.notes, *nothing, *report.notes))

    def _has(self, path: Path) -> bool:
        real = Path(os.path.realpath(path))
        return any(str(place) in self.paths for place in (real, *real.parents))


def changes_since(paths: Iterable[Path], request: Request) -> Changes:
    """What changed since `request.changed_since` around the paths of a command; runs git.

    Where something changed that every article is judged by, all of that site counts as changed.

    Raises:
        UsageError: as `differing`; or a path is `-`, which has no history.
        ConfigError: the settings of a site cannot be used.
    """
    since = request.changed_since or ""
    found: set[str] = set()
    notes = []
    for root in dict.fromkeys(map(_root_of, paths)):
        if not root.is_dir():  # the check tells that it does not exist
            continue
        names = differing(root, since)
        found |= {os.path.realpath(root / name) for name in names}
        if causes := _causes(root, names, request):
            found.add(os.path.realpath(root))
            notes.append(f"{_listed(causes)} changed since `{since}`: every article is told")
    return Changes(since, frozenset(found), tuple(dict.fromkeys(notes)))


def _root_of(path: Path) -> Path:
    """The folder that the paths of a target count from."""
    if str(path) == "-":
        raise UsageError("`-` has no history", help="name paths, or leave out `--changed-since`")
    if path.is_dir():
        return path
    return find_root(path.parent) or path.parent


def _causes(root: Path, names: Sequence[str], request: Request) -> list[str]:
    if not (root / SETTINGS).is_file():
        return []
    with places_from_here(root):
        baseline = place_of(load_config(root), request)
    held = os.path.realpath(baseline.file) if baseline else ""
    return [
        name
        for name in names
        if name in _FILES or name.startswith(_FOLDERS) or os.path.realpath(root / name) == held
    ]


def _listed(names: Sequence[str]) -> str:
    others = len(names) - 1
    more = f" and {plural(others, 'other')}" if others else ""
    return f"`{names[0]}`{more}"

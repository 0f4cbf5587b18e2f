"""What `healthpress baseline` does: writes, prunes and reads the baseline of a site."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from healthpress.build.baseline.held import Looked, barred_codes, held_against, path_in
from healthpress.build.baseline.place import Place, place_of, read_entries, require_plain
from healthpress.build.facts import settle_facts
from healthpress.build.here import places_from_here
from healthpress.build.installed.registry import installed_rules
from healthpress.build.installed.shelves import shelf_of
from healthpress.build.pipeline import check_files, check_project
from healthpress.build.project import load_project
from healthpress.build.request import Request
from healthpress.check.baseline import entries_of, never_held
from healthpress.config.baseline_file import baseline_text
from healthpress.config.load import find_root, load_config
from healthpress.errors import UsageError
from healthpress.model.artifact import Report
from healthpress.model.baseline import Entry
from healthpress.model.rule import Rule
from healthpress.read.discover import read_content
from healthpress.write.whole import write_whole


@dataclass(frozen=True, slots=True)
class Kept:
    """A baseline as it is now: its entries, and the rules that they may be of."""

    name: str
    entries: tuple[Entry, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a baseline, in numbers of findings.

    `left_out` counts, by code, those that no baseline may hold; `gone` and `moved` were pruned.
    """

    name: str
    count: int
    left_out: Mapping[str, int] = field(default_factory=dict)
    has_crashed: bool = False
    gone: int = 0
    moved: int = 0


def write_baseline(folder: Path, request: Request) -> Change:
    """Write the baseline that lets all findings of a site pass, in place of an earlier one.

    Raises:
        HealthpressError: the site cannot be checked, or the file cannot be written.
    """
    with _site_of(folder) as root:
        report, looked, place = _looked(root or folder, root, request)
        require_plain(place)
        seen = path_in(place, looked.root)
        barred = barred_codes(report.rules, looked.config)
        findings = [replace(item, path=seen(item.path)) for item in report.open]
        sources = {seen(path): source for path, source in report.sources.items()}
        entries = entries_of(findings, sources, barred)
        _write(place, entries)
    left_out = Counter(item.code for item in findings if never_held(item, barred))
    return Change(place.name, _count(entries), left_out, has_crashed=bool(report.crashed))


def prune_baseline(folder: Path, request: Request) -> Change:
    """Take what is gone out of the baseline, and follow files that were moved.

    Raises:
        HealthpressError: as `write_baseline`, or there is no baseline.
    """
    with _site_of(folder) as root:
        place = _require_file(root, request)
        entries = read_entries(place)
        report, looked, place = _looked(root or folder, root, request)
        compared = held_against(report, entries, looked, place)
        if baseline_text(compared.kept) != baseline_text(entries):
            _write(place, compared.kept)
    moved = sum(move.count for move in compared.moves)
    return Change(place.name, _count(compared.kept), gone=compared.stale, moved=moved)


def kept_baseline(folder: Path, request: Request) -> Kept:
    """The baseline as it lies on disk; nothing is checked.

    Raises:
        HealthpressError: there is none, or it cannot be read.
    """
    with _site_of(folder) as root:
        place = _require_file(root, request)
        config = load_config(root) if root else None
        rules = installed_rules(shelf_of(config, request))
        return Kept(place.name, read_entries(place), rules)


@contextmanager
def _site_of(folder: Path) -> Iterator[Path | None]:
    """The root of the site at or around a folder, if any; errors inside tell places from here.

    Raises:
        UsageError: the folder does not exist.
    """
    if not folder.is_dir():
        says = "is not a folder" if folder.exists() else "does not exist"
        raise UsageError(f"`{folder}` {says}", help="name the folder of a site, or of articles")
    root = find_root(folder)
    with places_from_here(root or folder):
        yield root


def _looked(folder: Path, root: Path | None, request: Request) -> tuple[Report, Looked, Place]:
    """All findings of a site or a folder of articles, none let pass by a baseline."""
    bare = replace(request, baseline=False)
    if root is None:
        place = _require_place(place_of(None, request))
        facts = settle_facts(None, bare)
        report = check_files(read_content(folder, "."), bare, root=folder, whole=True)
        return report, Looked(folder, facts, whole=True), place
    project = load_project(root)
    place = _require_place(place_of(project.config, request))
    report = check_project(project, bare)
    looked = Looked(root, settle_facts(project.config, bare), project.config, whole=True)
    return report, looked, place


def _require_place(place: Place | None) -> Place:
    if place is None:
        raise UsageError(
            "a folder of articles without `healthpress.toml` has no baseline of its own",
            help="name the file with `--baseline FILE`, here and in `healthpress check`",
        )
    return place


def _require_file(root: Path | None, request: Request) -> Place:
    place = _require_place(place_of(load_config(root) if root else None, request))
    if not place.file.exists():
        step = "write it with `healthpress baseline write`"
        raise UsageError(f"there is no baseline `{place.name}`", help=step)
    return place


def _write(place: Place, entries: tuple[Entry, ...]) -> None:
    write_whole(place.file, baseline_text(entries).encode(), told=place.told)


def _count(entries: tuple[Entry, ...]) -> int:
    return sum(entry.count for entry in entries)

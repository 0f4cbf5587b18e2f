"""The baseline: what was there before is let pass, in a check, a build, the library and editors."""

import os
import posixpath
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from healthpress.build.baseline.notes import notes_on
from healthpress.build.baseline.place import Place, place_of, read_entries
from healthpress.build.request import Request
from healthpress.check.baseline import Compared, Scope, compare, renamed
from healthpress.check.kinds.called import redirected
from healthpress.config.schema import Config
from healthpress.model.artifact import Report
from healthpress.model.baseline import Entry
from healthpress.model.finding import Finding
from healthpress.model.rule import Rule, SiteFacts


@dataclass(frozen=True, slots=True)
class Looked:
    """What a run looked at, and as what.

    Paths of its report count from `root`; `whole` says that all below was checked. Without a
    `config` it was a folder of articles, and rules on the site as a whole were not asked.
    """

    root: Path
    facts: SiteFacts
    config: Config | None = None
    whole: bool = False


def with_baseline(report: Report, request: Request, looked: Looked) -> Report:
    """The report with the findings that the baseline holds flagged; reads its file from disk.

    What is gone is told only by runs that judge all that `baseline write` does: not by a build,
    which leaves drafts out, nor under a profile asked for in this run.

    Raises:
        HealthpressError: as `read_entries`.
    """
    place = place_of(looked.config, request) if request.baseline else None
    entries = read_entries(place) if place else ()
    if place is None or not entries:
        return report
    compared = held_against(report, entries, looked, place)
    if not request.drafts or looked.facts.is_profile_asked:
        compared = replace(compared, stale=0)
    return replace(
        report,
        findings=compared.findings,
        notes=(*report.notes, *notes_on(compared, place.name)),
        is_stale=request.strict_baseline and compared.stale > 0,
    )


def held_against(
    report: Report, entries: Sequence[Entry], looked: Looked, place: Place
) -> Compared:
    """The findings of a report, paths as they are there, held against a baseline."""
    seen = path_in(place, looked.root)
    findings = tuple(replace(item, path=seen(item.path)) for item in report.findings)
    entries = renamed(entries, report.rules)
    paths = frozenset(map(seen, report.sources))
    compared = compare(
        findings,
        entries,
        barred_codes(report.rules, looked.config),
        _scope(entries, paths, report.rules, looked, place),
    )
    flagged = zip(report.findings, compared.findings, strict=True)
    return replace(compared, findings=tuple(_like(finding, twin) for finding, twin in flagged))


def path_in(place: Place, root: Path) -> Callable[[str], str]:
    """From a path that counts from `root` to the one that the baseline has for it."""
    prefix = Path(os.path.relpath(root.resolve(), place.folder.resolve())).as_posix()
    return str if prefix == "." else partial(_joined, prefix)


def barred_codes(rules: Sequence[Rule], config: Config | None) -> frozenset[str]:
    """The codes of the protected rules that the site does not let into its baseline."""
    named = config.settings.check.baseline_protected if config else ()
    allowed = {rule.code for name in named if (rule := redirected(name, rules))}
    return frozenset(rule.code for rule in rules if rule.protected) - allowed


def _scope(
    entries: Sequence[Entry],
    paths: frozenset[str],
    rules: Sequence[Rule],
    looked: Looked,
    place: Place,
) -> Scope:
    is_site = looked.whole and looked.config is not None
    codes = frozenset(rule.code for rule in rules if is_site or rule.check_site is None)
    asked = looked.facts.select
    away = {entry.path for entry in entries} - paths
    if not is_site:
        away = {path for path in away if not os.path.lexists(place.folder / path)}
    return Scope(
        paths=paths,
        codes=codes if asked is None else codes & asked,
        folder=_folder(looked, place),
        gone=frozenset(away),
        ignores=looked.facts.ignores,
    )


def _folder(looked: Looked, place: Place) -> str | None:
    """What was checked whole, as `Scope` has it; a site's baseline speaks of that site only."""
    if not looked.whole:
        return None
    prefix = path_in(place, looked.root)("")
    return f"{prefix}/" if prefix else ""


def _joined(prefix: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(prefix, path))


def _like(finding: Finding, twin: Finding) -> Finding:
    return replace(finding, baselined=True) if twin.baselined else finding

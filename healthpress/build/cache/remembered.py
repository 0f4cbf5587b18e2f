"""The whole report of a site, when nothing changed since it was made.

This module and what it imports is light: a second run loads neither parser nor rules.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from healthpress.build.cache.inputs import SETTINGS, Inputs, read_inputs
from healthpress.build.cache.packed import packed, unpacked
from healthpress.build.cache.store import DAMAGED, OTHER_VERSION, Cache
from healthpress.build.request import Request
from healthpress.model.artifact import Report
from healthpress.model.source import SourceFile

_SLOT = ""  # a drawer of reports holds one


def remembered(paths: Sequence[Path], request: Request, afresh: Callable[[], Report]) -> Report:
    """The report that `afresh` gives, without asking it where an earlier run had the same inputs.

    That goes for one whole site; reads and writes its cache. `rules` of a report that comes from
    there have no checks, only their cards.

    Raises:
        HealthpressError: what `afresh` raises.
    """
    root = paths[0] if len(paths) == 1 else None
    if root is None or not request.cache or not (root / SETTINGS).is_file():
        return afresh()
    cache, drawer = Cache(root), _drawer(root, request)
    before = read_inputs(root, request)
    report = _recalled(cache, drawer, before, root) if before else None
    if report is None:
        report = afresh()
        if before and read_inputs(root, request) == before:  # else: changed while we looked
            _keep(cache, drawer, before, report)
    return replace(report, notes=tuple(dict.fromkeys((*cache.notes, *report.notes))))


def _drawer(root: Path, request: Request) -> str:
    """One for each thing that can be asked of a site, from each folder."""
    asked = replace(request, today=None, jobs=1)
    return f"report {os.path.relpath(root)} {asked!r}"


def _recalled(cache: Cache, drawer: str, inputs: Inputs, root: Path) -> Report | None:
    digest, value = cache.kept(drawer).get(_SLOT, ("", ""))
    if digest != inputs.digest:
        return None
    try:
        report = unpacked(value)
    except (ValueError, KeyError, TypeError, RecursionError):  # somebody wrote into the cache
        return None
    return replace(report, sources=_from_here(inputs.sources, root)) if report else None


def _from_here(sources: Sequence[SourceFile], root: Path) -> dict[str, SourceFile]:
    prefix = Path(os.path.relpath(root))
    return {(prefix / source.path).as_posix(): source for source in sources}


def _keep(cache: Cache, drawer: str, inputs: Inputs, report: Report) -> None:
    if report.crashed:
        return  # whoever mends the rule wants to see it run
    cards = tuple(
        replace(rule, check=None, check_site=None, check_judged=None) for rule in report.rules
    )
    notes = tuple(note for note in report.notes if note not in {DAMAGED, OTHER_VERSION})
    plain = replace(report, sources={}, rules=cards, notes=notes)
    try:
        value = packed(plain)
    except TypeError:  # a rule of the site's own put something strange into a finding
        return
    cache.keep(drawer, [(_SLOT, inputs.digest, value)], {_SLOT})

"""Fixes on disk: what a command named is fixed in memory first, then written file by file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from healthpress.build.fixing.rounds import FixedFile, fix_sources
from healthpress.build.paths import joined
from healthpress.build.request import Request
from healthpress.build.since.changes import Changes, changes_since
from healthpress.build.targets import Target, open_targets
from healthpress.errors import HealthpressError, OutputError, ReadError, UsageError, together
from healthpress.model.artifact import Report
from healthpress.read.files import bytes_of
from healthpress.write.sources import write_source

STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class FixedFiles:
    """What was fixed, by path, and the report on what remains; paths as seen from here."""

    report: Report
    files: tuple[FixedFile, ...] = ()

    @property
    def count(self) -> int:
        """How many findings were fixed."""
        return sum(len(file.fixed) for file in self.files)


def fix_paths(
    paths: Iterable[Path],
    request: Request,
    stdin: Callable[[], bytes],
    stdin_name: str,
    *,
    unsafe: bool,
    write: bool,
) -> FixedFiles:
    """Fix everything named; with `write` the files on disk are replaced, `-` never is.

    What a path may be is told at `open_targets`. What is left alone is told in the report's notes.

    Raises:
        UsageError: a path does not exist, holds no article, or is `-` beside others.
        ReadError: a path cannot be read.
        OutputError: some files could not be written; the others were.
    """
    named = tuple(dict.fromkeys(paths))
    if STDIN in named and len(named) > 1:
        raise UsageError("`-` is fixed by itself", help="name either `-` or paths")
    changes = None if request.changed_since is None else changes_since(named, request)
    targets = open_targets(named, request, stdin, stdin_name)
    if changes:
        targets = [_narrowed(target, changes) for target in targets]
    done = [_fixed(target, unsafe=unsafe, write=write) for target in targets]
    files = {file.after.path: file for fixed in done for file in fixed.files}
    report = joined([fixed.report for fixed in done])
    report = changes.told(report) if changes else report
    return FixedFiles(report, tuple(files[path] for path in sorted(files)))


def _narrowed(target: Target, changes: Changes) -> Target:
    """The same target, judged only in what changed: elsewhere there is nothing to fix then."""
    return replace(target, judge=lambda sources: changes.only(target.judge(sources), target.root))


def _fixed(target: Target, *, unsafe: bool, write: bool) -> FixedFiles:
    with target.told():
        outcome = fix_sources(target.sources, target.judge, unsafe=unsafe)
        if write and not target.is_text:
            _write(outcome.files, target.root)
    report = target.seen(outcome.report)
    notes = tuple(
        f"`{target.place(path)}` is left as it was: {reason}" for path, reason in outcome.left_alone
    )
    files = tuple(
        replace(
            file,
            before=replace(file.before, path=target.place(file.before.path)),
            after=replace(file.after, path=target.place(file.after.path)),
        )
        for file in outcome.files
    )
    return FixedFiles(replace(report, notes=(*report.notes, *notes)), files)


def _write(files: Iterable[FixedFile], root: Path) -> None:
    errors: list[HealthpressError] = []
    for file in files:
        try:
            content, read = bytes_of(file.after), bytes_of(file.before)
            write_source(file.after.path, content, read=read, root=root)
        except (OutputError, ReadError) as error:
            errors.append(error)
    if errors:
        raise together(errors, "the fixed files")

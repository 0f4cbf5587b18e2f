"""`healthpress check --fix` and `--diff`."""

from dataclasses import replace
from pathlib import Path

from healthpress import __version__
from healthpress.build.fixing.files import STDIN, FixedFiles, fix_paths
from healthpress.build.request import Request
from healthpress.cli.check import tell_run
from healthpress.cli.check_options import Fixing
from healthpress.cli.console import hand_on, heard, is_terminal, note, nothing_else_said
from healthpress.cli.outputs import Output, publish
from healthpress.cli.progress import progress_shown
from healthpress.read.files import bytes_of
from healthpress.report.counts import plural
from healthpress.report.diff import as_diff
from healthpress.report.render import as_format


def fix(
    paths: tuple[Path, ...],
    request: Request,
    fixing: Fixing,
    outputs: tuple[Output, ...],
    stdin_filename: str,
    *,
    statistics: bool,
) -> int:
    """Fix what can be fixed and tell what is left; the exit code.

    Of standard input the fixed text is printed, and the findings go to stderr.
    """
    given = heard() if STDIN in paths else b""
    with nothing_else_said(), progress_shown() as progress:
        done = fix_paths(
            paths,
            replace(request, progress=progress),
            lambda: given,
            stdin_filename,
            unsafe=fixing.unsafe,
            write=fixing.write,
        )
    if not fixing.write:
        return _show_diff(done)
    if STDIN in paths:
        hand_on(bytes_of(done.files[0].after) if done.files else given)
        _publish_beside(done, outputs)
    else:
        publish(done.report, outputs, statistics=statistics)
    tell_run(done.report)
    if done.count:
        note(f"fixed {_in_words(done)}")
    return done.report.exit_code


def _show_diff(done: FixedFiles) -> int:
    for file in done.files:
        hand_on(as_diff(file.before, file.after, for_terminal=is_terminal()).encode())
    tell_run(done.report)
    note(f"would fix {_in_words(done)}" if done.count else "there is nothing to fix")
    if done.report.crashed:
        return done.report.exit_code
    return 1 if done.count else 0


def _publish_beside(done: FixedFiles, outputs: tuple[Output, ...]) -> None:
    publish(done.report, [output for output in outputs if output.file])
    for output in outputs:
        if not output.file:
            told = as_format(done.report, output.format, colour=False, version=__version__)
            note(told.removesuffix("\n"))


def _in_words(done: FixedFiles) -> str:
    return f"{plural(done.count, 'finding')} in {plural(len(done.files), 'file')}"

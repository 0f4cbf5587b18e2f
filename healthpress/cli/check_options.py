"""The options of `healthpress check`, gathered into what the rest of the program reads."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce, wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from healthpress.build.request import Request
from healthpress.cli.completion import complete_rules
from healthpress.cli.options import (
    fail_on_option,
    jobs_option,
    profile_option,
    today_option,
    words_of,
)
from healthpress.errors import UsageError
from healthpress.model.finding import Severity

Command = TypeVar("Command", bound=Callable[..., Any])


def _rules_option(name: str, about: str) -> Callable[[Any], Any]:
    return click.option(
        name,
        multiple=True,
        callback=words_of,
        metavar="RULE",
        help=about,
        shell_complete=complete_rules,
    )


_SELECTING = (
    profile_option,
    _rules_option("--select", "Run only these rules."),
    _rules_option("--extend-select", "Run these rules too."),
    _rules_option("--ignore", "Do not run these rules."),
    click.option("--preview", is_flag=True, help="Let ALL and prefixes take in preview rules."),
)
_JUDGING = (
    fail_on_option,
    click.option(
        "--max-warnings",
        type=click.IntRange(min=0),
        metavar="N",
        help="Fail when there are more warnings (default: the site's, else any number).",
    ),
    click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Let pass what this baseline holds (default: the site's).",
    ),
    click.option("--no-baseline", is_flag=True, help="Let nothing pass."),
    click.option(
        "--strict-baseline", is_flag=True, help="Fail when the baseline holds what is gone."
    ),
)
_RUNNING = (
    today_option,
    jobs_option,
    click.option("--no-cache", is_flag=True, help="Look at every file anew."),
    click.option(
        "--changed-since",
        metavar="REF",
        help="Tell only what is in files changed since this branch or commit (git).",
    ),
)
_FIXING = (
    click.option("--fix", is_flag=True, help="Write safe fixes into the files."),
    click.option("--unsafe-fixes", is_flag=True, help="Take unsafe fixes too; look at the diff."),
    click.option("--diff", is_flag=True, help="Print what would be fixed; write nothing."),
)


def request_options(command: Command) -> Command:
    """All that a `Request` holds; the command gets `request`."""

    @wraps(command)
    def with_request(
        *,
        profile: tuple[str, ...],
        select: tuple[str, ...],
        extend_select: tuple[str, ...],
        ignore: tuple[str, ...],
        preview: bool,
        fail_on: str | None,
        max_warnings: int | None,
        baseline: Path | None,
        no_baseline: bool,
        strict_baseline: bool,
        today: dt.date | None,
        jobs: int,
        no_cache: bool,
        changed_since: str | None,
        **others: Any,  # noqa: ANN401 - the options of other groups
    ) -> Any:  # noqa: ANN401 - what the command gives
        if baseline and no_baseline:
            raise UsageError(
                "`--baseline` and `--no-baseline` contradict each other", help="give one of them"
            )
        request = Request(
            today=today,
            profile=profile,
            select=select,
            ignore=ignore,
            fail_on=Severity(fail_on) if fail_on else None,
            jobs=jobs,
            extend_select=extend_select,
            preview=preview,
            cache=not no_cache,
            baseline=not no_baseline,
            baseline_file=baseline,
            strict_baseline=strict_baseline,
            max_warnings=max_warnings,
            changed_since=changed_since,
        )
        return command(request=request, **others)

    made: Command = _with(with_request, (*_SELECTING, *_JUDGING, *_RUNNING))
    return made


@dataclass(frozen=True, slots=True)
class Fixing:
    """Which fixes are wanted, and whether files are written."""

    unsafe: bool
    write: bool


def fixing_options(command: Command) -> Command:
    """`--fix`, `--unsafe-fixes`, `--diff`; the command gets `fixing`, None without any."""

    @wraps(command)
    def with_fixing(
        *,
        fix: bool,
        unsafe_fixes: bool,
        diff: bool,
        **others: Any,  # noqa: ANN401 - the options of other groups
    ) -> Any:  # noqa: ANN401 - what the command gives
        if unsafe_fixes and not (fix or diff):
            raise UsageError(
                "`--unsafe-fixes` alone fixes nothing", help="add `--diff` to see them, or `--fix`"
            )
        fixing = Fixing(unsafe=unsafe_fixes, write=not diff) if fix or diff else None
        return command(fixing=fixing, **others)

    made: Command = _with(with_fixing, _FIXING)
    return made


def _with(command: Any, options: tuple[Callable[[Any], Any], ...]) -> Any:  # noqa: ANN401 - click's decorators
    """A command with options, in this order in `--help`."""
    return reduce(lambda made, option: option(made), reversed(options), command)

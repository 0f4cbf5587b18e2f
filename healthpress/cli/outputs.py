"""Where findings go: `--format FORMAT[=FILE]`, printed or written."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from healthpress import __version__
from healthpress.cli.console import say, wants_colour
from healthpress.errors import OutputError, UsageError, reason_of
from healthpress.model.artifact import Report
from healthpress.model.suggestion import did_you_mean
from healthpress.report.look import Look
from healthpress.report.render import FORMATS, as_format
from healthpress.report.statistics import as_statistics, as_statistics_json
from healthpress.report.step_summary import as_step_summary
from healthpress.write.whole import write_whole

SUMMARY = "GITHUB_STEP_SUMMARY"  # the file that GitHub Actions shows below a step


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file it goes to; without one it is printed."""

    format: str = "text"
    file: Path | None = None

    @property
    def is_for_people(self) -> bool:
        """Whether it is printed for people, who need not be told that nothing was found."""
        return self.file is None and FORMATS[self.format].for_people


class OutputType(click.ParamType[Output]):
    """`FORMAT` or `FORMAT=FILE`; `-` is standard output."""

    name = "format"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Output:
        """The output, its format known and its folder there."""
        del param, ctx
        if isinstance(value, Output):
            return value
        name, equals, file = str(value).partition("=")
        if name not in FORMATS:
            otherwise = f"name one of {', '.join(FORMATS)}"
            help_ = did_you_mean(name, FORMATS, otherwise)
            raise UsageError(f"there is no format `{name}`", help=help_)
        if not equals or file == "-":
            return Output(name)
        return Output(name, _writable(name, file))

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The formats that begin so."""
        del ctx, param
        return [
            CompletionItem(name, help=made.about)
            for name, made in FORMATS.items()
            if name.startswith(incomplete)
        ]


def _writable(name: str, file: str) -> Path:
    path = Path(file)
    if not file:
        raise UsageError(f"`{name}=` names no file", help=f"write `{name}=FILE`, or `{name}` alone")
    if path.is_dir():
        raise UsageError(f"`{file}` is a folder", help="name a file in it")
    if not path.parent.is_dir():
        raise UsageError(f"the folder `{path.parent}` does not exist", help="make it first")
    return path


def require_apart(outputs: Sequence[Output]) -> tuple[Output, ...]:
    """The same outputs; text alone when there are none.

    Raises:
        UsageError: two of them go to one place.
    """
    seen = set()
    for output in outputs:
        place = output.file.resolve() if output.file else None
        if place in seen:
            where = f"to `{output.file}`" if output.file else "to standard output"
            raise UsageError(
                f"two formats go {where}", help=f"write `--format {output.format}=FILE` for one"
            )
        seen.add(place)
    return tuple(outputs) or (Output(),)


def publish(report: Report, outputs: Sequence[Output], *, statistics: bool = False) -> None:
    """Print the report and write its files; with `statistics`, print those in its place.

    Raises:
        OutputError: a file cannot be written.
    """
    for output in outputs:
        if output.file is not None:
            text = as_format(report, output.format, colour=False, version=__version__)
            content = text.encode("utf-8", "backslashreplace")
            write_whole(output.file, content, told=str(output.file))
        elif statistics:
            say(_statistics(report, output.format))
        else:
            say(as_format(report, output.format, colour=wants_colour(), version=__version__))
    if any(output.format == "github" for output in outputs):
        _add_to_step_summary(report)


def _statistics(report: Report, name: str) -> str:
    if FORMATS[name].for_people:
        return as_statistics(report)
    return as_statistics_json(report, Look(__version__))


def _add_to_step_summary(report: Report) -> None:
    file = os.environ.get(SUMMARY)
    if not file:
        return
    try:
        with Path(file).open("a", encoding="utf-8") as stream:
            stream.write(as_step_summary(report))
    except OSError as error:
        raise OutputError(
            f"the step summary `{file}` cannot be written: {reason_of(error)}",
            help=f"unset `{SUMMARY}`, or let it name a file that may be written",
        ) from error

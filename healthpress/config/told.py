"""Settings files with their places, and what is wrong in them in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from healthpress.config.placed import Placed, written_path
from healthpress.config.problems import Problem, place_of, printable
from healthpress.errors import ConfigError, together
from healthpress.model.finding import Fault
from healthpress.model.source import SourceFile


@dataclass(frozen=True, slots=True)
class Told:
    """One fault of a settings file, in words; line and column from 1, 0 for the whole file."""

    path: str
    message: str
    help: str
    line: int = 0
    column: int = 0

    @property
    def error(self) -> ConfigError:
        """The fault on its own."""
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return ConfigError(self.message, help=self.help, place=place)


@dataclass(frozen=True, slots=True)
class Written:
    """A settings file as somebody wrote it: its text, its data and their places."""

    source: SourceFile
    placed: Placed

    def all_told(self, problems: Sequence[Problem]) -> list[Told]:
        """The problems in words, and with them every other text that cannot be printed."""
        unprintable: list[Problem] = []
        printable(self.placed.data, (), unprintable)
        known = {problem.path for problem in problems}
        others = (problem for problem in unprintable if problem.path not in known)
        return [self.told(problem) for problem in (*problems, *others)]

    def told(self, problem: Problem) -> Told:
        """A problem in the words of the file, with its place there."""
        written = replace(problem, path=written_path(self.placed.data, problem.path))
        span = place_of(written, self.placed.places)
        line, column = self.source.locate(span.start)
        return Told(self.source.path, written.message, problem.help, line, column)

    def told_fault(self, fault: Fault) -> Told:
        """A fault of the syntax."""
        line, column = self.source.locate(fault.span.start)
        return Told(self.source.path, fault.message, fault.help, line, column)


def error_of(told: Iterable[Told], files: Sequence[str], what: str = "the settings") -> ConfigError:
    """One error that tells all, in the order of the files and of their lines."""
    ordered = sorted(told, key=lambda one: (files.index(one.path), one.line, one.column))
    return together([one.error for one in ordered], what)

"""What stops a run. What is wrong in the content is a finding, never one of these."""

from collections.abc import Callable, Sequence
from typing import TypeVar

E = TypeVar("E", bound="HealthpressError")


class HealthpressError(Exception):
    """Stops a run; carries the exit code and the step that mends it.

    The message is one clause with a small first letter and no full stop; `place` names the file
    ("healthpress.toml:3:1") where there is one. `problems` tells each fault as
    "path:line:column: what is; how to mend it"; with more than one, so does the message. An error
    made by `together` has the single ones as `parts`.
    """

    exit_code = 2

    def __init__(
        self,
        message: str,
        *,
        help: str = "",  # noqa: A002 - the word users see
        place: str = "",
        parts: Sequence["HealthpressError"] = (),
        what: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.place = place
        self.parts = tuple(parts)
        self.what = what
        where, advice = f"{place}: " if place else "", f"; {help}" if help else ""
        self.problems = _problems(parts) or (f"{where}{message}{advice}",)

    def moved(self, seen: Callable[[str], str]) -> "HealthpressError":
        """The same error with every place as `seen` tells it."""
        if self.parts:
            return together([part.moved(seen) for part in self.parts], self.what)
        place = seen(self.place) if self.place else ""
        return type(self)(self.message, help=self.help, place=place)


class ConfigError(HealthpressError):
    """`healthpress.toml`, `people.toml` or `references.json` cannot be used as they stand."""


class ReadError(HealthpressError):
    """A file or folder that the run needs is missing or cannot be read."""


class ThemeError(HealthpressError):
    """A theme is missing, incomplete or uses a name that templates are not given."""


class OutputError(HealthpressError):
    """The output folder cannot be written, or is not ours to write."""


class UsageError(HealthpressError):
    """A command or option names something that does not exist."""


def together(errors: Sequence[E], what: str) -> E:
    """One error that tells every problem of these, one a line; `what` names all that have them."""
    problems = _problems(errors)
    if len(problems) == 1:
        return errors[0]
    lines = "\n".join(f"  {problem}" for problem in problems)
    message = f"{what} have {len(problems)} problems:\n{lines}"
    return type(errors[0])(message, parts=errors, what=what)


def _problems(errors: Sequence[HealthpressError]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(problem for error in errors for problem in error.problems))


def reason_of(error: OSError) -> str:
    """What the operating system says, as a clause."""
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:]


def unreadable(path: object, error: OSError) -> ReadError:
    """The error for what the operating system would not let us read."""
    return ReadError(
        f"this cannot be read: {reason_of(error)}",
        help="check that it exists and that you may read it",
        place=str(path),
    )

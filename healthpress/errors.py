"""What stops a run. What is wrong in the content is a finding, never one of these."""


class HealthpressError(Exception):
    """Stops a run; carries the exit code and the step that mends it.

    The message is one clause with a small first letter and no full stop; `place` names the file
    ("healthpress.toml:3:1") where there is one.
    """

    exit_code = 2

    def __init__(self, message: str, *, help: str = "", place: str = "") -> None:  # noqa: A002 - the word users see
        super().__init__(message)
        self.message = message
        self.help = help
        self.place = place


class ConfigError(HealthpressError):
    """`healthpress.toml`, `people.toml` or `references.json` cannot be used as they stand.

    `problems` tells each fault of all these files as "path:line:column: what is; how to mend it".
    With one fault the message is that fault; with more, it lists them all, one a line.
    """

    def __init__(
        self,
        message: str,
        *,
        help: str = "",  # noqa: A002 - the word users see
        place: str = "",
        problems: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, help=help, place=place)
        self.problems = problems


class ReadError(HealthpressError):
    """A file or folder that the run needs is missing or cannot be read."""


def unreadable(path: object, error: OSError) -> ReadError:
    """The error for what the operating system would not let us read."""
    reason = error.strerror or str(error)
    return ReadError(
        f"`{error.filename or path}` cannot be read: {reason[:1].lower()}{reason[1:]}",
        help="check that it exists and that you may read it",
    )


class ThemeError(HealthpressError):
    """A theme is missing, incomplete or uses a name that templates are not given."""


class OutputError(HealthpressError):
    """The output folder cannot be written, or is not ours to write."""


class UsageError(HealthpressError):
    """A command or option names something that does not exist."""

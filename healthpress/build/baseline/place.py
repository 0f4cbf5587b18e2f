"""Where the baseline of a run lies, and what it holds."""

import os
from dataclasses import dataclass
from pathlib import Path

from healthpress.build.request import Request
from healthpress.config.baseline_file import read_baseline
from healthpress.config.schema import Config
from healthpress.config.wording import quoted
from healthpress.errors import ConfigError, ReadError, UsageError, unreadable
from healthpress.model.baseline import Entry
from healthpress.read.files import source_of


@dataclass(frozen=True, slots=True)
class Place:
    """A baseline file: its paths count from `folder`; `name` is how people know it.

    One that was asked for by name must exist.
    """

    file: Path
    folder: Path
    name: str
    is_asked: bool = False

    @property
    def told(self) -> str:
        """Its path in errors."""
        return str(self.file) if self.is_asked else self.name


def place_of(config: Config | None, request: Request) -> Place | None:
    """The baseline of a run: the one asked for, else the site's; None for articles without either.

    In a site its paths count from the site's folder, wherever the file lies; else from the file's.
    """
    asked = request.baseline_file
    if asked is not None:
        file = asked.absolute()
        return Place(file, config.root if config else file.parent, str(asked), is_asked=True)
    if config is None:
        return None
    name = config.settings.check.baseline
    return Place(config.root / name, config.root, name)


def read_entries(place: Place) -> tuple[Entry, ...]:
    """The entries of a baseline, read from disk; none where the site has no such file.

    Raises:
        UsageError: the file that was asked for does not exist.
        ReadError: the file cannot be read.
        ConfigError: it is no baseline as it stands; every problem is told with its line.
    """
    told = place.told
    if not os.path.lexists(place.file):
        if place.is_asked:
            step = f"write it with `healthpress baseline write --baseline {place.name}`"
            raise UsageError(f"there is no baseline {quoted(place.name)}", help=step)
        return ()
    require_plain(place)
    try:
        source = source_of(told, place.file.read_bytes())
    except OSError as error:
        raise unreadable(told, error) from error
    if source.decode_error >= 0:
        raise ConfigError("the file is not UTF-8", help="save the file as UTF-8", place=told)
    return read_baseline(source)


def require_plain(place: Place) -> None:
    """Refuse what is no plain file: a pipe would wait for ever.

    Raises:
        ReadError: a folder, a pipe or a device is there.
    """
    if place.file.exists() and not place.file.is_file():
        raise ReadError("this is not a file", help="name a file as the baseline", place=place.told)

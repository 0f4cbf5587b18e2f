"""Which changes on disk ask for another run."""

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from watchfiles import watch

from healthpress.config.load import find_root, load_config
from healthpress.errors import HealthpressError, UsageError

TICK_MS: Final = 100  # how soon the first run begins, and how soon Ctrl-C is heard
# Folders that programs write; hidden ones are left out besides.
_FOREIGN: Final = frozenset({"__pycache__", "node_modules"})


@dataclass(frozen=True, slots=True)
class Watched:
    """Real paths: folders with all that is in them, and files that stand alone."""

    folders: tuple[Path, ...]
    files: frozenset[Path]

    def has(self, path: Path, ignored: Collection[str] = ()) -> bool:
        """Whether a run may depend on a file, be it gone by now; `ignored` are real paths."""
        real = Path(os.path.realpath(path))
        if any(str(place) in ignored for place in (real, *real.parents)):
            return False
        return real in self.files or any(_is_within(folder, path) for folder in self.folders)


def runs(paths: Iterable[Path], made: Collection[Path] = ()) -> Iterator[None]:
    """One item for the first run, then one for each change around the paths; watches the disk.

    Changes that come together are one; those in files that the run has `made` itself, in hidden
    ones and in what a build writes are none.

    Raises:
        UsageError: a path does not exist or is `-`, or the system does not let us watch it.
        KeyboardInterrupt: by Ctrl-C; there is no other end.
    """
    watched = watched_around(paths)
    own = {os.path.realpath(path) for path in made}
    is_first = True
    try:
        for changes in watch(
            *sorted({*watched.folders, *(file.parent for file in watched.files)}),
            watch_filter=None,
            rust_timeout=TICK_MS,
            yield_on_timeout=True,
            recursive=bool(watched.folders),
            ignore_permission_denied=True,
        ):
            ignored = own | _outputs(watched.folders) if changes else own
            if is_first or any(watched.has(Path(path), ignored) for _, path in changes):
                is_first = False
                yield
    except (OSError, RuntimeError) as error:  # what watchfiles raises is one of these
        raise UsageError(
            f"the files cannot be watched: {error}",
            help="name fewer files, or set `WATCHFILES_FORCE_POLLING=1`",
        ) from error


def watched_around(paths: Iterable[Path]) -> Watched:
    """The sites and folders of paths, and files outside any site.

    Raises:
        UsageError: a path does not exist, or is `-`.
    """
    folders, files = set(), set()
    for path in paths:
        if str(path) == "-":
            raise UsageError("`-` cannot be watched", help="name paths, or leave out `--watch`")
        if not path.exists():
            raise UsageError(f"`{path}` does not exist", help="name a site folder or a file")
        folder = path if path.is_dir() else find_root(path.parent)
        if folder:
            folders.add(Path(os.path.realpath(folder)))
        else:
            files.add(Path(os.path.realpath(path)))
    return Watched(tuple(sorted(folders)), frozenset(files))


def _is_within(folder: Path, path: Path) -> bool:
    if not path.is_relative_to(folder) or path.name.endswith("~"):
        return False
    parts = path.relative_to(folder).parts
    return not any(part.startswith(".") or part in _FOREIGN for part in parts)


def _outputs(folders: Iterable[Path]) -> set[str]:
    """What builds of the sites write: that is no reason to check them."""
    found = set()
    for folder in folders:
        with suppress(HealthpressError):  # without settings, or the run tells what is wrong
            config = load_config(folder)
            found.add(os.path.realpath(config.root / config.settings.site.output))
    return found

"""The sites around open articles, read anew whenever something of them changed on disk."""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from healthpress.build.facts import settle_facts
from healthpress.build.installed.registry import installed_rules
from healthpress.build.installed.shelves import FOLDER, shelf_of
from healthpress.build.request import Request
from healthpress.build.today import settled_today
from healthpress.config.load import PEOPLE, REFERENCES, SETTINGS, find_root, load_config
from healthpress.config.schema import CheckSlice, Config
from healthpress.model.rule import Rule, Shelf, SiteFacts
from healthpress.read.discover import is_left_out

Stamp: TypeAlias = tuple[int, int, int]  # file number, size, time of the last change
_NO_FILE: Stamp = (0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Home:
    """Where an article lives: its site, or without one its folder.

    As long as nothing on disk changes it is the same object.
    """

    root: Path
    config: Config | None
    facts: SiteFacts
    rules: tuple[Rule, ...]

    def has_article(self, file: Path) -> bool:
        """Whether a check of the site would look at a file; without a site at all of them."""
        if self.config is None:
            return True
        content = self.root / self.config.settings.site.content
        return file.is_relative_to(content) and not is_left_out(file.relative_to(content))

    @property
    def keeps_rules_back(self) -> bool:
        """Whether the site has Python rules that are not trusted to run."""
        shelf = self.facts.shelf
        if shelf.trusted or not shelf.folder:
            return False
        return any(not path.name.startswith("_") for path in Path(shelf.folder).glob("*.py"))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a home was made from; `read` are the files of the settings alone."""

    read: tuple[Stamp, ...]
    baseline: Stamp
    shelf: Shelf
    today: dt.date


class Sites:
    """The homes of all open articles. It is used by one thread."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._known: dict[Path, tuple[_Seen, Home]] = {}

    def home_of(self, file: Path) -> Home:
        """The home of a file; its settings are read from disk when they changed.

        Raises:
            HealthpressError: the settings or rules cannot be used as they stand.
        """
        root, place = find_root(file.parent), self.root_of(file)
        seen, home = self._known.get(place, (None, None))
        read = _stamps(root) if root else ()  # before reading: a change in between shows next time
        if home and seen and seen.read == read:
            config = home.config
        else:
            config = load_config(root) if root else None
        now = _Seen(
            read=read,
            baseline=_baseline(config),
            shelf=shelf_of(config, self._request),
            today=settled_today(self._request.today),
        )
        if home is None or now != seen:
            facts = settle_facts(config, replace(self._request, today=now.today))
            home = Home(place, config, facts, installed_rules(facts.shelf))
            self._known[place] = (now, home)
        return home

    def last_home_of(self, file: Path) -> Home | None:
        """The home as it was when it could last be used."""
        place = self.root_of(file)
        return self._known[place][1] if place in self._known else None

    def root_of(self, file: Path) -> Path:
        """The folder of the site around a file, else the file's own."""
        return find_root(file.parent) or file.parent


def watched() -> tuple[str, ...]:
    """Patterns of the files on which findings depend, as editors watch them (LSP 3.17)."""
    beside = (SETTINGS, *PEOPLE, *REFERENCES, CheckSlice().baseline, f"{FOLDER}/*")
    return tuple(f"**/{name}" for name in (*beside, "*.md"))


def _stamps(root: Path) -> tuple[Stamp, ...]:
    return tuple(_stamp(root / name) for name in (SETTINGS, *PEOPLE, *REFERENCES))


def _baseline(config: Config | None) -> Stamp:
    return _stamp(config.root / config.settings.check.baseline) if config else _NO_FILE


def _stamp(file: Path) -> Stamp:
    try:
        found = file.stat()
    except OSError:
        return _NO_FILE
    return found.st_ino, found.st_size, found.st_mtime_ns

"""Which rules are installed for a site: the built-in ones, its packs', and those of its folder."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from healthpress.build.here import places_from_here
from healthpress.build.installed.packs import installed_packs
from healthpress.build.installed.registry import installed_rules
from healthpress.build.request import Request
from healthpress.config.load import find_root, load_config, unusable
from healthpress.config.problems import Problem, mistyped
from healthpress.config.schema import Config
from healthpress.config.wording import quoted
from healthpress.errors import unreadable
from healthpress.model.rule import Rule, Shelf
from healthpress.model.suggestion import did_you_mean

FOLDER = "rules"  # beside `healthpress.toml`


def shelf_of(config: Config | None, request: Request) -> Shelf:
    """The shelf for one run, its digest read from disk; without a site, the built-in rules alone.

    Raises:
        ConfigError: the settings name a pack that is not installed.
        ReadError: the folder of the site's own rules cannot be read.
    """
    if config is None:
        return Shelf()
    packs = config.settings.check.packs
    strange = list(_strange(packs)) if packs else []
    if strange:
        raise unusable(config, strange)
    return shelf_at(
        config.root / FOLDER, packs=tuple(dict.fromkeys(packs)), trusted=request.trusted
    )


def shelf_at(folder: Path, *, packs: tuple[str, ...] = (), trusted: bool = True) -> Shelf:
    """The shelf with the rules of a folder, which need not exist, and of packs.

    Raises:
        ReadError: the folder cannot be read.
    """
    if not folder.is_dir():
        return Shelf(packs=packs, trusted=trusted)
    return Shelf(str(folder.absolute()), packs, _digest(folder), trusted)


def rules_here(path: Path) -> tuple[Rule, ...]:
    """The rules that hold at a path: those of the site around it, else the built-in ones.

    Raises:
        HealthpressError: the site's settings or rules cannot be used; places as seen from here.
    """
    root = find_root(path)
    with places_from_here(root):
        config = load_config(root) if root else None
        return installed_rules(shelf_of(config, Request()))


def _strange(packs: Iterable[str]) -> Iterator[Problem]:
    installed = installed_packs()
    for index, name in enumerate(packs):
        if name not in installed:
            listed = ", ".join(map(quoted, installed))
            otherwise = f"choose from {listed}" if installed else "install it"
            advice = did_you_mean(name, installed, otherwise)
            yield mistyped(("check", "packs", index), name, "not an installed pack", advice)


def _digest(folder: Path) -> str:
    """Changes with the name and content of each file that a rule may be made of."""
    found = hashlib.sha256()
    try:
        for path in sorted(_files(folder)):
            name = path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
            content = path.read_bytes()
            found.update(b"%d:%s%d:%s" % (len(name), name, len(content), content))
    except OSError as error:
        raise unreadable(error.filename or folder, error) from error
    return found.hexdigest()[:16]


def _files(folder: Path) -> list[Path]:
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__" and name[0] != "."]
        paths = (Path(place, name) for name in names if not name.startswith("."))
        found += [path for path in paths if path.suffix != ".md" and path.is_file()]
    return found

"""Finding a theme on disk and reading its cards (reads disk)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from healthpress.config.told import Written
from healthpress.config.toml_places import read_toml
from healthpress.config.typed import validate
from healthpress.errors import ThemeError, reason_of, together
from healthpress.model.body import BLOCKS
from healthpress.model.source import SourceFile
from healthpress.model.typed import TYPED

API = 1  # the version of the contract in `render/views.py`

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ComponentCard:
    """`component.toml`: what a component is."""

    description: str
    """What it is for, in one sentence."""
    heading: bool = False
    """Whether a block's title is drawn as a heading."""
    title: str = ""
    """The title of a block whose author gave none."""
    prefix: str = ""
    """Read out before the title and not seen: the urgency of a callout in words."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """`theme.toml`: what a theme is."""

    name: str
    """The same as the folder."""
    title: str
    """The name for people."""
    description: str
    """Whom it suits."""
    api: int
    """The version of the template contract it is written for."""
    styles: tuple[str, ...]
    """Style sheets of the theme in order; those of the components follow, sorted by name."""
    articles: tuple[str, ...]
    """Templates that an article may name, or that are called like its type."""
    options: dict[str, str | int | bool] = field(default_factory=dict)
    """Settings that its templates read."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme on disk. `components` is sorted by name.

    `place` is how errors call its folder: seen from the site when the site brings it, else whole.
    """

    root: Path
    place: str
    card: ThemeCard
    components: Mapping[str, ComponentCard]


def themes_root() -> Path:
    """The folder of the themes that come with healthpress.

    In an installed wheel they are package data; in a checkout they stand beside the package.

    Raises:
        ThemeError: there is neither.
    """
    package = Path(str(files("healthpress")))
    for root in (package / "_themes", package.parent / "themes"):
        if root.is_dir():
            return root
    message = "the themes that come with healthpress are missing"
    raise ThemeError(message, help="install healthpress again", place=str(package))


def find_theme(name: str, extra: Path | None = None) -> Theme:
    """The theme of that name, from the folder `extra` of a site or those that come along.

    Raises:
        ThemeError: there is no such theme, or it lacks something.
    """
    roots = [root for root in (extra, themes_root()) if root is not None and root.is_dir()]
    if _NAME.fullmatch(name):
        for root in roots:
            if (root / name / "theme.toml").is_file():
                place = Path(root.name if root is extra else root, name)
                return _read_theme(root / name, place.as_posix())
    known = sorted({card.parent.name for root in roots for card in root.glob("*/theme.toml")})
    message = f"there is no theme `{name}`"
    raise ThemeError(message, help=f"choose one of: {', '.join(known)}")


def _read_theme(root: Path, folder: str) -> Theme:
    place = f"{folder}/theme.toml"
    card = _read_card(root / "theme.toml", place, ThemeCard)
    if card.api != API:
        message = f"the theme is written for version {card.api} of the template contract"
        raise ThemeError(message, help=f"use a theme written for version {API}", place=place)
    components = {
        file.parent.name: _read_card(
            file, f"{folder}/{file.relative_to(root).as_posix()}", ComponentCard
        )
        for file in sorted(root.glob("components/*/component.toml"))
    }
    missing = [name for name in BLOCKS if name not in components]
    if missing:
        message = f"the theme has no component for {', '.join(f'`{name}`' for name in missing)}"
        raise ThemeError(message, help="copy it from the theme `clinic`", place=place)
    return Theme(root, folder, card, components)


def _read_card(file: Path, place: str, type_: type[T]) -> T:
    source = SourceFile(place, _read(file, place))
    written = Written(source, read_toml(source.text))
    told = [written.told_fault(fault) for fault in written.placed.faults]
    if not told:
        card, problems = validate(type_, written.placed.data)
        told = written.all_told(problems)
        if card is not None and not told:
            return card
    faults = [one.error for one in told]
    raise together(
        [ThemeError(fault.message, help=fault.help, place=fault.place) for fault in faults],
        "the settings of the theme",
    )


def _read(file: Path, place: str) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        message = f"the file cannot be read: {reason_of(error)}"
        raise ThemeError(message, help="check that you may read it", place=place) from error
    except UnicodeDecodeError as error:
        message = "the file is not UTF-8"
        raise ThemeError(message, help="save the file as UTF-8", place=place) from error

"""Finding a theme on disk and reading its cards (reads disk)."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from healthpress.config.typed import validate
from healthpress.errors import ThemeError
from healthpress.model.body import BLOCKS
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
    """A theme on disk. `components` is sorted by name."""

    root: Path
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
    """The theme of that name, from the site's own folder `extra` or those that come along.

    Raises:
        ThemeError: there is no such theme, or it lacks something.
    """
    roots = [root for root in (extra, themes_root()) if root is not None and root.is_dir()]
    if _NAME.fullmatch(name):
        for root in roots:
            if (root / name / "theme.toml").is_file():
                return _read_theme(root / name)
    known = sorted({card.parent.name for root in roots for card in root.glob("*/theme.toml")})
    message = f"there is no theme `{name}`"
    raise ThemeError(message, help=f"choose one of: {', '.join(known)}")


def _read_theme(root: Path) -> Theme:
    card = _read_card(root / "theme.toml", ThemeCard)
    place = str(root / "theme.toml")
    if card.api != API:
        message = f"the theme is written for version {card.api} of the template contract"
        raise ThemeError(message, help=f"use a theme written for version {API}", place=place)
    components = {
        file.parent.name: _read_card(file, ComponentCard)
        for file in sorted(root.glob("components/*/component.toml"))
    }
    missing = [name for name in BLOCKS if name not in components]
    if missing:
        message = f"the theme has no component for {', '.join(f'`{name}`' for name in missing)}"
        raise ThemeError(message, help="copy it from the theme `clinic`", place=place)
    return Theme(root, card, components)


def _read_card(file: Path, type_: type[T]) -> T:
    try:
        data: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"the file cannot be read: {error}"
        raise ThemeError(message, help="mend the file", place=str(file)) from error
    card, problems = validate(type_, data)
    if card is None:
        told = "; ".join(problem.message for problem in problems)
        raise ThemeError(told, help="mend the file", place=str(file))
    return card

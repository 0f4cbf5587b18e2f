"""The files of a theme that pages load, each named after its content."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from healthpress.errors import ThemeError, reason_of
from healthpress.model.artifact import Artifact
from healthpress.render.theme import Theme


@dataclass(frozen=True, slots=True)
class Assets:
    """What a theme brings along.

    `stylesheet` and the values of `static` are site-absolute addresses ("/assets/style.1a2b.css");
    the keys of `static` are paths in the theme's static folder.
    """

    artifacts: tuple[Artifact, ...]
    stylesheet: str
    static: Mapping[str, str]


def theme_assets(theme: Theme) -> Assets:
    """One style sheet made of the theme's and its components', and all static files (reads disk).

    The name carries a hash of the content, so that a server may let browsers keep it for ever.
    """
    sheets = [theme.root / name for name in theme.card.styles]
    sheets += [theme.root / "components" / name / "style.css" for name in theme.components]
    style = _hashed(
        "style.css", b"\n".join(_read(theme, sheet) for sheet in sheets if _exists(sheet))
    )
    folder = theme.root / "static"
    static = {
        file.relative_to(folder).as_posix(): _hashed(
            file.relative_to(folder).as_posix(), _read(theme, file)
        )
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
    return Assets(
        artifacts=(style, *static.values()),
        stylesheet=f"/{style.path}",
        static={name: f"/{artifact.path}" for name, artifact in static.items()},
    )


def _exists(sheet: Path) -> bool:
    """Components need no style; a sheet that `theme.toml` names must be there."""
    return sheet.is_file() or sheet.parent.parent.name != "components"


def _hashed(path: str, content: bytes) -> Artifact:
    digest = hashlib.sha256(content).hexdigest()[:10]
    name = PurePosixPath("assets", path)
    return Artifact(str(name.with_name(f"{name.stem}.{digest}{name.suffix}")), content)


def _read(theme: Theme, file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {reason_of(error)}"
        place = f"{theme.place}/{file.relative_to(theme.root).as_posix()}"
        raise ThemeError(message, help="add the file to the theme", place=place) from error

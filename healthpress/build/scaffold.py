"""New sites, which pass their own check, and articles to fill in."""

import datetime as dt
import json
import unicodedata
from importlib.resources import files
from pathlib import Path

from slugify import slugify

from healthpress.build.here import places_from_here
from healthpress.config.load import find_root, load_config
from healthpress.config.wording import quoted
from healthpress.errors import OutputError, UsageError, reason_of

_UNSHOWN = frozenset({"Cc", "Cs"})  # controls, and halves of a pair, which UTF-8 cannot hold


def new_site(folder: Path, today: dt.date) -> tuple[Path, ...]:
    """Write a small site into a new or empty folder; gives the files written, sorted.

    Raises:
        UsageError: the folder's name holds what no page and no terminal can show.
        OutputError: the folder holds something already.
    """
    if any(unicodedata.category(character) in _UNSHOWN for character in str(folder)):
        says = f"{quoted(folder)} holds a control character"
        raise UsageError(says, help="name the folder with letters, digits and hyphens")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(f"`{folder}` is not empty", help="name a folder that does not exist yet")
    title = folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize()
    values = {"@TITLE@": json.dumps(title or "My site", ensure_ascii=False)}
    values["@TODAY@"] = today.isoformat()
    written = []
    for name, place in (
        ("healthpress.toml.txt", "healthpress.toml"),
        ("people.toml.txt", "people.toml"),
        ("welcome.md.txt", "content/welcome.md"),
    ):
        written.append(_write(folder / place, _filled(name, values)))
    return tuple(sorted(written))


def new_article(title: str, near: Path, today: dt.date) -> Path:
    """Write a draft with this title into the content folder of the site around `near`.

    Raises:
        UsageError: there is no site around, or nothing of the title can be an address.
        OutputError: an article of that name exists.
    """
    root = find_root(near)
    if root is None:
        raise UsageError(
            "there is no site here", help="go into a site's folder, or run `healthpress new site`"
        )
    with places_from_here(root):
        config = load_config(root)
    slug = slugify(title) or slugify(title, allow_unicode=True)
    if not slug:
        what = f"`{title}`" if title.strip() else "an empty title"
        raise UsageError(f"{what} gives no address", help="use a title with letters or digits")
    path = config.root / config.settings.site.content / f"{slug}.md"
    if path.exists():
        raise OutputError(f"`{path}` exists", help="choose another title")
    values = {"@TITLE@": json.dumps(title, ensure_ascii=False), "@TODAY@": today.isoformat()}
    values["@AUTHOR@"] = json.dumps(next(iter(config.people), "author"), ensure_ascii=False)
    return _write(path, _filled("article.md.txt", values))


def _filled(name: str, values: dict[str, str]) -> str:
    text = (files("healthpress.build") / "scaffold_files" / name).read_text(encoding="utf-8")
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text


def _write(path: Path, text: str) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(
            f"`{path}` cannot be written: {reason_of(error)}", help="choose another folder"
        ) from error
    return path

"""The rules of a folder: `*.toml` are rules as data, `*.py` rules in Python, `*.md` their pages.

What begins with `_` or `.` is the folder's own business. Anything else is told.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from healthpress.build.installed.found import Found
from healthpress.build.installed.modules import known_modules, load_modules
from healthpress.build.rule_files.read import read_rule
from healthpress.config.told import Told
from healthpress.config.wording import quoted
from healthpress.errors import ReadError, unreadable
from healthpress.model.source import SourceFile
from healthpress.read.files import read_file

OWNER = "this site"
DATA, PYTHON, PAGE = ".toml", ".py", ".md"


def rules_of_folder(
    folder: Path, profiles: Iterable[str], told: list[Told], *, trusted: bool
) -> list[Found]:
    """Every rule of a folder, sorted by file name; Python runs only when it is `trusted`.

    Places count from the folder above. What is wrong is told.

    Raises:
        ReadError: the folder cannot be read.
    """
    names = list(_names(folder, told))
    sources = [_read(folder, name, told) for name in names if name.endswith((DATA, PYTHON))]
    whole = [source for source in sources if source is not None]
    found = list(found_in([one for one in whole if one.path.endswith(DATA)], OWNER, profiles, told))
    python = [Path(source.path).name for source in whole if source.path.endswith(PYTHON)]
    modules = (load_modules if trusted else known_modules)(folder, python, told)
    found += [
        Found(rule, OWNER, f"{folder.name}/{name}", loaded=trusted)
        for name, rule in modules.items()
    ]
    return sorted(found, key=lambda one: one.path)


def found_in(
    sources: Iterable[SourceFile], owner: str, profiles: Iterable[str], told: list[Told]
) -> Iterator[Found]:
    """The rules of rule files; what is wrong is told."""
    known = tuple(profiles)
    for source in sources:
        read = read_rule(source, known, told)
        if read is not None:
            yield Found(read[0], owner, source.path, read[1])


def _names(folder: Path, told: list[Told]) -> Iterator[str]:
    """The names of files that may be rules."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise unreadable(folder.name, error) from error
    for path in paths:
        if path.name.startswith(("_", ".")) or path.name.endswith("~"):
            continue
        if path.is_dir():
            says = f"the folder {quoted(path.name)} stands among the rules"
            told.append(Told(f"{folder.name}/{path.name}", says, "begin its name with `_`"))
        elif path.suffix in {DATA, PYTHON, PAGE}:
            yield path.name
        else:
            advice = "write a rule as `.toml` or `.py`, or begin the name with `_`"
            told.append(Told(f"{folder.name}/{path.name}", "this is no rule", advice))


def _read(folder: Path, name: str, told: list[Told]) -> SourceFile | None:
    place = f"{folder.name}/{name}"
    try:
        source = read_file(folder.parent, place)
    except ReadError as error:
        told.append(Told(place, error.message, error.help))
        return None
    if source.decode_error >= 0:
        line, column = source.locate(source.decode_error)
        told.append(Told(place, "the file is not UTF-8", "save it as UTF-8", line, column))
        return None
    return source

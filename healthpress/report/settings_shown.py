"""The settings in force, each with where it comes from, and what holds for one file."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby

from healthpress.model.finding import Severity
from healthpress.report.dumped import dumped
from healthpress.report.place import escaped, width

_WIDEST = 44  # columns of a cell: the place behind it still ends within 80


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: `value` is plain data, `origin` a place or "default"."""

    key: str
    value: object
    origin: str

    @property
    def table(self) -> str:
        """The table it stands in: "check" for `check.fail-on`, empty for `today`."""
        return self.key.partition(".")[0] if "." in self.key else ""

    @property
    def text(self) -> str:
        """The value as settings files write it."""
        return "none" if self.value in (None, {}) else json.dumps(self.value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class RuleHere:
    """Whether a rule runs on a file (`severity` is off where it does not), and why."""

    code: str
    name: str
    severity: Severity
    why: str


@dataclass(frozen=True, slots=True)
class FileShown:
    """What holds for one file."""

    path: str
    profile: tuple[str, ...]
    profile_origin: str
    rules: tuple[RuleHere, ...]


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """All settings of a site in the order of its file, and what holds for a file named."""

    settings: tuple[Setting, ...]
    file: FileShown | None = None
    notes: tuple[str, ...] = ()


def as_settings_json(shown: SettingsShown) -> str:
    """One JSON object."""
    return dumped(asdict(shown))


def as_settings_text(shown: SettingsShown) -> str:
    """Tables as in `healthpress.toml`, then the file."""
    blocks = [
        [f"[{table}]" if table else "the day of the check", *_rows(list(group))]
        for table, group in groupby(shown.settings, key=lambda setting: setting.table)
    ]
    if shown.file:
        blocks += _file(shown.file)
    blocks += [[f"note: {note}" for note in shown.notes]] if shown.notes else []
    return "\n\n".join("\n".join(escaped(line) for line in block) for block in blocks) + "\n"


def _rows(settings: Sequence[Setting]) -> list[str]:
    cells = []
    for item in settings:
        key = item.key.removeprefix(f"{item.table}.")
        cells.append((f"{key} = {item.text}", item.origin))
    return _aligned(cells)


def _file(file: FileShown) -> Iterator[list[str]]:
    profile = ", ".join(file.profile)
    yield [file.path, *_aligned([(f"profile = {profile}", file.profile_origin)])]
    runs = [item for item in file.rules if item.severity is not Severity.OFF]
    off = [item for item in file.rules if item.severity is Severity.OFF]
    cells = [(item.code, item.severity.value, item.name, item.why) for item in runs]
    yield [f"rules that run on it: {len(runs)}", *_aligned(cells)]
    yield [
        f"rules that do not: {len(off)}",
        *_aligned([(item.code, item.name, item.why) for item in off]),
    ]


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Cells under one another; a cell beyond the widest allowed pushes its own line only."""
    columns = list(zip(*rows, strict=True))[:-1]
    widths = [min(max(map(width, column)), _WIDEST) for column in columns]
    return ["  " + "  ".join(_padded(row, widths)) for row in rows]


def _padded(row: tuple[str, ...], widths: Sequence[int]) -> Iterator[str]:
    *cells, last = (escaped(cell) for cell in row)
    for cell, wide in zip(cells, widths, strict=True):
        yield cell + " " * (wide - width(cell))
    yield last

"""Which program runs: healthpress, what it is installed with, and the Python under it."""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

Stamp: TypeAlias = tuple[str, int, int]  # path, size in bytes, time of the last change in ns

_PACKAGE: Final = Path(__file__).parent.parent
_THEMES: Final = _PACKAGE.parent / "themes"  # in a checkout; in a wheel they lie in the package
_SIGNS: Final = (".dist-info", ".egg-info")  # folders whose name says what is installed, and which


@cache
def program_digest() -> str:
    """Changes with every file of healthpress and its themes, every installed version and Python.

    Files are told by size and time, read from disk: what is installed is not edited in one tick.
    They are read once: a program that is edited or upgraded while it runs stays the one it was.
    """
    told = (sys.version, sorted(_stamps(_PACKAGE)), sorted(_stamps(_THEMES)), sorted(_installed()))
    return hashlib.sha256(repr(told).encode()).hexdigest()


def is_settled() -> bool:
    """Whether every installed version stands for certain files: none but ours is being edited.

    A note beside an editable package says so (PyPA, direct URL data structure, read 2026-11-23).
    """
    notes = (Path(place, name, "direct_url.json") for place, name in _installed())
    return not any(
        note.is_file() and b'"editable"' in note.read_bytes()
        for note in notes
        if not note.parent.name.startswith("healthpress-")
    )


def _stamps(folder: Path) -> Iterator[Stamp]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            path = os.path.join(place, name)  # noqa: PTH118 - hundreds of them at every start
            stat = os.stat(path)  # noqa: PTH116 - likewise
            yield path, stat.st_size, stat.st_mtime_ns


def _installed() -> Iterator[tuple[str, str]]:
    """The folder and the name of each sign, in the order of Python's search path."""
    for place in sys.path:
        if os.path.isdir(place):  # noqa: PTH112 - likewise
            names = os.listdir(place)  # noqa: PTH208 - likewise
            yield from ((place, name) for name in names if name.endswith(_SIGNS))

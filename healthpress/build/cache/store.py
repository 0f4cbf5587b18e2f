"""What earlier runs found, in one SQLite file beside the settings: `.healthpress/cache.sqlite`.

It never changes a result: what cannot be read counts as not there, what cannot be written is left.
A drawer holds what was found under the same circumstances; a slot of it, what was found in one
thing, with that thing's digest (docs/adr/0010).
"""

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias

Row: TypeAlias = tuple[str, str, str]  # slot, digest, value

FOLDER: Final = ".healthpress"
FILE: Final = "cache.sqlite"
VERSION: Final = 1  # of the tables; those of another one are dropped
DRAWERS: Final = 12  # kept: a few profiles and selections in turn, a few days back
LARGEST: Final = 100_000_000  # bytes; a larger file is begun anew
PATIENCE_S: Final = 2.0  # how long a run waits for another one that writes

DAMAGED: Final = "the cache was damaged and is made anew"
OTHER_VERSION: Final = "the cache was made by another version of healthpress and is made anew"

# What the disk or another run does not let us do; every other error means a damaged file.
_REFUSED: Final = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
    | {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOLFS}
)
_TABLES: Final = (
    "DROP TABLE IF EXISTS drawer",
    "DROP TABLE IF EXISTS kept",
    "CREATE TABLE drawer (name TEXT PRIMARY KEY, turn INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE kept (drawer TEXT NOT NULL, slot TEXT NOT NULL, digest TEXT NOT NULL,
    value TEXT NOT NULL, seal TEXT NOT NULL, PRIMARY KEY (drawer, slot))""",
    f"PRAGMA user_version = {VERSION}",
)
_NEXT_TURN: Final = "INSERT OR REPLACE INTO drawer SELECT ?, coalesce(max(turn), 0) + 1 FROM drawer"
_PUT: Final = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)"
_PRUNE: Final = (
    "DELETE FROM drawer WHERE name NOT IN (SELECT name FROM drawer ORDER BY turn DESC LIMIT ?)"
)
_EMPTY: Final = "DELETE FROM kept WHERE drawer NOT IN (SELECT name FROM drawer)"


class Cache:
    """The file of one site; `notes` are remarks on it for people."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER
        self._file = self._folder / FILE
        self.notes: tuple[str, ...] = ()

    def kept(self, drawer: str) -> dict[str, tuple[str, str]]:
        """Slot -> (digest, value) of all that a drawer holds, read from disk."""
        found: dict[str, tuple[str, str]] = {}
        if self._file.is_file():
            with self._forgiven(), self._opened() as connection:
                asked = "SELECT slot, digest, value, seal FROM kept WHERE drawer = ?"
                for slot, digest, value, seal in connection.execute(asked, (drawer,)):
                    if seal == _seal(drawer, slot, digest, value):
                        found[slot] = digest, value
        return found

    def keep(self, drawer: str, rows: Iterable[Row], slots: Collection[str]) -> None:
        """Put rows into a drawer on disk, and throw out what it has in other slots than these."""
        with self._forgiven():
            self._make_folder()
            with self._opened() as connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(_NEXT_TURN, (drawer,))
                there = connection.execute("SELECT slot FROM kept WHERE drawer = ?", (drawer,))
                gone = sorted({slot for (slot,) in there} - set(slots))
                drop = "DELETE FROM kept WHERE drawer = ? AND slot = ?"
                connection.executemany(drop, [(drawer, slot) for slot in gone])
                connection.executemany(_PUT, [(drawer, *row, _seal(drawer, *row)) for row in rows])
                connection.execute(_PRUNE, (DRAWERS,))
                connection.execute(_EMPTY)
                connection.execute("COMMIT")

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """A connection to a file with our tables.

        Raises:
            sqlite3.Error: the file cannot be used.
            OSError: likewise; also when it is a link, which may lead to a database of others.
        """
        if self._folder.is_symlink() or self._file.is_symlink():
            raise PermissionError(str(self._file))
        if self._file.exists() and self._file.stat().st_size > LARGEST:
            self._remove()
        connection = sqlite3.connect(self._file, timeout=PATIENCE_S, isolation_level=None)
        try:
            version = _version(connection)
            if version != VERSION:
                self._make_tables(connection)
            if version not in {0, VERSION}:
                self.notes = (*self.notes, OTHER_VERSION)
            yield connection
        finally:
            connection.close()

    def _make_tables(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        if _version(connection) != VERSION:  # another run may have been faster
            for statement in _TABLES:
                connection.execute(statement)
        connection.execute("COMMIT")

    def _make_folder(self) -> None:
        self._folder.mkdir(exist_ok=True)
        ignore = self._folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            Path(f"{self._file}{ending}").unlink(missing_ok=True)

    @contextmanager
    def _forgiven(self) -> Iterator[None]:
        """Do without what the disk or another run does not let us have."""
        try:
            yield
        except OSError:
            return
        except (sqlite3.Error, ValueError, TypeError) as error:
            # The last two: what should be text is none, or of another type.
            if getattr(error, "sqlite_errorcode", -1) & 0xFF not in _REFUSED:
                self.notes = (*self.notes, DAMAGED)
                with suppress(OSError):
                    self._remove()


def _version(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def _seal(*parts: str) -> str:
    """Tells a row that the disk changed, which SQLite does not always notice."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

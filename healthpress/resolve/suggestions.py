"""What the author may have meant by a link that leads nowhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from posixpath import basename

from healthpress.model.suggestion import nearest

# Looking at more would make many dead links on a large site slow, for a hint.
MOST_COMPARED = 100
MOST_APART = 3  # a slip of the finger adds or loses no more letters


def last_name(path: str) -> str:
    """The last part of a path without extension, in small letters; an index has its folder's."""
    parts = [part for part in path.split("/") if part] or [""]
    stem = basename(parts[-1]).rpartition(".")[0] or parts[-1]
    if stem == "index" and len(parts) > 1:
        stem = parts[-2]
    return stem.casefold()


@dataclass(frozen=True, slots=True)
class Candidates:
    """Paths by their last name, and last names by their first letter."""

    paths: Mapping[str, str]
    initials: Mapping[str, tuple[str, ...]]

    def nearest(self, path: str) -> str:
        """The path with the same last name (a file that moved), else the most alike, else ""."""
        wanted = last_name(path)
        if wanted in self.paths:
            return self.paths[wanted]
        same_initial = self.initials.get(wanted[:1], ())
        near = (name for name in same_initial if abs(len(name) - len(wanted)) <= MOST_APART)
        alike = nearest(wanted, islice(near, MOST_COMPARED))
        return self.paths[alike] if alike else ""


def candidates(paths: Iterable[str]) -> Candidates:
    """Candidates from paths; of two with one last name the first in order counts."""
    names: dict[str, str] = {}
    initials: dict[str, list[str]] = {}
    for path in sorted(paths):
        name = last_name(path)
        if name not in names:
            names[name] = path
            initials.setdefault(name[:1], []).append(name)
    return Candidates(names, {first: tuple(found) for first, found in initials.items()})

"""What fixes change, as a unified diff (POSIX.1-2024, `diff -u`) that `patch -p0` takes."""

from collections.abc import Iterator
from difflib import unified_diff

from healthpress.model.source import BOM, SourceFile
from healthpress.report.place import escaped

_NO_END = "\n\\ No newline at end of file\n"


def as_diff(before: SourceFile, after: SourceFile, *, for_terminal: bool = False) -> str:
    """The difference of two texts of one file; empty when there is none.

    Lines end with a line feed only, as `patch` counts them; a carriage return belongs to its line.
    `for_terminal` writes out what a terminal would obey; `patch` needs the text as it is.
    """
    name = escaped(before.path)
    if " " in name and not for_terminal:
        name += "\t"  # as GNU diff: without it `patch` ends the name at the blank
    lines = unified_diff(_lines(before), _lines(after), name, name)
    return "".join(_shown(line) if for_terminal else line for line in _ended(lines))


def _lines(source: SourceFile) -> list[str]:
    text = (BOM if source.has_bom else "") + source.text
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return [line for line in lines if line]


def _ended(lines: Iterator[str]) -> Iterator[str]:
    return (line if line.endswith("\n") else line + _NO_END for line in lines)


def _shown(line: str) -> str:
    return "".join(f"{escaped(part.removesuffix(chr(13)))}\n" for part in line.split("\n")[:-1])

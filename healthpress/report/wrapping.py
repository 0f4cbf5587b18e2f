"""Markdown of rule pages with its lines as long as a terminal is wide."""

import re
import textwrap
from collections.abc import Iterator

COLUMNS = 80
_CODE = "    "  # what stands four columns in is code, and stays as it is
_BULLET = re.compile(r"[*-] ")


def wrapped(markdown: str, columns: int = COLUMNS) -> str:
    """The same Markdown with paragraphs and bullets filled anew."""
    return "".join(f"{line}\n" for block in _blocks(markdown) for line in _filled(block, columns))


def _blocks(markdown: str) -> Iterator[list[str]]:
    """Lines that belong together: a paragraph, a bullet, or one line of anything else."""
    block: list[str] = []
    for line in markdown.splitlines():
        begins = not line or line.startswith(("#", _CODE, "|")) or _BULLET.match(line)
        if block and (begins or _stands_alone(block[0])):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _stands_alone(line: str) -> bool:
    return not line or line.startswith(("#", _CODE, "|"))


def _filled(block: list[str], columns: int) -> list[str]:
    if _stands_alone(block[0]):
        return block
    indent = "  " if _BULLET.match(block[0]) else ""
    text = " ".join(line.strip() for line in block)
    return textwrap.wrap(
        text, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )

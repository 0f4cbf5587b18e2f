"""Faults of a whole head: it cannot be read, or is not there."""

from collections.abc import Iterator

from healthpress.model.finding import Fault
from healthpress.model.source import SourceFile, Span


def not_utf8(source: SourceFile) -> Iterator[Fault]:
    """The fault of a file in another encoding, where there is one."""
    if source.decode_error >= 0:
        yield Fault(
            "SRC001",
            Span(source.decode_error, source.decode_error + 1),
            "the file is not UTF-8 from here on",
            "save the file as UTF-8",
        )


def without_front_matter(first_line: Span) -> Fault:
    """The fault of a file that begins with something else."""
    return Fault(
        "SRC010",
        first_line,
        "the file has no front matter",
        "begin it with `---`, then `title`, `description` and `published`, then `---`",
    )

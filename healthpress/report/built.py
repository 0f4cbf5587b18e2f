"""What a build did, in one line."""

from healthpress.model.artifact import BuildResult


def in_words(result: BuildResult) -> str:
    """`built 2 pages in 0.31 s: 9 files written, 0 kept, 0 removed`."""
    if not result.report.ok:
        return f"nothing was published; an earlier build stays as it was ({result.seconds:.2f} s)"
    pages = f"{result.pages} article{'' if result.pages == 1 else 's'}"
    return (
        f"built {pages} in {result.seconds:.2f} s: {len(result.written)} files written, "
        f"{len(result.kept)} kept, {len(result.removed)} removed"
    )

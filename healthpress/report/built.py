"""What a build did, in one line."""

from healthpress.model.artifact import BuildResult
from healthpress.report.counts import plural


def in_words(result: BuildResult) -> str:
    """`built 1 article in 0.31 s (left out: 1 draft): 9 files written, 0 kept, 0 removed`."""
    if not result.report.ok:
        return f"nothing was published; an earlier build stays as it was ({result.seconds:.2f} s)"
    return (
        f"built {plural(result.pages, 'article')} in {result.seconds:.2f} s{_left_out(result)}: "
        f"{plural(len(result.written), 'file')} written, {len(result.kept)} kept, "
        f"{len(result.removed)} removed"
    )


def _left_out(result: BuildResult) -> str:
    parts = [plural(result.drafts, "draft")] if result.drafts else []
    parts += [f"{result.expired} expired"] if result.expired else []
    return f" (left out: {', '.join(parts)})" if parts else ""

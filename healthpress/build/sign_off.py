"""Signing reviews off: the hash of what was reviewed goes into the front matter, nothing else."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from healthpress.build.checking import parse_source
from healthpress.build.facts import settle_facts
from healthpress.build.here import places_from_here
from healthpress.build.request import Request
from healthpress.check.kinds.review_hash import review_hash
from healthpress.config.load import find_root, load_config
from healthpress.errors import UsageError, together
from healthpress.model.article import Article
from healthpress.model.source import SourceFile, Span
from healthpress.read.files import bytes_of, read_file
from healthpress.write.sources import write_source

KEY = "review_hash"
_BEFORE = "last_reviewed"  # the key it is written behind
# The mark that front matter begins with -> how a key is written behind a value of that syntax.
_WRITTEN = {
    "---": '{line_end}review_hash: "{hash}"',
    "+++": '{line_end}review_hash = "{hash}"',
    "{": ', "review_hash": "{hash}"',
}


@dataclass(frozen=True, slots=True)
class Signed:
    """A file that is signed: `day` is that of its review, `is_new` says whether it was written."""

    path: Path
    day: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Ready:
    """A file and its text with the hash in it."""

    path: Path
    root: Path
    before: SourceFile
    after: SourceFile
    day: str


def sign_off(paths: Iterable[Path], request: Request) -> tuple[Signed, ...]:
    """Write the hash of each article into its front matter, on disk; no other byte changes.

    All are looked at before the first is written.

    Raises:
        UsageError: a file tells of no review, or its front matter cannot be changed.
        HealthpressError: a file or its site cannot be read, or the file cannot be written.
    """
    ready, errors = [], []
    for path in dict.fromkeys(paths):
        try:
            ready.append(_prepared(path, request))
        except UsageError as error:
            errors.append(error)
    if errors:
        raise together(errors, "the files")
    return tuple(_written(one) for one in ready)


def _prepared(path: Path, request: Request) -> _Ready:
    if not path.is_file():
        raise UsageError(f"`{path}` is no file", help="name the article that was reviewed")
    root = find_root(path.parent) or path.absolute().parent
    with places_from_here(root):
        config = load_config(root) if find_root(root) == root else None
        facts = settle_facts(config, request)
        source = read_file(root, Path(os.path.relpath(path, root)).as_posix())
        html = config.settings.site.html if config else "safe"

        def understood(text: SourceFile) -> Article:
            return parse_source(text, facts, html=html)

        article = understood(source)
        _require_reviewed(article)
        after = _with_hash(article, review_hash(article, facts.library), understood)
    return _Ready(path, root, source, after, str(article.front_matter.last_reviewed))


def _require_reviewed(article: Article) -> None:
    front_matter, path = article.front_matter, article.source.path
    if article.source.decode_error >= 0:
        raise UsageError("this file is not UTF-8", help="save it as UTF-8", place=path)
    if article.places.block.start > 0:  # such a block is shown in a text rather than its head
        says = "the front matter of this article does not stand at its start"
        raise UsageError(says, help="remove what stands above it", place=path)
    if front_matter.last_reviewed is None or not front_matter.reviewers:
        says = "this article tells of no review"
        raise UsageError(says, help="give `reviewers` and `last_reviewed` first", place=path)
    if front_matter.review_status != "reviewed":
        says = f"the status of this article is `{front_matter.review_status}`"
        raise UsageError(says, help="delete `review_status` if it was reviewed", place=path)


def _with_hash(
    article: Article, digest: str, understood: Callable[[SourceFile], Article]
) -> SourceFile:
    """The file with the hash in it; read again, so that no other key can be lost."""
    source = article.source
    span, new = _edit(article, digest)
    after = replace(source, text=source.text[: span.start] + new + source.text[span.end :])
    expected = replace(article.front_matter, review_hash=digest)
    if understood(after).front_matter != expected:
        says = "the front matter of this article cannot be changed safely"
        advice = f'write `{KEY}` with the value "{digest}" into it'
        raise UsageError(says, help=advice, place=source.path)
    return after


def _edit(article: Article, digest: str) -> tuple[Span, str]:
    """The place and the words: the value that is there, else behind the day of the review."""
    if (KEY,) in article.places.values:
        return article.places.value(KEY), f'"{digest}"'
    text, end = article.source.text, article.places.value(_BEFORE).end
    head = text[article.places.block.start :]
    mark = next(mark for mark in _WRITTEN if head.startswith(mark))
    if mark != "{":
        end = min(at for at in (text.find(sign, end) for sign in "\r\n") if at >= 0)
    line_end = "\r\n" if text.startswith("\r\n", end) else text[end]
    return Span(end, end), _WRITTEN[mark].format(line_end=line_end, hash=digest)


def _written(one: _Ready) -> Signed:
    with places_from_here(one.root):
        content, read = bytes_of(one.after), bytes_of(one.before)
        write_source(one.before.path, content, read=read, root=one.root)
    return Signed(one.path, one.day, is_new=content != read)

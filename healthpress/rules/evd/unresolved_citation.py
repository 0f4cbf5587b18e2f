"""A citation leads to no reference, a key is there twice, or nothing cites its entry.

## Why it matters
A mark that leads nowhere looks like evidence and is none. Two references under one key hide one of
them from the reader.

## What counts
Keys of `[@key]` and `[^key]` must be in `references` of the front matter, in the site's library
file, or defined as a footnote. A key that stands twice is an error, and so is a footnote with the
key of a reference: the reference is printed instead of its words. An entry of the front matter or
a footnote that nothing cites is a note only; `further: true` marks further reading.

## Example
It eased depression.[@murrough]

## Use instead
    references:
      - {id: murrough, title: Antidepressant efficacy of ketamine}

## Known problems
Entries of the library file that a page does not cite belong to other pages and are not told.
"""

from collections.abc import Iterable, Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.model.suggestion import did_you_mean


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at marks without a reference, doubled keys and entries that nothing cites."""
    references = article.front_matter.references
    entries = [
        (reference.id, article.places.value("references", index, "id"))
        for index, reference in enumerate(references)
    ]
    footnotes = [(note.key, note.span) for note in article.notes]
    known = {key for key, _ in (*entries, *footnotes)} | set(context.facts.library)
    yield from _unresolved(article, context, known)
    yield from _doubled(entries, "reference", context)
    yield from _doubled(footnotes, "footnote", context)
    references_here = {key for key, _ in entries} | set(context.facts.library)
    yield from _hidden(footnotes, references_here, context)
    cited = {mark.key for prose in article.prose for mark in prose.marks}
    further = {reference.id for reference in references if reference.further}
    yield from _unused(entries, cited | further, "reference", context)
    yield from _unused(footnotes, cited, "footnote", context)


def _unresolved(article: Article, context: Context, known: set[str]) -> Iterator[Finding]:
    for prose in article.prose:
        for mark in prose.marks:
            if mark.key not in known:
                yield context.finding(
                    mark.span,
                    f"no reference has the key `{mark.key}`",
                    help=did_you_mean(
                        mark.key, known, "add it to `references` or to the library file"
                    ),
                    zone=prose.zone,
                )


def _doubled(entries: Iterable[tuple[str, Span]], what: str, context: Context) -> Iterator[Finding]:
    first: dict[str, Span] = {}
    for key, span in entries:
        if key in first:
            yield context.finding(
                span,
                f"the {what} `{key}` is there twice",
                help="keep one of the two, or give one another key",
                related=(Related(first[key], "the first one"),),
            )
        first.setdefault(key, span)


def _hidden(
    footnotes: Iterable[tuple[str, Span]], references: set[str], context: Context
) -> Iterator[Finding]:
    for key, span in footnotes:
        if key in references:
            yield context.finding(
                span,
                f"the footnote `{key}` has the key of a reference, so its words are not printed",
                help="give the footnote another key",
            )


def _unused(
    entries: Iterable[tuple[str, Span]], cited: set[str], what: str, context: Context
) -> Iterator[Finding]:
    step = "cite it, mark it `further: true`, or remove it"
    for key, span in dict(entries).items():
        if key not in cited:
            yield context.finding(
                span,
                f"nothing cites the {what} `{key}`",
                help=step if what == "reference" else "cite it or remove it",
                severity=Severity.INFO,
            )


RULE = Rule(
    code="EVD002",
    name="unresolved-citation",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Health On the Net Foundation: HONcode",
            section="principle 4, attribution",
            year=1995,
            read="2026, stored copies; the code ended in 2022 and is used as a checklist",
        ),
    ),
    since="0.1.0",
    check=check,
)

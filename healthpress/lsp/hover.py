"""What the editor tells of the place under the pointer."""

from collections.abc import Iterator

from lsprotocol import types

from healthpress.lsp.judging import Judged
from healthpress.lsp.keys import key_at
from healthpress.lsp.wording import finding_words, key_words, person_words, plain, reference_words
from healthpress.model.finding import Finding
from healthpress.model.source import Span

_RULE = "\n\n---\n\n"


def hover_at(judged: Judged, position: types.Position) -> types.Hover | None:
    """The findings there with their rules, else the key, person, reference or note; or None."""
    offset = judged.ruler.offset(position)
    found = [
        *_findings(judged, offset),
        *_citations(judged, offset),
        *_front_matter(judged, offset),
    ]
    if not found:
        return None
    span = min((span for span, _ in found), key=lambda one: one.end - one.start)
    words = _RULE.join(dict.fromkeys(text for _, text in found))
    content = types.MarkupContent(types.MarkupKind.Markdown, words)
    return types.Hover(content, judged.ruler.range(span))


def findings_at(judged: Judged, span: Span) -> tuple[Finding, ...]:
    """The findings that touch a span, in the order of the check."""
    return tuple(
        finding
        for finding in judged.findings
        if finding.span.start <= span.end and span.start <= finding.span.end
    )


def _findings(judged: Judged, offset: int) -> Iterator[tuple[Span, str]]:
    for finding in findings_at(judged, Span(offset, offset)):
        yield finding.span, finding_words(finding, judged.rule(finding.code))


def _citations(judged: Judged, offset: int) -> Iterator[tuple[Span, str]]:
    article = judged.article
    own = {reference.id: reference for reference in article.front_matter.references}
    notes = {note.key: note.text for note in article.notes}
    for mark in (mark for prose in article.prose for mark in prose.marks):
        if not mark.span.start <= offset <= mark.span.end:
            continue
        reference = own.get(mark.key) or judged.home.facts.library.get(mark.key)
        if reference:
            yield mark.span, reference_words(reference)
        elif mark.key in notes:
            yield mark.span, plain(notes[mark.key])


def _front_matter(judged: Judged, offset: int) -> Iterator[tuple[Span, str]]:
    places = judged.article.places
    for path, span in places.keys.items():
        if span.start <= offset <= span.end and (key := key_at(path)):
            yield span, key_words(key, path)
    for path, span in places.values.items():
        if path[:1] in {("authors",), ("reviewers",)} and span.start <= offset <= span.end:
            id_ = judged.source.text[span.start : span.end].strip("\"'")
            if person := judged.home.facts.people.get(id_):
                yield span, person_words(id_, person)

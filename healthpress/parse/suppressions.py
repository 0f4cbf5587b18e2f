"""What an author allowed on purpose, as the front matter and the comments of an article say it."""

from collections.abc import Sequence
from dataclasses import dataclass

from healthpress.model.article import Places
from healthpress.model.finding import Fault
from healthpress.model.source import SourceFile, Span
from healthpress.model.suppression import Allowed, Suppression
from healthpress.parse.header import Header
from healthpress.parse.parsed_body import ParsedBody
from healthpress.parse.suppression_places import (
    before_nothing,
    changes_the_page,
    in_front_matter,
    misplaced,
    removal,
    unread,
)
from healthpress.parse.suppression_ranges import pair
from healthpress.parse.suppression_words import ADDRESS, Words, misnamed, read_words, without_reason


@dataclass(frozen=True, slots=True)
class Allowances:
    """The suppressions in the order of the source, and what is wrong with the others."""

    suppressions: tuple[Suppression, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_suppressions(header: Header, body: ParsedBody) -> Allowances:
    """What the front matter and the comments of an article allow."""
    of_page, faults = _of_header(header, body.source)
    if ADDRESS not in body.source.text:
        return Allowances(tuple(of_page), tuple(faults))
    words = [said for comment in body.comments if (said := read_words(comment))]
    bad = misplaced([said.comment for said in words], body) if words else []
    pairs, unpaired = pair(words)
    faults += (fault for said in words for fault in said.faults)
    faults += (*unpaired, *map(changes_the_page, bad), *unread(body))
    faults += in_front_matter(body.source.text[: header.body_start])
    good = [said for said in words if not said.faults and said.comment not in bad]
    inside = [said for said in good if said.verb == "ignore"]
    without = [said.comment for said in inside if said.comment.covers_nothing]
    faults += map(before_nothing, without)
    found = [
        *of_page,
        *(_ignore(said, body.source) for said in inside if said.comment not in without),
        *(_range(one, two, body.source) for one, two in pairs if one in good and two in good),
    ]
    return Allowances(tuple(sorted(found, key=lambda one: one.span)), tuple(faults))


def _of_header(header: Header, source: SourceFile) -> tuple[list[Suppression], list[Fault]]:
    """What the front matter allows on the whole page."""
    lint, places = header.front_matter.lint, header.places
    found: list[Suppression] = []
    faults: list[Fault] = []
    entries = lint.ignore if lint else ()
    broken = [fault.span.start for fault in header.faults]
    for index, entry in zip(_indexes(places, len(entries)), entries, strict=True):
        path = ("lint", "ignore", index)
        code = entry.code.strip()
        rules = (Allowed(code, places.value(*path, "code")),) if code else ()
        reason = " ".join(entry.reason.split())
        span = places.value(*path)
        wrong = [
            *misnamed(rules, span, is_in_header=True),
            *without_reason(reason, places.value(*path, "reason"), is_in_header=True),
        ]
        faults += wrong
        if not wrong and not any(span.start <= start < span.end for start in broken):
            whole = Span(0, len(source.text))
            found.append(Suppression(rules, reason, span, whole, "page", entry.until))
    return found, faults


def _indexes(places: Places, count: int) -> Sequence[int]:
    """Where the entries stand in the list as written: what is no table was left out of it."""
    inside = (path for path in places.values if path[:2] == ("lint", "ignore") and path[3:])
    tables = sorted({index for path in inside if isinstance(index := path[2], int)})
    return tables if len(tables) == count else range(count)


def _ignore(said: Words, source: SourceFile) -> Suppression:
    comment = said.comment
    taken = (removal(source.text, comment.span),)
    if comment.below is not None:
        covers = comment.below
        return Suppression(said.rules, said.reason, comment.span, covers, "block", removal=taken)
    covers = _line(comment.span, source)
    return Suppression(said.rules, said.reason, comment.span, covers, "line", removal=taken)


def _range(opening: Words, closing: Words, source: SourceFile) -> Suppression:
    spans = opening.comment.span, closing.comment.span
    return Suppression(
        rules=opening.rules,
        reason=opening.reason,
        span=opening.comment.span,
        covers=Span(spans[0].start, spans[1].end),
        scope="range",
        removal=tuple(removal(source.text, span) for span in spans),
        ends=closing.rules,
    )


def _line(span: Span, source: SourceFile) -> Span:
    """The lines that a comment inside text stands on."""
    starts = source.line_starts()
    first, last = source.locate(span.start)[0], source.locate(span.end)[0]
    return Span(starts[first - 1], starts[last] if last < len(starts) else len(source.text))

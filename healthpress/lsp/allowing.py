"""Suppressions that an author may put into a text, each tried before it is offered.

The reason that is put in is a question: the checker takes it for no reason (LNT002) and hides
nothing until somebody has answered it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Final

from healthpress.lsp.judging import Judged
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding
from healthpress.model.fix import Edit
from healthpress.model.source import SourceFile, Span, line_start
from healthpress.model.suppression import Suppression

QUESTION: Final = "why?"
_ANSWER: Final = "an answer, to try it with"
_MOST_TRIED = 6  # places; each costs about as much as parsing the article
_LONGEST = 100_000  # characters of a text in which places are tried; beyond it would take seconds
# What may stand behind the last word of a line and must stay behind it: the bar of a table row, the
# backslash of a line break, the closing signs of a heading.
_BEHIND = re.compile(r"[ \t]*(?:\||\\|#+)?[ \t]*\Z")


def may_allow(judged: Judged, finding: Finding) -> bool:
    """Whether a page may set a finding aside at all."""
    rule = judged.rule(finding.code)
    is_crash = finding.decision is Decision.INTERNAL
    return rule is not None and not (rule.protected or is_crash)


def allowing(judged: Judged, finding: Finding, scope: str) -> Edit | None:
    """The edit that allows a finding in a scope of `SCOPES`; None where nothing of it can stand."""
    key = (finding.code, finding.span, scope)
    if key not in judged.tried:
        judged.tried[key] = _found(judged, finding, scope)
    return judged.tried[key]


def _found(judged: Judged, finding: Finding, scope: str) -> Edit | None:
    if len(judged.source.text) > _LONGEST:
        return None
    tried = islice(SCOPES[scope](judged.article, finding), _MOST_TRIED)
    return next((edit for edit in tried if _holds(judged, finding, scope, edit)), None)


def _holds(judged: Judged, finding: Finding, scope: str, edit: Edit) -> bool:
    """Whether the edit, its question answered, is read as a suppression of the finding."""
    text, answered = judged.source.text, edit.text.replace(QUESTION, _ANSWER)
    after = text[: edit.span.start] + answered + text[edit.span.end :]
    tried = judged.parse(
        SourceFile(judged.source.path, after, judged.source.has_bom, judged.source.decode_error)
    )
    if len(tried.suppressions) <= len(judged.article.suppressions):
        return False
    is_moved = edit.span.end <= finding.span.start
    at = finding.span.start + (len(after) - len(text) if is_moved else 0)
    return _own_faults(tried) <= _own_faults(judged.article) and any(
        _allows(suppression, finding, scope, at) for suppression in tried.suppressions
    )


def _allows(suppression: Suppression, finding: Finding, scope: str, at: int) -> bool:
    return (
        suppression.scope == scope
        and suppression.covers.start <= at < suppression.covers.end
        and any(allowed.rule == finding.code for allowed in suppression.rules)
        and suppression.reason == _ANSWER
    )


def _own_faults(article: Article) -> int:
    return sum(fault.code.startswith(("LNT", "SRC")) for fault in article.faults)


def _comment(finding: Finding) -> str:
    return f"<!-- healthpress: ignore[{finding.code}] -- {QUESTION} -->"


def _on_the_line(article: Article, finding: Finding) -> Iterator[Edit]:
    """At the end of the line where it begins, or before what must stay at its end."""
    source = article.source
    number, _ = source.locate(finding.span.start)
    line, start = source.line(number), source.line_starts()[number - 1]
    behind = _BEHIND.search(line)
    last, inside = len(line.rstrip(" \t")), behind.start() if behind else len(line)
    if finding.span.start >= article.body_start:
        for end, blank in dict.fromkeys(((last, " "), (inside, " "), (inside, ""))):
            yield Edit(Span(start + end, start + end), f"{blank}{_comment(finding)}")


def _above_the_block(article: Article, finding: Finding) -> Iterator[Edit]:
    """On a line of its own above the nearest line that begins a block, then above further ones."""
    source, starts = article.source, article.source.line_starts()
    number, _ = source.locate(finding.span.start)
    while number > 0 and starts[number - 1] >= article.body_start:
        line = source.line(number)
        is_first = starts[number - 1] == article.body_start
        if (
            line.strip()
            and line[0] not in " \t"
            and (is_first or _ends_a_block(source, number - 1))
        ):
            at = starts[number - 1]
            yield Edit(Span(at, at), f"{_comment(finding)}{_line_end(source.text)}")
        number -= 1


def _ends_a_block(source: SourceFile, number: int) -> bool:
    line = source.line(number)
    return not line.strip() or line.startswith(("#", ":::"))


def _on_the_page(article: Article, finding: Finding) -> Iterator[Edit]:
    """An entry of `lint.ignore` in front matter that is YAML or TOML."""
    text, block = article.source.text, article.places.block
    line = line_start(text, block.end - 1)
    end, mark = _line_end(text), text[block.start : block.start + 3]
    entry = f'{{code: {finding.code}, reason: "{QUESTION}"}}'
    at_end = Span(line, line)
    if mark == "+++":
        entry = f'[[lint.ignore]]{end}code = "{finding.code}"{end}reason = "{QUESTION}"{end}'
        yield Edit(at_end, entry)
    elif mark == "---" and ("lint",) not in article.places.keys:
        yield Edit(at_end, f"lint:{end}  ignore:{end}    - {entry}{end}")
    elif mark == "---":
        yield from _in_the_list(article, entry, end)


def _in_the_list(article: Article, entry: str, end: str) -> Iterator[Edit]:
    """Behind the last entry of a list that is there."""
    text, values = article.source.text, article.places.values
    there = values.get(("lint", "ignore"))
    entries = [span for path, span in values.items() if path[:-1] == ("lint", "ignore")]
    if there is None or not entries:
        return
    last = max(entries)
    if text[there.start] == "[":
        yield Edit(Span(last.end, last.end), f", {entry}")
        return
    start = line_start(text, last.start)
    yield Edit(Span(last.end, last.end), f"{end}{text[start : last.start]}{entry}")


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


SCOPES: Final[Mapping[str, Callable[[Article, Finding], Iterator[Edit]]]] = {
    "line": _on_the_line,
    "block": _above_the_block,
    "page": _on_the_page,
}

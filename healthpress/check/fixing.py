"""Applies fixes to a text. Nothing but their edits changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from healthpress.model.finding import Finding
from healthpress.model.fix import Edit, Fix, Safety


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after one round of fixes, and those that were applied."""

    text: str
    applied: tuple[Fix, ...] = ()


def may_apply(finding: Finding, *, unsafe: bool) -> bool:
    """Whether a finding has a fix to apply: an open one, never `display`, unsafe when asked."""
    if finding.fix is None or not finding.is_open:
        return False
    safety = finding.fix.safety
    return safety is Safety.SAFE or (unsafe and safety is Safety.UNSAFE)


def apply_fixes(text: str, fixes: Iterable[Fix]) -> Fixed:
    """One round: all edits of a fix or none, the first of those that overlap, `display` never.

    What several fixes insert at one place stands there in the order of its words. A fix whose edits
    overlap, are not sorted or leave the text is none. What overlaps waits for the next round, where
    places are new.
    """
    applied: list[Fix] = []
    edits: list[Edit] = []
    for fix in sorted(dict.fromkeys(fixes), key=_order):
        if fix.safety is Safety.DISPLAY or not _is_sound(fix, len(text)):
            continue
        if not any(_clash(edit, other) for edit in fix.edits for other in edits):
            applied.append(fix)
            edits += fix.edits
    return Fixed(_edited(text, edits), tuple(applied))


def _is_sound(fix: Fix, length: int) -> bool:
    ends = [0, *(end for edit in fix.edits for end in (edit.span.start, edit.span.end)), length]
    return bool(fix.edits) and ends == sorted(ends)


def _order(fix: Fix) -> tuple[list[tuple[int, int, str]], str]:
    return [(edit.span.start, edit.span.end, edit.text) for edit in fix.edits], fix.title


def _clash(one: Edit, other: Edit) -> bool:
    """Whether both change the same characters, or one inserts inside what the other replaces."""
    first, second = sorted((one.span, other.span))
    if first == second:
        return first.start < first.end
    return second.start < first.end


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """The edits made; sorted stably, so that an insertion stands before what begins there."""
    parts: list[str] = []
    behind = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [text[behind : edit.span.start], edit.text]
        behind = edit.span.end
    return "".join([*parts, text[behind:]])

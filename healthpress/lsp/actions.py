"""What the editor offers to do about findings: fix them, or allow them with a reason."""

from collections.abc import Iterator, Sequence
from typing import Final

from lsprotocol import types

from healthpress.check.fixing import may_apply
from healthpress.lsp.allowing import allowing, may_allow
from healthpress.lsp.diagnostics import diagnostic_of
from healthpress.lsp.edits import Abilities, difference, workspace_edit
from healthpress.lsp.hover import findings_at
from healthpress.lsp.judging import Judged
from healthpress.model.finding import Finding
from healthpress.model.fix import Safety
from healthpress.report.place import escaped

FIX_ALL: Final = f"{types.CodeActionKind.SourceFixAll.value}.healthpress"
KINDS: Final = (types.CodeActionKind.QuickFix, FIX_ALL)
_MOST_TRIED = 5  # findings: trying where a suppression may stand parses the article a few times
_SCOPES: Final = {
    "line": "on this line",
    "block": "in this block",
    "page": "on the whole page",
}


def actions_at(
    judged: Judged,
    range_: types.Range,
    only: Sequence[str] | None,
    abilities: Abilities,
) -> list[types.CodeAction]:
    """What can be done about the findings in a range, of the kinds asked for."""
    found: list[types.CodeAction] = []
    if _is_wanted(types.CodeActionKind.QuickFix.value, only):
        findings = findings_at(judged, judged.ruler.span(range_))
        for finding in findings:
            found += _fixes(judged, finding, abilities)
        for finding in findings[:_MOST_TRIED]:
            found += _allowances(judged, finding, abilities)
    if _is_wanted(FIX_ALL, only):
        found += _fix_all(judged, abilities)
    return found


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Kinds are dotted: whoever asks for `source` takes `source.fixAll` too."""
    return only is None or any(kind == one or kind.startswith(f"{one}.") or not one for one in only)


def _fixes(judged: Judged, finding: Finding, abilities: Abilities) -> Iterator[types.CodeAction]:
    fix = finding.fix
    if fix is None or not may_apply(finding, unsafe=True):
        return
    is_safe = fix.safety is Safety.SAFE
    label = "Fix" if is_safe else "Unsafe fix, look at the change"
    yield types.CodeAction(
        title=f"{label}: {escaped(fix.title)} ({finding.code})",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic_of(finding, judged)],
        is_preferred=is_safe or None,
        edit=workspace_edit(judged, fix.edits, abilities),
    )


def _allowances(
    judged: Judged, finding: Finding, abilities: Abilities
) -> Iterator[types.CodeAction]:
    if not may_allow(judged, finding):
        return
    for scope, words in _SCOPES.items():
        edit = allowing(judged, finding, scope)
        if edit is not None:
            yield types.CodeAction(
                title=f"Allow {finding.code} {finding.name} {words}, with a reason",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic_of(finding, judged)],
                edit=workspace_edit(judged, [edit], abilities),
            )


def _fix_all(judged: Judged, abilities: Abilities) -> Iterator[types.CodeAction]:
    if not any(may_apply(finding, unsafe=False) for finding in judged.findings):
        return
    edits = difference(judged.source.text, judged.fixed)
    if edits:
        yield types.CodeAction(
            title="Fix all that is safe to fix in this file",
            kind=FIX_ALL,
            edit=workspace_edit(judged, edits, abilities),
        )

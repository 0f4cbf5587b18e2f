"""Changes of a text as editors apply them."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lsprotocol import types

from healthpress.lsp.judging import Judged
from healthpress.model.fix import Edit
from healthpress.model.source import Span


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the editor said it can do."""

    versions: bool = False  # refuse an edit of another version than the one it was made for
    watches: bool = False  # tell of files that change on disk, when asked to


def workspace_edit(
    judged: Judged, edits: Iterable[Edit], abilities: Abilities
) -> types.WorkspaceEdit:
    """Edits of the text that was judged, and of no later version where the editor can tell."""
    changes = [types.TextEdit(judged.ruler.range(edit.span), edit.text) for edit in edits]
    uri = judged.document.uri
    if not abilities.versions:
        return types.WorkspaceEdit(changes={uri: changes})
    document = types.OptionalVersionedTextDocumentIdentifier(uri, judged.document.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(changes))])


def difference(before: str, after: str) -> tuple[Edit, ...]:
    """The edits, of whole lines, that make one text into another."""
    return tuple(_changed_lines(before, after))


def _changed_lines(before: str, after: str) -> Iterator[Edit]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(Span(starts[first], starts[last]), "".join(new[new_first:new_last]))

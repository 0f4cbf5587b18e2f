"""Words that the editor offers where somebody is writing."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lsprotocol import types

from healthpress.lsp.cursor import Cursor, cursor_in
from healthpress.lsp.documents import Document
from healthpress.lsp.keys import choices_at, key_at, keys_at
from healthpress.lsp.positions import Ruler
from healthpress.lsp.sites import Home
from healthpress.lsp.wording import key_words, person_words, reference_words, rule_words
from healthpress.model.body import BLOCKS
from healthpress.model.source import SourceFile, Span
from healthpress.parse.front_matter import read_header
from healthpress.render.references import plain_title
from healthpress.report.place import escaped
from healthpress.share.targets import NEEDS_SCRIPT, TARGETS

TRIGGERS: Final = ("@", "^", "[", ":", ",", " ")
_RULE = re.compile(r"healthpress:\s*(?:ignore|disable|enable)\[(?:[^\]]*[,\s])?(?P<word>[\w-]*)\Z")
_CITATION = re.compile(r"\[(?:\^|(?:[^\[\]]*;\s*)?@)(?P<word>[\w:.#$%&+?<>~/-]*)\Z")
_BLOCK = re.compile(r"\s*:{3,}\s*(?P<word>[\w-]*)\Z")
_Kind = types.CompletionItemKind


@dataclass(frozen=True, slots=True)
class Word:
    """One word to offer, with what is told beside it and below it."""

    word: str
    kind: types.CompletionItemKind
    beside: str = ""
    below: str = ""
    insert: str = ""  # what is put in, where it is not the word itself


def completions_at(
    document: Document, home: Home, position: types.Position
) -> list[types.CompletionItem]:
    """The words that may stand at a place; keys in the order of the documentation."""
    source = document.source(home.root)
    ruler = Ruler(source, document.encoding)
    offset = ruler.offset(position)
    number, column = source.locate(offset)
    lines = [source.line(at) for at in range(1, len(source.line_starts()) + 1)]
    cursor = cursor_in(lines, number - 1, column - 1)
    if cursor:
        word, found = cursor.word, list(_in_front_matter(cursor, home))
    else:
        word, found = _in_body(lines[number - 1][: column - 1], home, source)
    span = ruler.range(Span(offset - len(word), offset))
    return [_item(one, span, at) for at, one in enumerate(found)]


def _item(word: Word, range_: types.Range, at: int) -> types.CompletionItem:
    below = types.MarkupContent(types.MarkupKind.Markdown, word.below) if word.below else None
    return types.CompletionItem(
        label=word.word,
        kind=word.kind,
        detail=escaped(word.beside) or None,
        documentation=below,
        sort_text=f"{at:04}",
        filter_text=word.word,
        text_edit=types.TextEdit(range_, word.insert or word.word),
    )


def _in_front_matter(cursor: Cursor, home: Home) -> Iterator[Word]:
    if cursor.takes_value:
        yield from _values(cursor, home)
    if cursor.takes_key:
        for key in keys_at(cursor.path):
            if key.name not in cursor.used:
                below = key_words(key, (*cursor.path, key.name))
                yield Word(key.name, _Kind.Property, key.kind, below, f"{key.name}: ")


def _values(cursor: Cursor, home: Home) -> Iterator[Word]:
    names = tuple("*" if isinstance(part, int) else part for part in cursor.path)
    known = _KNOWN.get(names)
    if known:
        yield from known(home)
        return
    key = key_at(cursor.path) if isinstance(cursor.path[-1], str) else None
    for choice in choices_at(cursor.path):
        yield Word(choice, _Kind.EnumMember, "", key_words(key, cursor.path) if key else "")


def _people(home: Home) -> Iterator[Word]:
    for id_, person in home.facts.people.items():
        yield Word(id_, _Kind.Constant, person.name, person_words(id_, person))


def _medicines(home: Home) -> Iterator[Word]:
    for medicine in home.facts.vocabularies.medicines:
        yield Word(medicine.name, _Kind.Constant, ", ".join(medicine.synonyms))


def _specialties(home: Home) -> Iterator[Word]:
    for name in home.facts.vocabularies.specialties:
        yield Word(name, _Kind.Constant)


def _profiles(home: Home) -> Iterator[Word]:
    for code, place in home.facts.vocabularies.jurisdictions.items():
        yield Word(code, _Kind.Constant, place.name)


def _share_targets(home: Home) -> Iterator[Word]:
    del home
    for name in (*NEEDS_SCRIPT, *(target.name for target in TARGETS)):
        yield Word(name, _Kind.Constant)


def _rules(home: Home) -> Iterator[Word]:
    """Codes, then names, of the rules that a page may set aside."""
    rules = [rule for rule in home.rules if not rule.protected and rule.status != "removed"]
    for rule in rules:
        yield Word(rule.code, _Kind.Constant, rule.name, rule_words(rule))
    for rule in rules:
        yield Word(rule.name, _Kind.Constant, rule.code, rule_words(rule))


_KNOWN: Final[Mapping[tuple[str, ...], Callable[[Home], Iterator[Word]]]] = {
    ("authors", "*"): _people,
    ("reviewers", "*"): _people,
    ("medicines", "*"): _medicines,
    ("medicines", "*", "name"): _medicines,
    ("specialty",): _specialties,
    ("authors", "*", "specialty"): _specialties,
    ("reviewers", "*", "specialty"): _specialties,
    ("profile", "*"): _profiles,
    ("share", "*"): _share_targets,
    ("lint", "ignore", "*", "code"): _rules,
}


def _in_body(before: str, home: Home, source: SourceFile) -> tuple[str, list[Word]]:
    """The word before the cursor, and those that may stand in its place."""
    if match := _RULE.search(before):
        return match["word"], list(_rules(home))
    if match := _CITATION.search(before):
        own = read_header(source).front_matter.references
        both = {one.id: one for one in (*home.facts.library.values(), *own)}
        return match["word"], [
            Word(id_, _Kind.Reference, plain_title(one.title), reference_words(one))
            for id_, one in sorted(both.items())
        ]
    if match := _BLOCK.fullmatch(before):
        return match["word"], [Word(name, _Kind.Snippet) for name in BLOCKS]
    return "", []

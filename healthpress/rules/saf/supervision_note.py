"""The supervision notes that a page holds: a block, front matter, or plain sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from healthpress.check.kinds.details import BLOCK, is_behind_details
from healthpress.check.kinds.sentences import sentences
from healthpress.model.article import Article, Block
from healthpress.model.front_matter import Supervision
from healthpress.model.source import Span
from healthpress.rules.saf.supervision_grammar import OBLIGATION, PARTS, Grammar
from healthpress.rules.saf.supervision_voids import takes_back

_ZONES = frozenset({"meta.key_points", "heading", "prose", "table"})
_HIDDEN_ZONES = frozenset({"refs", "alt"})
_NOT_OURS = frozenset({"dont", "story"})  # what one must not do, and what somebody else says


@dataclass(frozen=True, slots=True)
class Note:
    """One supervision note with the parts it holds.

    `number` is the index in `Article.prose` at which it begins, -1 for the front matter. `hidden`
    says where it is put away, if it is. `text` is what it says, the whole block or its sentences.
    """

    form: Literal["front matter", "block", "prose"]
    span: Span
    parts: frozenset[str]
    number: int = -1
    hidden: str = ""
    is_empty: bool = False
    allows_home: bool = False
    text: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts that are not there, in the order of `PARTS`."""
        return tuple(part for part in PARTS if part not in self.parts)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or one that a list completes, and where it begins."""

    text: str
    number: int
    span: Span

    @property
    def is_open(self) -> bool:
        """Whether the items of a list still belong to it."""
        return ":" in self.text and not self.text.endswith((".", "!", "?"))


def notes(article: Article, grammar: Grammar) -> list[Note]:
    """Every note: front matter, then blocks, then what plain sentences say in reading order."""
    found: list[Note] = []
    if article.front_matter.supervision:
        found.append(_front_matter_note(article, article.front_matter.supervision, grammar))
    blocks = [block for block in article.blocks if block.name == "supervision"]
    found += [_block_note(article, block, grammar) for block in blocks]
    taken = {number for block in blocks for number in block.prose}
    shown, hidden = [], []
    for number, prose in enumerate(article.prose):
        if number in taken or _NOT_OURS & set(prose.blocks):
            continue
        if prose.zone in _HIDDEN_ZONES or is_behind_details(article, prose):
            hidden.append(number)
        elif prose.zone in _ZONES:
            shown.append(number)
    found += _prose_notes(article, shown, grammar)
    found += [
        replace(note, hidden=_where(article, note.number))
        for note in _prose_notes(article, hidden, grammar)
    ]
    return found


def _where(article: Article, number: int) -> str:
    """Where a text is put away that is not in plain view."""
    return BLOCK if is_behind_details(article, article.prose[number]) else "a note"


def passages(article: Article, numbers: Iterable[int]) -> list[Passage]:
    """The sentences of the numbered proses; list items join the sentence that ends in a colon."""
    found: list[Passage] = []
    for number in numbers:
        prose = article.prose[number]
        said = prose.said
        for start, end in sentences(prose.text):
            text = said[start:end]
            if start == 0 and found and found[-1].is_open and prose.zone == "prose":
                found[-1] = replace(found[-1], text=f"{found[-1].text} {text}")
            else:
                found.append(Passage(text, number, prose.place(start, end)))
    return found


def _prose_notes(article: Article, numbers: list[int], grammar: Grammar) -> list[Note]:
    read = passages(article, numbers)
    readings = grammar.readings([passage.text for passage in read])
    return [
        Note(
            form="prose",
            span=read[reading.index].span,
            parts=reading.parts,
            number=read[reading.index].number,
            text=" ".join(item.text for item in read[reading.index :][: reading.length]),
        )
        for reading in readings
        if reading.parts
    ]


def _block_note(article: Article, block: Block, grammar: Grammar) -> Note:
    found = _prose_notes(article, list(block.prose), grammar)
    best = max(found, key=lambda note: len(note.parts), default=None)
    said = [passage.text for passage in passages(article, block.prose)]
    allows_home = any(map(takes_back, said))
    first = article.prose[block.prose.start : block.prose.stop][:1]
    return Note(
        form="block",
        span=block.opening,
        parts=best.parts if best and not allows_home else frozenset(),
        number=block.prose.start,
        hidden=BLOCK if any(is_behind_details(article, prose) for prose in first) else "",
        is_empty=not any(text.strip() for text in said),
        allows_home=allows_home,
        text=" ".join(said),
    )


def _front_matter_note(article: Article, written: Supervision, grammar: Grammar) -> Note:
    """The note that the template prints, tested like any other sentence."""
    by, where = written.by.strip(), written.where.strip()
    if by and not by.lower().startswith(("by ", "under ")):
        by = f"by {by}"
    if where and not where.lower().startswith(("in ", "at ", "within ")):
        where = f"in {where}"
    reading = grammar.readings([f"It must be given {by} {where}."])[0]
    parts = reading.parts | {OBLIGATION}  # the template's own words
    missing = [part for part in PARTS if part not in parts]
    key = {"agent": "by", "setting": "where"}.get(missing[0] if missing else "")
    places = article.places
    span = places.value("supervision", key) if key else places.key("supervision")
    return Note("front matter", span, parts)

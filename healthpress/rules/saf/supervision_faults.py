"""The findings on a supervision note: opt-out refused, wrong place, missing parts, no note."""

import re
from collections.abc import Iterator

from healthpress.check.kinds.medical.clinical import REPORTING_TYPES
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine
from healthpress.rules.saf.supervision_grammar import AGENT, OBLIGATION, PARTS, SETTING
from healthpress.rules.saf.supervision_need import Need
from healthpress.rules.saf.supervision_note import Note
from healthpress.rules.saf.supervision_place import first_call, misplaced

# Words for all treatments of the page.
_ALL = re.compile(
    r"\b(?:both|they|them|these|all|any|treatments?|medicines?|medications?|drugs?|infusions?)\b",
    re.IGNORECASE,
)
_SAYS = {
    OBLIGATION: "that supervision is required",
    AGENT: "who gives the treatment",
    SETTING: "where the treatment is given",
}
_HOME_STEP = "delete the sentence that allows use at home"
QUALIFIED = ("licensed", "registered", "qualified", "certified", "trained", "regulated")


def _severity(article: Article, severity: Severity) -> Severity:
    """Professionals know; for them the rule only reminds."""
    return Severity.INFO if article.front_matter.audience == "clinician" else severity


def refused_opt_out(article: Article, context: Context, need: Need) -> Finding | None:
    """Why `requires_supervision: false` does not count; None when it does."""
    if need.locked:
        message = f"`requires_supervision: false` cannot stand on a page about `{need.locked}`"
        step = "delete the key and add a supervision note"
    elif not article.front_matter.requires_supervision_reason.strip():
        message = "`requires_supervision: false` gives no reason"
        step = "say why in `requires_supervision_reason`"
    else:
        return None
    return context.finding(
        article.places.key("requires_supervision"),
        message,
        help=step,
        severity=_severity(article, context.severity),
    )


def place_findings(complete: list[Note], article: Article, context: Context) -> Iterator[Finding]:
    """Nothing when one complete note stands well, else why the first one does not."""
    call = first_call(article, context)
    faults = [(note, misplaced(note, article, call)) for note in complete]
    if any(fault is None for _, fault in faults):
        return
    shown = [item for item in faults if not item[0].hidden] or faults
    note, fault = shown[0]
    if fault:
        yield context.finding(
            note.span,
            fault.message,
            help="move it after the lead, before anything that asks the reader to book",
            severity=_severity(article, context.severity),
            related=fault.related,
        )


def uncovered(
    complete: list[Note], article: Article, context: Context, need: Need
) -> list[Finding]:
    """The medicines that no complete note names, when the notes name others.

    "It", "both" and "these treatments" cover all of them.
    """
    texts = [note.text for note in complete]
    if any(not text or _ALL.search(text) for text in texts):
        return []
    named = [
        medicine for medicine in need.medicines if any(_names(medicine, text) for text in texts)
    ]
    return [
        context.finding(
            complete[0].span,
            f"the supervision note does not cover `{medicine.name}`",
            help=f"name `{medicine.name}` in the note as well",
            severity=_severity(article, context.severity.lowered()),
        )
        for medicine in need.medicines
        if named and medicine not in named
    ]


def _names(medicine: Medicine, text: str) -> bool:
    terms = "|".join(map(re.escape, medicine.terms))
    return re.search(rf"(?<![\w-])(?:{terms})(?!\w)", text, re.IGNORECASE) is not None


def incomplete(found: list[Note], article: Article, context: Context, need: Need) -> Finding:
    """What the best attempt lacks; at the treatment when there is no attempt."""
    attempts = [note for note in found if note.form != "prose"]
    attempts += [
        note
        for note in found
        if OBLIGATION in note.parts and len(note.missing) == 1 and not note.hidden
    ]
    if not attempts:
        return _missing(found, article, context, need)
    note = max(attempts, key=lambda attempt: len(attempt.parts))
    only_one = len(note.missing) == 1 and OBLIGATION in note.parts
    severity = context.severity.lowered() if only_one else context.severity
    return context.finding(
        note.span,
        _fault_of(note),
        help=_HOME_STEP if note.allows_home else _step(context, note.missing),
        severity=_severity(article, severity),
        related=(Related(need.span, need.reason),),
    )


def _fault_of(note: Note) -> str:
    if note.is_empty:
        return "the supervision note is empty"
    if note.allows_home:
        return "the supervision note allows use at home"
    *says, last = (_SAYS[part] for part in note.missing)
    if {AGENT, SETTING} <= set(note.missing):
        last = "where"  # "who gives the treatment or where"
    lacks = f"{', '.join(says)} or {last}" if says else last
    return f"the supervision note does not say {lacks}"


def _missing(found: list[Note], article: Article, context: Context, need: Need) -> Finding:
    related = [Related(_expected_place(article), "expected here, after the lead")]
    related += [
        Related(note.span, "this describes it, but does not say that it is required")
        for note in found
        if note.parts == {AGENT, SETTING}
    ][:1]
    return context.finding(
        need.span,
        f"no note says that `{need.name}` is given only by professionals in a clinical setting",
        help=_step(context, PARTS),
        severity=_severity(article, context.severity),
        related=tuple(related),
    )


def not_prescribed(article: Article, context: Context, need: Need) -> Finding:
    """The weaker note, for a medicine that people take by themselves, is missing.

    News and stories, which advise nobody to take it, are only reminded.
    """
    severity = context.severity.lowered()
    if article.front_matter.type in REPORTING_TYPES:
        severity = severity.lowered()
    return context.finding(
        need.span,
        f"no note says that `{need.name}` is prescribed and monitored by a professional",
        help="say who prescribes it and who monitors you while you take it",
        severity=_severity(article, severity),
        related=(Related(need.span, need.reason),),
    )


def _step(context: Context, missing: tuple[str, ...]) -> str:
    people = f"{(context.words('qualified') or QUALIFIED)[0]} health professionals"
    if missing == (AGENT,):
        return f"name the {people} who may give it"
    if missing == (SETTING,):
        return "name the clinical setting in which it must be given"
    if missing == (OBLIGATION,):
        return "write that it must be given so, not only that it is"
    return (
        f"write a `::: supervision` block: what must be given, that {people} must give it, "
        "and in which clinical setting"
    )


def _expected_place(article: Article) -> Span:
    """After the first paragraph; at the end of the front matter when there is none."""
    for prose in article.in_zones("prose"):
        return Span(prose.span.end, prose.span.end)
    return Span(article.body_start, article.body_start)

"""The page does not say that the treatment is given only by professionals in a clinical setting.

## Why it matters
Some medicines and procedures are safe only while trained people watch. A reader who does not learn
this before the booking link may try the treatment alone.

## What counts
Within two neighbouring sentences: a binding word ("must be given", "is given only by"), a qualified
person ("by licensed health professionals", "under the direct observation of a health care
provider") and a clinical place ("in a certified health care setting"). Write it in a
`::: supervision` block, as `supervision` in the front matter, or as plain sentences.

"Ask your doctor", "our friendly team", "our licensed doctors give ...", questions, quotations and
"does not have to be given ..." do not count.

## Where
In plain view, before the first link to book, telephone link or price, within the first 600 words,
and no later than the section that says how the treatment is given.

## When
Medicines that the vocabulary or the label ties to a clinic, `procedures`, `type: procedure`, and
`requires_supervision: true`. Medicines that people take by themselves need "prescribed and
monitored by ..." and get a warning. `requires_supervision: false` with
`requires_supervision_reason` opts out, but not for a medicine that must not be used at home.

## Example
At-home ketamine is prescribed by licensed clinicians and can be taken on your own sofa.

## Use instead
Ketamine must be given by licensed health professionals in a clinical setting.

## Known problems
Words are looked for in English only. "Must be given by a doctor" is told as incomplete, because it
does not say that the doctor is licensed.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.rules.saf.prescribed_note import has_prescribed_note
from healthpress.rules.saf.supervision_grammar import (
    AGENT,
    OBLIGATION,
    PARTS,
    SETTING,
    make_grammar,
)
from healthpress.rules.saf.supervision_need import Need, supervision_need
from healthpress.rules.saf.supervision_note import Note, notes
from healthpress.rules.saf.supervision_place import misplaced

_SAYS = {OBLIGATION: "that it must be so", AGENT: "who may give it", SETTING: "where"}
_QUALIFIED = ("licensed", "registered", "qualified", "certified", "trained", "regulated")


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the treatment when the note is missing, at the note when it falls short."""
    need = supervision_need(article, context)
    if need is None:
        return
    if article.front_matter.requires_supervision is False:
        refusal = _refused_opt_out(article, context, need)
        if refusal is None:
            return
        yield refusal
    qualified = context.words("qualified") or _QUALIFIED
    grammar = make_grammar(need.terms, qualified, intended=context.in_profile("eu"))
    found = notes(article, grammar)
    complete = [note for note in found if not note.missing]
    if need.in_clinic and complete:
        yield from _place_findings(complete, article, context)
    elif need.in_clinic:
        yield _incomplete(found, article, context, need)
    elif not complete and not has_prescribed_note(article):
        yield _not_prescribed(article, context, need)


def _severity(article: Article, severity: Severity) -> Severity:
    """Professionals know; for them the rule only reminds."""
    return Severity.INFO if article.front_matter.audience == "clinician" else severity


def _refused_opt_out(article: Article, context: Context, need: Need) -> Finding | None:
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


def _place_findings(complete: list[Note], article: Article, context: Context) -> Iterator[Finding]:
    """Nothing when one complete note stands well, else why the first one does not."""
    faults = [(note, misplaced(note, article, context)) for note in complete]
    if any(fault is None for _, fault in faults):
        return
    shown = [item for item in faults if not item[0].hidden] or faults
    note, fault = shown[0]
    if fault:
        yield context.finding(
            note.span,
            fault.message,
            help="move it behind the lead, before anything that asks the reader to book",
            severity=_severity(article, context.severity),
            related=fault.related,
        )


def _incomplete(found: list[Note], article: Article, context: Context, need: Need) -> Finding:
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
    says = [_SAYS[part] for part in note.missing]
    lacks = f"{', '.join(says[:-1])} or {says[-1]}" if len(says) > 1 else says[0]
    return context.finding(
        note.span,
        "the supervision note is empty"
        if note.is_empty
        else f"the supervision note does not say {lacks}",
        help=_step(context, note.missing),
        severity=_severity(article, severity),
        related=(Related(need.span, need.reason),),
    )


def _missing(found: list[Note], article: Article, context: Context, need: Need) -> Finding:
    related = [Related(_expected_place(article), "expected here, behind the lead")]
    related += [
        Related(note.span, "this describes it, but does not say that it must be so")
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


def _not_prescribed(article: Article, context: Context, need: Need) -> Finding:
    return context.finding(
        need.span,
        f"no note says that `{need.name}` is prescribed and monitored by a professional",
        help="say who prescribes it and who monitors you while you take it",
        severity=_severity(article, context.severity.lowered()),
        related=(Related(need.span, need.reason),),
    )


def _step(context: Context, missing: tuple[str, ...]) -> str:
    people = f"{(context.words('qualified') or _QUALIFIED)[0]} health professionals"
    if missing == (AGENT,):
        return f"name the {people} who may give it"
    if missing == (SETTING,):
        return "name the clinical setting in which it must be given"
    if missing == (OBLIGATION,):
        return "write that it must be given so, not that it is"
    return (
        f"write a `::: supervision` block: what must be given, that {people} must give it, "
        "and in which clinical setting"
    )


def _expected_place(article: Article) -> Span:
    """Behind the first paragraph; at the end of the front matter when there is none."""
    for prose in article.in_zones("prose"):
        return Span(prose.span.end, prose.span.end)
    return Span(article.body_start, article.body_start)


RULE = Rule(
    code="SAF001",
    name="missing-supervision-note",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Spravato (esketamine) US prescribing information; SPRAVATO REMS",
            section="boxed warning; certified setting, direct observation, 2 hours, no home use",
            year=2025,
            url="https://www.spravatorems.com",
            read="2026, stored copies",
        ),
        Source(
            title="Spravato EU product information",
            section="4.2, direct supervision of a healthcare professional",
            year=2025,
            url="https://www.ema.europa.eu/en/medicines/human/EPAR/spravato",
            read="2026, secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
)

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
"does not have to be given ..." do not count. Nor does a note that allows home, a sitter or a first
dose only, or that the next sentence takes back ("after that you can take it at home").

Every medicine that needs the note is covered: by name, or by "both", "they" or "these treatments".
Where `medicines` lists what the page is about, others are only compared with. The short form that
the page gives, "electroconvulsive therapy (ECT)", is a name too.

## Where
In plain view, before the first link to book or to get started, telephone link or price, within the
first 600 words, and no later than the section that says how the treatment is given. A heading, a
table and the title of a block are in plain view; `details`, footnotes, comments and descriptions of
images are not. Words that Markdown strikes through (`~~`) or sets as code are no note.

## When
Medicines that the vocabulary or the label ties to a clinic, `procedures`, `type: procedure`, and
`requires_supervision: true`. Medicines that people take by themselves need "prescribed and
monitored by ..." and get a warning, news and stories a reminder. `requires_supervision: false` with
`requires_supervision_reason` opts out, but not for a medicine that must not be used at home.

## Example
At-home ketamine is prescribed by licensed clinicians and can be taken on your own sofa.

## Use instead
Ketamine must be given by licensed health professionals in a clinical setting.

## Known problems
Words are looked for in English only. "Must be given by a doctor" is told as incomplete, because it
does not say that the doctor is licensed. Good notes in rare words ("you must be in a hospital
whenever you are given it") are not known. A sentence further on that allows home use is not seen.
Text that raw HTML strikes through or sets as code (`<del>`, `<s>`, `<code>`) counts like any other.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.saf.prescribed_note import has_prescribed_note
from healthpress.rules.saf.supervision_faults import (
    QUALIFIED,
    incomplete,
    not_prescribed,
    place_findings,
    refused_opt_out,
    uncovered,
)
from healthpress.rules.saf.supervision_grammar import make_grammar
from healthpress.rules.saf.supervision_need import supervision_need
from healthpress.rules.saf.supervision_note import notes


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the treatment when the note is missing, at the note when it falls short."""
    need = supervision_need(article, context)
    if need is None:
        return
    if article.front_matter.requires_supervision is False:
        refusal = refused_opt_out(article, context, need)
        if refusal is None:
            return
        yield refusal
    qualified = context.words("qualified") or QUALIFIED
    grammar = make_grammar(need.terms, qualified, intended=context.in_profile("eu"))
    found = notes(article, grammar)
    complete = [note for note in found if not note.missing]
    if need.in_clinic and complete:
        yield from place_findings(complete, article, context)
        yield from uncovered(complete, article, context, need)
    elif need.in_clinic:
        yield incomplete(found, article, context, need)
    elif not complete and not has_prescribed_note(article):
        yield not_prescribed(article, context, need)


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

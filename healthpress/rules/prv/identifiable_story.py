"""A patient's story could be traced to a person, and no consent is recorded.

## Why it matters
A name may be changed; "a teacher of 43 from a small town with a rare disease" is still one person,
for neighbours and for employers.

## What counts
A `::: story` block, a page of type `story`, and a paragraph that begins a person's story ("Mr. X,
43, from …", "Anna, 43, a teacher from …"). In it are counted: a name or initials, an age, a place,
a job, and a day or month with its year. Three of them need `consent` in the front matter, or
`composite=true` on the block, or words such as "names and details have been changed" beside it.
A testimonial ("It saved my life") that is signed with a name or initials needs the same: it says
that somebody who can be found was treated here. With consent recorded the rule is content.

## Example
    ::: story
    S. J., 43, a teacher from Leeds, came to us in May 2024.
    :::

## Use instead
    ::: story {composite=true}
    A woman in her forties came to us.
    :::

## Known problems
A rare disease, an employer and a photograph are not counted. Authors who write about themselves
record their own consent. Places are known by the words before them ("from", "lives in").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from healthpress.check.kinds.listing import listed
from healthpress.check.kinds.medical.testimonials import signature, testimonials
from healthpress.check.kinds.words.literals import may_match
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_NAME = r"(?:(?:Mr|Mrs|Ms|Miss)\.? )?[A-Z](?:\.|[a-z]*)(?: [A-Z](?:\.|[a-z]+)){0,2}"
# Ages of 1 or 2 digits, from 16 up: younger ones are a child's story and count as well.
_OPENING = re.compile(
    rf"(?:^|(?<=[.!?] )){_NAME}(?: \(|, (?:aged )?)\d{{1,2}}(?:\)|,| years| from)"
)
_TRAITS: Final = {
    "a name": re.compile(rf"{_OPENING.pattern}|\b(?:Mr|Mrs|Ms|Miss)\.? [A-Z]|\b[A-Z]\. ?[A-Z]\.|"
                         r"\b(?:called|named|I am|I['’]m|my name is) [A-Z][a-z]+"),
    "an age": re.compile(r"\b(?:aged? )?\d{1,2}[- ]year[s]?[- ]old\b|\baged \d{1,2}\b"
                         rf"|{_OPENING.pattern}"),
    "a place": re.compile(r"\b(?:from|lives? in|lived in|based in|living in|teacher in|nurse in)"
                          r" (?!January|February|March|April|May|June|July|August|September"
                          r"|October|November|December)(?:the )?[A-Z][a-z]+"),
    "a job": re.compile(r"\b(?:an?|the|retired|former) (?:\w+ )?(?:teacher|nurse|driver|engineer"
                        r"|farmer|lawyer|solicitor|accountant|builder|chef|pilot|soldier|veteran"
                        r"|police officer|firefighter|student|manager|director|shop assistant"
                        r"|electrician|plumber|carpenter|musician|journalist|professor|doctor"
                        r"|social worker|civil servant|priest|vicar|mayor)\b", re.IGNORECASE),
    "a date": re.compile(rf"\b(?:\d{{1,2}} )?{_MONTH} \d{{4}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b"),
}  # fmt: skip
_LEAST = 3  # of five: own choice; two ("a teacher of 43") fit thousands
_CHANGED = re.compile(
    r"\b(?:names?|details?|identit\w+)\b[^.]{0,40}\b(?:changed|altered|invented|made up)\b"
    r"|\b(?:fictional|fictitious|composite|invented (?:person|patient|example)|not a real)\b",
    re.IGNORECASE,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Count the traits of each story."""
    if article.front_matter.consent or _CHANGED.search(article.source.text):
        return
    yield from _signed(article, context)
    for texts, is_marked in _stories(article):
        told = {
            name: first
            for name, trait in _TRAITS.items()
            if (first := next((text for text in texts if trait.search(text.text)), None))
        }
        if len(told) >= _LEAST:
            teller = min(told.values(), key=attrgetter("span"))
            yield context.finding(
                teller.span,
                f"a story tells {listed(told)}, and no consent is recorded",
                help="record `consent` in the front matter, or leave out what points to the person",
                decision=Decision.VIOLATION if is_marked else Decision.REVIEW,
                zone=teller.zone,
            )


def _signed(article: Article, context: Context) -> Iterator[Finding]:
    for hit in testimonials(article):
        signed = signature(hit, article)
        if signed and "story" not in hit.prose.blocks:
            prose, start, end = signed
            yield context.finding(
                prose.place(start, end),
                f"a testimonial is signed `{prose.text[start:end]}`, and no consent is recorded",
                help="record `consent` in the front matter, or leave the testimonial out",
                zone=prose.zone,
            )


def _stories(article: Article) -> Iterator[tuple[Sequence[Prose], bool]]:
    """The texts of each story, and whether the author marked it as one."""
    marked: set[int] = set()
    for block in article.blocks:
        if block.name == "story":
            marked |= set(block.prose)
            texts = [article.prose[index] for index in block.prose]
            if texts and dict(block.attributes).get("composite") != "true":
                yield texts, True
    rest = [prose for index, prose in enumerate(article.prose) if index not in marked]
    bodies = [prose for prose in rest if prose.zone in {"prose", "quote"}]
    if article.front_matter.type == "story" and bodies:
        yield bodies, True
        return
    for _, group in groupby(bodies, key=lambda prose: prose.section):
        yield from _told_in(list(group))


def _told_in(bodies: list[Prose]) -> Iterator[tuple[Sequence[Prose], bool]]:
    """Paragraphs that begin a person's story, each with those behind it in the section."""
    for index, prose in enumerate(bodies):
        if may_match(_OPENING, prose.text) and _OPENING.search(prose.text):
            yield bodies[index : index + 2], False
            return


RULE = Rule(
    code="PRV004",
    name="identifiable-story",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="45 CFR 164.514(b)(2) (HIPAA Privacy Rule)",
            section="eighteen identifiers; combinations",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="Regulation (EU) 2016/679 (GDPR)",
            section="articles 4(1) and 9",
            year=2016,
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="NHS England. Standard for creating health content",
            section="law: consent of people shown or quoted",
            year=2024,
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
    languages=("en",),
)

"""A protected title ("specialist", "psychologist") stands without a person's record behind it.

## Why it matters
Such titles may be used only by people who are registered for them. A reader who sees one trusts
that somebody has checked.

## What counts
On pages that promote: "our depression specialists" and "our psychologists" when nobody in
`people.toml` and in the page's own `authors` and `reviewers` has a `registration` or `credentials`;
and a title beside a name ("Dr Lee, specialist psychiatrist", "psychologist Ann Lee") when no such
record has that family name. A specialist nurse passes, and so does "Dr" alone, which people with a
doctorate use as well.

## Example
Meet our depression specialists.

## Use instead
Dr Lee, specialist psychiatrist (FRANZCP), with an entry in `people.toml`.

## Known problems
Whether the registration is of that kind is for a person to judge. People who are praised on other
sites are told too. Titles are a short list for all three countries; the law of
Canada's provinces was not read.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.person import Person
from healthpress.model.rule import Context, Rule, Source

# Section 113 and 115 of the National Law name the first four; the others are general knowledge.
_TITLE = (
    r"(?:specialist|psychologist|physiotherapist|pharmacist|psychiatrist|dietitian|paramedic"
    r"|surgeon)"
)
_FULL = r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})"
_ANY = r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
_BEFORE = r"(?:,| is) (?:an? |our |the )?(?:consultant |clinical |registered |leading )?"
TITLED = Phrase(
    re.compile(
        rf"\bour (?:[\w-]+ ){{0,2}}?(?P<group>{_TITLE}s)\b"
        rf"|\b(?:Dr\.? (?P<doctor>{_ANY})|(?P<before>{_FULL})){_BEFORE}{_TITLE}\b(?! nurse)"
        rf"|\b{_TITLE} (?:Dr\.? )?(?P<behind>{_FULL})",
        re.IGNORECASE,
    ),
    allowed=re.compile(
        r"\bour (?:[\w-]+ ){0,2}?(?:nurse|pharmacy) specialists?\b|\bspecialist nurses?\b",
        re.IGNORECASE,
    ),
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every title that no record stands behind."""
    if not context.promotional:
        return
    known = _recorded(article, context)
    for prose, match in TITLED.matches(article):
        name = match["doctor"] or match["before"] or match["behind"]
        family = name.split()[-1].casefold() if name else ""
        if family in known if name else known:
            continue
        whose = f"of `{name}` " if name else ""
        yield TITLED.hit(prose, match).finding(
            article,
            context,
            f"the title {whose}in `{match.group()}` has no record behind it",
            help="add the person with `credentials` and `registration`, or leave the title out",
        )


def _recorded(article: Article, context: Context) -> frozenset[str]:
    """The family names of everybody with credentials or a registration."""
    own = (*article.front_matter.authors, *article.front_matter.reviewers)
    inline = (entry for entry in own if isinstance(entry, Person))
    return frozenset(
        person.name.split()[-1].casefold()
        for person in (*context.facts.people.values(), *inline)
        if person.name.split() and (person.credentials or person.registration)
    )


RULE = Rule(
    code="PRO009",
    name="unmatched-title",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Health Practitioner Regulation National Law (Australia)",
            section="sections 113 to 119: protected titles",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="Health and Care Professions Council (United Kingdom)",
            section="protected titles",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    profiles=("au", "uk", "ca"),
    languages=("en",),
)

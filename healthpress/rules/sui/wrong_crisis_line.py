"""A crisis line's number is retired, dials wrongly or belongs to another country.

## Why it matters
Whoever calls in a crisis may call once. A number that no longer answers, or a link that adds a
country prefix to a short code, loses that call. One study found wrong numbers in 6 of 69 apps.

## What counts
* A retired number of any country, in text or behind a `tel:` or `sms:` link. Where the sentence
  tells its history ("was replaced by") it is told for review. So is an old number that still
  reaches a helpline (1-800-273-8255 in the United States), as a warning: no call is lost.
* A link that puts a country prefix before a short code (`tel:+44116123`).
* A link whose words show a crisis line and which dials something else.
* A link that dials a crisis line of another country than the page's, when nothing near it names
  that country: for review, since the readers may live there.
* A `::: crisis` block that shows a line nobody has verified for more than 180 days
  (`max_age_days`), as a warning.

## Example
    [Call 116 123](tel:+44116123)

## Use instead
    [Call 116 123](tel:116123)

## Fix
Unsafe: the prefix is taken out of the link. Display: the number that took a retired one's place;
a person writes it.

## Known problems
Numbers that the vocabulary does not know are not looked at, nor are other countries' numbers
without a link. A retired number in a table of history is told.
"""

from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.phrase import VISIBLE, Phrase, seen_as
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Block, Link
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.source import Span
from healthpress.model.vocabulary import RetiredLine
from healthpress.rules.sui.numbers import (
    HISTORY,
    added_prefix,
    digits,
    is_dialled,
    is_foreign,
    known_dials,
    number_pattern,
    retired_lines,
    rings,
    squeezed,
)

MAX_AGE_DAYS = 180  # catalogue: verified within 6 months


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at retired numbers, at links that dial wrongly, and at blocks with stale numbers."""
    yield from _retired(article, context)
    for link in article.links:
        if rings(link.url):
            yield from _link(article, context, link)
    for block in article.blocks:
        if block.name == "crisis":
            yield from _stale(block, context)


def _stale(block: Block, context: Context) -> Iterator[Finding]:
    for line in (line for country in context.countries for line in country.lines):
        age = (context.today - line.verified_at).days
        if age > context.options["max_age_days"]:
            yield context.finding(
                block.opening,
                f"the number of `{line.name}` was last verified {age} days ago",
                help="install a newer healthpress, which brings newer numbers",
                severity=min(context.severity, Severity.WARNING, key=lambda item: item.rank),
                zone="block:crisis",
            )


def _retired(article: Article, context: Context) -> Iterator[Finding]:
    written = squeezed(article.source.text)
    for line in retired_lines(context.vocabularies):
        if line.dial not in written:
            continue
        old = "old number, still answered," if line.answers else "retired number"
        message = f"is the {old} of `{line.name}`"
        step = f"give `{line.instead}` instead"
        for hit in Phrase(number_pattern(line.dial), zones=VISIBLE).hits(article):
            start, end = sentence_at(hit.prose.said, hit.start)
            finding = context.finding(
                hit.span,
                f"`{hit.words}` {message}",
                help=step,
                zone=hit.prose.zone,
                fix=_shown(article, hit.span, hit.words, line.instead),
            )
            finding = _weighed(seen_as(finding, hit.around, hit.prose, article), line)
            is_history = HISTORY.search(hit.prose.said, start, end)
            yield replace(finding, decision=Decision.REVIEW) if is_history else finding
        for link in article.links:
            if rings(link.url) and is_dialled(link.url, line.dial):
                finding = context.finding(
                    link.target or link.span,
                    f"the link dials `{digits(link.url)}`, which {message}",
                    help=step,
                    zone="link",
                )
                yield _weighed(finding, line)


def _weighed(finding: Finding, line: RetiredLine) -> Finding:
    """The finding, lighter where the old number still reaches somebody."""
    if not line.answers:
        return finding
    severity = min(finding.severity, Severity.WARNING, key=lambda item: item.rank)
    return replace(finding, decision=Decision.REVIEW, severity=severity)


def _shown(article: Article, span: Span, old: str, new: str) -> Fix | None:
    if article.source.text[span.start : span.end] != old:
        return None
    return Fix(f"write `{new}`", (Edit(span, new),), Safety.DISPLAY)


def _link(article: Article, context: Context, link: Link) -> Iterator[Finding]:
    dials = known_dials(context.vocabularies)
    place = link.target or link.span
    prefixed = added_prefix(link.url, dials)
    shown = digits(link.text)
    if prefixed:
        yield context.finding(
            place,
            f"the link dials `{prefixed}` with a country prefix, which short codes do not have",
            help=f"write `{link.url[:3]}:{prefixed}`",
            zone="link",
            fix=_without_prefix(article, link, prefixed),
        )
    elif link.url[:4].lower() == "tel:" and shown in dials and not is_dialled(link.url, shown):
        yield context.finding(
            place,
            f"the link shows `{shown}` and dials `{digits(link.url)}`",
            help=f"write `tel:{shown}`",
            zone="link",
        )
    elif is_foreign(article, context, link):
        yield context.finding(
            place,
            f"`{digits(link.url)}` is a crisis line of another country, which is not named here",
            help="give the lines of the page's own countries with a `::: crisis` block",
            decision=Decision.REVIEW,
            zone="link",
        )


def _without_prefix(article: Article, link: Link, dial: str) -> Fix | None:
    if link.target is None or article.source.text[link.target.start : link.target.end] != link.url:
        return None
    return Fix("take out the prefix", (Edit(link.target, f"{link.url[:3]}:{dial}"),), Safety.UNSAFE)


RULE = Rule(
    code="SUI002",
    name="wrong-crisis-line",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Martinengo L et al. BMC Med 2019;17:231",
            section="wrong helpline numbers in 6 of 69 apps",
            year=2019,
            url="https://doi.org/10.1186/s12916-019-1461-z",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(
        Option("max_age_days", MAX_AGE_DAYS, "days after which a line must be verified again"),
    ),
)

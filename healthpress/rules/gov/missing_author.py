"""The page names no author, or one that is nobody.

## Why it matters
Readers judge health information by who stands behind it. "Admin" or the clinic's own name hides the
person who can be asked and corrected.

## What counts
An id of `people.toml` or an inline table with a name. A hospital, government body or charity may
write as an organisation (`author_org`) when a reviewer is named. An author without a role or
credentials is told as a warning.

## Example
    authors: [admin]

## Use instead
    authors: [{name: Robin Writer, role: Health writer}]

## Known problems
A practice that bears its only author's name must give that author's credentials.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.faults import has_readable_header
from healthpress.check.kinds.medical.people import Credit, people_of, unknown_person
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Own list: what publishing systems and offices put where a name belongs. A name made of nothing but
# these words is nobody's.
PLACEHOLDERS = frozenset(
    {"admin", "administrator", "anonymous", "author", "authors", "blog", "contributor", "content"}
    | {"department", "desk", "editor", "editorial", "editors", "guest", "marketing", "office"}
    | {"our", "site", "staff", "team", "the", "unknown", "user", "web", "webmaster", "website"}
    | {"writer", "writers", "writing", "medical", "clinical", "health", "communications", "group"}
    | {"media", "board", "review"}
)
ORGANISATIONS = frozenset({"hospital", "government", "charity"})
WORD = re.compile(r"\w+")


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the missing author, and at every author who is nobody or nobody knows."""
    authors = people_of(article, context, "authors")
    if not authors and has_readable_header(article):
        yield from _without_author(article, context)
    for credit in authors:
        yield from _about(credit, context)


def _without_author(article: Article, context: Context) -> Iterator[Finding]:
    front_matter = article.front_matter
    if not front_matter.author_org:
        yield context.finding(
            article.places.key("authors"),
            "the page names no author",
            help="name at least one person under `authors`",
        )
    elif context.facts.publisher.kind not in ORGANISATIONS:
        yield context.finding(
            article.places.value("author_org"),
            f"only the organisation `{front_matter.author_org}` is named as author",
            help="name at least one person under `authors`",
        )
    elif not front_matter.reviewers:
        yield context.finding(
            article.places.value("author_org"),
            f"the organisation `{front_matter.author_org}` is the author, and no reviewer is named",
            help="name a reviewer, or a person under `authors`",
        )


def _about(credit: Credit, context: Context) -> Iterator[Finding]:
    if _is_nobody(credit, context.facts.publisher.name):
        yield context.finding(
            credit.span,
            f"the author `{credit.name}` is not a person",
            help="name the person who wrote the page",
        )
    elif credit.person is None:
        yield unknown_person(credit, context)
    elif not (credit.person.role or credit.person.credentials):
        yield context.finding(
            credit.span,
            f"nothing says who the author `{credit.name}` is",
            help="give the author a `role`, such as `Health writer`",
            severity=min(context.severity, Severity.WARNING, key=lambda level: level.rank),
        )


def _is_nobody(credit: Credit, publisher: str) -> bool:
    if credit.person and credit.person.credentials:
        return False
    name, own = credit.name.casefold(), publisher.casefold()
    words = WORD.findall(name.replace(own, "") if own else name)
    return all(word in PLACEHOLDERS for word in words)


RULE = Rule(
    code="GOV001",
    name="missing-author",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Silberg, Lundberg, Musacchio: Assessing, controlling, and assuring the quality "
            "of medical information on the Internet",
            section="authorship",
            year=1997,
            url="https://doi.org/10.1001/jama.1997.03540390074039",
            read="2026, a secondary copy",
        ),
        Source(
            title="Health On the Net Foundation: HON Code of Conduct (closed in 2022)",
            section="principle 1, authority",
            year=1995,
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)

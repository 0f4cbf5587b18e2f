"""The page asks for a profile that does not exist.

## Why it matters
Law differs by country. A page for `gb` would be checked against no country's rules at all, and look
clean.

## Example
    profile: [gb]

## Use instead
    profile: [uk]

## Known problems
None known.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.suggestion import did_you_mean

# Country codes of ISO 3166-1 that authors write for a profile.
ALIASES = {"gb": "uk", "usa": "us"}


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every code that no jurisdiction has."""
    known = context.vocabularies.jurisdictions
    for index, code in enumerate(article.front_matter.profile):
        if code in known:
            continue
        otherwise = f"choose from {', '.join(f'`{name}`' for name in sorted(known))}"
        yield context.finding(
            article.places.value("profile", index),
            f"no profile is called `{code}`",
            help=did_you_mean(ALIASES.get(code.casefold(), code), known, otherwise),
        )


RULE = Rule(
    code="SRC015",
    name="unknown-profile",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="healthpress: JSON Schema of the front matter",
            section="`profile`, and the jurisdictions shipped",
            read="ours",
        ),
    ),
    since="0.1.0",
    check=check,
)

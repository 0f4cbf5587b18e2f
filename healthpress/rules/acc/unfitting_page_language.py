"""The page's language is that of another country than the one its profile names.

## Why it matters
The language tells a screen reader how to speak, the browser how to spell, and healthpress how to
write dates: "en-US" for British readers says 02/05 where they read 5 February.

## What counts
`lang`, or the site's language where the page has none, with a region ("GB" in `en-GB`) that is in
none of the countries of the page's profiles. A language without a region passes; so does another
language of the country (`es-US`). A tag that is none is SRC008's.

## Example
    profile: [uk]
    lang: en-US

## Use instead
    profile: [uk]
    lang: en-GB

## Fix
Unsafe: the country of the profile is written, where the profile has one alone.

## Known problems
Under `eu` every country passes. Whether the text is in that language is not looked at, nor whether
parts in other languages are marked.
"""

from collections.abc import Iterator

from healthpress.check.kinds.rewording import reworded
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.language import primary
from healthpress.model.rule import Context, Rule, Source

_REGION_LENGTH = 2  # ISO 3166-1 alpha-2


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at a language of elsewhere."""
    own = article.front_matter.lang
    countries = [code for place in context.jurisdictions for code in place.countries]
    tag = own or context.facts.lang
    region = _region(tag)
    if not region or not countries or region in countries or context.in_profile("eu"):
        return
    span = article.places.value("lang" if own else "profile")
    fitting = f"{primary(tag)}-{countries[0]}"
    names = ", ".join(f"`{place.code}`" for place in context.jurisdictions)
    yield context.finding(
        span,
        f"the language `{tag}` is not that of the profile {names}",
        help=f"set `lang` to one such as `{fitting}`",
        zone="meta.lang",
        fix=reworded(article, span, own, fitting) if own and len(countries) == 1 else None,
    )


def _region(tag: str) -> str:
    """The country of a tag in capitals; empty without."""
    parts = tag.replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if len(part) == _REGION_LENGTH), "")


RULE = Rule(
    code="ACC011",
    name="unfitting-page-language",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="W3C. Web Content Accessibility Guidelines 2.2",
            section="3.1.1 Language of page",
            year=2023,
            url="https://www.w3.org/TR/WCAG22/#language-of-page",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=check,
)

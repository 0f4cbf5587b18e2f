"""A site with health content does not say who publishes it, or how to reach them.

## Why it matters
Readers must be able to ask, correct and complain, and they judge a text by who stands behind it. A
contact form alone hides all of that.

## What counts
`[publisher]` of `healthpress.toml` has `name`, `email` and `address`, and none of them is blank. It
is asked of sites with a page that needs clinical review by its type, its medicines or its
procedures, and told once, at the settings. Whom a page is for stands in its `audience`, which is
`public` where it says nothing.

## Example
    [publisher]
    name = "Example Clinic"

## Use instead
    [publisher]
    name = "Example Clinic"
    email = "hello@clinic.example"
    address = "1 Example Street, Exampletown"

## Known problems
Whether address and mailbox exist is not looked at. It is told when a whole site is checked.
"""

from collections.abc import Iterator

from healthpress.model.finding import Finding, Severity
from healthpress.model.front_matter import FrontMatter
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site
from healthpress.model.source import Span

SETTINGS = "healthpress.toml"
NEEDED = ("name", "email", "address")


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Tell once what the publisher's table lacks."""
    missing = [key for key in NEEDED if not getattr(site.publisher, key).strip()]
    clinical = [page for page in site.pages if _is_health_content(page.article.front_matter)]
    if missing and clinical:
        keys = ", ".join(f"`{key}`" for key in missing)
        yield context.finding(
            Span(0, 0),
            f"nothing is said of the publisher's {keys}, though the site has health content",
            help=f"add {keys} under `[publisher]`",
            path=SETTINGS,
            data={"pages": len(clinical)},
        )


def _is_health_content(given: FrontMatter) -> bool:
    return given.is_clinical or bool(given.medicines or given.procedures)


RULE = Rule(
    code="GOV012",
    name="unidentified-publisher",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Health On the Net Foundation: HON Code of Conduct (closed in 2022)",
            section="principle 6, transparency of authorship and contact",
            year=1995,
            read="2026, stored copy",
        ),
        Source(
            title="NHS England: Standard for creating health content",
            section="1, process: a named publisher",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="DISCERN: quality criteria for consumer health information",
            section="question 3, is it relevant to its readers",
            year=1999,
            url="https://www.discern.org.uk/",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check_site=check,
)

"""An article asks for a template that the theme does not have.

## Why it matters
The site cannot be built: nothing says how the page should look.

## What counts
`template` in the front matter, against the templates that the site's theme lets articles name.

## Example
    template: artcle

## Use instead
    template: article

## Fix
Unsafe: the name that it is misspelt from is written in its place, where there is one.

## Known problems
None known.
"""

from collections.abc import Iterator

from healthpress.check.kinds.rewording import reworded
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site
from healthpress.model.suggestion import did_you_mean, misspelt


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every template that no article can have."""
    known = sorted(site.templates)
    for page in site.pages:
        article = page.article
        name = article.front_matter.template
        if name and name not in known:
            step = f"choose from {', '.join(known)}, or delete the key"
            span = article.places.value("template")
            yield context.finding(
                span,
                f"the theme has no article template `{name}`",
                help=did_you_mean(name, known, step),
                path=article.source.path,
                fix=reworded(article, span, name, misspelt(name, known)),
            )


RULE = Rule(
    code="LNK008",
    name="unknown-template",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="healthpress: the contract of `template`",
            section="front matter",
            read="own contract: no outside source",
        ),
    ),
    since="0.1.0",
    check_site=check,
)

"""The front matter begins and never ends.

## Why it matters
Without the closing line the whole article is taken for front matter, or all of it for text: either
way the page is lost.

## Example
    ---
    title: Ketamine

    Ketamine is an anaesthetic.

## Use instead
    ---
    title: Ketamine
    ---

    Ketamine is an anaesthetic.

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC003",
    name="unterminated-front-matter",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="YAML Ain't Markup Language (YAML), version 1.2",
            section="9.1.2, document markers",
            year=2021,
            url="https://yaml.org/spec/1.2.2/",
            read="not read here: known by name",
        ),
        Source(
            title="TOML, version 1.0.0",
            section="the whole grammar: it has no marker of its own, `+++` is a custom",
            year=2021,
            url="https://toml.io/en/v1.0.0",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)

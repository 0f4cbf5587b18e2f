"""A key stands twice in the front matter.

## Why it matters
Most parsers silently take the last one. Of two review dates one is wrong, and only the author
knows which.

## Example
    last_reviewed: 2024-01-10
    last_reviewed: 2026-10-02

## Use instead
    last_reviewed: 2026-10-02

## Fix
Safe: in YAML the second one is removed when its value is that of the first.

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC005",
    name="doubled-key",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="YAML Ain't Markup Language (YAML), version 1.2",
            section="3.2.1.1, nodes: the keys of a mapping are unique",
            year=2021,
            url="https://yaml.org/spec/1.2.2/",
            read="not read here: known by name",
        ),
        Source(
            title="TOML, version 1.0.0",
            section="keys: a key is defined once",
            year=2021,
            url="https://toml.io/en/v1.0.0",
            read="not read here: known by name",
        ),
        Source(
            title="RFC 8259: The JavaScript Object Notation (JSON) data interchange format",
            section="4, names should be unique",
            year=2017,
            url="https://www.rfc-editor.org/rfc/rfc8259",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)

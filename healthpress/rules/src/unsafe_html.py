"""Raw HTML holds something that is removed from the page: scripts, frames, event handlers, styles.

## Why it matters
A script on a health page can tell others who read about which illness, and styles can hide a
warning. They are taken out, and what the author meant goes with them.

## Example
    <script src="https://stats.example/pixel.js"></script>

## Use instead
Nothing, or a block such as `::: video`.

## Known problems
`html = "trusted"` lets everything through and tells nothing; `html = "deny"` prints it as text.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC013",
    name="unsafe-html",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="OWASP: Cross Site Scripting Prevention Cheat Sheet",
            section="HTML sanitization",
            url="https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)

"""The file is not written in UTF-8.

## Why it matters
A byte that is no UTF-8 leaves holes in the text: a dose, a name or a minus sign may be gone.

## Example
A file saved as Windows-1252, in which `é` is one byte.

## Use instead
The same file saved as UTF-8 (in most editors: Save with Encoding).

## Known problems
A file in another encoding that happens to be UTF-8 as well passes, and reads wrong.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC001",
    name="not-utf8",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="RFC 3629: UTF-8, a transformation format of ISO 10646",
            section="3, UTF-8 definition",
            year=2003,
            url="https://www.rfc-editor.org/rfc/rfc3629",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)

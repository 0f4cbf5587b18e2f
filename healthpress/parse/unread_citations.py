"""What looks like a citation or a note and is not read as one, so that its page shows it raw."""

import re
from collections.abc import Iterator

from healthpress.config.wording import quoted
from healthpress.model.article import Prose
from healthpress.model.finding import Fault
from healthpress.parse.citations import KEY

# The other forms that pandoc reads (manual, "Citation syntax" and "Inline notes"). What stands
# before the at sign in an e-mail address is part of it.
_AT_KEY = re.compile(rf"(?<![\w@./+-])-?@(?P<key>{KEY})")
_FORMS = re.compile(
    rf"(?P<note>\^\[[^\[\]]*\])|(?P<group>\[[^\[\]]*\])|(?P<bare>{_AT_KEY.pattern})"
)


def unread_citations(prose: Prose, source: str, keys: frozenset[str]) -> Iterator[Fault]:
    """The faults of one block of text; `keys` are the references that the page may cite.

    A name behind an at sign that is no key may be one of a social network: only brackets that begin
    with it count. What is escaped is meant as text.
    """
    for match in _FORMS.finditer(prose.said):
        told = _told(match, keys)
        span = prose.place(*match.span())
        if told and "\\" not in source[max(0, span.start - 1) : span.start + 2]:
            yield Fault("SRC019", span, *told)


def _told(match: re.Match[str], keys: frozenset[str]) -> tuple[str, str] | None:
    written = match[0]
    if match["note"]:
        return (
            f"the note {quoted(written)} inside the text is not read",
            "write `[^key]` here, and `[^key]: …` with the note on a line of its own",
        )
    named = [found["key"] for found in _AT_KEY.finditer(written)]
    known = [key for key in named if key in keys]
    if match["bare"]:
        says = f"the citation {quoted(written)} has no brackets, so it is not read"
        return (says, f"write `[@{known[0]}]`") if known else None
    if not known and not written.startswith(("[@", "[-@")):
        return None
    return (
        f"the citation {quoted(written)} has more than keys, which is not read",
        f"write `[{'; '.join(f'@{key}' for key in named)}]` and put the rest into the sentence",
    )

"""Citation marks in running text: `[@key]`, `[@one; @two]` and `[^key]`.

Both become one token `cite` with `meta["keys"]`: each key with its place in the content.
"""

import re

from markdown_it.rules_inline import StateInline

KNOWN_KEYS = "known_keys"  # key of the parser's env: ids of the references there are

# As pandoc has it (manual, "Citation syntax"): begins and ends with a letter, digit or underscore.
KEY = r"\w(?:[\w:.#$%&+?<>~/-]*\w)?"
_PANDOC = re.compile(rf"\[(?P<keys>@{KEY}(?:\s*;\s*@{KEY})*)\](?!\(|\[(?![@^]))")
_KEYS = re.compile(rf"@({KEY})")
_NOTE = re.compile(r"\[\^(?P<key>[^\[\]\s]+)\]")
_PLAIN_KEY = re.compile(KEY)


def cite(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's form
    """Read one citation mark; a `[^x]` that is no key and has no definition stays text."""
    if state.src[state.pos] != "[":
        return False
    match = _PANDOC.match(state.src, state.pos, state.posMax) or _note(state)
    if match is None:
        return False
    if not silent:
        token = state.push("cite", "", 0)
        token.meta["keys"] = _keys(match)
    state.pos = match.end()
    return True


def _note(state: StateInline) -> re.Match[str] | None:
    match = _NOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return None
    key = match["key"]
    defined = f":{key}" in state.env.get("footnotes", {}).get("refs", {})
    known = key in state.env.get(KNOWN_KEYS, ())
    return match if defined or known or _PLAIN_KEY.fullmatch(key) else None


def _keys(match: re.Match[str]) -> list[tuple[str, tuple[int, int]]]:
    """(key, its place), in the order written."""
    if match.re is _NOTE:
        return [(match["key"], match.span("key"))]
    found = _KEYS.finditer(match.string, *match.span("keys"))
    return [(key[1], key.span(1)) for key in found]

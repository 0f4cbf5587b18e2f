"""Markdown for hovers and completion. All that comes from files is text in it, never markup."""

import re

from healthpress.config.placed import Path
from healthpress.lsp.keys import Key
from healthpress.model.citation import MOST_AUTHORS, Reference
from healthpress.model.finding import Decision, Finding
from healthpress.model.fix import Safety
from healthpress.model.person import Person
from healthpress.model.rule import Rule, Source
from healthpress.render.references import plain_title
from healthpress.report.place import escaped

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$])")  # CommonMark 0.31.2, 2.4, and GitHub's `~`, `|`
_SECTION = re.compile(r"^## (?P<title>[^\n]+)\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_NO_LINK = re.compile(r"[<>\s]")  # what ends a link between angle brackets
_SHOWN = ("Why it matters", "Use instead")
_SAFETY = {
    Safety.SAFE: "safe",
    Safety.UNSAFE: "unsafe: look at the change",
    Safety.DISPLAY: "shown only",
}


def plain(text: str) -> str:
    """Text as Markdown that shows it letter by letter, on one line."""
    return _MARKUP.sub(r"\\\1", escaped(text))


def finding_words(finding: Finding, rule: Rule | None) -> str:
    """A finding with what its rule's page says of the reason and the remedy, and its sources."""
    asks = " (to review)" if finding.decision is Decision.REVIEW else ""
    parts = [f"**{finding.code} {finding.name}**{asks}: {plain(finding.message)}"]
    if finding.context:
        parts.append(f"Context: {plain(finding.context)}")
    if finding.help:
        parts.append(f"Help: {plain(finding.help)}")
    if finding.fix:
        parts.append(f"Fix ({_SAFETY[finding.fix.safety]}): {plain(finding.fix.title)}")
    return "\n\n".join([*parts, *(_page_parts(rule) if rule else ())])


def rule_words(rule: Rule) -> str:
    """What a rule is about, and its sources."""
    return "\n\n".join([plain(rule.summary), *_page_parts(rule)])


def key_words(key: Key, path: Path = ()) -> str:
    """A key of the front matter and what it is for."""
    name = ".".join(part for part in path if isinstance(part, str)) or key.name
    parts = [f"**{plain(name)}** ({plain(key.kind)})", plain(key.text)]
    if key.choices:
        parts.append(f"One of {', '.join(f'`{word}`' for word in key.choices)}.")
    return "\n\n".join(part for part in parts if part)


def person_words(id_: str, person: Person) -> str:
    """A person as `people.toml` has them."""
    named = ", ".join(part for part in (person.name, person.credentials) if part)
    about = "; ".join(part for part in (person.role, person.specialty) if part)
    parts = [f"**{plain(named)}** (`{_code(id_)}`)", plain(about), plain(person.bio)]
    if person.conflicts:
        parts.append(f"Conflicts: {plain(person.conflicts)}")
    return "\n\n".join(part for part in parts if part)


def reference_words(reference: Reference) -> str:
    """A reference as one reads it in a list, with its address."""
    names = [
        author.literal or f"{author.family} {author.given}".strip()
        for author in reference.author[:MOST_AUTHORS]
    ]
    names += ["et al."] if len(reference.author) > MOST_AUTHORS else []
    where = ", ".join(
        part for part in (reference.container_title, reference.publisher, reference.issued) if part
    )
    title = plain_title(reference.title) or reference.id
    parts = [f"**{plain(title)}**", plain(", ".join(names)), plain(plain_title(where))]
    address = reference.doi_url or reference.pubmed_url or reference.url
    if address.startswith(("https://", "http://")):
        parts.append(_link(address))
    if reference.retraction_ack:
        parts.append(f"Retracted: {plain(reference.retraction_ack)}")
    return "\n\n".join(part for part in parts if part)


def _page_parts(rule: Rule) -> list[str]:
    found = _SECTION.finditer(rule.page)
    sections = {match["title"].strip(): match["text"].strip() for match in found}
    parts = [f"### {title}\n{_tame(sections[title])}" for title in _SHOWN if sections.get(title)]
    if rule.sources:
        listed = "\n".join(f"* {_source(source)}" for source in rule.sources)
        parts.append(f"### Sources\n{listed}")
    return [*parts, f"The whole page: `healthpress explain {rule.code}`"]


def _source(source: Source) -> str:
    named = (source.title, source.section, str(source.year or ""))
    words = plain(", ".join(part for part in named if part))
    return f"{words}, {_link(source.url)}" if source.url.startswith("https://") else words


def _link(address: str) -> str:
    return f"<{_NO_LINK.sub('', escaped(address))}>"


def _tame(page: str) -> str:
    """A page of a site's own is Markdown too, but may load no image and hold no markup."""
    lines = (escaped(line) for line in page.split("\n"))
    return "\n".join(lines).replace("![", "!\\[").replace("<", "\\<")


def _code(text: str) -> str:
    return escaped(text).replace("`", "'")

"""The page of a rule for people at a terminal."""

from collections.abc import Mapping

from healthpress.model.rule import Rule, Source
from healthpress.model.vocabulary import Jurisdiction


def rule_page_text(rule: Rule, page: str, jurisdictions: Mapping[str, Jurisdiction]) -> str:
    """The rule's page in Markdown: head, the module's docstring, severities, options, sources."""
    parts = [
        f"# {rule.name} ({rule.code})",
        page,
        f"## Severity\n\n{_severities(rule, jurisdictions)}",
    ]
    if rule.options:
        options = "\n".join(
            f"* `{option.name}` (default `{option.default}`): {option.help}"
            for option in rule.options
        )
        parts.append(f"## Options\n\n{options}")
    parts.append("## Sources\n\n" + "\n".join(f"* {_source(source)}" for source in rule.sources))
    parts.append(
        f"Since {rule.since}, {rule.status}. A rule is a check of the text, not legal advice."
    )
    return "\n\n".join(parts) + "\n"


def _severities(rule: Rule, jurisdictions: Mapping[str, Jurisdiction]) -> str:
    lines = []
    for code, place in sorted(jurisdictions.items()):
        runs = "core" in rule.profiles or code in rule.profiles
        severity = place.severity.get(rule.code, rule.severity).value if runs else "off"
        lines.append(f"* {code} ({place.name}): {severity}")
    if rule.protected:
        lines.append("\nProtected: a single page cannot switch it off.")
    return "\n".join(lines)


def _source(source: Source) -> str:
    parts = [source.title, source.section, str(source.year or ""), source.url]
    text = ", ".join(part for part in parts if part)
    return f"{text} ({source.read})" if source.read else text

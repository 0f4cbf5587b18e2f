"""The page of a rule as Markdown: what `explain` prints, and the documentation holds."""

import json
from collections.abc import Iterator, Mapping

from healthpress.model.finding import Decision
from healthpress.model.rule import Option, Rule, Source
from healthpress.model.vocabulary import Jurisdiction
from healthpress.report.place import escaped
from healthpress.report.rule_json import TYPES


def rule_page(rule: Rule, jurisdictions: Mapping[str, Jurisdiction]) -> str:
    """The rule's page: its own text, severities, options, sources and status."""
    text = "\n\n".join(_parts(rule, jurisdictions))
    return "".join(f"{escaped(line)}\n" for line in text.split("\n"))


def _parts(rule: Rule, jurisdictions: Mapping[str, Jurisdiction]) -> Iterator[str]:
    yield f"# {rule.name} ({rule.code})"
    yield rule.page
    yield "## Severity"
    yield "\n".join(
        f"* {code} ({place.name}): {rule.severity_in(place).value}"
        for code, place in sorted(jurisdictions.items())
    )
    yield from _limits(rule)
    if rule.options:
        yield "## Options"
        yield "\n".join(_option(option) for option in rule.options)
        yield f"They are set in `healthpress.toml`, under `[check.rules.{rule.code}]`."
    yield "## Sources"
    yield "\n".join(f"* {source_words(source)}" for source in rule.sources)
    yield "## Status"
    yield _status(rule)


def _limits(rule: Rule) -> Iterator[str]:
    if rule.decision is Decision.REVIEW:
        yield "Its findings ask for a human look, and fail a check only where the site says so."
    if rule.languages:
        yield f"It reads only pages in {' or '.join(f'`{code}`' for code in rule.languages)}."
    if rule.extra:
        yield f"It runs only where `healthpress[{rule.extra}]` is installed; a run without says so."
    if rule.protected:
        yield "Protected: a single page cannot switch it off."


def _option(option: Option) -> str:
    value = json.dumps(option.default, ensure_ascii=False)
    return (
        f"* `{option.name}` ({TYPES[type(option.default)][1]}, `{value}` by default): {option.help}"
    )


def source_words(source: Source) -> str:
    """A source on one line, with the day it was read or why it was not."""
    parts = [source.title, source.section, str(source.year or ""), source.url]
    text = ", ".join(part for part in parts if part)
    read = f"read {source.read}" if source.read[:1].isdigit() else source.read
    return f"{text} ({read})" if read else text


def _status(rule: Rule) -> str:
    status = {
        "preview": f"In preview since {rule.since}: it runs when its code or name is selected, or"
        " with `preview`.",
        "stable": f"Stable, since {rule.since}.",
        "deprecated": f"Deprecated; since {rule.since}. It still runs, and will be removed.",
        "removed": f"Removed; since {rule.since}. It does not run any more.",
    }[rule.status]
    names = ", ".join(f"`{name}`" for name in rule.formerly)
    formerly = f" Formerly {names}, which lead here." if names else ""
    return f"{status}{formerly} A rule is a check of the text, not legal advice."

"""A rule as data: from a TOML file to a rule like any other, or every problem with its place."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from healthpress.build.rule_files.kinds import TABLES, check_of, keys_of
from healthpress.build.rule_files.regexes import told_exactly
from healthpress.build.rule_files.sense import senseless
from healthpress.build.rule_files.shape import RuleFile, SourceTable
from healthpress.config.placed import plain_table
from healthpress.config.told import Told, Written
from healthpress.config.toml_places import read_toml
from healthpress.config.typed import validate
from healthpress.model.finding import Decision, Severity
from healthpress.model.rule import Rule, Source
from healthpress.model.source import SourceFile


def read_rule(
    source: SourceFile, profiles: Iterable[str], told: list[Told]
) -> tuple[Rule, Written] | None:
    """The rule that a file describes, and the file with its places; what is wrong is told.

    `profiles` are the jurisdictions that exist.
    """
    written = Written(source, read_toml(source.text))
    told += [written.told_fault(fault) for fault in written.placed.faults]
    if not isinstance(written.placed.data, dict):
        return None
    data = _plain(written.placed.data)
    file, problems = validate(RuleFile, data)
    problems += senseless(data, profiles)
    faults = [told_exactly(problem, written) for problem in problems]
    faults += written.all_told(problems)[len(problems) :]  # texts that cannot be printed
    told += faults
    return None if file is None or faults else (_rule(file), written)


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data with our names for known keys: `known-problems` is `known_problems`."""
    plain = plain_table(data, keys_of(RuleFile))
    for name, type_ in TABLES.items():
        if isinstance(plain.get(name), dict):
            plain[name] = plain_table(plain[name], keys_of(type_))
    return plain


def _rule(file: RuleFile) -> Rule:
    check = check_of(file)
    return Rule(
        code=file.code,
        name=file.name,
        severity=Severity(file.severity),
        sources=tuple(map(_source, file.sources)),
        since=file.since,
        check=check,
        decision=Decision(file.decision),
        status=file.status,
        profiles=file.profiles,
        options=check.options,
        protected=file.protected,
        languages=file.languages,
        phrases=check.phrases,
        formerly=file.formerly,
        page=_page(file),
    )


def _source(table: SourceTable) -> Source:
    read = table.read.isoformat() if isinstance(table.read, dt.date) else table.read
    return Source(table.title, table.section, table.year, table.url, read)


def _page(file: RuleFile) -> str:
    """The page under the same headings as those of the built-in rules."""
    sections = {
        "Why it matters": file.why,
        "Example": file.example,
        "Use instead": file.instead,
        "Known problems": file.known_problems,
    }
    parts = [file.summary.strip()]
    parts += [f"## {heading}\n{text.strip()}" for heading, text in sections.items()]
    return "\n\n".join(parts)

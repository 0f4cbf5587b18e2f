"""What the article rules found in articles earlier, kept by article and by all that they saw."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from healthpress.build.cache.packed import packed, unpacked
from healthpress.build.cache.program import is_settled, program_digest
from healthpress.build.cache.store import Cache, Row
from healthpress.config.schema import HtmlPolicy
from healthpress.model.finding import Decision, Finding
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile
from healthpress.model.vocabulary import Vocabularies

Findings: TypeAlias = tuple[Finding, ...]


def drawer_of(facts: SiteFacts, html: HtmlPolicy) -> str:
    """Where findings under these facts lie; empty when they cannot be told from others.

    The vocabularies are part of the program.
    """
    if facts.shelf.packs and not is_settled():
        return ""
    try:
        seen = packed((html, replace(facts, vocabularies=Vocabularies())))
    except TypeError:  # the settings give a rule an option of a strange type
        return ""
    told = f"{program_digest()} {seen}"
    return f"articles {hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()}"


def known_findings(
    cache: Cache, drawer: str, sources: Iterable[SourceFile]
) -> Mapping[str, Findings]:
    """Path -> what was found, for every article that is as it was; reads the disk."""
    kept = cache.kept(drawer)
    found = {}
    for source in sources:
        digest, value = kept.get(_slot(source), ("", ""))
        if digest == _digest(source):
            try:
                found[source.path] = unpacked(value)
            except (ValueError, KeyError, TypeError, RecursionError):  # not written by us
                continue
    return found


def keep_findings(
    cache: Cache, drawer: str, sources: Sequence[SourceFile], found: Mapping[str, Findings]
) -> None:
    """Keep on disk what was found anew, and forget articles that are gone."""
    rows: list[Row] = []
    for source in sources:
        findings = found.get(source.path)
        if findings is None or any(item.decision is Decision.INTERNAL for item in findings):
            continue  # whoever mends a crashed rule wants to see it run
        try:
            rows.append((_slot(source), _digest(source), packed(findings)))
        except TypeError:  # a rule of the site's own put something strange into a finding
            continue
    cache.keep(drawer, rows, {_slot(source) for source in sources})


def _digest(source: SourceFile) -> str:
    return f"{source.digest} {source.has_bom} {source.decode_error}"


def _slot(source: SourceFile) -> str:
    """The path as JSON: what stands in it for bytes that are no UTF-8 is no text to SQLite."""
    return json.dumps(source.path)

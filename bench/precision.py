"""How often each rule speaks on real pages: findings per 1,000 sentences.

Run with `make precision`. The pages are public ones (`../shared/data/real-pages`) that nobody wrote
for healthpress. They have none of its front matter, so rules that ask for it are left out of the
table (`_ASKING`). `--sample CODE` prints findings of one rule to be judged by hand, always the same
ones; `--as-clinic` reads the pages as a clinic's promotion; `--write` records the table.
"""

import argparse
import datetime as dt
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from healthpress.build.checking import parse_source
from healthpress.build.facts import settle_facts
from healthpress.build.installed.registry import installed_rules
from healthpress.build.request import Request
from healthpress.check.engine import check_article
from healthpress.check.kinds.readability.splitting import split
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding
from healthpress.model.person import Publisher
from healthpress.model.source import SourceFile

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = ROOT.parent / "shared" / "data" / "real-pages"
PAGE: Final = ROOT / "docs" / "precision.md"
TODAY: Final = dt.date(2026, 11, 23)
SAMPLE: Final = 20  # findings that a person judges
NOISY: Final = 1.0  # findings per 1,000 sentences above which a rule is judged by hand, or preview
MOST_CLAIMS: Final = 2.0  # violations of these families together, per 1,000 sentences
CLAIMS: Final = ("CLM", "PRO", "SUI")
_ASKING: Final = ("SRC", "GOV", "LNT")  # what they ask for stands in a front matter of healthpress
_NEAR = 70  # characters shown on each side of a finding


@dataclass(frozen=True, slots=True)
class Measured:
    """All articles with their findings; `sentences` counts those of running text."""

    articles: Sequence[Article]
    findings: Sequence[Finding]
    sentences: int

    def rate(self, number: int) -> float:
        """Per 1,000 sentences."""
        return 1000 * number / self.sentences


def main() -> int:
    """Measure and print; 1 when the claims are above their bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", metavar="CODE", help="findings of a rule, to be judged")
    parser.add_argument("--as-clinic", action="store_true", help="read the pages as promotion")
    parser.add_argument("--write", action="store_true", help="write docs/precision.md")
    asked = parser.parse_args()
    if not PAGES.is_dir():
        print(f"there are no pages to measure on: {PAGES} is missing", file=sys.stderr)
        return 2
    measured = measure(as_clinic=asked.as_clinic)
    if asked.sample:
        print("\n".join(sample_of(measured, asked.sample)))
        return 0
    lines = list(lines_of(measured))
    print("\n".join(lines))
    if asked.write:
        PAGE.write_text("\n".join((*_HEAD, "", *lines)) + "\n", encoding="utf-8")
    return int(claims_rate(measured) > MOST_CLAIMS)


def measure(*, as_clinic: bool = False) -> Measured:
    """Check every page with every rule, preview ones too."""
    facts = settle_facts(None, Request(today=TODAY, preview=True))
    if as_clinic:
        facts = replace(facts, publisher=Publisher(name="Example Clinic", kind="clinic"))
    rules = installed_rules(facts.shelf)
    files = sorted(PAGES.rglob("*.md"))
    articles = [
        parse_source(
            SourceFile.from_text(str(file.relative_to(PAGES)), file.read_bytes().decode()), facts
        )
        for file in files
    ]
    findings = [found for article in articles for found in check_article(article, rules, facts)]
    texts = (prose.said for article in articles for prose in article.in_zones("prose", "quote"))
    return Measured(articles, findings, sum(len(split(text, "en")) for text in texts))


def claims_rate(measured: Measured) -> float:
    """Violations of all claim families together."""
    return measured.rate(
        sum(
            found.code.startswith(CLAIMS) and found.decision is Decision.VIOLATION
            for found in measured.findings
        )
    )


def lines_of(measured: Measured) -> Iterator[str]:
    """The table, noisiest first."""
    counts = Counter((found.code, found.decision) for found in measured.findings)
    status = {rule.code: rule.status for rule in installed_rules()}
    name = {rule.code: rule.name for rule in installed_rules()}
    codes = {code for code, _ in counts if not code.startswith(_ASKING)}
    total = Counter({code: sum(n for (c, _), n in counts.items() if c == code) for code in codes})
    yield f"{len(measured.articles)} pages, {measured.sentences:,} sentences of running text."
    yield ""
    yield "| rule | findings | violations | reviews | per 1,000 sentences | |"
    yield "|---|---:|---:|---:|---:|---|"
    for code in sorted(codes, key=lambda one: (-total[one], one)):
        violations = counts[code, Decision.VIOLATION]
        rate = measured.rate(total[code])
        marks = [status[code]] * (status[code] != "stable") + ["noisy"] * (rate > NOISY)
        yield (
            f"| {code} {name[code]} | {total[code]} | {violations} | {total[code] - violations} "
            f"| {rate:.2f} | {', '.join(marks)} |"
        )
    yield ""
    yield (
        f"Violations of {', '.join(CLAIMS)} together: {claims_rate(measured):.2f} per 1,000 "
        f"sentences (at most {MOST_CLAIMS:g})."
    )


def sample_of(measured: Measured, code: str) -> Iterator[str]:
    """Some findings of a rule with the words around them; the same ones each time."""
    found = [finding for finding in measured.findings if finding.code == code]
    chosen = random.Random(code).sample(found, min(SAMPLE, len(found)))  # noqa: S311 - no secret
    texts = {article.source.path: article.source.text for article in measured.articles}
    for finding in sorted(chosen, key=lambda one: (one.path, one.span.start)):
        text, span = texts[finding.path], finding.span
        before = text[max(0, span.start - _NEAR) : span.start]
        behind = text[span.end : span.end + _NEAR]
        words = " ".join(f"{before}[[{text[span.start : span.end]}]]{behind}".split())
        yield f"{finding.path}: {finding.decision.value}: {finding.message}\n    {words}"


_HEAD: Final = """\
# Precision

Written by `make precision WRITE=--write`, never by hand: how often each rule speaks on public pages
that nobody wrote for healthpress (US Veterans Affairs 2018, plainlanguage.gov, NHS beta 2017), with
every rule on. Rules that ask for a front matter of healthpress are left out. A rule above 1 finding
per 1,000 sentences is preview, or 20 of its findings were judged by hand: its page says how many
were right.
""".splitlines()

if __name__ == "__main__":
    sys.exit(main())

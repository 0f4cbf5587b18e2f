"""How often each rule speaks on real pages: findings per 1,000 sentences.

Run with `make precision`. The pages (`bench/real_pages.py`) are public ones that nobody wrote for
healthpress. They have none of its front matter, so rules that ask for it are left out of the table
(`_ASKING`), and those that need a `type` or a medicine there seldom speak. `--sample CODE` prints
findings of one rule to be judged by hand, always the same ones; `--as-clinic` reads the pages as a
clinic's promotion; `--write` records the table.
"""

import argparse
import datetime as dt
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bench.real_pages import CORPORA, PAGES, ROOT, Corpus
from healthpress.build.checking import parse_source
from healthpress.build.facts import settle_facts
from healthpress.build.installed.registry import installed_rules
from healthpress.build.request import Request
from healthpress.check.engine import check_article
from healthpress.check.kinds.readability.splitting import split
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding
from healthpress.model.person import Publisher
from healthpress.model.rule import Rule

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
    """The articles of some corpora with their findings; `sentences` counts those of running text.

    Each corpus is read with its own profile and language.
    """

    articles: Sequence[Article]
    findings: Sequence[Finding]
    sentences: int

    def rate(self, number: int) -> float:
        """Per 1,000 sentences."""
        return 1000 * number / self.sentences

    def claims(self) -> float:
        """Violations of all claim families together, per 1,000 sentences."""
        return self.rate(
            sum(
                found.code.startswith(CLAIMS) and found.decision is Decision.VIOLATION
                for found in self.findings
            )
        )


def main() -> int:
    """Measure and print; 1 when the claims are above their bar, 2 when a rule crashed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", metavar="CODE", help="findings of a rule, to be judged")
    parser.add_argument("--as-clinic", action="store_true", help="read the pages as promotion")
    parser.add_argument("--write", action="store_true", help="write docs/precision.md")
    asked = parser.parse_args()
    if not PAGES.is_dir():
        print(f"there are no pages to measure on: {PAGES} is missing", file=sys.stderr)
        return 2
    parts = [measure(corpus, as_clinic=asked.as_clinic) for corpus in CORPORA]
    measured = together(parts)
    health = together(part for part, corpus in zip(parts, CORPORA, strict=True) if corpus.is_health)
    crashed = {found.code for found in measured.findings if found.decision is Decision.INTERNAL}
    if crashed:
        print(f"these rules crashed: {', '.join(sorted(crashed))}", file=sys.stderr)
        return 2
    if asked.sample:
        spoken = sum(found.code == asked.sample for found in health.findings)
        print("\n".join(sample_of(health if spoken >= SAMPLE else measured, asked.sample)))
        return 0
    lines = [*parts_of(parts), "", *table_of(measured, health), "", claims_of(measured, health)]
    print("\n".join(lines))
    if asked.write:
        clinic = together(measure(corpus, as_clinic=True) for corpus in CORPORA)
        lines.append(f"Read as a clinic's promotion they are {clinic.claims():.2f}.")
        PAGE.write_text("\n".join((*_HEAD, "", *lines)) + "\n", encoding="utf-8")
    return int(measured.claims() > MOST_CLAIMS)


def measure(corpus: Corpus, *, as_clinic: bool = False) -> Measured:
    """Check every page of a corpus with every rule, preview ones too."""
    facts = settle_facts(None, Request(today=TODAY, preview=True, profile=(corpus.profile,)))
    facts = replace(facts, lang=corpus.lang)
    if as_clinic:
        facts = replace(facts, publisher=Publisher(name="Example Clinic", kind="clinic"))
    rules = installed_rules(facts.shelf)
    articles = [parse_source(source, facts) for source in corpus.pages()]
    findings = [found for article in articles for found in check_article(article, rules, facts)]
    texts = (prose.said for article in articles for prose in article.in_zones("prose", "quote"))
    return Measured(articles, findings, sum(len(split(text, "en")) for text in texts))


def together(parts: Iterable[Measured]) -> Measured:
    """Several measurements as one."""
    parts = list(parts)
    return Measured(
        [article for part in parts for article in part.articles],
        [found for part in parts for found in part.findings],
        sum(part.sentences for part in parts),
    )


def parts_of(parts: Sequence[Measured]) -> Iterator[str]:
    """What was read."""
    yield "| corpus | profile | pages | sentences of running text |"
    yield "|---|---|---:|---:|"
    for part, corpus in zip(parts, CORPORA, strict=True):
        pages = len(part.articles)
        yield f"| {corpus.title} | {corpus.profile} | {pages} | {part.sentences:,} |"


def table_of(measured: Measured, health: Measured) -> Iterator[str]:
    """The rules that spoke, noisiest first."""
    total = Counter(found.code for found in measured.findings)
    counts = Counter((found.code, found.decision) for found in measured.findings)
    on_health = Counter(found.code for found in health.findings)
    rules = {rule.code: rule for rule in installed_rules()}
    yield ("| rule | findings | violations | reviews | per 1,000 sentences | health pages only | |")
    yield "|---|---:|---:|---:|---:|---:|---|"
    for code in sorted(total, key=lambda one: (-total[one], one)):
        if code.startswith(_ASKING):
            continue
        violations, rate = counts[code, Decision.VIOLATION], measured.rate(total[code])
        yield (
            f"| {code} {rules[code].name} | {total[code]} | {violations} "
            f"| {total[code] - violations} | {rate:.2f} | {health.rate(on_health[code]):.2f} "
            f"| {', '.join(_marks(rules[code], rate))} |"
        )


def _marks(rule: Rule, rate: float) -> Iterator[str]:
    if rule.status != "stable":
        yield rule.status
    elif rate > NOISY:
        yield "judged by hand"


def claims_of(measured: Measured, health: Measured) -> str:
    """The bar of the claims, as a sentence."""
    return (
        f"Violations of {', '.join(CLAIMS)} together: {measured.claims():.2f} per 1,000 sentences "
        f"(at most {MOST_CLAIMS:g}), {health.claims():.2f} on the health pages alone."
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


_HEAD: Final = f"""\
# Precision

How often each rule speaks on public pages that nobody wrote for healthpress, measured in November
2026 with every rule on, preview ones too. Written by `make precision WRITE=--write`, never by hand.

**Method.** Every page is checked as it stands, with the profile of its country. A rate is
findings, violations and reviews together, per 1,000 sentences of running text. A rule above
{NOISY:g} per 1,000 is preview, or {SAMPLE} of its findings were read one by one and judged right or
wrong. They are drawn at random from the health pages, or from all pages where those give fewer;
where there are no {SAMPLE} at all, every finding was read. The rule's page says under "Known
problems" how many were right and what the others were. A finding is right when its message is true
and the rule means such a place. Those who wrote the rules judged; no clinician has done so yet.

**What this cannot tell.** A rate is no precision: most sentences that are called long are long. The
pages have no front matter of healthpress, so rules that ask for one ({", ".join(_ASKING)}) are left
out, and rules that start from a page's type or its medicines seldom speak. The pages of
plainlanguage.gov are about writing, law and offices, and print many bad examples on purpose.
""".splitlines()

if __name__ == "__main__":
    sys.exit(main())

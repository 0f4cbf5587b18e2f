"""What authors allow is flagged, never dropped; and what they wrote in vain is told."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from healthpress.build.installed.registry import installed_rules
from healthpress.check.engine import check_article
from healthpress.check.fixing import apply_fixes
from healthpress.check.settle import settle
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, SiteFacts, Source
from healthpress.model.source import SourceFile, Span
from healthpress.model.vocabulary import Vocabularies
from healthpress.parse.article import parse_article
from healthpress.parse.front_matter import read_header

TODAY = dt.date(2026, 11, 23)
FACTS = SiteFacts(today=TODAY, vocabularies=Vocabularies())
HYGIENE = tuple(rule for rule in installed_rules() if rule.family == "LNT")
WHY = "-- quoting the advert -->"


def tell_bad(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every "bad", and at the page as a whole where there is one."""
    for prose in article.prose:
        start = prose.text.find("bad")
        if start >= 0:
            place = prose.place(start, start + len("bad"))
            yield context.finding(place, "this is bad", help="mend it", zone=prose.zone)
    if "bad" in article.source.text:
        yield context.finding(Span(0, 0), "the page is bad", help="mend it")


def crash(article: Article, context: Context) -> Iterator[Finding]:
    yield from tell_bad(article, context)
    raise ZeroDivisionError("by nothing")


BAD = Rule(
    code="XYZ001",
    name="bad-word",
    severity=Severity.ERROR,
    sources=(Source("ours"),),
    since="0.1.0",
    check=tell_bad,
    formerly=("OLD001", "old-word"),
)
Settle = Callable[..., tuple[Finding, ...]]


def read(text: str) -> Article:
    source = SourceFile("article.md", text)
    return parse_article(source, read_header(source))


@pytest.fixture
def settled() -> Settle:
    """All findings of a text under some rules and those about suppressions."""

    def run(text: str, *rules: Rule, facts: SiteFacts = FACTS) -> tuple[Finding, ...]:
        article = read(text)
        all_rules = (*(rules or (BAD,)), *HYGIENE)
        found = check_article(article, all_rules, facts)
        return settle(article, found, all_rules, facts, with_site=False)

    return run


def mended(text: str, finding: Finding) -> str:
    assert finding.fix
    return apply_fixes(text, [finding.fix]).text


def told(findings: tuple[Finding, ...]) -> list[tuple[str, int, str]]:
    return [(item.code, item.span.start, item.suppressed) for item in findings]


def test_an_allowed_finding_stays_and_carries_the_reason(settled: Settle) -> None:
    text = f"Good.\n\nA bad day. <!-- healthpress: ignore[XYZ001] {WHY}\n"

    findings = settled(text)

    assert ("XYZ001", text.index("bad"), "quoting the advert") in told(findings)
    assert [item.message for item in findings if item.is_open] == ["the page is bad"]


def test_a_finding_outside_stays_open(settled: Settle) -> None:
    text = f"bad <!-- healthpress: ignore[XYZ001] {WHY}\n\nbad\n"

    opened = [item for item in settled(text) if item.is_open and item.span.start]

    assert [item.span.start for item in opened] == [text.rindex("bad")]


def test_what_has_no_place_is_allowed_for_the_whole_page_only(settled: Settle) -> None:
    head = "---\nlint:\n  ignore:\n    - {code: bad-word, reason: quoting the advert}\n---\n"
    comment = f"bad <!-- healthpress: ignore[XYZ001] {WHY}\n"

    by_comment, by_page = settled(comment), settled(f"{head}\nbad\n")

    assert [item.message for item in by_comment if item.is_open] == ["the page is bad"]
    assert [item.code for item in by_page if item.is_open and item.code == "XYZ001"] == []


def test_until_its_last_day_an_entry_holds(settled: Settle) -> None:
    entry = "{code: XYZ001, reason: quoting the advert, until: 2026-11-23}"
    text = f"---\nlint:\n  ignore:\n    - {entry}\n---\n\nbad\n"

    now, later = settled(text), settled(text, facts=replace(FACTS, today=dt.date(2026, 11, 24)))

    assert {item.suppressed for item in now if item.code == "XYZ001"} == {"quoting the advert"}
    assert {item.suppressed for item in later if item.code == "XYZ001"} == {""}
    assert [item.code for item in later if item.code.startswith("LNT")] == ["LNT008"]


def test_a_protected_rule_is_never_allowed(settled: Settle) -> None:
    text = f"bad <!-- healthpress: ignore[XYZ001] {WHY}\n"

    findings = settled(text, replace(BAD, protected=True))

    assert all(item.is_open for item in findings)
    assert "LNT007" in [item.code for item in findings]


@pytest.mark.parametrize("word", ["OLD001", "old-word"])
def test_a_former_name_still_allows_and_is_told_with_the_new_one(
    settled: Settle, word: str
) -> None:
    text = f"bad <!-- healthpress: ignore[{word}] {WHY}\n"

    findings = settled(text)

    [renamed] = [item for item in findings if item.code == "LNT003"]
    new = "bad-word" if "-" in word else "XYZ001"
    assert renamed.severity is Severity.WARNING
    assert renamed.message == f"`{word}` is now called `{new}`"
    assert mended(text, renamed) == text.replace(word, new)
    assert [item.suppressed for item in findings if item.span.start == 0 and item.zone] == [
        "quoting the advert"
    ]


def test_the_fix_of_a_former_name_keeps_both_ends_of_a_range_alike(settled: Settle) -> None:
    text = (
        f"<!-- healthpress: disable[OLD001] {WHY}\n\nbad\n\n<!-- healthpress: enable[OLD001] -->\n"
    )

    [renamed] = [item for item in settled(text) if item.code == "LNT003"]

    assert mended(text, renamed) == text.replace("OLD001", "XYZ001")


def test_a_removed_rule_is_told(settled: Settle) -> None:
    text = f"bad <!-- healthpress: ignore[XYZ001] {WHY}\n"

    findings = settled(text, replace(BAD, status="removed", check=None))

    assert [item.message for item in findings] == ["the rule `XYZ001` was removed"]


def test_a_crashed_rule_is_neither_allowed_nor_told_as_unused(settled: Settle) -> None:
    text = "---\nlint:\n  ignore:\n    - {code: XYZ001, reason: quoting the advert}\n---\n\nText.\n"

    findings = settled(text, replace(BAD, check=crash))

    assert [(item.code, item.decision) for item in findings if item.is_open] == [
        ("XYZ001", Decision.INTERNAL)
    ]


def test_of_a_rule_that_did_not_run_nothing_is_said(settled: Settle) -> None:
    text = f"Fine. <!-- healthpress: ignore[XYZ001] {WHY}\n"

    findings = settled(text, facts=replace(FACTS, select=frozenset({"LNT001"})))

    assert findings == ()


def test_a_site_rule_is_unused_only_where_the_site_was_checked() -> None:
    article = read(f"Fine. <!-- healthpress: ignore[XYZ001] {WHY}\n")
    rules = (replace(BAD, check=None, check_site=lambda _site, _context: iter(())), *HYGIENE)

    alone = settle(article, (), rules, FACTS, with_site=False)
    in_site = settle(article, (), rules, FACTS, with_site=True)

    assert alone == ()
    assert [item.code for item in in_site] == ["LNT001"]


def test_what_is_said_about_suppressions_cannot_be_suppressed(settled: Settle) -> None:
    text = (
        "---\nlint:\n  ignore:\n    - {code: LNT001, reason: quoting the advert}\n---\n\n"
        f"Fine. <!-- healthpress: ignore[XYZ001] {WHY}\n"
    )

    assert [(item.code, item.is_open) for item in settled(text)] == [
        ("LNT007", True),
        ("LNT001", True),
    ]


@pytest.mark.parametrize(
    ("rules", "left"),
    [("XYZ001, XYZ002", "XYZ001"), ("XYZ002, XYZ001", "XYZ001"), ("XYZ001, XYZ001", "XYZ001")],
)
def test_the_fix_leaves_the_rule_that_is_needed_in_both_ends_of_a_range(
    settled: Settle, rules: str, left: str
) -> None:
    text = (
        f"<!-- healthpress: disable[{rules}] {WHY}\n\nbad\n\n"
        f"<!-- healthpress: enable[{rules}] -->\n"
    )
    other = replace(BAD, code="XYZ002", name="other", formerly=(), check=lambda _a, _c: iter(()))

    [unused] = [item for item in settled(text, BAD, other) if item.code == "LNT001"]

    assert mended(text, unused) == text.replace(rules, left)

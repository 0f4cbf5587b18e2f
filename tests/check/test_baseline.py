from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from healthpress.check.baseline import Move, Scope, compare, entries_of, renamed
from healthpress.model.baseline import Entry
from healthpress.model.finding import Decision, Finding
from healthpress.model.rule import Context, Rule
from healthpress.model.source import SourceFile, Span

PRINT, OTHER = "0" * 16, "1" * 16
EVERYTHING = Scope(paths=frozenset({"a.md"}), codes=frozenset({"TST001"}), folder="")
Make = Callable[..., Finding]


@pytest.fixture
def finding_of(context_in: Callable[..., Context]) -> Make:
    """A finding of the test rule in `a.md`, with the fields given."""
    bare = context_in("us").finding(Span(0, 5), "`words` are wrong", help="mend", zone="prose")
    return partial(replace, replace(bare, path="a.md", fingerprint=PRINT))


entry = partial(replace, Entry("TST001", "a.md", PRINT))


def test_a_finding_with_an_entry_is_let_pass(finding_of: Make) -> None:
    compared = compare([finding_of()], [entry()], frozenset(), EVERYTHING)

    assert [item.baselined for item in compared.findings] == [True]
    assert compared.kept == (entry(),)
    assert compared.stale == 0


@pytest.mark.parametrize(
    "fields", [{"path": "b.md"}, {"code": "TST002"}, {"fingerprint": OTHER}], ids=str
)
def test_an_entry_of_something_else_lets_nothing_pass(
    finding_of: Make, fields: dict[str, str]
) -> None:
    compared = compare([finding_of()], [entry(**fields)], frozenset(), EVERYTHING)

    assert [item.baselined for item in compared.findings] == [False]


def test_an_entry_lets_as_many_pass_as_it_counts(finding_of: Make) -> None:
    findings = [finding_of(), finding_of(), finding_of()]

    compared = compare(findings, [entry(count=2)], frozenset(), EVERYTHING)

    assert [item.baselined for item in compared.findings] == [True, True, False]


def test_what_is_gone_is_counted_and_pruned(finding_of: Make) -> None:
    entries = [entry(count=3), entry(fingerprint=OTHER)]

    compared = compare([finding_of()], entries, frozenset(), EVERYTHING)

    assert compared.stale == 3
    assert compared.kept == (entry(count=1),)


@pytest.mark.parametrize(
    "scope",
    [
        replace(EVERYTHING, codes=frozenset()),
        replace(EVERYTHING, paths=frozenset(), folder=None),
        replace(EVERYTHING, paths=frozenset(), folder="elsewhere/"),
        replace(EVERYTHING, ignores=(("*.md", frozenset({"TST001"})),)),
    ],
    ids=["rule", "file", "folder", "ignored"],
)
def test_what_was_not_looked_for_is_not_gone(scope: Scope) -> None:
    compared = compare([], [entry()], frozenset(), scope)

    assert compared.stale == 0
    assert compared.kept == (entry(),)


def test_an_entry_of_a_suppressed_finding_is_needed_no_more(finding_of: Make) -> None:
    suppressed = finding_of(suppressed="quoted from the advert")

    compared = compare([suppressed], [entry()], frozenset(), EVERYTHING)

    assert compared.findings == (suppressed,)
    assert compared.stale == 1


@pytest.mark.parametrize(
    ("fields", "barred"),
    [({}, {"TST001"}), ({"code": "LNT001"}, set()), ({"decision": Decision.INTERNAL}, set())],
    ids=["protected", "hygiene", "crash"],
)
def test_what_no_baseline_may_hold_stays_open_and_out(
    finding_of: Make, fields: dict[str, str], barred: set[str]
) -> None:
    finding = finding_of(**fields)
    by_hand = entry(code=finding.code)

    compared = compare([finding], [by_hand], frozenset(barred), EVERYTHING)

    assert compared.findings == (finding,)
    assert compared.refused == {finding.code: 1}
    assert entries_of([finding], {}, frozenset(barred)) == ()


def test_findings_of_a_moved_file_are_let_pass_and_their_entries_follow(finding_of: Make) -> None:
    scope = replace(EVERYTHING, gone=frozenset({"old.md"}))
    entries = [entry(path="old.md"), entry(path="old.md", fingerprint=OTHER)]

    compared = compare([finding_of()], entries, frozenset(), scope)

    assert [item.baselined for item in compared.findings] == [True]
    assert compared.moves == (Move("old.md", "a.md", 1),)
    assert compared.stale == 1
    assert compared.kept == (entry(),)


def test_entries_hold_what_people_recognise(finding_of: Make) -> None:
    source = SourceFile("a.md", "> so\n> me words here")

    [found] = entries_of([finding_of(span=Span(2, 14))], {"a.md": source}, frozenset())

    assert (found.text, found.line, found.count) == ("so me word", 1, 1)


def test_a_long_text_is_cut_and_a_finding_without_words_has_its_message(finding_of: Make) -> None:
    source = SourceFile("a.md", "word " * 40)
    long, wordless = finding_of(span=Span(0, 200)), finding_of(zone="", fingerprint=OTHER)

    cut, told = entries_of([long, wordless], {"a.md": source}, frozenset())

    assert len(cut.text) == 60
    assert cut.text.endswith("…")
    assert told.text == "`words` are wrong"


def test_equal_findings_are_one_entry_with_their_number(finding_of: Make) -> None:
    found = entries_of([finding_of(), finding_of()], {}, frozenset())

    assert [item.count for item in found] == [2]


def test_what_was_written_lets_all_of_it_pass(finding_of: Make) -> None:
    findings = [finding_of(), finding_of(), finding_of(fingerprint=OTHER)]

    compared = compare(findings, entries_of(findings, {}, frozenset()), frozenset(), EVERYTHING)

    assert all(item.baselined for item in compared.findings)
    assert compared.stale == 0


def test_entries_of_a_renamed_rule_count_for_its_new_code(rule: Rule) -> None:
    today = replace(rule, formerly=("TST900", "old-name"))

    assert renamed([entry(code="TST900")], [today]) == (entry(),)
    assert renamed([entry(code="TST900"), entry()], [today]) == (entry(count=2),)

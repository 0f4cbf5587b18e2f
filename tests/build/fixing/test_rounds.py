"""Whole rounds, with small judges in the place of the rules."""

import re
from collections.abc import Callable, Iterator

import pytest

from healthpress.build.fixing.rounds import MOST_ROUNDS, Outcome, fix_sources
from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import SourceFile, Span

Says = Callable[[SourceFile], Iterator[Finding]]


def finding(source: SourceFile, span: Span, new: str, message: str = "is wrong") -> Finding:
    return Finding(
        code="XXX001",
        name="a-rule",
        path=source.path,
        span=span,
        message=message,
        help="mend it",
        severity=Severity.ERROR,
        decision=Decision.VIOLATION,
        fix=Fix(f"write `{new}`", (Edit(span, new),), Safety.SAFE),
    )


def replacing(old: str, new: str) -> Says:
    """A rule that finds words and writes others."""

    def says(source: SourceFile) -> Iterator[Finding]:
        for match in re.finditer(old, source.text):
            yield finding(source, Span(*match.span()), new, f"`{match[0]}` is wrong")

    return says


def fixed(texts: dict[str, str], *rules: Says) -> Outcome:
    def judge(sources: tuple[SourceFile, ...]) -> Report:
        found = [item for source in sources for says in rules for item in says(source)]
        ordered = sorted(found, key=lambda item: (item.path, item.span))
        return Report(tuple(ordered), {source.path: source for source in sources})

    sources = tuple(SourceFile(path, text) for path, text in texts.items())
    return fix_sources(sources, judge, unsafe=False)


def texts_of(outcome: Outcome) -> dict[str, str]:
    return {file.after.path: file.after.text for file in outcome.files}


def test_every_file_with_a_fix_is_fixed_and_no_other() -> None:
    outcome = fixed(
        {"a.md": "teh cat", "b.md": "a dog", "c.md": "teh end"}, replacing("teh", "the")
    )

    assert texts_of(outcome) == {"a.md": "the cat", "c.md": "the end"}
    assert outcome.report.findings == ()


def test_what_a_fix_brings_to_light_is_fixed_in_the_next_round() -> None:
    outcome = fixed({"a.md": "a"}, replacing("a", "b"), replacing("b", "c"))

    assert texts_of(outcome) == {"a.md": "c"}
    assert [item.message for item in outcome.files[0].fixed] == ["`a` is wrong", "`b` is wrong"]


def test_overlapping_fixes_take_turns() -> None:
    outcome = fixed({"a.md": "abc"}, replacing("ab", "AB"), replacing("Bc|bc", "BC"))

    assert texts_of(outcome) == {"a.md": "ABC"}


def test_fixes_that_undo_one_another_leave_the_file_as_it_was() -> None:
    outcome = fixed({"a.md": "a", "z.md": "x"}, replacing("a", "b"), replacing("b", "a"),
                    replacing("x", "y"))  # fmt: skip

    assert texts_of(outcome) == {"z.md": "y"}
    assert outcome.left_alone == (("a.md", "fixing XXX001 goes round in circles"),)
    assert [item.path for item in outcome.report.findings] == ["a.md"]


def test_a_fix_that_leaves_its_finding_standing_is_taken_back() -> None:
    def stubborn(source: SourceFile) -> Iterator[Finding]:
        yield finding(source, Span(0, 0), "!")

    outcome = fixed({"a.md": "a"}, stubborn)

    assert outcome.files == ()
    assert outcome.left_alone == (("a.md", "fixing XXX001 would mend nothing"),)


def test_fixes_without_an_end_are_taken_back() -> None:
    def growing(source: SourceFile) -> Iterator[Finding]:
        yield finding(source, Span(0, 0), "!", f"{len(source.text)} are too few")

    outcome = fixed({"a.md": "a"}, growing)

    assert outcome.files == ()
    assert outcome.left_alone == (("a.md", f"{MOST_ROUNDS} rounds of fixes do not end"),)


def test_a_fix_that_breaks_the_front_matter_is_taken_back_whichever_rules_run() -> None:
    text = "---\ntitle: A page\n---\n"

    outcome = fixed({"a.md": text}, replacing("A page", "[A: page"))

    assert outcome.files == ()
    assert outcome.left_alone == (("a.md", "fixing XXX001 would break its front matter"),)


def test_a_fix_may_mend_a_file_whose_front_matter_is_broken_already() -> None:
    outcome = fixed({"a.md": "---\ntitle: [A\n---\n"}, replacing(r"\[A(?!\])", "[A]"))

    assert texts_of(outcome) == {"a.md": "---\ntitle: [A]\n---\n"}


def test_a_fix_that_changes_nothing_ends_the_rounds() -> None:
    outcome = fixed({"a.md": "a"}, replacing("a", "a"))

    assert (outcome.files, outcome.left_alone) == ((), ())


@pytest.mark.parametrize(("text", "decode_error"), [("a \ufffd", 2), ("\ufffda", 0)])
def test_a_file_that_is_not_utf8_is_never_fixed(text: str, decode_error: int) -> None:
    source = SourceFile("a.md", text, decode_error=decode_error)
    rule = replacing("a", "b")

    outcome = fix_sources((source,), lambda sources: Report(tuple(rule(sources[0]))), unsafe=True)

    assert outcome.files == ()
    assert outcome.left_alone == (("a.md", "it is not UTF-8"),)


def test_a_finding_in_a_file_that_was_not_read_is_left() -> None:
    elsewhere = finding(SourceFile("healthpress.toml", ""), Span(0, 0), "x")

    outcome = fix_sources((SourceFile("a.md", "a"),), lambda _: Report((elsewhere,)), unsafe=True)

    assert outcome.files == ()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_is_no_text_of_the_file_stays(mark: str) -> None:
    rule = replacing("a", "b")
    source = SourceFile("a.md", "a\r\n", has_bom=bool(mark))

    outcome = fix_sources((source,), lambda sources: Report(tuple(rule(sources[0]))), unsafe=True)

    assert outcome.files[0].after == SourceFile("a.md", "b\r\n", has_bom=bool(mark))

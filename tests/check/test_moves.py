from collections.abc import Callable
from dataclasses import replace

import pytest

from healthpress.check.moves import moves
from healthpress.model.baseline import Entry
from healthpress.model.finding import Finding
from healthpress.model.rule import Context
from healthpress.model.source import Span

Find = Callable[..., list[Finding]]


@pytest.fixture
def found(context_in: Callable[..., Context]) -> Find:
    """Findings in a file, by one letter each."""
    bare = context_in("us").finding(Span(0, 1), "wrong", help="mend it")

    def make(path: str, letters: str) -> list[Finding]:
        return [replace(bare, path=path, fingerprint=letter) for letter in letters]

    return make


def held(path: str, letters: str) -> list[Entry]:
    return [Entry("TST001", path, letter) for letter in letters]


def gone(*paths: str) -> frozenset[str]:
    return frozenset(paths)


def test_a_file_with_half_of_the_findings_of_one_that_is_gone_was_moved(found: Find) -> None:
    assert moves(found("new.md", "abx"), held("old.md", "abcd"), gone("old.md")) == {
        "new.md": "old.md"
    }


@pytest.mark.parametrize(
    ("letters", "path", "gone_paths"),
    [
        ("ab", "new.md", {"old.md"}),
        ("abcde", "known.md", {"old.md"}),
        ("abcde", "new.md", set()),
        ("", "new.md", {"old.md"}),
    ],
    ids=["less than half", "known before", "still there", "nothing"],
)
def test_other_files_were_not_moved(
    found: Find, letters: str, path: str, gone_paths: set[str]
) -> None:
    entries = [*held("old.md", "abcde"), *held("known.md", "z")]

    assert moves(found(path, letters), entries, frozenset(gone_paths)) == {}


def test_the_likest_file_is_taken_and_each_only_once(found: Find) -> None:
    findings = [*found("copy.md", "ab"), *found("new.md", "abc")]

    assert moves(findings, held("old.md", "abc"), gone("old.md")) == {"new.md": "old.md"}


def test_of_files_that_are_alike_those_of_one_name_belong_together(found: Find) -> None:
    findings = [*found("new/a.md", "x"), *found("new/b.md", "x")]
    entries = [*held("old/b.md", "x"), *held("old/a.md", "x")]

    assert moves(findings, entries, gone("old/a.md", "old/b.md")) == {
        "new/a.md": "old/a.md",
        "new/b.md": "old/b.md",
    }

import re

import pytest

from healthpress.check.kinds.words.hazards import hazard_of


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+b",
        r"(?:\w+\s*)*x",
        r"(?:a|b|ab)*c",
        r"(?:a?a?)*c",
        r"(?:a?){20}a{20}",
        r".*foo.*bar",
        r"(?=.*a)(?=.*b)",
        r"(?:\w+[ -]?){1,9}x",
        r"(?>(a+)+)b",
        r"(?:(a+)+)?+b",
        r"[a-z]*[A-Z]*[a-z]*x",
        r"[a-z]*ü*ü*ü*ü*x",
        r"(a)?(?(1)b|c)",
    ],
)
def test_patterns_that_might_never_end_are_refused(pattern: str) -> None:
    assert hazard_of(re.compile(pattern)) == (
        "could match one text in so many ways that a search might not end"
    )


@pytest.mark.parametrize(
    "pattern",
    [
        r"cures?\b",
        r"\d+(?:\.\d+)?\s?mg",
        r"(?:\w+ ){0,3}cures?\b",
        r"(?:\w+\s+)*x",
        r"(?:foo|bar)+x",
        r".*foo",
        r"a.{0,80}b.{0,80}c",
        r"(\w+)\s+\1",
        r"^(?:[^.]*\.)*x",
        r"(?:a+)?+b",
        r"[^a]+\Da*+(?i:B)[\W\S]c",
        r"(?<!no )(?<=the )risk(?! of)",
        r"",
    ],
)
def test_patterns_that_editors_write_are_accepted(pattern: str) -> None:
    assert not hazard_of(re.compile(pattern))

import re
from collections.abc import Callable

import pytest

from healthpress.check.kinds.data.pattern_check import PatternCheck
from healthpress.check.kinds.reading import Reading
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Edit, Safety
from healthpress.model.source import Span

Find = Callable[..., tuple[Finding, ...]]
Places = Callable[..., list[str]]

DOSE = PatternCheck(
    re.compile(r"(?P<number>\d+)(?P<unit>mg|ml)\b(?P<rest> daily)?"),
    "`{words}` joins {number} and {unit}{rest}",
    "write `{instead}`",
    instead="{number} {unit}",
    safety=Safety.SAFE,
)
CURE = PatternCheck(
    re.compile(r"\bcures?\b", re.IGNORECASE),
    "`{words}` is a promise",
    "say how many it helped",
    allowed=re.compile(r"tests? of cure", re.IGNORECASE),
)


def test_named_groups_are_fields_of_message_help_and_replacement(findings_of: Find) -> None:
    (found,) = findings_of(DOSE, "Take 50mg of it.")

    assert DOSE.fields == {"words", "instead", "number", "unit", "rest"}
    assert (found.span, found.message) == (Span(5, 9), "`50mg` joins 50 and mg")
    assert found.help == "write `50 mg`"
    assert found.fix
    assert (found.fix.edits, found.fix.safety) == ((Edit(Span(5, 9), "50 mg"),), Safety.SAFE)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A Cure.\n\n# Cures", ["Cure", "Cures"]),
        ("A **cu**re.", ["cu**re"]),
        ("A test of cure. Tests of cure and a cure.", ["cure"]),
        ("`cure` ~~cure~~ secure", []),
    ],
)
def test_it_says_where_the_pattern_matches_and_is_silent_elsewhere(
    places_of: Places, text: str, places: list[str]
) -> None:
    assert places_of(CURE, text) == places


def test_only_the_zones_of_the_rule_are_read(places_of: Places) -> None:
    check = PatternCheck(re.compile("cure"), "m", "h", zones=("heading",))

    assert places_of(check, "# cure\n\ncure\n") == ["cure"]


def test_surroundings_change_the_decision_unless_the_rule_reads_otherwise(
    findings_of: Find,
) -> None:
    plain = PatternCheck(CURE.pattern, "m", "h", reading=Reading(surroundings=False))

    (judged,) = findings_of(CURE, "It does not cure.")
    (wording,) = findings_of(plain, "It does not cure.")

    assert (judged.decision, judged.severity) == (Decision.REVIEW, Severity.WARNING)
    assert judged.context == 'negated: "not" at 1:9'
    assert (wording.decision, wording.severity) == (Decision.VIOLATION, Severity.ERROR)

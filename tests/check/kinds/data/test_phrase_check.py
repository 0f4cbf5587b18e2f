from collections.abc import Callable
from typing import Any

import pytest

from healthpress.check.kinds.data.phrase_check import PhraseCheck
from healthpress.check.kinds.reading import Reading
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Edit, Safety
from healthpress.model.source import Span

Find = Callable[..., tuple[Finding, ...]]
Places = Callable[..., list[str]]


def words(*listed: str, **more: Any) -> PhraseCheck:  # noqa: ANN401 - fields of several types
    return PhraseCheck(listed, "`{words}` is hype", "say `{instead}`", **more)


def test_each_place_is_told_with_the_words_as_written(findings_of: Find) -> None:
    found = findings_of(words("miracle", instead=("good result",)), "A Miracle, a miracle.\n")

    assert [(item.span, item.message, item.help, item.zone) for item in found] == [
        (Span(2, 9), "`Miracle` is hype", "say `good result`", "prose"),
        (Span(13, 20), "`miracle` is hype", "say `good result`", "prose"),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A **mir**acle.", ["mir**acle"]),
        ("---\ntitle: A miracle\n---\n", ["miracle"]),
        ("No  `x`  miracle\ncure.", ["miracle\ncure"]),
        ("> A miracle.", ["miracle"]),
        ("`miracle` ~~miracle~~ [x](/miracle) miracles <!-- miracle -->", []),
    ],
)
def test_markup_hides_nothing_and_what_is_not_said_is_not_read(
    places_of: Places, text: str, places: list[str]
) -> None:
    assert places_of(words("miracle", "miracle cure"), text) == places


def test_only_the_zones_of_the_rule_are_read(places_of: Places) -> None:
    text = "# A cure\n\nA cure.\n\n> Cure.\n"

    assert places_of(words("cure", zones=("heading", "quote")), text) == ["cure", "Cure"]


def test_of_overlapping_words_the_leftmost_and_longest_are_told(places_of: Places) -> None:
    check = words("side effects", "no side effects", "no side", "effects")

    assert places_of(check, "no side effects and effects.") == ["no side effects", "effects"]


def test_words_inside_accepted_uses_are_not_told(places_of: Places) -> None:
    check = words("cure", allowed=("test of cure", "cure rate"))

    assert places_of(check, "A test of cure, a cure rate, a cure.") == ["cure"]


def test_a_site_may_accept_other_uses(places_of: Places) -> None:
    options = {"TST001": {"allowed": ["cure of souls"]}}
    check = words("cure", allowed=("test of cure",))

    assert places_of(check, "A test of cure.\n\nA cure of souls.", options=options) == ["cure"]


@pytest.mark.parametrize(
    ("text", "decision", "severity", "context"),
    [
        ("It cures.", Decision.VIOLATION, Severity.ERROR, ""),
        ("It never cures.", Decision.REVIEW, Severity.WARNING, 'negated: "never" at 1:4'),
        ("A myth: it cures.", Decision.REVIEW, Severity.WARNING, 'guarded: "myth" at 1:3'),
        ("> It cures.", Decision.REVIEW, Severity.ERROR, "quoted"),
        ("Say what cures?", Decision.REVIEW, Severity.ERROR, 'question: "?" at 1:15'),
    ],
)
def test_surroundings_change_the_decision_and_are_shown(
    findings_of: Find, text: str, decision: Decision, severity: Severity, context: str
) -> None:
    (found,) = findings_of(words("cures"), text)

    assert (found.decision, found.severity, found.context) == (decision, severity, context)


def test_for_mere_wording_surroundings_are_nothing(findings_of: Find) -> None:
    check = words("utilise", reading=Reading(surroundings=False))

    (found,) = findings_of(check, "Never utilise it.")

    assert found.decision is Decision.VIOLATION


def test_each_phrase_has_its_own_replacement_or_none(findings_of: Find) -> None:
    check = words("utilise", "miracle", instead=("use", ""), safety=Safety.SAFE)

    found = findings_of(check, "Utilise a miracle. UTILISE it.")

    fixes = [item.fix for item in found]
    assert [fix.edits if fix else None for fix in fixes] == [
        (Edit(Span(0, 7), "Use"),),
        None,
        (Edit(Span(19, 26), "USE"),),
    ]
    assert fixes[0]
    assert (fixes[0].title, fixes[0].safety) == ("replace `Utilise` by `Use`", Safety.SAFE)


@pytest.mark.parametrize("text", ["Never utilise.", "> Utilise it.", "They said “utilise it”."])
def test_where_a_person_must_look_the_fix_is_only_shown(findings_of: Find, text: str) -> None:
    for reading in (Reading(), Reading(surroundings=False, quotes_count=True)):
        check = words("utilise", instead=("use",), reading=reading)

        (found,) = findings_of(check, text)

        assert found.fix
        is_shown_only = found.decision is Decision.REVIEW or not text.startswith("Never")
        assert (found.fix.safety is Safety.DISPLAY) is is_shown_only


@pytest.mark.parametrize(
    ("instead", "safety"),
    [
        ("50 milligrams", Safety.SAFE),
        ("50 mg/day", Safety.SAFE),
        ("60 mg", Safety.DISPLAY),
        ("milligrams", Safety.DISPLAY),
        ("**50** mg", Safety.DISPLAY),
        ("50: mg", Safety.DISPLAY),
        ("50 mg ", Safety.DISPLAY),
        ("<50 mg>", Safety.DISPLAY),
    ],
)
def test_a_fix_that_changes_a_number_or_could_mean_more_is_only_shown(
    findings_of: Find, instead: str, safety: Safety
) -> None:
    check = words("50 mg", instead=(instead,), safety=Safety.SAFE)

    (found,) = findings_of(check, "Take 50 mg of it.")

    assert found.fix
    assert found.fix.safety is safety


@pytest.mark.parametrize(
    ("before", "after", "safety"),
    [
        ("two doses", "three doses", Safety.DISPLAY),
        ("Two doses", "two portions", Safety.SAFE),
        ("soon", "twice", Safety.DISPLAY),
        ("soon", "tomorrow", Safety.DISPLAY),
        ("on Monday", "on Tuesday", Safety.DISPLAY),
        ("by March", "until March", Safety.SAFE),
        ("was asked", "consented", Safety.DISPLAY),
        ("prior", "one", Safety.SAFE),
    ],
)
def test_a_fix_that_changes_a_number_a_day_or_consent_in_words_is_only_shown(
    findings_of: Find, before: str, after: str, safety: Safety
) -> None:
    check = words(before, instead=(after,), safety=Safety.SAFE)

    (found,) = findings_of(check, f"It is {before} for you.")

    assert found.fix
    assert found.fix.safety is safety


def test_words_in_several_pieces_have_no_fix(findings_of: Find) -> None:
    (found,) = findings_of(words("utilise", instead=("use",)), "**Uti**lise it.")

    assert found.fix is None


def test_ten_thousand_hits_in_one_text_are_told(places_of: Places) -> None:
    check = words("cure", allowed=("test of cure",))

    assert len(places_of(check, "A cure. " * 2_000 + "A test of cure.")) == 2_000

import datetime as dt
from dataclasses import replace

import pytest

from healthpress.build.settings.reasons import reason_of
from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.engine import subject_of
from healthpress.config.schema import CheckSlice
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, SiteFacts, Source
from healthpress.model.vocabulary import Jurisdiction, Vocabularies

RULE = Rule("TST001", "test-rule", Severity.WARNING, (Source("A test"),), "0.1.0")


def vocabularies() -> Vocabularies:
    """Two jurisdictions: `on` makes the test rule an error, `out` switches it off."""
    shipped = load_vocabularies()
    us = shipped.jurisdictions["us"]

    def place(code: str, **severity: Severity) -> Jurisdiction:
        return replace(us, code=code, severity=severity)

    places = {
        "on": place("on", TST001=Severity.ERROR),
        "out": place("out", TST001=Severity.OFF),
        "plain": place("plain"),
    }
    return replace(shipped, jurisdictions=places)


def says(rule: Rule, *profile: str, check: CheckSlice, codes: str = "TST001") -> str:
    facts = SiteFacts(dt.date(2026, 11, 23), vocabularies(), select=frozenset(codes.split()))
    subject = subject_of(facts, path="a.md", profile=profile, lang="de-DE")
    return reason_of(rule, subject, check).says


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (("plain",), "default"),
        ((), "default"),
        (("on",), "set by the profile on"),
        (("out",), "off under the profile out"),
        (("out", "plain"), "set by the profile plain, the strictest"),
        (("plain", "on", "out"), "set by the profile on, the strictest"),
    ],
)
def test_the_profile_that_decides_is_named(profile: tuple[str, ...], expected: str) -> None:
    assert says(RULE, *profile, check=CheckSlice()) == expected


def test_a_rule_of_other_jurisdictions_names_them() -> None:
    rule = replace(RULE, profiles=("on", "out"))

    assert says(rule, "plain", check=CheckSlice()) == "only under the profile on or out"


def test_a_rule_for_other_languages_names_them() -> None:
    rule = replace(RULE, languages=("en", "fr"))

    assert says(rule, "plain", check=CheckSlice()) == "only for pages in en or fr"


def test_a_rule_in_preview_says_how_it_runs() -> None:
    rule = replace(RULE, status="preview")

    told = says(rule, "plain", check=CheckSlice(), codes="")

    assert told == "still in preview: it runs when its code or name is selected"


def test_the_most_exact_word_that_ignores_a_rule_is_named() -> None:
    check = CheckSlice(ignore=("TST", "test-rule", "ALL"))

    assert says(RULE, "plain", check=check, codes="") == "ignored as `test-rule`"

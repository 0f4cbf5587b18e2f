from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.build.cache.packed import packed, unpacked
from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Option, Rule, Source
from healthpress.model.source import Span

SPANS = st.builds(Span, st.integers(0, 9), st.integers(10, 99))
TEXTS = st.text(max_size=20)
FINDINGS = st.builds(
    Finding,
    code=TEXTS,
    name=TEXTS,
    path=TEXTS,
    span=SPANS,
    message=TEXTS,
    help=TEXTS,
    severity=st.sampled_from(Severity),
    decision=st.sampled_from(Decision),
    zone=TEXTS,
    context=TEXTS,
    related=st.lists(st.builds(Related, SPANS, TEXTS), max_size=2).map(tuple),
    data=st.dictionaries(TEXTS, st.one_of(TEXTS, st.integers(), st.floats(allow_nan=False))),
    fingerprint=TEXTS,
    fix=st.none()
    | st.builds(
        Fix,
        title=TEXTS,
        edits=st.lists(st.builds(Edit, SPANS, TEXTS), max_size=2).map(tuple),
        safety=st.sampled_from(Safety),
    ),
    suppressed=TEXTS,
    baselined=st.booleans(),
)
RULE = Rule(
    code="TST001",
    name="test",
    severity=Severity.INFO,
    sources=(Source("A guide", year=2024),),
    since="0.1.0",
    options=(Option("words", ("a", "b"), "Words."),),
    page="# Heading\n",
)


@given(st.lists(FINDINGS, max_size=3))
def test_findings_come_back_as_they_were(findings: list[Finding]) -> None:
    back = unpacked(packed(tuple(findings)))

    assert back == tuple(findings)
    assert repr(back) == repr(tuple(findings))  # equal numbers of another type differ here


def test_a_report_comes_back_as_it_was() -> None:
    report = Report(
        findings=(),
        profile=("us", "uk"),
        today="2026-11-23",
        fail_on=Severity.WARNING,
        max_warnings=0,
        notes=("a note",),
        is_stale=True,
        rules=(RULE,),
    )

    assert unpacked(packed(report)) == report


def test_sets_are_packed_in_one_order_whatever_theirs() -> None:
    words = [f"word {number}" for number in range(50)]

    assert packed(frozenset(words)) == packed(frozenset(reversed(words)))


def test_what_is_no_noun_is_refused() -> None:
    with pytest.raises(TypeError, match="a complex cannot be stored"):
        packed(replace(RULE, options=(Option("words", 1j, ""),)))  # type: ignore[arg-type]  # strange on purpose


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("{", ValueError),
        ('{"kind":"Path"}', KeyError),
        ('{"name":"x"}', KeyError),
        ('{"kind":"Span","first":1}', TypeError),
    ],
)
def test_what_we_did_not_pack_is_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        unpacked(text)

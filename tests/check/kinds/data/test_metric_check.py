from collections.abc import Callable

import pytest

from healthpress.check.kinds.data.metric_check import MetricCheck
from healthpress.check.kinds.data.trigger import Trigger
from healthpress.model.finding import Finding

Find = Callable[..., tuple[Finding, ...]]

LONG = MetricCheck("sentence-words", "{value} words, {limit} are the limit", "cut it", most=3)
SHORT = MetricCheck("words", "{value} words, {limit} are asked for", "say more", least=3.5)


@pytest.mark.parametrize(
    ("check", "text", "told"),
    [
        (LONG, "One two three. One two three four.", ["4 words, 3 are the limit"]),
        (LONG, "# One two three four", []),
        (SHORT, "One two three.", ["3 words, 3.5 are asked for"]),
        (SHORT, "One two three four.", []),
    ],
)
def test_a_number_beyond_its_limit_is_told(
    findings_of: Find, check: MetricCheck, text: str, told: list[str]
) -> None:
    assert [item.message for item in findings_of(check, text)] == told


def test_value_and_limit_are_data_and_the_sentence_is_the_place(findings_of: Find) -> None:
    text = "One two three. One two **three** four."

    (found,) = findings_of(LONG, text)

    assert found.data == {"value": 4, "limit": 3}
    assert text[found.span.start : found.span.end] == "One two **three** four."
    assert found.zone == "prose"


@pytest.mark.parametrize(
    ("check", "option"), [(LONG, {"most": 4}), (SHORT, {"least": 2}), (SHORT, {"least": 0})]
)
def test_a_site_may_set_the_limit(
    findings_of: Find, check: MetricCheck, option: dict[str, float]
) -> None:
    text = "One two three four." if check is LONG else "One two."

    assert findings_of(check, text)
    assert not findings_of(check, text, options={"TST001": option})


def test_a_condition_limits_it_to_some_pages(findings_of: Find) -> None:
    check = MetricCheck("words", "m", "h", most=1, when=Trigger(field="type", one_of=("news",)))

    assert findings_of(check, "---\ntype: news\n---\nOne two.")
    assert not findings_of(check, "---\ntype: guide\n---\nOne two.")

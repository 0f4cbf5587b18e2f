import re
from collections.abc import Callable
from typing import Any

import pytest

from healthpress.check.kinds.data.require_check import RequireCheck
from healthpress.check.kinds.data.trigger import Trigger
from healthpress.model.finding import Decision, Finding, Severity

Find = Callable[..., tuple[Finding, ...]]
Places = Callable[..., list[str]]

KETAMINE = Trigger(words=("ketamine", "esketamine"))


def side_effects(**more: Any) -> RequireCheck:  # noqa: ANN401 - fields of several types
    given = {"any_of": ("side effects", "risks"), "when": KETAMINE, **more}
    return RequireCheck("`{words}` without {wanted}", "name them", **given)


def test_the_first_trigger_is_told_with_the_expected_place(findings_of: Find) -> None:
    text = "---\ntitle: A page\n---\nUse it.\n\nKetamine works. Ketamine helps.\n"

    (found,) = findings_of(side_effects(), text)

    assert text[found.span.start : found.span.end] == "Ketamine"
    assert found.span.start == text.index("Ketamine")
    assert found.message == "`Ketamine` without `side effects` or `risks`"
    assert (found.zone, found.decision) == ("prose", Decision.VIOLATION)
    assert [(text[item.span.start : item.span.end], item.note) for item in found.related] == [
        ("A page", "expected on this page")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine. It has risks.",
        "Risks of it.\n\n# Ketamine",
        "Ketamine.\n\n## Side effects\n\nSleepiness.",
        "Ketamine.\n\n## Side effects\n\n### Common\n\nSleepiness.",
        "Ketamine.\n\n::: warning Side effects\nSleepiness.\n:::",
        "Aspirin.",
        "Ketamines.",
        "",
    ],
)
def test_it_is_silent_where_it_is_said_or_not_asked_for(findings_of: Find, text: str) -> None:
    assert not findings_of(side_effects(), text)


@pytest.mark.parametrize(
    "text",
    ["Ketamine. ~~Risks.~~ `risks`", "Ketamine has asterisks.", "Ketamine.\n\n[x](/risks)"],
)
def test_what_is_not_said_is_missing(places_of: Places, text: str) -> None:
    assert places_of(side_effects(), text) == ["Ketamine"]


@pytest.mark.parametrize(
    "rest",
    ["", "### Common\n\n### Rare\n", "## More\n\nText.\n", "<!-- later -->\n"],
)
def test_an_empty_section_counts_as_absent_and_is_shown(findings_of: Find, rest: str) -> None:
    text = f"Ketamine.\n\n## Side effects\n\n{rest}"

    (found,) = findings_of(side_effects(), text)

    (related,) = found.related
    assert related.note == "this section is empty"
    assert text[related.span.start : related.span.end] == "Side effects"


@pytest.mark.parametrize(
    ("text", "severity", "context"),
    [
        ("Ketamine. There are no risks.", Severity.WARNING, 'negated: "no" at 1:21'),
        ("Ketamine. Are there risks?", Severity.ERROR, 'question: "?" at 1:26'),
        ("Ketamine.\n\n> It has risks.", Severity.ERROR, "quoted"),
        (
            "Ketamine. It is unlikely to be risks.",
            Severity.WARNING,
            'guarded: "unlikely to" at 1:17',
        ),
    ],
)
def test_what_is_said_only_in_doubt_is_for_review(
    findings_of: Find, text: str, severity: Severity, context: str
) -> None:
    (found,) = findings_of(side_effects(), text)

    assert (found.decision, found.severity) == (Decision.REVIEW, severity)
    assert found.context == context


def test_one_plain_word_is_enough_beside_doubtful_ones(findings_of: Find) -> None:
    assert not findings_of(side_effects(), "Ketamine. Are there risks? It has risks.")


def test_each_section_is_asked_on_its_own(findings_of: Find) -> None:
    text = (
        "Ketamine.\n\n## One\n\nKetamine. Ketamine.\n\n"
        "## Two\n\nKetamine: risks.\n\n## Three\n\nRisks.\n"
    )

    found = findings_of(side_effects(within="section"), text)

    assert [item.span.start for item in found] == [0, text.index("Ketamine. Ketamine")]
    notes = [(text[item.related[0].span.start :][:3], item.related[0].note) for item in found]
    assert notes == [("Ket", "expected in this section"), ("One", "expected in this section")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ketamine has risks.", 0),
        ("Ketamine works. It has risks.", 0),
        ("It has risks. Ketamine works.", 1),
        ("Ketamine works. It does. It has risks.", 1),
        ("Ketamine works.\n\nIt has risks.", 0),
        ("Ketamine works.\n\nIt does. It has risks.", 1),
        ("Ketamine works.\n\n## Risks\n\nSome.", 1),
        ("Ketamine works, ketamine helps. It does. Ketamine is new.", 2),
    ],
)
def test_the_sentence_or_the_next_one_must_say_it(findings_of: Find, text: str, count: int) -> None:
    assert len(findings_of(side_effects(within="sentence+1"), text)) == count


def test_the_last_sentence_in_reach_is_the_expected_place(findings_of: Find) -> None:
    text = "Ketamine works. It does. It has risks."

    (found,) = findings_of(side_effects(within="sentence+1"), text)

    (related,) = found.related
    assert text[related.span.start : related.span.end] == "It does."
    assert related.note == "expected here at the latest"


def test_a_key_of_the_header_asks_it_of_the_whole_page(findings_of: Find) -> None:
    when = Trigger(field="type", one_of=("medicine",))
    text = "---\ntitle: A\ntype: {}\n---\n{}"
    check = side_effects(when=when, within="section")

    (found,) = findings_of(check, text.format("medicine", "Text.\n"))

    assert found.message == "`medicine` without `side effects` or `risks`"
    assert text[found.span.start :].startswith("{}")
    assert not findings_of(check, text.format("news", "Text.\n"))
    assert not findings_of(check, text.format("medicine", "Risks.\n"))


def test_without_a_condition_every_page_is_asked(places_of: Places) -> None:
    check = RequireCheck("no date of {wanted}", "add it", any_of=("checked on",))

    assert places_of(check, "---\ntitle: A page\n---\nText.\n") == ["A page"]
    assert places_of(check, "---\ntitle: A page\n---\nChecked on Monday.\n") == []


def test_patterns_ask_and_answer_as_words_do(places_of: Places) -> None:
    check = RequireCheck(
        "`{words}` without a number",
        "add it",
        when=Trigger(pattern=re.compile(r"crisis|suicid\w+"), zones=("prose",)),
        pattern=re.compile(r"\b988\b"),
        zones=("prose",),
    )

    assert places_of(check, "# Suicide\n\nThoughts of suicide.\n") == ["suicide"]
    assert places_of(check, "Thoughts of suicide. Call 988.\n") == []
    assert places_of(check, "# Call 988\n\nThoughts of suicide.\n") == ["suicide"]


@pytest.mark.parametrize(
    ("any_of", "wanted"),
    [
        (("a",), "`a`"),
        (("a", "b"), "`a` or `b`"),
        (("a", "b", "c"), "`a`, `b` or `c`"),
        (("a", "b", "c", "d"), "`a`, `b`, `c` or the like"),
        ((), ""),
    ],
)
def test_a_message_names_what_is_looked_for(
    findings_of: Find, any_of: tuple[str, ...], wanted: str
) -> None:
    check = RequireCheck("{wanted}", "add it", any_of=any_of, pattern=re.compile("zzz"))

    assert [item.message for item in findings_of(check, "Text.")] == [wanted]

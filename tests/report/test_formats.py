import json

import jsonschema
import pytest

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.source import SourceFile, Span
from healthpress.report.findings_schema import findings_schema
from healthpress.report.render import as_format

TEXT = "---\ntitle: A\n---\n\nKetamine cures 😀 depression.\n"
HOSTILE = "a\x1b[31m\nb\u202ec"


def finding(**changes: object) -> Finding:
    start = TEXT.index("cures")
    values: dict[str, object] = {
        "code": "CLM001",
        "name": "absolute-claim",
        "path": "content/a.md",
        "span": Span(start, start + 5),
        "message": "`cures` promises too much",
        "help": "say what was measured",
        "severity": Severity.ERROR,
        "decision": Decision.VIOLATION,
        "fingerprint": "0123456789abcdef",
    }
    return Finding(**(values | changes))  # type: ignore[arg-type]  # a table of fields


def report(*findings: Finding) -> Report:
    source = SourceFile("content/a.md", TEXT)
    return Report(findings, {source.path: source}, profile=("us",), today="2026-11-23")


def shown(name: str, *findings: Finding) -> str:
    return as_format(report(*findings), name, colour=False, version="0.1.0")


def test_text_shows_the_line_with_carets_below_the_words() -> None:
    text = shown("text", finding())

    assert text == (
        "error CLM001 absolute-claim: `cures` promises too much\n"
        "  --> content/a.md:5:10\n"
        "   |\n"
        " 5 | Ketamine cures 😀 depression.\n"
        "   |          ^^^^^\n"
        "  help: say what was measured\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_carets_count_wide_characters_as_two_columns() -> None:
    start = TEXT.index("depression")

    text = shown("text", finding(span=Span(start, start + 10)))

    assert "   |                   ^^^^^^^^^^\n" in text
    assert "content/a.md:5:18" in text


def test_a_tab_is_shown_as_spaces_and_the_carets_follow() -> None:
    source = SourceFile("content/a.md", "-\tKetamine\tcures.\n")

    text = as_format(
        Report((finding(span=Span(11, 16)),), {source.path: source}),
        "text",
        colour=False,
        version="0.1.0",
    )

    assert " 1 | -    Ketamine    cures.\n   |                  ^^^^^\n" in text


def test_text_shows_context_and_related_places_of_a_review() -> None:
    text = shown(
        "text",
        finding(
            decision=Decision.REVIEW,
            severity=Severity.WARNING,
            context='negated: "not" at 5:1',
            related=(Related(Span(4, 9), "named here"),),
        ),
    )

    assert text.startswith("review (warning) CLM001")
    assert '  context: negated: "not" at 5:1\n' in text
    assert "  see content/a.md:2:1: named here\n" in text
    assert text.endswith("1 to review in 1 file\n")


def test_a_long_line_is_cut_around_the_carets() -> None:
    source = SourceFile("a.md", "x" * 300 + "bad" + "y" * 300)
    found = finding(path="a.md", span=Span(300, 303))

    text = as_format(Report((found,), {"a.md": source}), "text", colour=False, version="0")

    frame = text.splitlines()[3]
    assert len(frame) < 130
    assert "…" in frame
    assert frame.index("bad") == text.splitlines()[4].index("^^^")


def test_colours_are_only_there_when_asked_for() -> None:
    plain = shown("text", finding())
    coloured = as_format(report(finding()), "text", colour=True, version="0.1.0")

    assert "\x1b[" not in plain
    assert "\x1b[1;31merror\x1b[0m" in coloured


def test_concise_prints_one_line_a_finding() -> None:
    text = shown("concise", finding(), finding(decision=Decision.REVIEW))

    assert text == (
        "content/a.md:5:10: CLM001 `cures` promises too much [error]\n"
        "content/a.md:5:10: CLM001 `cures` promises too much [review, error]\n"
    )


@pytest.mark.parametrize("name", ["text", "concise"])
def test_control_and_direction_characters_are_written_as_codes(name: str) -> None:
    text = shown(name, finding(message=HOSTILE, path="content/a.md"))

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "a\\x1b[31m\\x0ab\\u202ec" in text


def test_json_holds_to_its_schema_and_counts_in_code_points() -> None:
    start = TEXT.index("depression")
    document = json.loads(
        shown(
            "json",
            finding(span=Span(start, start + 10), data={"days": 3}),
            finding(message=HOSTILE, related=(Related(Span(0, 3), "there"),)),
            finding(decision=Decision.REVIEW),
        )
    )

    jsonschema.validate(document, findings_schema())
    assert document["findings"][0]["column"] == 18
    assert document["findings"][0]["end_column"] == 28
    assert document["findings"][1]["message"] == HOSTILE
    assert document["summary"]["errors"] == 2
    assert document["summary"]["reviews"] == 1


def test_the_schema_refuses_a_field_that_is_not_in_it() -> None:
    document = json.loads(shown("json", finding()))
    document["findings"][0]["colour"] = "red"

    with pytest.raises(jsonschema.ValidationError, match="colour"):
        jsonschema.validate(document, findings_schema())

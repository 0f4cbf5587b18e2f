import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from markdown_it import MarkdownIt

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.source import Span
from healthpress.report.step_summary import MOST_BYTES, as_step_summary

Make = Callable[..., Finding]
Shown = Callable[..., str]


@dataclass(frozen=True)
class Command:
    """A workflow command as the runner takes it apart (actions/runner, ActionCommand.cs)."""

    name: str
    properties: dict[str, str]
    data: str


def unescaped(text: str, codes: str) -> str:
    for code in codes.split():
        text = text.replace(code, chr(int(code[1:], 16)))
    return text


def parsed(line: str) -> Command:
    head, data = re.fullmatch(r"::(.*?)::(.*)", line).groups()  # type: ignore[union-attr]  # a failure is one
    name, _, properties = head.partition(" ")
    pairs = [pair.split("=", 1) for pair in properties.strip().split(",")]
    return Command(
        name,
        {key: unescaped(value, "%0D %0A %3A %2C %25") for key, value in pairs},
        unescaped(data, "%0D %0A %25"),
    )


def test_a_command_names_the_place_the_rule_and_what_is(finding: Make, shown: Shown) -> None:
    [line] = shown("github", finding("depression")).splitlines()

    assert parsed(line) == Command(
        "error",
        {
            "file": "content/a.md",
            "line": "5",
            "endLine": "5",
            "col": "18",
            "endColumn": "28",
            "title": "CLM001 absolute-claim",
        },
        "`cures` promises too much\nhelp: say what was measured",
    )


def test_errors_come_first_then_warnings_then_the_rest(finding: Make, shown: Shown) -> None:
    text = shown(
        "github",
        finding(severity=Severity.INFO),
        finding(decision=Decision.REVIEW),
        finding(severity=Severity.WARNING),
        finding(),
    )

    names = [parsed(line).name for line in text.splitlines()]
    assert names == ["error", "warning", "notice", "notice"]


def test_reviews_weigh_as_much_as_others_where_they_fail_the_run(
    finding: Make, shown: Shown
) -> None:
    text = shown("github", finding(decision=Decision.REVIEW), fail_on_review=True)

    assert parsed(text.strip()).name == "error"


def test_a_place_of_several_lines_has_no_columns(finding: Make, shown: Shown) -> None:
    [line] = shown("github", finding(span=Span(0, 20))).splitlines()

    assert parsed(line).properties.keys() == {"file", "line", "endLine", "title"}


@pytest.mark.parametrize("text", ["50% ::x, y", "a%0Ab", "a%3Ab", "::set-env name=A::b", "=,="])
def test_what_means_something_to_the_runner_comes_back_as_it_was(
    finding: Make, shown: Shown, text: str
) -> None:
    [line] = shown("github", finding(path=f"a{text}.md", message=text, help="")).splitlines()

    assert parsed(line).properties["file"] == f"a{text}.md"
    assert parsed(line).data == text


def test_findings_that_are_let_pass_are_no_annotations(finding: Make, shown: Shown) -> None:
    assert shown("github", finding(suppressed="a quotation"), finding(baselined=True)) == ""


def cells(summary: str) -> list[list[str]]:
    tokens = MarkdownIt().enable("table").parse(summary)
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            children = token.children or []
            assert {child.type for child in children} <= {"text", "text_special"}
            rows[-1].append("".join(child.content for child in children))
    return rows[1:]


def test_the_summary_is_a_table_of_all_open_findings(
    finding: Make, report: Callable[..., Report]
) -> None:
    text = as_step_summary(report(finding(), finding(decision=Decision.REVIEW, help="")))

    assert text.startswith("### healthpress: 1 error, 1 to review in 1 file\n")
    assert cells(text) == [
        [
            "error",
            "content/a.md:5:10",
            "CLM001 absolute-claim",
            "`cures` promises too much; say what was measured",
        ],
        [
            "review (error)",
            "content/a.md:5:10",
            "CLM001 absolute-claim",
            "`cures` promises too much",
        ],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a | b",
        r"a \| b",
        r"a \\| b",
        "`a | b`",
        "<script>alert(1)</script>",
        "<!-- x -->",
        "[a](https://x.example)",
        "![a](https://x.example/a.png)",
        "**a** _b_ ~~c~~",
        "www.x.example @somebody #1 &amp; &#124;",
    ],
)
def test_nothing_in_a_cell_is_markup(
    finding: Make, report: Callable[..., Report], text: str
) -> None:
    summary = as_step_summary(report(finding(message=text, help="", path=f"{text}.md")))

    [row] = cells(summary)
    assert row[1] == f"{text}.md:1:1"
    assert row[3] == text


def test_no_bare_address_becomes_a_link(finding: Make, report: Callable[..., Report]) -> None:
    summary = as_step_summary(report(finding(message="see www.x.example or http://x.example")))

    assert "www." not in summary
    assert "http:" not in summary


def test_the_summary_stays_below_what_github_takes_and_counts_the_rest(
    finding: Make, report: Callable[..., Report]
) -> None:
    text = as_step_summary(report(*[finding(message="é" * 1000)] * 900))

    shown = text.count("\n| error |")
    assert len(text.encode()) < MOST_BYTES + 10_000
    assert f"\n{900 - shown} more are left out here\n" in text


def test_without_findings_the_summary_has_no_table(report: Callable[..., Report]) -> None:
    assert as_step_summary(report()) == "### healthpress: no findings in 1 file\n\n\n"

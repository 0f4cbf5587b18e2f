from collections.abc import Callable

import pytest

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import SourceFile, Span
from healthpress.report.look import Look
from healthpress.report.place import width
from healthpress.report.text import COLOURS, LONG, as_text

Make = Callable[..., Finding]
Shown = Callable[..., str]

# xterm's default palette (XTerm-col.ad), plain and bright
PALETTE = {31: ("cd0000", "ff0000"), 35: ("cd00cd", "ff00ff")}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_line_is_shown_with_carets_below_the_words(finding: Make, shown: Shown) -> None:
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


def test_carets_count_wide_characters_as_two_columns(finding: Make, shown: Shown) -> None:
    text = shown("text", finding("depression"))

    assert "   |                   ^^^^^^^^^^\n" in text
    assert "content/a.md:5:18" in text


def test_a_tab_is_shown_as_spaces_and_the_carets_follow(finding: Make, shown: Shown) -> None:
    source = SourceFile("content/a.md", "-\tKetamine\tcures.\n")

    text = shown("text", finding(span=Span(11, 16)), sources={source.path: source})

    assert " 1 | -    Ketamine    cures.\n   |                  ^^^^^\n" in text


def test_context_and_related_places_of_a_review_are_shown(finding: Make, shown: Shown) -> None:
    review = finding(
        decision=Decision.REVIEW,
        severity=Severity.WARNING,
        context='negated: "not" at 5:1',
        related=(Related(Span(4, 9), "named here"),),
    )

    text = shown("text", review)

    assert text.startswith("review (warning) CLM001")
    assert '  context: negated: "not" at 5:1\n' in text
    assert "  see content/a.md:2:1: named here\n" in text
    assert text.endswith("1 to review in 1 file\n")


def test_a_long_line_is_cut_around_the_carets(finding: Make, shown: Shown) -> None:
    source = SourceFile("content/a.md", "x" * 300 + "bad" + "y" * 300)

    text = shown("text", finding(span=Span(300, 303)), sources={source.path: source})

    frame = text.splitlines()[3]
    assert len(frame) <= 80
    assert "…" in frame
    assert frame.index("bad") == text.splitlines()[4].index("^^^")


@pytest.mark.parametrize("around", ["漢", "\t", "\x1b", "x", "e\u0301", "👩\u200d⚕"])
def test_a_frame_fits_a_terminal_and_its_carets_stand_below(
    finding: Make, shown: Shown, around: str
) -> None:
    source = SourceFile("content/a.md", around * 100 + "bad" + around * 100)
    start = len(around) * 100

    text = shown("text", finding(span=Span(start, start + 3)), sources={source.path: source})

    line, carets = text.splitlines()[3:5]
    assert width(line) <= 80
    assert width(line.partition("bad")[0]) == carets.index("^^^")


def test_colours_are_only_there_when_asked_for(
    finding: Make, report: Callable[..., Report]
) -> None:
    plain = as_text(report(finding()), Look())
    coloured = as_text(report(finding()), Look(colour=True))

    assert "\x1b[" not in plain
    assert "\x1b[1;31merror\x1b[0m" in coloured


@pytest.mark.parametrize("background", ["000000", "ffffff"])
@pytest.mark.parametrize("label", sorted(COLOURS))
def test_every_colour_reads_on_dark_and_on_light(label: str, background: str) -> None:
    codes = [int(code) for code in COLOURS[label].split(";")]
    hues = [hue for code in codes if code >= 30 for hue in PALETTE[code]]

    contrasts = [
        (max(luminance(hue), luminance(background)) + 0.05)
        / (min(luminance(hue), luminance(background)) + 0.05)
        for hue in hues
    ]

    assert min(contrasts, default=21) >= 3  # WCAG 2.2, 1.4.11, and 1.4.3 for bold words


@pytest.mark.parametrize(
    ("safety", "hint"),
    [
        (Safety.SAFE, "  fix: rename the key (run with `--fix`)\n"),
        (Safety.UNSAFE, "  fix: rename the key (run with `--fix --unsafe-fixes`)\n"),
        (Safety.DISPLAY, "  fix: rename the key\n"),
    ],
)
def test_a_fix_says_how_it_is_applied(
    finding: Make, shown: Shown, safety: Safety, hint: str
) -> None:
    fix = Fix("rename the key", (Edit(Span(4, 9), "name"),), safety)

    assert hint in shown("text", finding(fix=fix))


def test_the_summary_counts_what_is_let_pass_and_does_not_show_it(
    finding: Make, shown: Shown
) -> None:
    hidden = [finding(suppressed="quoting the advert")] * 4 + [finding(baselined=True)] * 12

    text = shown("text", *hidden)

    assert text == "no findings in 1 file; 4 suppressed, 12 in the baseline\n"


def test_the_summary_says_what_can_be_fixed(finding: Make, shown: Shown) -> None:
    safe = Fix("drop it", (Edit(Span(0, 1), ""),), Safety.SAFE)
    unsafe = Fix("rename it", (Edit(Span(4, 9), "x"),), Safety.UNSAFE)

    text = shown("text", finding(fix=safe), finding(fix=unsafe), finding(fix=safe, baselined=True))

    assert text.splitlines()[-3:] == [
        "2 errors in 1 file; 1 in the baseline",
        "run with `--fix` to mend 1 of them",
        "run with `--unsafe-fixes --diff` to see fixes that a person must confirm: 1 more",
    ]


@pytest.mark.parametrize(("number", "is_told"), [(LONG - 1, False), (LONG, True)])
def test_a_long_report_ends_with_where_its_counts_are(
    finding: Make, shown: Shown, number: int, *, is_told: bool
) -> None:
    text = shown("text", *[finding()] * number)

    assert ("--statistics" in text.splitlines()[-1]) is is_told


def test_concise_prints_one_line_a_finding(finding: Make, shown: Shown) -> None:
    text = shown("concise", finding(), finding(decision=Decision.REVIEW))

    assert text == (
        "content/a.md:5:10: CLM001 `cures` promises too much [error]\n"
        "content/a.md:5:10: CLM001 `cures` promises too much [review, error]\n"
    )


def test_a_blank_line_and_an_unknown_file_have_no_frame(finding: Make, shown: Shown) -> None:
    text = shown("text", finding(span=Span(17, 17)), finding(path="healthpress.toml", help=""))

    assert " | " not in text
    assert "  --> content/a.md:4:1\n  help: say what was measured\n" in text
    assert "  --> healthpress.toml:1:1\n" in text

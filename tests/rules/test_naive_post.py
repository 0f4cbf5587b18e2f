"""A naive clinic post trips the rules that stand for each sentence; the honest one trips none."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from healthpress import Finding, check_text
from healthpress.build.library import check, load_site
from healthpress.model.finding import Decision

ROOT = Path(__file__).resolve().parents[2]
KETAMINE = ROOT / "examples" / "ketamine"
TODAY = dt.date(2026, 11, 23)

HEAD = """\
---
title: {title}
type: treatment
promotional: true
medicines:
  - name: esketamine
  - {{name: ketamine, use_status: off-label}}
---

{text}
"""
PLAIN = "Ketamine for depression"


def violations(title: str, text: str, profile: str = "us") -> set[str]:
    found = check_text(HEAD.format(title=f'"{title}"', text=text), profile=(profile,))
    return {finding.code for finding in found if finding.decision is Decision.VIOLATION}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Think of it as a reset button for your brain.", {"CLM004"}),
        (
            "Unlike SSRIs, which take months, ketamine works within hours.",
            {"EVD001", "PRO006", "CLM007"},
        ),
        (
            "Studies show it has powerful anti-suicidal effects.",
            {"EVD007", "SUI005", "SUI001"},
        ),
        ("Patients who suffer from treatment-resistant depression (TRD) wait.", {"LNG001"}),
        ("Spravato is a ketamine nasal spray.", {"LNG006", "LNG004"}),
        (
            "Our FDA-approved infusions are completely safe and non-addictive.",
            {"SAF006", "CLM003", "SAF005"},
        ),
        ("It cut relapse by 51 %.", {"NUM001", "EVD001"}),
        ("Side effects are rare.", {"NUM005", "SAF008", "SAF003"}),
        ("Treats depression, anxiety, PTSD, OCD, pain and addiction.", {"CLM008"}),
        ("“It saved my life.” — M. T.", {"PRO002", "PRV004"}),
        ("20 % off if you book today.", {"PRO004"}),
        (
            "Ketamine works within hours.\n\nAsk your doctor if ketamine is right for you.",
            {"SAF001", "SAF007", "SAF011"},
        ),
        ("Ketamine works within hours.", {"GOV004", "GOV007", "EVD001", "GOV014"}),
        (
            '<script>fbq("track")</script>\n\n![](IMG_2043.jpg)\n\n[click here](/book)',
            {"PRV001", "ACC001", "ACC005"},
        ),
    ],
)
def test_a_naive_sentence_is_caught(text: str, codes: set[str]) -> None:
    assert codes <= violations(PLAIN, text)


@pytest.mark.parametrize("form", ["- {}", "**{}**", "> {}", "## {}", "::: note\n{}\n:::"])
@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Think of it as a reset button for your brain.", {"CLM004"}),
        ("Unlike SSRIs, which take months, ketamine works within hours.", {"PRO006", "CLM007"}),
        ("It has powerful anti-suicidal effects.", {"SUI005", "SUI001"}),
        ("Patients who suffer from depression wait.", {"LNG001"}),
        ("Spravato is a ketamine nasal spray.", {"LNG006"}),
        ("Our FDA-approved infusions are non-addictive.", {"SAF006", "CLM003"}),
        ("Treats depression, anxiety, PTSD, OCD, pain and addiction.", {"CLM008"}),
        ("20 % off if you book today.", {"PRO004"}),
        ("‘It saved my life.’ – Maria", {"PRO002", "PRV004"}),
    ],
)
def test_a_naive_sentence_is_caught_wherever_it_stands(
    form: str, text: str, codes: set[str]
) -> None:
    found = check_text(HEAD.format(title=PLAIN, text=form.format(text)), profile=("us",))

    assert codes <= {finding.code for finding in found}


def test_a_naive_title_is_caught() -> None:
    found = violations("Ketamine: the breakthrough that cures depression", "It is a medicine.")

    assert {"CLM001", "CLM004", "PRO010"} <= found


@pytest.mark.parametrize(("profile", "text_is"), [("uk", "warning"), ("au", "error")])
def test_a_medicine_in_promotion_is_caught_at_every_mention(profile: str, text_is: str) -> None:
    text = "Ketamine is given through a drip.\n\n[Book ketamine now](/book)"

    found = check_text(HEAD.format(title=PLAIN, text=text), profile=(profile,))

    sure = [one for one in found if one.code == "PRO001" and one.decision is Decision.VIOLATION]
    assert [(one.zone, one.severity.value) for one in sure] == [
        ("meta.title", "error"),
        ("prose", text_is),
        ("prose", "error"),
    ]


def test_a_metaphor_of_the_brain_is_for_a_person_to_judge() -> None:
    text = "Think of it as a reset button for your brain."

    found = check_text(HEAD.format(title=PLAIN, text=text), profile=("us",))

    [metaphor] = [finding for finding in found if finding.code == "EVD009"]
    assert metaphor.decision is Decision.REVIEW


def test_the_whole_post_is_told_what_it_lacks() -> None:
    report = check(load_site(ROOT / "examples" / "ketamine-draft"), today=TODAY)

    lacking = {"SAF001", "SAF007", "SAF011", "GOV004", "GOV007", "GOV014", "SUI001", "EVD001"}
    assert lacking <= {finding.code for finding in report.failing}


CORE = """\
---
title: "Ketamine for treatment-resistant depression"
description: "What ketamine and esketamine can and cannot do."
type: treatment
published: 2026-02-05
authors: [alex-example]
promotional: true
conflicts: ["We provide this treatment."]
medicines:
  - {name: ketamine, use_status: off-label}
  - {name: esketamine, use_status: approved, label_checked: 2026-10-02}
---

Ketamine and esketamine are medicines that can ease depression quickly in some people when other
treatments have not helped enough. The effect often fades, and both can cause serious side effects.

::: supervision
Ketamine and esketamine must be given by licensed health professionals in a clinical setting, where
staff can check your blood pressure, breathing and alertness. Do not use them at home.
:::

::: crisis
:::

## Are they approved?

The FDA has approved esketamine (Spravato) nasal spray for adults with treatment-resistant
depression. It was approved for use with an antidepressant tablet in 2019, and for use on its own in
January 2025.[@label] The FDA has not approved ketamine for depression or for any other mental
health condition.[@fda23] Ketamine given through a drip for depression is called off-label use. We
provide this treatment, so we have a financial interest in it.

## Who they are for

Doctors often call depression treatment-resistant when at least 2 antidepressants, each at a full
dose and for long enough, have not helped enough. There is no single agreed definition.[@gaynes20]

## How they work

If an antidepressant tablet is going to help, it usually starts to work within 4 weeks.[@ng222] Some
people notice a change in the first week or two.[@taylor06] Ketamine and esketamine act on a
different brain chemical, called glutamate. In rats, ketamine led to new links between brain
cells.[@li10] It is not known if this explains how it helps people.

## How well they work

In one study, people who were well on esketamine were followed to see who became ill again. About 27
in 100 relapsed if they kept using it. About 45 in 100 relapsed if they changed to a dummy spray.
Both groups also took an antidepressant tablet.[@daly19]

After a single ketamine drip, some people feel better within a day, but for many the effect fades
within about a week.[@newport15] Not all trials agree. A 2025 trial in 65 people in hospital found
no clear difference between ketamine and another sedative.[@jelovac25] A 2023 trial in 40 people
having surgery found no clear difference from a dummy drip.[@lii23]

In studies of 167 people, one ketamine drip reduced suicidal thoughts for up to 1
week.[@wilkinson18] Neither medicine has been shown to prevent suicide.[@label]
"""
# What the core says of itself that it still lacks, and the rules that ask for it.
TO_ADD = {
    "SAF008": "side effects with numbers",
    "SAF003": "boxed warning",
    "SAF004": "REMS section",
    "SAF018": "REMS section: why access is restricted",
    "SAF019": "REMS section: monitoring, and the way home",
    "SAF009": "who should not have it",
    "SAF010": "who should not have it",
    "SAF014": "who should not have it",
    "SAF012": "other options",
    "SAF011": "emergency card",
    "GOV004": "reviewer",
    "GOV007": "dates",
    "RDB007": "emergency card: the step that it names for readers",
}


def test_the_corrected_core_lacks_only_what_it_says_it_lacks(tmp_path: Path) -> None:
    shutil.copytree(KETAMINE, tmp_path / "site", ignore=shutil.ignore_patterns("content", "public"))
    (tmp_path / "site/content").mkdir()
    (tmp_path / "site/content/core.md").write_text(CORE, encoding="utf-8")

    report = check(load_site(tmp_path / "site"), today=TODAY)

    sure = [finding for finding in report.findings if finding.decision is Decision.VIOLATION]
    assert [finding for finding in sure if finding.code not in TO_ADD] == []
    assert {finding.code for finding in sure} == set(TO_ADD)


WORDING = ("CLM", "PRO", "SUI", "LNG", "NUM", "DOS")


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine does not cure depression.",
        "No treatment is completely safe.",
        "FDA granted it Breakthrough Therapy designation.",
        "It is a myth that ketamine is risk-free.",
        "It has not been shown to prevent suicide.",
        "- Ketamine doesn’t cure depression.",
        "## There is no such thing as a completely safe treatment",
        "It was named a Breakthrough Therapy by the FDA.",
        "The idea that ketamine is **risk-free** is wrong.",
        "No study has shown that it prevents suicide.",
    ],
)
def test_a_sentence_that_only_sounds_strong_passes(text: str) -> None:
    found: list[Finding] = [
        finding
        for finding in check_text(f"---\ntitle: Page\n---\n\n{text}\n\n::: crisis\n:::\n")
        if finding.code.startswith(WORDING) or finding.code in {"SAF006", "EVD007"}
    ]

    assert [finding for finding in found if finding.decision is Decision.VIOLATION] == []

"""A naive clinic post trips the rules that stand for each sentence; the honest one trips none."""

import pytest

from healthpress import Finding, check_text
from healthpress.model.finding import Decision

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
        ("“It saved my life.” — M. T.", {"PRO002"}),
        ("20 % off if you book today.", {"PRO004"}),
        (
            "Ask your doctor if ketamine is right for you.",
            {"SAF001", "SAF011", "GOV004", "GOV007", "GOV014"},
        ),
        (
            '<script>fbq("track")</script>\n\n![](IMG_2043.jpg)\n\n[click here](/book)',
            {"PRV001", "ACC001", "ACC005"},
        ),
    ],
)
def test_a_naive_sentence_is_caught(text: str, codes: set[str]) -> None:
    assert codes <= violations(PLAIN, text)


def test_a_naive_title_is_caught() -> None:
    found = violations("Ketamine: the breakthrough that cures depression", "It is a medicine.")

    assert {"CLM001", "CLM004", "PRO010"} <= found


@pytest.mark.parametrize("profile", ["uk", "au"])
def test_a_medicine_in_promotion_is_caught_where_the_law_forbids_it(profile: str) -> None:
    assert "PRO001" in violations(PLAIN, "Ketamine is given through a drip.", profile)


WORDING = ("CLM", "PRO", "SUI", "LNG", "NUM", "DOS")


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine does not cure depression.",
        "No treatment is completely safe.",
        "FDA granted it Breakthrough Therapy designation.",
        "It is a myth that ketamine is risk-free.",
        "It has not been shown to prevent suicide.",
    ],
)
def test_a_sentence_that_only_sounds_strong_passes(text: str) -> None:
    found: list[Finding] = [
        finding
        for finding in check_text(f"---\ntitle: Page\n---\n\n{text}\n\n::: crisis\n:::\n")
        if finding.code.startswith(WORDING) or finding.code in {"SAF006", "EVD007"}
    ]

    assert [finding for finding in found if finding.decision is Decision.VIOLATION] == []

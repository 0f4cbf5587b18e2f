"""Texts made to keep a pattern busy cost what their length costs, not its square."""

import datetime as dt
import time

import pytest

import healthpress

pytestmark = pytest.mark.slow

TODAY = dt.date(2026, 11, 23)
PROFILES = ("us", "uk", "eu", "au", "ca")
LENGTH = 60_000
LONGEST_S = 5.0  # processor time; as it grows with the length it is below 2 on a slow machine
HEADER = "---\ntitle: Ketamine\ndescription: B\npublished: 2026-02-05\n---\n\n"


@pytest.mark.parametrize(
    "unit",
    [
        "<details ",
        "<Bb",
        "<!-- a -->",
        "50% more likely ",
        "It is life-saving ",
        "FDA approved ketamine ",
        "7,",
        "?!",
        '"a" ',
        "don't ",
        "“",
        "Ketamine must be given by licensed doctors in a clinic. ",
        "## Ketamine\n\n",
    ],
)
def test_a_long_text_of_one_kind_is_checked_in_time(unit: str) -> None:
    text = f"{HEADER}{unit * (LENGTH // len(unit))}x\n"
    begin = time.process_time()

    findings = healthpress.check_text(text, profile=PROFILES, today=TODAY)

    assert time.process_time() - begin < LONGEST_S
    assert not [item for item in findings if item.decision == "internal"]

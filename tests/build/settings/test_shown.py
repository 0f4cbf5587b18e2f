"""What `config show` says of a file is what a check does with it, whatever the settings."""

import datetime as dt
import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

import healthpress
from healthpress.build.settings.shown import show_settings
from healthpress.model.finding import Severity

TODAY = dt.date(2026, 11, 23)
FILE = "content/uk/a.md"
PAGE = """---
title: Ketamine
description: B
published: 2026-02-05
---

A cure. A miracle, [click here](b.md). Take 5.0 mg.
"""
# Rules that find something in the page, at one severity each; and words that take them in.
ONE = {"CLM001": "absolute-claim", "ACC005": "vague-link-text", "LNK001": "dead-page-link"}
WORDS = ["ALL", "C", "CLM", "ACC00", "S", *ONE, *ONE.values(), "hype", "DOS002"]
PATTERNS = [
    "*",
    "content/uk/",
    "a.md",
    "content/*.md",
    "**/a.md",
    "content/us",
    "./content/uk/a.md",
]
words = st.lists(st.sampled_from(WORDS), max_size=3)
checks = st.fixed_dictionaries(
    {},
    optional={
        "select": words,
        "extend-select": words,
        "ignore": words,
        "preview": st.booleans(),
        "per-file-ignores": st.dictionaries(st.sampled_from(PATTERNS), words, max_size=2),
        "severity": st.dictionaries(
            st.sampled_from(sorted(ONE)), st.sampled_from([item.value for item in Severity])
        ),
    },
)


def written(check: dict[str, object]) -> str:
    lines = ['[site]\ntitle = "C"\nurl = "https://clinic.example/"\n[check]']
    lines += [f"{key} = {json.dumps(it)}" for key, it in check.items() if not isinstance(it, dict)]
    for key, table in check.items():
        if isinstance(table, dict):
            lines += [f"[check.{key}]", *(f'"{at}" = {json.dumps(it)}' for at, it in table.items())]
    return "\n".join(lines)


@settings(max_examples=40, deadline=None)
@given(checks)
def test_the_rules_that_are_shown_to_run_are_those_that_find(check: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / FILE).parent.mkdir(parents=True)
        (root / FILE).write_text(PAGE, encoding="utf-8")
        (root / "healthpress.toml").write_text(written(check), encoding="utf-8")

        shown = show_settings(root / FILE).file
        report = healthpress.check(healthpress.load_site(root), today=TODAY)

    assert shown is not None
    told = {rule.code: rule.severity for rule in shown.rules if rule.severity is not Severity.OFF}
    found = {item.code: item.severity for item in report.findings}
    assert found.keys() <= told.keys()
    assert {code: told[code] for code in ONE.keys() & told.keys()} == {
        code: found[code] for code in ONE.keys() & found.keys()
    }

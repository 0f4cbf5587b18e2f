"""What holds for the fixes of all rules, on every article of every specification."""

import datetime as dt
import re
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthpress.build.fixing.rounds import Outcome, fix_sources
from healthpress.build.installed.registry import installed_rules
from healthpress.build.pipeline import check_files, check_project
from healthpress.build.project import Project
from healthpress.build.request import Request
from healthpress.build.specifications.pages import Case, read_specification
from healthpress.config.schema import Config, Settings, SiteSlice
from healthpress.config.told import Told
from healthpress.model.artifact import Report
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile
from healthpress.read.files import source_of

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent
RULES = installed_rules()
SECTION = re.compile(r"^## Fix\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
REQUEST = Request(today=dt.date(2026, 11, 23), preview=True)
JUDGE = partial(check_files, request=REQUEST)
NOT_AS_TEXT = {"SRC001"}  # it cannot stand in a specification, and has no fix
NOT_MET = {"LNT003"}  # mends former codes, which no rule of these specifications has
# What rules look for and mend, to be put together at random.
PARTS = (
    *("---\n", "title: A\n", "titel: A\n", "description: B\n", "published: 2026-02-05\n"),
    *("topcis: [a]\n", "topcis: [a]\n", "lang: en\n", "lang: en\n", "\n", "\r\n", "\ufeff"),
    *("# One\n", "One\n===\n", "#### Four\n", "::: warnng\n", "::: do\n", ":::\n", "> [!NOTT]\n"),
    *("words\n", "- a\n", "  b\n", "```\n", "[a](#onee)\n", "5.0 mg\n", "\t"),
)


def cases_of(rule: Rule) -> list[Case]:
    path = FOLDER / rule.family.lower() / f"{rule.name}.md"
    told: list[Told] = []
    return list(read_specification(SourceFile(path.name, path.read_bytes().decode()), RULES, told))


def report_of(case: Case) -> Report:
    sources = tuple(SourceFile(path, text) for path, text in case.files.items())
    if case.rule.check_site is None:
        return JUDGE(sources)
    site = SiteSlice(title="Example", url="https://clinic.example/")
    static = {path: Path(path) for path in case.settings.assets}
    project = Project(Config(Path(), Settings(site)), sources, static)
    return check_project(project, REQUEST)


def safeties_found(rule: Rule) -> set[str]:
    found = (item for case in cases_of(rule) for item in report_of(case).findings)
    return {item.fix.safety.value.capitalize() for item in found if item.fix
            and item.code == rule.code}  # fmt: skip


def safeties_told(rule: Rule) -> set[str]:
    section = SECTION.search(rule.page)
    return set(re.findall(r"\b(Safe|Unsafe|Display): ", section[1])) if section else set()


def fixed_twice(text: str) -> tuple[Outcome, Outcome]:
    first = fix_sources((SourceFile("a.md", text),), JUDGE, unsafe=True)
    after = tuple(file.after for file in first.files) or (SourceFile("a.md", text),)
    return first, fix_sources(after, JUDGE, unsafe=True)


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if rule.code not in NOT_AS_TEXT | NOT_MET],
    ids=lambda rule: rule.code,
)
def test_the_page_of_a_rule_tells_how_safe_its_fixes_are(rule: Rule) -> None:
    assert safeties_told(rule) == safeties_found(rule)


ARTICLES = sorted(
    {text for rule in RULES if rule.code not in NOT_AS_TEXT for case in cases_of(rule)
     if case.kind in {"findings", "fixed"} for text in case.files.values()}
)  # fmt: skip


@pytest.mark.parametrize("start", range(0, len(ARTICLES), 50))
def test_fixing_twice_changes_nothing_on_the_articles_of_all_specifications(start: int) -> None:
    changed = [
        text
        for text in ARTICLES[start : start + 50]
        if (outcomes := fixed_twice(text))[1].files or outcomes[0].left_alone
    ]

    assert changed == []


# What no fix asserts, and the keys that do.
ASSERTED = re.compile(
    r"\d+(?:\.\d+)?"
    r"|\b(?:published|updated|last_reviewed|next_review|expires|until|date|label_checked|consent)\b"
)
DIALLED = re.compile(r"(?<=tel:|sms:)\+?(\d+)")
MISSPELT = """---
titel: A
publishd: 2026-02-05
last_reviewd: 2026-02-05
next_reviw: 2027-02-05
consnt: {form: yes}
---

Take 5.0 mg.
"""


def dialled_as_before(after: str, before: str) -> str:
    """The text without the links that dial the end of a number dialled before: SUI002 takes a
    country prefix off.
    """
    dialled = DIALLED.findall(before)
    return DIALLED.sub(
        lambda match: "" if any(old.endswith(match[1]) for old in dialled) else match[0], after
    )


@pytest.mark.parametrize("start", range(0, len(ARTICLES), 50))
def test_no_fix_brings_in_a_number_a_date_or_a_consent(start: int) -> None:
    texts = [MISSPELT, *ARTICLES[start : start + 50]]

    changed = [file for text in texts for file in fixed_twice(text)[0].files]

    brought = {
        word
        for file in changed
        for word in ASSERTED.findall(dialled_as_before(file.after.text, file.before.text))
        if word not in ASSERTED.findall(file.before.text)
    }

    assert "title: A" in changed[0].after.text
    assert brought == set()


@pytest.mark.parametrize("folder", ["nhs-betahealth", "plainlanguage", "va-health-care"])
def test_fixing_twice_changes_nothing_on_real_pages(shared_data: Path, folder: str) -> None:
    root = shared_data / "real-pages" / folder
    paths = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.md"))
    sources = tuple(source_of(path, (root / path).read_bytes()) for path in paths)

    first = fix_sources(sources, JUDGE, unsafe=True)
    after = {file.after.path: file.after for file in first.files}
    second = fix_sources(
        tuple(after.get(source.path, source) for source in sources), JUDGE, unsafe=True
    )

    assert first.left_alone == ()
    assert second.files == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=14).map("".join))
def test_fixing_twice_changes_nothing_whatever_is_wrong(text: str) -> None:
    first, second = fixed_twice(text)

    assert second.files == ()
    assert [file.before.text for file in first.files] in ([], [text])

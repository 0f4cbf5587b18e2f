"""Runs the Markdown specifications beside this file: what each rule finds, and what it must not.

A specification names its rule in the title. Each `##` section is one case: articles in `md` fences
(the info string may name a file, else `article.md`), settings in a `toml` fence, and the expected
findings. `pytest --accept-findings` writes what is found into the findings fences. For a rule that
looks at the whole site the articles are one: they stand below `content/`; `assets` in the settings
names the other files that exist, `comments` the slugs that have comments.
"""

import datetime as dt
import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest
from markdown_it import MarkdownIt

from healthpress.build.checking import check_all, check_sources
from healthpress.build.project import Project
from healthpress.build.registry import installed_rules
from healthpress.build.vocabularies import load_vocabularies
from healthpress.config.schema import CommentsSlice, Config, Settings, SiteSlice
from healthpress.config.typed import validate
from healthpress.model.citation import Reference
from healthpress.model.finding import Decision, Finding
from healthpress.model.person import Person, Publisher
from healthpress.model.rule import Rule, SiteFacts
from healthpress.model.source import SourceFile

T = TypeVar("T")
FOLDER = Path(__file__).parent
SPECIFICATIONS = sorted(FOLDER.glob("*/*.md"))
TODAY = dt.date(2026, 11, 23)
TITLE = re.compile(r"^# `([a-z0-9-]+)` \(([A-Z]{3}\d{3})\)$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One section of a specification; `lines` are those of its findings fence's content."""

    path: Path
    title: str
    code: str
    files: dict[str, str]
    settings: str
    expected: str
    lines: tuple[int, int]


def read_cases(path: Path) -> list[Case]:
    text = path.read_text(encoding="utf-8")
    title = TITLE.search(text)
    assert title, f"{path.name} has no title of the form # `name` (CODE)"
    cases: list[Case] = []
    heading, settings = "", ""
    files: dict[str, str] = {}
    tokens = MarkdownIt().parse(text)
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            heading, files, settings = tokens[index + 1].content, {}, ""
        elif token.type == "fence" and token.map:
            language, _, name = token.info.strip().partition(" ")
            if language == "md":
                files[name or "article.md"] = token.content
            elif language == "toml":
                settings = token.content
            elif language == "findings":
                lines = (token.map[0] + 1, token.map[1] - 1)
                cases.append(
                    Case(path, heading, title[2], dict(files), settings, token.content, lines)
                )
    return cases


def facts_of(case: Case) -> SiteFacts:
    settings = tomllib.loads(case.settings)
    facts = SiteFacts(today=TODAY, vocabularies=load_vocabularies(), select=frozenset({case.code}))
    people = {key: typed(Person, value) for key, value in settings.pop("people", {}).items()}
    library = {
        key: typed(Reference, {"id": key} | value)
        for key, value in settings.pop("library", {}).items()
    }
    publisher = typed(Publisher, settings.pop("publisher", {}))
    today = settings.pop("today", TODAY)
    profile = tuple(settings.pop("profile", ["us"]))
    options = {case.code: settings.pop("options", {})}
    for key in ("assets", "comments"):  # files of the site, see findings_of
        settings.pop(key, None)
    assert not settings, f"unknown settings in {case.path.name}: {sorted(settings)}"
    return replace(
        facts,
        people=people,
        library=library,
        publisher=publisher,
        today=today,
        profile=profile,
        options=options,
    )


def findings_of(case: Case, rule: Rule, sources: dict[str, SourceFile]) -> tuple[Finding, ...]:
    facts = facts_of(case)
    if rule.check_site is None:
        return check_sources(tuple(sources.values()), facts)
    site = SiteSlice(title="Example", url="https://clinic.example/")
    files = tomllib.loads(case.settings)
    project = Project(
        config=Config(
            root=Path(),
            settings=Settings(
                site=site, publisher=facts.publisher, comments=CommentsSlice(provider="static")
            ),
            people=facts.people,
            library=facts.library,
        ),
        sources=tuple(sources.values()),
        static={path: Path(path) for path in files.get("assets", ())},
        comments=dict.fromkeys(files.get("comments", ()), ()),
    )
    return check_all(project, facts).findings


def typed(type_: type[T], data: object) -> T:
    value, problems = validate(type_, data)
    assert value is not None, problems
    return value


def as_line(finding: Finding, rule: Rule, sources: dict[str, SourceFile]) -> str:
    line, column = (1, 1)
    if finding.path in sources:
        line, column = sources[finding.path].locate(finding.span.start)
    words = [] if finding.decision is rule.decision else [finding.decision.value]
    words += [] if finding.severity is rule.severity else [finding.severity.value]
    notes = "; ".join([", ".join(words)] * bool(words) + [finding.context] * bool(finding.context))
    shown = f" [{notes}]" if notes else ""
    return f"{finding.path}:{line}:{column}: {finding.code} {finding.message}{shown}"


CASES = [case for path in SPECIFICATIONS for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.path.stem}: {case.title}" for case in CASES])
def test_a_rule_finds_what_its_specification_says(
    case: Case, request: pytest.FixtureRequest
) -> None:
    sources = {name: SourceFile(name, text) for name, text in case.files.items()}
    rule = next(rule for rule in installed_rules() if rule.code == case.code)

    findings = findings_of(case, rule, sources)

    assert all(item.decision is not Decision.INTERNAL for item in findings), findings
    found = "".join(as_line(finding, rule, sources) + "\n" for finding in findings)
    if request.config.getoption("--accept-findings"):
        accept(case, found)
    else:
        assert found == case.expected


def accept(case: Case, found: str) -> None:
    """Rewrite one fence; later fences of the file move, so cases are looked up again by title."""
    current = next(
        item
        for item in read_cases(case.path)
        if item.title == case.title and item.files == case.files
    )
    lines = case.path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[current.lines[0] : current.lines[1]] = [found]
    case.path.write_text("".join(lines), encoding="utf-8")


NOT_AS_TEXT = {"SRC001": "a file that is not UTF-8 cannot stand in a page: src/test_not_utf8.py"}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in installed_rules() if rule.code not in NOT_AS_TEXT],
    ids=lambda rule: rule.code,
)
def test_every_rule_has_a_failing_and_a_passing_case(rule: Rule) -> None:
    cases = [case for case in CASES if case.code == rule.code]

    assert any(case.expected for case in cases), "no case in which the rule speaks"
    assert any(not case.expected for case in cases), "no case in which the rule is silent"


@pytest.mark.parametrize("path", SPECIFICATIONS, ids=lambda path: path.stem)
def test_a_specification_stands_where_its_rule_does(path: Path) -> None:
    title = TITLE.search(path.read_text(encoding="utf-8"))

    assert title
    rule = next(rule for rule in installed_rules() if rule.code == title[2])
    assert rule.name == title[1]
    assert path == FOLDER / rule.family.lower() / f"{rule.name}.md"

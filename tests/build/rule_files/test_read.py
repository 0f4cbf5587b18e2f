import pickle
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from healthpress.build.installed.shelves import rules_here
from healthpress.build.rule_files.read import read_rule
from healthpress.build.rule_files.schema import rule_schema
from healthpress.config.told import Told
from healthpress.errors import ConfigError
from healthpress.model.finding import Decision, Severity
from healthpress.model.fix import Safety
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile

Make = Callable[..., Path]

HEAD = """code = "CLN001"
name = "and-or"
kind = "phrase"
severity = "warning"
summary = "A sentence says and/or."
why = "The reader must guess."
example = "Food and/or water."
instead = "Food or water."
since = "2026-11"
message = "`{words}` leaves the choice to the reader"
help = "say which"
"""
SOURCES = """
[[sources]]
title = "Example Clinic style guide"
"""
PHRASE = """
[phrase]
words = ["and/or"]
"""
RULE = HEAD + SOURCES + PHRASE
# A whole rule of each kind but `phrase`: its tables.
KINDS = {
    "pattern": "[pattern]\nregex = 'x(?P<y>z)'\ninstead = '{y}'\n",
    "require": "[when]\nwords = ['a']\n[require]\nany_of = ['b']\nwithin = 'sentence+1'\n",
    "field": (
        "[when]\nfield = 'type'\none-of = ['guide']\n"
        "[field]\nkey = 'supervision.by'\nrequired = true\n"
    ),
    "metric": "[metric]\nmetric = 'words'\nmost = 0\n",
    "link": "[link]\nhosts = ['a.example']\nneeds-text = 'b'\n",
    "citation": "[citation]\nmax-age-years = 5\nkinds = ['rct']\n",
}


def of_kind(kind: str, tables: str) -> str:
    head = HEAD.replace('"phrase"', f'"{kind}"').replace("`{words}` leaves", "this leaves")
    return f"{head}{SOURCES}\n{tables}"


def read(text: str) -> tuple[Rule | None, list[str]]:
    told: list[Told] = []
    found = read_rule(SourceFile("rules/a.toml", text), ("us", "uk"), told)
    lines = [f"{one.line}:{one.column}: {one.message}; {one.help}" for one in told]
    return (found[0] if found else None), lines


def test_a_rule_file_becomes_a_rule_with_its_page() -> None:
    text = HEAD.replace("\nwhy", '\nknown-problems = "Few."\ndecision = "review"\nwhy') + SOURCES
    rule, told = read(text + "read = 2026-11-23\nyear = 2026\n" + PHRASE)

    assert told == []
    assert rule is not None
    assert (rule.code, rule.name, rule.severity) == ("CLN001", "and-or", Severity.WARNING)
    assert (rule.decision, rule.status, rule.profiles) == (Decision.REVIEW, "stable", ("core",))
    assert rule.phrases == ("and/or",)
    assert (rule.sources[0].year, rule.sources[0].read) == (2026, "2026-11-23")
    assert rule.page == (
        "A sentence says and/or.\n\n## Why it matters\nThe reader must guess.\n\n"
        "## Example\nFood and/or water.\n\n## Use instead\nFood or water.\n\n"
        "## Known problems\nFew."
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_rule_of_every_kind_is_read_and_pickles(kind: str) -> None:
    rule, told = read(of_kind(kind, KINDS[kind]))

    assert told == []
    assert rule is not None
    assert pickle.loads(pickle.dumps(rule)) == rule  # noqa: S301 - its own bytes


def test_words_and_what_replaces_them_are_kept_together() -> None:
    tables = "[phrase]\nwords = ['a', 'b']\nsafety = 'safe'\n[phrase.instead]\nb = 'c'\nd-e = 'f'\n"
    rule, told = read(HEAD + SOURCES + tables)

    assert told == []
    assert rule is not None
    check: Any = rule.check
    assert (check.words, check.instead) == (("a", "b", "d-e"), ("", "c", "f"))
    assert check.safety is Safety.SAFE


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"CLN001"', '"CL1"', "1:8: `code` is `CL1`, which is not three capital letters and three"),
        ('"and-or"', '"And or"', "2:8: `name` is `And or`, which is not words in small letters"),
        ('"phrase"', '"phrasse"', "3:8: `kind` is `phrasse`, which is none of `phrase`, "),
        ('"warning"', '"warn"', "4:12: `severity` is `warn`, which is none of `error`, `warning`"),
        ("summary", "sumary", "5:1: `sumary` is not a known key; write `summary`"),
        ('"A sentence', '"A\\nsentence', "5:11: `summary` has several lines; write one sentence"),
        ('"The reader must guess."', '" "', "6:7: `why` is empty; write what it should say"),
        ("{words}", "{wrods}", "10:11: `message` names `{wrods}`, which a rule of the kind"),
        ("[[sources]]", "[[sorces]]", "13:3: `sorces` is not a known key; write `sources`"),
        ("title", "titel", "14:1: `sources.titel` is not a known key; write `title`"),
        ("title = ", "url = 'x'\ntitle = ", "14:7: `sources.url` is"),
        ('"Example Clinic style guide"', '""', "14:9: `sources.title` is empty"),
        ("[[sources]]", "sources = []", "13:11: `sources` is empty; say what the rule rests on"),
        ("since", "profiles = ['usa']\nsince", "9:13: an entry of `profiles` is `usa`, which is"),
        ("since", "profiles = []\nsince", '9:12: `profiles` is empty; write `["core"]`'),
        ("since", "languages = ['en-US']\nsince", "9:14: an entry of `languages` is `en-US`"),
        ("since", "zones = ['headings']\nsince", "9:10: an entry of `zones` is `headings`, which"),
        ('["and/or"]', "[]", "16:2: `phrase` gives none of `words`, `instead`; give one of them"),
        ('["and/or"]', "['']", "17:10: an entry of `phrase.words` is empty; remove it"),
        ('["and/or"]', "['a']\ninstead = {' ' = 'b'}", "18:11: `phrase.instead` replaces no word"),
        ("words =", "wrods =", "17:1: `phrase.wrods` is not a known key; write `words`"),
        ("[phrase]", "[metric]", "1:1: `phrase` is missing; add a table `[phrase]`"),
        ("[phrase]", "[when]\nfield = 'type'\n[phrase]", "16:2: `when` does not belong to a rule"),
        ("[phrase]", "[phrase", "16:8: this is not TOML: "),
        ('["and/or"]', '["and/or", "\\u0000"]', "17:20: an entry of `phrase.words` holds a char"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(old: str, new: str, expected: str) -> None:
    assert old in RULE

    rule, told = read(RULE.replace(old, new, 1))

    assert rule is None
    assert any(line.startswith(expected) for line in told), told


@pytest.mark.parametrize(
    ("kind", "tables", "expected"),
    [
        ("pattern", "[pattern]\nregex = '\\bx(y'\n", "17:13: `pattern.regex` is no regular"),
        ("pattern", '[pattern]\nregex = "a\\\\b("\n', "17:9: `pattern.regex` is no regular"),
        ("pattern", "[pattern]\nregex = '''(''' \n", "17:9: `pattern.regex` is no regular"),
        (
            "pattern",
            "[pattern]\nregex = '[[a]'\n",
            "17:9: `pattern.regex` is no regular expr",
        ),
        ("pattern", "[pattern]\nregex = '(?:a+)+b'\n", "17:9: `pattern.regex` "),
        ("pattern", "[pattern]\nregex = ''\n", "17:9: `pattern.regex` is empty"),
        ("pattern", "[pattern]\nregex = 'a'\ninstead = '{b}'\n", "18:11: `pattern.instead` names"),
        ("require", "[when]\nwords = ['a']\n[require]\n", "18:2: `require` gives none of `any-of`"),
        ("require", "[when]\n[require]\nany-of = ['a']\n", "16:2: `when` gives none of `words`"),
        (
            "require",
            "[when]\nwords = ['a']\nfield = 'type'\n[require]\nany-of = ['b']\n",
            "16:2: `when` gives more than one of `words`, `regex`, `field`; keep one of them",
        ),
        ("field", "[field]\nkey = 'titel'\nrequired = true\n", "17:7: `field.key` is `titel`"),
        (
            "field",
            "[field]\nkey = 'references.dio'\nrequired = true\n",
            "17:7: `field.key` is `references.dio`, which is not a key of the front matter; did",
        ),
        ("field", "[field]\nkey = 'title'\n", "16:2: `field` gives none of `required`"),
        ("metric", "[metric]\nmetric = 'word'\nmost = 1\n", "17:10: `metric.metric` is `word`"),
        ("metric", "[metric]\nmetric = 'words'\n", "16:2: `metric` gives none of `most`, `least`"),
        ("link", "[link]\nallowed = ['a']\n", "16:2: `link` gives none of `hosts`, `schemes`"),
        ("citation", "[citation]\nkinds = ['rct']\n", "16:2: `citation` gives none of `least`"),
        (
            "citation",
            "[citation]\nleast = 1\nkinds = ['rtc']\n",
            "18:10: an entry of `citation",
        ),
    ],
)
def test_what_a_kind_cannot_mean_is_told(kind: str, tables: str, expected: str) -> None:
    _, told = read(of_kind(kind, tables))

    assert any(line.startswith(expected) for line in told), told


def test_keys_below_extra_are_free() -> None:
    rule, told = read(of_kind("field", "[field]\nkey = 'extra.campaign'\nrequired = true\n"))

    assert (rule is not None, told) == (True, [])


def test_every_problem_of_every_file_is_told_in_one_run(make_site: Make) -> None:
    bad = RULE.replace('"warning"', '"warn"').replace("{words}", "{word}")
    site = make_site(f"-- rules/a.toml --\n{bad}-- rules/b.toml --\n{bad}-- rules/c.csv --\nx\n")

    with pytest.raises(ConfigError) as caught:
        rules_here(site)

    places = [problem.split(": ")[0].partition("rules/")[2] for problem in caught.value.problems]
    assert places == ["a.toml:4:12", "a.toml:10:11", "b.toml:4:12", "b.toml:10:11", "c.csv"]


@pytest.mark.parametrize("text", [RULE, *(of_kind(*item) for item in KINDS.items())])
def test_what_is_read_fits_the_schema(text: str) -> None:
    schema = rule_schema()
    document = tomllib.loads(text.replace("any_of", "any-of"))

    jsonschema.Draft202012Validator.check_schema(schema)
    errors = jsonschema.Draft202012Validator(schema).iter_errors(document)

    assert [error.message for error in errors] == []


@pytest.mark.parametrize("text", [HEAD, RULE.replace("words =", "wrods ="), HEAD + PHRASE])
def test_what_is_refused_does_not_fit_the_schema(text: str) -> None:
    assert not jsonschema.Draft202012Validator(rule_schema()).is_valid(tomllib.loads(text))

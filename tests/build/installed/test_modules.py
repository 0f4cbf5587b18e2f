"""Rules in Python in a site's own folder."""

import multiprocessing
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.checking import check_sources
from healthpress.build.facts import settle_facts
from healthpress.build.installed.registry import installed_rules
from healthpress.build.installed.shelves import rules_here, shelf_of
from healthpress.build.request import Request
from healthpress.config.load import load_config
from healthpress.errors import ConfigError
from healthpress.model.source import SourceFile

Make = Callable[..., Path]
Run = Callable[..., Any]

MODULE = '''"""A page says "tea".

## Why it matters
It is an example.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

from ._words import WORD


def check(article: Article, context: Context) -> Iterator[Finding]:
    for prose in article.in_zones("prose"):
        start = prose.text.find(WORD)
        if start >= 0:
            span = prose.place(start, start + len(WORD))
            yield context.finding(span, f"`{WORD}` is mentioned", help="say water")


RULE = Rule(
    code="CLN001",
    name="tea",
    severity=Severity.ERROR,
    sources=(Source(title="Example Clinic style guide"),),
    since="2026-11",
    check=check,
)
'''
SITE = f"""-- rules/tea.py --
{MODULE}-- rules/_words.py --
from pathlib import Path

WORD = "tea"
-- content/a.md --
---
title: A quiet page
description: A page that only the rule has anything to say about.
type: guide
published: 2026-02-05
authors: [{{name: Ada Author, role: Health writer}}]
---

Drink tea.
"""


def problems_of(site: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        rules_here(site)
    return [problem.partition("rules/")[2] for problem in caught.value.problems]


def test_a_rule_in_python_speaks_and_has_its_page(make_site: Make, run: Run) -> None:
    site = make_site(SITE)

    outcome = run("check", site, "--format", "concise")

    [rule] = [rule for rule in rules_here(site) if rule.code == "CLN001"]
    assert rule.page.startswith('A page says "tea".\n')
    assert ":9:7: CLN001 `tea` is mentioned" in outcome.stdout
    assert outcome.exit_code == 1


def test_loading_leaves_nothing_behind(make_site: Make) -> None:
    site = make_site(SITE)
    before = (sorted(site.rglob("*")), list(sys.path), sys.dont_write_bytecode)

    rules_here(site)

    assert (sorted(site.rglob("*")), list(sys.path), sys.dont_write_bytecode) == before


def test_an_edit_of_a_neighbour_is_seen_in_the_same_process(make_site: Make, run: Run) -> None:
    site = make_site(SITE)
    first = run("check", site)
    (site / "rules/_words.py").write_text('WORD = "Drink"\n', encoding="utf-8")

    second = run("check", site)

    assert "`tea` is mentioned" in first.stdout
    assert "`Drink` is mentioned" in second.stdout


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_a_rule_works_in_other_processes(make_site: Make, method: str) -> None:
    site = make_site(SITE)
    facts = settle_facts(load_config(site), Request())
    source = SourceFile("content/a.md", "Drink tea.\n")
    check = partial(check_sources, facts=replace(facts, select=frozenset({"CLN001"})))

    with ProcessPoolExecutor(1, multiprocessing.get_context(method)) as pool:
        [finding] = pool.submit(check, (source,)).result()

    assert (finding.code, finding.span.start) == ("CLN001", 6)


def test_a_rule_pickles(make_site: Make) -> None:
    [rule] = [rule for rule in rules_here(make_site(SITE)) if rule.code == "CLN001"]

    assert pickle.loads(pickle.dumps(rule)) == rule  # noqa: S301 - its own bytes


@pytest.mark.parametrize(
    ("module", "expected"),
    [
        ("x = 1 / 0\n", "a.py:1:1: the rule cannot be loaded: ZeroDivisionError: division by zero"),
        ("import sys\n\nsys.exit('no')\n", "a.py:3:1: the rule cannot be loaded: SystemExit: no"),
        ("def check(:\n", "a.py:1:11: the rule cannot be loaded: SyntaxError: "),
        ("import nowhere_at_all\n", "a.py:1:1: the rule cannot be loaded: ModuleNotFoundError: "),
        ("raise ValueError\n", "a.py:1:1: the rule cannot be loaded: ValueError; "),
        ("x = 1\n", "a.py: it has no `RULE`; "),
        ("RULE = 1\n", "a.py: its `RULE` is no `Rule`; "),
        (MODULE.split('"""\n', 1)[1], "a.py: the rule `CLN001` of `rules/a.py` lacks a page"),
        (MODULE.replace("    check=check,\n", ""), "a.py: the rule `CLN001` of `rules/a.py` lacks"),
        (MODULE.replace('(Source(title="Example Clinic style guide"),)', "()"), "a.py: the rule"),
        (MODULE.replace("CLN001", "CLINIC1"), "a.py: code `CLINIC1` of `rules/a.py` is not three"),
        (MODULE.replace('"tea"', '"Tea"'), "a.py: name `Tea` of `rules/a.py` is not words in"),
    ],
)
def test_what_is_wrong_with_a_module_is_told(make_site: Make, module: str, expected: str) -> None:
    module = module.replace("from ._words import WORD\n", 'WORD = "x"\n')
    site = make_site(f"-- rules/a.py --\n{module}")

    [problem] = problems_of(site)

    assert problem.startswith(expected)


def test_a_module_that_is_not_utf8_is_told(make_site: Make) -> None:
    site = make_site("-- rules/a.py --\n")
    (site / "rules/a.py").write_bytes(b"x = '\xff'\n")

    assert problems_of(site) == ["a.py:1:6: the file is not UTF-8; save it as UTF-8"]


def test_without_trust_a_module_is_known_and_never_run(make_site: Make) -> None:
    site = make_site(SITE.replace('WORD = "tea"', "raise SystemExit"))
    config = load_config(site)
    shelf = shelf_of(config, Request(trusted=False))
    facts = settle_facts(config, Request(trusted=False, select=("CLN001",)))

    [rule] = [rule for rule in installed_rules(shelf) if rule.code == "CLN001"]

    assert (rule.name, rule.page.partition("\n")[0]) == ("tea", 'A page says "tea".')
    assert check_sources((SourceFile("content/a.md", "Drink tea.\n"),), facts) == ()


def test_without_trust_a_suppression_of_a_rule_that_did_not_run_is_not_unused(
    make_site: Make,
) -> None:
    config = load_config(make_site(SITE, settings='[check.severity]\nCLN001 = "error"\n'))
    facts = settle_facts(config, Request(trusted=False))
    text = "Drink tea. <!-- healthpress: ignore[CLN001] -- the reader likes it -->\n"

    found = check_sources((SourceFile("content/a.md", text),), facts)

    assert "LNT001" not in {finding.code for finding in found}


@pytest.mark.parametrize("module", ["RULE = make()\n", "RULE: Rule = Rule(code=CODE, name='a')\n"])
def test_without_trust_a_card_must_be_readable(make_site: Make, module: str) -> None:
    config = load_config(make_site(f"-- rules/a.py --\n{module}"))

    with pytest.raises(ConfigError, match="does not say `code` and `name` in plain quotes"):
        installed_rules(shelf_of(config, Request(trusted=False)))


def test_without_trust_broken_python_is_told(make_site: Make) -> None:
    config = load_config(make_site("-- rules/a.py --\nx = (\n"))

    with pytest.raises(ConfigError) as caught:
        installed_rules(shelf_of(config, Request(trusted=False)))

    assert caught.value.place == "rules/a.py:1:5"

"""What holds for every kind of rule that is only data."""

import multiprocessing
import pickle
import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from healthpress.check.engine import check_article
from healthpress.check.kinds.data.citation_check import CitationCheck
from healthpress.check.kinds.data.field_check import FieldCheck
from healthpress.check.kinds.data.link_check import LinkCheck
from healthpress.check.kinds.data.metric_check import MetricCheck
from healthpress.check.kinds.data.pattern_check import PatternCheck
from healthpress.check.kinds.data.phrase_check import PhraseCheck
from healthpress.check.kinds.data.require_check import RequireCheck
from healthpress.check.kinds.data.template import fields_of
from healthpress.check.kinds.data.trigger import Trigger
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Rule, SiteFacts

WHEN = Trigger(words=("ketamine",))
CHECKS: dict[str, Any] = {
    "phrase": PhraseCheck(("cure",), "`{words}` {instead}", "h", instead=("help",)),
    "pattern": PatternCheck(re.compile(r"cure(?P<s>s?)"), "{words}{s} {instead}", "h"),
    "require": RequireCheck("`{words}` {wanted}", "h", any_of=("risks",), when=WHEN),
    "field": FieldCheck("funding", "{key} {value} {problem}", required=True, when=WHEN),
    "metric": MetricCheck("words", "{value} {limit}", "h", most=1, when=WHEN),
    "link": LinkCheck("{url} {host} {text} {words}", "h", url=re.compile("x"), when=WHEN),
    "citation": CitationCheck("{count} {limit} {words} {key} {year}", "h", least=1, when=WHEN),
}
TEXT = "---\ntitle: A\n---\nKetamine is a cure. [x](https://a.example/x)\n"
each_kind = pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)


@each_kind
def test_it_is_frozen_and_pickles(check: Any) -> None:  # noqa: ANN401 - seven kinds
    again = pickle.loads(pickle.dumps(check))  # noqa: S301 - our own bytes

    assert again == check
    assert hash(again) == hash(check)
    with pytest.raises(FrozenInstanceError):
        setattr(check, fields(check)[0].name, "other")


@each_kind
def test_its_templates_may_name_its_fields_and_no_others(check: Any) -> None:  # noqa: ANN401 - seven kinds
    assert set(fields_of(check.message)) == check.fields


@each_kind
def test_every_field_is_filled(
    findings_of: Callable[..., tuple[Finding, ...]],
    check: Any,  # noqa: ANN401 - seven kinds
) -> None:
    (found,) = findings_of(check, TEXT)

    assert not fields_of(found.message)


def test_findings_are_the_same_in_another_process(
    article_of: Callable[..., Article], facts: SiteFacts, rule: Rule
) -> None:
    article = article_of(TEXT)
    rules = tuple(
        replace(rule, code=f"TST00{number}", name=kind, check=check, phrases=check.phrases)
        for number, (kind, check) in enumerate(CHECKS.items())
    )
    here = check_article(article, rules, facts)

    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        there = pool.submit(check_article, article, rules, facts).result(timeout=60)

    assert {finding.name for finding in here} == set(CHECKS)
    assert there == here

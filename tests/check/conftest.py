"""Articles, facts and contexts for tests of the engine and the rules' toolbox."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.engine import make_context, subject_of
from healthpress.model.article import Article
from healthpress.model.finding import Severity
from healthpress.model.rule import Context, Rule, SiteFacts, Source
from healthpress.model.source import SourceFile
from healthpress.parse.article import parse_article
from healthpress.parse.front_matter import read_header

RULE = Rule("TST001", "test-rule", Severity.ERROR, (Source("A test"),), "0.1.0")


@pytest.fixture
def rule() -> Rule:
    """A rule without a check."""
    return RULE


@pytest.fixture
def facts() -> SiteFacts:
    """A site in the United States, with the shipped vocabularies."""
    return SiteFacts(dt.date(2026, 11, 23), load_vocabularies())


@pytest.fixture
def article_of() -> Callable[..., Article]:
    """From the text of a file to its article."""

    def parse(text: str, path: str = "article.md") -> Article:
        source = SourceFile(path, text)
        return parse_article(source, read_header(source))

    return parse


@pytest.fixture
def context_in(facts: SiteFacts) -> Callable[..., Context]:
    """The context of the test rule in some jurisdictions."""

    def make(*profile: str, rule: Rule = RULE) -> Context:
        here = replace(facts, profile=profile)
        subject = subject_of(here, path="article.md", profile=profile, lang="en")
        context = make_context(rule, subject)
        assert context is not None
        return context

    return make

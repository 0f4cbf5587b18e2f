"""The steps that SUI findings advise, which specifications do not show."""

import datetime as dt

import pytest

from healthpress.build.checking import check_sources
from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile


@pytest.mark.parametrize(
    ("profile", "step"),
    [
        (("us",), "add a `::: crisis` block; it shows the lines of every country the page is for"),
        ((), "set `profile`"),
    ],
)
def test_a_missing_crisis_line_advises_one_step(profile: tuple[str, ...], step: str) -> None:
    facts = SiteFacts(
        today=dt.date(2026, 11, 23),
        vocabularies=load_vocabularies(),
        profile=profile,
        select=frozenset({"SUI001"}),
    )
    source = SourceFile("article.md", "---\ntitle: A page\n---\n\nSuicide is serious.\n")

    (finding,) = check_sources((source,), facts)

    assert finding.help == step

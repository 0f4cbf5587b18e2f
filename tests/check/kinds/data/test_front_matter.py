import datetime as dt
from collections.abc import Callable

import pytest

from healthpress.check.kinds.data.front_matter import is_written, values_of
from healthpress.model.article import Article

HEADER = """---
title: Ketamine
published: 2026-01-02
draft: false
topics: [pain, mood]
key_points: []
reviewers: [ada, {name: Bea, credentials: MD}]
medicines:
  - {name: ketamine, use_status: {us: off-label}}
supervision: {by: doctors, where: a clinic}
extra: {campaign: spring, days: [2026-03-01]}
---
"""


@pytest.mark.parametrize(
    ("key", "texts", "places"),
    [
        ("title", ["Ketamine"], ["Ketamine"]),
        ("published", ["2026-01-02"], ["2026-01-02"]),
        ("draft", ["false"], ["false"]),
        ("topics", ["pain", "mood"], ["pain", "mood"]),
        ("reviewers", ["ada", "Bea"], ["ada", "{name: Bea, credentials: MD}"]),
        ("reviewers.credentials", ["MD"], ["MD"]),
        ("medicines.use_status.us", ["off-label"], ["off-label"]),
        ("supervision.by", ["doctors"], ["doctors"]),
        ("extra.days", ["2026-03-01"], ["2026-03-01"]),
        ("extra", ["campaign, days"], ["{campaign: spring, days: [2026-03-01]}"]),
        ("extra.unknown", [], []),
        ("title.by", [], []),
        ("supervision.unknown", [], []),
        ("key_points", [], []),
        ("expires", [], []),
        ("type", ["guide"], ["---"]),
    ],
)
def test_a_path_leads_to_every_value_and_its_place(
    article_of: Callable[..., Article], key: str, texts: list[str], places: list[str]
) -> None:
    article = article_of(HEADER)

    found = list(values_of(article, key))

    assert [value.text for value in found] == texts
    assert [HEADER[value.span.start : value.span.end] for value in found] == places


def test_a_list_is_one_value_where_the_whole_is_asked_for(
    article_of: Callable[..., Article],
) -> None:
    (value,) = values_of(article_of(HEADER), "topics", whole=True)

    assert value.raw == ("pain", "mood")
    assert value.text == "pain, mood"


@pytest.mark.parametrize(
    ("key", "written"),
    [("title", True), ("type", False), ("draft", True), ("key_points", False), ("extra.x", False)],
)
def test_a_default_is_not_written(
    article_of: Callable[..., Article], key: str, *, written: bool
) -> None:
    assert is_written(article_of(HEADER), key) is written


def test_only_dates_are_days(article_of: Callable[..., Article]) -> None:
    article = article_of("---\nextra: {at: 2026-03-01 10:00:00, on: 2026-03-02, by: soon}\n---\n")

    days = [value.day for key in ("at", "on", "by") for value in values_of(article, f"extra.{key}")]

    assert days == [dt.date(2026, 3, 1), dt.date(2026, 3, 2), None]

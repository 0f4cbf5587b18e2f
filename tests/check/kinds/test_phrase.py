import re
from collections.abc import Callable

import pytest

from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Severity
from healthpress.model.rule import Context

CURE = re.compile(r"\bcures?\b", re.IGNORECASE)


def test_hits_come_from_all_visible_zones_in_reading_order(
    article_of: Callable[..., Article],
) -> None:
    article = article_of(
        "---\ntitle: One cure\ndescription: Two cures\nkey_points: [Three cure]\n---\n"
        "## Four cures\n\nFive cure\n\n> Six cures\n\n| Seven cure |\n|---|\n\n"
        "![Eight cures](a.svg)\n"
    )

    hits = list(Phrase(CURE).hits(article))

    assert [hit.prose.zone for hit in hits] == [
        *("meta.title", "meta.description", "meta.key_points", "heading"),
        *("prose", "quote", "table", "alt"),
    ]
    assert all(article.source.text[hit.span.start : hit.span.end] == hit.words for hit in hits)


@pytest.mark.parametrize("text", ["[cures](/a)", "**cu**res", "cures.[^1]\n\n[^1]: x"])
def test_markup_does_not_hide_words(article_of: Callable[..., Article], text: str) -> None:
    assert [hit.words for hit in Phrase(CURE).hits(article_of(text))] == ["cures"]


@pytest.mark.parametrize(
    "text",
    [
        "```\ncures\n```",
        "`cures`",
        "a ~~word that *cures*~~",
        "<!-- cures -->",
        "x[^1]\n\n[^1]: cures",
        "[x](/cures)",
    ],
)
def test_code_struck_text_comments_footnotes_and_addresses_are_not_read(
    article_of: Callable[..., Article], text: str
) -> None:
    assert not list(Phrase(CURE).hits(article_of(text)))


def test_accepted_uses_are_no_hits(article_of: Callable[..., Article]) -> None:
    phrase = Phrase(CURE, allowed=re.compile(r"test of cure"))

    hits = list(phrase.hits(article_of("A test of cure. A cure.")))

    assert [hit.start for hit in hits] == [18]


def test_a_question_counts_for_rules_that_ask_for_it(article_of: Callable[..., Article]) -> None:
    article = article_of("Does it cure?")

    asked = next(Phrase(CURE).hits(article))
    counted = next(Phrase(CURE, questions_count=True).hits(article))

    assert asked.around
    assert asked.around.kind == "question"
    assert counted.around is None


@pytest.mark.parametrize(
    ("text", "decision", "severity", "shown"),
    [
        ("It cures.", Decision.VIOLATION, Severity.ERROR, ""),
        ("It does not cure.", Decision.REVIEW, Severity.WARNING, 'negated: "not" at 1:9'),
        ("A myth: it cures.", Decision.REVIEW, Severity.WARNING, 'guarded: "myth" at 1:3'),
        ("> It cures.", Decision.REVIEW, Severity.ERROR, "quoted"),
        ("Does it cure?", Decision.REVIEW, Severity.ERROR, 'question: "?" at 1:13'),
    ],
)
def test_surroundings_change_the_decision_and_are_shown(
    article_of: Callable[..., Article],
    context_in: Callable[..., Context],
    text: str,
    decision: Decision,
    severity: Severity,
    shown: str,
) -> None:
    article = article_of(text)
    hit = next(Phrase(CURE).hits(article))

    finding = hit.finding(article, context_in("us"), "a cure", help="act")

    assert (finding.decision, finding.severity, finding.context) == (decision, severity, shown)


def test_the_lowered_severity_starts_from_the_one_given(
    article_of: Callable[..., Article], context_in: Callable[..., Context]
) -> None:
    article = article_of("It does not cure.")
    hit = next(Phrase(CURE).hits(article))

    finding = hit.finding(
        article, context_in("us"), "a cure", help="act", severity=Severity.WARNING
    )

    assert finding.severity is Severity.INFO

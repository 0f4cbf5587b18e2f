"""Sentences about treatments: which do good, which harm, and which names count."""

import re

import pytest

from healthpress.check.kinds.medical.treatments import Sentence, is_benefit, is_harm, sentences_in
from healthpress.model.article import Article, Places, Prose
from healthpress.model.front_matter import FrontMatter
from healthpress.model.source import SourceFile, Span

KETAMINE = re.compile("ketamine", re.IGNORECASE)


def sentence(text: str) -> Sentence:
    return Sentence(Prose("prose", text, Span(0, len(text)), ()), 0, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine works within hours.",
        "Ketamine can ease depression.",
        "People feel better after ketamine.",
        "Ketamine reduced suicidal thoughts.",
    ],
)
def test_a_sentence_that_says_a_treatment_does_good_is_a_benefit(text: str) -> None:
    assert is_benefit(sentence(text), KETAMINE)


@pytest.mark.parametrize(
    "text",
    [
        "Walking eases pain.",
        "Ketamine does not ease depression.",
        "Does ketamine ease depression?",
        "Ketamine acts on glutamate.",
        "Ketamine works on a receptor.",
        "Get help if ketamine makes you ill.",
    ],
)
def test_other_sentences_are_no_benefit(text: str) -> None:
    assert not is_benefit(sentence(text), KETAMINE)


@pytest.mark.parametrize(
    "text",
    [
        "It can raise your blood pressure.",
        "Both can cause serious side effects.",
        "Some people feel sick or dizzy.",
        "It is addictive.",
    ],
)
def test_a_sentence_that_names_a_harm_is_one(text: str) -> None:
    assert is_harm(sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "Side effects are rare.",
        "It has no side effects.",
        "It is non-addictive.",
        "It is risk-free.",
        "It reduces the risk of relapse.",
        "It treats alcohol dependence.",
        "Is it dangerous?",
    ],
)
def test_a_harm_that_is_denied_or_played_down_is_none(text: str) -> None:
    assert not is_harm(sentence(text))


def test_sentences_come_in_reading_order_with_the_index_of_their_prose() -> None:
    text = "One. Two."
    prose = (
        Prose("heading", "Skipped", Span(0, 7), ()),
        Prose("prose", text, Span(8, 17), ()),
    )
    article = Article(SourceFile("a.md", ""), FrontMatter(), Places(Span(0, 0)), prose)

    found = list(sentences_in(article, ("prose",)))

    assert [(item.text, item.number) for item in found] == [("One.", 1), ("Two.", 1)]

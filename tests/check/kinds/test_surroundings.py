import pytest

from healthpress.check.kinds.surroundings import surrounding
from healthpress.model.article import Prose
from healthpress.model.source import Span


def prose_of(text: str, zone: str = "prose") -> Prose:
    return Prose(zone, text, Span(0, len(text)), ())


def kind_at(text: str, words: str, **settings: bool) -> str:
    around = surrounding(prose_of(text), text.index(words), **settings)
    return around.kind if around else "none"


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine cures depression.",
        "It has not been tested. Ketamine cures depression.",
        "It does not hurt, and it cures depression.",
        "It is not a drug: it cures depression.",
        "It is not a drug but cures depression.",
        "It is not a drug and it cures depression.",
        "It is not, as some of us once feared it would be, a drug that cures depression.",
        "Is it new? Ketamine cures depression.",
        "It cures what they call “depression”.",
        "We claim that it cures depression.",
        "We promise that it cures depression.",
        "A promising spray cures depression.",
    ],
)
def test_nothing_around_a_claim_leaves_it_as_it_is(text: str) -> None:
    assert kind_at(text, "cures") == "none"


@pytest.mark.parametrize(
    "text",
    [
        "It does not cure depression.",
        "It doesn’t cure depression.",
        "It doesn't cure depression.",
        "It can never cure depression.",
        "Nobody can cure depression.",
        "There is no cure for it.",
        "Doctors don't want you to know this cures cancer.",
    ],
)
def test_a_negation_within_six_tokens_of_its_clause_negates(text: str) -> None:
    assert kind_at(text, "cure") == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "It is a myth that it cures depression.",
        "Be wary of sites that say it cures depression.",
        "They claim that it cures depression.",
        "The promise of a spray that cures depression came to nothing.",
        "It isn’t true that it cures depression.",
        "There is no such thing as a pill that cures depression.",
        "No treatment cures depression.",
        "That it cures depression is a myth.",
    ],
)
def test_a_refusal_of_the_whole_sentence_guards(text: str) -> None:
    assert kind_at(text, "cures") == "guarded"


@pytest.mark.parametrize(
    "text",
    [
        "“Ketamine cures depression,” they said.",
        '"Ketamine cures depression," they said.',
        "He said: “It is old. It cures depression.”",
    ],
)
def test_words_inside_quotation_marks_are_quoted(text: str) -> None:
    assert kind_at(text, "cures") == "quoted"


def test_words_in_a_block_quote_are_quoted() -> None:
    text = "Ketamine cures depression."

    around = surrounding(prose_of(text, "quote"), text.index("cures"))

    assert around
    assert around.kind == "quoted"


def test_quotations_count_in_full_for_rules_that_ask_for_it() -> None:
    assert kind_at("“Ketamine cures depression.”", "cures", quotes_count=True) == "none"


@pytest.mark.parametrize(
    "text", ["Can ketamine cure depression?", "(Can ketamine cure depression?)"]
)
def test_a_question_is_a_question(text: str) -> None:
    assert kind_at(text, "cure") == "question"


@pytest.mark.parametrize(
    "text",
    [
        "Not only that: it cures depression.",
        "There is no doubt that it cures depression.",
        "No wonder it cures depression.",
        "Without a doubt it cures depression.",
        "It is not just fast because it cures depression.",
        "You won’t believe how fast it cures depression.",
    ],
)
def test_a_pseudo_negation_has_no_effect(text: str) -> None:
    assert kind_at(text, "cures") == "none"


def test_a_true_negation_behind_a_pseudo_negation_still_counts() -> None:
    assert kind_at("It is not only slow but does not cure it.", "cure") == "negated"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Patients do not mind that it has no side effects.", "none"),
        ("There are no needles and there are no side effects.", "none"),
        ("No other treatment compares: it has no side effects.", "none"),
        ("No treatment has no side effects.", "guarded"),
        ("Nothing we do has no side effects.", "guarded"),
        ("It is a myth that it has no side effects.", "guarded"),
        ("That it has no side effects is untrue.", "guarded"),
        ("Does it have no side effects?", "question"),
    ],
)
def test_a_pattern_with_its_own_negative_hears_outer_guards_only(text: str, kind: str) -> None:
    assert kind_at(text, "no side effects", own_negative=True) == kind


def test_the_deciding_word_is_shown_with_its_place() -> None:
    text = "Ketamine does not cure depression."

    around = surrounding(prose_of(text), text.index("cure"))

    assert around
    assert around.word == "not"
    assert text[around.start : around.end] == "not"


@pytest.mark.parametrize(
    ("text", "lowers"),
    [
        ("It does not cure it.", True),
        ("It is a myth that they cure it.", True),
        ("“They cure it.”", False),
        ("Do they cure it?", False),
    ],
)
def test_only_negation_and_guard_lower_the_severity(text: str, *, lowers: bool) -> None:
    around = surrounding(prose_of(text), text.index("cure"))

    assert around
    assert around.lowers is lowers

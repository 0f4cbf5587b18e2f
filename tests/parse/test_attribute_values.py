from collections.abc import Callable

import pytest

from healthpress.model.article import Article
from healthpress.model.body import Body

Parse = Callable[..., Article]
Flat = Callable[[Body], str]


@pytest.mark.parametrize(
    ("text", "printed", "place"),
    [
        ("{.vh}\nHarm", "<p>Harm</p>\n", "Harm"),
        ("{.a .VH .b}\nHarm", '<p class="a b">Harm</p>\n', "Harm"),
        ("x [y](/z/){.hp-hidden}", '<p>x <a href="/z/">y</a></p>\n', "[y](/z/)"),
        ("x `y`{.vh}", "<p>x <code>y</code></p>\n", "`y`"),
        ("x `y`{lang=zz-!}", "<p>x <code>y</code>{lang=zz-!}</p>\n", None),
        ('x `y`{lang="zz-!"}', "<p>x <code>y</code></p>\n", "`y`"),
        ('{id="a b"}\nText', "<p>Text</p>\n", "Text"),
    ],
)
def test_an_attribute_that_hides_or_breaks_is_left_out_and_told(
    parse: Parse, flat: Flat, text: str, printed: str, place: str | None
) -> None:
    article = parse(text)

    assert flat(article.body) == printed
    told = [(fault.code, text[fault.span.start : fault.span.end]) for fault in article.faults]
    assert told == ([("SRC018", place)] if place else [])


@pytest.mark.parametrize(
    "text", ["{.wide #own lang=es}\nText", "[a](/b/){.wide}", "{.vhs .hp}\nText"]
)
def test_an_attribute_that_fits_stays(parse: Parse, flat: Flat, text: str) -> None:
    article = parse(text)

    assert "class=" in flat(article.body)
    assert article.faults == ()

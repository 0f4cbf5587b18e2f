from collections.abc import Callable

import pytest

from healthpress.model.article import Article
from healthpress.model.body import BLOCKS, Component
from healthpress.model.finding import Fault
from healthpress.model.fix import Edit, Fix
from healthpress.model.source import Span

Parse = Callable[..., Article]


def told(article: Article) -> list[tuple[str, str]]:
    """(code, the text it points at) of each fault."""
    text = article.source.text
    return [(fault.code, text[fault.span.start : fault.span.end]) for fault in article.faults]


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_of_health_pages_is_known(parse: Parse, name: str) -> None:
    article = parse(f"::: {name}{' {url=/film/}' if name == 'video' else ''}\nText\n:::")

    assert [block.name for block in article.blocks] == [name]
    assert article.prose[0].blocks == (name,)
    assert article.faults == ()


def test_a_block_carries_title_attributes_and_places(parse: Parse) -> None:
    text = 'a\n\n::: story  How it *went* {lang=en consent="form 12"}\nText\n:::\n\nb'

    article = parse(text)

    (block,) = article.blocks
    assert (block.title, block.attributes) == (
        "How it *went*",
        (("consent", "form 12"), ("lang", "en")),
    )
    assert text[block.opening.start : block.opening.end].startswith("::: story")
    assert text[block.opening.start : block.opening.end].endswith("}")
    assert text[block.span.start : block.span.end].endswith("Text\n:::")
    assert [article.prose[index].text for index in block.prose] == ["How it *went*", "Text"]


def test_more_colons_nest(parse: Parse) -> None:
    article = parse(":::: evidence\na\n::: details Sum\nb\n:::\nc\n::::\nd")

    assert [(block.name, block.blocks) for block in article.blocks] == [
        ("evidence", ()),
        ("details", ("evidence",)),
    ]
    assert [(prose.text, prose.blocks) for prose in article.prose] == [
        ("a", ("evidence",)),
        ("Sum", ("evidence", "details")),
        ("b", ("evidence", "details")),
        ("c", ("evidence",)),
        ("d", ()),
    ]
    assert article.faults == ()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("NOTE", "inset"),
        ("TIP", "inset"),
        ("IMPORTANT", "warning"),
        ("warning", "warning"),
        ("CAUTION", "warning"),
    ],
)
def test_an_alert_is_another_name_for_a_block(parse: Parse, kind: str, name: str) -> None:
    article = parse(f"> [!{kind}]\n> Call 999")

    (component,) = article.body
    assert isinstance(component, Component)
    assert (component.name, component.title) == (name, "")
    assert [prose.text for prose in article.prose] == ["Call 999"]
    assert article.blocks[0].name == name


def test_expander_is_another_name_for_details(parse: Parse) -> None:
    assert parse("::: expander More\nx\n:::").blocks[0].name == "details"


def test_an_unknown_block_is_told_with_the_nearest_name(
    parse: Parse, flat: Callable[..., str]
) -> None:
    article = parse("::: waring Careful\nText\n:::")

    assert article.faults == (
        Fault(
            "SRC011",
            article.faults[0].span,
            "block `waring` is not known",
            "did you mean `warning`?",
            fix=Fix("write `warning`", (Edit(Span(4, 10), "warning"),)),
        ),
    )
    assert told(article) == [("SRC011", "::: waring Careful")]
    assert flat(article.body) == "<p>Text</p>\n"
    assert article.blocks == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::: do\ntext", [("SRC012", "::: do")]),
        ("- ::: do\n  text\n\nafter", [("SRC012", "::: do")]),
        ("> ::: do\n> text\n\n:::", [("SRC012", "::: do"), ("SRC012", ":::")]),
        ("::: do\n::: dont\ntext\n:::\n:::", [("SRC012", "::: dont"), ("SRC012", ":::")]),
        (":::: do\n::: dont\ntext\n::::", [("SRC012", "::: dont")]),
        ("text\n:::", [("SRC012", ":::")]),
        ("::: do\r\ntext\r\n", [("SRC012", "::: do")]),
        ("::: do\ntext\n:::", []),
        ("- ::: do\n  text\n  :::", []),
        ("`:::`", []),
    ],
)
def test_blocks_that_do_not_match_are_told_where_they_open(
    parse: Parse, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(parse(text)) == expected


@pytest.mark.parametrize(
    "text", [":::", "::: do", "::: {x}", "::: do {=}", "::: x {a}\n:::", "> :::"]
)
def test_a_broken_block_never_stops_the_run(parse: Parse, text: str) -> None:
    assert parse(text).source.text == text


@pytest.mark.parametrize(
    "address", ["https://video.example/visit?id=7&t=1#start", "/film/", "/a/~b,c;d"]
)
@pytest.mark.parametrize(
    "form", ["{{url={}}}", '{{url="{}"}}', "{{ url='{}' reviewed=2026-02-05 }}"]
)
def test_an_address_is_read_with_and_without_quotation_marks(
    parse: Parse, address: str, form: str
) -> None:
    article = parse(f"::: video A film {form.format(address)}\nText\n:::")

    assert dict(article.blocks[0].attributes)["url"] == address
    assert article.blocks[0].title == "A film"
    assert article.faults == ()


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("video {urll=/film/ url=/film/}", [("SRC018", "urll=/film/")]),
        ("video A film", [("SRC018", "::: video A film")]),
        ("video {url=/film/", [("SRC018", "{url=/film/")]),
        ("video {url=/a/ url=/b/}", [("SRC018", "url=/b/")]),
        ("video {url=data:x}", [("SRC014", "url=data:x")]),
        ("story {wide} {consent=1}", []),
        ("story {consent=1} of a patient", [("SRC018", "{consent=1}")]),
        ("story  {.wide}", [("SRC018", ".wide")]),
        ("video {url=//a.example/film}", [("SRC018", "url=//a.example/film")]),
        ("video {url='/a b/'}", [("SRC018", "url='/a b/'")]),
        ("video {url=mailto:a@b.example}", [("SRC018", "url=mailto:a@b.example")]),
        ("video {url=/a/ reviewed=2026-02-30}", [("SRC018", "reviewed=2026-02-30")]),
        ("video {url=/a/ reviewed=20260205}", [("SRC018", "reviewed=20260205")]),
        ("story {lang=zz-!}", [("SRC018", "lang=zz-!")]),
        ("story {id='a b'}", [("SRC018", "id='a b'")]),
        ("story {#a&b}", [("SRC018", "#a&b")]),
    ],
)
def test_attributes_that_are_not_read_are_told_at_their_place(
    parse: Parse, opening: str, expected: list[tuple[str, str]]
) -> None:
    assert told(parse(f"a\n\n::: {opening}\nText\n:::")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> [!DANGER]\n> a", ["[!DANGER]"]),
        ("> [!WARNING] Title\n> a", ["[!WARNING] Title"]),
        ("a\n\n> - > [!HINT]\n", ["[!HINT]"]),
        ("> [!NOTE]\n> a", []),
        ("> a\n>\n> [!DANGER]", []),
        ("> [!danger](/a/)", []),
        ("[!DANGER]", []),
    ],
)
def test_an_alert_that_is_none_is_told(parse: Parse, text: str, expected: list[str]) -> None:
    assert told(parse(text)) == [("SRC011", place) for place in expected]


def test_a_value_that_does_not_fit_is_left_out(parse: Parse) -> None:
    article = parse("::: video A film {#ok lang=zz-! url=/film/ reviewed=soon}\nText\n:::")

    assert article.blocks[0].attributes == (("id", "ok"), ("url", "/film/"))
    assert [fault.message for fault in article.faults] == [
        "`lang` is `zz-!`, which is not a language tag",
        "`reviewed` is `soon`, which is not a date",
    ]

from collections.abc import Callable, Sequence

import pytest
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from healthpress.model.article import Article
from healthpress.model.body import Body
from healthpress.model.source import SourceFile
from healthpress.parse.markdown import commonmark_parser
from healthpress.parse.positions import LINE_STARTS, line_starts

Parse = Callable[..., Article]
Flat = Callable[[Body], str]


def render(text: str) -> str:
    parser = commonmark_parser()
    parser.add_render_rule("blockquote_open", blockquote_open)
    starts = line_starts(SourceFile("article.md", text), 0)
    return str(parser.render(text, {LINE_STARTS: starts}))


def blockquote_open(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    """The library leaves out the line end of an empty quote, which the specification has."""
    return renderer.renderToken(tokens, index, options, env).rstrip("\n") + "\n"


def test_every_commonmark_example_renders_as_specified(
    commonmark_examples: list[tuple[str, str]],
) -> None:
    wrong = [text for text, html in commonmark_examples if render(text) != html]

    assert len(commonmark_examples) >= 652
    assert wrong == []


@pytest.mark.parametrize(
    ("lang", "quoted"),
    [("en-US", "“a”"), ("de", "„a“"), ("fr-CA", "«\u00a0a\u00a0»"), ("es", "«a»"), ("sv", '"a"')],
)
def test_quotes_follow_the_language(parse: Parse, flat: Flat, lang: str, quoted: str) -> None:
    article = parse('say "a" now', lang=lang)

    assert f"say {quoted} now" in flat(article.body).replace("&quot;", '"')


def test_prose_keeps_the_quotes_as_written(parse: Parse) -> None:
    article = parse('He said "it\'s *safe*".')

    assert article.prose[0].text == 'He said "it\'s safe".'


def test_hepatitis_c_is_no_copyright_sign(parse: Parse, flat: Flat) -> None:
    assert "Hepatitis (C) (R) +-" in flat(parse("Hepatitis (C) (R) +-").body)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("~~old~~", "<p><s>old</s></p>\n"),
        ("Term\n: Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>\n"),
        (
            "{.lead #first lang=es onclick=x}\nHola",
            '<p id="first" lang="es" class="lead">Hola</p>\n',
        ),
        ("`[@key]` `[^1]`", "<p><code>[@key]</code> <code>[^1]</code></p>\n"),
    ],
)
def test_extensions_are_read(parse: Parse, flat: Flat, text: str, html: str) -> None:
    assert flat(parse(text).body) == html

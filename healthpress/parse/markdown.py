"""The only place that builds a Markdown parser."""

import functools

from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from healthpress.model.language import primary
from healthpress.parse.attribute_values import drop_misfits
from healthpress.parse.citations import cite
from healthpress.parse.placed_blocks import PlacedBlocks, placed
from healthpress.parse.placed_inlines import PlacedInlines
from healthpress.parse.quotes import QUOTES, curl_quotes

ATTRIBUTES = ("id", "class", "lang")  # what `{...}` may set on a link, an image, a block
SIDES = ("width", "height")  # of an image, in pixels: the page keeps room for it while it loads
# Tokens in one another; a list counts twice. Writers stay below 20, and each level takes several
# frames of Python's stack, which has room for 1,000.
DEEPEST = 60
_EVERYWHERE = ["paragraph", "reference", "blockquote", "list"]


class _ArticleMarkdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - markdown-it's form
        """Every address is read; `links.py` refuses and tells, where this would hide."""
        return True


def article_parser(lang: str) -> MarkdownIt:
    """The parser of articles in a language ("en-US"); its env needs `positions.LINE_STARTS`."""
    language = primary(lang)
    return _article_parser(language if language in QUOTES else "")


def commonmark_parser() -> MarkdownIt:
    """The parser of articles before it gets its extensions: CommonMark 0.31.2 and raw HTML."""
    parser = _ArticleMarkdown("zero")
    parser.inline = PlacedInlines()
    parser.block = PlacedBlocks()
    return parser.configure("commonmark")


def page_parser() -> MarkdownIt:
    """The parser of pages that speak of articles, such as specifications: plain CommonMark."""
    return MarkdownIt()


@functools.cache
def _article_parser(lang: str) -> MarkdownIt:
    options = {
        "html": True,  # `raw_html.py` decides what becomes of it
        "xhtmlOut": False,
        "alerts": True,
        "typographer": lang in QUOTES,
        "quotes": QUOTES.get(lang, QUOTES["en"]),
        "maxNesting": DEEPEST,
    }
    parser = commonmark_parser()
    parser.configure("commonmark", options)
    parser.enable(["table", "strikethrough"]).disable("text_join")
    parser.enable("smartquotes")  # never `replacements`: "Hepatitis (C)" is no copyright sign
    _add_plugins(parser)
    _note_beginnings(parser)
    return parser


def _add_plugins(parser: MarkdownIt) -> None:
    parser.use(deflist_plugin)
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.disable("footnote_ref")
    parser.inline.ruler.before("link", "cite", cite)
    parser.use(attrs_plugin, allowed=ATTRIBUTES, after=("link_close", "code_inline"))
    parser.use(attrs_plugin, allowed=(*ATTRIBUTES, *SIDES), after=("image",))
    parser.use(attrs_block_plugin, allowed=ATTRIBUTES)
    parser.use(container_plugin, "block", validate=_opens_block)
    parser.core.ruler.at("smartquotes", curl_quotes)
    parser.core.ruler.push("drop_misfits", drop_misfits)


def _opens_block(params: str, _markup: str) -> bool:
    return bool(params.strip())


def _note_beginnings(parser: MarkdownIt) -> None:
    active = parser.block.ruler.get_active_rules()
    rules = dict(zip(active, parser.block.ruler.getRules(""), strict=True))
    alternatives = {
        "container_block": _EVERYWHERE,
        "blockquote": _EVERYWHERE,
        "html_block": ["paragraph", "reference", "blockquote"],
    }
    for name, alternative in alternatives.items():
        parser.block.ruler.at(name, placed(rules[name]), {"alt": alternative})

"""From a source file and its header to an article."""

from collections.abc import Sequence
from dataclasses import replace

from markdown_it.token import Token

from healthpress.config.schema import HtmlPolicy
from healthpress.model.article import Article
from healthpress.model.source import SourceFile
from healthpress.parse.body import BodyWriter
from healthpress.parse.head_prose import head_prose
from healthpress.parse.header import Header
from healthpress.parse.markdown import article_parser
from healthpress.parse.parsed_body import parse_body
from healthpress.parse.reading import Reading
from healthpress.parse.suppressions import read_suppressions

_COUNTED = ("heading", "prose", "quote", "table")


def parse_article(
    source: SourceFile,
    header: Header,
    *,
    html: HtmlPolicy = "safe",
    library_keys: frozenset[str] = frozenset(),
    lang: str = "en",
) -> Article:
    """Understand one file.

    Args:
        source: The file.
        header: Its front matter, as read.
        html: What becomes of raw HTML: shown as text, cleaned, or passed on as it is.
        library_keys: Ids of the site's references; `[^id]` is a citation of them.
        lang: The site's language, for a page that names none.
    """
    parser = article_parser(header.front_matter.lang or lang)
    own_keys = frozenset(reference.id for reference in header.front_matter.references)
    keys = library_keys | own_keys
    body = parse_body(parser, source, header.body_start, keys)
    allowed = read_suppressions(header, body)
    tokens, definitions = _parted(body.tokens)
    reading = Reading(source, body.starts, html, keys)
    if body.too_deep is not None:
        reading.tell_too_deep(body.too_deep)
    reading.prose.extend(head_prose(source, header))
    reading.read(tokens)
    notes = [reading.read_note(definition) for definition in definitions]
    told = (*reading.faults, *allowed.faults)
    writer = BodyWriter(parser, source, html)
    return Article(
        source=source,
        front_matter=header.front_matter,
        places=header.places,
        prose=tuple(reading.prose),
        headings=tuple(reading.headings),
        links=tuple(reading.links),
        images=tuple(reading.images),
        blocks=tuple(reading.blocks),
        body=writer.write(tokens),
        notes=tuple(
            replace(note, body=writer.write(definition[1:-1]))
            for note, definition in zip(notes, definitions, strict=True)
        ),
        raw_html=tuple(reading.raw_html),
        faults=(*header.faults, *sorted(told, key=lambda fault: fault.span)),
        body_start=header.body_start,
        word_count=sum(
            len(prose.text.split()) for prose in reading.prose if prose.zone in _COUNTED
        ),
        suppressions=allowed.suppressions,
    )


def _parted(tokens: Sequence[Token]) -> tuple[list[Token], list[list[Token]]]:
    """(the body, the definitions of footnotes), both without the words GitHub puts on alerts."""
    body: list[Token] = []
    definitions: list[list[Token]] = []
    open_definitions: list[list[Token]] = []
    in_alert_title = False
    for token in tokens:
        if token.type == "footnote_reference_open":
            open_definitions.append([])
            definitions.append(open_definitions[-1])
        in_alert_title = in_alert_title or token.type == "alert_title_open"
        if not in_alert_title:
            (open_definitions[-1] if open_definitions else body).append(token)
        if token.type == "footnote_reference_close":
            open_definitions.pop()
        in_alert_title = in_alert_title and token.type != "alert_title_close"
    return body, definitions

"""The fenced blocks of a Markdown page that speaks about Markdown, such as a specification."""

from dataclasses import dataclass

from healthpress.parse.markdown import page_parser


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block of a page.

    `start` and `end` are the lines of its content, half-open, from 0. `section` is the heading of
    the second level above it, `number` counts these headings (0 before the first). A fence inside
    a list or a quotation is not `plain`.
    """

    language: str
    name: str  # what stands behind the language
    text: str
    start: int
    end: int
    section: str
    number: int
    plain: bool


def read_fences(text: str) -> tuple[Fence, ...]:
    """The fences of a page, in order."""
    found: list[Fence] = []
    section, number = "", 0
    tokens = page_parser().parse(text)
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            section, number = tokens[index + 1].content, number + 1
        elif token.type == "fence" and token.map:
            language, _, name = token.info.strip().partition(" ")
            start = token.map[0] + 1
            end = start + token.content.count("\n")
            plain = token.level == 0
            found.append(
                Fence(language, name.strip(), token.content, start, end, section, number, plain)
            )
    return tuple(found)

"""An image's alternative text is a file name, too long, "image of ..." or the caption again.

## Why it matters
Screen readers say "image" themselves, read a file's name letter by letter, and cannot pause in a
long text. Who hears the caption twice still does not know what the image shows.

## What counts
The words of images in Markdown, of raw `<img>` and `image_alt`: a file's name or its kind; a bare
word such as "photo"; a start such as "image of"; more than 125 characters (the option `longest`
sets another number); the same words as the caption of the figure.

## Example
    ![IMG_2043.jpg](clinic.jpg)

## Use instead
    ![Nurse checking a blood pressure cuff](clinic.jpg)

## Known problems
A chart may need more words than that: keep the alternative text short and describe it below.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.source import Span

FILE = re.compile(
    r"\S{1,200}\.(?:jpe?g|png|gif|svg|webp|avif|bmp|tiff?|heic)"
    r"|(?:IMG|DSC|DSCN|DCIM|PXL|screenshot|scan)[ _-]?[\d_-]{2,30}",
    re.IGNORECASE,
)
_KIND = r"(?:image|picture|photo|photograph|graphic|illustration|drawing|icon|figure)"
BARE = re.compile(rf"(?:(?:an?|the|this) )?{_KIND}s?(?: \d{{1,4}})?", re.IGNORECASE)
# "Photograph of" and "drawing of" can tell something that matters, and pass.
OPENING = re.compile(
    r"(?:(?:an?|the|this is an?) )?(?:image|picture|photo|graphic) of\b", re.IGNORECASE
)
LONGEST = 125  # characters: the catalogue's number; screen readers cut longer ones in two


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such text."""
    captions = _captions(article)
    longest = context.options["longest"]
    for span, zone, written in _written(article):
        alt = " ".join(written.split())
        message, step = _fault(alt, longest)
        if not message and any(_is_same(alt, title) for title in captions.get(span, ())):
            message, step = "the alternative text repeats the caption", "say what the image shows"
        if message:
            yield context.finding(span, message, help=step, zone=zone)


def _written(article: Article) -> Iterator[tuple[Span, str, str]]:
    """(place, zone, words) of every alternative text, in reading order."""
    if article.front_matter.image_alt.strip():
        yield article.places.value("image_alt"), "meta.image", article.front_matter.image_alt
    for image in article.images:
        if image.alt.strip():
            yield image.span, "alt", image.alt
    for tag in raw_tags(article, "img"):
        if tag.attributes.get("alt", "").strip():
            yield tag.span, "html", tag.attributes["alt"]


def _fault(alt: str, longest: int) -> tuple[str, str]:
    """(message, help); both empty for a text that has none."""
    step = "describe what the image shows"
    if FILE.fullmatch(alt):
        return f"the alternative text is a file's name: `{alt[:longest]}`", step
    if BARE.fullmatch(alt):
        return f"the alternative text `{alt}` says nothing", step
    opening = OPENING.match(alt)
    if opening:
        return f"the alternative text begins with `{opening.group()}`", "leave that out"
    if len(alt) > longest:
        return (
            f"the alternative text has {len(alt)} characters; more than {longest} are too many",
            "shorten it, and describe the rest below the image",
        )
    return "", ""


def _captions(article: Article) -> dict[Span, tuple[str, ...]]:
    """The captions of the figures around each image."""
    figures = [block for block in article.blocks if block.name == "figure" and block.title]
    return {
        image.span: tuple(
            figure.title
            for figure in figures
            if figure.span.start <= image.span.start < figure.span.end
        )
        for image in article.images
        if figures
    }


def _is_same(alt: str, title: str) -> bool:
    plain = [re.sub(r"\W+", " ", text).strip().casefold() for text in (alt, title)]
    return plain[0] == plain[1]


RULE = Rule(
    code="ACC002",
    name="poor-alt",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual, content guide: Formatting",
            section="images: alternative text",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("longest", LONGEST, "The most characters of an alternative text."),),
)

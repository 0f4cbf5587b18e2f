"""An image has no alternative text.

## Why it matters
Readers who cannot see the image learn nothing of it, and a screen reader reads out the file's name.

## What counts
Images in Markdown, raw `<img>` and the front matter's `image`. An image that only decorates is
marked `{.decorative}`, or `alt=""` in raw HTML.

## Example
    ![](blood-pressure.jpg)

## Use instead
    ![Nurse checking a blood pressure cuff](blood-pressure.jpg)

## Known problems
Whether the words describe the image is for a person to judge.
"""

from collections.abc import Iterator

from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

LONGEST_NAME = 60  # characters: file names that machines made can fill a screen


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every image without words."""
    front_matter = article.front_matter
    if front_matter.image and not front_matter.image_alt.strip():
        yield context.finding(
            article.places.value("image"),
            _message(front_matter.image),
            help="describe what it shows in `image_alt`",
            zone="meta.image",
        )
    for image in article.images:
        if not (image.alt.strip() or image.decorative):
            yield context.finding(
                image.span,
                _message(image.url),
                help="describe what it shows between the brackets, or mark it `{.decorative}`",
                zone="alt",
            )
    for tag in raw_tags(article, "img"):
        if "alt" not in tag.attributes:
            yield context.finding(
                tag.span,
                _message(tag.attributes.get("src", "")),
                help='describe what it shows in `alt`, or write `alt=""` if it only decorates',
                zone="html",
            )


def _message(url: str) -> str:
    if url.startswith("data:"):
        return "an embedded image has no alternative text"
    name = url.partition("?")[0].rpartition("/")[2]
    name = f"{name[:LONGEST_NAME]}…" if len(name) > LONGEST_NAME else name
    return (
        f"the image `{name}` has no alternative text"
        if name
        else "an image has no alternative text"
    )


RULE = Rule(
    code="ACC001",
    name="missing-alt",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="W3C. Web Content Accessibility Guidelines 2.2",
            section="1.1.1 Non-text content",
            year=2023,
            url="https://www.w3.org/TR/WCAG22/#non-text-content",
            read="not read here: known by name",
        ),
        Source(
            title="NHS digital service manual, content guide: Formatting",
            section="images: alternative text",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)

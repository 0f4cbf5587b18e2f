"""An article as templates see it."""

from markupsafe import Markup

from healthpress.model.front_matter import AiUse, FrontMatter, Sponsor
from healthpress.model.site import Page, Site
from healthpress.render.addresses import Addresses, from_static
from healthpress.render.anchors import free_anchor
from healthpress.render.blocks import (
    key_points_block,
    supervision_block,
    supervision_sentences,
)
from healthpress.render.body import BodyFiller
from healthpress.render.dates import date_view, long_date
from healthpress.render.kit import Kit
from healthpress.render.languages import direction, open_graph_locale
from healthpress.render.people import person_view
from healthpress.render.references import further_views, reference_views
from healthpress.render.site_views import breadcrumb, page_title, step_views
from healthpress.render.views import (
    CommentView,
    DateView,
    HeadingView,
    HeadView,
    PageView,
    ShareView,
)

# Silent reading of English non-fiction: Brysbaert M. How many words do we read per minute? A review
# and meta-analysis of reading rate. J Mem Lang 2019;109:104047.
WORDS_PER_MINUTE = 238

_CONTENTS_LEVEL = 2


def article_head(page: Page, kit: Kit, addresses: Addresses, structured_data: str) -> HeadView:
    """The head of an article; `structured_data` is finished JSON."""
    front_matter = page.article.front_matter
    changed = front_matter.updated or front_matter.published
    return HeadView(
        title=page_title(front_matter.title, kit.site.title),
        name=front_matter.title,
        description=front_matter.description,
        language=page.lang,
        direction=direction(page.lang),
        canonical_url=page.url,
        kind="article",
        locale=open_graph_locale(page.lang),
        indexed=front_matter.review_status != "not-reviewed",
        image_url=addresses.absolute(_image(page)),
        image_alt=front_matter.image_alt,
        published=front_matter.published.isoformat() if front_matter.published else "",
        modified=changed.isoformat() if changed else "",
        section=page.topics[0].name if page.topics else "",
        # "<" can stand in a JSON string only, where the escape means the same; so nothing that is
        # given here can end the script element.
        structured_data=Markup(structured_data.replace("<", "\\u003c")),  # noqa: S704 - escaped
    )


def article_view(filler: BodyFiller, kit: Kit) -> PageView:
    """An article with its body, notes and references filled, in the order they are printed."""
    page, addresses = filler.page, filler.addresses
    front_matter = page.article.front_matter
    points = front_matter.key_points
    supervision = _supervision(filler)
    key_points = filler.block(key_points_block(points)) if points else Markup("")
    body = filler.fill(page.article.body)
    sponsor = front_matter.sponsor
    is_reviewed = front_matter.review_status != "not-reviewed"
    is_kept_up = front_matter.review_status == "reviewed"
    return PageView(
        title=front_matter.title,
        lead=front_matter.description,
        status=front_matter.review_status,
        reading_minutes=reading_minutes(page),
        body=body,
        breadcrumb=breadcrumb(page.breadcrumb, addresses),
        authors=tuple(person_view(named.person, addresses) for named in page.authors),
        organisation=front_matter.author_org,
        reviewers=tuple(
            person_view(named.person, addresses) for named in page.reviewers if is_reviewed
        ),
        published=date_view(front_matter.published, page.lang),
        updated=date_view(front_matter.updated, page.lang),
        last_reviewed=date_view(front_matter.last_reviewed if is_reviewed else None, page.lang),
        next_review=date_view(page.next_review if is_kept_up else None, page.lang),
        image_url=addresses.to(_image(page)),
        image_alt=front_matter.image_alt,
        supervision=supervision,
        key_points=key_points,
        contents=_contents(page),
        references=reference_views(filler),
        further=further_views(page.further, page.lang),
        topics=step_views(page.topics, addresses),
        related=step_views(page.related, addresses),
        share=_share(page, kit),
        comments=_comments(page),
        conflicts=_conflicts(front_matter),
        ownership=_ownership(page, kit.site),
        sponsor=front_matter.sponsor_name,
        sponsor_role=sponsor.role if isinstance(sponsor, Sponsor) else "",
        funding=front_matter.funding,
        ai_use=_ai_use(front_matter.ai_use),
        ai_checked_by=front_matter.ai_use.checked_by if front_matter.ai_use else "",
    )


def reading_minutes(page: Page) -> int:
    """How long a page takes to read, rounded up; one minute at least."""
    return max(1, -(-page.article.word_count // WORDS_PER_MINUTE))


def _supervision(filler: BodyFiller) -> Markup:
    """The front matter's note, unless a block of the article says the same in the same words."""
    article = filler.page.article
    note = article.front_matter.supervision
    if note is None:
        return Markup("")
    sentences = supervision_sentences(note)
    said = [
        " ".join(prose.text for prose in article.prose[block.prose.start : block.prose.stop])
        for block in article.blocks
        if block.name == "supervision"
    ]
    if sentences in said:
        return Markup("")
    return filler.block(supervision_block(sentences, filler.site_view.furniture))


def _image(page: Page) -> str:
    """The page's picture as an address in the site."""
    image = page.article.front_matter.image
    return from_static(page.links.get(image, image))


def _contents(page: Page) -> tuple[HeadingView, ...]:
    """Headings of the second level outside blocks; a first level in the body is printed as one."""
    return tuple(
        HeadingView(heading.text, free_anchor(heading.anchor))
        for heading in page.article.headings
        if heading.level <= _CONTENTS_LEVEL and not heading.blocks
    )


def _share(page: Page, kit: Kit) -> tuple[ShareView, ...]:
    """The page's share buttons; names without a plain link, such as "copy", are left out."""
    targets = [kit.share_targets[name] for name in page.share if name in kit.share_targets]
    title = page.article.front_matter.title
    return tuple(ShareView(target.label, target.href(page.url, title)) for target in targets)


def _comments(page: Page) -> tuple[CommentView, ...]:
    return tuple(
        CommentView(
            comment.author,
            DateView(comment.date.isoformat(), long_date(comment.date, page.lang)),
            comment.text,
        )
        for comment in page.comments
    )


def _conflicts(front_matter: FrontMatter) -> tuple[str, ...]:
    given = front_matter.conflicts
    lines = (given,) if isinstance(given, str) else given
    return tuple(line for line in lines if line)


def _ownership(page: Page, site: Site) -> str:
    if not page.offered:
        return ""
    publisher = site.publisher.name or site.title
    return f"{publisher} provides this treatment and has a financial interest in it."


def _ai_use(use: AiUse | None) -> str:
    if use is None:
        return ""
    tool = f" ({use.tool})" if use.tool else ""
    return f"{use.what}{tool}"

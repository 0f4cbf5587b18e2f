import datetime as dt
from collections.abc import Callable

import pytest

from healthpress.config.schema import CommentsSlice, Config, ShareSlice
from healthpress.model.article import Article
from healthpress.model.front_matter import MedicineUse
from healthpress.model.person import Person, Publisher
from healthpress.model.site import Comment, Page, Site, Step
from healthpress.model.vocabulary import Medicine, Vocabularies

DAY = dt.date(2026, 2, 5)
KETAMINE = Medicine(
    name="ketamine",
    status={"us": "controlled"},
    supervision="clinical-setting",
    sources=(),
    checked=DAY,
    brands={"us": ("Ketalar",)},
)


def test_pages_stand_newest_first_and_undated_ones_last(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(
        article("content/undated.md"),
        article("content/old.md", published=dt.date(2020, 1, 1)),
        article("content/b.md", published=DAY),
        article("content/a.md", published=DAY),
    )

    assert [page.slug for page in site.pages] == ["a", "b", "old", "undated"]


@pytest.mark.parametrize(
    ("front", "drafts", "is_there"),
    [
        ({"draft": True}, False, False),
        ({"draft": True}, True, True),
        ({"expires": dt.date(2026, 11, 23)}, False, False),
        ({"expires": dt.date(2026, 11, 24)}, False, True),
    ],
)
def test_drafts_and_expired_pages_are_left_out(
    article: Callable[..., Article],
    resolve: Callable[..., Site],
    front: dict[str, object],
    *,
    drafts: bool,
    is_there: bool,
) -> None:
    site = resolve(article(**front), drafts=drafts)

    assert bool(site.pages) is is_there


def test_people_come_from_the_list_or_the_page_and_unknown_ids_are_left_out(
    article: Callable[..., Article],
    page: Callable[..., Page],
    config: Callable[..., Config],
) -> None:
    listed, inline = Person(name="Ana Author"), Person(name="Rae Reviewer")

    found = page(article(authors=("ana", inline, "nobody")), config=config(people={"ana": listed}))

    assert [(named.id, named.person) for named in found.authors] == [
        ("ana", listed),
        ("rae-reviewer", inline),
    ]


def test_an_inline_person_never_gets_the_id_of_somebody_else(
    article: Callable[..., Article],
    page: Callable[..., Page],
    config: Callable[..., Config],
) -> None:
    people = {"ana": Person(name="Ana", credentials="MD")}

    found = page(article(authors=("ana", Person(name="Ana"))), config=config(people=people))

    assert [named.id for named in found.authors] == ["ana", "ana-inline"]


@pytest.mark.parametrize(
    ("front", "due"),
    [
        ({}, None),
        ({"last_reviewed": DAY}, dt.date(2029, 2, 5)),
        ({"last_reviewed": DAY, "medicines": ("ketamine",)}, dt.date(2027, 2, 5)),
        ({"last_reviewed": DAY, "next_review": dt.date(2026, 8, 1)}, dt.date(2026, 8, 1)),
    ],
)
def test_the_next_review_is_given_or_follows_from_the_limit(
    article: Callable[..., Article],
    page: Callable[..., Page],
    front: dict[str, object],
    due: dt.date | None,
) -> None:
    found = page(article(**front), vocabularies=Vocabularies(medicines=(KETAMINE,)))

    assert found.next_review == due


@pytest.mark.parametrize(
    ("share", "expected"),
    [(True, ("x", "email")), (False, ()), (("email", "native", "email"), ("email",))],
)
def test_share_targets_are_those_of_page_or_site_that_exist(
    article: Callable[..., Article],
    page: Callable[..., Page],
    config: Callable[..., Config],
    share: bool | tuple[str, ...],  # noqa: FBT001 - the value of a front matter key
    expected: tuple[str, ...],
) -> None:
    settings = config(share=ShareSlice(targets=("copy", "x", "email")))

    assert page(article(share=share), config=settings).share == expected


def test_what_the_publisher_sells_is_known_by_brand_as_well(
    article: Callable[..., Article],
    page: Callable[..., Page],
    config: Callable[..., Config],
) -> None:
    settings = config(publisher=Publisher(name="Clinic", offers=("Ketamine", "ECT")))
    uses = (MedicineUse("Ketalar"), "lithium")

    found = page(
        article(medicines=uses, procedures=("ect",)),
        config=settings,
        vocabularies=Vocabularies(medicines=(KETAMINE,)),
    )

    assert found.offered == ("Ketalar", "ect")


@pytest.mark.parametrize(
    ("slice_", "count"), [(CommentsSlice("none"), 0), (CommentsSlice("static"), 1)]
)
def test_comments_are_shown_only_when_the_site_wants_them(
    article: Callable[..., Article],
    page: Callable[..., Page],
    config: Callable[..., Config],
    slice_: CommentsSlice,
    count: int,
) -> None:
    found = page(
        article("content/a.md"),
        config=config(comments=slice_),
        comments={"a": (Comment("Bo", DAY, "Thanks"),)},
    )

    assert len(found.comments) == count


@pytest.mark.parametrize(
    ("slice_", "slugs"), [(CommentsSlice("none"), ()), (CommentsSlice("static"), ("gone",))]
)
def test_comments_of_no_article_are_told_and_those_of_a_draft_wait_for_it(
    article: Callable[..., Article],
    resolve: Callable[..., Site],
    config: Callable[..., Config],
    slice_: CommentsSlice,
    slugs: tuple[str, ...],
) -> None:
    site = resolve(
        article("content/a.md"),
        article("content/later.md", draft=True),
        config=config(comments=slice_),
        comments={slug: (Comment("Bo", DAY, "Thanks"),) for slug in ("later", "gone", "a")},
    )

    assert site.orphaned_comments == slugs


def test_topics_that_differ_in_a_sign_are_two_topics_with_addresses_of_their_own(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(
        article("content/a.md", topics=("HER2-", "her2 -", "HER2-", "C-2")),
        article("content/b.md", topics=("HER2+", "her2 +", "HER2+", "C++", "C", "C#")),
    )

    assert [(topic.name, topic.address, len(topic.pages)) for topic in site.topics] == [
        ("C", "/topics/c/", 1),
        ("C#", "/topics/c-3/", 1),
        ("C++", "/topics/c-4/", 1),
        ("C-2", "/topics/c-2/", 1),
        ("HER2+", "/topics/her2/", 1),
        ("HER2-", "/topics/her2-2/", 1),
    ]
    assert [step.address for step in site.pages[0].topics] == ["/topics/her2-2/", "/topics/c-2/"]


def test_a_topic_without_a_name_has_no_page(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(article(topics=("", " ", "\t")))

    assert site.topics == ()


def test_gaps_of_topics_do_not_count(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(article(topics=("Long COVID", "long-covid", "long_covid", "Long  COVID")))

    assert [topic.address for topic in site.topics] == ["/topics/long-covid/"]


def test_topics_written_differently_are_one_topic_under_the_commonest_spelling(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(
        article("content/a.md", topics=("Mental Health", "mental health")),
        article("content/b.md", topics=("Mental Health",)),
        article("content/c.md", topics=("Anxiety",)),
    )

    assert [(topic.name, topic.address, len(topic.pages)) for topic in site.topics] == [
        ("Anxiety", "/topics/anxiety/", 1),
        ("Mental Health", "/topics/mental-health/", 2),
    ]
    assert site.pages[0].topics == (Step("Mental Health", "/topics/mental-health/"),)


def test_pages_under_a_topic_are_the_finished_pages_of_the_site(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(article(topics=("Sleep",), links=("#nowhere",)))

    assert site.topics[0].pages[0] is site.pages[0]
    assert site.dead_links[0].page is site.pages[0]


def test_the_breadcrumb_holds_folders_that_have_a_page(
    article: Callable[..., Article], page: Callable[..., Page]
) -> None:
    found = page(
        article("content/medicines/rare/ketamine.md", title="Ketamine"),
        article("content/medicines/index.md", title="Medicines"),
    )

    assert found.breadcrumb == (
        Step("Home", "/"),
        Step("Medicines", "/medicines/"),
        Step("Ketamine", "/medicines/rare/ketamine/"),
    )


def test_related_pages_are_those_the_author_names(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(
        article("content/a.md", related=("c", "bb"), topics=("Sleep",)),
        article("content/b.md", topics=("Sleep",)),
        article("content/c.md"),
    )

    assert [step.address for step in site.pages[0].related] == ["/c/"]
    assert [(dead.url, dead.kind) for dead in site.dead_links] == [("bb", "page")]


def test_without_them_related_pages_share_most_topics_in_the_same_language(
    article: Callable[..., Article], page: Callable[..., Page]
) -> None:
    found = page(
        article("content/a.md", topics=("Sleep", "Mood")),
        article("content/one.md", topics=("Mood",), published=DAY),
        article("content/two.md", topics=("Sleep", "Mood")),
        article("content/es.md", topics=("Sleep", "Mood"), lang="es", published=DAY),
        article("content/other.md", topics=("Skin",), published=DAY),
    )

    assert [step.address for step in found.related] == ["/two/", "/one/"]

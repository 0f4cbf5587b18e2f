from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.config.schema import Config
from healthpress.model.article import Article
from healthpress.model.site import Page, Site
from healthpress.resolve.urls import MAX_SLUG, alias_address, slug_of


@pytest.mark.parametrize(
    ("path", "front", "address"),
    [
        ("content/ketamine.md", {}, "/ketamine/"),
        ("content/Ketamine Infusion.md", {}, "/ketamine-infusion/"),
        ("content/medicines/ketamine.md", {}, "/medicines/ketamine/"),
        ("content/medicines/index.md", {}, "/medicines/"),
        ("content/a/b/index.md", {}, "/a/b/"),
        ("content/index.md", {}, "/"),
        ("content/index.md", {"slug": "welcome"}, "/welcome/"),
        ("content/medicines/index.md", {"slug": "drugs"}, "/drugs/"),
        ("content/a.md", {"slug": "About Ketamine"}, "/about-ketamine/"),
        ("content/a.md", {"slug": "../../etc/passwd"}, "/etc-passwd/"),
        ("content/v1.2.md", {}, "/v1-2/"),
        ("content/دواء.md", {"lang": "ar"}, "/دواء/"),
        ("content/Übung.md", {"lang": "de"}, "/ubung/"),
    ],
)
def test_an_address_is_made_from_folder_and_slug(
    article: Callable[..., Article],
    page: Callable[..., Page],
    path: str,
    front: dict[str, str],
    address: str,
) -> None:
    assert page(article(path, **front)).address == address


def test_the_whole_url_is_percent_encoded_and_keeps_the_path_of_the_site(
    article: Callable[..., Article],
    page: Callable[..., Page],
    config: Callable[..., Config],
) -> None:
    found = page(
        article("content/دواء.md", lang="ar"), config=config(url="https://host.example/sub/")
    )

    assert found.url == "https://host.example/sub/%D8%AF%D9%88%D8%A7%D8%A1/"


@given(st.text(), st.sampled_from(["en", "ar", "zh-Hant", "de-AT"]))
def test_every_text_gives_a_slug_that_is_one_plain_part_of_a_path(text: str, lang: str) -> None:
    slug = slug_of(text, lang)

    assert slug
    assert not set("/\\. ?#%") & set(slug)
    assert len(slug) <= MAX_SLUG


def test_two_pages_with_one_address_both_stay(
    article: Callable[..., Article], resolve: Callable[..., Site]
) -> None:
    site = resolve(article("content/a.md"), article("content/b.md", slug="a"))

    assert [page.address for page in site.pages] == ["/a/", "/a/"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/old/", "/old/"),
        ("old/page", "/old/page/"),
        ("//evil.example/", ""),
        (" //evil.example/a/", ""),
        ("https://evil.example/", ""),
    ],
)
def test_an_alias_never_leads_to_another_host(written: str, address: str) -> None:
    assert alias_address(written) == address

import pytest

from healthpress.render.addresses import Addresses, safe_url

ROOT = "https://clinic.example/"
BELOW = "https://host.example/clinic/"


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        ("/ketamine/", "/", "../"),
        ("/ketamine/", "/assets/style.css", "../assets/style.css"),
        ("/ketamine/", "/topics/mood/", "../topics/mood/"),
        ("/a/b/", "/a/", "../"),
        ("/", "/ketamine/", "ketamine/"),
        ("/", "/", "./"),
        ("/ketamine/", "/ketamine/#safety", "#safety"),
        ("/ketamine/", "/about/?day=1#us", "../about/?day=1#us"),
        ("/", "/a:b/", "./a:b/"),
    ],
)
def test_a_link_inside_the_site_is_relative_to_the_page(
    page: str, target: str, expected: str
) -> None:
    assert Addresses(ROOT, page).to(target) == expected


@pytest.mark.parametrize("target", ["/clinic/about/", "/about/"])
def test_the_path_of_the_site_is_not_doubled(target: str) -> None:
    assert Addresses(BELOW, "/ketamine/").to(target) == "../about/"
    assert Addresses(BELOW, "/ketamine/").absolute(target) == "https://host.example/clinic/about/"


def test_without_a_page_links_are_right_at_any_depth() -> None:
    assert Addresses(BELOW, None).to("/about/") == "/clinic/about/"


def test_an_absolute_address_is_encoded_once() -> None:
    assert Addresses(ROOT, "/").absolute("/é/%20/") == "https://clinic.example/%C3%A9/%20/"


@pytest.mark.parametrize(
    "url", ["https://a.example/?q=1", "//a.example/x", "mailto:a@b.example", "tel:999", "#here", ""]
)
def test_addresses_that_run_nothing_stay_as_they_are(url: str) -> None:
    assert Addresses(ROOT, "/").to(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "http://[",
    ],
)
def test_addresses_that_could_run_code_are_dropped(url: str) -> None:
    assert safe_url(url) == ""

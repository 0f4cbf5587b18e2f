from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Literal

import pytest

from healthpress.check.engine import check_article, check_site, make_context, subject_of
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.person import Publisher
from healthpress.model.rule import Context, Option, Rule, SiteFacts
from healthpress.model.site import Site
from healthpress.model.source import Span

Parse = Callable[..., Article]
Kind = Literal["clinic", "charity", "other"]


def tell_once(article: Article, context: Context) -> Iterator[Finding]:
    yield context.finding(Span(0, min(4, len(article.source.text))), "told", help="act")


def crash(article: Article, context: Context) -> Iterator[Finding]:
    yield from tell_once(article, context)
    raise ZeroDivisionError("by nothing")


def tell_options(_article: Article, context: Context) -> Iterator[Finding]:
    yield context.finding(Span(0, 0), str(context.options["limit"]), help="act")


def tell_setting(_article: Article, context: Context) -> Iterator[Finding]:
    codes = ",".join(place.code for place in context.jurisdictions)
    yield context.finding(Span(0, 0), f"{codes} {context.promotional}", help="act")


def tell_site(site: Site, context: Context) -> Iterator[Finding]:
    yield context.finding(Span(0, 0), f"{len(site.pages)} pages", help="act")


def crash_site(site: Site, context: Context) -> Iterator[Finding]:
    yield context.finding(Span(0, 0), site.pages[7].slug, help="act")


@pytest.fixture
def telling(rule: Rule) -> Rule:
    return replace(rule, check=tell_once)


def test_a_crashed_rule_is_told_as_internal_and_the_others_go_on(
    article_of: Parse, facts: SiteFacts, telling: Rule
) -> None:
    broken = replace(telling, code="TST000", name="broken", check=crash)

    found = check_article(article_of("Text.\n"), [broken, telling], facts)

    assert [(item.code, item.decision) for item in found] == [
        ("TST000", Decision.INTERNAL),
        ("TST000", Decision.VIOLATION),
        ("TST001", Decision.VIOLATION),
    ]
    assert found[0].message == "the rule `broken` crashed: ZeroDivisionError: by nothing"


def leave(_article: Article, _context: Context) -> Iterator[Finding]:
    raise SystemExit(0)


def tell_words(_article: Article, _context: Context) -> Any:  # noqa: ANN401 - a rule that is wrong
    return ["words"]


def tell_nothing_there(article: Article, context: Context) -> Iterator[Finding]:
    yield context.finding(Span(0, len(article.source.text) + 1), "told", help="act")


def tell_before_it(_article: Article, context: Context) -> Iterator[Finding]:
    yield context.finding(Span(-2, -1), "told", help="act")


def tell_backwards(_article: Article, context: Context) -> Iterator[Finding]:
    yield context.finding(Span(2, 1), "told", help="act")


def tell_for_another(article: Article, context: Context) -> Iterator[Finding]:
    for finding in tell_once(article, context):
        yield replace(finding, code="TST009")


def tell_elsewhere(article: Article, context: Context) -> Iterator[Finding]:
    for finding in tell_once(article, context):
        yield replace(finding, path="other.md")


@pytest.mark.parametrize(
    ("check", "says"),
    [
        (leave, "SystemExit: 0"),
        (tell_words, "TypeError: it gave `str`, which is no finding"),
        (tell_nothing_there, "ValueError: it points at 0 to 6 of a text of 5"),
        (tell_before_it, "ValueError: it points at -2 to -1 of a text of 5"),
        (tell_backwards, "ValueError: it points at 2 to 1 of a text of 5"),
        (tell_for_another, "ValueError: it gave a finding of `TST009`"),
        (tell_elsewhere, "ValueError: it gave a finding in `other.md`"),
    ],
)
def test_a_rule_that_leaves_or_gives_what_is_no_finding_of_its_own_has_crashed(
    article_of: Parse, facts: SiteFacts, telling: Rule, check: Callable[..., Any], says: str
) -> None:
    broken = replace(telling, code="TST000", name="broken", check=check)

    internal, told = check_article(article_of("Text."), [broken, telling], facts)

    assert (internal.code, internal.decision) == ("TST000", Decision.INTERNAL)
    assert internal.message == f"the rule `broken` crashed: {says}"
    assert (told.code, told.decision) == ("TST001", Decision.VIOLATION)


def test_a_crashed_site_rule_is_told_too(facts: SiteFacts, rule: Rule) -> None:
    site = Site("A site", "https://a.example/", "en", Publisher(), facts.today, facts.vocabularies)
    rules = [
        replace(rule, check_site=crash_site),
        replace(rule, code="TST002", check_site=tell_site),
    ]

    found = check_site(site, rules, facts)

    assert [(item.code, item.decision) for item in found] == [
        ("TST001", Decision.INTERNAL),
        ("TST002", Decision.VIOLATION),
    ]
    assert all(item.fingerprint for item in found)


def test_findings_come_sorted_by_place_and_code(
    article_of: Parse, facts: SiteFacts, telling: Rule
) -> None:
    rules = [replace(telling, code=code) for code in ("TST003", "TST001", "TST002")]

    found = check_article(article_of("Text.\n"), rules, facts)

    assert [item.code for item in found] == ["TST001", "TST002", "TST003"]


@pytest.mark.parametrize(
    ("profile", "severity"),
    [
        ((), "error"),
        (("us",), "warning"),
        (("au",), "error"),
        (("us", "au"), "error"),
        (("us", "ca"), "warning"),
        (("ca",), "info"),
    ],
)
def test_the_strictest_jurisdiction_sets_the_severity(
    facts: SiteFacts, rule: Rule, profile: tuple[str, ...], severity: str
) -> None:
    asked = {"us": Severity.WARNING, "au": Severity.ERROR, "ca": Severity.INFO}
    places = facts.vocabularies.jurisdictions
    vocabularies = replace(
        facts.vocabularies,
        jurisdictions={
            code: replace(places[code], severity={rule.code: value})
            for code, value in asked.items()
        },
    )
    asking = replace(facts, vocabularies=vocabularies)
    subject = subject_of(asking, path="a.md", profile=profile, lang="en")

    context = make_context(rule, subject)

    assert context
    assert context.severity == severity


def test_the_sites_own_severity_wins(facts: SiteFacts, rule: Rule) -> None:
    own = replace(facts, severity={rule.code: Severity.INFO})

    context = make_context(rule, subject_of(own, path="a.md", profile=("au",), lang="en"))

    assert context
    assert context.severity is Severity.INFO


@pytest.mark.parametrize(
    ("profile", "runs"), [(("us",), False), (("au",), True), (("us", "au"), True), ((), False)]
)
def test_a_rule_of_some_jurisdictions_runs_only_there(
    facts: SiteFacts, rule: Rule, profile: tuple[str, ...], *, runs: bool
) -> None:
    subject = subject_of(facts, path="a.md", profile=profile, lang="en")

    context = make_context(replace(rule, profiles=("au",)), subject)

    assert (context is not None) is runs


def test_a_rule_that_is_off_or_not_selected_does_not_run(
    article_of: Parse, facts: SiteFacts, telling: Rule
) -> None:
    article = article_of("Text.\n")
    off = replace(facts, severity={telling.code: Severity.OFF})
    others = replace(facts, select=frozenset({"TST999"}))

    assert check_article(article, [telling], facts)
    assert not check_article(article, [telling], off)
    assert not check_article(article, [telling], others)


def test_options_have_their_defaults_until_the_site_sets_them(
    article_of: Parse, facts: SiteFacts, rule: Rule
) -> None:
    limited = replace(rule, check=tell_options, options=(Option("limit", 9, "The limit."),))
    own = replace(facts, options={rule.code: {"limit": 12}})

    default = check_article(article_of(""), [limited], facts)
    chosen = check_article(article_of(""), [limited], own)

    assert [default[0].message, chosen[0].message] == ["9", "12"]


@pytest.mark.parametrize(
    ("header", "kind", "expected"),
    [
        ("", "clinic", "us True"),
        ("", "charity", "us False"),
        ("promotional: false", "clinic", "us False"),
        ("promotional: true", "charity", "us True"),
        ("profile: [au]", "other", "au False"),
    ],
)
def test_the_page_decides_its_profile_and_the_publisher_whether_it_promotes(
    article_of: Parse, facts: SiteFacts, rule: Rule, header: str, kind: Kind, expected: str
) -> None:
    article = article_of(f"---\ntitle: A\n{header}\n---\n")
    published = replace(facts, publisher=Publisher(kind=kind))

    found = check_article(article, [replace(rule, check=tell_setting)], published)

    assert found[0].message == expected


@pytest.mark.parametrize(
    ("header", "site", "runs"),
    [
        ("", "en-US", True),
        ("", "es", False),
        ("lang: en", "es", True),
        ("lang: EN-gb", "es", True),
        ("lang: es-MX", "en", False),
    ],
)
def test_a_rule_of_a_language_runs_on_pages_in_it(
    article_of: Parse, facts: SiteFacts, telling: Rule, header: str, site: str, *, runs: bool
) -> None:
    article = article_of(f"---\ntitle: A\n{header}\n---\n")
    english = replace(telling, languages=("en",))

    found = check_article(article, [english], replace(facts, lang=site))

    assert bool(found) is runs


@pytest.mark.parametrize(("path", "runs"), [("content/old/a.md", False), ("content/a.md", True)])
def test_a_rule_does_not_run_where_it_is_ignored(
    article_of: Parse, facts: SiteFacts, telling: Rule, path: str, *, runs: bool
) -> None:
    ignoring = replace(facts, ignores=(("content/old/", frozenset({telling.code})),))

    found = check_article(article_of("Text.\n", path), [telling], ignoring)

    assert bool(found) is runs


def test_what_a_site_rule_finds_in_an_ignored_file_is_left_out(
    facts: SiteFacts, rule: Rule
) -> None:
    site = Site("A site", "https://a.example/", "en", Publisher(), facts.today, facts.vocabularies)
    ignoring = replace(facts, ignores=(("content/old/", frozenset({rule.code})),))

    found = check_site(site, [replace(rule, check_site=tell_two_files)], ignoring)

    assert [item.path for item in found] == ["content/new/a.md"]


def tell_two_files(_site: Site, context: Context) -> Iterator[Finding]:
    for path in ("content/old/a.md", "content/new/a.md"):
        yield context.finding(Span(0, 0), "told", help="act", path=path)


UK_FOLDER = (("content/uk/", ("uk",)),)


@pytest.mark.parametrize(
    ("header", "path", "profile"),
    [
        ("", "content/a.md", "us"),
        ("", "content/uk/a.md", "uk"),
        ("profile: [au]", "content/uk/a.md", "au"),
    ],
)
def test_the_profile_is_that_of_the_page_then_the_folder_then_the_site(
    article_of: Parse, facts: SiteFacts, rule: Rule, header: str, path: str, profile: str
) -> None:
    article = article_of(f"---\ntitle: A\n{header}\n---\n", path)
    settled = replace(facts, profiles=UK_FOLDER)

    (found,) = check_article(article, [replace(rule, check=tell_setting)], settled)

    assert found.message == f"{profile} False"


@pytest.mark.parametrize("header", ["", "profile: [au]"])
def test_the_profile_that_the_run_asks_for_goes_before_all_others(
    article_of: Parse, facts: SiteFacts, rule: Rule, header: str
) -> None:
    article = article_of(f"---\ntitle: A\n{header}\n---\n", "content/uk/a.md")
    asked = replace(facts, profiles=UK_FOLDER, is_profile_asked=True)

    (found,) = check_article(article, [replace(rule, check=tell_setting)], asked)

    assert found.message == "us False"

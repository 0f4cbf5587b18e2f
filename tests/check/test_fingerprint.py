from collections.abc import Callable

from healthpress.check.engine import check_article
from healthpress.model.article import Article
from healthpress.model.rule import Rule, SiteFacts
from healthpress.rules.clm.absolute_claim import RULE as CURES
from healthpress.rules.clm.hype import RULE as HYPE

CLAIM = "Ketamine cures depression.\n"
FIFTY_LINES = "A line.\n\n" * 25


def prints(article: Article, facts: SiteFacts, *rules: Rule) -> list[str]:
    return [finding.fingerprint for finding in check_article(article, rules, facts)]


def test_a_fingerprint_survives_fifty_lines_inserted_above(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    before = prints(article_of(CLAIM), facts, CURES)
    after = prints(article_of(FIFTY_LINES + CLAIM), facts, CURES)

    assert len(before) == 1
    assert before == after


def test_a_fingerprint_survives_new_line_breaks_and_case(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    before = prints(article_of("Ketamine cures depression.\n"), facts, CURES)
    after = prints(article_of("KETAMINE\ncures  depression.\n"), facts, CURES)

    assert before == after


def test_equal_findings_are_told_apart_by_their_order(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    found = prints(article_of(f"{CLAIM}\n{CLAIM}"), facts, CURES)

    assert len(set(found)) == 2


def test_another_sentence_file_or_rule_gives_another_fingerprint(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    found = [
        *prints(article_of(CLAIM), facts, CURES),
        *prints(article_of("Ketamine cures pain.\n"), facts, CURES),
        *prints(article_of(CLAIM, "other.md"), facts, CURES),
        *prints(article_of("A miracle.\n"), facts, HYPE),
    ]

    assert len(set(found)) == len(found) == 4


def test_a_finding_in_the_front_matter_has_a_fingerprint_of_its_value(
    article_of: Callable[..., Article], facts: SiteFacts
) -> None:
    before = prints(article_of("---\ntitle: A cure\n---\n"), facts, CURES)
    after = prints(article_of("---\ntype: guide\ntitle: A cure\n---\nText.\n"), facts, CURES)

    assert len(before) == 1
    assert before == after

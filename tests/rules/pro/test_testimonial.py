import datetime as dt

from healthpress.build.vocabularies import load_vocabularies
from healthpress.check.engine import check_article
from healthpress.model.finding import Severity
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile
from healthpress.parse.article import parse_article
from healthpress.parse.front_matter import read_header
from healthpress.rules.pro.testimonial import RULE


def test_a_severity_that_the_site_has_set_holds_where_testimonials_are_not_banned() -> None:
    source = SourceFile("article.md", "“It saved my life.” — M. T.\n")
    facts = SiteFacts(
        dt.date(2026, 11, 23), load_vocabularies(), severity={RULE.code: Severity.ERROR}
    )

    found = check_article(parse_article(source, read_header(source)), [RULE], facts)

    assert [finding.severity for finding in found] == [Severity.ERROR]

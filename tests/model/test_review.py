import datetime as dt

import pytest

from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.front_matter import FrontMatter, MedicineUse
from healthpress.model.review import add_months, review_limit


@pytest.mark.parametrize(
    ("front_matter", "months"),
    [
        (FrontMatter(), 36),
        (FrontMatter(medicines=("a medicine nobody knows",)), 36),
        (FrontMatter(medicines=("paracetamol",)), 36),
        (FrontMatter(procedures=("gastroscopy",)), 24),
        (FrontMatter(medicines=("ketamine",)), 12),
        (FrontMatter(medicines=(MedicineUse("Spravato"),)), 12),
        (FrontMatter(medicines=(MedicineUse("x", use_status="off-label"),)), 12),
        (FrontMatter(medicines=(MedicineUse("x", use_status={"uk": "unlicensed"}),)), 12),
        (FrontMatter(medicines=(MedicineUse("x", use_status={"us": "approved"}),)), 36),
        (FrontMatter(topics=(" Crisis ",)), 6),
        (FrontMatter(topics=("crisis management of budgets",)), 36),
        (FrontMatter(topics=("prices",), medicines=("ketamine",), procedures=("x",)), 6),
    ],
)
def test_the_shortest_limit_that_applies_is_taken(front_matter: FrontMatter, months: int) -> None:
    limit, reason = review_limit(front_matter, load_vocabularies())

    assert limit == months
    assert reason


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-11-23", 36, "2029-11-23"),
    ],
)
def test_months_are_added_without_leaving_the_month(day: str, months: int, later: str) -> None:
    found = add_months(dt.date.fromisoformat(day), months)

    assert found == dt.date.fromisoformat(later)

"""Nobody compared the page with the medicine's current label.

## Why it matters
Labels change: warnings are added, uses are widened in one country and not in another. A page that
was right about the old label can be wrong about the new one, and nobody notices.

## What counts
Each medicine in `medicines` of the front matter for which the vocabulary knows the date of a label
in one of the page's countries. `label_checked` must hold a day, and none before that label. A label
of which only month or year is known is compared by month or year.

## Example
    medicines:
      - {name: esketamine, label_checked: 2019-06-01}

## Use instead
    medicines:
      - {name: esketamine, label_checked: 2026-09-30}

## Known problems
The vocabulary's own dates can be behind. That somebody really compared the two cannot be seen. No
fix is offered: such a date is never invented.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.front_matter import MedicineUse
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.saf.page_medicines import weight


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every medicine whose label is newer than the last look at it."""
    severity = weight(article, context.severity)
    for index, entry in enumerate(article.front_matter.medicines):
        use = MedicineUse(entry) if isinstance(entry, str) else entry
        label = _newest_label(use.name, context)
        checked = use.label_checked.isoformat() if use.label_checked else ""
        if checked[: len(label)] >= label:
            continue
        yield context.finding(
            article.places.value("medicines", index, "label_checked")
            if checked
            else article.places.value("medicines", index),
            f"the label of `{use.name}` is of {label}, and was last compared on {checked}"
            if checked
            else f"nothing says when the page was compared with the label of `{use.name}`",
            help="compare the page with the current label, and write the day as `label_checked`",
            severity=severity,
        )


def _newest_label(name: str, context: Context) -> str:
    """Year, year-month or day of the newest label; empty when none is known."""
    medicine = context.vocabularies.medicine(name)
    dates = medicine.label_date if medicine else {}
    return max((dates.get(place.code, "") for place in context.jurisdictions), default="")


RULE = Rule(
    code="SAF017",
    name="unchecked-label",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Spravato (esketamine) US prescribing information",
            section="boxed warning and indications, changed in 2020 and 2025",
            year=2025,
            url="https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=esketamine",
            read="2026, a secondary copy",
        ),
        Source(
            title="Spravato, EU product information",
            section="4.1: the indication was not widened",
            year=2025,
            url="https://www.ema.europa.eu/en/medicines/human/EPAR/spravato",
            read="2026, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
)

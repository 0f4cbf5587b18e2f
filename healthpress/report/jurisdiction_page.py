"""The page of a jurisdiction as Markdown: what its profile checks, and what it does not."""

from collections.abc import Iterable, Iterator, Mapping

from healthpress.model.finding import Severity
from healthpress.model.rule import Rule
from healthpress.model.vocabulary import Country, Jurisdiction, RowSource, Style


def jurisdiction_page(
    place: Jurisdiction, rules: Iterable[Rule], countries: Mapping[str, Country]
) -> str:
    """The page of one profile; `rules` are all installed ones."""
    own = [countries[code] for code in place.countries if code in countries]
    return "\n\n".join(_parts(place, tuple(rules), own)) + "\n"


def _parts(place: Jurisdiction, rules: tuple[Rule, ...], countries: list[Country]) -> Iterator[str]:
    yield f"# Profile `{place.code}`: {place.name}"
    yield f"Compared with its sources on {place.checked.isoformat()}. **This is not legal advice.**"
    yield "## What it checks"
    yield "All rules of the core, with these differences (`off`: no rule of the core):"
    yield "\n".join(_differences(place, rules))
    yield "## Words that satisfy it"
    yield "\n".join(f"* `{topic}`: {text}" for topic, text in place.required.items())
    yield "## Numbers to call"
    yield "\n".join(_numbers(countries))
    yield "## How numbers and sentences are written"
    yield "\n".join(f"* {line}" for line in _style(place.style))
    yield "## What it does not check"
    yield place.not_checked
    yield "## Sources"
    yield "\n".join(f"* {_source(source)}" for source in place.sources)


def _differences(place: Jurisdiction, rules: tuple[Rule, ...]) -> Iterator[str]:
    yield "| rule | here | in the core |"
    yield "|---|---|---|"
    for rule in rules:
        here = rule.severity_in(place)
        usual = rule.severity if "core" in rule.profiles else Severity.OFF
        if here is not usual and rule.status != "removed":
            page = f"[{rule.code}](../rules/{rule.code}.md) {rule.name}"
            yield f"| {page} | {here.value} | {usual.value} |"


def _numbers(countries: list[Country]) -> Iterator[str]:
    for country in countries:
        lines = ", ".join(f"{line.name} {line.display}" for line in country.lines)
        yield f"* {country.name}: in an emergency {' or '.join(country.emergency)}; {lines}"


def _style(style: Style) -> Iterator[str]:
    spaced = "a space" if style.unit_space == "space" else "no space"
    yield f"{spaced} between number and unit"
    yield "`mcg` may be written" if style.microgram == "mcg" else "`microgram` is written in full"
    yield f"thousands are parted by a {style.thousands}"
    yield f"sentences of up to {style.sentence_words} words"
    yield f"paragraphs of up to {style.paragraph_sentences} sentences"
    names = "United States (USAN)" if style.drug_names == "usan" else "international (INN)"
    yield f"{names} names of medicines"


def _source(source: RowSource) -> str:
    return ", ".join(part for part in (source.title, source.section, source.url) if part)

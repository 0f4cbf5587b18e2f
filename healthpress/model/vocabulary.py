"""Facts that rules and pages look up: medicines, crisis lines, credentials, jurisdictions.

The rows are data files beside the rules; every row carries its sources and the day a person last
compared it with them.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from healthpress.model.finding import Severity
from healthpress.model.typed import ROWS

LegalStatus = Literal["otc", "rx", "controlled"]


@dataclass(frozen=True, slots=True)
class RowSource:
    """Where a row's facts were read."""

    title: str
    url: str = ""
    section: str = ""

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class Approval:
    """One approved use in one country."""

    use: str
    since: str = ""  # year, or year-month
    conditions: str = ""  # "with an oral antidepressant"

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class Medicine:
    """One substance. Mappings are keyed by profile: us, uk, eu, au, ca.

    `checked` is the day a person last read the sources; `confirmed` says whether every field was
    seen in them (False: some come from general knowledge and wait for a person to confirm them).
    """

    name: str
    status: dict[str, LegalStatus]
    supervision: Literal["clinical-setting", "prescribed", "none"]
    sources: tuple[RowSource, ...]
    checked: dt.date
    confirmed: bool = False
    synonyms: tuple[str, ...] = ()
    brands: dict[str, tuple[str, ...]] = field(default_factory=dict)
    classes: tuple[str, ...] = ()  # "SSRI", "SNRI", "benzodiazepine"
    routes: tuple[str, ...] = ()
    controlled: dict[str, str] = field(default_factory=dict)  # {"us": "Schedule III"}
    no_home_use: bool = False
    rems: bool = False  # United States only
    sedating: bool = False
    boxed_warning: dict[str, tuple[str, ...]] = field(default_factory=dict)
    contraindications: tuple[str, ...] = ()
    approvals: dict[str, tuple[Approval, ...]] = field(default_factory=dict)
    off_label: dict[str, tuple[str, ...]] = field(default_factory=dict)  # uses clinics write about
    limitation_of_use: dict[str, str] = field(default_factory=dict)
    confusable_with: tuple[str, ...] = ()
    label_date: dict[str, str] = field(default_factory=dict)
    eligibility: dict[str, tuple[str, ...]] = field(default_factory=dict)  # words, one must stand
    interactions: tuple[str, ...] = ()  # classes that do not mix: "alcohol", "opioids"

    __pydantic_config__ = ROWS

    def __hash__(self) -> int:
        return hash(self.name)  # names are unique; the mappings of a row have no hash

    @property
    def terms(self) -> tuple[str, ...]:
        """Every name it goes by: generic, synonyms, brands of all countries; no doubles."""
        brands = (brand for names in self.brands.values() for brand in names)
        return tuple(dict.fromkeys((self.name, *self.synonyms, *brands)))


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """A helpline. `dial` goes into `tel:` as it stands: no country prefix, no spaces."""

    name: str
    dial: str
    display: str
    hours: str
    source_url: str
    verified_at: dt.date
    languages: tuple[str, ...]
    confirmed: bool = False  # seen on the operator's or government's own page
    sms: str = ""  # the number to text, digits only
    sms_keyword: str = ""
    sms_display: str = ""
    chat_url: str = ""

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class RetiredLine:
    """A helpline's number that was given up, and the dial string that took its place.

    `answers` is set where whoever dials the old one still reaches a helpline.
    """

    name: str
    dial: str
    instead: str
    since: str  # year, year-month or day
    source_url: str
    answers: bool = False

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class Country:
    """Emergency number and crisis lines of one country (`code` as in ISO 3166-1 alpha-2)."""

    code: str
    name: str  # as in "In the United States"
    emergency: tuple[str, ...]  # dial strings, the first one printed
    emergency_source: str
    lines: tuple[CrisisLine, ...]
    languages: tuple[str, ...]
    retired: tuple[RetiredLine, ...] = ()

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition that pages are about, with the treatments a balanced page sets side by side.

    `alternatives` are kinds of treatment in plain words ("talking therapy", "exercise").
    """

    name: str
    sources: tuple[RowSource, ...]
    checked: dt.date
    confirmed: bool = False
    synonyms: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()

    __pydantic_config__ = ROWS

    @property
    def terms(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return tuple(dict.fromkeys((self.name, *self.synonyms)))


@dataclass(frozen=True, slots=True)
class Wording:
    """A term to avoid, or to explain, and the words to say instead.

    `allowed` are accepted uses that contain the term ("National Institute on Drug Abuse");
    `profiles` limits it to some jurisdictions (empty is all). `kind` says what a term labels; it is
    empty where one rule reads all rows of a file.
    """

    term: str
    instead: tuple[str, ...]
    source: str
    forms: tuple[str, ...] = ()  # other forms of the term: plural, past tense
    allowed: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    kind: Literal["", "person", "substance", "age-weight"] = ""

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation that readers of these countries know without the long form."""

    short: str
    long: str
    profiles: tuple[str, ...]  # empty is all
    source: str

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class Style:
    """How a jurisdiction writes numbers and units, and how long it lets sentences grow."""

    unit_space: Literal["space", "none"] = "space"
    microgram: Literal["mcg", "microgram"] = "microgram"
    thousands: Literal["comma", "space"] = "comma"
    sentence_words: int = 25
    paragraph_sentences: int = 5
    drug_names: Literal["inn", "usan"] = "inn"

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class Credential:
    """A recognised health credential: "MD" (United States)."""

    abbreviation: str
    name: str
    countries: tuple[str, ...]
    source: str
    kind: Literal["doctor", "nurse", "pharmacist", "psychologist", "therapist", "other"] = "other"

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """What changes from country to country: one data file each.

    `severity` sets the severity of rules by code; `words` holds accepted words by topic (a tuple of
    alternatives each), such as `qualified` ("licensed", "registered").
    """

    code: str
    name: str
    countries: tuple[str, ...]
    regulator: str  # short name as in "FDA-approved"
    severity: dict[str, Severity]
    words: dict[str, tuple[str, ...]]
    sources: tuple[RowSource, ...]
    checked: dt.date
    not_checked: str  # what this profile does not look at, for the docs
    style: Style = field(default_factory=Style)
    required: dict[str, str] = field(default_factory=dict)  # topic: a sentence that would satisfy

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True, eq=False)
class Vocabularies:
    """All vocabularies together; compared by identity, so that what follows from them is kept."""

    medicines: tuple[Medicine, ...] = ()
    countries: Mapping[str, Country] = field(default_factory=dict)  # by code
    credentials: tuple[Credential, ...] = ()
    specialties: tuple[str, ...] = ()  # schema.org MedicalSpecialty members
    jurisdictions: Mapping[str, Jurisdiction] = field(default_factory=dict)  # by code
    conditions: tuple[Condition, ...] = ()
    stigma: tuple[Wording, ...] = ()  # terms that label people
    plain_words: tuple[Wording, ...] = ()  # medical terms and the plain words for them
    drug_names: tuple[Wording, ...] = ()  # names that differ by country
    abbreviations: tuple[Abbreviation, ...] = ()

    def medicine(self, term: str) -> Medicine | None:
        """The medicine that goes by this name, in any case of letters."""
        wanted = term.casefold()
        for medicine in self.medicines:
            if any(wanted == name.casefold() for name in medicine.terms):
                return medicine
        return None

    def countries_of(
        self, profile: tuple[str, ...], lang: str, home: str = ""
    ) -> tuple[Country, ...]:
        """The countries whose emergency and crisis numbers a page must show.

        Of a jurisdiction of several countries (the EU) it is the one that the language's region
        names ("de-DE"), else the publisher's own (`home`). Where neither is known all are shown: a
        reader must not find another country's number only.
        """
        regions = {part.upper() for part in lang.split("-")[1:]}
        found: dict[str, Country] = {}
        for code in profile:
            place = self.jurisdictions.get(code)
            codes = place.countries if place else ()
            known = [self.countries[country] for country in codes if country in self.countries]
            named = [country for country in known if country.code in regions]
            own = [country for country in known if country.code == home]
            found |= {country.code: country for country in named or own or known}
        return tuple(found.values())

"""Facts that rules and pages look up: medicines, crisis lines, credentials, jurisdictions.

The rows are data files beside the rules; every row carries its sources and the day a person last
compared it with them.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from healthpress.model.finding import Severity
from healthpress.model.typed import TYPED

LegalStatus = Literal["otc", "rx", "controlled"]


@dataclass(frozen=True, slots=True)
class RowSource:
    """Where a row's facts were read."""

    title: str
    url: str = ""
    section: str = ""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Approval:
    """One approved use in one country."""

    use: str
    since: str = ""  # year, or year-month
    conditions: str = ""  # "with an oral antidepressant"

    __pydantic_config__ = TYPED


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

    __pydantic_config__ = TYPED

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

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Country:
    """Emergency number and crisis lines of one country (`code` as in ISO 3166-1 alpha-2)."""

    code: str
    name: str  # as in "In the United States"
    emergency: tuple[str, ...]  # dial strings, the first one printed
    emergency_source: str
    lines: tuple[CrisisLine, ...]
    languages: tuple[str, ...]

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Credential:
    """A recognised health credential: "MD" (United States)."""

    abbreviation: str
    name: str
    countries: tuple[str, ...]
    source: str
    kind: Literal["doctor", "nurse", "pharmacist", "psychologist", "therapist", "other"] = "other"

    __pydantic_config__ = TYPED


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

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All vocabularies together."""

    medicines: tuple[Medicine, ...] = ()
    countries: Mapping[str, Country] = field(default_factory=dict)  # by code
    credentials: tuple[Credential, ...] = ()
    specialties: tuple[str, ...] = ()  # schema.org MedicalSpecialty members
    jurisdictions: Mapping[str, Jurisdiction] = field(default_factory=dict)  # by code

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

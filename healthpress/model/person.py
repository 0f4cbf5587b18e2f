"""People who write and review, and who publishes."""

from dataclasses import dataclass
from typing import Literal

from healthpress.model.typed import TYPED


@dataclass(frozen=True, slots=True)
class Registration:
    """An entry in a professional register."""

    body: str
    """The register, such as "NPI" or "GMC"."""
    number: str
    """The number in that register, as printed there."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Person:
    """A person as `people.toml` or an inline table of `authors` and `reviewers` describes them."""

    name: str
    """The full name, without titles or credentials."""
    credentials: str = ""
    """Credentials as printed behind the name, separated by commas: "MD, PhD"."""
    specialty: str = ""
    """A schema.org MedicalSpecialty, such as "Psychiatric"."""
    role: str = ""
    """What the person does here, such as "Health writer"."""
    bio: str = ""
    """A short biography with qualifications or relevant experience."""
    registration: Registration | None = None
    """The entry in a professional register."""
    same_as: tuple[str, ...] = ()
    """Absolute addresses of profiles of the same person (ORCID, register, employer)."""
    conflicts: str = ""
    """Financial interests, or "none"."""
    photo: str = ""
    """A portrait in the site's static folder."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who stands behind the site: the `[publisher]` table of `healthpress.toml`."""

    name: str = ""
    """The publisher's name."""
    kind: Literal["clinic", "hospital", "government", "charity", "other"] = "other"
    """What the publisher is; a clinic's pages count as promotional unless they say otherwise."""
    email: str = ""
    """Where readers can write to."""
    address: str = ""
    """The postal address, on one line."""
    country: str = ""
    """The country it serves (ISO 3166-1 alpha-2), where a profile has several, as the EU has."""
    offers: tuple[str, ...] = ()
    """Medicines and procedures it sells: pages on them must say so."""
    social: dict[str, str] | None = None
    """Follow links: a name such as "instagram" and the profile's address."""

    __pydantic_config__ = TYPED

"""References: a subset of CSL-JSON with what health writing needs besides."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from healthpress.model.typed import TYPED

Kind = Literal[
    "guideline",
    "systematic-review",
    "rct",
    "observational",
    "case",
    "animal",
    "review",
    "label",
    "regulator",
    "news",
    "press-release",
    "web",
]

# How CSL-JSON spells what `Reference` calls otherwise (CSL 1.0.2, appendix IV).
CSL_NAMES = {"container_title": "container-title", "doi": "DOI", "pmid": "PMID", "url": "URL"}
MOST_AUTHORS = 3  # of a work are printed, then "et al."


@dataclass(frozen=True, slots=True)
class Name:
    """One author: a person (`family`, `given`) or an organisation (`literal`)."""

    family: str = ""
    """Family name."""
    given: str = ""
    """Given names or initials."""
    literal: str = ""
    """The whole name of an organisation; "et al." for authors who are not listed."""

    __pydantic_config__ = TYPED

    @property
    def is_rest(self) -> bool:
        """Whether it stands for authors who are not listed."""
        return self.literal == "et al."


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the reference list.

    Written as CSL-JSON; its hyphenated and upper-case keys (`container-title`, `DOI`) are read
    under the names here. `issued` may be a year, a date or CSL's `{"date-parts": [[2021, 9]]}`,
    and is kept as "2021" or "2021-09" or "2021-09-13".
    """

    id: str
    """The key used in `[@key]` and `[^key]`."""
    title: str = ""
    """The title of the work."""
    type: str = ""
    """The CSL type, such as "article-journal"."""
    author: tuple[Name, ...] = ()
    """Authors in order; the first three are printed."""
    container_title: str = ""
    """The journal, book or site it appeared in."""
    issued: str = ""
    """Date of publication: year, year-month or year-month-day."""
    volume: str = ""
    """Volume of the journal."""
    issue: str = ""
    """Issue of the volume."""
    page: str = ""
    """Pages or article number."""
    publisher: str = ""
    """The publisher of a book, report or page."""
    doi: str = ""
    """The DOI without its address ("10.1001/…")."""
    pmid: str = ""
    """The PubMed number."""
    url: str = ""
    """The address of a page that has no DOI."""
    accessed: str = ""
    """The date a web page was read."""
    note: str = ""
    """Anything a reader must know, such as "preprint"."""
    kind: Kind | None = None
    """What sort of evidence it is."""
    species: Literal["human", "animal", "in-vitro"] = "human"
    """On whom or what it was done."""
    further: bool = False
    """Further reading: need not be cited."""
    retraction_ack: str = ""
    """Why a retracted work is cited all the same."""

    __pydantic_config__ = TYPED

    @property
    def doi_url(self) -> str:
        """The address of its DOI; empty without one."""
        return f"https://doi.org/{quote(self.doi, safe='/:;(),')}" if self.doi else ""

    @property
    def pubmed_url(self) -> str:
        """The address of its PubMed record; empty without one."""
        pmid = quote(self.pmid, safe="")
        return f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid else ""

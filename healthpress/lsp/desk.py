"""What is judged for the editor, and what is remembered between two keystrokes.

Everything here runs in one thread, one call after the other; only the check of a whole site, which
shares nothing with it, runs beside it.
"""

from dataclasses import dataclass
from pathlib import Path

from healthpress.build.request import Request
from healthpress.errors import HealthpressError
from healthpress.lsp.documents import Document
from healthpress.lsp.judging import Judged, judge
from healthpress.lsp.sites import Home, Sites
from healthpress.lsp.whole_site import Added, Whole, added_to


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text; `judged` is None when there are no settings it can be judged by.

    With an `error` the settings are broken, and it was judged by what they were before.
    """

    root: Path
    judged: Judged | None
    error: HealthpressError | None = None


class Desk:
    """Judges texts, each version once as long as nothing changes on disk."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._sites = Sites(request)
        self._judged: dict[str, tuple[Judged, Whole | None]] = {}
        self._added: dict[str, tuple[Whole, Added | None]] = {}

    def look(self, document: Document, whole: Whole | None = None) -> Outcome:
        """Judge a text; `whole` is the last check of its site, as it lies on disk."""
        try:
            home = self._sites.home_of(document.file)
            return Outcome(home.root, self._look(document, home, whole))
        except HealthpressError as error:
            return self._by_the_last(document, whole, error)

    def home_of(self, document: Document) -> Home | None:
        """The home of a text, as it is or as it last was; None where it cannot be used."""
        try:
            return self._sites.home_of(document.file)
        except HealthpressError:
            return self._sites.last_home_of(document.file)

    def forget(self, uri: str) -> None:
        """Forget a text that was closed."""
        self._judged.pop(uri, None)
        self._added.pop(uri, None)

    def _by_the_last(
        self, document: Document, whole: Whole | None, error: HealthpressError
    ) -> Outcome:
        home = self._sites.last_home_of(document.file)
        if home is None:
            return Outcome(self._sites.root_of(document.file), None, error)
        try:
            return Outcome(home.root, self._look(document, home, whole), error)
        except HealthpressError:
            return Outcome(home.root, None, error)

    def _look(self, document: Document, home: Home, whole: Whole | None) -> Judged:
        known, known_whole = self._judged.get(document.uri, (None, None))
        is_known = known and known.document == document and known.home is home
        if known and is_known and known_whole is whole:
            return known
        judged = judge(document, home, self._request, self._of_site(document, home, whole))
        self._judged[document.uri] = judged, whole
        return judged

    def _of_site(self, document: Document, home: Home, whole: Whole | None) -> Added | None:
        if whole is None:
            return None
        known, added = self._added.get(document.uri, (None, None))
        if known is not whole:
            added = added_to(document.source(home.root).path, whole, self._request)
            self._added[document.uri] = whole, added
        return added

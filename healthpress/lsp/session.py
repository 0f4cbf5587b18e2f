"""One editor: its open texts, when they are judged, and what it is told."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from healthpress.build.request import Request
from healthpress.errors import HealthpressError
from healthpress.lsp.desk import Desk, Outcome
from healthpress.lsp.diagnostics import diagnostics_of
from healthpress.lsp.documents import Document
from healthpress.lsp.edits import Abilities
from healthpress.lsp.judging import Judged
from healthpress.lsp.sites import Home
from healthpress.lsp.troubles import in_words, troubles_of
from healthpress.lsp.whole_site import Whole, look_at

T = TypeVar("T")
PAUSE_S: Final = 0.2  # in typing, before a text is judged: shorter than one between two words


class Session:
    """Everything but `Desk` and the check of whole sites runs in the loop of the server."""

    def __init__(self, server: LanguageServer, request: Request) -> None:
        self.abilities = Abilities()
        self._server = server
        self._request = request
        self._desk = Desk(request)
        self._documents: dict[str, Document] = {}
        self._wholes: dict[Path, Whole] = {}
        self._looking: dict[Path, bool] = {}  # site that is being checked -> whether to check again
        self._told: dict[Path, str] = {}
        self._told_of_rules: set[Path] = set()
        self._in_trouble: dict[Path, set[str]] = {}
        self._quick = ThreadPoolExecutor(max_workers=1, thread_name_prefix="text")
        self._slow = ThreadPoolExecutor(max_workers=1, thread_name_prefix="site")

    def document(self, uri: str) -> Document | None:
        """An open article; None for what is not open, or no article."""
        return self._documents.get(uri)

    async def opened(self, document: Document) -> None:
        """Judge a text that was opened, then the site around it."""
        self._documents[document.uri] = document
        root = await self.publish(document)
        if root and root not in self._wholes:
            await self.look_at_site(root)

    async def changed(self, document: Document) -> None:
        """Judge a text once its author pauses."""
        self._documents[document.uri] = document
        await asyncio.sleep(PAUSE_S)
        await self.publish(document)

    async def saved(self, document: Document) -> None:
        """Judge a text, then the site around it, as it lies on disk now."""
        root = await self.publish(document)
        if root:
            await self.look_at_site(root)

    async def changed_on_disk(self, uris: Iterable[str]) -> None:
        """Judge all open texts and their sites anew; of open texts, saving them tells enough."""
        if self._documents.keys() >= set(uris):
            return
        roots = [await self.publish(document) for document in tuple(self._documents.values())]
        for root in dict.fromkeys(root for root in roots if root):
            await self.look_at_site(root)

    def closed(self, uri: str) -> None:
        """Forget a text and take back what was told of it."""
        if self._documents.pop(uri, None):
            self._quick.submit(self._desk.forget, uri)
            self._publish(uri, [])

    def stop(self) -> None:
        """Begin nothing more, and show nothing more."""
        self._documents.clear()
        for pool in (self._quick, self._slow):
            pool.shutdown(wait=False, cancel_futures=True)

    async def judged(self, document: Document) -> Judged | None:
        """A text with its findings; None where there are no settings to judge it by."""
        outcome = await self.quickly(self._look, document)
        return outcome.judged

    async def home_of(self, document: Document) -> Home | None:
        """The home of a text; None where its settings cannot be used."""
        return await self.quickly(self._desk.home_of, document)

    async def quickly(self, work: Callable[..., T], *of: object) -> T:
        """Do something in the thread of `Desk`."""
        return await asyncio.get_running_loop().run_in_executor(self._quick, work, *of)

    async def publish(self, document: Document) -> Path | None:
        """Show what is found in a text, if it still is the latest; the root of its site."""
        if self._documents.get(document.uri) is not document:
            return None
        outcome = await self.quickly(self._look, document)
        self._tell(outcome.root, outcome.error, document.encoding)
        if self._documents.get(document.uri) is document:
            found = diagnostics_of(outcome.judged) if outcome.judged else []
            self._publish(document.uri, found, document.version)
        home = outcome.judged.home if outcome.judged else None
        if home and home.keeps_rules_back:
            self._tell_of_rules(home.root)
        is_site = home is not None and home.config is not None and outcome.error is None
        return outcome.root if is_site else None

    async def look_at_site(self, root: Path) -> None:
        """Check a whole site; if asked again meanwhile, once more when that is done."""
        is_busy = root in self._looking
        self._looking[root] = is_busy
        if is_busy:
            return
        try:
            while True:
                self._looking[root] = False
                await self._look_at_site(root)
                if not self._looking[root]:
                    return
        finally:
            del self._looking[root]

    def _look(self, document: Document) -> Outcome:
        roots = [root for root in self._wholes if document.file.is_relative_to(root)]
        nearest = max(roots, key=lambda root: len(root.parts), default=None)
        return self._desk.look(document, self._wholes[nearest] if nearest else None)

    async def _look_at_site(self, root: Path) -> None:
        loop = asyncio.get_running_loop()
        try:
            self._wholes[root] = await loop.run_in_executor(
                self._slow, look_at, root, self._request
            )
        except HealthpressError as error:
            self._log(f"the site is not checked as a whole: {in_words(error)}")
            return
        for document in tuple(self._documents.values()):
            if document.file.is_relative_to(root):
                await self.publish(document)

    def _tell(self, root: Path, error: HealthpressError | None, encoding: str) -> None:
        """Show what is wrong with a site's settings, each state of them once."""
        found = troubles_of(error, root, encoding) if error else {}
        mended = self._in_trouble.get(root, set()) - found.keys()
        for uri in sorted(mended):
            self._publish(uri, [])
        for uri, diagnostics in found.items():
            self._publish(uri, diagnostics)
        self._in_trouble[root] = set(found)
        words = in_words(error) if error else ""
        if words and self._told.get(root) != words:
            message = f"healthpress cannot use the settings as they stand:\n{words}"
            self._server.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, message)
            )
        self._told[root] = words

    def _tell_of_rules(self, root: Path) -> None:
        if root not in self._told_of_rules:
            self._told_of_rules.add(root)
            self._log(
                f"the Python rules of {root} are not run in the editor: start `healthpress lsp"
                " --trust` if you trust whoever wrote them"
            )

    def _log(self, message: str) -> None:
        self._server.window_log_message(types.LogMessageParams(types.MessageType.Warning, message))

    def _publish(self, uri: str, found: list[types.Diagnostic], version: int | None = None) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, found, version)
        )

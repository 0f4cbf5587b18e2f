"""A real editor: pygls' language client, which starts `healthpress lsp` and speaks with it."""

import asyncio
import contextlib
import datetime as dt
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from healthpress.build.request import Request
from healthpress.lsp.documents import Document
from healthpress.lsp.judging import Judged, judge
from healthpress.lsp.sites import Sites

PATIENCE_S = 30.0
TODAY = "2026-11-23"


class Editor:
    """Does what an author does, and waits for what the server tells."""

    def __init__(
        self, root: Path, words: tuple[str, ...], capabilities: types.ClientCapabilities
    ) -> None:
        self.root = root
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.times: dict[str, int] = defaultdict(int)
        self.shown: list[str] = []
        self.logged: list[str] = []
        self.registered: list[types.Registration] = []
        self.talks_nonsense = False
        self._versions: dict[str, int] = defaultdict(int)
        self._heard = asyncio.Event()
        # A thread of its own: the browser tests leave a running event loop in the main one.
        self._thread = ThreadPoolExecutor(1)
        self._runner = asyncio.Runner()
        self._client: Any = LanguageClient("author", "1")
        self._listen()
        command = (sys.executable, "-m", "healthpress", "lsp", "--today", TODAY, *words)
        self._do(self._client.start_io(*command))
        self.server = self._do(
            self._client.initialize_async(
                types.InitializeParams(capabilities, root_uri=root.as_uri())
            )
        )
        self._client.initialized(types.InitializedParams())

    def _listen(self) -> None:
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published[params.uri] = params
            self.times[params.uri] += 1
            self._heard.set()

        def shown(params: types.ShowMessageParams) -> None:
            self.shown.append(params.message)
            self._heard.set()

        def logged(params: types.LogMessageParams) -> None:
            self.logged.append(params.message)
            self._heard.set()

        def registered(params: types.RegistrationParams) -> None:
            self.registered += params.registrations
            self._heard.set()

        self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        self._client.feature(types.WINDOW_SHOW_MESSAGE)(shown)
        self._client.feature(types.WINDOW_LOG_MESSAGE)(logged)
        self._client.feature(types.CLIENT_REGISTER_CAPABILITY)(registered)

    def stop(self) -> None:
        """End the conversation as the protocol says."""
        if self._client.stopped:
            server = self._client._server  # noqa: SLF001 - the only way to what it said in the end
            said = self._do(server.stderr.read()).decode()
            pytest.fail(f"the server ended by itself ({server.returncode}): {said}")
        self._do(self._client.shutdown_async(None))
        self._client.exit(None)
        self._do(self._client.stop())
        self._thread.submit(self._runner.close).result()
        self._thread.shutdown()

    @property
    def mistakes(self) -> list[str]:
        """What the server logged as its own faults."""
        return [text for text in self.logged if "made a mistake" in text]

    def send(self, message: dict[str, object]) -> None:
        """Send what no editor would."""
        self.talks_nonsense = True
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._client.protocol.writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def uri(self, path: str) -> str:
        """The address of a file of the site."""
        return (self.root / path).as_uri()

    def open(self, path: str, text: str | None = None) -> list[types.Diagnostic]:
        """Open a file, with the text on disk when none is given; what is found in it."""
        uri = self.uri(path)
        if text is None:
            text = (self.root / path).read_bytes().decode()
        item = types.TextDocumentItem(uri, "markdown", self._next(uri), text)
        self._client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return self.found(path)

    def type(self, path: str, text: str) -> None:
        """Change the text, without waiting."""
        uri = self.uri(path)
        self._client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=uri, version=self._next(uri)),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def change(self, path: str, text: str) -> list[types.Diagnostic]:
        """Change the text; what is found in it then."""
        self.type(path, text)
        return self.found(path)

    def save(self, path: str) -> None:
        """Tell that a file was saved."""
        self._client.text_document_did_save(types.DidSaveTextDocumentParams(self._id(path)))

    def close(self, path: str) -> None:
        """Close a file."""
        self._client.text_document_did_close(types.DidCloseTextDocumentParams(self._id(path)))

    def tell_of_change(self, path: str) -> None:
        """Tell that a file changed on disk."""
        event = types.FileEvent(self.uri(path), types.FileChangeType.Changed)
        self._client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    def found(self, path: str) -> list[types.Diagnostic]:
        """What is found in the text as it is now."""
        uri = self.uri(path)
        self.wait(
            lambda: uri in self.published and self.published[uri].version == self._versions[uri]
        )
        return list(self.published[uri].diagnostics)

    def codes(self, path: str) -> list[str]:
        """The codes of what was last told of a file."""
        told = self.published.get(self.uri(path))
        return [str(item.code) for item in told.diagnostics] if told else []

    def hover(self, path: str, line: int, character: int) -> str:
        """What is told of a place."""
        place = types.Position(line, character)
        told = self._do(
            self._client.text_document_hover_async(types.HoverParams(self._id(path), place))
        )
        return told.contents.value if told else ""

    def actions(
        self, path: str, range_: types.Range, only: list[str] | None = None
    ) -> dict[str, types.CodeAction]:
        """What is offered for a range, by title."""
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(self._id(path), range_, context)
        told = self._do(self._client.text_document_code_action_async(params))
        return {action.title: action for action in told or ()}

    def completions(self, path: str, line: int, character: int) -> list[types.CompletionItem]:
        """What is offered to be written at a place."""
        params = types.CompletionParams(self._id(path), types.Position(line, character))
        return list(self._do(self._client.text_document_completion_async(params)) or ())

    def wait(self, until: Callable[[], bool]) -> None:
        """Listen until something is so."""

        async def listen() -> None:
            async with asyncio.timeout(PATIENCE_S):
                while not until():
                    assert self.talks_nonsense or not self.mistakes
                    self._heard.clear()
                    await self._heard.wait()

        self._do(listen())

    def listen(self, seconds: float) -> None:
        """Listen for a while."""
        self._do(asyncio.sleep(seconds))

    def _do(self, work: Any) -> Any:  # noqa: ANN401 - whatever the client gives
        async def done() -> Any:  # noqa: ANN401 - likewise
            return await asyncio.wait_for(work, PATIENCE_S)

        return self._thread.submit(self._runner.run, done()).result()

    def _id(self, path: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(path))

    def _next(self, uri: str) -> int:
        self._versions[uri] += 1
        return self._versions[uri]


@pytest.fixture
def judged(make_site: Callable[..., Path]) -> Callable[..., Judged]:
    """An article of a site, given as its text, as the editor has it judged."""

    def made(text: str, *, files: str = "", encoding: str = "utf-16", settings: str = "") -> Judged:
        site = make_site(f"-- content/a.md --\n{text}{files}", settings=settings)
        request = Request(today=dt.date.fromisoformat(TODAY))
        file = site / "content" / "a.md"
        document = Document(file.as_uri(), 1, text, file, encoding)
        return judge(document, Sites(request).home_of(file), request)

    return made


@pytest.fixture
def applied() -> Callable[[Judged, types.CodeAction], str]:
    """The text after an action, as an editor makes it."""

    def apply(judged: Judged, action: types.CodeAction) -> str:
        text, ruler = judged.source.text, judged.ruler
        edits = [] if action.edit is None else (action.edit.changes or {})[judged.document.uri]
        for edit in sorted(edits, key=lambda one: ruler.offset(one.range.start), reverse=True):
            span = ruler.span(edit.range)
            text = text[: span.start] + edit.new_text + text[span.end :]
        return text

    return apply


@pytest.fixture
def edit() -> Iterator[Callable[..., Editor]]:
    """Opens a site in an editor that understands positions in the given encodings."""
    with contextlib.ExitStack() as opened:

        def start(root: Path, *words: str, encodings: tuple[str, ...] = ()) -> Editor:
            general = types.GeneralClientCapabilities(position_encodings=list(encodings) or None)
            watched = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
            edits = types.WorkspaceEditClientCapabilities(document_changes=True)
            workspace = types.WorkspaceClientCapabilities(
                did_change_watched_files=watched, workspace_edit=edits
            )
            editor = Editor(
                root, words, types.ClientCapabilities(general=general, workspace=workspace)
            )
            opened.callback(editor.stop)
            return editor

        yield start

"""The language server: which message of the editor leads where."""

from functools import partial
from typing import BinaryIO

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from healthpress.build.request import Request
from healthpress.lsp.actions import KINDS, actions_at
from healthpress.lsp.completion import TRIGGERS, completions_at
from healthpress.lsp.documents import Document, document_of
from healthpress.lsp.edits import Abilities
from healthpress.lsp.hover import hover_at
from healthpress.lsp.session import Session
from healthpress.lsp.sites import watched
from healthpress.report.place import escaped


def serve(request: Request, version: str, stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Speak with one editor until it is done; nothing else may write to `stdout` meanwhile."""
    server = Server("healthpress", version, types.TextDocumentSyncKind.Full)
    session = Session(server, request)
    _greet(server, session)
    _follow_texts(server, session)
    _follow_files(server, session)
    _answer(server, session)
    try:
        server.start_io(stdin, stdout)
    finally:
        session.stop()


class Server(LanguageServer):
    """A server that tells its own faults in the editor's log, not in a window at every keystroke.

    It takes whole texts: pygls applies changes of a part by lines as Python splits them, and those
    end at characters, such as U+2028, that end none in the protocol.
    """

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Log it."""
        del source
        message = f"healthpress made a mistake: {type(error).__name__}: {escaped(str(error))}"
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def document(self, uri: str) -> Document | None:
        """A text as the editor has it now."""
        text = self.workspace.get_text_document(uri)
        encoding = types.PositionEncodingKind(self.workspace.position_encoding)
        return document_of(uri, text.version, text.source, encoding.value)


def _greet(server: Server, session: Session) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        session.abilities = _abilities(params.capabilities)

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        del params
        if session.abilities.watches:
            await server.client_register_capability_async(_watching())

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        del params
        session.stop()


def _follow_texts(server: Server, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        if document := server.document(params.text_document.uri):
            await session.opened(document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        if document := server.document(params.text_document.uri):
            await session.changed(document)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        session.closed(params.text_document.uri)


def _follow_files(server: Server, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        if document := session.document(params.text_document.uri):
            await session.saved(document)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def changed_on_disk(params: types.DidChangeWatchedFilesParams) -> None:
        await session.changed_on_disk(change.uri for change in params.changes)


def _answer(server: Server, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        document = session.document(params.text_document.uri)
        judged = await session.judged(document) if document else None
        return await session.quickly(hover_at, judged, params.position) if judged else None

    options = types.CodeActionOptions(code_action_kinds=list(KINDS))

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        document = session.document(params.text_document.uri)
        judged = await session.judged(document) if document else None
        if judged is None:
            return []
        wanted = params.context.only
        only = None if wanted is None else [types.CodeActionKind(kind).value for kind in wanted]
        return await session.quickly(actions_at, judged, params.range, only, session.abilities)

    offers = types.CompletionOptions(trigger_characters=list(TRIGGERS))

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, offers)
    async def completions(params: types.CompletionParams) -> list[types.CompletionItem]:
        document = session.document(params.text_document.uri)
        home = await session.home_of(document) if document else None
        if document is None or home is None:
            return []
        return await session.quickly(completions_at, document, home, params.position)


def _abilities(capabilities: types.ClientCapabilities) -> Abilities:
    has = partial(get_capability, capabilities)
    watched_files = "workspace.did_change_watched_files.dynamic_registration"
    return Abilities(
        versions=bool(has("workspace.workspace_edit.document_changes")),
        watches=bool(has(watched_files)),
    )


def _watching() -> types.RegistrationParams:
    watchers = [types.FileSystemWatcher(pattern) for pattern in watched()]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    return types.RegistrationParams([types.Registration("files", method, options)])

"""An editor without a screen: it opens plan files in yaml-language-server and asks what a user would."""

import json
import queue
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Self

_SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},  # no network: the schema lies beside the plan
    }
}
_SECONDS = 30


class Editor:
    """One conversation with the server, over its standard input and output."""

    def __init__(self, server: subprocess.Popen[bytes], folder: Path) -> None:
        self._to_server, self._from_server = server.stdin, server.stdout
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        self._found: dict[str, list[dict[str, Any]]] = {}
        self._asked = self._opened = 0
        self._folder = folder
        threading.Thread(target=self._listen, daemon=True).start()

    def start(self) -> Self:
        """Who we are, and that we take configuration questions."""
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": self._folder.as_uri(),
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {"hover": {"contentFormat": ["plaintext"]}},
                },
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})
        return self

    def open(self, text: str) -> tuple[Path, list[dict[str, Any]]]:
        """Opens a file with this text; the file, and what the editor underlines in it."""
        self._opened += 1
        path = self._folder / f"ke-hoach-{self._opened}.yaml"
        uri = path.as_uri()
        opened = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": opened})
        while uri not in self._found:
            self._take()
        return path, self._found[uri]

    def offered(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What the editor offers to write at a place, counted from 0, each with its description."""
        answer = self._ask("textDocument/completion", _place(path, line, column))
        return {item["label"]: _words(item.get("documentation")) for item in answer["items"]}

    def hover(self, path: Path, line: int, column: int) -> str:
        """What the editor says of the word under the mouse, counted from 0."""
        answer = self._ask("textDocument/hover", _place(path, line, column))
        return _words(answer["contents"]) if answer else ""

    def _ask(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401  what the server says
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _take(self) -> dict[str, Any]:
        """The next message; questions of the server are answered, findings are kept."""
        message = self._heard.get(timeout=_SECONDS)
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self._found[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method and "id" in message:
            self._send({"id": message["id"], "result": _answer(method, message.get("params"))})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        assert self._to_server is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to_server.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self._to_server.flush()

    def _listen(self) -> None:
        assert self._from_server is not None
        for message in _messages(self._from_server):
            self._heard.put(message)


@contextmanager
def editor(command: Sequence[str | Path], folder: Path) -> Iterator[Editor]:
    """An editor in whose folder plans lie; the server is ended with it."""
    with subprocess.Popen(  # noqa: S603  the command is the tests' own
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        try:
            yield Editor(server, folder).start()
        finally:
            server.kill()


def _messages(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Messages as the protocol frames them: headers, an empty line, so many bytes of JSON."""
    length = 0
    for line in iter(stream.readline, b""):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
        elif not line.strip():
            yield json.loads(stream.read(length))


def _answer(method: str, params: Any) -> Any:  # noqa: ANN401  as the protocol has it
    if method == "workspace/configuration":
        return [_SETTINGS.get(item.get("section", "")) for item in params["items"]]
    return None


def _place(path: Path, line: int, column: int) -> dict[str, Any]:
    position = {"line": line, "character": column}
    return {"textDocument": {"uri": path.as_uri()}, "position": position}


def _words(said: Any) -> str:  # noqa: ANN401  text, or text with its kind
    return str(said["value"]) if isinstance(said, dict) else str(said or "")

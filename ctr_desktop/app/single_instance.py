"""One window for a data folder: a second start hands its files over to the window that is open, and ends."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ctr_desktop.paths import DataFolder

_WAIT_MS = 2000
_LONGEST = 100_000
_MOST_NAMES = 50
_HEARD = b"heard\n"


def _address(folder: DataFolder) -> str:
    return "ctr-desktop-" + hashlib.sha256(str(folder.root).encode(errors="surrogatepass")).hexdigest()[:24]


def hand_over(folder: DataFolder, files: Sequence[Path]) -> bool:
    """Hand files over to the window that has the folder open; tell whether it has heard."""
    socket = QLocalSocket()
    socket.connectToServer(_address(folder))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(json.dumps([str(file) for file in files]).encode() + b"\n")
    heard = socket.waitForBytesWritten(_WAIT_MS) and socket.waitForReadyRead(_WAIT_MS)
    answer = bytes(socket.readAll().data()) if heard else b""
    socket.disconnectFromServer()
    return answer == _HEARD


def _names(line: bytes) -> list[str] | None:
    """Return the names that a further start hands over, None for anything else that is said."""
    try:
        names = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(names, list) or len(names) > _MOST_NAMES:
        return None
    return names if all(isinstance(name, str) and "\0" not in name for name in names) else None


class Listener(QObject):
    """Hear what further starts hand over: ``asked`` gives their files, none for a start without any."""

    asked = Signal(list)

    def __init__(self, folder: DataFolder, parent: QObject | None = None) -> None:
        """Listen for a folder that this program has locked; what a crashed one left behind is taken away."""
        super().__init__(parent)
        address = _address(folder)
        QLocalServer.removeServer(address)
        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        self.listens = self._server.listen(address)

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._sockets.append(socket)
            socket.readyRead.connect(self._look)
            socket.disconnected.connect(self._look)
        self._look()

    def _look(self) -> None:
        """Look at every connection when this event is through: none is ended while it still tells something."""
        QTimer.singleShot(0, self, self._read_all)

    def _read_all(self) -> None:
        for socket in list(self._sockets):
            if not self._read(socket) or socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                self._sockets.remove(socket)
                socket.abort()
                socket.deleteLater()

    def _read(self, socket: QLocalSocket) -> bool:
        """Read what a further start says; tell whether the connection may go on."""
        if not socket.canReadLine():
            return socket.bytesAvailable() <= _LONGEST
        names = _names(bytes(socket.readLine(_LONGEST).data()))
        if names is None:
            return False
        socket.write(_HEARD)
        socket.flush()
        self.asked.emit([Path(name) for name in names])
        return True

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
        for socket in self._sockets:
            socket.abort()

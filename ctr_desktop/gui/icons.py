"""Icons: line drawings recoloured by the theme, sharp at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ctr_desktop import resources
from ctr_desktop.gui.theme import Theme


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    svg = resources.text(f"icons/{name}.svg").replace("currentColor", color)
    return QSvgRenderer(QByteArray(svg.encode()))


class _LineIcon(QIconEngine):
    """Draw an icon in the theme's present colour, so that it follows light and dark."""

    def __init__(self, name: str, theme: Theme, token: str) -> None:
        super().__init__()
        self._name, self._theme, self._token = name, theme, token

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._theme, self._token)

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, _state: QIcon.State) -> None:
        token = "todo" if mode is QIcon.Mode.Disabled else self._token
        _renderer(self._name, self._theme.color(token).name()).render(painter, QRectF(rect))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap


def icon(name: str, theme: Theme, token: str = "text") -> QIcon:
    """Return an icon of the set that follows the theme. Raise FileNotFoundError when there is none of that name."""
    resources.path(f"icons/{name}.svg")
    made = QIcon(_LineIcon(name, theme, token))
    return QIcon(made)  # the first one would take the drawing along when it is collected, from under all its copies

"""How the window was left comes back as far as it makes sense."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHeaderView, QMainWindow, QSplitter, QTableWidget, QWidget

from ctr_desktop.gui import window_state
from ctr_desktop.gui.header_state import restore_header
from ctr_desktop.gui.screens import room_around
from ctr_desktop.settings import SettingsFile


@pytest.fixture
def shaped(qtbot, folder):
    window = QMainWindow()
    qtbot.addWidget(window)
    splitter = QSplitter(window)
    for _ in range(3):
        splitter.addWidget(QWidget())
    window.setCentralWidget(splitter)
    window.resize(600, 400)
    return window, splitter, SettingsFile(folder.settings)


def test_a_window_larger_than_its_screen_is_made_to_fit(shaped):
    window, splitter, settings = shaped
    window.resize(9000, 7000)
    window_state.restore_shape(window, splitter, settings)
    room = room_around(window)
    assert window.width() <= room.width() and window.height() < room.height()
    assert room.contains(window.pos())


def test_the_parts_of_a_window_come_back(shaped):
    window, splitter, settings = shaped
    window.show()
    splitter.setSizes([100, 300, 200])
    kept = splitter.sizes()
    settings.values.window.splitter = ",".join(map(str, kept))
    splitter.setSizes([200, 200, 200])
    window_state.restore_shape(window, splitter, settings)
    assert splitter.sizes() == kept


@pytest.mark.parametrize(
    "words", ["", "1,2", "a,b,c", "-1,5,5", "0,0,0", "99999,1,1", "1,2,3,4", "²,2,2", "AAAA/wAAAAEAAAAD", "9" * 400]
)
def test_widths_that_make_no_sense_are_left(shaped, words):
    window, splitter, settings = shaped
    window.show()
    before = splitter.sizes()
    settings.values.window.splitter = words
    window_state.restore_shape(window, splitter, settings)
    assert splitter.sizes() == before


@pytest.mark.parametrize("words", [None, 5, "", "AAAA", "AAAA/wAAAAAAAAABAAAAAQAAAAABAAAAAAAAAAAAAAA=", "%%%"])
def test_columns_that_make_no_sense_are_left(qtbot, words):
    table = QTableWidget(1, 4)
    qtbot.addWidget(table)
    header: QHeaderView = table.horizontalHeader()
    before = [header.sectionSize(column) for column in range(4)]
    restore_header(header, words)
    assert [header.sectionSize(column) for column in range(header.count())] == before


def test_columns_come_back(qtbot):
    table, other = QTableWidget(1, 3), QTableWidget(1, 3)
    for made in (table, other):
        qtbot.addWidget(made)
    table.horizontalHeader().resizeSection(1, 222)
    words = bytes(QByteArray(table.horizontalHeader().saveState()).toBase64().data()).decode()
    restore_header(other.horizontalHeader(), words)
    assert other.horizontalHeader().sectionSize(1) == 222

"""Qt's own dialogs speak the language of the program too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QTreeView

from ctr_desktop.app.i18n import install_translations


def words_of(dialog: QFileDialog) -> set[str]:
    """Return what labels, buttons, tips and column titles say, without their mnemonics."""
    model = dialog.findChild(QTreeView).model()
    said = {str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())}
    for widget in (*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)):
        said |= {widget.text(), widget.toolTip()}
    return {words.replace("&", "") for words in said if words}


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
def test_no_word_of_the_file_dialog_is_left_in_english(qtbot, qapp, tmp_path, mode):
    (tmp_path / "thu-muc").mkdir()

    def made() -> QFileDialog:
        dialog = QFileDialog(None, "", str(tmp_path), "(*.docx)")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    english = words_of(made())
    translators = install_translations(qapp, "vi")
    dialog = made()
    left = words_of(dialog) & english
    view = dialog.findChild(QTreeView)
    qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) > 0)
    kind = view.model().index(0, 2, view.rootIndex()).data()
    for translator in translators:
        qapp.removeTranslator(translator)
    assert len(english) > 10 and left == set() and kind == "Thư mục"

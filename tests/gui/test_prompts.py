"""The dialogs of the system: a file gets the ending of its kind, the folder used last is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from ctr_desktop.gui.prompts import DialogPrompts, with_ending

KINDS = "PDF (*.pdf);;Word (*.docx)"


@pytest.mark.parametrize(
    ("name", "chosen", "wanted"),
    [
        ("/a/bc2", "Word (*.docx)", "/a/bc2.docx"),
        ("/a/bc2", "PDF (*.pdf)", "/a/bc2.pdf"),
        ("/a/bc 1.2", "Word (*.docx)", "/a/bc 1.2.docx"),
        ("/a/bc.PDF", "Word (*.docx)", "/a/bc.PDF"),
        ("/a/bc", "", "/a/bc"),
        ("", "Word (*.docx)", ""),
    ],
)
def test_a_name_gets_the_ending_of_the_chosen_kind(name, chosen, wanted):
    assert with_ending(name, chosen, KINDS) == wanted


def test_the_folder_used_last_is_offered_next(qapp, monkeypatch, tmp_path):
    begun = []

    def saved(_parent, _title, name, _filter):
        begun.append(Path(name))
        return str(tmp_path / "kỳ này" / "a"), "Word (*.docx)"

    def opened(_parent, _title, folder, _filter):
        begun.append(Path(folder))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", saved)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", opened)
    prompts = DialogPrompts()
    assert prompts.save_file(None, "t", "Báo cáo.pdf", KINDS) == tmp_path / "kỳ này" / "a.docx"
    assert prompts.open_file(None, "t", KINDS) is None
    assert prompts.save_file(None, "t", "Báo cáo.pdf", KINDS) is not None
    assert begun[0].name == "Báo cáo.pdf" and begun[0].parent != Path(), "not wherever the program was started"
    assert begun[1:] == [tmp_path / "kỳ này", tmp_path / "kỳ này" / "Báo cáo.pdf"]


def test_a_file_under_the_name_with_its_ending_is_not_written_over_unasked(qapp, monkeypatch, tmp_path):
    (tmp_path / "bc.docx").write_bytes(b"x")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "bc"), "Word (*.docx)"))
    asked = []
    monkeypatch.setattr(DialogPrompts, "confirm", lambda _self, _parent, words, _yes: (asked.append(words), False)[1])
    assert DialogPrompts().save_file(None, "t", "a.pdf", KINDS) is None and "bc.docx" in asked[0]
    monkeypatch.setattr(DialogPrompts, "confirm", lambda *_: True)
    assert DialogPrompts().save_file(None, "t", "a.pdf", KINDS) == tmp_path / "bc.docx"

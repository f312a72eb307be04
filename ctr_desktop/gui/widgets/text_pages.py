"""The pages of a text that is being written: they follow the sentence that is chosen and mark it at the margin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ctr_desktop.gui.widgets.page_text import PageText
from ctr_desktop.gui.widgets.page_view import PageView


class TextPages(PageView):
    """Pages that keep the chosen sentence in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._text: PageText | None = None
        self._sentences: Sequence[str] = ()

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages of a PDF where the reader was, the chosen sentence in sight."""
        place = self.verticalScrollBar().value()
        self._text = None
        super().show_pdf(pdf)
        self.verticalScrollBar().setValue(place)
        self.follow(self._sentences)

    def follow(self, sentences: Sequence[str]) -> None:
        """Mark the last of some sentences that follow each other, and scroll to it where it is out of sight."""
        self._sentences = sentences
        if self._document is None:
            return
        if self._text is None:
            self._text = PageText(self._document)
        self.mark(self._text.find(sentences) if sentences else None)

    def close_document(self) -> None:
        """Let the document go."""
        self._text = None
        super().close_document()

"""The preview of a report: look, save, print through the system's dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_preview_dialog import Ui_PreviewForm
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.prompts import Prompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.page_view import render_page
from ctr_desktop.models.messages import error_message, message
from ctr_desktop.pdfium import pdfium

_PRINT_DPI = 300
_POINTS_PER_INCH = 72
_ZOOM_STEP = 1.2
_FORMAT_NAMES = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}


class PreviewDialog(Dialog):
    """Show the pages of a report; ``saved`` tells where they were written, ``printed`` that they were sent."""

    saved = Signal(object)
    printed = Signal()

    def __init__(
        self,
        pdf: bytes,
        name: str,
        formats: Sequence[str],
        write: Callable[[Path], None],
        prompts: Prompts,
        theme: Theme,
        parent: QWidget,
        *,
        two_sided: bool = False,
    ) -> None:
        """Show pages; ``name`` is proposed for the file, ``formats`` are the endings that ``write`` writes.

        Pages that are ``two_sided`` are printed on both sides of a sheet unless somebody chooses otherwise.
        """
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._pdf, self._name, self._write, self._prompts = pdf, name, write, prompts
        self._formats = formats
        self._two_sided = two_sided
        self.form = Ui_PreviewForm()
        self.form.setupUi(self)
        self.fit(980, 720)
        form = self.form
        for button, drawing in (
            (form.previous_button, "chevron-up"),
            (form.next_button, "chevron-down"),
            (form.zoom_in_button, "zoom-in"),
            (form.zoom_out_button, "zoom-out"),
        ):
            button.setIcon(icon(drawing, theme))
        form.save_button.clicked.connect(self.save)
        form.print_button.clicked.connect(self.print)
        form.quick_button.clicked.connect(self.print_now)
        form.close_button.clicked.connect(self.accept)
        view = form.page_view
        form.previous_button.clicked.connect(lambda: view.go_to(view.current_page() - 1))
        form.next_button.clicked.connect(lambda: view.go_to(view.current_page() + 1))
        form.zoom_in_button.clicked.connect(lambda: view.set_zoom(view.zoom * _ZOOM_STEP))
        form.zoom_out_button.clicked.connect(lambda: view.set_zoom(view.zoom / _ZOOM_STEP))
        view.page_changed.connect(lambda _page: self._show_page())
        view.show_pdf(pdf)
        self._show_page()

    def _show_page(self) -> None:
        view = self.form.page_view
        words = self.tr("Page {page} of {count}")
        self.form.page_label.setText(words.format(page=view.current_page() + 1, count=view.page_count()))

    def save(self) -> None:
        """Ask where to and write the file."""
        kinds = ";;".join(f"{_FORMAT_NAMES[ending]} (*.{ending})" for ending in self._formats)
        target = self._prompts.save_file(self, self.tr("Save the report"), f"{self._name}.{self._formats[0]}", kinds)
        if target is None:
            return
        if target.suffix.lower().removeprefix(".") not in self._formats:
            target = target.with_name(f"{target.name}.{self._formats[0]}")
        try:
            self._write(target)
        except CtrError as error:
            self.form.message_bar.say(error_message(error))
            return
        self.saved.emit(target)

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.form.message_bar.tell(words)

    def _printer(self):  # type: ignore[no-untyped-def]
        """Return the usual printer, prepared for these pages."""
        from PySide6.QtPrintSupport import QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        printer.setResolution(_PRINT_DPI)
        printer.setDuplex(printer.DuplexMode.DuplexLongSide if self._two_sided else printer.DuplexMode.DuplexNone)
        return printer

    def print_now(self) -> None:
        """Print one copy on the usual printer without asking."""
        from PySide6.QtPrintSupport import QPrinterInfo

        if QPrinterInfo.defaultPrinter().isNull():
            self.form.message_bar.say(message("report.no_printer"))
            return
        if print_pdf(self._pdf, self._printer()):
            self.printed.emit()
        else:
            self.form.message_bar.say(message("report.not_printed"))

    def print(self) -> None:
        """Print through the system's dialog: printer, pages, copies, one or both sides."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = self._printer()
        dialog = QPrintDialog(printer, self)
        for option in (dialog.PrintDialogOption.PrintPageRange, dialog.PrintDialogOption.PrintCollateCopies):
            dialog.setOption(option)
        dialog.setMinMax(1, self.form.page_view.page_count())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            if print_pdf(self._pdf, printer):
                self.printed.emit()
            else:
                self.form.message_bar.say(message("report.not_printed"))


def print_pdf(pdf: bytes, printer) -> bool:  # type: ignore[no-untyped-def]
    """Draw the pages of a PDF on a QPrinter, each in its own direction; tell whether the printer took them.

    Copies that the printer does not make itself are drawn one after the other.
    """
    with pdfium() as library:
        document = library.PdfDocument(pdf)
        sizes = [document.get_page_size(number) for number in range(len(document))]
    try:
        first = max(1, printer.fromPage())
        last = printer.toPage() or len(sizes)
        copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
        painter = QPainter()
        for number in _sheets(range(first - 1, min(last, len(sizes))), copies, collated=printer.collateCopies()):
            width, height = sizes[number]
            _set_page(printer, turned=width > height)
            if not painter.isActive():
                if not painter.begin(printer):
                    return False
            else:
                printer.newPage()
            image = render_page(document, number, printer.resolution() / _POINTS_PER_INCH)
            painter.drawImage(QRectF(printer.paperRect(printer.Unit.DevicePixel)).translated(0, 0), image)
        return bool(painter.end())
    finally:
        with pdfium():
            document.close()


def _sheets(pages: Sequence[int], copies: int, *, collated: bool) -> list[int]:
    """Return the pages in the order in which several copies of them are printed."""
    if collated:
        return list(pages) * copies
    return [page for page in pages for _copy in range(copies)]


def _set_page(printer, *, turned: bool) -> None:  # type: ignore[no-untyped-def]
    direction = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), direction, QMarginsF())
    printer.setFullPage(True)
    printer.setPageLayout(layout)

"""The one place that knows colours, type and spacing: a light and a dark theme over Fusion."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ctr_desktop import resources
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.task import Stage

ROW_TWO_LINES, ROW_ONE_LINE = 44, 30
BASE_POINTS = 10.0


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of a theme."""

    window: str
    surface: str
    border: str
    text: str
    secondary: str
    accent: str
    accent_soft: str
    on_accent: str
    selection: str
    hover: str
    link: str
    todo: str
    doing: str
    waiting: str
    done: str
    paused: str
    overdue: str
    soon: str
    mark: str


LIGHT = Tokens(
    window="#F6F6F4",
    surface="#FFFFFF",
    border="#E3E1DC",
    text="#1F1E1B",
    secondary="#5A574F",
    accent="#A6192E",
    accent_soft="#F8E9EB",
    on_accent="#FFFFFF",
    selection="#E8EEF7",
    hover="#F3F3F0",
    link="#1F5FBF",
    todo="#66635C",
    doing="#1D5FBF",
    waiting="#7A3FB0",
    done="#1B7337",
    paused="#855500",
    overdue="#B3261E",
    soon="#8F5200",
    mark="#FFF0B8",
)
DARK = Tokens(
    window="#1D1E21",
    surface="#26282C",
    border="#3A3D43",
    text="#ECEBE8",
    secondary="#B4B1AA",
    accent="#FF8A94",
    accent_soft="#3A2427",
    on_accent="#2A0D11",
    selection="#2E3848",
    hover="#2C2E33",
    link="#8FB8FF",
    todo="#A8A59E",
    doing="#7FB0FF",
    waiting="#C79BF2",
    done="#7FCB92",
    paused="#E2B25A",
    overdue="#FF8F85",
    soon="#F0B95C",
    mark="#5A4A12",
)
_STAGES = {
    Stage.TODO: "todo",
    Stage.ACCEPTED: "doing",
    Stage.DOING: "doing",
    Stage.WAITING: "waiting",
    Stage.DONE: "done",
    Stage.PAUSED: "paused",
    Stage.CARRIED: "paused",
    Stage.RETURNED: "soon",
    Stage.CANCELLED: "todo",
}
_VERDICTS = {
    Verdict.IN_TIME: "secondary",
    Verdict.SOON: "soon",
    Verdict.OVERDUE: "overdue",
    Verdict.DONE_ON_TIME: "done",
    Verdict.DONE_LATE: "soon",
    Verdict.RECURRING: "secondary",
    Verdict.NEEDS_DEADLINE: "paused",
    Verdict.CARRIED: "secondary",
    Verdict.CANCELLED: "todo",
}


class Theme(QObject):
    """The theme of the window; ``changed`` when it turned light or dark."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "system") -> None:
        """Follow the system, or a choice of "light" or "dark"."""
        super().__init__(application)
        self._application = application
        self._choice = choice
        self.tokens = LIGHT
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[float, bool], QFont] = {}
        application.setStyle("Fusion")
        self._load_font()
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self._apply())
        self._apply()

    def choose(self, choice: str) -> None:
        """Change the choice: "system", "light" or "dark"."""
        self._choice = choice
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Tell whether the dark theme shows."""
        if self._choice in ("light", "dark"):
            return self._choice == "dark"
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def color(self, name: str) -> QColor:
        """Return a colour by its token."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(getattr(self.tokens, name))
        return found

    def stage_color(self, stage: Stage) -> QColor:
        """Return the colour of a stage."""
        return self.color(_STAGES[stage])

    def verdict_color(self, verdict: Verdict) -> QColor:
        """Return the colour of a verdict."""
        return self.color(_VERDICTS[verdict])

    def font(self, points: float = BASE_POINTS, *, semibold: bool = False) -> QFont:
        """Return the window's font at a size in points."""
        font = self._fonts.get((points, semibold))
        if font is None:
            font = QFont(self._application.font())
            font.setPointSizeF(points)
            if semibold:
                font.setWeight(QFont.Weight.DemiBold)
            self._fonts[points, semibold] = font
        return font

    def _load_font(self) -> None:
        family = "Segoe UI"
        if family not in QFontDatabase.families():
            for name in ("fonts/NotoSans-Regular.ttf", "fonts/NotoSans-Bold.ttf"):
                QFontDatabase.addApplicationFont(str(resources.path(name)))
            family = "Noto Sans"
        font = QFont(family)
        font.setPointSizeF(BASE_POINTS)
        self._application.setFont(font)

    def _apply(self) -> None:
        self.tokens = DARK if self.is_dark else LIGHT
        self._colors.clear()
        self._fonts.clear()
        self._application.setPalette(self._palette())
        self._application.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()

    def _palette(self) -> QPalette:
        tokens, role = self.tokens, QPalette.ColorRole
        palette = QPalette()
        for color_role, value in (
            (role.Window, tokens.window),
            (role.WindowText, tokens.text),
            (role.Base, tokens.surface),
            (role.AlternateBase, tokens.hover),
            (role.Text, tokens.text),
            (role.Button, tokens.surface),
            (role.ButtonText, tokens.text),
            (role.Highlight, tokens.selection),
            (role.HighlightedText, tokens.text),
            (role.Link, tokens.link),
            (role.PlaceholderText, tokens.secondary),
            (role.ToolTipBase, tokens.surface),
            (role.ToolTipText, tokens.text),
            (role.Mid, tokens.border),
            (role.Accent, tokens.accent),
        ):
            palette.setColor(color_role, QColor(value))
        disabled = QPalette.ColorGroup.Disabled
        for color_role in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(disabled, color_role, QColor(tokens.todo))
        return palette


def style_sheet(tokens: Tokens) -> str:
    """Return the style sheet of a theme."""
    t = tokens
    shade = "light" if tokens is LIGHT else "dark"
    arrow = resources.path(f"icons/combo-{shade}.svg").as_posix()
    checked = resources.path(f"icons/checked-{shade}.svg").as_posix()
    return f"""
QMainWindow, QDialog, QWidget#sidebar {{ background: {t.window}; }}
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; padding: 6px; }}
QLabel[role="page"] {{ font-size: 16pt; font-weight: 600; }}
QWidget#sheet, QScrollArea#sheet_scroll {{ background: {t.window}; }}
QFrame#card {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 6px; }}
QListWidget#task_lines {{ padding: 0; }}
QListWidget#task_lines::item {{ border: none; padding: 0; }}
QLabel[role="title"] {{ font-size: 12pt; font-weight: 600; }}
QLabel[role="secondary"], QLabel[role="caption"] {{ color: {t.secondary}; font-size: 9pt; }}
QWidget#content_page, QWidget#head, QWidget#body, QWidget#section_card, QWidget#empty_page, QScrollArea#detail_scroll,
QWidget#results_tab,
QWidget#diary_tab, QWidget#documents_tab, QWidget#source_tab, QWidget#history_tab {{ background: {t.surface}; }}
QMenuBar {{ background: {t.window}; padding: 2px 8px; }}
QMenuBar::item {{ padding: 6px 10px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.selection}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.border}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selection}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.todo}; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
QToolBar {{ background: {t.window}; border: none; border-bottom: 1px solid {t.border}; padding: 6px 12px;
    spacing: 8px; }}
QToolBar QToolButton {{ padding: 6px 4px; border-radius: 6px; border: 1px solid transparent; }}
QDialog QToolButton {{ padding: 6px 6px; border-radius: 6px; border: 1px solid transparent; }}
QToolBar QToolButton:hover, QDialog QToolButton:hover {{ background: {t.selection}; }}
QToolBar QToolButton:pressed {{ background: {t.border}; }}
QToolButton#chase_button {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 6px;
    padding: 6px 16px 6px 6px; min-height: 18px; }}
QToolButton#chase_button::menu-button {{ border: none; width: 16px; }}
QToolButton:focus {{ border: 1px solid {t.accent}; }}
QDialog QToolButton::menu-indicator {{ image: none; }}
QToolBar::separator {{ width: 1px; background: {t.border}; margin: 4px 6px; }}
QStatusBar {{ background: {t.window}; border-top: 1px solid {t.border}; color: {t.secondary}; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: {t.border}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QTextBrowser {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 6px; padding: 5px 8px;
    selection-background-color: {t.link}; selection-color: {t.surface}; }}
QComboBox, QLineEdit, QSpinBox {{ min-height: 18px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QTextBrowser:focus {{ border: 1px solid {t.accent}; }}
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover {{ border-color: {t.todo}; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QComboBox QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QSpinBox QLineEdit {{ border: none; padding: 0 8px; min-height: 0; background: transparent; }}
QLineEdit[state="bad"] {{ border: 1px solid {t.overdue}; }}
QLineEdit[state="saved"], QComboBox[state="saved"], QPlainTextEdit[state="saved"] {{ background: {t.accent_soft}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.border}; padding: 4px;
    selection-background-color: {t.selection}; selection-color: {t.text}; outline: none; }}
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 6px;
    padding: 6px 14px; min-height: 18px; }}
QPushButton:hover {{ background: {t.hover}; border-color: {t.todo}; }}
QPushButton:pressed {{ background: {t.border}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{
    background: {t.window}; color: {t.todo}; border-style: dashed; }}
QPushButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:disabled {{ color: {t.todo}; }}
QPushButton[role="link"] {{ background: transparent; border: none; padding: 2px 0; color: {t.link}; text-align: left; }}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus {{ text-decoration: underline; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
    font-weight: 600; }}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:focus {{ border: 1px solid {t.text}; }}
QPushButton[role="primary"]:disabled {{ background: {t.border}; color: {t.secondary}; border-color: {t.border}; }}
QListView#picker_list {{ padding: 3px; }}
QTreeView, QListView, QListWidget, QTableWidget {{ background: {t.surface}; border: 1px solid {t.border};
    border-radius: 6px; outline: none; }}
QListWidget::item {{ padding: 6px 8px; border-bottom: 1px solid {t.border}; }}
QListWidget::item:selected, QListView::item:selected {{ background: {t.selection}; color: {t.text}; }}
QTableWidget::item, QTableView#task_table::item {{ padding: 0 8px; }}
QLineEdit#filter_field {{ padding: 1px 4px; min-height: 16px; font-size: 9pt; }}
QDialog QListView:focus, QDialog QTreeView:focus, QDialog QTableView:focus,
QDialog QTableWidget:focus {{ border: 1px solid {t.accent}; }}
QTreeView#outline_tree {{ border: none; border-radius: 0; }}
QWidget#sidebar QTreeView {{ background: {t.window}; border: none; }}
QTreeView::item:selected {{ background: {t.selection}; color: {t.text}; }}
QTreeView::item:hover {{ background: {t.hover}; }}
QHeaderView::section {{ background: {t.window}; color: {t.secondary}; border: none; padding: 6px 8px;
    border-bottom: 1px solid {t.border}; font-size: 9pt; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.border}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ padding: 8px 7px; color: {t.secondary}; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.accent}; font-weight: 600; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
QProgressBar {{ background: {t.border}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.todo}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCheckBox::indicator, QTableWidget::indicator, QTreeView::indicator {{ width: 15px; height: 15px;
    border: 1px solid {t.todo}; border-radius: 4px; background: {t.surface}; }}
QCheckBox::indicator:checked, QTableWidget::indicator:checked, QTreeView::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: url("{checked}"); }}
QCheckBox::indicator:focus {{ border: 1px solid {t.text}; }}
QDialog QSplitter::handle {{ background: transparent; }}
QFrame#day_band {{ background: {t.selection}; border: none; border-bottom: 1px solid {t.border}; }}
QFrame#message_bar {{ background: {t.accent_soft}; border: 1px solid {t.overdue}; border-radius: 6px; }}
QFrame#message_bar[tone="news"] {{ background: {t.selection}; border-color: {t.link}; }}
QFrame#toast {{ background: {t.text}; border-radius: 8px; }}
QFrame#toast QLabel {{ color: {t.window}; }}
QFrame#toast QPushButton {{ background: transparent; color: {t.window}; border: 1px solid {t.secondary}; }}
"""

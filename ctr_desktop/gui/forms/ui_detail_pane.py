"""Compiled from ui/detail_pane.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QListWidget, QListWidgetItem,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QTextBrowser, QToolButton, QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.clarity_gauge import ClarityGauge
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.folded_text import FoldedText
from ctr_desktop.gui.widgets.lineage_links import LineageLinks
from ctr_desktop.gui.widgets.mark_buttons import MarkButtons
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.gui.widgets.pill import Pill
from ctr_desktop.gui.widgets.quiet import (ChoiceBox, QuietTabs)
from ctr_desktop.gui.widgets.stage_bar import StageBar
from ctr_desktop.gui.widgets.units_picker import UnitsPicker

class Ui_DetailForm(object):
    def setupUi(self, DetailForm):
        if not DetailForm.objectName():
            DetailForm.setObjectName(u"DetailForm")
        self.root_layout = QVBoxLayout(DetailForm)
        self.root_layout.setSpacing(0)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(0, 0, 0, 0)
        self.content_page = QWidget(DetailForm)
        self.content_page.setObjectName(u"content_page")
        self.content_layout = QVBoxLayout(self.content_page)
        self.content_layout.setSpacing(0)
        self.content_layout.setObjectName(u"content_layout")
        self.content_layout.setContentsMargins(0, 0, 0, 0)
        self.message_bar = MessageBar(self.content_page)
        self.message_bar.setObjectName(u"message_bar")

        self.content_layout.addWidget(self.message_bar)

        self.detail_scroll = QScrollArea(self.content_page)
        self.detail_scroll.setObjectName(u"detail_scroll")
        self.detail_scroll.setWidgetResizable(True)
        self.detail_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.detail_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.body_layout = QVBoxLayout(self.body)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(self.body)
        self.head.setObjectName(u"head")
        self.head_layout = QVBoxLayout(self.head)
        self.head_layout.setSpacing(10)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(16, 16, 16, 16)
        self.breadcrumb_label = QLabel(self.head)
        self.breadcrumb_label.setObjectName(u"breadcrumb_label")
        self.breadcrumb_label.setTextFormat(Qt.TextFormat.PlainText)
        self.breadcrumb_label.setWordWrap(True)
        self.breadcrumb_label.setProperty(u"role", u"secondary")

        self.head_layout.addWidget(self.breadcrumb_label)

        self.own_label = QLabel(self.head)
        self.own_label.setObjectName(u"own_label")
        self.own_label.setTextFormat(Qt.TextFormat.PlainText)
        self.own_label.setProperty(u"role", u"secondary")

        self.head_layout.addWidget(self.own_label)

        self.lineage = LineageLinks(self.head)
        self.lineage.setObjectName(u"lineage")

        self.head_layout.addWidget(self.lineage)

        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(8)
        self.title_row.setObjectName(u"title_row")
        self.title_row.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.head)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setTextFormat(Qt.TextFormat.PlainText)
        self.code_label.setProperty(u"role", u"title")

        self.title_row.addWidget(self.code_label)

        self.verdict_pill = Pill(self.head)
        self.verdict_pill.setObjectName(u"verdict_pill")

        self.title_row.addWidget(self.verdict_pill)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.title_row.addItem(self.spacer_1)

        self.gauge = ClarityGauge(self.head)
        self.gauge.setObjectName(u"gauge")

        self.title_row.addWidget(self.gauge)


        self.head_layout.addLayout(self.title_row)

        self.text_label = FoldedText(self.head)
        self.text_label.setObjectName(u"text_label")

        self.head_layout.addWidget(self.text_label)

        self.stage_bar = StageBar(self.head)
        self.stage_bar.setObjectName(u"stage_bar")

        self.head_layout.addWidget(self.stage_bar)

        self.done_row = QWidget(self.head)
        self.done_row.setObjectName(u"done_row")
        self.done_layout = QHBoxLayout(self.done_row)
        self.done_layout.setSpacing(8)
        self.done_layout.setObjectName(u"done_layout")
        self.done_layout.setContentsMargins(0, 0, 0, 0)
        self.done_label = QLabel(self.done_row)
        self.done_label.setObjectName(u"done_label")
        self.done_label.setTextFormat(Qt.TextFormat.PlainText)
        self.done_label.setProperty(u"role", u"caption")

        self.done_layout.addWidget(self.done_label)

        self.done_edit = DayEdit(self.done_row)
        self.done_edit.setObjectName(u"done_edit")

        self.done_layout.addWidget(self.done_edit)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_layout.addItem(self.spacer_2)


        self.head_layout.addWidget(self.done_row)

        self.proof_button = QPushButton(self.head)
        self.proof_button.setObjectName(u"proof_button")
        self.proof_button.setProperty(u"role", u"link")

        self.head_layout.addWidget(self.proof_button)

        self.marks = MarkButtons(self.head)
        self.marks.setObjectName(u"marks")

        self.head_layout.addWidget(self.marks)

        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(10)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.lead_picker_box = QVBoxLayout()
        self.lead_picker_box.setSpacing(2)
        self.lead_picker_box.setObjectName(u"lead_picker_box")
        self.lead_picker_box.setContentsMargins(0, 0, 0, 0)
        self.lead_picker_label = QLabel(self.head)
        self.lead_picker_label.setObjectName(u"lead_picker_label")
        self.lead_picker_label.setTextFormat(Qt.TextFormat.PlainText)
        self.lead_picker_label.setProperty(u"role", u"caption")

        self.lead_picker_box.addWidget(self.lead_picker_label)

        self.lead_picker = Picker(self.head)
        self.lead_picker.setObjectName(u"lead_picker")

        self.lead_picker_box.addWidget(self.lead_picker)


        self.fields.addLayout(self.lead_picker_box, 0, 0, 1, 1)

        self.deadline_edit_box = QVBoxLayout()
        self.deadline_edit_box.setSpacing(2)
        self.deadline_edit_box.setObjectName(u"deadline_edit_box")
        self.deadline_edit_box.setContentsMargins(0, 0, 0, 0)
        self.deadline_edit_label = QLabel(self.head)
        self.deadline_edit_label.setObjectName(u"deadline_edit_label")
        self.deadline_edit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.deadline_edit_label.setProperty(u"role", u"caption")

        self.deadline_edit_box.addWidget(self.deadline_edit_label)

        self.deadline_edit = DayEdit(self.head)
        self.deadline_edit.setObjectName(u"deadline_edit")

        self.deadline_edit_box.addWidget(self.deadline_edit)


        self.fields.addLayout(self.deadline_edit_box, 0, 1, 1, 1)

        self.recurring_check = QCheckBox(self.head)
        self.recurring_check.setObjectName(u"recurring_check")

        self.fields.addWidget(self.recurring_check, 1, 0, 1, 1)

        self.extend_row = QHBoxLayout()
        self.extend_row.setSpacing(8)
        self.extend_row.setObjectName(u"extend_row")
        self.extend_row.setContentsMargins(0, 0, 0, 0)
        self.extend_button = QPushButton(self.head)
        self.extend_button.setObjectName(u"extend_button")

        self.extend_row.addWidget(self.extend_button)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.extend_row.addItem(self.spacer_3)


        self.fields.addLayout(self.extend_row, 1, 1, 1, 1)

        self.deadline_note = QLabel(self.head)
        self.deadline_note.setObjectName(u"deadline_note")
        self.deadline_note.setTextFormat(Qt.TextFormat.PlainText)
        self.deadline_note.setWordWrap(True)
        self.deadline_note.setProperty(u"role", u"secondary")

        self.fields.addWidget(self.deadline_note, 2, 0, 1, 2)

        self.counted_label = QLabel(self.head)
        self.counted_label.setObjectName(u"counted_label")
        self.counted_label.setTextFormat(Qt.TextFormat.PlainText)
        self.counted_label.setWordWrap(True)
        self.counted_label.setProperty(u"role", u"secondary")

        self.fields.addWidget(self.counted_label, 4, 0, 1, 2)

        self.assignment_rows = QVBoxLayout()
        self.assignment_rows.setSpacing(2)
        self.assignment_rows.setObjectName(u"assignment_rows")
        self.assignment_rows.setContentsMargins(0, 0, 0, 0)

        self.fields.addLayout(self.assignment_rows, 3, 0, 1, 1)

        self.cooperating_picker_box = QVBoxLayout()
        self.cooperating_picker_box.setSpacing(2)
        self.cooperating_picker_box.setObjectName(u"cooperating_picker_box")
        self.cooperating_picker_box.setContentsMargins(0, 0, 0, 0)
        self.cooperating_picker_label = QLabel(self.head)
        self.cooperating_picker_label.setObjectName(u"cooperating_picker_label")
        self.cooperating_picker_label.setTextFormat(Qt.TextFormat.PlainText)
        self.cooperating_picker_label.setProperty(u"role", u"caption")

        self.cooperating_picker_box.addWidget(self.cooperating_picker_label)

        self.cooperating_picker = UnitsPicker(self.head)
        self.cooperating_picker.setObjectName(u"cooperating_picker")

        self.cooperating_picker_box.addWidget(self.cooperating_picker)


        self.fields.addLayout(self.cooperating_picker_box, 3, 1, 1, 1)

        self.fields.setColumnStretch(0, 5)
        self.fields.setColumnStretch(1, 4)

        self.head_layout.addLayout(self.fields)


        self.body_layout.addWidget(self.head)

        self.tabs = QuietTabs(self.body)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.results_tab = QWidget()
        self.results_tab.setObjectName(u"results_tab")
        self.results_layout = QVBoxLayout(self.results_tab)
        self.results_layout.setSpacing(8)
        self.results_layout.setObjectName(u"results_layout")
        self.results_layout.setContentsMargins(12, 12, 12, 12)
        self.tabs.addTab(self.results_tab, "")
        self.diary_tab = QWidget()
        self.diary_tab.setObjectName(u"diary_tab")
        self.diary_layout = QVBoxLayout(self.diary_tab)
        self.diary_layout.setSpacing(8)
        self.diary_layout.setObjectName(u"diary_layout")
        self.diary_layout.setContentsMargins(12, 12, 12, 12)
        self.note_edit = PlainLine(self.diary_tab)
        self.note_edit.setObjectName(u"note_edit")

        self.diary_layout.addWidget(self.note_edit)

        self.note_person = Picker(self.diary_tab)
        self.note_person.setObjectName(u"note_person")

        self.diary_layout.addWidget(self.note_person)

        self.note_row = QHBoxLayout()
        self.note_row.setSpacing(6)
        self.note_row.setObjectName(u"note_row")
        self.note_row.setContentsMargins(0, 0, 0, 0)
        self.note_day = DayEdit(self.diary_tab)
        self.note_day.setObjectName(u"note_day")

        self.note_row.addWidget(self.note_day)

        self.note_button = QPushButton(self.diary_tab)
        self.note_button.setObjectName(u"note_button")

        self.note_row.addWidget(self.note_button)

        self.chase_button = QToolButton(self.diary_tab)
        self.chase_button.setObjectName(u"chase_button")
        self.chase_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.chase_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.note_row.addWidget(self.chase_button)

        self.spacer_6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.note_row.addItem(self.spacer_6)


        self.diary_layout.addLayout(self.note_row)

        self.diary_list = QListWidget(self.diary_tab)
        self.diary_list.setObjectName(u"diary_list")
        self.diary_list.setWordWrap(True)

        self.diary_layout.addWidget(self.diary_list)

        self.note_actions = QHBoxLayout()
        self.note_actions.setSpacing(8)
        self.note_actions.setObjectName(u"note_actions")
        self.note_actions.setContentsMargins(0, 0, 0, 0)
        self.edit_note_button = QPushButton(self.diary_tab)
        self.edit_note_button.setObjectName(u"edit_note_button")

        self.note_actions.addWidget(self.edit_note_button)

        self.report_note_button = QPushButton(self.diary_tab)
        self.report_note_button.setObjectName(u"report_note_button")
        self.report_note_button.setCheckable(True)

        self.note_actions.addWidget(self.report_note_button)

        self.delete_note_button = QPushButton(self.diary_tab)
        self.delete_note_button.setObjectName(u"delete_note_button")

        self.note_actions.addWidget(self.delete_note_button)

        self.spacer_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.note_actions.addItem(self.spacer_7)


        self.diary_layout.addLayout(self.note_actions)

        self.tabs.addTab(self.diary_tab, "")
        self.documents_tab = QWidget()
        self.documents_tab.setObjectName(u"documents_tab")
        self.documents_layout = QVBoxLayout(self.documents_tab)
        self.documents_layout.setSpacing(8)
        self.documents_layout.setObjectName(u"documents_layout")
        self.documents_layout.setContentsMargins(12, 12, 12, 12)
        self.tabs.addTab(self.documents_tab, "")
        self.evidence_tab = QWidget()
        self.evidence_tab.setObjectName(u"evidence_tab")
        self.evidence_layout = QVBoxLayout(self.evidence_tab)
        self.evidence_layout.setSpacing(8)
        self.evidence_layout.setObjectName(u"evidence_layout")
        self.evidence_layout.setContentsMargins(12, 12, 12, 12)
        self.tabs.addTab(self.evidence_tab, "")
        self.source_tab = QWidget()
        self.source_tab.setObjectName(u"source_tab")
        self.source_layout = QVBoxLayout(self.source_tab)
        self.source_layout.setSpacing(8)
        self.source_layout.setObjectName(u"source_layout")
        self.source_layout.setContentsMargins(12, 12, 12, 12)
        self.source_view = QTextBrowser(self.source_tab)
        self.source_view.setObjectName(u"source_view")
        self.source_view.setOpenLinks(False)

        self.source_layout.addWidget(self.source_view)

        self.tabs.addTab(self.source_tab, "")
        self.history_tab = QWidget()
        self.history_tab.setObjectName(u"history_tab")
        self.history_layout = QVBoxLayout(self.history_tab)
        self.history_layout.setSpacing(8)
        self.history_layout.setObjectName(u"history_layout")
        self.history_layout.setContentsMargins(12, 12, 12, 12)
        self.history_list = QListWidget(self.history_tab)
        self.history_list.setObjectName(u"history_list")
        self.history_list.setWordWrap(True)

        self.history_layout.addWidget(self.history_list)

        self.tabs.addTab(self.history_tab, "")

        self.body_layout.addWidget(self.tabs)

        self.detail_scroll.setWidget(self.body)

        self.content_layout.addWidget(self.detail_scroll)


        self.root_layout.addWidget(self.content_page)

        self.done_label.setBuddy(self.done_edit)
        self.lead_picker_label.setBuddy(self.lead_picker)
        self.deadline_edit_label.setBuddy(self.deadline_edit)
        self.cooperating_picker_label.setBuddy(self.cooperating_picker)
        QWidget.setTabOrder(self.done_edit, self.proof_button)
        QWidget.setTabOrder(self.proof_button, self.lead_picker)
        QWidget.setTabOrder(self.lead_picker, self.deadline_edit)
        QWidget.setTabOrder(self.deadline_edit, self.recurring_check)
        QWidget.setTabOrder(self.recurring_check, self.extend_button)
        QWidget.setTabOrder(self.extend_button, self.cooperating_picker)
        QWidget.setTabOrder(self.cooperating_picker, self.tabs)
        QWidget.setTabOrder(self.tabs, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.note_person)
        QWidget.setTabOrder(self.note_person, self.note_day)
        QWidget.setTabOrder(self.note_day, self.note_button)
        QWidget.setTabOrder(self.note_button, self.chase_button)
        QWidget.setTabOrder(self.chase_button, self.diary_list)

        self.retranslateUi(DetailForm)

        self.tabs.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, DetailForm):
        self.breadcrumb_label.setText("")
        self.own_label.setText(QCoreApplication.translate("DetailForm", u"Our own task", None))
        self.code_label.setText("")
        self.done_label.setText(QCoreApplication.translate("DetailForm", u"Completed on", None))
        self.proof_button.setText(QCoreApplication.translate("DetailForm", u"Paper\u2026", None))
        self.lead_picker_label.setText(QCoreApplication.translate("DetailForm", u"Lead unit", None))
        self.lead_picker.setAccessibleName(QCoreApplication.translate("DetailForm", u"Lead unit", None))
        self.deadline_edit_label.setText(QCoreApplication.translate("DetailForm", u"Deadline", None))
        self.deadline_edit.setAccessibleName(QCoreApplication.translate("DetailForm", u"Deadline", None))
        self.recurring_check.setText(QCoreApplication.translate("DetailForm", u"Standing duty", None))
        self.extend_button.setText(QCoreApplication.translate("DetailForm", u"Extend\u2026", None))
        self.deadline_note.setText("")
        self.counted_label.setText("")
        self.cooperating_picker_label.setText(QCoreApplication.translate("DetailForm", u"Co-operating units", None))
        self.cooperating_picker.setAccessibleName(QCoreApplication.translate("DetailForm", u"Co-operating units", None))
        self.tabs.setAccessibleName(QCoreApplication.translate("DetailForm", u"Parts of the task", None))
        self.tabs.setTabText(self.tabs.indexOf(self.results_tab), QCoreApplication.translate("DetailForm", u"Result", None))
        self.note_edit.setPlaceholderText(QCoreApplication.translate("DetailForm", u"Write a note and press Enter", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("DetailForm", u"Note", None))
        self.note_person.setAccessibleName(QCoreApplication.translate("DetailForm", u"Who spoke or was chased", None))
        self.note_day.setAccessibleName(QCoreApplication.translate("DetailForm", u"Day of the note", None))
        self.note_button.setText(QCoreApplication.translate("DetailForm", u"Add", None))
        self.chase_button.setText(QCoreApplication.translate("DetailForm", u"Reminded", None))
        self.diary_list.setAccessibleName(QCoreApplication.translate("DetailForm", u"Diary", None))
        self.edit_note_button.setText(QCoreApplication.translate("DetailForm", u"Edit\u2026", None))
        self.report_note_button.setText(QCoreApplication.translate("DetailForm", u"Into the report", None))
        self.delete_note_button.setText(QCoreApplication.translate("DetailForm", u"Delete", None))
        self.tabs.setTabText(self.tabs.indexOf(self.diary_tab), QCoreApplication.translate("DetailForm", u"Diary", None))
        self.tabs.setTabText(self.tabs.indexOf(self.documents_tab), QCoreApplication.translate("DetailForm", u"Documents", None))
        self.tabs.setTabText(self.tabs.indexOf(self.evidence_tab), QCoreApplication.translate("DetailForm", u"Evidence", None))
        self.source_view.setAccessibleName(QCoreApplication.translate("DetailForm", u"Text of the programme", None))
        self.tabs.setTabText(self.tabs.indexOf(self.source_tab), QCoreApplication.translate("DetailForm", u"Source text", None))
        self.history_list.setAccessibleName(QCoreApplication.translate("DetailForm", u"History", None))
        self.tabs.setTabText(self.tabs.indexOf(self.history_tab), QCoreApplication.translate("DetailForm", u"History", None))
        pass
    # retranslateUi

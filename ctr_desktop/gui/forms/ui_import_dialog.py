"""Compiled from ui/import_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QListView,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QToolButton, QTreeView,
    QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.pasting_text import PastingText
from ctr_desktop.gui.widgets.quiet import ChoiceBox

class Ui_ImportForm(object):
    def setupUi(self, ImportForm):
        if not ImportForm.objectName():
            ImportForm.setObjectName(u"ImportForm")
        self.root_layout = QVBoxLayout(ImportForm)
        self.root_layout.setSpacing(10)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.message_bar = MessageBar(ImportForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(8)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.issuer_edit_label = QLabel(ImportForm)
        self.issuer_edit_label.setObjectName(u"issuer_edit_label")
        self.issuer_edit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.issuer_edit_label.setProperty(u"role", u"caption")

        self.header_row.addWidget(self.issuer_edit_label)

        self.issuer_edit = QLineEdit(ImportForm)
        self.issuer_edit.setObjectName(u"issuer_edit")

        self.header_row.addWidget(self.issuer_edit)

        self.number_edit_label = QLabel(ImportForm)
        self.number_edit_label.setObjectName(u"number_edit_label")
        self.number_edit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.number_edit_label.setProperty(u"role", u"caption")

        self.header_row.addWidget(self.number_edit_label)

        self.number_edit = QLineEdit(ImportForm)
        self.number_edit.setObjectName(u"number_edit")

        self.header_row.addWidget(self.number_edit)

        self.day_edit_label = QLabel(ImportForm)
        self.day_edit_label.setObjectName(u"day_edit_label")
        self.day_edit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.day_edit_label.setProperty(u"role", u"caption")

        self.header_row.addWidget(self.day_edit_label)

        self.day_edit = DayEdit(ImportForm)
        self.day_edit.setObjectName(u"day_edit")

        self.header_row.addWidget(self.day_edit)

        self.period_edit_label = QLabel(ImportForm)
        self.period_edit_label.setObjectName(u"period_edit_label")
        self.period_edit_label.setTextFormat(Qt.TextFormat.PlainText)
        self.period_edit_label.setProperty(u"role", u"caption")

        self.header_row.addWidget(self.period_edit_label)

        self.period_edit = QLineEdit(ImportForm)
        self.period_edit.setObjectName(u"period_edit")

        self.header_row.addWidget(self.period_edit)

        self.period_note = QLabel(ImportForm)
        self.period_note.setObjectName(u"period_note")
        self.period_note.setTextFormat(Qt.TextFormat.PlainText)
        self.period_note.setProperty(u"role", u"secondary")

        self.header_row.addWidget(self.period_note)

        self.document_combo_label = QLabel(ImportForm)
        self.document_combo_label.setObjectName(u"document_combo_label")
        self.document_combo_label.setTextFormat(Qt.TextFormat.PlainText)
        self.document_combo_label.setProperty(u"role", u"caption")

        self.header_row.addWidget(self.document_combo_label)

        self.document_combo = ChoiceBox(ImportForm)
        self.document_combo.setObjectName(u"document_combo")

        self.header_row.addWidget(self.document_combo)

        self.header_row.setStretch(1, 4)
        self.header_row.setStretch(10, 2)

        self.root_layout.addLayout(self.header_row)

        self.splitter = QSplitter(ImportForm)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.side_splitter = QSplitter(self.splitter)
        self.side_splitter.setObjectName(u"side_splitter")
        self.side_splitter.setOrientation(Qt.Orientation.Vertical)
        self.side_splitter.setChildrenCollapsible(False)
        self.source_side = QWidget(self.side_splitter)
        self.source_side.setObjectName(u"source_side")
        self.source_side_layout = QVBoxLayout(self.source_side)
        self.source_side_layout.setSpacing(4)
        self.source_side_layout.setObjectName(u"source_side_layout")
        self.source_side_layout.setContentsMargins(0, 0, 0, 0)
        self.source_caption = QLabel(self.source_side)
        self.source_caption.setObjectName(u"source_caption")
        self.source_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.source_caption.setProperty(u"role", u"caption")

        self.source_side_layout.addWidget(self.source_caption)

        self.source_list = QListView(self.source_side)
        self.source_list.setObjectName(u"source_list")
        self.source_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.source_list.setWordWrap(True)

        self.source_side_layout.addWidget(self.source_list)

        self.side_splitter.addWidget(self.source_side)
        self.text_side = QWidget(self.side_splitter)
        self.text_side.setObjectName(u"text_side")
        self.text_side_layout = QVBoxLayout(self.text_side)
        self.text_side_layout.setSpacing(4)
        self.text_side_layout.setObjectName(u"text_side_layout")
        self.text_side_layout.setContentsMargins(0, 0, 0, 0)
        self.text_caption = QLabel(self.text_side)
        self.text_caption.setObjectName(u"text_caption")
        self.text_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.text_caption.setProperty(u"role", u"caption")

        self.text_side_layout.addWidget(self.text_caption)

        self.text_view = PastingText(self.text_side)
        self.text_view.setObjectName(u"text_view")
        self.text_view.setReadOnly(True)

        self.text_side_layout.addWidget(self.text_view)

        self.side_splitter.addWidget(self.text_side)
        self.doubt_side = QWidget(self.side_splitter)
        self.doubt_side.setObjectName(u"doubt_side")
        self.doubt_side_layout = QVBoxLayout(self.doubt_side)
        self.doubt_side_layout.setSpacing(4)
        self.doubt_side_layout.setObjectName(u"doubt_side_layout")
        self.doubt_side_layout.setContentsMargins(0, 0, 0, 0)
        self.doubt_caption = QLabel(self.doubt_side)
        self.doubt_caption.setObjectName(u"doubt_caption")
        self.doubt_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.doubt_caption.setProperty(u"role", u"caption")

        self.doubt_side_layout.addWidget(self.doubt_caption)

        self.doubt_list = QListWidget(self.doubt_side)
        self.doubt_list.setObjectName(u"doubt_list")
        self.doubt_list.setWordWrap(True)

        self.doubt_side_layout.addWidget(self.doubt_list)

        self.side_splitter.addWidget(self.doubt_side)
        self.splitter.addWidget(self.side_splitter)
        self.tree_side = QWidget(self.splitter)
        self.tree_side.setObjectName(u"tree_side")
        self.tree_side_layout = QVBoxLayout(self.tree_side)
        self.tree_side_layout.setSpacing(4)
        self.tree_side_layout.setObjectName(u"tree_side_layout")
        self.tree_side_layout.setContentsMargins(0, 0, 0, 0)
        self.edit_row = QHBoxLayout()
        self.edit_row.setSpacing(4)
        self.edit_row.setObjectName(u"edit_row")
        self.edit_row.setContentsMargins(0, 0, 0, 0)
        self.promote_button = QToolButton(self.tree_side)
        self.promote_button.setObjectName(u"promote_button")
        self.promote_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.promote_button)

        self.demote_button = QToolButton(self.tree_side)
        self.demote_button.setObjectName(u"demote_button")
        self.demote_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.demote_button)

        self.join_button = QToolButton(self.tree_side)
        self.join_button.setObjectName(u"join_button")
        self.join_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.join_button)

        self.split_button = QToolButton(self.tree_side)
        self.split_button.setObjectName(u"split_button")
        self.split_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.split_button)

        self.drop_button = QToolButton(self.tree_side)
        self.drop_button.setObjectName(u"drop_button")
        self.drop_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.drop_button)

        self.recurring_button = QToolButton(self.tree_side)
        self.recurring_button.setObjectName(u"recurring_button")
        self.recurring_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.recurring_button)

        self.no_task_button = QToolButton(self.tree_side)
        self.no_task_button.setObjectName(u"no_task_button")
        self.no_task_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.no_task_button)

        self.lead_button = QToolButton(self.tree_side)
        self.lead_button.setObjectName(u"lead_button")
        self.lead_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.lead_button)

        self.suggestion_button = QToolButton(self.tree_side)
        self.suggestion_button.setObjectName(u"suggestion_button")
        self.suggestion_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.suggestion_button)

        self.all_suggestions_button = QToolButton(self.tree_side)
        self.all_suggestions_button.setObjectName(u"all_suggestions_button")

        self.edit_row.addWidget(self.all_suggestions_button)

        self.carried_button = QToolButton(self.tree_side)
        self.carried_button.setObjectName(u"carried_button")
        self.carried_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.carried_button)

        self.undo_button = QToolButton(self.tree_side)
        self.undo_button.setObjectName(u"undo_button")
        self.undo_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.edit_row.addWidget(self.undo_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.edit_row.addItem(self.spacer_1)


        self.tree_side_layout.addLayout(self.edit_row)

        self.tree = QTreeView(self.tree_side)
        self.tree.setObjectName(u"tree")
        self.tree.setUniformRowHeights(True)

        self.tree_side_layout.addWidget(self.tree)

        self.tree_side_layout.setStretch(1, 5)
        self.tree_side_layout.setStretch(3, 2)
        self.splitter.addWidget(self.tree_side)

        self.root_layout.addWidget(self.splitter)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.summary_label = QLabel(ImportForm)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setTextFormat(Qt.TextFormat.PlainText)
        self.summary_label.setProperty(u"role", u"secondary")

        self.foot_row.addWidget(self.summary_label)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_2)

        self.default_deadline_check = QCheckBox(ImportForm)
        self.default_deadline_check.setObjectName(u"default_deadline_check")
        self.default_deadline_check.setChecked(True)

        self.foot_row.addWidget(self.default_deadline_check)

        self.target_combo = ChoiceBox(ImportForm)
        self.target_combo.setObjectName(u"target_combo")

        self.foot_row.addWidget(self.target_combo)

        self.cancel_button = QPushButton(ImportForm)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.accept_button = QPushButton(ImportForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.accept_button)


        self.root_layout.addLayout(self.foot_row)

        self.root_layout.setStretch(4, 1)
        self.issuer_edit_label.setBuddy(self.issuer_edit)
        self.number_edit_label.setBuddy(self.number_edit)
        self.day_edit_label.setBuddy(self.day_edit)
        self.period_edit_label.setBuddy(self.period_edit)
        self.document_combo_label.setBuddy(self.document_combo)
        QWidget.setTabOrder(self.issuer_edit, self.period_edit)
        QWidget.setTabOrder(self.period_edit, self.document_combo)
        QWidget.setTabOrder(self.document_combo, self.source_list)
        QWidget.setTabOrder(self.source_list, self.tree)
        QWidget.setTabOrder(self.tree, self.text_view)
        QWidget.setTabOrder(self.text_view, self.doubt_list)
        QWidget.setTabOrder(self.doubt_list, self.default_deadline_check)
        QWidget.setTabOrder(self.default_deadline_check, self.target_combo)
        QWidget.setTabOrder(self.target_combo, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel_button)

        self.retranslateUi(ImportForm)

        self.accept_button.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportForm):
        ImportForm.setWindowTitle(QCoreApplication.translate("ImportForm", u"Import a programme", None))
        self.issuer_edit_label.setText(QCoreApplication.translate("ImportForm", u"Issued by", None))
        self.issuer_edit.setAccessibleName(QCoreApplication.translate("ImportForm", u"Issued by", None))
        self.number_edit_label.setText(QCoreApplication.translate("ImportForm", u"Number", None))
        self.number_edit.setAccessibleName(QCoreApplication.translate("ImportForm", u"Number", None))
        self.day_edit_label.setText(QCoreApplication.translate("ImportForm", u"Day", None))
        self.day_edit.setAccessibleName(QCoreApplication.translate("ImportForm", u"Day", None))
        self.period_edit_label.setText(QCoreApplication.translate("ImportForm", u"Period", None))
        self.period_edit.setPlaceholderText(QCoreApplication.translate("ImportForm", u"qu\u00fd II/2024", None))
        self.period_edit.setAccessibleName(QCoreApplication.translate("ImportForm", u"Period", None))
        self.period_note.setText("")
        self.document_combo_label.setText(QCoreApplication.translate("ImportForm", u"Document", None))
        self.document_combo.setAccessibleName(QCoreApplication.translate("ImportForm", u"Document in the file", None))
        self.source_caption.setText(QCoreApplication.translate("ImportForm", u"The document", None))
        self.source_list.setAccessibleName(QCoreApplication.translate("ImportForm", u"Text of the document", None))
        self.text_caption.setText(QCoreApplication.translate("ImportForm", u"Text of the item: put the cursor where it is to be split", None))
        self.text_view.setAccessibleName(QCoreApplication.translate("ImportForm", u"Text of the item", None))
        self.doubt_caption.setText(QCoreApplication.translate("ImportForm", u"To be checked", None))
        self.doubt_list.setAccessibleName(QCoreApplication.translate("ImportForm", u"To be checked", None))
        self.promote_button.setText(QCoreApplication.translate("ImportForm", u"Promote", None))
        self.demote_button.setText(QCoreApplication.translate("ImportForm", u"Demote", None))
        self.join_button.setText(QCoreApplication.translate("ImportForm", u"Join", None))
        self.split_button.setText(QCoreApplication.translate("ImportForm", u"Split", None))
        self.drop_button.setText(QCoreApplication.translate("ImportForm", u"Drop", None))
        self.recurring_button.setText(QCoreApplication.translate("ImportForm", u"Standing", None))
        self.no_task_button.setText(QCoreApplication.translate("ImportForm", u"No task", None))
        self.lead_button.setText(QCoreApplication.translate("ImportForm", u"Lead unit", None))
        self.suggestion_button.setText(QCoreApplication.translate("ImportForm", u"Take suggestion", None))
        self.all_suggestions_button.setText(QCoreApplication.translate("ImportForm", u"Accept all suggestions", None))
        self.carried_button.setText(QCoreApplication.translate("ImportForm", u"Carry over", None))
        self.undo_button.setText(QCoreApplication.translate("ImportForm", u"Undo", None))
        self.tree.setAccessibleName(QCoreApplication.translate("ImportForm", u"Outline", None))
        self.summary_label.setText("")
        self.default_deadline_check.setText(QCoreApplication.translate("ImportForm", u"End of the period as default deadline", None))
        self.target_combo.setAccessibleName(QCoreApplication.translate("ImportForm", u"Import as", None))
        self.cancel_button.setText(QCoreApplication.translate("ImportForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("ImportForm", u"Import", None))
    # retranslateUi

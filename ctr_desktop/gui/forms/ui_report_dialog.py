"""Compiled from ui/report_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QProgressBar, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.pasting_text import PastingText
from ctr_desktop.gui.widgets.quiet import ChoiceBox

class Ui_ReportForm(object):
    def setupUi(self, ReportForm):
        if not ReportForm.objectName():
            ReportForm.setObjectName(u"ReportForm")
        self.root_layout = QVBoxLayout(ReportForm)
        self.root_layout.setSpacing(12)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.message_bar = MessageBar(ReportForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.form_scroll = QScrollArea(ReportForm)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.form_scroll.setWidgetResizable(True)
        self.paper = QWidget()
        self.paper.setObjectName(u"paper")
        self.form_scroll_layout = QVBoxLayout(self.paper)
        self.form_scroll_layout.setSpacing(10)
        self.form_scroll_layout.setObjectName(u"form_scroll_layout")
        self.form_scroll_layout.setContentsMargins(0, 0, 12, 0)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(24)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QFormLayout()
        self.left.setObjectName(u"left")
        self.left.setHorizontalSpacing(12)
        self.left.setVerticalSpacing(8)
        self.left.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.left.setContentsMargins(0, 0, 0, 0)
        self.kind_combo_label = QLabel(self.paper)
        self.kind_combo_label.setObjectName(u"kind_combo_label")
        self.kind_combo_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kind_combo_label)

        self.kind_combo = ChoiceBox(self.paper)
        self.kind_combo.setObjectName(u"kind_combo")

        self.left.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind_combo)

        self.unit_combo_label = QLabel(self.paper)
        self.unit_combo_label.setObjectName(u"unit_combo_label")
        self.unit_combo_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(1, QFormLayout.ItemRole.LabelRole, self.unit_combo_label)

        self.unit_combo = ChoiceBox(self.paper)
        self.unit_combo.setObjectName(u"unit_combo")

        self.left.setWidget(1, QFormLayout.ItemRole.FieldRole, self.unit_combo)

        self.since_edit_label = QLabel(self.paper)
        self.since_edit_label.setObjectName(u"since_edit_label")
        self.since_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(2, QFormLayout.ItemRole.LabelRole, self.since_edit_label)

        self.since_edit = DayEdit(self.paper)
        self.since_edit.setObjectName(u"since_edit")

        self.left.setWidget(2, QFormLayout.ItemRole.FieldRole, self.since_edit)

        self.as_of_edit_label = QLabel(self.paper)
        self.as_of_edit_label.setObjectName(u"as_of_edit_label")
        self.as_of_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(3, QFormLayout.ItemRole.LabelRole, self.as_of_edit_label)

        self.as_of_edit = DayEdit(self.paper)
        self.as_of_edit.setObjectName(u"as_of_edit")

        self.left.setWidget(3, QFormLayout.ItemRole.FieldRole, self.as_of_edit)

        self.draft_check = QCheckBox(self.paper)
        self.draft_check.setObjectName(u"draft_check")
        self.draft_check.setChecked(True)

        self.left.setWidget(4, QFormLayout.ItemRole.SpanningRole, self.draft_check)

        self.number_edit_label = QLabel(self.paper)
        self.number_edit_label.setObjectName(u"number_edit_label")
        self.number_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(5, QFormLayout.ItemRole.LabelRole, self.number_edit_label)

        self.number_edit = QLineEdit(self.paper)
        self.number_edit.setObjectName(u"number_edit")

        self.left.setWidget(5, QFormLayout.ItemRole.FieldRole, self.number_edit)

        self.issued_edit_label = QLabel(self.paper)
        self.issued_edit_label.setObjectName(u"issued_edit_label")
        self.issued_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(6, QFormLayout.ItemRole.LabelRole, self.issued_edit_label)

        self.issued_edit = DayEdit(self.paper)
        self.issued_edit.setObjectName(u"issued_edit")

        self.left.setWidget(6, QFormLayout.ItemRole.FieldRole, self.issued_edit)

        self.authority_edit_label = QLabel(self.paper)
        self.authority_edit_label.setObjectName(u"authority_edit_label")
        self.authority_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(7, QFormLayout.ItemRole.LabelRole, self.authority_edit_label)

        self.authority_edit = QLineEdit(self.paper)
        self.authority_edit.setObjectName(u"authority_edit")

        self.left.setWidget(7, QFormLayout.ItemRole.FieldRole, self.authority_edit)

        self.post_edit_label = QLabel(self.paper)
        self.post_edit_label.setObjectName(u"post_edit_label")
        self.post_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(8, QFormLayout.ItemRole.LabelRole, self.post_edit_label)

        self.post_edit = QLineEdit(self.paper)
        self.post_edit.setObjectName(u"post_edit")

        self.left.setWidget(8, QFormLayout.ItemRole.FieldRole, self.post_edit)

        self.signer_edit_label = QLabel(self.paper)
        self.signer_edit_label.setObjectName(u"signer_edit_label")
        self.signer_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(9, QFormLayout.ItemRole.LabelRole, self.signer_edit_label)

        self.signer_edit = QLineEdit(self.paper)
        self.signer_edit.setObjectName(u"signer_edit")

        self.left.setWidget(9, QFormLayout.ItemRole.FieldRole, self.signer_edit)

        self.profile_combo_label = QLabel(self.paper)
        self.profile_combo_label.setObjectName(u"profile_combo_label")
        self.profile_combo_label.setTextFormat(Qt.TextFormat.PlainText)

        self.left.setWidget(10, QFormLayout.ItemRole.LabelRole, self.profile_combo_label)

        self.profile_combo = ChoiceBox(self.paper)
        self.profile_combo.setObjectName(u"profile_combo")

        self.left.setWidget(10, QFormLayout.ItemRole.FieldRole, self.profile_combo)

        self.two_sided_check = QCheckBox(self.paper)
        self.two_sided_check.setObjectName(u"two_sided_check")

        self.left.setWidget(11, QFormLayout.ItemRole.SpanningRole, self.two_sided_check)


        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(4)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.receivers_label = QLabel(self.paper)
        self.receivers_label.setObjectName(u"receivers_label")
        self.receivers_label.setTextFormat(Qt.TextFormat.PlainText)
        self.receivers_label.setProperty(u"role", u"caption")

        self.right.addWidget(self.receivers_label)

        self.receivers_edit = PastingText(self.paper)
        self.receivers_edit.setObjectName(u"receivers_edit")
        self.receivers_edit.setTabChangesFocus(True)

        self.right.addWidget(self.receivers_edit)


        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)

        self.form_scroll_layout.addLayout(self.columns)

        self.form_scroll.setWidget(self.paper)

        self.root_layout.addWidget(self.form_scroll)

        self.progress_row = QHBoxLayout()
        self.progress_row.setSpacing(8)
        self.progress_row.setObjectName(u"progress_row")
        self.progress_row.setContentsMargins(0, 0, 0, 0)
        self.progress_bar = QProgressBar(ReportForm)
        self.progress_bar.setObjectName(u"progress_bar")
        self.progress_bar.setTextVisible(False)

        self.progress_row.addWidget(self.progress_bar)

        self.stop_button = QPushButton(ReportForm)
        self.stop_button.setObjectName(u"stop_button")

        self.progress_row.addWidget(self.stop_button)


        self.root_layout.addLayout(self.progress_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.settings_button = QPushButton(ReportForm)
        self.settings_button.setObjectName(u"settings_button")

        self.foot_row.addWidget(self.settings_button)

        self.text_button = QPushButton(ReportForm)
        self.text_button.setObjectName(u"text_button")
        self.text_button.setAutoDefault(False)

        self.foot_row.addWidget(self.text_button)

        self.each_button = QPushButton(ReportForm)
        self.each_button.setObjectName(u"each_button")
        self.each_button.setAutoDefault(False)

        self.foot_row.addWidget(self.each_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(ReportForm)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.preview_button = QPushButton(ReportForm)
        self.preview_button.setObjectName(u"preview_button")
        self.preview_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.preview_button)


        self.root_layout.addLayout(self.foot_row)

        self.kind_combo_label.setBuddy(self.kind_combo)
        self.unit_combo_label.setBuddy(self.unit_combo)
        self.since_edit_label.setBuddy(self.since_edit)
        self.as_of_edit_label.setBuddy(self.as_of_edit)
        self.number_edit_label.setBuddy(self.number_edit)
        self.issued_edit_label.setBuddy(self.issued_edit)
        self.authority_edit_label.setBuddy(self.authority_edit)
        self.post_edit_label.setBuddy(self.post_edit)
        self.signer_edit_label.setBuddy(self.signer_edit)
        self.profile_combo_label.setBuddy(self.profile_combo)
        self.receivers_label.setBuddy(self.receivers_edit)

        self.retranslateUi(ReportForm)

        self.preview_button.setDefault(True)

    # setupUi

    def retranslateUi(self, ReportForm):
        ReportForm.setWindowTitle(QCoreApplication.translate("ReportForm", u"Print a report", None))
        self.kind_combo_label.setText(QCoreApplication.translate("ReportForm", u"Report", None))
        self.unit_combo_label.setText(QCoreApplication.translate("ReportForm", u"For the unit", None))
        self.since_edit_label.setText(QCoreApplication.translate("ReportForm", u"From the day", None))
        self.as_of_edit_label.setText(QCoreApplication.translate("ReportForm", u"State as of", None))
        self.draft_check.setText(QCoreApplication.translate("ReportForm", u"Draft: number and day stay blank", None))
        self.number_edit_label.setText(QCoreApplication.translate("ReportForm", u"Number", None))
        self.issued_edit_label.setText(QCoreApplication.translate("ReportForm", u"Day", None))
        self.authority_edit_label.setText(QCoreApplication.translate("ReportForm", u"Signed for", None))
        self.post_edit_label.setText(QCoreApplication.translate("ReportForm", u"Post", None))
        self.signer_edit_label.setText(QCoreApplication.translate("ReportForm", u"Name", None))
        self.profile_combo_label.setText(QCoreApplication.translate("ReportForm", u"Presentation", None))
        self.two_sided_check.setText(QCoreApplication.translate("ReportForm", u"Printed on both sides: margins of back pages", None))
        self.receivers_label.setText(QCoreApplication.translate("ReportForm", u"Receivers, one a line", None))
        self.stop_button.setText(QCoreApplication.translate("ReportForm", u"Stop", None))
        self.settings_button.setText(QCoreApplication.translate("ReportForm", u"Committee\u2026", None))
        self.text_button.setText(QCoreApplication.translate("ReportForm", u"Write the text\u2026", None))
        self.each_button.setText(QCoreApplication.translate("ReportForm", u"A file for each unit\u2026", None))
        self.cancel_button.setText(QCoreApplication.translate("ReportForm", u"Close", None))
        self.preview_button.setText(QCoreApplication.translate("ReportForm", u"Preview", None))
    # retranslateUi

"""Compiled from ui/programme_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.message_bar import MessageBar

class Ui_ProgrammeForm(object):
    def setupUi(self, ProgrammeForm):
        if not ProgrammeForm.objectName():
            ProgrammeForm.setObjectName(u"ProgrammeForm")
        self.root_layout = QVBoxLayout(ProgrammeForm)
        self.root_layout.setSpacing(12)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.message_bar = MessageBar(ProgrammeForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.title_edit_label = QLabel(ProgrammeForm)
        self.title_edit_label.setObjectName(u"title_edit_label")
        self.title_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.title_edit_label)

        self.title_edit = QLineEdit(ProgrammeForm)
        self.title_edit.setObjectName(u"title_edit")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title_edit)

        self.issuer_edit_label = QLabel(ProgrammeForm)
        self.issuer_edit_label.setObjectName(u"issuer_edit_label")
        self.issuer_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.issuer_edit_label)

        self.issuer_edit = QLineEdit(ProgrammeForm)
        self.issuer_edit.setObjectName(u"issuer_edit")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.issuer_edit)

        self.number_edit_label = QLabel(ProgrammeForm)
        self.number_edit_label.setObjectName(u"number_edit_label")
        self.number_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.number_edit_label)

        self.number_edit = QLineEdit(ProgrammeForm)
        self.number_edit.setObjectName(u"number_edit")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.number_edit)

        self.symbol_edit_label = QLabel(ProgrammeForm)
        self.symbol_edit_label.setObjectName(u"symbol_edit_label")
        self.symbol_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.symbol_edit_label)

        self.symbol_edit = QLineEdit(ProgrammeForm)
        self.symbol_edit.setObjectName(u"symbol_edit")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.symbol_edit)

        self.day_edit_label = QLabel(ProgrammeForm)
        self.day_edit_label.setObjectName(u"day_edit_label")
        self.day_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.day_edit_label)

        self.day_edit = DayEdit(ProgrammeForm)
        self.day_edit.setObjectName(u"day_edit")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.day_edit)

        self.period_edit_label = QLabel(ProgrammeForm)
        self.period_edit_label.setObjectName(u"period_edit_label")
        self.period_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.period_edit_label)

        self.period_edit = QLineEdit(ProgrammeForm)
        self.period_edit.setObjectName(u"period_edit")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.period_edit)


        self.root_layout.addLayout(self.fields)

        self.hint_label = QLabel(ProgrammeForm)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"secondary")

        self.root_layout.addWidget(self.hint_label)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(ProgrammeForm)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.save_button = QPushButton(ProgrammeForm)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.save_button)


        self.root_layout.addLayout(self.foot_row)

        self.title_edit_label.setBuddy(self.title_edit)
        self.issuer_edit_label.setBuddy(self.issuer_edit)
        self.number_edit_label.setBuddy(self.number_edit)
        self.symbol_edit_label.setBuddy(self.symbol_edit)
        self.day_edit_label.setBuddy(self.day_edit)
        self.period_edit_label.setBuddy(self.period_edit)

        self.retranslateUi(ProgrammeForm)

        self.save_button.setDefault(True)

    # setupUi

    def retranslateUi(self, ProgrammeForm):
        ProgrammeForm.setWindowTitle(QCoreApplication.translate("ProgrammeForm", u"Programme details", None))
        self.title_edit_label.setText(QCoreApplication.translate("ProgrammeForm", u"Title", None))
        self.issuer_edit_label.setText(QCoreApplication.translate("ProgrammeForm", u"Issued by", None))
        self.number_edit_label.setText(QCoreApplication.translate("ProgrammeForm", u"Number", None))
        self.symbol_edit_label.setText(QCoreApplication.translate("ProgrammeForm", u"Symbol", None))
        self.symbol_edit.setPlaceholderText(QCoreApplication.translate("ProgrammeForm", u"CTr/TU", None))
        self.day_edit_label.setText(QCoreApplication.translate("ProgrammeForm", u"Day", None))
        self.period_edit_label.setText(QCoreApplication.translate("ProgrammeForm", u"Period", None))
        self.period_edit.setPlaceholderText(QCoreApplication.translate("ProgrammeForm", u"2024Q2", None))
        self.hint_label.setText(QCoreApplication.translate("ProgrammeForm", u"Reports cite the programme with these particulars; the issued text itself stays as it is.", None))
        self.cancel_button.setText(QCoreApplication.translate("ProgrammeForm", u"Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ProgrammeForm", u"Save", None))
    # retranslateUi

"""Compiled from ui/extend_dialog.ui; do not edit."""

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

class Ui_ExtendForm(object):
    def setupUi(self, ExtendForm):
        if not ExtendForm.objectName():
            ExtendForm.setObjectName(u"ExtendForm")
        self.root_layout = QVBoxLayout(ExtendForm)
        self.root_layout.setSpacing(12)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.task_label = QLabel(ExtendForm)
        self.task_label.setObjectName(u"task_label")
        self.task_label.setTextFormat(Qt.TextFormat.PlainText)
        self.task_label.setWordWrap(True)
        self.task_label.setProperty(u"role", u"secondary")

        self.root_layout.addWidget(self.task_label)

        self.message_bar = MessageBar(ExtendForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.day_edit_label = QLabel(ExtendForm)
        self.day_edit_label.setObjectName(u"day_edit_label")
        self.day_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.day_edit_label)

        self.day_edit = DayEdit(ExtendForm)
        self.day_edit.setObjectName(u"day_edit")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day_edit)

        self.reason_edit_label = QLabel(ExtendForm)
        self.reason_edit_label.setObjectName(u"reason_edit_label")
        self.reason_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.reason_edit_label)

        self.reason_edit = QLineEdit(ExtendForm)
        self.reason_edit.setObjectName(u"reason_edit")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.reason_edit)

        self.agreed_edit_label = QLabel(ExtendForm)
        self.agreed_edit_label.setObjectName(u"agreed_edit_label")
        self.agreed_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.agreed_edit_label)

        self.agreed_edit = QLineEdit(ExtendForm)
        self.agreed_edit.setObjectName(u"agreed_edit")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.agreed_edit)


        self.root_layout.addLayout(self.fields)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(ExtendForm)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.save_button = QPushButton(ExtendForm)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.save_button)


        self.root_layout.addLayout(self.foot_row)

        self.day_edit_label.setBuddy(self.day_edit)
        self.reason_edit_label.setBuddy(self.reason_edit)
        self.agreed_edit_label.setBuddy(self.agreed_edit)

        self.retranslateUi(ExtendForm)

        self.save_button.setDefault(True)

    # setupUi

    def retranslateUi(self, ExtendForm):
        ExtendForm.setWindowTitle(QCoreApplication.translate("ExtendForm", u"Extend the deadline", None))
        self.task_label.setText("")
        self.day_edit_label.setText(QCoreApplication.translate("ExtendForm", u"New deadline", None))
        self.reason_edit_label.setText(QCoreApplication.translate("ExtendForm", u"Reason", None))
        self.agreed_edit_label.setText(QCoreApplication.translate("ExtendForm", u"Agreed by", None))
        self.cancel_button.setText(QCoreApplication.translate("ExtendForm", u"Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ExtendForm", u"Extend", None))
    # retranslateUi

"""Compiled from ui/note_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.pasting_text import PastingText

class Ui_NoteForm(object):
    def setupUi(self, NoteForm):
        if not NoteForm.objectName():
            NoteForm.setObjectName(u"NoteForm")
        self.root_layout = QVBoxLayout(NoteForm)
        self.root_layout.setSpacing(8)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.day_edit_label = QLabel(NoteForm)
        self.day_edit_label.setObjectName(u"day_edit_label")
        self.day_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.day_edit_label)

        self.day_edit = DayEdit(NoteForm)
        self.day_edit.setObjectName(u"day_edit")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day_edit)


        self.root_layout.addLayout(self.fields)

        self.text_edit = PastingText(NoteForm)
        self.text_edit.setObjectName(u"text_edit")
        self.text_edit.setTabChangesFocus(True)

        self.root_layout.addWidget(self.text_edit)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(NoteForm)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.save_button = QPushButton(NoteForm)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.save_button)


        self.root_layout.addLayout(self.foot_row)

        self.day_edit_label.setBuddy(self.day_edit)

        self.retranslateUi(NoteForm)

        self.save_button.setDefault(True)

    # setupUi

    def retranslateUi(self, NoteForm):
        NoteForm.setWindowTitle(QCoreApplication.translate("NoteForm", u"Note", None))
        self.day_edit_label.setText(QCoreApplication.translate("NoteForm", u"Day", None))
        self.text_edit.setAccessibleName(QCoreApplication.translate("NoteForm", u"Note", None))
        self.cancel_button.setText(QCoreApplication.translate("NoteForm", u"Cancel", None))
        self.save_button.setText(QCoreApplication.translate("NoteForm", u"Save", None))
    # retranslateUi

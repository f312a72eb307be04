"""Compiled from ui/task_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from ctr_desktop.gui.widgets.pasting_text import PastingText

class Ui_TaskForm(object):
    def setupUi(self, TaskForm):
        if not TaskForm.objectName():
            TaskForm.setObjectName(u"TaskForm")
        self.root_layout = QVBoxLayout(TaskForm)
        self.root_layout.setSpacing(8)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.place_label = QLabel(TaskForm)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setWordWrap(True)
        self.place_label.setProperty(u"role", u"secondary")

        self.root_layout.addWidget(self.place_label)

        self.text_caption = QLabel(TaskForm)
        self.text_caption.setObjectName(u"text_caption")
        self.text_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.text_caption.setProperty(u"role", u"caption")

        self.root_layout.addWidget(self.text_caption)

        self.text_edit = PastingText(TaskForm)
        self.text_edit.setObjectName(u"text_edit")
        self.text_edit.setTabChangesFocus(True)

        self.root_layout.addWidget(self.text_edit)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(TaskForm)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.save_button = QPushButton(TaskForm)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.save_button)


        self.root_layout.addLayout(self.foot_row)

        self.text_caption.setBuddy(self.text_edit)

        self.retranslateUi(TaskForm)

        self.save_button.setDefault(True)

    # setupUi

    def retranslateUi(self, TaskForm):
        TaskForm.setWindowTitle(QCoreApplication.translate("TaskForm", u"Task", None))
        self.place_label.setText("")
        self.text_caption.setText(QCoreApplication.translate("TaskForm", u"What is to be done", None))
        self.cancel_button.setText(QCoreApplication.translate("TaskForm", u"Cancel", None))
        self.save_button.setText(QCoreApplication.translate("TaskForm", u"Save", None))
    # retranslateUi

"""Compiled from ui/backup_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.message_bar import MessageBar

class Ui_BackupForm(object):
    def setupUi(self, BackupForm):
        if not BackupForm.objectName():
            BackupForm.setObjectName(u"BackupForm")
        self.root_layout = QVBoxLayout(BackupForm)
        self.root_layout.setSpacing(12)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.message_bar = MessageBar(BackupForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.hint_label = QLabel(BackupForm)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"secondary")

        self.root_layout.addWidget(self.hint_label)

        self.table = QTableWidget(BackupForm)
        self.table.setObjectName(u"table")

        self.root_layout.addWidget(self.table)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(BackupForm)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.save_button)

        self.second_button = QPushButton(BackupForm)
        self.second_button.setObjectName(u"second_button")

        self.foot_row.addWidget(self.second_button)

        self.file_button = QPushButton(BackupForm)
        self.file_button.setObjectName(u"file_button")

        self.foot_row.addWidget(self.file_button)

        self.folder_button = QPushButton(BackupForm)
        self.folder_button.setObjectName(u"folder_button")

        self.foot_row.addWidget(self.folder_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.restore_button = QPushButton(BackupForm)
        self.restore_button.setObjectName(u"restore_button")

        self.foot_row.addWidget(self.restore_button)

        self.close_button = QPushButton(BackupForm)
        self.close_button.setObjectName(u"close_button")

        self.foot_row.addWidget(self.close_button)


        self.root_layout.addLayout(self.foot_row)

        QWidget.setTabOrder(self.table, self.save_button)
        QWidget.setTabOrder(self.save_button, self.second_button)
        QWidget.setTabOrder(self.second_button, self.file_button)
        QWidget.setTabOrder(self.file_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.close_button)

        self.retranslateUi(BackupForm)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, BackupForm):
        BackupForm.setWindowTitle(QCoreApplication.translate("BackupForm", u"Back up and restore", None))
        self.hint_label.setText(QCoreApplication.translate("BackupForm", u"A copy is written every day and before each upgrade. Copy one to a USB stick now and then.", None))
        self.table.setAccessibleName(QCoreApplication.translate("BackupForm", u"Copies of the data", None))
        self.save_button.setText(QCoreApplication.translate("BackupForm", u"Save a copy to a file\u2026", None))
        self.second_button.setText(QCoreApplication.translate("BackupForm", u"Second place\u2026", None))
        self.second_button.setToolTip(QCoreApplication.translate("BackupForm", u"A stick or share where the day's copy is written too", None))
        self.file_button.setText(QCoreApplication.translate("BackupForm", u"Restore from a file\u2026", None))
        self.folder_button.setText(QCoreApplication.translate("BackupForm", u"Open the folder", None))
        self.restore_button.setText(QCoreApplication.translate("BackupForm", u"Restore the one chosen\u2026", None))
        self.close_button.setText(QCoreApplication.translate("BackupForm", u"Close", None))
    # retranslateUi

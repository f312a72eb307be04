"""Compiled from ui/units_dialog.ui; do not edit."""

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

class Ui_UnitsForm(object):
    def setupUi(self, UnitsForm):
        if not UnitsForm.objectName():
            UnitsForm.setObjectName(u"UnitsForm")
        self.root_layout = QVBoxLayout(UnitsForm)
        self.root_layout.setSpacing(12)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.message_bar = MessageBar(UnitsForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.table = QTableWidget(UnitsForm)
        self.table.setObjectName(u"table")

        self.root_layout.addWidget(self.table)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.add_button = QPushButton(UnitsForm)
        self.add_button.setObjectName(u"add_button")

        self.foot_row.addWidget(self.add_button)

        self.delete_button = QPushButton(UnitsForm)
        self.delete_button.setObjectName(u"delete_button")

        self.foot_row.addWidget(self.delete_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.hint_label = QLabel(UnitsForm)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setProperty(u"role", u"secondary")

        self.foot_row.addWidget(self.hint_label)

        self.close_button = QPushButton(UnitsForm)
        self.close_button.setObjectName(u"close_button")

        self.foot_row.addWidget(self.close_button)


        self.root_layout.addLayout(self.foot_row)


        self.retranslateUi(UnitsForm)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, UnitsForm):
        UnitsForm.setWindowTitle(QCoreApplication.translate("UnitsForm", u"Units", None))
        self.table.setAccessibleName(QCoreApplication.translate("UnitsForm", u"Units", None))
        self.add_button.setText(QCoreApplication.translate("UnitsForm", u"Add", None))
        self.delete_button.setText(QCoreApplication.translate("UnitsForm", u"Delete", None))
        self.hint_label.setText(QCoreApplication.translate("UnitsForm", u"A unit that tasks name cannot be deleted; take it out of use instead.", None))
        self.close_button.setText(QCoreApplication.translate("UnitsForm", u"Close", None))
    # retranslateUi

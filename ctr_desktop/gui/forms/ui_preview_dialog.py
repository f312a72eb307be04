"""Compiled from ui/preview_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QToolButton,
    QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.page_view import PageView

class Ui_PreviewForm(object):
    def setupUi(self, PreviewForm):
        if not PreviewForm.objectName():
            PreviewForm.setObjectName(u"PreviewForm")
        self.root_layout = QVBoxLayout(PreviewForm)
        self.root_layout.setSpacing(8)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(12, 12, 12, 12)
        self.tool_row = QHBoxLayout()
        self.tool_row.setSpacing(8)
        self.tool_row.setObjectName(u"tool_row")
        self.tool_row.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(PreviewForm)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.tool_row.addWidget(self.save_button)

        self.print_button = QPushButton(PreviewForm)
        self.print_button.setObjectName(u"print_button")

        self.tool_row.addWidget(self.print_button)

        self.quick_button = QPushButton(PreviewForm)
        self.quick_button.setObjectName(u"quick_button")
        self.quick_button.setAutoDefault(False)

        self.tool_row.addWidget(self.quick_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tool_row.addItem(self.spacer_1)

        self.previous_button = QToolButton(PreviewForm)
        self.previous_button.setObjectName(u"previous_button")
        self.previous_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.tool_row.addWidget(self.previous_button)

        self.page_label = QLabel(PreviewForm)
        self.page_label.setObjectName(u"page_label")
        self.page_label.setTextFormat(Qt.TextFormat.PlainText)

        self.tool_row.addWidget(self.page_label)

        self.next_button = QToolButton(PreviewForm)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.tool_row.addWidget(self.next_button)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tool_row.addItem(self.spacer_2)

        self.zoom_out_button = QToolButton(PreviewForm)
        self.zoom_out_button.setObjectName(u"zoom_out_button")
        self.zoom_out_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.tool_row.addWidget(self.zoom_out_button)

        self.zoom_in_button = QToolButton(PreviewForm)
        self.zoom_in_button.setObjectName(u"zoom_in_button")
        self.zoom_in_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.tool_row.addWidget(self.zoom_in_button)

        self.close_button = QPushButton(PreviewForm)
        self.close_button.setObjectName(u"close_button")

        self.tool_row.addWidget(self.close_button)


        self.root_layout.addLayout(self.tool_row)

        self.message_bar = MessageBar(PreviewForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.page_view = PageView(PreviewForm)
        self.page_view.setObjectName(u"page_view")

        self.root_layout.addWidget(self.page_view)

        self.root_layout.setStretch(2, 1)

        self.retranslateUi(PreviewForm)
    # setupUi

    def retranslateUi(self, PreviewForm):
        PreviewForm.setWindowTitle(QCoreApplication.translate("PreviewForm", u"Preview", None))
        self.save_button.setText(QCoreApplication.translate("PreviewForm", u"Save the file\u2026", None))
        self.print_button.setText(QCoreApplication.translate("PreviewForm", u"Print\u2026", None))
        self.quick_button.setText(QCoreApplication.translate("PreviewForm", u"Print now", None))
        self.quick_button.setToolTip(QCoreApplication.translate("PreviewForm", u"On the usual printer, one copy, without asking", None))
        self.previous_button.setText(QCoreApplication.translate("PreviewForm", u"Previous page", None))
        self.page_label.setText("")
        self.next_button.setText(QCoreApplication.translate("PreviewForm", u"Next page", None))
        self.zoom_out_button.setText(QCoreApplication.translate("PreviewForm", u"Smaller", None))
        self.zoom_in_button.setText(QCoreApplication.translate("PreviewForm", u"Larger", None))
        self.close_button.setText(QCoreApplication.translate("PreviewForm", u"Close", None))
    # retranslateUi

"""Compiled from ui/merge_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTreeView, QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.pasting_text import PastingText

class Ui_MergeForm(object):
    def setupUi(self, MergeForm):
        if not MergeForm.objectName():
            MergeForm.setObjectName(u"MergeForm")
        self.root_layout = QVBoxLayout(MergeForm)
        self.root_layout.setSpacing(10)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.title_label = QLabel(MergeForm)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setWordWrap(True)
        self.title_label.setProperty(u"role", u"title")

        self.root_layout.addWidget(self.title_label)

        self.note_label = QLabel(MergeForm)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)
        self.note_label.setProperty(u"role", u"secondary")

        self.root_layout.addWidget(self.note_label)

        self.message_bar = MessageBar(MergeForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.tree = QTreeView(MergeForm)
        self.tree.setObjectName(u"tree")
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)

        self.root_layout.addWidget(self.tree)

        self.texts = QHBoxLayout()
        self.texts.setSpacing(12)
        self.texts.setObjectName(u"texts")
        self.texts.setContentsMargins(0, 0, 0, 0)
        self.old_side = QVBoxLayout()
        self.old_side.setSpacing(4)
        self.old_side.setObjectName(u"old_side")
        self.old_side.setContentsMargins(0, 0, 0, 0)
        self.old_caption = QLabel(MergeForm)
        self.old_caption.setObjectName(u"old_caption")
        self.old_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.old_caption.setProperty(u"role", u"caption")

        self.old_side.addWidget(self.old_caption)

        self.old_view = PastingText(MergeForm)
        self.old_view.setObjectName(u"old_view")
        self.old_view.setReadOnly(True)

        self.old_side.addWidget(self.old_view)


        self.texts.addLayout(self.old_side)

        self.new_side = QVBoxLayout()
        self.new_side.setSpacing(4)
        self.new_side.setObjectName(u"new_side")
        self.new_side.setContentsMargins(0, 0, 0, 0)
        self.new_caption = QLabel(MergeForm)
        self.new_caption.setObjectName(u"new_caption")
        self.new_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.new_caption.setProperty(u"role", u"caption")

        self.new_side.addWidget(self.new_caption)

        self.new_view = PastingText(MergeForm)
        self.new_view.setObjectName(u"new_view")
        self.new_view.setReadOnly(True)

        self.new_side.addWidget(self.new_view)


        self.texts.addLayout(self.new_side)

        self.texts.setStretch(0, 1)
        self.texts.setStretch(1, 1)

        self.root_layout.addLayout(self.texts)

        self.choice_row = QHBoxLayout()
        self.choice_row.setObjectName(u"choice_row")
        self.supplement_check = QCheckBox(MergeForm)
        self.supplement_check.setObjectName(u"supplement_check")

        self.choice_row.addWidget(self.supplement_check)

        self.all_check = QCheckBox(MergeForm)
        self.all_check.setObjectName(u"all_check")

        self.choice_row.addWidget(self.all_check)

        self.choice_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_row.addItem(self.choice_gap)


        self.root_layout.addLayout(self.choice_row)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.summary_label = QLabel(MergeForm)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setTextFormat(Qt.TextFormat.PlainText)
        self.summary_label.setProperty(u"role", u"secondary")

        self.foot_row.addWidget(self.summary_label)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(MergeForm)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.accept_button = QPushButton(MergeForm)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.accept_button)


        self.root_layout.addLayout(self.foot_row)

        self.root_layout.setStretch(3, 3)
        self.root_layout.setStretch(4, 2)
        QWidget.setTabOrder(self.tree, self.old_view)
        QWidget.setTabOrder(self.old_view, self.new_view)
        QWidget.setTabOrder(self.new_view, self.supplement_check)
        QWidget.setTabOrder(self.supplement_check, self.all_check)
        QWidget.setTabOrder(self.all_check, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.cancel_button)

        self.retranslateUi(MergeForm)

        self.accept_button.setDefault(True)

    # setupUi

    def retranslateUi(self, MergeForm):
        MergeForm.setWindowTitle(QCoreApplication.translate("MergeForm", u"Update a programme", None))
        self.title_label.setText("")
        self.note_label.setText(QCoreApplication.translate("MergeForm", u"What stays keeps its tasks with all that was noted. What vanished stays too, unless it is ticked to be deleted.", None))
        self.tree.setAccessibleName(QCoreApplication.translate("MergeForm", u"Changes", None))
        self.old_caption.setText(QCoreApplication.translate("MergeForm", u"As it was", None))
        self.old_view.setAccessibleName(QCoreApplication.translate("MergeForm", u"As it was", None))
        self.new_caption.setText(QCoreApplication.translate("MergeForm", u"As issued again", None))
        self.new_view.setAccessibleName(QCoreApplication.translate("MergeForm", u"As issued again", None))
        self.supplement_check.setText(QCoreApplication.translate("MergeForm", u"A supplement: what it does not name stays in force", None))
        self.all_check.setText(QCoreApplication.translate("MergeForm", u"Show what is unchanged too", None))
        self.summary_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("MergeForm", u"Cancel", None))
        self.accept_button.setText(QCoreApplication.translate("MergeForm", u"Update the programme", None))
    # retranslateUi

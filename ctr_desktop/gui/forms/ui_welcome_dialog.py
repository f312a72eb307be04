"""Compiled from ui/welcome_dialog.ui; do not edit."""

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

from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.quiet import ChoiceBox

class Ui_WelcomeForm(object):
    def setupUi(self, WelcomeForm):
        if not WelcomeForm.objectName():
            WelcomeForm.setObjectName(u"WelcomeForm")
        self.root_layout = QVBoxLayout(WelcomeForm)
        self.root_layout.setSpacing(12)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(24, 24, 24, 24)
        self.title_label = QLabel(WelcomeForm)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"role", u"title")

        self.root_layout.addWidget(self.title_label)

        self.hint_label = QLabel(WelcomeForm)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"secondary")

        self.root_layout.addWidget(self.hint_label)

        self.message_bar = MessageBar(WelcomeForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.level_combo_label = QLabel(WelcomeForm)
        self.level_combo_label.setObjectName(u"level_combo_label")
        self.level_combo_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.level_combo_label)

        self.level_combo = ChoiceBox(WelcomeForm)
        self.level_combo.setObjectName(u"level_combo")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.level_combo)

        self.units_label = QLabel(WelcomeForm)
        self.units_label.setObjectName(u"units_label")
        self.units_label.setTextFormat(Qt.TextFormat.PlainText)
        self.units_label.setWordWrap(True)
        self.units_label.setProperty(u"role", u"secondary")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.units_label)

        self.name_edit_label = QLabel(WelcomeForm)
        self.name_edit_label.setObjectName(u"name_edit_label")
        self.name_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.name_edit_label)

        self.name_edit = QLineEdit(WelcomeForm)
        self.name_edit.setObjectName(u"name_edit")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.name_edit)

        self.superior_edit_label = QLabel(WelcomeForm)
        self.superior_edit_label.setObjectName(u"superior_edit_label")
        self.superior_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.superior_edit_label)

        self.superior_edit = QLineEdit(WelcomeForm)
        self.superior_edit.setObjectName(u"superior_edit")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.superior_edit)

        self.place_edit_label = QLabel(WelcomeForm)
        self.place_edit_label.setObjectName(u"place_edit_label")
        self.place_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.place_edit_label)

        self.place_edit = QLineEdit(WelcomeForm)
        self.place_edit.setObjectName(u"place_edit")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.place_edit)

        self.symbol_edit_label = QLabel(WelcomeForm)
        self.symbol_edit_label.setObjectName(u"symbol_edit_label")
        self.symbol_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.symbol_edit_label)

        self.symbol_edit = QLineEdit(WelcomeForm)
        self.symbol_edit.setObjectName(u"symbol_edit")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.symbol_edit)


        self.root_layout.addLayout(self.fields)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.later_button = QPushButton(WelcomeForm)
        self.later_button.setObjectName(u"later_button")

        self.foot_row.addWidget(self.later_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.profile_button = QPushButton(WelcomeForm)
        self.profile_button.setObjectName(u"profile_button")

        self.foot_row.addWidget(self.profile_button)

        self.sample_button = QPushButton(WelcomeForm)
        self.sample_button.setObjectName(u"sample_button")

        self.foot_row.addWidget(self.sample_button)

        self.import_button = QPushButton(WelcomeForm)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.import_button)


        self.root_layout.addLayout(self.foot_row)

        self.level_combo_label.setBuddy(self.level_combo)
        self.name_edit_label.setBuddy(self.name_edit)
        self.superior_edit_label.setBuddy(self.superior_edit)
        self.place_edit_label.setBuddy(self.place_edit)
        self.symbol_edit_label.setBuddy(self.symbol_edit)
        QWidget.setTabOrder(self.level_combo, self.name_edit)
        QWidget.setTabOrder(self.name_edit, self.superior_edit)
        QWidget.setTabOrder(self.superior_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.symbol_edit)
        QWidget.setTabOrder(self.symbol_edit, self.import_button)
        QWidget.setTabOrder(self.import_button, self.sample_button)
        QWidget.setTabOrder(self.sample_button, self.profile_button)
        QWidget.setTabOrder(self.profile_button, self.later_button)

        self.retranslateUi(WelcomeForm)

        self.import_button.setDefault(True)

    # setupUi

    def retranslateUi(self, WelcomeForm):
        WelcomeForm.setWindowTitle(QCoreApplication.translate("WelcomeForm", u"Welcome to CTR Desktop", None))
        self.title_label.setText(QCoreApplication.translate("WelcomeForm", u"Which committee works here?", None))
        self.hint_label.setText(QCoreApplication.translate("WelcomeForm", u"Reports are headed with this. Everything can be changed later in the settings.", None))
        self.level_combo_label.setText(QCoreApplication.translate("WelcomeForm", u"Level", None))
        self.name_edit_label.setText(QCoreApplication.translate("WelcomeForm", u"Name of the committee", None))
        self.superior_edit_label.setText(QCoreApplication.translate("WelcomeForm", u"Superior", None))
        self.place_edit_label.setText(QCoreApplication.translate("WelcomeForm", u"Place", None))
        self.symbol_edit_label.setText(QCoreApplication.translate("WelcomeForm", u"Symbol", None))
        self.later_button.setText(QCoreApplication.translate("WelcomeForm", u"Later", None))
        self.profile_button.setText(QCoreApplication.translate("WelcomeForm", u"Take over a profile\u2026", None))
        self.sample_button.setText(QCoreApplication.translate("WelcomeForm", u"Look at the sample", None))
        self.import_button.setText(QCoreApplication.translate("WelcomeForm", u"Import a programme\u2026", None))
    # retranslateUi

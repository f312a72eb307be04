"""Compiled from ui/settings_dialog.ui; do not edit."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.pasting_text import PastingText
from ctr_desktop.gui.widgets.quiet import (ChoiceBox, QuietSpinBox)

class Ui_SettingsForm(object):
    def setupUi(self, SettingsForm):
        if not SettingsForm.objectName():
            SettingsForm.setObjectName(u"SettingsForm")
        self.root_layout = QVBoxLayout(SettingsForm)
        self.root_layout.setSpacing(12)
        self.root_layout.setObjectName(u"root_layout")
        self.root_layout.setContentsMargins(16, 16, 16, 16)
        self.message_bar = MessageBar(SettingsForm)
        self.message_bar.setObjectName(u"message_bar")

        self.root_layout.addWidget(self.message_bar)

        self.form_scroll = QScrollArea(SettingsForm)
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
        self.committee_caption = QLabel(self.paper)
        self.committee_caption.setObjectName(u"committee_caption")
        self.committee_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.committee_caption.setProperty(u"role", u"title")

        self.form_scroll_layout.addWidget(self.committee_caption)

        self.committee_form = QFormLayout()
        self.committee_form.setObjectName(u"committee_form")
        self.committee_form.setHorizontalSpacing(12)
        self.committee_form.setVerticalSpacing(8)
        self.committee_form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.committee_form.setContentsMargins(0, 0, 0, 0)
        self.name_edit_label = QLabel(self.paper)
        self.name_edit_label.setObjectName(u"name_edit_label")
        self.name_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_edit_label)

        self.name_edit = QLineEdit(self.paper)
        self.name_edit.setObjectName(u"name_edit")

        self.committee_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name_edit)

        self.superior_edit_label = QLabel(self.paper)
        self.superior_edit_label.setObjectName(u"superior_edit_label")
        self.superior_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.superior_edit_label)

        self.superior_edit = QLineEdit(self.paper)
        self.superior_edit.setObjectName(u"superior_edit")

        self.committee_form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.superior_edit)

        self.symbol_edit_label = QLabel(self.paper)
        self.symbol_edit_label.setObjectName(u"symbol_edit_label")
        self.symbol_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.symbol_edit_label)

        self.symbol_edit = QLineEdit(self.paper)
        self.symbol_edit.setObjectName(u"symbol_edit")

        self.committee_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.symbol_edit)

        self.place_edit_label = QLabel(self.paper)
        self.place_edit_label.setObjectName(u"place_edit_label")
        self.place_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.place_edit_label)

        self.place_edit = QLineEdit(self.paper)
        self.place_edit.setObjectName(u"place_edit")

        self.committee_form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.place_edit)

        self.authority_edit_label = QLabel(self.paper)
        self.authority_edit_label.setObjectName(u"authority_edit_label")
        self.authority_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.authority_edit_label)

        self.authority_edit = QLineEdit(self.paper)
        self.authority_edit.setObjectName(u"authority_edit")

        self.committee_form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.authority_edit)

        self.post_edit_label = QLabel(self.paper)
        self.post_edit_label.setObjectName(u"post_edit_label")
        self.post_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.post_edit_label)

        self.post_edit = QLineEdit(self.paper)
        self.post_edit.setObjectName(u"post_edit")

        self.committee_form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.post_edit)

        self.signer_edit_label = QLabel(self.paper)
        self.signer_edit_label.setObjectName(u"signer_edit_label")
        self.signer_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.signer_edit_label)

        self.signer_edit = QLineEdit(self.paper)
        self.signer_edit.setObjectName(u"signer_edit")

        self.committee_form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.signer_edit)

        self.receivers_edit_label = QLabel(self.paper)
        self.receivers_edit_label.setObjectName(u"receivers_edit_label")
        self.receivers_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.receivers_edit_label)

        self.receivers_edit = PastingText(self.paper)
        self.receivers_edit.setObjectName(u"receivers_edit")
        self.receivers_edit.setTabChangesFocus(True)

        self.committee_form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.receivers_edit)

        self.spelling_combo_label = QLabel(self.paper)
        self.spelling_combo_label.setObjectName(u"spelling_combo_label")
        self.spelling_combo_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.spelling_combo_label)

        self.spelling_combo = ChoiceBox(self.paper)
        self.spelling_combo.setObjectName(u"spelling_combo")

        self.committee_form.setWidget(8, QFormLayout.ItemRole.FieldRole, self.spelling_combo)

        self.term_edit_label = QLabel(self.paper)
        self.term_edit_label.setObjectName(u"term_edit_label")
        self.term_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.committee_form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.term_edit_label)

        self.term_edit = QLineEdit(self.paper)
        self.term_edit.setObjectName(u"term_edit")

        self.committee_form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.term_edit)


        self.form_scroll_layout.addLayout(self.committee_form)

        self.follow_caption = QLabel(self.paper)
        self.follow_caption.setObjectName(u"follow_caption")
        self.follow_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.follow_caption.setProperty(u"role", u"title")

        self.form_scroll_layout.addWidget(self.follow_caption)

        self.follow_form = QFormLayout()
        self.follow_form.setObjectName(u"follow_form")
        self.follow_form.setHorizontalSpacing(12)
        self.follow_form.setVerticalSpacing(8)
        self.follow_form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.follow_form.setContentsMargins(0, 0, 0, 0)
        self.soon_spin_label = QLabel(self.paper)
        self.soon_spin_label.setObjectName(u"soon_spin_label")
        self.soon_spin_label.setTextFormat(Qt.TextFormat.PlainText)

        self.follow_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.soon_spin_label)

        self.soon_spin = QuietSpinBox(self.paper)
        self.soon_spin.setObjectName(u"soon_spin")
        self.soon_spin.setMinimum(0)
        self.soon_spin.setMaximum(60)

        self.follow_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.soon_spin)

        self.theme_combo_label = QLabel(self.paper)
        self.theme_combo_label.setObjectName(u"theme_combo_label")
        self.theme_combo_label.setTextFormat(Qt.TextFormat.PlainText)

        self.follow_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.theme_combo_label)

        self.theme_combo = ChoiceBox(self.paper)
        self.theme_combo.setObjectName(u"theme_combo")

        self.follow_form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.theme_combo)

        self.rows_combo_label = QLabel(self.paper)
        self.rows_combo_label.setObjectName(u"rows_combo_label")
        self.rows_combo_label.setTextFormat(Qt.TextFormat.PlainText)

        self.follow_form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.rows_combo_label)

        self.rows_combo = ChoiceBox(self.paper)
        self.rows_combo.setObjectName(u"rows_combo")

        self.follow_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.rows_combo)

        self.language_combo_label = QLabel(self.paper)
        self.language_combo_label.setObjectName(u"language_combo_label")
        self.language_combo_label.setTextFormat(Qt.TextFormat.PlainText)

        self.follow_form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.language_combo_label)

        self.language_combo = ChoiceBox(self.paper)
        self.language_combo.setObjectName(u"language_combo")

        self.follow_form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.language_combo)

        self.tray_check = QCheckBox(self.paper)
        self.tray_check.setObjectName(u"tray_check")

        self.follow_form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.tray_check)

        self.language_note = QLabel(self.paper)
        self.language_note.setObjectName(u"language_note")
        self.language_note.setTextFormat(Qt.TextFormat.PlainText)
        self.language_note.setProperty(u"role", u"secondary")

        self.follow_form.setWidget(4, QFormLayout.ItemRole.SpanningRole, self.language_note)

        self.user_edit_label = QLabel(self.paper)
        self.user_edit_label.setObjectName(u"user_edit_label")
        self.user_edit_label.setTextFormat(Qt.TextFormat.PlainText)

        self.follow_form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.user_edit_label)

        self.user_edit = QLineEdit(self.paper)
        self.user_edit.setObjectName(u"user_edit")

        self.follow_form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.user_edit)


        self.form_scroll_layout.addLayout(self.follow_form)

        self.form_scroll.setWidget(self.paper)

        self.root_layout.addWidget(self.form_scroll)

        self.foot_row = QHBoxLayout()
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(SettingsForm)
        self.cancel_button.setObjectName(u"cancel_button")

        self.foot_row.addWidget(self.cancel_button)

        self.save_button = QPushButton(SettingsForm)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.foot_row.addWidget(self.save_button)


        self.root_layout.addLayout(self.foot_row)

        self.name_edit_label.setBuddy(self.name_edit)
        self.superior_edit_label.setBuddy(self.superior_edit)
        self.symbol_edit_label.setBuddy(self.symbol_edit)
        self.place_edit_label.setBuddy(self.place_edit)
        self.authority_edit_label.setBuddy(self.authority_edit)
        self.post_edit_label.setBuddy(self.post_edit)
        self.signer_edit_label.setBuddy(self.signer_edit)
        self.receivers_edit_label.setBuddy(self.receivers_edit)
        self.spelling_combo_label.setBuddy(self.spelling_combo)
        self.term_edit_label.setBuddy(self.term_edit)
        self.soon_spin_label.setBuddy(self.soon_spin)
        self.theme_combo_label.setBuddy(self.theme_combo)
        self.rows_combo_label.setBuddy(self.rows_combo)
        self.language_combo_label.setBuddy(self.language_combo)
        self.user_edit_label.setBuddy(self.user_edit)

        self.retranslateUi(SettingsForm)

        self.save_button.setDefault(True)

    # setupUi

    def retranslateUi(self, SettingsForm):
        SettingsForm.setWindowTitle(QCoreApplication.translate("SettingsForm", u"Settings", None))
        self.committee_caption.setText(QCoreApplication.translate("SettingsForm", u"The committee, as reports print it", None))
        self.name_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Name of the committee", None))
        self.name_edit.setPlaceholderText(QCoreApplication.translate("SettingsForm", u"Huy\u1ec7n \u1ee7y V\u1ecb Th\u1ee7y", None))
        self.superior_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Superior", None))
        self.superior_edit.setPlaceholderText(QCoreApplication.translate("SettingsForm", u"\u0110\u1ea3ng b\u1ed9 t\u1ec9nh H\u1eadu Giang", None))
        self.symbol_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Symbol", None))
        self.symbol_edit.setPlaceholderText(QCoreApplication.translate("SettingsForm", u"HU", None))
        self.place_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Place", None))
        self.place_edit.setPlaceholderText(QCoreApplication.translate("SettingsForm", u"V\u1ecb Th\u1ee7y", None))
        self.authority_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Signed for", None))
        self.post_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Post", None))
        self.signer_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Name of the signer", None))
        self.receivers_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Receivers, one a line", None))
        self.spelling_combo_label.setText(QCoreApplication.translate("SettingsForm", u"Spelling", None))
        self.term_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Term began on", None))
        self.term_edit.setToolTip(QCoreApplication.translate("SettingsForm", u"Numbers of documents run from this day on; empty: each year begins anew", None))
        self.term_edit.setPlaceholderText(QCoreApplication.translate("SettingsForm", u"as 15/6/2025", None))
        self.follow_caption.setText(QCoreApplication.translate("SettingsForm", u"Following up and looks", None))
        self.soon_spin_label.setText(QCoreApplication.translate("SettingsForm", u"Days for \u201cdue soon\u201d", None))
        self.theme_combo_label.setText(QCoreApplication.translate("SettingsForm", u"Looks", None))
        self.rows_combo_label.setText(QCoreApplication.translate("SettingsForm", u"Rows of the tree", None))
        self.language_combo_label.setText(QCoreApplication.translate("SettingsForm", u"Language", None))
        self.tray_check.setText(QCoreApplication.translate("SettingsForm", u"Icon beside the clock: what is due today", None))
        self.language_note.setText(QCoreApplication.translate("SettingsForm", u"The language changes at the next start.", None))
        self.user_edit_label.setText(QCoreApplication.translate("SettingsForm", u"Your name, for the history", None))
        self.cancel_button.setText(QCoreApplication.translate("SettingsForm", u"Cancel", None))
        self.save_button.setText(QCoreApplication.translate("SettingsForm", u"Save", None))
    # retranslateUi

"""The last question of a patrol: when it came back, and one remark that may be empty."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.wording_id import time_text
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import Field
from brata_desktop.ui.widgets.inputs import ParsedLineEdit
from brata_desktop.ui.widgets.line_edit import LineEdit


class FinishBar(QFrame):
    """Asks what is needed to end a patrol; hidden until it is asked.

    Enter anywhere in it answers, Escape puts it away.

    Args:
        parse_time: Reads when the patrol came back.

    Attributes:
        back: When the patrol came back; may be empty.
        remark: The closing line; may be empty.

    Signals:
        remarked: The remark was typed on, long before it is answered; carries it.
        answered: The patrol is done; carries the moment (or None) and the remark.
        put_away: It was put away without an answer.
    """

    remarked = Signal(str)
    answered = Signal(object, str)
    put_away = Signal()

    def __init__(
        self, parse_time: Callable[[str], dt.datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_unclear = False
        self.back = ParsedLineEdit(
            parse_time, lambda moment: time_text(moment.time()), errors=(InvalidInput,)
        )
        self.remark = LineEdit()
        self.finish = Button(icon="flag")
        self.cancel = Button(kind="quiet")
        self._back_field = Field("", self.back)
        self._remark_field = Field("", self.remark)
        self._build()
        self._connect()
        self.retranslate()
        self.hide()

    def ask(self, back: dt.datetime | None, remark: str) -> None:
        """Show the question with what is known already; the focus goes to the remark."""
        self.back.set_value(back)
        self._reject(None)
        self.remark.setText(remark)
        self.show()
        self.remark.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def answer(self) -> None:
        """Tell the answer; a time that is not understood is asked again."""
        self.back.commit()
        if self._is_unclear:
            self.back.setFocus()
            return
        self.hide()
        self.answered.emit(self.back.value(), self.remark.text().strip())

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self._back_field.set_label(self.tr("Came back at"))
        self._remark_field.set_label(self.tr("How the patrol ended (may be empty)"))
        self.finish.set_words(self.tr("Patrol is done"), self.tr("Patrol is done (Enter)"))
        self.cancel.set_words(self.tr("Go on"), self.tr("Go on with the patrol (Esc)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter answers, Escape goes on with the patrol."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.answer()
        elif event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        self.back.setFixedWidth(px(96))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self._back_field)
        row.addWidget(self._remark_field, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.back.rejected.connect(self._reject)
        self.back.value_changed.connect(lambda _moment: self._reject(None))
        self.back.textEdited.connect(lambda _text: self._reject(None))
        self.remark.textEdited.connect(self.remarked)
        self.finish.clicked.connect(self.answer)
        self.cancel.clicked.connect(self._put_away)

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()

    def _reject(self, error: Exception | None) -> None:
        self._is_unclear = error is not None
        words = self.tr("This is not a clock time. Type it as 20.44 or -10.") if error else ""
        self._back_field.set_error(words)

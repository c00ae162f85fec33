"""A dialog that changes the store and stays until the store has answered."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from brata_desktop.domain.errors import BrataError, InvalidInput
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import Button, Kind
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.widgets.scrolling import go_to, scrolling
from brata_desktop.ui.workbench import Workbench

Job: TypeAlias = Callable[[Desk], tuple[object, Changes]]
WIDTH = 480
_AIR = 40


class JobDialog(QDialog):
    """Fields, and a main button (Enter) that sends a job to the store; Esc gives up.

    A subclass adds its parts to ``column`` and its fields, by the names that services use in
    errors, to ``fields``; ``job`` says what is wrong at a field, or gives what is to be done. The
    dialog goes with its page: behind a locked screen nothing typed stays to be read.

    Args:
        workbench: Changes the store.
        parent: The section it belongs to.
        title: What is about to happen.
        detail: What it means, in one or two lines.
        confirm: Words of the main button.
        kind: Look of the main button.

    Signals:
        succeeded: It is done and on disk; carries what the job returned.
    """

    succeeded = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        parent: QWidget,
        *,
        title: str,
        detail: str = "",
        confirm: str,
        kind: Kind = "primary",
    ) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.fields: dict[str, Field] = {}
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.confirm = Button(confirm, kind=kind, hint=f"{confirm} (Ctrl+Enter)")
        self.confirm.setDefault(True)
        self.cancel = Button(self.tr("Cancel"))
        self.trouble = MessageBar(tone="danger")
        self.trouble.hide()
        self._page, self._content = parent, QWidget()
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(px(20), px(18), px(20), px(8))
        self.column.setSpacing(px(12))
        self.column.addWidget(Label(title, "h2", wrap=True))
        if detail:
            self.column.addWidget(Label(detail, "body", "text2", wrap=True))
        self._lay_out()
        self._connect_dialog()
        parent.installEventFilter(self)

    def job(self) -> Job | None:
        """Give what is to be done, or None after having said at a field why not."""
        raise NotImplementedError

    def send(self, job: Job) -> None:
        """Send the job to the store; `succeed` and `hear` get what becomes of it."""
        self.workbench.change(job, self.succeed, self.hear, owner=self)

    def say_at(self, name: str, message: str) -> None:
        """Say what is wrong at a field, or above the buttons when no field has that name."""
        field = self.fields.get(name)
        if field is None:
            self.trouble.set_texts(message)
            self.trouble.show()
            return
        field.set_error(message)
        go_to(field.control)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for all of it, or as much as the window has room for."""
        width = px(WIDTH)
        wanted = self._content.heightForWidth(width)
        height = (wanted if wanted > 0 else self._content.sizeHint().height()) + self._foot_height()
        room = self._page.window().size() - QSize(px(_AIR), px(_AIR))
        return QSize(width, height).boundedTo(room)

    def refit(self) -> None:
        """Take the height that the parts ask for now."""
        self.column.activate()
        self.resize(self.sizeHint())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Take the height now that the look of the parts is known."""
        super().showEvent(event)
        self.refit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Go when the page goes, but not when the window is only minimised."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.reject()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(px(20), px(4), px(20), px(16))
        self._foot.setSpacing(px(10))
        self._foot.addWidget(self.trouble)
        self._foot.addLayout(row_of(1, self.cancel, self.confirm, spacing=8))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolling(self._content), 1)
        outer.addLayout(self._foot)

    def _foot_height(self) -> int:
        return self._foot.totalSizeHint().height()

    def _connect_dialog(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._confirm)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.confirm.click)

    def _confirm(self) -> None:
        self.trouble.hide()
        for field in self.fields.values():
            field.set_error("")
        job = self.job()
        if job is not None:
            self.confirm.setEnabled(False)
            self.send(job)
        self.refit()

    def succeed(self, result: object) -> None:
        """Tell that it is done, and go."""
        self.succeeded.emit(result)
        self.accept()

    def hear(self, error: Exception) -> None:
        """Say at the field, or above the buttons, why it is not done."""
        if isValid(self) and self.isVisible() and isinstance(error, BrataError):
            self.confirm.setEnabled(True)
            self.say_at(error.field if isinstance(error, InvalidInput) else "", error_text(error))
            self.refit()
            return
        self.workbench.failed.emit(error)
        if isValid(self):
            self.reject()


class ConfirmDialog(JobDialog):
    """A job that only needs a yes.

    Args:
        given: What is done after the yes; the rest as in `JobDialog`.
    """

    def __init__(
        self,
        workbench: Workbench,
        parent: QWidget,
        given: Job,
        *,
        title: str,
        detail: str,
        confirm: str,
        kind: Kind = "danger",
    ) -> None:
        super().__init__(workbench, parent, title=title, detail=detail, confirm=confirm, kind=kind)
        self._given = given
        # Enter would be too easy a yes.
        self.confirm.setDefault(False)
        self.cancel.setFocus()
        self.column.addStretch(1)

    def job(self) -> Job:
        """Give the job."""
        return self._given

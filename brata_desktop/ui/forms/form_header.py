"""The right end of a form's header: what was saved when, and the ways to end the form."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brata_desktop.domain.times import WITA
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.mnemonic import BadgeState, MnemonicRow

BADGES_FROM = 910
"""Width of a page, in pixels at 100 %, from which title, badges and buttons fit in one row."""


class FormHeader(QWidget):
    """Saved note, or badges in a narrow window; *Tutup*, *Simpan draf*, *Ajukan*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Label(role="small", tone="text3")
        self.badges = MnemonicRow()
        self.saved = ElidedLabel(role="small", tone="text3")
        self.close_button = Button(icon="x", kind="quiet")
        self.draft = Button(icon="save")
        self.submit = Button(icon="send", kind="primary")
        self._saved_at = dt.datetime.fromtimestamp(0, WITA)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(10))
        for widget in (self.count, self.badges, self.saved,
                       self.close_button, self.draft, self.submit):  # fmt: skip
            self.row.addWidget(widget)

    def set_saved_at(self, moment: dt.datetime) -> None:
        """Say when the disk last had everything; called after it answered."""
        self._saved_at = moment.astimezone(WITA)
        self.saved.set_text(fill(self.tr("Saved on this laptop %1"), f"{self._saved_at:%H.%M.%S}"))

    def note(self) -> str:
        """Return the same in fewer words, for the bottom bar."""
        return fill(self.tr("Draft saved by itself %1"), f"{self._saved_at:%H.%M}")

    def set_answers(self, count: str, states: Mapping[str, BadgeState]) -> None:
        """Show how far the answers are."""
        self.count.setText(count)
        self.badges.set_states(states)

    def fit(self, page_width: int, *, is_drawer: bool, has_badges: bool) -> None:
        """Show the badges here when the right pane, which has them, is a drawer.

        In a window that is too narrow even for that they are to be seen in the drawer only.
        """
        is_roomy = page_width >= px(BADGES_FROM)
        self.count.setVisible(is_drawer and is_roomy)
        self.badges.setVisible(is_drawer and is_roomy and has_badges)
        self.saved.setVisible(not is_drawer)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the buttons only, so that the rest never keeps the window from shrinking."""
        buttons = (self.close_button, self.draft, self.submit)
        widths = [each.sizeHint().width() for each in buttons if not each.isHidden()]
        return QSize(sum(widths) + px(10) * len(widths), super().minimumSizeHint().height())

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nobody end the form twice."""
        for button in (self.close_button, self.draft, self.submit):
            button.setEnabled(not is_busy)

    def retranslate(self, submit_words: str, *, has_draft: bool) -> None:
        """Take every word in the language in force."""
        self.close_button.set_words(self.tr("Close"), self.tr("Close the form (Esc)"))
        self.draft.set_words(self.tr("Save draft"), self.tr("Save draft (Ctrl+S)"))
        self.draft.setVisible(has_draft)
        self.submit.set_words(submit_words, f"{submit_words} (Ctrl+Enter)")
        self.set_saved_at(self._saved_at)

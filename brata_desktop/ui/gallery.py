"""The component gallery: every piece of the kit in its states, to look at and to compare.

Its words are samples of what the screens say, in Indonesian, and are not translated.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import colour, px
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.chips import ChipGroup, ItemChip
from brata_desktop.ui.widgets.empty_state import EmptyState
from brata_desktop.ui.widgets.field import ErrorLine, Field, row_of
from brata_desktop.ui.widgets.icon_label import IconText
from brata_desktop.ui.widgets.inputs import ComboBox
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.message_bar import MessageBar, Toast
from brata_desktop.ui.widgets.mnemonic import MnemonicBadge
from brata_desktop.ui.widgets.painting import rounded
from brata_desktop.ui.widgets.pill import Pill, copy_badge, status_badge
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.widgets.severity import LEVELS, SeverityLabel, severity_word

_SWATCHES = (
    "canvas surface sunken border field text3 text2 text primary accent sel focus",
    "sev1 sev2 sev3 sev4 ok ok_soft warn warn_soft danger danger_soft map1 map3",
)
_STATES = ("draft", "submitted", "approved", "returned", "withdrawn")
_COPIES = ("local", "queued", "received", "backed_up", "conflict")
_ROLES = (
    ("kpi", "26 angka 118"),
    ("h1", "19 judul"),
    ("h2", "16 subjudul"),
    ("h3", "14 kartu"),
    ("body", "13 isi"),
    ("label", "12 label"),
    ("cap", "11 kapital kecil"),
)


class Swatch(QWidget):
    """A patch of one colour."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(px(30), px(22))
        self.setToolTip(token)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the patch."""
        fill: QColor = colour(self._token)
        rounded(QPainter(self), self.rect().toRectF(), px(4), fill, colour("border"))


class Gallery(QWidget):
    """One page with everything.

    Attributes:
        focused: The field that is drawn with the focus ring.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.focused = LineEdit("Pekauman")
        grid = QGridLayout(self)
        grid.setContentsMargins(px(18), px(18), px(18), px(18))
        grid.setSpacing(px(13))
        grid.addWidget(self._controls(), 0, 0, 1, 3)
        grid.addWidget(self._samples(), 0, 3, 1, 3)
        for column, state in enumerate(_empty_states()):
            card = Card()
            card.add(state)
            grid.addWidget(card, 1, 2 * column, 1, 2)
        grid.setRowStretch(1, 1)
        for column in range(6):
            grid.setColumnStretch(column, 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Give the focus to the field that is to show it."""
        super().showEvent(event)
        self.focused.setFocus()

    def _controls(self) -> Card:
        card = Card(spacing=7)
        sections: tuple[tuple[str, QLayout], ...] = (
            ("Tombol", _buttons()),
            ("Isian", self._fields()),
            ("Pilihan ruas", row_of(_severities(), 1)),
            ("Tingkat: bentuk, warna, kata", _words()),
            ("Status catatan", row_of(*(Pill(status_badge(state)) for state in _STATES), 1)),
            ("Tempat salinan", _copies()),
            ("Siadidemenbabi", _mnemonics()),
        )
        for title, content in sections:
            card.add(Label(title, "cap", "text3"))
            card.add(content)
        card.body.addStretch(1)
        return card

    def _fields(self) -> QLayout:
        wrong = LineEdit("21.15")
        row = row_of(
            Field("Biasa", LineEdit("Gedung Serbaguna")),
            Field("Kosong", LineEdit(placeholder="Ketik tempat")),
            Field("Fokus", self.focused),
            Field("Salah", wrong),
            spacing=10,
        )
        message = "Pukul 21.15 belum terjadi, sekarang 20.47. Periksa lagi."
        wrong.set_error(message)
        line = ErrorLine()
        line.set_message(message)
        column = QVBoxLayout()
        column.addLayout(row)
        column.addWidget(line)
        return column

    @staticmethod
    def _samples() -> Card:
        card = Card(spacing=7)
        card.add(Label("Huruf IBM Plex Sans", "cap", "text3"))
        card.add(row_of(*(Label(text, role) for role, text in _ROLES), 1, spacing=16))
        card.add(Label("Warna", "cap", "text3"))
        for line in _SWATCHES:
            card.add(_swatches(line.split()))
        card.add(Label("Pemberitahuan", "cap", "text3"))
        for toast in _toasts():
            card.add(toast)
        warning = "Tidak ikut dicetak sampai disetujui pengawas."
        card.add(MessageBar("3 catatan belum disetujui", warning, "warn", action="Tinjau"))
        card.add(Label("Butir dan pilihan", "cap", "text3"))
        card.add(ItemChip("Rian S.", "Terlapor", "24 th, buruh"))
        topics = ChipGroup([("a", "Jelang rapat umum"), ("b", "Hoaks"), ("c", "Siskamling")])
        topics.set_chosen(["a"])
        card.add(row_of(topics, _combo()))
        card.body.addStretch(1)
        return card


def _swatches(names: list[str]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(6))
    grid.setVerticalSpacing(px(1))
    for column, name in enumerate(names):
        grid.addWidget(Swatch(name), 0, column, Qt.AlignmentFlag.AlignLeft)
        caption = ElidedLabel(name.replace("_soft", "~"), "axis", "text3")
        grid.addWidget(caption, 1, column)
        grid.setColumnStretch(column, 1)
    return grid


def _buttons() -> QHBoxLayout:
    off = Button("Nonaktif")
    off.setEnabled(False)
    return row_of(
        Button("Ajukan", "send", "primary", shortcut="Ctrl+Return"),
        Button("Simpan draf", "save"),
        Button("Tutup", "x", "quiet"),
        off,
        Button("Tinjau", kind="link"),
        1,
        spacing=8,
    )


def _severities() -> SegmentedControl:
    options = [
        Option(str(level), f"{level} {severity_word(level)}", severity=level) for level in LEVELS
    ]
    control = SegmentedControl(options, name="Tingkat", digits=True)
    control.set_chosen("3")
    return control


def _words() -> QHBoxLayout:
    return row_of(*(SeverityLabel(level, loud=False) for level in LEVELS), 1, spacing=20)


def _copies() -> QHBoxLayout:
    badges = [copy_badge(state) for state in _COPIES]
    texts = [IconText(badge.icon, badge.text, icon_tone=badge.ink) for badge in badges]
    return row_of(*texts, 1, spacing=16)


def _mnemonics() -> QHBoxLayout:
    return row_of(
        MnemonicBadge("SI", "Siapa", "filled"),
        MnemonicBadge("A", "Apa", "current"),
        MnemonicBadge("DI", "Di mana", "empty"),
        MnemonicBadge("MEN", "Mengapa", "weak"),
        MnemonicBadge("BI", "Bilamana", "wrong"),
        Label("terisi, sedang diisi, kosong, diperiksa, salah", "small", "text3"),
        1,
    )


def _toasts() -> tuple[Toast, ...]:
    lost = "Jaringan putus. Catatan tetap aman di laptop ini."
    failed = "PDF gagal disimpan: berkas sedang dibuka program lain."
    return (
        Toast("Kejadian K-BJM07-240131-A04 diajukan.", "Urungkan"),
        Toast(lost, "Rincian", "warn", icon="cloud-off"),
        Toast(failed, "Coba lagi", "danger", icon="triangle-alert"),
    )


def _combo() -> ComboBox:
    combo = ComboBox()
    combo.set_choices([("fight", "Perkelahian"), ("theft", "Pencurian")])
    combo.set_key("fight")
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return combo


def _empty_states() -> tuple[EmptyState, ...]:
    return (
        EmptyState(
            "clipboard-list",
            "Belum ada catatan hari ini",
            "Tekan N untuk mencatat kejadian, patroli, atau kegiatan.",
            "Catat baru",
            action_icon="plus",
            action_kind="primary",
        ),
        EmptyState(
            "search-x",
            "Tidak ada yang cocok",
            "Tiga saringan aktif menyembunyikan 128 catatan.",
            "Hapus saringan",
            action_icon="funnel-x",
        ),
        EmptyState(
            "database-backup",
            "Basis data tidak terbaca",
            "Cadangan pukul 20.30 tersedia. Tidak ada data yang dihapus.",
            "Pulihkan cadangan",
            action_icon="rotate-ccw",
        ),
    )

"""Rows of cards and timelines, stage tracks, avatars, thumbnails, cards, empty states."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from brata_desktop.ui.widgets.avatar import Avatar, initials
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.empty_state import EmptyState
from brata_desktop.ui.widgets.list_row import ListRow, RowContent
from brata_desktop.ui.widgets.stage_track import StageMark, StageStrip, StageTrack
from brata_desktop.ui.widgets.thumbnail import Thumbnail
from brata_desktop.ui.widgets.timeline import TimelinePoint, TimelineRow

MARKS = [StageMark("Kampanye", "28 Nov – 10 Feb", 0.5, current=True), StageMark("Masa tenang")]


def test_row_opens_by_key_and_is_read_aloud(shown, qtbot):
    row = shown(ListRow(RowContent("Perbaiki: Konvoi", "Dikembalikan", "18.02")))
    row.setFocus()
    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Space)

    assert row.accessibleName() == "Perbaiki: Konvoi, Dikembalikan, 18.02"


@pytest.mark.parametrize("state", ["done", "notable", "skipped", "current", "later"])
def test_timeline_row_is_drawn_in_every_state(state, qtbot):
    row = TimelineRow(TimelinePoint("20.14", "Gudang logistik", "Segel utuh", "Aman", state=state))
    qtbot.addWidget(row)

    assert row.accessibleName() == "20.14, Gudang logistik, Aman, Segel utuh"
    assert not row.grab().isNull()


def test_timeline_step_shrinks_on_a_low_window(qtbot):
    row = TimelineRow(TimelinePoint("nanti", "Lapangan"))
    qtbot.addWidget(row)
    row.set_step(48)

    assert row.sizeHint().height() == 48


@pytest.mark.parametrize("make", [StageTrack, StageStrip])
def test_stage_track_says_where_we_are(make, qtbot):
    track = make(MARKS)
    qtbot.addWidget(track)

    assert track.accessibleName() == "Tahapan 1 dari 2: Kampanye"
    assert not track.grab().isNull()


@pytest.mark.parametrize(
    ("name", "letters"), [("A. Rahman", "AR"), ("Fauzan", "FA"), ("Siti H.", "SH"), ("", "")]
)
def test_initials(name, letters, qtbot):
    avatar = Avatar(letters)
    qtbot.addWidget(avatar)

    assert initials(name) == letters
    assert not avatar.grab().isNull()


def test_thumbnail_shows_an_icon_until_the_picture_is_there(qtbot):
    thumbnail = Thumbnail("foto-1.jpg")
    qtbot.addWidget(thumbnail)
    before = thumbnail.grab().toImage()
    picture = QImage(400, 100, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    thumbnail.set_image(picture)

    assert thumbnail.grab().toImage() != before
    assert thumbnail.accessibleName() == "foto-1.jpg"


def test_card_without_title_has_no_title_row(qtbot):
    card = Card()
    qtbot.addWidget(card)
    hidden = card.header.isHidden()
    card.set_title("Hari ini di pos", "3")

    assert (hidden, card.header.isHidden()) == (True, False)


def test_empty_state_offers_its_action(shown, qtbot):
    state = shown(EmptyState("search-x", "Tidak ada yang cocok", "", "Hapus saringan"))
    with qtbot.waitSignal(state.acted):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)

    state.set_texts("Belum ada catatan", "Tekan N.")

    assert state.button.isHidden()

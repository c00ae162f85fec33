"""Messages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from brata_desktop.ui.widgets.message_bar import MessageBar, ToastHost


@pytest.fixture
def host(shown):
    area = shown(QWidget(), (900, 600))
    return ToastHost(area)


def test_link_acts_and_the_toast_goes(host, qtbot):
    toast = host.show("Kejadian diajukan.", "Urungkan")
    with qtbot.waitSignal(toast.acted):
        qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)

    assert host.toasts == ()


def test_at_most_three_toasts_the_newest_lowest(host):
    for number in range(5):
        host.show(f"Pesan {number}")

    assert [toast.text() for toast in host.toasts] == ["Pesan 2", "Pesan 3", "Pesan 4"]
    assert host.toasts[-1].y() > host.toasts[0].y()


def test_toasts_stay_inside_when_the_window_shrinks(host):
    toast = host.show("Catatan disimpan.")
    host.parent().resize(500, 300)

    assert host.parent().rect().contains(toast.geometry())


def test_toast_goes_by_itself(host, qtbot, monkeypatch):
    monkeypatch.setattr(ToastHost, "LIFE_MS", 1)
    host.show("Draf dipulihkan sampai 20.47.12.")
    host.show("Tetap", stay=True)
    qtbot.waitUntil(lambda: len(host.toasts) == 1)

    assert host.toasts[0].text() == "Tetap"


def test_bar_hides_what_has_no_words(shown, qtbot):
    bar = shown(MessageBar("3 catatan belum disetujui", tone="warn", action="Tinjau"))

    assert bar.dismiss.isHidden()

    with qtbot.waitSignal(bar.acted):
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)

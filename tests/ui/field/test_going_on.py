"""The exchange beside the officer: locked, hidden, at a change of officer, at the end."""

import pytest

from brata_desktop.config.settings import read_settings
from brata_desktop.ui.sync.worker import Phase
from brata_desktop.ui.tray.close_dialog import CloseDialog
from tests.link.field import PATIENCE_MS

WHAT = "Ancaman pembakaran kantor PPS"


@pytest.fixture
def talking(post, hub):
    """Return a function that begins a session which the hub lets wait in the middle."""

    def begin():
        post.worker.sync_now()
        post.until(lambda: hub.waiting_sessions() > 0)

    return begin


def closing_of(laptop):
    return laptop.program._closing


def tray_of(laptop):
    return closing_of(laptop)._tray


def asked(laptop):
    """Close the window; return the question."""
    laptop.settle()
    laptop.window.close()
    return laptop.window.findChild(CloseDialog)


def at_rest(laptop):
    laptop.until(lambda: laptop.worker.state.phase is not Phase.TALKING)
    laptop.settle()


def feed_of(laptop):
    return f"{laptop.who.unit}/{laptop.who.post}"


def with_tray(laptop, hub):
    """Open a laptop that the hub knows on a desktop with a place beside the clock."""
    laptop.close()
    laptop.open(has_tray=True)
    laptop.settle()
    laptop.worker._timer.stop()
    return laptop


def test_a_locked_screen_stops_nothing(post, hub, talking):
    record = post.record(WHAT)
    with hub.standing_still(feed_of(post)):
        talking()
        post.window.lock()
    at_rest(post)

    assert post.window.is_locked
    assert post.where(record) == "received"
    assert hub.records()[record] == 1


def test_a_change_of_officer_stops_nothing(post, hub, talking):
    record = post.record(WHAT)
    before = post.window.shift
    with hub.standing_still(feed_of(post)):
        talking()
        post.hand_to(post.rahman)
        assert post.window.shift is not before
        assert "Rahman" in post.frame.state.user
        assert post.worker.state.phase is Phase.TALKING
    at_rest(post)

    assert post.where(record) == "received"
    # What the next officer sees is told by the same exchange.
    post.until(lambda: post.frame.state.status.title == "Semua sudah diterima")
    assert post.record("Catatan petugas berikut") != record


def test_quitting_in_the_middle_loses_nothing(post, hub, talking):
    record = post.record(WHAT)
    with hub.standing_still(feed_of(post)):
        talking()
        post.close()

    post.open()
    assert post.state(record).document["what"] == WHAT
    post.sync()
    assert post.where(record) == "received"
    assert hub.records()[record] == 1


def test_a_failure_leaves_the_session_as_it_is(post, hub, laptop):
    shift = post.window.shift
    form = post.record("Sebelum gagal")
    post.change_address(port=1)
    assert post.sync().error.code == "hub-unreachable"
    post.change_address(port=hub.port)
    hub.command.done("revoke", post.ask(lambda d: d.store.facts.store_id), "--reason", "hilang")
    assert post.sync().error.code == "hub-revoked"

    assert post.window.shift is shift
    assert not post.window.is_locked
    assert post.state(form).document["what"] == "Sebelum gagal"
    assert post.state(post.record("Sesudah diputus")).state.value == "submitted"


def test_closing_with_everything_in_quits(post):
    post.sync()
    with post.qtbot.waitSignal(post.window.left, timeout=PATIENCE_MS):
        post.window.close()


def test_without_a_tray_it_goes_on_minimised(post, hub):
    record = post.record(WHAT)

    dialog = asked(post)
    assert dialog.title.text() == "Pusat belum memegang semuanya: 1 menunggu"
    assert dialog.remember.isHidden()
    dialog.stay.click()

    assert post.window.isMinimized()
    assert post.window.is_locked
    post.sync()
    assert post.where(record) == "received"


def test_it_goes_on_beside_the_clock(post, hub):
    record = with_tray(post, hub).record(WHAT)
    post.settle()

    asked(post).stay.click()
    assert not post.window.isVisible()
    assert post.window.is_locked
    assert "terkunci" in tray_of(post).told
    tray_of(post).actions()["Sinkronkan sekarang"]()
    post.until(lambda: post.worker.state.phase is Phase.TALKING)
    at_rest(post)
    assert post.where(record) == "received"
    post.until(lambda: "Semua sudah diterima" in tray_of(post).icon.toolTip())

    tray_of(post).actions()["Buka"]()
    assert post.window.isVisible()
    assert post.window.is_locked


def test_the_question_in_the_middle_names_what_is_under_way(post, hub, talking):
    with_tray(post, hub).record(WHAT)
    with hub.standing_still(feed_of(post)):
        talking()
        post.until(lambda: post.worker.state.waiting > 0)
        post.until(lambda: post.frame.state.status.title.startswith("Mengirim"))
        dialog = asked(post)
        assert "Mengirim" in dialog.title.text()
        dialog.cancel.click()
    at_rest(post)
    assert post.window.isVisible()
    assert not post.window.is_locked


def test_an_answer_for_good_is_kept(post, hub):
    with_tray(post, hub).record(WHAT)
    dialog = asked(post)
    dialog.remember.setChecked(True)
    dialog.stay.click()
    post.settle()

    settings, _ = read_settings(post.paths.settings)
    assert settings.when_closed == "tray"
    post.hand_to(post.head)
    post.window.come_back()
    assert asked(post) is None
    assert not post.window.isVisible()


def test_quitting_from_the_tray_says_what_is_left(post, hub):
    record = with_tray(post, hub).record(WHAT)
    tray = tray_of(post)
    asked(post).stay.click()

    with post.qtbot.waitSignal(post.window.left, timeout=PATIENCE_MS):
        tray.actions()["Keluar"]()

    assert "1 menunggu" in tray.told
    post.close()
    post.open()
    assert post.where(record) == "queued"


def test_the_tray_pauses_and_goes_on(post, hub):
    with_tray(post, hub).sync()
    post.settle()
    tray_of(post).actions()["Jeda"]()
    post.settle()
    assert post.worker.state.phase is Phase.PAUSED
    tray_of(post).actions()["Lanjutkan"]()
    at_rest(post)
    assert post.worker.state.error is None


def test_a_supervisor_hears_of_a_critical_record_once(desk, post, hub, photo):
    with_tray(desk, hub)
    first = post.record(WHAT, photo=photo, severity="KRITIS")
    post.record("Baliho robek", severity="RENDAH")
    post.sync()
    desk.sync()

    (toast,) = desk.frame.toasts.toasts
    assert toast.text() == f"Kritis, {post.who.post_name}: {WHAT}"
    toast.action.click()
    assert desk.frame.current_key == "records"
    desk.settle()
    assert desk.frame.current_page.detail.details.view.state.record == first

    # Nobody looks: beside the clock, without content; what was told already is not told again.
    desk.window.hide_away(is_seen=False)
    post.record("Pembakaran gudang logistik", severity="KRITIS")
    post.sync()
    desk.sync()
    assert tray_of(desk).told == f"Laporan Kritis tiba dari {post.who.post_name}."
    desk.window.come_back()
    desk.hand_to(desk.head)
    assert [each.text() for each in desk.frame.toasts.toasts] == [
        f"Kritis, {post.who.post_name}: Pembakaran gudang logistik"
    ]

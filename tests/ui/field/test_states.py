"""Every state of the exchange in its own sentence, each brought about at a real hub."""

import datetime as dt

from brata_desktop.services import journeys, packet_writing, turns
from brata_desktop.services.link import AUTHORITY_FILE, CERTIFICATE_FILE
from brata_desktop.services.sync_overview import LAST
from brata_desktop.ui.sync.worker import Phase
from tests.link.field import Laptop

NO_PORT = 1


def told(laptop: Laptop):
    """Return what the screen says: link, sentence, trouble, advice, and the box in the sidebar."""
    page = laptop.screen("sync")
    bars = [bar.accessibleName() if bar.isVisible() else "" for bar in (page.trouble, page.advice)]
    status = laptop.frame.state.status
    return page.strip.facts[0].accessibleName(), page.side.calm.title, *bars, status


def hub_file(laptop, name):
    return laptop.paths.link / name


def without_link_since(laptop, days):
    """Let the last complete session have been long ago."""

    def job(desk):
        with desk.store.transaction() as work:
            kept = work.settings.get(LAST)
            kept["succeeded_at"] = (desk.clock() - dt.timedelta(days=days)).isoformat()
            work.settings.put(LAST, kept)
            work.commit()

    laptop.ask(job)


def test_before_the_enrolment(laptop, hub, tmp_path):
    post = laptop().open()
    post.record("Perkelahian")
    link, calm, trouble, advice, status = told(post)
    assert "Belum terdaftar" in link
    assert calm == "Laptop ini belum terdaftar"
    assert (trouble, advice, status.tone) == ("", "", "neutral")

    post.screen("sync").side.enrol.write_to(tmp_path / "permintaan.brata-enrol")
    post.settle()
    link, calm, *_, status = told(post)
    assert "Menunggu" in link
    assert calm == "Menunggu jawaban Polda"
    assert status.tone == "warn"


def test_from_waiting_to_calm(post, hub, photo):
    post.record("Perkelahian", photo=photo)
    _, calm, *_, status = told(post)
    assert (calm, status.tone) == ("1 catatan belum diterima pusat", "neutral")

    with hub.standing_still(f"BJM/{post.who.post}"):
        post.worker.sync_now()
        post.until(lambda: hub.waiting_sessions() > 0)
        post.until(lambda: post.frame.state.status.title.startswith("Mengirim"))
        link, calm, *_, status = told(post)
        assert "Bertukar data" in link
        assert calm.startswith("Mengirim")
        assert status.tone == "neutral"
        assert not post.screen("sync").sync_now.isEnabled()
    post.until(lambda: post.worker.state.phase is not Phase.TALKING)
    post.settle()

    link, calm, trouble, advice, status = told(post)
    assert "Tersambung" in link
    assert calm == "Semua sudah diterima"
    assert (trouble, advice, status.tone) == ("", "", "ok")

    post.worker.pause()
    post.settle()
    link, calm, *_, status = told(post)
    assert "Dijeda" in link
    assert (calm, status.tone) == ("Dijeda", "warn")


def test_each_fault_has_its_own_next_step(post, hub):
    post.sync()
    post.record("Perkelahian")
    post.change_address(port=NO_PORT)
    post.sync()
    link, _, trouble, _, status = told(post)
    assert "Luring" in link
    assert "VPN" in trouble
    assert (status.tone, status.lines[0]) == ("warn", "1 menunggu")
    post.change_address(port=hub.port)

    certificate = hub_file(post, CERTIFICATE_FILE)
    before = certificate.read_text("utf-8")
    post.age_certificate(hub)
    post.sync()
    link, _, trouble, *_ = told(post)
    assert "Sertifikat habis" in link
    assert "permintaan" in trouble
    assert post.screen("sync").side.enrol.isVisible()
    certificate.write_text(before, "utf-8")

    authority = hub_file(post, AUTHORITY_FILE)
    known = authority.read_text("utf-8")
    authority.write_text(before, "utf-8")
    post.sync()
    link, _, _, _, status = told(post)
    assert "Bukan pusat kita" in link
    assert status.tone == "danger"
    authority.write_text(known, "utf-8")

    hub.command.done("revoke", post.ask(lambda d: d.store.facts.store_id), "--reason", "hilang")
    post.sync()
    link, _, trouble, *_ = told(post)
    assert "Diputus oleh pusat" in link
    assert "beri tahu administrator" in trouble


def test_two_weeks_without_a_link(desk, post, hub):
    post.sync()
    post.change_address(port=NO_PORT)
    first = post.record("Ancaman")
    post.sync()
    without_link_since(post, 14)
    assert "14 hari tanpa sambungan. Tulis paket ke stik USB" in told(post)[3]

    done = post.ask(lambda d: turns.finish(packet_writing.write(d, post.stick, post.paths.parcels)))
    post.ask(lambda d: journeys.hand_over(d, done.journeys, "Bripda Yusuf Maulana"))
    post.record("Dicatat sesudah stik pergi")
    page = post.screen("sync")
    assert "1 paket sedang di jalan" in told(post)[3]
    (row,) = page.side.journeys.rows.rows
    assert "dibawa Bripda Yusuf Maulana" in row.accessibleName()
    assert "diterima" in row.accessibleName()
    assert [each.content.title for each in page.queue.rows.rows] == [
        "Ancaman",
        "Dicatat sesudah stik pergi",
    ]
    del first


def test_a_restored_centre_is_told(post, hub):
    post.sync()
    hub.copy()
    post.record("Setelah cadangan")
    post.sync()
    hub.restore()
    post.sync()

    link, calm, trouble, advice, _ = told(post)
    assert "Tersambung" in link
    assert "dipulihkan dari cadangan" in advice
    assert trouble == ""
    assert calm == "Semua sudah diterima"

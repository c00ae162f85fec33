"""The detail pane: answers, patrol, links, attachments, history, what does not count."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QSize

from brata_desktop.domain.document import Attachment, Place, Thumbnail
from brata_desktop.domain.kinds.incident import Casualties, Person
from brata_desktop.domain.kinds.patrol import Checkpoint, CrewMember
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import WITA
from brata_desktop.services import forms, records
from brata_desktop.ui.records.attachments import PictureDialog
from brata_desktop.ui.records.detail import RecordDetail
from tests.ui.records.conftest import DAY


@pytest.fixture
def detail_of(workbench_of, shown):
    """Return a function that shows a record in a pane."""

    def show(record, name="Rahman"):
        detail = shown(RecordDetail(workbench_of(name)), (340, 640))
        detail.show_record(record)
        return detail

    return show


def said(facts):
    return {fact.caption: fact.text for fact in facts.facts}


def test_incident_is_told_by_its_seven_questions(add, detail_of):
    record = add(
        what="Perkelahian",
        persons=(Person("p1", "terlapor", "Rian", 24),),
        means="Tangan kosong",
        casualties=Casualties(lightly_injured=1),
    )
    detail = detail_of(record)

    assert detail.title.text() == "Perkelahian"
    assert said(detail.head)["Waktu"] == "31 Januari 2024 pukul 20.15 WITA"
    assert said(detail.head)["Tempat"] == "Kelayan, Banjarmasin Selatan, Kota Banjarmasin"
    assert said(detail.answers) == {
        "SI": "Terlapor, Rian, 24 th",
        "DE": "Tangan kosong",
        "MEN": "belum diisi",
        "BA": "belum diisi",
    }
    assert "1 luka ringan" in said(detail.rest).values()
    assert (detail.status.badge.text, detail.copy.badge.text) == ("Draf", "Di laptop ini")


def test_patrol_is_told_by_its_points_and_leads_to_its_incident(add, detail_of, qtbot):
    incident = add(what="Perkelahian")
    at = dt.datetime.combine(DAY, dt.time(20, 5), WITA)
    points = (
        Checkpoint("c1", Place("Gudang"), at, "AMAN", "Segel utuh"),
        Checkpoint("c2", Place("Gedung"), at, "MENONJOL", "", incident),
    )
    crew = (CrewMember("m1", "M. Noor", "Aipda", is_leader=True),)
    detail = detail_of(add("patrol", checkpoints=points, crew=crew))

    assert [fact.text for fact in detail.points.facts] == [
        "Gudang · Aman\nSegel utuh", "Gedung · Menonjol",
    ]  # fmt: skip
    assert "Aipda M. Noor, ketua tim" in said(detail.rest).values()
    with qtbot.waitSignal(detail.record_asked) as asked:
        detail.links.itemAt(0).widget().click()
    assert asked.args == [incident]


def test_preemptive_action_tells_its_fields(add, detail_of):
    detail = detail_of(add("preemptive", target_group="Pengurus RT", result="Sepakat"))

    assert {"Pengurus RT", "Sepakat"} <= set(said(detail.rest).values())
    assert not detail.answers.facts


def test_old_text_of_an_amendment_stays_beside_the_new(add, detail_of, post):
    record = add(what="Perkelahian", submit=True)
    desk = post.desk("Rahman")
    document = records.get(desk, record).document
    records.amend(desk, record, replace(document, what="Pengeroyokan"), "Keterangan saksi")
    detail = detail_of(record)
    newest, change, *_ = detail.history.facts

    assert newest.text == "Diperbaiki · Bripka Rahman\nAlasan: Keterangan saksi"
    assert (change.struck, change.text.endswith(": Pengeroyokan")) == ("Perkelahian", True)


def test_change_of_a_draft_is_no_amendment(add, detail_of, post):
    record = add(what="Perkelahian")
    desk = post.desk("Rahman")
    document = records.get(desk, record).document
    records.amend(desk, record, replace(document, what="Pengeroyokan"), "")
    detail = detail_of(record)

    assert [fact.struck for fact in detail.history.facts] == ["", ""]


def test_reason_of_a_return_is_read(add, detail_of, post):
    record = add(submit=True)
    records.act(post.desk("Suryadi"), [record], Action.RETURN, "Lengkapi nomor polisi")
    detail = detail_of(record)

    assert detail.history.facts[0].text == (
        "Dikembalikan · Bripka Suryadi\nAlasan: Lengkapi nomor polisi"
    )


def test_conflict_shows_both_values(add, detail_of, post):
    record = add(what="Asal")
    desk = post.desk("Rahman")
    form, _ = forms.open_edit(desk, record)
    other, _ = forms.open_edit(post.desk("Siti"), record)
    forms.save_draft(desk, replace(form, document=replace(form.document, what="Satu")))
    forms.save_draft(
        post.desk("Siti"), replace(other, document=replace(other.document, what="Dua"))
    )
    detail = detail_of(record)
    told = said(detail.head)["Konflik"]

    assert "Satu" in told
    assert "Dua" in told
    assert detail.copy.badge.text == "Konflik"


def test_findings_are_pointed_out(add, detail_of):
    detail = detail_of(add(how="Simulasi pengamanan TPS"))

    assert "Simulasi" in said(detail.head)["Periksa"]


def test_photo_is_shown_small_and_never_on_disk(add, detail_of, post, tmp_path, qtbot):
    content = io.BytesIO()
    Image.new("RGB", (640, 480), "red").save(content, "JPEG")
    with post.store.transaction() as work:
        sha256, size = work.blobs.put(io.BytesIO(content.getvalue()), "image/jpeg")
        work.commit()
    before = set(tmp_path.rglob("*"))
    photo = Attachment("a1", sha256, "foto.jpg", "image/jpeg", size, "Halaman")
    letter = Attachment("a2", sha256, "surat.pdf", "application/pdf", size)
    detail = detail_of(add(attachments=(photo, letter)))
    small, file = detail.files.thumbnails

    assert small.grab().toImage().pixelColor(46, 30).red() > 200
    assert (small.isEnabled(), file.isEnabled()) == (True, False)
    assert detail.files_title.note.text() == "2 berkas · 0,0 MB"
    assert set(tmp_path.rglob("*")) == before


def test_small_picture_is_shown_while_the_original_is_under_way(add, detail_of, post, qtbot):
    made = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(made, "JPEG")
    with post.store.transaction() as work:
        small = Thumbnail(*work.blobs.put(io.BytesIO(made.getvalue())))
        letter, size = work.blobs.put(io.BytesIO(b"surat"))
        work.commit()
    far = Attachment("a1", "0" * 64, "foto.jpg", "image/jpeg", 90_000, "Halaman", small)
    gone = Attachment("a2", "1" * 64, "surat.pdf", "application/pdf", 90_000)
    here = Attachment("a3", letter, "surat.txt", "text/plain", size)

    detail = detail_of(add(attachments=(far, gone, here)))

    shown = detail.files.thumbnails[0]
    assert shown._image.size() == QSize(64, 48)
    assert detail.files.under_way.isVisible()
    assert detail.files.under_way.text() == "2 berkas asli masih dalam perjalanan"
    shown.click()
    (dialog,) = detail.window().findChildren(PictureDialog)
    assert dialog.under_way.text() == "Foto asli masih dalam perjalanan."
    assert dialog.under_way.isVisible()
    dialog.close()
    detail.show_record(add(attachments=(here,)))
    assert not detail.files.under_way.isVisible()


def test_photo_that_is_not_here_keeps_its_icon(add, detail_of):
    photo = Attachment("a1", "0" * 64, "foto.jpg", "image/jpeg", 5)
    detail = detail_of(add(attachments=(photo,)))

    assert detail.files.thumbnails[0].isVisible()


def test_nothing_is_shown_without_a_record(detail_of, add):
    detail = detail_of(add())
    detail.show_record("")

    assert detail.nothing.isVisible()
    assert (detail.details, detail.allowed()) == (None, frozenset())


def test_review_takes_the_pane_without_its_buttons(workbench_of, shown, add):
    detail = shown(RecordDetail(workbench_of("Suryadi"), with_actions=False), (340, 640))
    detail.show_record(add(submit=True))

    assert not detail.submit.isVisible()
    assert detail.title.isVisible()

"""What Sinkronisasi shows, and how a person decides between two versions by keys."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.domain.conflicts import REMOVE
from brata_desktop.domain.kinds.incident import Person
from brata_desktop.services import conflicts, kept_words, records
from brata_desktop.store.crypto import is_signed_by
from brata_desktop.sync.enrolment import read_request
from brata_desktop.ui.rendering import SIZES, overflowing
from brata_desktop.ui.sync.choice_cell import differing
from brata_desktop.ui.widgets.reason import ReasonDialog


def facts(page):
    return [fact.title for fact in page.strip.facts]


def texts(row):
    return [cell.text() for cell in row.cells]


def state(post, record):
    return records.get(post.desk("Suryadi"), record).state


def test_before_anything_it_says_what_to_do(page_of):
    page = page_of()

    assert facts(page)[0] == "Belum terdaftar"
    assert page._stack.currentWidget() is page._around
    assert "Laptop ini belum terdaftar" in page.side.calm.accessibleName()


def test_what_waits_is_listed_and_opens_the_record(page_of, recorded, qtbot):
    made = recorded("Pertama")
    page = page_of()

    assert facts(page)[1] == "1 catatan"
    with qtbot.waitSignal(page._workbench.record_asked) as asked:
        page.queue.rows.rows[0].click()
    assert asked.args == [made]


def test_both_versions_are_shown_with_who_said_them(page_of, recorded, disagree):
    made = recorded()
    disagree(made, {"what": "Kabel 40 m hilang"}, {"what": "Kabel 65 m hilang"})

    page = page_of()

    assert page._stack.currentWidget() is page.conflict
    (row,) = page.conflict.rows
    assert sorted(texts(row)) == ["Kabel 40 m hilang", "Kabel 65 m hilang"]
    assert not page.conflict.save.isEnabled()


def test_decided_by_keys(page_of, recorded, disagree, post, qtbot):
    made = recorded()
    disagree(made, {"what": "A", "how": "c"}, {"what": "B", "how": "d"})
    page = page_of()
    wanted = {row.question.path[0]: row.cells[1].text() for row in page.conflict.rows}

    for row in page.conflict.rows:
        row.cells[0].setFocus()
        qtbot.keyClick(row.cells[0], Qt.Key.Key_Right)
    qtbot.keyClick(
        page.conflict.rows[0].cells[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )

    now = state(post, made)
    assert now.conflicts == {}
    assert {name: now.document[name] for name in wanted} == wanted
    assert page._stack.currentWidget() is page._around
    assert facts(page)[2] == "Tidak ada"


def test_all_of_one_side(page_of, recorded, disagree, post):
    made = recorded()
    disagree(made, {"what": "A", "how": "c"}, {"what": "B", "how": "d"})
    page = page_of()

    page.conflict.whole[0].click()
    chosen = page.conflict.choices
    page.conflict.save.click()

    document = state(post, made).document
    assert {(name,): document[name] for name in ("what", "how")} == chosen


def test_both_are_kept_as_statements_to_be_read_over(page_of, recorded, disagree, post, qtbot):
    made = recorded()
    disagree(made, {"how": "kabel 40 meter"}, {"how": "kabel 65 meter"})
    page = page_of()
    (row,) = page.conflict.rows

    row.cells[0].setFocus()
    qtbot.keyClick(row.cells[0], Qt.Key.Key_B)
    assert row.text.text().count("Menurut Bripka Suryadi:") == 2
    qtbot.keyClicks(row.text, "!")
    page.conflict.save.click()

    told = state(post, made).document["how"]
    assert "40 meter" in told
    assert "65 meter" in told


def test_written_anew_it_is_decided_only_with_words(page_of, recorded, disagree):
    made = recorded()
    disagree(made, {"how": "c"}, {"how": "d"})
    page = page_of()
    (row,) = page.conflict.rows

    row.new.click()
    assert not page.conflict.save.isEnabled()
    row.text.set_text("Dilihat sendiri")
    assert page.conflict.save.isEnabled()
    row.cells[0].click()
    assert page.conflict.choices == {("how",): row.question.sides[0].value}


def test_a_removed_person_says_so(page_of, recorded, disagree, post):
    tuti = Person(id="p1", name="Tuti", role="saksi")
    made = recorded()
    disagree(made, {"persons": (tuti,)})
    disagree(made, {"persons": ()}, {"persons": (Person(id="p1", name="Tuti S.", role="saksi"),)})
    page = page_of()
    (row,) = page.conflict.rows
    assert "Dihapus" in texts(row)

    row.choose(texts(row).index("Dihapus"))
    assert page.conflict.choices == {("persons", "p1"): REMOVE}
    page.conflict.save.click()

    assert state(post, made).document["persons"] == []


def test_a_submitted_record_asks_why(page_of, recorded, disagree, post, qtbot):
    made = recorded(submit=True)
    disagree(made, {"what": "A"}, {"what": "B"}, reason="salah ukur")
    page = page_of()
    page.conflict.rows[0].choose(0)

    page.conflict.save.click()
    dialog = page.findChild(ReasonDialog)
    qtbot.keyClicks(dialog.text, "diukur ulang")
    dialog.reject()
    question = f"decide.{made}"
    assert kept_words.find(page._workbench.desk, question) == "diukur ulang"
    page.conflict.save.click()
    again = next(each for each in page.findChildren(ReasonDialog) if each.isVisible())
    again.confirm.click()

    qtbot.waitUntil(lambda: state(post, made).conflicts == {})
    assert state(post, made).history[-1].reason == "diukur ulang"
    assert kept_words.find(page._workbench.desk, question) == ""


def test_what_arrives_meanwhile_is_shown_instead(page_of, recorded, disagree, post, qtbot):
    made = recorded()
    disagree(made, {"what": "A"}, {"what": "B"})
    page = page_of()
    failed = []
    page._workbench.failed.disconnect()
    page._workbench.failed.connect(failed.append)
    page.conflict.rows[0].choose(0)
    dispute = conflicts.look(post.desk("Suryadi"), made)
    conflicts.decide(post.desk("Suryadi"), made, {("what",): "C"}, "", dispute.view.state.heads)
    disagree(made, {"what": "D"}, {"what": "E"})

    page.conflict.save.click()

    assert [error.code for error in failed] == ["record-changed"]
    assert sorted(texts(page.conflict.rows[0])) == ["D", "E"]


def test_later_goes_to_the_next(page_of, recorded, disagree):
    for what in ("Satu", "Dua"):
        disagree(recorded(what), {"how": "a"}, {"how": "b"})
    page = page_of()
    first = page.conflict.dispute.view.state.record

    page.conflict.later.click()
    assert page.conflict.dispute.view.state.record != first
    page.conflict.later.click()
    assert page.conflict.dispute.view.state.record == first


def test_the_only_one_put_off_stays_so_until_it_is_opened(page_of, recorded, disagree):
    disagree(recorded("Satu"), {"how": "a"}, {"how": "b"})
    page = page_of()

    page.conflict.later.click()
    page.refresh()
    assert page._stack.currentWidget() is page._around
    page.disputes.rows[0].click()
    assert page._stack.currentWidget() is page.conflict

    page.conflict.later.click()
    disagree(recorded("Dua"), {"how": "a"}, {"how": "b"})
    page.refresh()
    assert page._stack.currentWidget() is page.conflict


def test_an_officer_without_the_right_reads_only(page_of, recorded, disagree):
    made = recorded(submit=True)
    disagree(made, {"what": "A"}, {"what": "B"}, reason="x")
    records_page = page_of("Siti")
    records_page.conflict.rows[0].choose(0)

    may = records_page.conflict.dispute.may_decide
    assert records_page.conflict.save.isEnabled() is may


def test_words_that_differ_are_marked():
    text = "Kabel tembaga 40 meter hilang."

    assert differing(text, ("Kabel tembaga 65 meter hilang",)) == ((14, 16),)
    assert differing(text, (text,)) == ()
    assert differing("satu dua", ("",)) == ((0, 8),)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [90, 100, 150])
def test_nothing_is_clipped(page_of, recorded, disagree, theme, size, scale):
    theme.apply("dark", scale)
    for number in range(12):
        recorded(f"Kejadian yang panjang sekali judulnya nomor {number}")
    disagree(
        recorded("Pencurian kabel di gudang logistik pemilu"),
        {"how": "Diketahui penjaga saat ganti jaga. Kunci pintu samping rusak. " * 3},
        {"how": "Diketahui penjaga saat ganti jaga."},
    )

    assert overflowing(page_of(size=size)) == []


def test_the_lists_fit_beside_the_comparison(page_of, recorded, theme):
    recorded("Kejadian yang panjang sekali judulnya sehingga tidak muat di daftar")
    for scale in (90, 100, 150):
        theme.apply("light", scale)
        page = page_of(size=(1093, 614))
        assert page._left.widget().width() <= page._left.viewport().width()


def test_a_request_is_written_for_the_polda(page_of, tmp_path):
    page = page_of()
    file = tmp_path / "permintaan.brata-enrol"

    page.side.enrol.write_to(file)

    request = read_request(file.read_bytes(), is_signed_by)
    assert request.feed == "BJM/07"
    assert "permintaan.brata-enrol" in page.side.enrol.told.accessibleName()


def test_a_file_that_is_no_answer_is_refused_in_place(page_of, tmp_path):
    page = page_of()
    file = tmp_path / "x.brata-enrol"
    page.side.enrol.write_to(tmp_path / "permintaan.brata-enrol")
    file.write_bytes(b"{}")

    page.side.enrol.look_into(file)

    assert page.side.enrol.told.property("tone") == "danger"
    assert "bukan berkas pendaftaran" in page.side.enrol.told.accessibleName()


def test_before_the_enrolment_there_is_no_stick(page_of, tmp_path):
    page = page_of()
    assert page.stick.isHidden()

    page.stick.write_to(tmp_path)
    assert page.stick.told.property("tone") == "danger"
    page.stick.look_into(tmp_path / "tidak-ada.sync")
    assert page.stick.told.property("tone") == "danger"
    assert page.stick.write.isEnabled()

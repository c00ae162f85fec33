"""Two laptops change one record without a link: a person decides, and both hold the decision."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.states import Action
from brata_desktop.services import records
from brata_desktop.ui.rendering import SIZES, grab, overflowing
from brata_desktop.ui.widgets.reason import ReasonDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


def amended(laptop, record, why, **changes):
    """Change a record that was submitted already."""

    def job(desk):
        document = replace(records.get(desk, record).document, **changes)
        return records.amend(desk, record, document, why)

    laptop.change(job)


def approval(laptop, record):
    """Approve as a supervisor does; return the code of what forbids it."""

    def job(desk):
        try:
            return "", records.act(desk, [record], Action.APPROVE)[1]
        except BrataError as error:
            return error.code, records.Changes()

    answer, changes = laptop.ask(job)
    laptop.window.shift.workbench.changed.emit(changes)
    laptop.settle()
    return answer


def test_a_person_decides_by_keyboard_and_both_laptops_hold_it(desk, post, application_theme):
    post.hand_to(post.rahman)
    record = post.record("Kabel tembaga 40 meter hilang")
    other = post.record("Baliho robek")
    post.sync()
    desk.sync()
    amended(post, record, "diukur", what="Kabel tembaga 40 meter hilang dari gudang", how="Pagi.")
    amended(desk, record, "ditanya", what="Kabel tembaga 65 meter hilang dari gudang", how="Sore.")
    desk.sync()
    post.sync()
    desk.sync()

    # It blocks the approval of that record, and of no other.
    post.hand_to(post.head)
    assert approval(post, record) == "record-conflict"
    assert approval(post, other) == ""
    assert desk.frame.state.counts["sync"].number == 1

    page = desk.screen("sync")
    desk.until(lambda: len(page.conflict.rows) == len(("what", "how")))
    what, how = page.conflict.rows
    assert what.base.text() == "Semula: Kabel tembaga 40 meter hilang"
    names = [heading.text() for heading in page.conflict.findChildren(type(what.base))]
    assert any("Bripka A. Rahman" in name and "menurut jamnya" in name for name in names)
    assert any("AKP H. Suryadi" in name for name in names)
    for mode in ("dark", "light"):
        application_theme.apply(mode)
        for size in SIZES:
            grab(desk.window, size)
            assert overflowing(desk.window) == []

    what.cells[0].setFocus()
    QTest.keyClick(what.cells[0], Qt.Key.Key_Right)
    assert not page.conflict.save.isEnabled()
    how.cells[0].setFocus()
    QTest.keyClick(how.cells[0], Qt.Key.Key_B)
    assert "Menurut Bripka A. Rahman: Pagi." in how.text.text()
    QTest.keyClick(how.text, Qt.Key.Key_Return, CONTROL)
    dialog = page.findChild(ReasonDialog)
    dialog.text.set_text("ditanyakan lagi kepada penjaga")
    dialog.confirm.click()
    desk.until(lambda: desk.state(record).conflicts == {})

    desk.sync()
    post.sync()
    assert post.state(record).conflicts == {}
    assert post.state(record).document == desk.state(record).document
    told = post.state(record).document
    assert told["what"] == what.question.sides[1].value
    assert "Menurut AKP H. Suryadi: Sore." in told["how"]
    # What was not chosen stays in the history.
    written = [entry.revision for entry in post.state(record).history]
    assert len(written) >= 4
    assert approval(post, record) == ""

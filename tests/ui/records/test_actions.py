"""What can be done with records from the list, by role and state, one or many."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.kinds.incident import Person
from brata_desktop.domain.states import Action, State
from brata_desktop.services import kept_words, records
from brata_desktop.ui.kept_reason import KeptReason
from brata_desktop.ui.kinds import FACES
from tests.ui.records.reading import choose, titles

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def press(qtbot, page, key, modifiers=Modifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or page, key, modifiers)


def state_of(page, record):
    return records.get(page.workbench.desk, record).state.state


def menu_words(page):
    """Return what the menu offers, apart from what other kinds begin from a record."""
    menu = page.acts.menu(page.detail.details.view)
    begun = {words() for face in FACES.values() for words in face.begins.values()}
    return [action.text() for action in menu.actions() if action.text() not in begun]


@pytest.fixture
def toasts():
    """What the page had said, newest last."""
    return []


def listen(page, toasts):
    page.workbench.said.connect(toasts.append)
    return page


def test_record_is_submitted_by_key_and_taken_back_by_the_toast(add, page_of, qtbot, toasts):
    record = add()
    page = listen(page_of(), toasts)
    press(qtbot, page, Key.Key_Return, Modifier.ControlModifier)
    submitted = state_of(page, record)
    toasts[0].act()

    assert (submitted, state_of(page, record)) == (State.SUBMITTED, State.DRAFT)
    assert toasts[0].text.endswith("diajukan.")
    assert toasts[0].action == "Urungkan"


def test_operator_cannot_undo_what_only_the_author_may_recall(add, page_of, qtbot, toasts):
    add()
    page = listen(page_of("Siti"), toasts)
    press(qtbot, page, Key.Key_Return, Modifier.ControlModifier)

    assert toasts[0].action == ""


def test_marked_records_are_submitted_together(add, page_of, qtbot, toasts):
    ids = [add(hour=hour) for hour in (10, 9, 8)]
    page = listen(page_of(), toasts)
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Space):
        press(qtbot, page, key)
    noted = page.note[0]
    press(qtbot, page, Key.Key_Return, Modifier.ControlModifier)

    assert noted == "2 ditandai"
    assert [state_of(page, record) for record in ids] == [
        State.SUBMITTED, State.SUBMITTED, State.DRAFT,
    ]  # fmt: skip
    assert (page.model.marked, page.note[0]) == ({}, "")
    assert toasts[0].text == "2 catatan diajukan."


def test_marks_stay_through_a_refresh_and_go_with_escape(add, page_of, qtbot):
    record = add()
    page = page_of()
    press(qtbot, page, Key.Key_Space)
    page.mark_stale()
    kept = list(page.model.marked)
    press(qtbot, page, Key.Key_Escape)

    assert kept == [record]
    assert not page.model.marked


def test_another_filter_takes_the_marks_away(add, page_of, qtbot):
    add()
    page = page_of()
    press(qtbot, page, Key.Key_Space)
    page.bar.popups["period"].chosen.emit(("yesterday",))

    assert not page.model.marked


def test_paper_of_every_marked_record_is_asked_for(add, page_of, qtbot):
    ids = [add(hour=hour) for hour in (10, 9)]
    page = page_of()
    asked = []
    page.workbench.paper_asked.connect(asked.append)
    press(qtbot, page, Key.Key_P, Modifier.ControlModifier)
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Space):
        press(qtbot, page, key)
    press(qtbot, page, Key.Key_P, Modifier.ControlModifier)

    assert asked == [(ids[0],), tuple(ids)]


def test_chat_text_is_copied_masked_and_marked_as_early(add, page_of, qtbot, toasts):
    add(persons=(Person("p1", "korban", "Ahmad Fauzi", 15),), how="Ahmad Fauzi dipukul")
    page = listen(page_of(), toasts)
    press(qtbot, page, Key.Key_C, Modifier.ControlModifier | Modifier.ShiftModifier)
    text = QApplication.clipboard().text()

    assert text.startswith("*LAPORAN AWAL*")
    assert "Fauzi" not in text
    assert toasts[0].text == "Teks singkat disalin, nama disamarkan."


def test_edit_opens_the_form(add, page_of, qtbot):
    record = add()
    page = page_of()
    with qtbot.waitSignal(page.workbench.form_asked) as asked:
        press(qtbot, page, Key.Key_E)

    assert asked.args[0].copy.record == record


@pytest.mark.parametrize(("steps", "kind"), list(enumerate(KINDS)))
def test_new_record_is_chosen_in_a_small_menu(page, qtbot, steps, kind):
    menu = page.open_new_menu()
    for _ in range(steps):
        qtbot.keyClick(menu, Key.Key_Down)
    with qtbot.waitSignal(page.workbench.form_asked) as asked:
        qtbot.keyClick(menu, Key.Key_Return)

    assert asked.args[0].copy.kind == kind


@pytest.mark.parametrize(
    ("letter", "kind"), [("K", "incident"), ("P", "patrol"), ("E", "preemptive")]
)
def test_letters_choose_in_the_small_menu(page, qtbot, letter, kind):
    menu = page.open_new_menu()
    with qtbot.waitSignal(page.workbench.form_asked) as asked:
        qtbot.keyClick(menu, getattr(Key, f"Key_{letter}"))

    assert asked.args[0].copy.kind == kind


@pytest.mark.parametrize(
    ("name", "submit", "offered"),
    [
        ("Rahman", False, ["Sunting", "Ajukan", "Cetak", "Salin teks singkat", "Tarik catatan…"]),
        ("Rahman", True, ["Sunting", "Cetak", "Salin teks singkat", "Urungkan pengajuan",
                          "Tarik catatan…"]),
        ("Siti", False, ["Sunting", "Ajukan", "Cetak", "Salin teks singkat"]),
        ("Siti", True, ["Sunting", "Cetak", "Salin teks singkat"]),
        ("Suryadi", True, ["Sunting", "Cetak", "Salin teks singkat", "Tarik catatan…"]),
    ],
)  # fmt: skip
def test_menu_offers_what_role_and_state_allow(add, page_of, name, submit, offered):
    add(submit=submit)
    page = page_of(name)

    assert menu_words(page) == offered
    assert page.detail.submit.isVisible() == ("Ajukan" in offered)
    assert page.detail.edit.isVisible()


def test_approved_record_is_not_edited_by_its_author(add, page_of, post):
    record = add(submit=True)
    records.act(post.desk("Suryadi"), [record], Action.APPROVE)
    page = page_of()

    assert menu_words(page) == ["Cetak", "Salin teks singkat"]
    assert page.detail.edit.isHidden()


def test_withdrawal_asks_why(add, page_of, qtbot, toasts):
    record = add(submit=True)
    page = listen(page_of(), toasts)
    dialog = page.acts.ask_withdrawal(page.detail.details.view)
    dialog.confirm.click()
    refused = dialog.field.error(), state_of(page, record)
    dialog.tick.setChecked(True)
    dialog.chips[0].click()
    dialog.confirm.click()

    assert refused == ("Tulis alasannya; alasan tetap ada di riwayat.", State.SUBMITTED)
    view = records.get(page.workbench.desk, record)
    assert view.state.state is State.WITHDRAWN
    assert view.state.history[-1].reason == "Tidak terbukti: Tercatat dua kali"
    assert toasts[0].text.endswith("ditarik.")


def test_the_words_of_a_withdrawal_outlive_a_crash_and_another_officer(
    add, page_of, qtbot, workbench_of
):
    record = add(submit=True)
    page = page_of()
    view = page.detail.details.view
    dialog = page.acts.ask_withdrawal(view)
    qtbot.keyClicks(dialog.text, "Tercatat dua kali")
    # A second after the key, as for a form; then the laptop is another officer's.
    dialog.findChild(KeptReason).timer.timeout.emit()
    assert kept_words.find(page.workbench.desk, f"withdraw.{record}") == "Tercatat dua kali"
    qtbot.keyClicks(dialog.text, " oleh pos 08")
    dialog.reject()
    assert kept_words.find(workbench_of("Suryadi").desk, f"withdraw.{record}") == ""

    again = page.acts.ask_withdrawal(view)

    assert again.reason() == "Tercatat dua kali oleh pos 08"
    again.confirm.click()
    assert state_of(page, record) is State.WITHDRAWN
    assert kept_words.find(page.workbench.desk, f"withdraw.{record}") == ""


def test_recall_makes_a_draft_again(add, page_of, toasts):
    record = add(submit=True)
    page = listen(page_of(), toasts)
    menu = page.acts.menu(page.detail.details.view)
    next(a for a in menu.actions() if a.text() == "Urungkan pengajuan").trigger()

    assert state_of(page, record) is State.DRAFT


def test_incomplete_record_is_opened_for_its_answer_and_none_is_submitted(add, page_of, qtbot):
    whole, incomplete = add(hour=10), add(hour=9, place=Place())
    page = page_of()
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Space):
        press(qtbot, page, key)
    with qtbot.waitSignal(page.workbench.completion_asked) as asked:
        press(qtbot, page, Key.Key_Return, Modifier.ControlModifier)

    assert asked.args[0].copy.record == incomplete
    assert [state_of(page, each) for each in (whole, incomplete)] == [State.DRAFT, State.DRAFT]
    assert list(page.model.marked) == [whole, incomplete]


@pytest.fixture
def refused(page_of):
    """Return a function that shows a page and hears the errors that it says."""

    def show():
        page, heard = page_of(), []
        page.workbench.failed.disconnect()
        page.workbench.failed.connect(heard.append)
        return page, heard

    return show


def rewrite(post, record):
    desk = post.desk("Siti")
    document = replace(records.get(desk, record).document, what="Ditulis ulang")
    records.amend(desk, record, document, "Salah dengar")


def test_text_that_was_not_read_is_not_submitted(add, refused, post, qtbot):
    record = add()
    page, heard = refused()
    rewrite(post, record)
    press(qtbot, page, Key.Key_Return, Modifier.ControlModifier)
    before = state_of(page, record), page.detail.details.view.document.what
    press(qtbot, page, Key.Key_Return, Modifier.ControlModifier)

    assert [error.code for error in heard] == ["record-changed"]
    assert before == (State.DRAFT, "Ditulis ulang")
    assert state_of(page, record) is State.SUBMITTED


def test_marked_record_is_submitted_as_it_was_read(add, refused, post, qtbot):
    first, second = add(hour=10), add(hour=9)
    page, heard = refused()
    press(qtbot, page, Key.Key_Space)
    choose(page, "incident 9")
    press(qtbot, page, Key.Key_Space)
    rewrite(post, first)
    press(qtbot, page, Key.Key_Return, Modifier.ControlModifier)

    assert [error.code for error in heard] == ["record-changed"]
    assert [state_of(page, each) for each in (first, second)] == [State.DRAFT, State.DRAFT]


@pytest.mark.parametrize("step", ["recall", "withdraw"])
def test_other_steps_are_about_the_text_that_was_read_too(add, refused, post, step):
    record = add(submit=True)
    page, heard = refused()
    view = page.detail.details.view
    rewrite(post, record)
    if step == "withdraw":
        page.acts.withdraw(view, "Tercatat dua kali")
    else:
        menu = page.acts.menu(view)
        next(a for a in menu.actions() if a.text() == "Urungkan pengajuan").trigger()

    assert [error.code for error in heard] == ["record-changed"]
    assert state_of(page, record) is State.SUBMITTED


def test_enter_reads_and_narrow_window_opens_its_drawer(add, page_of, qtbot):
    add()
    page = page_of(size=(1093, 614))
    closed = page.detail.isVisible()
    press(qtbot, page, Key.Key_Return)
    opened = page.detail.isVisible(), page.detail.isAncestorOf(QApplication.focusWidget())
    press(qtbot, page, Key.Key_Escape)

    assert (closed, opened, page.detail.isVisible()) == (False, (True, True), False)


def test_running_through_the_list_shows_the_last_one(add, page_of, qtbot):
    for hour in (10, 9, 8):
        add(hour=hour)
    page = page_of()
    for _ in range(2):
        press(qtbot, page, Key.Key_Down)
    qtbot.waitUntil(lambda: page.detail.title.text() == "incident 8")

    assert titles(page)[-1] == "incident 8"


def test_choosing_with_the_mouse_shows_the_record(add, page_of):
    add(hour=10)
    add(hour=9)
    page = page_of()
    choose(page, "incident 9")

    assert page.detail.title.text() == "incident 9"

"""Petugas dan peran, with real keys: what was done there holds when somebody signs in."""

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QMenu

from brata_desktop.domain.states import Role
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import access, session
from brata_desktop.ui.background import Background
from brata_desktop.ui.settings.job_dialog import JobDialog
from brata_desktop.ui.settings.page import SettingsPage
from brata_desktop.ui.workbench import Workbench
from tests.ui.settings.conftest import SECRET

NEW_SECRET = "hujan deras di hulu"  # noqa: S105 - of a store that a test makes


@pytest.fixture
def section(section_of):
    """The section as the administrator sees it."""
    return section_of("officers")


@pytest.fixture
def said(section):
    """What toasts said."""
    words = []
    section.workbench.said.connect(lambda message: words.append(message.text))
    return words


def titles(section):
    return [row.content.title for row in section.rows]


def row_of(section, name):
    return next(row for row in section.rows if name in row.content.title)


def member_of(section, name):
    return next(m for m in section._roster.members if name in m.officer.title)


def steps(section, name):
    return [step.words for step in section.steps(member_of(section, name))]


def do(section, name, words):
    found = section.steps(member_of(section, name))
    next(step for step in found if words in step.words).act()
    return open_dialog(section)


def open_dialog(section):
    return next(d for d in section.findChildren(JobDialog) if d.isVisible())


def is_open(section):
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return any(d.isVisible() for d in section.findChildren(JobDialog))


def type_secret(qtbot, dialog, first, again):
    qtbot.keyClicks(dialog.secret.first.edit, first)
    qtbot.keyClicks(dialog.secret.again.edit, again)


def test_officers_are_listed_with_roles_and_oneself(section):
    assert titles(section) == ["Bripka A. Rahman", "AKP H. Suryadi", "Brigpol Siti H."]
    own = row_of(section, "Suryadi").content
    assert (own.meta, own.detail) == ("Anda", "NRP 80010001 · Perwira pengawas, Admin")


def test_a_post_officer_is_not_offered_the_section(page_of):
    page = page_of()

    page.show_section("officers")

    assert page.section.KEY != "officers"


def test_an_officer_added_by_keyboard_can_sign_in(section, qtbot, paths, said):
    section.new.setFocus()
    qtbot.keyClick(section.new, Qt.Key.Key_Space)
    dialog = open_dialog(section)
    qtbot.keyClicks(dialog.name, "Yusuf Maulana")
    qtbot.keyClicks(dialog.rank, "Briptu")
    qtbot.keyClicks(dialog.nrp, "92010005")
    qtbot.keyClick(dialog.roles.boxes[Role.OPERATOR], Qt.Key.Key_Space)
    type_secret(qtbot, dialog, NEW_SECRET, NEW_SECRET)

    qtbot.keyClick(dialog.secret.again.edit, Qt.Key.Key_Return)

    assert not is_open(section)
    assert "Briptu Yusuf Maulana" in titles(section)
    assert "Yusuf Maulana" in [slot.display_name for slot in session.unlockers(paths)]
    opened = session.open_session(paths, "yusuf", NEW_SECRET)
    with opened.desk.store.reading() as work:
        assert opened.desk.roles(work) == {Role.PETUGAS, Role.OPERATOR}
    opened.desk.store.close()
    assert said == ["Petugas kini dapat masuk."]


@pytest.mark.parametrize(
    ("name", "rank", "nrp", "field"),
    [
        ("", "Briptu", "92010005", "name"),
        ("Yusuf", "Jenderal kancil", "92010005", "rank"),
        ("Yusuf", "Briptu", "123", "nrp"),
        ("Yusuf", "Briptu", "87010002", "nrp"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(section, qtbot, name, rank, nrp, field):
    section.new.click()
    dialog = open_dialog(section)
    dialog.name.setText(name)
    dialog.rank.setCurrentText(rank)
    dialog.nrp.setText(nrp)
    type_secret(qtbot, dialog, NEW_SECRET, NEW_SECRET)

    dialog.confirm.click()

    assert [n for n, each in dialog.fields.items() if each.error()] == [field]
    assert dialog.focusWidget() is dialog.fields[field].control
    assert len(section.rows) == 3


def test_an_officer_without_a_role_or_with_a_weak_passphrase_is_not_added(section, qtbot):
    section.new.click()
    dialog = open_dialog(section)
    dialog.name.setText("Yusuf Maulana")
    dialog.rank.setCurrentText("Briptu")
    dialog.nrp.setText("92010005")
    dialog.roles.set_roles([])
    dialog.confirm.click()
    assert dialog.fields["roles"].error()

    dialog.roles.set_roles([Role.PETUGAS])
    type_secret(qtbot, dialog, "yusufmaulana", "yusufmaulana")
    dialog.confirm.click()
    assert dialog.secret.first.error()

    dialog.secret.first.edit.clear()
    dialog.secret.again.edit.clear()
    type_secret(qtbot, dialog, NEW_SECRET, NEW_SECRET + "x")
    dialog.confirm.click()
    assert dialog.secret.again.error()
    assert len(section.rows) == 3


def test_enter_on_a_row_opens_what_can_be_done(section, qtbot):
    row = row_of(section, "Rahman")
    row.setFocus()

    qtbot.keyClick(row, Qt.Key.Key_Space)

    menu = row.findChild(QMenu)
    assert [action.text().replace("&", "") for action in menu.actions()] == [
        "Ubah…",
        "Perbarui akses…",
        "Tunjuk sebagai pengawas sementara…",
        "Nonaktifkan…",
    ]
    menu.close()


def test_oneself_is_not_renewed_while_at_work(section):
    assert steps(section, "Suryadi") == ["&Ubah…", "&Nonaktifkan…"]


def test_a_changed_officer_is_shown_and_keeps_the_passphrase(section, qtbot, paths):
    dialog = do(section, "Rahman", "Ubah")
    dialog.name.setText("Abdul Rahman")
    dialog.rank.setCurrentText("Aipda")
    dialog.confirm.click()

    assert not is_open(section)
    assert "Aipda Abdul Rahman" in titles(section)
    session.open_session(paths, "abdul", SECRET).desk.store.close()


def test_a_new_supervisor_types_the_own_passphrase(section, qtbot, paths):
    dialog = do(section, "Rahman", "Ubah")
    assert not dialog.own_secret.isVisible()

    dialog.roles.boxes[Role.PENGAWAS].click()
    assert dialog.own_secret.isVisible()
    dialog.confirm.click()
    assert dialog.own_secret.error()
    qtbot.keyClicks(dialog.own_secret.edit, "bukan sandi yang benar")
    dialog.confirm.click()
    assert dialog.own_secret.error()
    assert "pengawas" not in row_of(section, "Rahman").content.detail.lower()

    dialog.own_secret.edit.clear()
    qtbot.keyClicks(dialog.own_secret.edit, SECRET)
    dialog.confirm.click()

    assert not is_open(section)
    opened = session.open_session(paths, "rahman", SECRET)
    assert access.roster(opened).may_renew
    opened.desk.store.close()


def test_renewed_access_opens_with_the_new_passphrase_only(section, qtbot, paths):
    dialog = do(section, "Siti", "Perbarui akses")
    type_secret(qtbot, dialog, NEW_SECRET, NEW_SECRET)

    dialog.confirm.click()

    assert not is_open(section)
    session.open_session(paths, "siti", NEW_SECRET).desk.store.close()
    with pytest.raises(Exception, match="secret"):
        session.open_session(paths, "siti", SECRET)


def test_a_deputy_is_shown_until_the_last_day_and_can_be_ended(section, qtbot):
    dialog = do(section, "Siti", "Tunjuk")
    assert dialog.until.value() == dt.date(2024, 2, 7)
    dialog.until.selectAll()
    qtbot.keyClicks(dialog.until, "besok lusa entah")
    dialog.confirm.click()
    assert dialog.fields["until"].error()
    dialog.until.selectAll()
    qtbot.keyClicks(dialog.until, "30/1/2024")
    dialog.confirm.click()
    assert dialog.fields["until"].error().startswith("Masa tugas")
    dialog.until.selectAll()
    qtbot.keyClicks(dialog.until, "3/2/2024")
    qtbot.keyClick(dialog.until, Qt.Key.Key_Return)

    assert not is_open(section)
    assert row_of(section, "Siti").content.meta == "Pengawas sementara s.d. 3 Februari 2024"

    do(section, "Siti", "Akhiri").confirm.click()
    assert row_of(section, "Siti").content.meta == ""


def test_a_retired_officer_cannot_sign_in_and_only_the_way_back_is_offered(section, paths):
    do(section, "Rahman", "Nonaktifkan").confirm.click()

    assert titles(section)[-1] == "Bripka A. Rahman"
    assert row_of(section, "Rahman").content.meta == "Nonaktif"
    assert steps(section, "Rahman") == ["&Aktifkan lagi…"]
    assert "A. Rahman" not in [slot.display_name for slot in session.unlockers(paths)]


def test_a_retired_officer_is_made_active_again_with_a_passphrase_of_their_own(
    section, paths, qtbot, said
):
    do(section, "Rahman", "Nonaktifkan").confirm.click()
    dialog = do(section, "Rahman", "Aktifkan lagi")
    type_secret(qtbot, dialog, NEW_SECRET, "bukan yang sama itu")
    dialog.confirm.click()
    assert is_open(section)
    for field in (dialog.secret.first, dialog.secret.again):
        field.edit.clear()
    type_secret(qtbot, dialog, NEW_SECRET, NEW_SECRET)
    dialog.confirm.click()

    assert not is_open(section)
    assert said[-1] == "Petugas dapat masuk lagi."
    assert row_of(section, "Rahman").content.meta == ""
    back = session.open_session(paths, "a. rahman", NEW_SECRET)
    back.desk.store.close()


def test_the_last_administrator_is_refused_with_a_sentence(section):
    dialog = do(section, "Suryadi", "Nonaktifkan")
    dialog.confirm.click()

    assert dialog.trouble.accessibleName() == "Ini admin terakhir. Tunjuk admin lain dahulu."
    assert dialog.confirm.isEnabled()
    dialog.reject()

    changing = do(section, "Suryadi", "Ubah")
    changing.roles.boxes[Role.ADMIN].click()
    changing.confirm.click()
    assert changing.fields["roles"].error()


def test_a_dialog_goes_with_its_page(section):
    section.new.click()

    section.window().hide()

    assert not is_open(section)


def test_a_supervisor_who_is_no_administrator_renews_only(page_of, demo_post, paths, qtbot):
    siti = next(
        m.officer.id
        for m in access.roster(demo_post.supervisor).members
        if "Siti" in m.officer.name
    )
    details = access.NewOfficer("Siti H.", "Brigpol", "90010003", frozenset({Role.PENGAWAS}))
    access.change_details(demo_post.supervisor, siti, details, SECRET)
    own = session.open_session(paths, siti, SECRET)
    page = page_of(session=own)
    page.show_section("officers")

    assert page.section.new.isHidden()
    assert steps(page.section, "Rahman") == ["&Perbarui akses…"]
    assert steps(page.section, "Siti") == []
    own.desk.store.close()


def test_a_dialog_left_while_the_store_works_does_no_harm(
    demo_post, paths, preferences, qtbot, shown
):
    opened = demo_post.supervisor
    worker = Background()
    with ReportWorker() as printer:
        bench = Workbench(opened.desk, paths, worker, worker, printer)
        page = shown(SettingsPage(bench, opened, preferences), (1366, 690))
        qtbot.waitUntil(lambda: page.names.count() > 0)
        page.show_section("officers")
        section = page.section
        qtbot.waitUntil(lambda: len(section.rows) == 3)
        section.new.click()
        dialog = open_dialog(section)
        dialog.name.setText("Yusuf Maulana")
        dialog.rank.setCurrentText("Briptu")
        dialog.nrp.setText("92010005")
        type_secret(qtbot, dialog, NEW_SECRET, NEW_SECRET)

        dialog.confirm.click()
        assert not dialog.confirm.isEnabled()
        dialog.reject()

        qtbot.waitUntil(lambda: "Briptu Yusuf Maulana" in titles(section))
        assert not is_open(section)
        worker.close()

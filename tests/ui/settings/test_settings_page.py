"""The list of sections, and those that concern the laptop itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from brata_desktop.domain.states import Role
from brata_desktop.ui.settings import page as settings_page
from brata_desktop.ui.settings.about import Reader
from brata_desktop.ui.settings.appearance import AppearanceSection


def choose(control, key):
    next(each for each in control.segments() if each.option.key == key).click()


def titles(page):
    return [page.names.item(row).text() for row in range(page.names.count())]


def test_it_opens_with_the_first_section(page_of):
    page = page_of()

    assert titles(page)[0] == "Tampilan dan bahasa"
    assert isinstance(page.section, AppearanceSection)


def test_arrows_walk_through_the_sections(page_of, qtbot):
    page = page_of()
    page.focus_first()

    qtbot.keyClick(page.names, Qt.Key.Key_End)

    assert titles(page)[page.names.currentRow()] == "Tentang"
    assert page.section._heading.text() == "Tentang"


def test_a_section_for_another_role_is_not_offered(page_of, monkeypatch):
    place = settings_page.Place("info", settings_page.AboutSection, frozenset({Role.ADMIN}))
    monkeypatch.setattr(settings_page, "PLACES", (settings_page.PLACES[0], place))

    assert titles(page_of()) == ["Tampilan dan bahasa"]
    assert titles(page_of(supervisor=True)) == ["Tampilan dan bahasa", "Tentang"]


def test_choices_of_the_look_are_kept(page_of, preferences):
    page = page_of()
    section = page.section

    choose(section.theme, "dark")
    choose(section.scale, "125")
    choose(section.language, "en")
    choose(section.paper, "F4")

    kept = preferences.written[-1]
    assert (kept.theme, kept.text_scale_percent, kept.language, kept.paper) == (
        "dark", 125, "en", "F4",
    )  # fmt: skip


def test_a_text_size_changed_by_key_is_shown(page_of, preferences):
    page = page_of()
    section = page.section

    preferences.change(text_scale_percent=150)

    assert section.scale.chosen_key() == "150"


def test_a_sound_store_is_called_whole(page_of, qtbot):
    page = page_of()
    page.show_section("about")
    section = page.section

    section.check.click()

    qtbot.waitUntil(section.check.isEnabled)
    assert section.result.accessibleName().startswith("Penyimpanan utuh")


def test_a_record_that_stands_differently_in_the_list_is_told(page_of, demo_post, qtbot):
    with demo_post.officer.desk.store.transaction() as work:
        work._connection.exec_driver_sql("UPDATE record SET number = 'X-1'")
        work.commit()
    page = page_of()
    page.show_section("about")
    section = page.section

    section.check.click()

    qtbot.waitUntil(section.check.isEnabled)
    assert section.result.property("tone") == "danger"
    assert "stands differently" in section.result.accessibleName()


def test_licences_can_be_read(page_of, qtbot):
    page = page_of()
    page.show_section("about")

    page.section._rows[0].click()

    reader = page.findChild(Reader)
    assert "SIL OPEN FONT LICENSE" in reader.findChild(QPlainTextEdit).toPlainText()

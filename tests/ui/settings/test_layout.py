"""Nothing of Pengaturan is clipped, at any text size, in the smallest window too."""

import pytest
from PySide6.QtCore import QCoreApplication

from brata_desktop.services import demo
from brata_desktop.ui.rendering import grab, overflowing
from brata_desktop.ui.settings.job_dialog import JobDialog
from brata_desktop.ui.settings.page import PLACES
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

SIDEBAR = 56
SIZES = ((1366, 690), (1093, 614))


@pytest.mark.parametrize("scale", [90, 100, 125, 150])
def test_every_section_has_room(page_of, demo_post, theme, scale):
    demo.fill_registers(demo_post)
    theme.apply("light", scale)
    page = page_of(supervisor=True)
    found = []

    for place in PLACES:
        page.show_section(place.key)
        for width, height in SIZES:
            grab(page, (width - SIDEBAR * scale // 100, height - 110 * scale // 100))
            found += overflowing(page)
            section, room = page.section, page.section.parentWidget().width()
            if section.minimumSizeHint().width() > room:
                found.append(f"{place.key} needs {section.minimumSizeHint().width()} of {room}")

    assert not found


@pytest.mark.parametrize("scale", [90, 150])
def test_a_dialog_fits_its_window_and_its_buttons_stay(section_of, theme, scale):
    theme.apply("dark", scale)
    section = section_of("officers")
    grab(section.window(), (1093, 614))

    section.new.click()

    dialog = next(d for d in section.findChildren(JobDialog) if d.isVisible())
    QCoreApplication.processEvents()
    assert dialog.height() <= section.window().height()
    assert dialog.width() <= section.window().width()
    assert dialog.rect().contains(dialog.confirm.geometry())
    assert not overflowing(dialog)


def test_a_control_goes_below_its_words_where_it_is_narrow(shown):
    row = SettingRow(SegmentedControl([Option(str(n), f"{n}00 %") for n in range(5)]))
    row.set_words("Ukuran huruf", "Ctrl dengan + atau - di setiap layar.")
    shown(row, (700, 60))
    assert row.control.x() > row._name.geometry().right()

    row.resize(row.control.sizeHint().width() + 20, 120)
    QCoreApplication.processEvents()

    assert row.control.y() > row._meaning.geometry().bottom()
    assert row.control.width() == row.control.sizeHint().width()

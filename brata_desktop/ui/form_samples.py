"""Invented forms in the real window, for pictures: an incident half written at 20.47."""

import datetime as dt
from collections.abc import Callable

from brata_desktop.domain.document import Common, Place
from brata_desktop.domain.kinds import INCIDENT
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.times import When
from brata_desktop.services.records import Form
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.samples import framed
from brata_desktop.ui.workbench import Workbench

DAY = dt.date(2024, 1, 31)


def framed_form(kind: str, make: Callable[[Workbench], Common], focus: str) -> Frame:
    """Return the whole window with an open form over the list of records.

    Args:
        kind: Kind code.
        make: Gives what the form says.
        focus: Path of the field that has the focus.
    """
    frame = framed("records", RecordsPage, busy=True)
    workbench = frame.findChild(Workbench)
    if workbench is None:
        raise RuntimeError("the window has no workbench")
    opened: list[Form] = []
    workbench.form_asked.connect(lambda form, _screen: opened.append(form))
    workbench.new_record(kind, make(workbench))
    page = make_form(workbench, opened[0])
    frame.open_page(page)
    frame.show()
    page.go_to(focus)
    page.look_around()
    return frame


def incident_window() -> Frame:
    """Return the incident form of the picture, its time ahead of the clock."""
    return framed_form(INCIDENT.code, _incident, "how")


def _incident(workbench: Workbench) -> Incident:
    new_id = workbench.desk.new_id
    return Incident(
        operation=workbench.desk.operation,
        stage="KAMPANYE",
        category="KJ_KELAHI",
        severity="TINGGI",
        what="Perkelahian dua kelompok pendukung usai rapat terbatas",
        occurred=When(DAY, dt.time(21, 15)),
        place=Place("Gedung Serbaguna, Jl. Prona I", "63.71.01.1002", "", -3.3446, 114.613),
        persons=(
            Person(new_id(), "terlapor", "Rian S.", 24, occupation="buruh"),
            Person(new_id(), "terlapor", "M. Hafiz", 27, occupation="swasta"),
            Person(
                new_id(), "korban", "Ahmad F.", 22,
                occupation="mahasiswa", condition="luka ringan",
            ),
        ),
        means="Tangan kosong, satu tongkat bendera",
        cause="Saling ejek saat keluar gedung",
        how=(
            "Rapat selesai pukul 20.10. Dua kelompok saling ejek di halaman, lalu terjadi "
            "perkelahian. Regu pos dan Bhabinkamtibmas melerai pukul 20.22."
        ),
        action_taken="Dilerai, korban dibawa ke Puskesmas Pemurus Dalam, lapor Kapolsek",
    )  # fmt: skip

"""An invented document in the real form, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.incident import SPEC, Incident
from brata_desktop.domain.person import Person
from brata_desktop.domain.times import When
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.incident.form import IncidentForm
from brata_desktop.ui.samples import framed_form

_DAY = dt.date(2024, 1, 31)


def sample_incident() -> Incident:
    """Return an incident half written, its time ahead of the clock."""
    return Incident(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        category="KJ_KELAHI",
        severity="TINGGI",
        what="Perkelahian dua kelompok pendukung usai rapat terbatas",
        occurred=When(_DAY, dt.time(21, 15)),
        place=Place("Gedung Serbaguna, Jl. Prona I", "63.71.01.1010", "", -3.3446, 114.613),
        persons=(
            Person("s1", "terlapor", "Rian S.", 24, occupation="buruh"),
            Person("s2", "terlapor", "M. Hafiz", 27, occupation="swasta"),
            Person(
                "s3", "korban", "Ahmad F.", 22,
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


def incident_window() -> Frame:
    """Return the window with an incident half written, the focus in its chronology."""
    frame = framed_form(IncidentForm, SPEC.code, sample_incident())
    form = frame.current_page
    frame.show()
    if isinstance(form, IncidentForm):
        form.go_to("how")
        form.tell()
        form.look_around()
    return frame


SCREENS: Mapping[str, Callable[[], QWidget]] = {"incident-form": incident_window}

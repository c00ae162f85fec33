"""An invented document in the real form, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, SPEC, Checkpoint, CrewMember, Patrol
from brata_desktop.domain.times import WITA, When
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.patrol.form import PatrolForm
from brata_desktop.ui.samples import framed_form

_DAY = dt.date(2024, 1, 31)
_CREW = (
    ("Aipda", "M. Noor"),
    ("Bripka", "A. Rahman"),
    ("Bripda", "Fauzan"),
    ("Bripda", "R. Hidayat"),
)
_STOPS: tuple[tuple[str, int | None, str, str, tuple[float, float]], ...] = (
    ("Pos Pam 07", 5, SAFE, "", (-3.3352, 114.6043)),
    ("Gudang logistik KPU Banjarmasin", 14, SAFE, "Gembok dan segel utuh, dua penjaga",
     (-3.3287, 114.6071)),
    ("Kantor PPK Banjarmasin Selatan", 26, SAFE, "Pintu pagar belum dikunci, diingatkan",
     (-3.3271, 114.6122)),
    ("Simpang Kelayan B", 35, NOTABLE, "Baliho rusak", (-3.3322, 114.6141)),
    ("Dermaga Pekauman", 44, "", "", (-3.3309, 114.6188)),
    ("Lapangan Kamboja", None, "", "", (-3.3360, 114.6172)),
    ("Pos Pam 07", None, "", "", (-3.3352, 114.6043)),
)  # fmt: skip


def sample_patrol() -> Patrol:
    """Return a patrol under way at its fifth checkpoint."""
    return Patrol(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        satgas="PREVENTIF",
        mode="M_R4",
        what="Patroli malam rute 3",
        occurred=When(date=_DAY, time=dt.time(20, 5)),
        place=Place("Banjarmasin Selatan", "63.71.01"),
        route="Rute 3, logistik dan dermaga",
        target="Lokasi logistik dan TPS",
        vehicles="Roda empat, DA 1234",
        personnel=Count(4),
        crew=tuple(
            CrewMember(f"c{at}", name, rank, is_leader=not at)
            for at, (rank, name) in enumerate(_CREW)
        ),
        checkpoints=tuple(
            Checkpoint(
                f"p{at}",
                Place(name, "63.71.01", latitude=point[0], longitude=point[1]),
                dt.datetime(2024, 1, 31, 20, minute, tzinfo=WITA) if minute else None,
                result,
                note,
            )
            for at, (name, minute, result, note, point) in enumerate(_STOPS)
        ),
    )


def patrol_window() -> Frame:
    """Return the window with a patrol under way."""
    return framed_form(PatrolForm, SPEC.code, sample_patrol())


SCREENS: Mapping[str, Callable[[], QWidget]] = {"patrol-form": patrol_window}

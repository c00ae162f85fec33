"""An invented document in the real form, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.preemptive import SPEC, Preemptive
from brata_desktop.domain.times import When
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.preemptive.form import PreemptiveForm
from brata_desktop.ui.samples import framed_form

_DAY = dt.date(2024, 1, 31)


def sample_preemptive() -> Preemptive:
    """Return an appeal to the officers of a neighbourhood."""
    return Preemptive(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        kind="HIMBAUAN",
        what="Imbauan kamtibmas kepada pengurus RT 12",
        target_group="Pengurus RT 12",
        participants=Count(18),
        occurred=When(date=_DAY, time=dt.time(18, 20), end_time=dt.time(18, 55)),
        place=Place("Balai RT 12", "63.71.01"),
        topics=("RAPAT_UMUM", "HOAKS"),
        result=(
            "Ketua dan 17 pengurus RT sepakat menjaga lingkungan dan melapor ke pos bila ada "
            "pengumpulan massa tanpa pemberitahuan."
        ),
        follow_up="Grup pesan RT 12 dan Bhabinkamtibmas dibuat, cek ulang 2 Februari",
        threat="Rapat umum 3 Februari di Lapangan Kamboja",
    )


def preemptive_window() -> Frame:
    """Return the window with a pre-emptive action."""
    return framed_form(PreemptiveForm, SPEC.code, sample_preemptive())


SCREENS: Mapping[str, Callable[[], QWidget]] = {"preemptive-form": preemptive_window}

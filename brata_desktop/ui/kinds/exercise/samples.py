"""An invented document in the real form, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.exercise import SPEC, Exercise
from brata_desktop.domain.kinds.guarding import Element, Phase
from brata_desktop.domain.times import When
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.exercise.form import ExerciseForm
from brata_desktop.ui.samples import framed_form

_DAY = dt.date(2024, 1, 31)


def sample_exercise() -> Exercise:
    """Return a simulation of a riot that did not happen."""
    return Exercise(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        kind="SISPAMKOTA",
        what="Simulasi pengamanan kantor penyelenggara",
        occurred=When(_DAY, dt.time(8, 0), end_time=dt.time(11, 0)),
        place=Place("Halaman Mapolresta", "63.71.05"),
        elements=(
            Element("POLRI", "POLRI", Count(120)),
            Element("TNI", "TNI", Count(30)),
        ),
        phases=(Phase("f1", "Apel dan pembagian tugas", When(_DAY, dt.time(8, 0))),),
        scenario="Massa pendukung memaksa masuk ke kantor penyelenggara.",
        result="Seluruh tahap dijalankan sesuai rencana.",
        lessons="Komunikasi antarunsur perlu dilatih lagi.",
    )


def exercise_window() -> Frame:
    """Return the window with an exercise."""
    return framed_form(ExerciseForm, SPEC.code, sample_exercise())


SCREENS: Mapping[str, Callable[[], QWidget]] = {"exercise-form": exercise_window}

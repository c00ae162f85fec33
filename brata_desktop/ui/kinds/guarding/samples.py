"""An invented document in the real form, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.guarding import SPEC, Element, Guarding, Phase
from brata_desktop.domain.times import When
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.guarding.form import GuardingForm
from brata_desktop.ui.samples import framed_form

_DAY = dt.date(2024, 1, 31)


def sample_guarding() -> Guarding:
    """Return the guarding of a campaign meeting at two places."""
    return Guarding(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        satgas="PREVENTIF",
        kind="KAMPANYE",
        what="Pengamanan pertemuan tatap muka di dua titik",
        occurred=When(_DAY, dt.time(15, 30), end_time=dt.time(18, 0)),
        place=Place("Gedung Serbaguna, Jl. Prona I", "63.71.01.1010"),
        other_places=(Place("Lapangan Kamboja", "63.71.01", id="t1"),),
        crowd=Count(250, "sekitar 250"),
        elements=(
            Element("POLRI", "POLRI", Count(18)),
            Element("TNI", "TNI", Count(4)),
            Element("LINMAS", "LINMAS", Count(6)),
        ),
        phases=(
            Phase("f1", "Sterilisasi gedung", When(_DAY, dt.time(14, 45)), "Nihil"),
            Phase("f2", "Massa meninggalkan lokasi", When(_DAY, dt.time(18, 0)), "Tertib"),
        ),
        measures="Ring dalam, ring luar, pengaturan lalu lintas Jl. Prona",
        result="Kegiatan selesai, massa pulang dengan tertib.",
        notice_number="STTP/12/I/2024",
    )


def guarding_window() -> Frame:
    """Return the window with a guarding."""
    return framed_form(GuardingForm, SPEC.code, sample_guarding())


SCREENS: Mapping[str, Callable[[], QWidget]] = {"guarding-form": guarding_window}

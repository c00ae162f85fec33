"""An invented province of a morning in the real window, for pictures of the screens."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.readiness import SPEC, Asset, Readiness, Share
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.domain.units import POLSEK
from brata_desktop.services import records
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.readiness.form import ReadinessForm
from brata_desktop.ui.kinds.readiness.page import ReadinessPage
from brata_desktop.ui.samples import framed, framed_form, sample_post
from brata_desktop.ui.workbench import Workbench

_TODAY = dt.date(2024, 1, 31)
_OPERATION = "OMB-2023-2024"
_POLSEK = (
    ("BJMS", "Banjarmasin Selatan", 46, True),
    ("BJMT", "Banjarmasin Timur", 44, True),
    ("BJMB", "Banjarmasin Barat", 47, True),
    ("BJMU", "Banjarmasin Utara", 41, False),
    ("BJMC", "Banjarmasin Tengah", 43, True),
    ("KPL", "KP3 Trisakti", 28, False),
)
"""Code, name, officers ready, whether it has reported today."""


def sample_roll(day: dt.date, unit: str, ready: int, **changes: object) -> Readiness:
    """Return an invented report of a unit, with figures that fit each other."""
    given = {
        "operation": _OPERATION,
        "stage": "KAMPANYE",
        "what": "Kesiapan pasukan",
        "occurred": When(date=day, time=dt.time(7, 30)),
        "unit": unit,
        "real": Count(ready + 9),
        "ready": Count(ready),
        "bko_in": Count(20),
        "bko_out": Count(12),
        "sick": Count(4),
        "leave": Count(10),
        "training": Count(3),
        "shares": tuple(
            Share(code, code, Count(number))
            for code, number in (
                ("PREEMTIF", 60), ("PREVENTIF", 190), ("KAMSELTIBCARLANTAS", 70),
                ("GAKKUM", 32), ("HUMAS", 12), ("BANOPS", 40),
            )
        ),
        "assets": tuple(
            Asset(code, code, Count(good), Count(light), Count(heavy))
            for code, good, light, heavy in (
                ("R2", 84, 6, 2), ("R4", 31, 2, 1), ("R6", 6, 1, 0), ("KAPAL", 5, 1, 0),
                ("HT", 120, 9, 4), ("RIG", 12, 1, 0), ("ALSUS", 40, 0, 0),
            )
        ),
        "tni": Count(45),
        "linmas": Count(310),
        "satpol_pp": Count(28),
    }  # fmt: skip
    return Readiness(**{**given, **changes})  # type: ignore[arg-type]


def _with_polsek(catalogue: Catalogue) -> Catalogue:
    tables = catalogue.tables
    polresta = next(unit for unit in tables.units if unit.code == "BJM")
    below = tuple(
        replace(polresta, code=code, type=POLSEK, parent="BJM", short_name=f"Polsek {name}",
                full_name=f"Kepolisian Sektor {name}", area="")
        for code, name, *_ in _POLSEK
    )  # fmt: skip
    return Catalogue(replace(tables, units=(*tables.units, *below)))


@cache
def _recorded() -> None:
    """Write the reports of two days into the sample store, once."""
    post = sample_post(busy=True)
    desk, supervisor = post.officer.desk, post.supervisor.desk
    yesterday = _TODAY - dt.timedelta(days=1)
    for unit, _, ready, is_today in (("BJM", "", 409, True), *_POLSEK):
        rolls = [sample_roll(yesterday, unit, ready - 2)]
        if is_today:
            rolls.append(sample_roll(_TODAY, unit, ready, carried=("bko_in", "bko_out")))
        for roll in rolls:
            view, _ = records.add(desk, SPEC.code, roll, submit=True)
            if unit != "BJMS":
                records.act(supervisor, [view.state.record], Action.APPROVE)


def _page(workbench: Workbench) -> ReadinessPage:
    workbench.desk = replace(workbench.desk, catalogue=_with_polsek(workbench.desk.catalogue))
    return ReadinessPage(workbench)


def readiness_window() -> Frame:
    """Return the screen of the day: a Polresta with its Polsek, one of them silent."""
    _recorded()
    return framed(SPEC.code, _page, supervisor=True, busy=True)


def readiness_form_window() -> Frame:
    """Return the form, half of its figures taken over."""
    roll = sample_roll(_TODAY, "BJM", 409, carried=("real", "bko_in", "assets.R4.good"))
    return framed_form(ReadinessForm, SPEC.code, roll)


SCREENS: Mapping[str, Callable[[], QWidget]] = {
    "readiness": readiness_window,
    "readiness-form": readiness_form_window,
}

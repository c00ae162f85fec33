"""What the table of units shows: officers, vehicles and equipment, or the forces beside them."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.domain.catalogue import Catalogue, offered
from brata_desktop.domain.kinds.readiness.assets import TABLE, AssetKind
from brata_desktop.domain.kinds.readiness.document import (
    ASSETS,
    CONDITIONS,
    PARTNERS,
    STRENGTH,
)
from brata_desktop.ui.kinds.readiness.names import QUESTIONS
from brata_desktop.ui.kinds.readiness.table import DASH, Column, number_text

OFFICERS, EQUIPMENT, BESIDE = "officers", "equipment", "beside"
VIEWS = (OFFICERS, EQUIPMENT, BESIDE)
_WIDTHS = {
    "real": 62,
    "ready": 62,
    "bko_in": 88,
    "bko_out": 88,
    "sick": 62,
    "leave": 80,
    "training": 50,
}
_WIDE = 90


def columns(view: str, catalogue: Catalogue) -> tuple[Column, ...]:
    """Return the columns of a view, the most needed first."""
    if view == EQUIPMENT:
        kinds = (row for row in offered(catalogue.rows(TABLE)) if isinstance(row, AssetKind))
        return tuple(Column(kind.label, partial(fit_text, kind.code), 72) for kind in kinds)
    names = PARTNERS if view == BESIDE else STRENGTH
    return tuple(
        Column(_caption(name), partial(_number, name), _WIDTHS.get(name, _WIDE)) for name in names
    )


def fit_text(code: str, told: Mapping[str, int]) -> str:
    """Return the fit ones of all: "10/12"; a dash where nobody said anything."""
    head = f"{ASSETS}.{code}."
    known = [told[head + name] for name in CONDITIONS if head + name in told]
    if not known:
        return DASH
    fit, whole = QLocale().toString(told.get(head + CONDITIONS[0], 0)), sum(known)
    return f"{fit}/{QLocale().toString(whole)}"


def _number(path: str, told: Mapping[str, int]) -> str:
    return number_text(told, path)


def _caption(name: str) -> str:
    """Return the head of a column: short where the question is long."""
    if name == "real":
        return QCoreApplication.translate("Readiness", "Real")
    return QCoreApplication.translate("Questions", QUESTIONS[name])

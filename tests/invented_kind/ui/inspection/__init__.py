"""How an inspection looks in the window."""

from brata_desktop.ui.frame.state import Screen
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.records.fact_words import count_words
from brata_desktop.ui.widgets.fact_list import Fact


def _rest(document, words):
    yield "advice", document.advice
    yield "seals", count_words(document.seals)


def _points(document, words):
    yield Fact("12", document.advice)


FACE = KindFace(
    "shield-check",
    word=lambda: "Pemeriksaan",
    name=lambda: "Pemeriksaan gudang",
    rest=_rest,
    points=_points,
    points_title=lambda: "Segel",
    cell=lambda row: f"{row.done} segel",
    line=lambda done, _total: f"{done} segel",
    tile=lambda: "segel dan gembok",
    figure=lambda parts: f"{parts['seals']} segel",
    questions={"advice": "Advice", "seals": "Seals", "seal_state": "State of the seals"},
    findings={"no-seals": "No seal was counted."},
    section=lambda: "Segel",
    screen=Screen(
        "inspections", "shield-check", "Ctrl+Alt+7", "supervision", rank=75, name=lambda: "Gudang"
    ),
)

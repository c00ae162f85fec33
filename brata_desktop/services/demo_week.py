"""The invented week that lies before the invented day: enough records to fill a list.

One row per record: kind, day of January 2024, time; what; category, mode or kind, severity or
numbers, area, author, where it stands. All persons and events are invented; the places are real.
"""

import datetime as dt
from collections.abc import Iterator

from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import SAFE, SKIPPED, Checkpoint, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.services.demo import DemoPost
from brata_desktop.services.desk import Desk

_LINES = (
    (
        "incident",
        "31",
        "19.40",
        "Perusakan baliho caleg di simpang Kelayan B",
        "TP_APK",
        "SEDANG",
        "63.71.01.1005",
        "siti",
        "submitted",
    ),
    (
        "incident",
        "31",
        "17.30",
        "Alat peraga kampanye di luar zona, diteruskan ke Panwascam",
        "PL_ADM",
        "RENDAH",
        "63.71.03.1009",
        "rahman",
        "approved",
    ),
    (
        "patrol",
        "31",
        "16.20",
        "Patroli dialogis pasar Pekauman dan dermaga",
        "M_JALAN",
        "4/5",
        "63.71.01.1003",
        "siti",
        "approved",
    ),
    (
        "incident",
        "31",
        "14.10",
        "Ancaman pembakaran kantor PPS lewat pesan berantai",
        "TP_ANCAMAN",
        "KRITIS",
        "63.71.01.1006",
        "rahman",
        "approved",
    ),
    (
        "preemptive",
        "31",
        "13.45",
        "Sosialisasi pemilu damai kepada pemilih pemula SMKN 4",
        "BINLUH",
        "126",
        "63.71.03.1002",
        "siti",
        "approved",
    ),
    (
        "incident",
        "31",
        "10.15",
        "Konvoi kendaraan roda dua di luar jadwal kampanye",
        "GT_KONVOI",
        "SEDANG",
        "63.71.01.1011",
        "rahman",
        "returned",
    ),
    (
        "patrol",
        "31",
        "08.30",
        "Patroli pagi rute 1: lima calon lokasi TPS rawan",
        "M_R2",
        "5/5",
        "63.71.01.1004",
        "siti",
        "approved",
    ),
    (
        "incident",
        "30",
        "22.10",
        "Pencurian kabel di gudang logistik pemilu",
        "KJ_CURI",
        "TINGGI",
        "63.71.03.1009",
        "rahman",
        "submitted",
    ),
    (
        "patrol",
        "30",
        "20.00",
        "Patroli malam rute 2: permukiman bantaran sungai",
        "M_R4",
        "7/7",
        "63.71.01.1004",
        "siti",
        "approved",
    ),
    (
        "preemptive",
        "30",
        "16.30",
        "Sambang tokoh masyarakat Kelayan Barat",
        "SAMBANG_DDS",
        "9",
        "63.71.01.1004",
        "rahman",
        "approved",
    ),
    (
        "incident",
        "30",
        "11.05",
        "Selebaran tanpa pengirim di tempat ibadah",
        "GT_HITAM",
        "SEDANG",
        "63.71.01.1006",
        "siti",
        "approved",
    ),
    (
        "patrol",
        "29",
        "21.15",
        "Patroli roda dua sekitar kantor PPK",
        "M_R2",
        "3/4",
        "63.71.01.1003",
        "rahman",
        "approved",
    ),
    (
        "incident",
        "29",
        "15.50",
        "Kerumunan di luar jadwal, bubar setelah diimbau",
        "TP_LUAR_JADWAL",
        "RENDAH",
        "63.71.01.1010",
        "siti",
        "approved",
    ),
    (
        "preemptive",
        "29",
        "09.00",
        "Imbauan kamtibmas di pasar Pekauman",
        "HIMBAUAN",
        "40",
        "63.71.01.1003",
        "rahman",
        "approved",
    ),
    (
        "incident",
        "28",
        "23.20",
        "Balap liar di jalan protokol",
        "GANGGUAN",
        "RENDAH",
        "63.71.03.1002",
        "siti",
        "approved",
    ),
    (
        "patrol",
        "27",
        "20.30",
        "Patroli perairan muara Kelayan",
        "M_PERAIRAN",
        "6/6",
        "63.71.01.1004",
        "rahman",
        "approved",
    ),
)


def record_a_week(post: DemoPost) -> tuple[str, ...]:
    """Record, submit and review the week; return the ids of its records, newest first."""
    return tuple(_record(post, cells) for cells in _LINES)


def _record(post: DemoPost, cells: tuple[str, ...]) -> str:
    kind, author, end = cells[0], cells[7], cells[8]
    desk = post.officer.desk if author == "rahman" else post.operator.desk
    document = forms.with_proposed_stage(desk, _document(desk, cells))
    view, _ = records.add(desk, kind, document, submit=True)
    record = view.state.record
    if end == "approved":
        records.act(post.supervisor.desk, [record], Action.APPROVE)
    elif end == "returned":
        reason = "Lengkapi nomor polisi kendaraan"
        records.act(post.supervisor.desk, [record], Action.RETURN, reason)
    return record


def _document(desk: Desk, cells: tuple[str, ...]) -> Common:
    kind, day, clock, what, code, measure, area, *_ = cells
    hour, minute = clock.split(".")
    when = When(date=dt.date(2024, 1, int(day)), time=dt.time(int(hour), int(minute)))
    base = Common(desk.operation, what=what, occurred=when, place=Place(area_code=area))
    return _KINDS[kind](desk, code, measure, base)


def _incident(_desk: Desk, code: str, measure: str, base: Common) -> Incident:
    return Incident(base.operation, "", "", base.what, base.occurred, base.place,
                    category=code, severity=measure)  # fmt: skip


def _patrol(desk: Desk, code: str, measure: str, base: Common) -> Patrol:
    done, total = (int(number) for number in measure.split("/"))
    return Patrol(
        base.operation, "", "", base.what, base.occurred, base.place,
        mode=code, checkpoints=tuple(_points(desk, done, total)), is_finished=True,
    )  # fmt: skip


def _points(desk: Desk, done: int, total: int) -> Iterator[Checkpoint]:
    for number in range(1, total + 1):
        result = SAFE if number <= done else SKIPPED
        yield Checkpoint(desk.new_id(), Place(f"Titik {number}"), result=result)


def _preemptive(_desk: Desk, code: str, measure: str, base: Common) -> Preemptive:
    return Preemptive(base.operation, "", "", base.what, base.occurred, base.place,
                      kind=code, participants=Count(int(measure)))  # fmt: skip


_KINDS = {"incident": _incident, "patrol": _patrol, "preemptive": _preemptive}

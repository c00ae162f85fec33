"""An invented day at an invented post: three officers, three kinds of record, one report.

Everything goes through the same services as real work. All persons are invented.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice

from brata_desktop.config.paths import Paths, resource
from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.kinds.incident import Casualties, Incident, Person
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, Checkpoint, CrewMember, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.registers import Personnel, Post
from brata_desktop.domain.states import Action, Role, State
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import access, first_run, forms, records, registers, session
from brata_desktop.services.demo_records import InventedRecord, invent
from brata_desktop.services.desk import Desk
from brata_desktop.services.first_run import SetUp
from brata_desktop.services.imports import import_file
from brata_desktop.services.session import Clock, Session
from brata_desktop.store.crypto import KDF_COST, KdfCost

DAY = dt.date(2024, 1, 31)
EVENING = dt.datetime.combine(DAY, dt.time(20, 47), WITA)
SUPERVISOR = SetUp(
    operation="OMB-2023-2024",
    unit="BJM",
    post="07",
    post_name="Pos Pam 07 Kelayan",
    name="H. Suryadi",
    rank="AKP",
    nrp="80010001",
    roles=frozenset({Role.PENGAWAS}),
)
OFFICERS = (
    access.NewOfficer("A. Rahman", "Bripka", "87010002", frozenset({Role.PETUGAS})),
    access.NewOfficer("Siti H.", "Brigpol", "90010003", frozenset({Role.OPERATOR})),
)
POSTS = (
    Post("03", "Pos Pam 03 Pekauman", "BJM", "Jl. Pekauman", "63.71.01", "24 jam"),
    Post("12", "Pos Yan 12 Terminal", "BJM", "Terminal", "63.71.02", "07.00-22.00"),
)
PERSONNEL = (
    Personnel("87010002", "A. Rahman", "BRIPKA", "BJM", "07"),
    Personnel("90010003", "Siti H.", "BRIGPOL", "BJM", "07"),
    Personnel("84010004", "M. Noor", "AIPDA", "BJM", "03"),
    Personnel("92010005", "Yusuf Maulana", "BRIPTU", "BJM", "12"),
)
EVENTS = "demo/published_events.jsonl"
BATCH_RECORDS = 500
"""Invented records that become durable together."""


@dataclass(frozen=True, slots=True)
class DemoPost:
    """A demo post with its open sessions.

    Attributes:
        supervisor: AKP H. Suryadi, who is also the administrator.
        officer: Bripka A. Rahman.
        operator: Brigpol Siti H.
    """

    supervisor: Session
    officer: Session
    operator: Session


@contextmanager
def open_demo_post(
    paths: Paths, secret: str, *, clock: Clock = lambda: EVENING, cost: KdfCost = KDF_COST
) -> Iterator[DemoPost]:
    """Make a demo post in an empty folder and open it for its three officers.

    Every officer has the same passphrase, which only a demo may have.

    Raises:
        Unavailable: There is a store in the folder already.
    """
    supervisor = first_run.set_up(paths, SUPERVISOR, secret, clock=clock, cost=cost)
    others = []
    try:
        for new in OFFICERS:
            officer_id, _ = access.add_officer(supervisor, new, secret)
            others.append(session.open_session(paths, officer_id, secret, clock=clock))
        yield DemoPost(supervisor, *others)
    finally:
        for each in (supervisor, *others):
            each.desk.store.close()


def record_a_day(post: DemoPost) -> tuple[str, ...]:
    """Record an incident, a patrol and a pre-emptive action, submit and review them.

    Returns:
        The ids of the records; the last one waits for review.
    """
    desk = post.officer.desk
    recorded = [_record(desk, "incident", _incident(desk))]
    recorded.append(_record(desk, "patrol", _patrol(desk, recorded[0])))
    recorded.append(_record(post.operator.desk, "preemptive", _preemptive(desk)))
    records.act(post.supervisor.desk, recorded[:2], Action.APPROVE)
    return tuple(recorded)


def fill_registers(post: DemoPost) -> None:
    """Give the unit two more posts and a personnel list."""
    registers.put_lines(post.supervisor.desk, (*POSTS, *PERSONNEL))


def import_events(post: DemoPost) -> int:
    """Take the published events as drafts of the operator; return how many there were."""
    result, _ = import_file(post.operator.desk, resource(EVENTS))
    return result.imported


def record_invented(post: DemoPost, number: int, seed: int) -> int:
    """Record invented documents over the whole operation, as `demo_records` makes them.

    Each is written at its own time, by the officer, and reviewed by the supervisor a batch later.

    Returns:
        How many there are now.
    """
    desk = post.officer.desk
    operation = desk.catalogue.operation(desk.operation)
    if operation is None:
        raise AssertionError("the demo's operation is a shipped one")
    left = invent(desk.catalogue, operation, desk.unit, number, seed)
    done = 0
    while batch := list(islice(left, BATCH_RECORDS)):
        done += _record_batch(post, batch)
    return done


def _record_batch(post: DemoPost, batch: list[InventedRecord]) -> int:
    ids: dict[State, list[str]] = {}
    with post.officer.desk.store.transaction() as work:
        for each in batch:
            desk = replace(post.officer.desk, clock=_standing_at(each.recorded_at))
            document = forms.with_proposed_stage(desk, each.document)
            is_submitted = each.fate is not State.DRAFT
            view = records.add_in(desk, work, each.kind, document, submit=is_submitted)
            ids.setdefault(each.fate, []).append(view.state.record)
        post.officer.desk.commit(work)
    last = batch[-1].recorded_at + dt.timedelta(hours=1)
    reviewer = replace(post.supervisor.desk, clock=_standing_at(last))
    records.act(reviewer, ids.get(State.APPROVED, ()), Action.APPROVE)
    returned = ids.get(State.RETURNED, ())
    records.act(reviewer, returned, Action.RETURN, "Lengkapi saksi dan waktu kejadian.")
    return len(batch)


def _standing_at(moment: dt.datetime) -> Clock:
    return lambda: moment


def _record(desk: Desk, kind: str, document: Common) -> str:
    form, _ = forms.open_new(desk, kind, forms.with_proposed_stage(desk, document))
    form = forms.autosave(desk, form)
    view, _ = forms.submit_form(desk, form)
    return view.state.record


def _incident(desk: Desk) -> Incident:
    return Incident(
        operation=desk.operation,
        satgas="PREVENTIF",
        category="KJ_KELAHI",
        severity="TINGGI",
        is_notable=True,
        what="Perkelahian dua kelompok pendukung usai rapat terbatas",
        occurred=When(date=DAY, time=dt.time(20, 15)),
        place=Place(name="Gedung Serbaguna, Jl. Prona I", area_code="63.71.01"),
        persons=(
            Person(desk.new_id(), "terlapor", "Rian S.", 24, occupation="buruh"),
            Person(desk.new_id(), "terlapor", "M. Hafiz", 27, occupation="swasta"),
            Person(
                desk.new_id(), "korban", "Ahmad F.", 22, occupation="mahasiswa", condition="luka"
            ),
        ),
        means="Tangan kosong, satu tongkat bendera",
        cause="Saling ejek saat keluar gedung",
        how=(
            "Rapat selesai pukul 20.10. Dua kelompok saling ejek di halaman, lalu terjadi "
            "perkelahian. Regu pos dan Bhabinkamtibmas melerai pukul 20.22."
        ),
        action_taken="Dilerai, korban dibawa ke puskesmas, lapor Kapolsek",
        casualties=Casualties(lightly_injured=1),
    )


def _patrol(desk: Desk, incident: str) -> Patrol:
    stops = (
        ("Gudang logistik KPU", 20, 5, SAFE, "Gembok dan segel utuh, dua penjaga"),
        ("Gedung Serbaguna", 20, 15, NOTABLE, "Perkelahian, dibuat kejadian"),
        ("Kantor PPK Banjarmasin Selatan", 20, 40, SAFE, "Pintu pagar belum dikunci, diingatkan"),
    )
    return Patrol(
        operation=desk.operation,
        satgas="PREVENTIF",
        what="Patroli malam rute 3: gudang logistik – kantor PPK",
        occurred=When(date=DAY, time=dt.time(20, 0), end_time=dt.time(20, 45)),
        place=Place(name="Banjarmasin Selatan", area_code="63.71.01"),
        mode="M_R4",
        kind="J_KOTA",
        name="S_OBJEK",
        personnel=Count(4),
        vehicles="Roda empat",
        crew=(CrewMember(desk.new_id(), "M. Noor", "Aipda", is_leader=True),),
        checkpoints=tuple(
            Checkpoint(
                desk.new_id(),
                Place(name=name),
                dt.datetime.combine(DAY, dt.time(hour, minute), WITA),
                result,
                note,
                incident if result == NOTABLE else "",
            )
            for name, hour, minute, result, note in stops
        ),
        result="Situasi aman dan terkendali",
        is_finished=True,
    )


def _preemptive(desk: Desk) -> Preemptive:
    return Preemptive(
        operation=desk.operation,
        satgas="PREEMTIF",
        kind="HIMBAUAN",
        what="Imbauan kamtibmas kepada pengurus RT 12 jelang rapat umum",
        occurred=When(date=DAY, time=dt.time(18, 20), end_time=dt.time(18, 55)),
        place=Place(name="Balai RT 12", area_code="63.71.01"),
        target_group="Pengurus RT 12",
        participants=Count(18),
        message="Jelang rapat umum; hoaks dan ujaran kebencian",
        result="Ketua dan 17 pengurus RT sepakat menjaga lingkungan dan melapor ke pos.",
        follow_up="Cek ulang 2 Februari",
    )

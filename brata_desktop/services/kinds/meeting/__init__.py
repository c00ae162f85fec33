"""What the services do for coordination meetings."""

import datetime as dt
from collections.abc import Mapping, Sequence

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.meeting import AGREEMENT_STATES, SPEC, Agreement, Meeting, Owner
from brata_desktop.domain.kinds.meeting.forums import AGENCIES, FORUMS
from brata_desktop.services.desk import Desk
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.services.kinds.meeting.agreements import OpenAgreement, ours_in
from brata_desktop.services.to_do import Task, ToDo
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.store.store import Work

_TOPICS = (
    "Pengamanan kampanye rapat umum", "Jadwal dan rute distribusi logistik",
    "Kerawanan TPS dan jalur evakuasi", "Penertiban alat peraga kampanye",
    "Kesiapan linmas dan penerangan TPS", "Netralitas dan penanganan hoaks",
)  # fmt: skip
_TO_DO = (
    "Menyampaikan jadwal kegiatan paling lambat H-3", "Menyiapkan pengawalan logistik ke gudang",
    "Memasang penerangan di lokasi rawan", "Mendata ulang TPS yang rawan banjir",
    "Menyusun daftar kontak penghubung", "Membuka posko bersama di kantor kecamatan",
)  # fmt: skip
_CHAIRS = ("Kabag Ops", "Kapolsek", "Camat", "Ketua KPU Kota", "Kepala Kesbangpol")


def _parts(rows: Sequence[RecordRow]) -> Mapping[str, int]:
    """Return how many agreements the meetings of the day made."""
    return {"agreements": sum(row.total or 0 for row in rows)}


def _due(desk: Desk) -> tuple[ToDo, ...]:
    """Return what we have to do of what was agreed, whatever its day."""
    with desk.store.reading() as work:
        return tuple(map(_to_do, ours_in(desk, work)))


def _to_do(found: OpenAgreement) -> ToDo:
    row, agreement = found.row, found.agreement
    return ToDo(
        Task.DUE,
        row.id,
        SPEC.code,
        agreement.content,
        row.number,
        by=agreement.owner.name,
        due=agreement.due,
    )


def _waiting(desk: Desk, work: Work) -> int:
    """Return how many agreements are ours to do; negative when one of them is overdue."""
    ours = ours_in(desk, work)
    return -len(ours) if any(each.is_overdue for each in ours) else len(ours)


def _invent(inventor: Inventor, began: dt.datetime) -> Meeting:
    rng = inventor.rng
    agencies = [row.name for row in inventor.rows(AGENCIES)]
    topics = tuple(rng.sample(_TOPICS, rng.randrange(1, 4)))
    came = tuple(rng.sample(agencies, min(len(agencies), rng.randrange(2, 6))))
    return Meeting(
        operation=inventor.operation,
        satgas="PREEMTIF",
        forum=rng.choice(inventor.rows(FORUMS)).code,
        what=f"Rapat koordinasi: {topics[0].lower()}",
        occurred=inventor.when(began),
        place=inventor.place(),
        agencies=came,
        chair=rng.choice(_CHAIRS),
        participants=Count(rng.randrange(8, 60)),
        topics=topics,
        agreements=tuple(
            Agreement(
                inventor.item_id(),
                content,
                Owner(rng.choice(came)),
                began.date() + dt.timedelta(days=rng.randrange(1, 15)),
                rng.choice(AGREEMENT_STATES),
            )
            for content in rng.sample(_TO_DO, rng.randrange(1, 5))
        ),
    )


WORK = KindWork(parts=_parts, due=_due, waiting=_waiting, invent=_invent, weight=1)

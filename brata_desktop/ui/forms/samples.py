"""Invented documents in the real forms, for pictures of the screens."""

import datetime as dt

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, Checkpoint, CrewMember, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.times import WITA, When
from brata_desktop.ui.forms.incident import IncidentForm
from brata_desktop.ui.forms.patrol import PatrolForm
from brata_desktop.ui.forms.preemptive import PreemptiveForm
from brata_desktop.ui.frame.frame import Frame
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


def sample_incident() -> Incident:
    """Return an incident half written, its time ahead of the clock."""
    return Incident(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        category="KJ_KELAHI",
        severity="TINGGI",
        what="Perkelahian dua kelompok pendukung usai rapat terbatas",
        occurred=When(_DAY, dt.time(21, 15)),
        place=Place("Gedung Serbaguna, Jl. Prona I", "63.71.01.1010", "", -3.3446, 114.613),
        persons=(
            Person("s1", "terlapor", "Rian S.", 24, occupation="buruh"),
            Person("s2", "terlapor", "M. Hafiz", 27, occupation="swasta"),
            Person(
                "s3", "korban", "Ahmad F.", 22,
                occupation="mahasiswa", condition="luka ringan",
            ),
        ),
        means="Tangan kosong, satu tongkat bendera",
        cause="Saling ejek saat keluar gedung",
        how=(
            "Rapat selesai pukul 20.10. Dua kelompok saling ejek di halaman, lalu terjadi "
            "perkelahian. Regu pos dan Bhabinkamtibmas melerai pukul 20.22."
        ),
        action_taken="Dilerai, korban dibawa ke Puskesmas Pemurus Dalam, lapor Kapolsek",
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


def incident_window() -> Frame:
    """Return the window with an incident half written, the focus in its chronology."""
    frame = framed_form(IncidentForm, "incident", sample_incident())
    form = frame.current_page
    frame.show()
    if isinstance(form, IncidentForm):
        form.go_to("how")
        form.tell()
        form.look_around()
    return frame


def patrol_window() -> Frame:
    """Return the window with a patrol under way."""
    return framed_form(PatrolForm, "patrol", sample_patrol())


def preemptive_window() -> Frame:
    """Return the window with a pre-emptive action."""
    return framed_form(PreemptiveForm, "preemptive", sample_preemptive())

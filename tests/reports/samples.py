"""Invented daily reports of any size. Persons are invented; places are real."""

import datetime as dt
from dataclasses import replace

from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.kinds.incident import Casualties, Evidence, HandOver, Incident, Person
from brata_desktop.domain.kinds.patrol import Checkpoint, CrewMember, Escort, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.times import WITA, When
from brata_desktop.reports.daily_inputs import (
    DailyInputs,
    ReportFlags,
    ReportRecord,
    ReportUnit,
    Signatory,
)

DAY = dt.date(2024, 1, 31)
START = dt.datetime(2024, 1, 31, tzinfo=WITA)
UNIT = ReportUnit(
    "BJM",
    "Polresta Banjarmasin",
    ("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "DAERAH KALIMANTAN SELATAN", "RESOR KOTA BANJARMASIN"),
    ("Jl. Contoh No. 1 Banjarmasin 70111",),
)
SIGNATORY = Signatory(
    "H. SURYADI CONTOH, S.I.K.",
    "AJUN KOMISARIS POLISI",
    "80010001",
    ("KEPALA BAGIAN OPERASI",),
    "KEPALA KEPOLISIAN RESOR KOTA BANJARMASIN",
)
CRIME = "A Gangguan kamtibmas: kejahatan"
STAGE_EVENTS = "E Gangguan tahapan (potensi/kejadian)"
CATEGORIES = (
    ("KJ_KELAHI", CRIME, "Perkelahian / pengeroyokan"),
    ("KJ_RUSAK", CRIME, "Perusakan (umum)"),
    ("PELANGGARAN", "A Gangguan kamtibmas: pelanggaran", "Pelanggaran (bukan kejahatan)"),
    ("GANGGUAN", "A Gangguan kamtibmas: gangguan", "Gangguan ketenteraman"),
    ("BENCANA", "A Gangguan kamtibmas: bencana", "Bencana"),
    ("LAKA_LANTAS", "B Dihitung tersendiri dalam laporan harian operasi", "Laka lantas"),
    ("UNJUK_RASA", "B Dihitung tersendiri dalam laporan harian operasi", "Unjuk rasa"),
    ("TP_APK", "C Tindak pidana pemilu", "Perusakan alat peraga kampanye (APK)"),
    ("GT_HOAKS", STAGE_EVENTS, "Hoaks / berita bohong"),
)
WHATS = (
    "Adu mulut dua kelompok saat pemasangan bendera",
    "Pelemparan batu ke posko relawan, satu kaca pecah",
    "Alat peraga kampanye di luar zona, diteruskan ke Panwascam",
    "Spanduk provokatif di pagar gedung serbaguna diturunkan warga sebelum petugas tiba",
    "Kecelakaan tunggal sepeda motor pembawa logistik di tikungan jalan basah",
)
VILLAGES = ("Teluk Dalam", "Kuin Utara", "Kelayan Dalam", "Basirih", "Alalak Tengah")
SEVERITIES = ("RENDAH", "SEDANG", "RENDAH", "TINGGI", "SEDANG")
STATES = ("approved", "approved", "approved", "submitted", "approved", "approved", "draft")


def incident_document(index: int, day: dt.date = DAY) -> Incident:
    """Return an invented incident; the index varies what it says."""
    return Incident(
        operation="OMB-2023-2024",
        stage="KAMPANYE",
        what=WHATS[index % len(WHATS)],
        occurred=When(day, dt.time(index % 24, index * 7 % 60)),
        place=Place(f"Gedung Serbaguna RT {index % 40 + 1}", "63.71.05.1001"),
        category=CATEGORIES[index % len(CATEGORIES)][0],
        severity=SEVERITIES[index % len(SEVERITIES)],
        persons=(
            Person("p1", "terlapor", "Rian Contoh", 24, occupation="buruh"),
            Person("p2", "korban", "A.", 15, is_child=True, condition="luka ringan di tangan"),
        ),
        means="tangan kosong",
        cause="saling ejek di media sosial",
        how="Dua kelompok bertemu di depan gedung serbaguna, saling mendorong, lalu dilerai oleh "
        "petugas yang sedang berjaga dan tokoh masyarakat setempat.",
        action_taken="Melerai, mendata saksi, mengantar korban ke puskesmas.",
        casualties=Casualties(lightly_injured=index % 3, dead=int(index % 97 == 96)),
        loss_idr=Count(index % 5 * 250_000 or None, "" if index % 5 else "belum dihitung"),
        evidence=(Evidence("e1", "batu", "2 buah"),),
        hand_overs=(HandOver("h1", "BAWASLU", When(day, dt.time(22, 0)), "012/I/2024"),),
    )


def incident(index: int, day: dt.date = DAY, **changes: object) -> ReportRecord:
    """Return a record of an invented incident."""
    _, group, name = CATEGORIES[index % len(CATEGORIES)]
    document = incident_document(index, day)
    record = ReportRecord(
        id=f"i{index:05}-{day}",
        number=f"K-BJM07-{day:%y%m%d}-A{index:02}",
        kind="incident",
        document=document,
        state=STATES[index % len(STATES)],
        author="Aipda Budi Contoh",
        post_name="Pos 07",
        satgas="Satgas Preventif" if index % 3 else "Satgas Gakkum",
        stage_code="KAMPANYE",
        stage_name="Masa kampanye pemilu",
        category_name=name,
        category_group=group,
        severity=document.severity,
        notable=index % 50 == 3,
        area_path=f"Kel. {VILLAGES[index % len(VILLAGES)]}, Kec. Banjarmasin Barat",
        starts_at=document.occurred.starts_at,
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def activity(
    kind: str, document: Common, number: str, name: str, **changes: object
) -> ReportRecord:
    """Return a record of a patrol or a pre-emptive action."""
    record = ReportRecord(
        id=number,
        number=number,
        kind=kind,
        document=document,
        satgas="Satgas Preemtif" if kind == "preemptive" else "Satgas Preventif",
        stage_code="KAMPANYE",
        stage_name="Masa kampanye pemilu",
        category_name=name,
        area_path="Kec. Banjarmasin Tengah",
        starts_at=document.occurred.starts_at,
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def patrol(index: int) -> ReportRecord:
    """Return an invented patrol with four of five points done."""
    crew = tuple(
        CrewMember(f"c{i}", f"Contoh {i}", "Bripka", f"8001000{i}", is_leader=i == 0)
        for i in range(4)
    )
    points = tuple(
        Checkpoint(
            f"t{i}",
            Place(f"Gudang logistik {i}"),
            START + dt.timedelta(hours=20, minutes=15 * i) if i < 4 else None,
            "AMAN" if i < 4 else "",
        )
        for i in range(5)
    )
    document = Patrol(
        occurred=When(DAY, dt.time(20 + index % 3, 0), end_time=dt.time(2, 0)),
        place=Place("Pusat kota"),
        what="Patroli sekitar gudang logistik",
        order_number="Sprin/105/I/2024",
        mode="R4",
        kind="KOTA",
        name="Patroli Power of Hand",
        route="Mako – Teluk Dalam – Basirih",
        crew=crew,
        checkpoints=points,
        result="Situasi aman dan terkendali",
        is_finished=True,
    )
    return activity("patrol", document, f"P-BJM07-240131-A{index:02}", "R4, patroli kota")


def escort(index: int) -> ReportRecord:
    """Return an invented escort of ballot boxes."""
    document = Patrol(
        occurred=When(DAY, dt.time(8, 0)),
        what="Pengawalan kotak suara",
        personnel=Count(12),
        escort=Escort(
            Place("Gudang KPU"),
            (Place("PPK Banjarmasin Barat"), Place("PPK Banjarmasin Utara")),
            START + dt.timedelta(hours=8),
            START + dt.timedelta(hours=11, minutes=30),
            "9.710 kotak suara, 10 truk",
            "KPU, Bawaslu",
        ),
        result="Lengkap dan aman",
        is_finished=True,
    )
    return activity("patrol", document, f"P-BJM07-240131-B{index:02}", "Pengawalan logistik")


def preemptive(index: int) -> ReportRecord:
    """Return an invented pre-emptive action; every third counts its people in words."""
    document = Preemptive(
        occurred=When(DAY, None, part_of_day="malam") if index % 2 else When(DAY, dt.time(9, 30)),
        place=Place("Balai Kelurahan"),
        what="Sambang warga",
        kind="SAMBANG",
        target_group="Warga RT 12 dan pemuda",
        participants=Count(None, "ratusan") if index % 3 == 2 else Count(35),
        personnel=Count(3),
        message="Menjaga ketertiban selama kampanye.",
        result="Warga siap mengaktifkan ronda malam",
    )
    return activity("preemptive", document, f"E-BJM07-240131-A{index:02}", "Sambang")


def sample_inputs(incidents: int, **changes: object) -> DailyInputs:
    """Return the inputs of a daily report with this many incidents."""
    previous = DAY - dt.timedelta(days=1)
    records = tuple(incident(i) for i in range(incidents))
    others = tuple(patrol(i) for i in range(min(incidents, 4)))
    others += tuple(escort(i) for i in range(min(incidents, 1)))
    others += tuple(preemptive(i) for i in range(min(incidents, 5)))
    before = tuple(incident(i, previous, state="approved") for i in range(incidents // 2))
    inputs = DailyInputs(
        unit=UNIT,
        operation="Operasi Mantap Brata Intan 2023-2024",
        number="R/LAPHAR-105/I/OPS.1.3./2024",
        classification="TERBATAS",
        period_start=START,
        issued_at=dt.datetime(2024, 2, 1, 6, 5, tzinfo=WITA),
        analysis="Gesekan meningkat menjelang rapat umum tanggal 3 Februari 2024. Disarankan "
        "penambahan satu regu Dalmas di Pemurus Dalam dan patroli dialogis di simpang Kelayan B.",
        signatory=SIGNATORY,
        place_of_issue="Banjarmasin",
        records=records + others + before,
        late=tuple(
            incident(i, previous, number="K-BJM09-240130-A01") for i in range(incidents and 1)
        ),
        stages=("Masa kampanye pemilu",),
        operation_day="105",
        flags=ReportFlags(),
    )
    return replace(inputs, **changes)  # type: ignore[arg-type]

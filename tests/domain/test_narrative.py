"""The narrative, as the pictures of the forms show it."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.kinds.patrol import Checkpoint, CrewMember, Escort, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.narrative import headline, narrate
from brata_desktop.domain.times import APPROXIMATE, UNKNOWN, WITA, When
from tests.domain.codes import NAMES

DAY = dt.date(2024, 1, 31)

FIGHT = Incident(
    category="KELAHI",
    what="Perkelahian dua kelompok pendukung usai rapat terbatas",
    occurred=When(DAY, dt.time(21, 15)),
    place=Place("Gedung Serbaguna, Jl. Prona I", "63.71.01.1002"),
    persons=(
        Person("1", "terlapor", "Rian S.", 24, occupation="buruh"),
        Person("2", "terlapor", "M. Hafiz", 27, occupation="swasta"),
        Person("3", "korban", "Ahmad F.", 22, condition="luka ringan"),
    ),
    cause="Saling ejek saat keluar gedung",
)

APPEAL = Preemptive(
    kind="HIMBAUAN",
    target_group="Pengurus RT 12",
    participants=Count(18),
    occurred=When(DAY, dt.time(18, 20), end_time=dt.time(18, 55)),
    place=Place("Balai RT 12", "63.71.01.1003"),
    topics=("UMUM", "HOAKS"),
    result="Ketua dan 17 pengurus RT sepakat.",
)

PATROL = Patrol(
    name="S_DIALOGIS",
    mode="M_R4",
    route="Rute 3, logistik dan dermaga",
    target="Lokasi logistik dan TPS",
    occurred=When(DAY, dt.time(20, 5), end_time=dt.time(20, 58)),
    crew=(CrewMember("1", "M. Noor", "Aipda", is_leader=True), CrewMember("2", "A. Rahman")),
    checkpoints=(
        Checkpoint(
            "a",
            Place("Gudang logistik KPU"),
            dt.datetime(2024, 1, 31, 20, 14, tzinfo=WITA),
            "AMAN",
            "Gembok dan segel utuh",
        ),
        Checkpoint("b", Place("Lapangan Kamboja")),
    ),
    result="Situasi aman dan kondusif.",
)


def told(document):
    return narrate(document, NAMES).text


def test_incident_reads_as_in_the_form():
    assert told(FIGHT) == (
        "Pada hari Rabu tanggal 31 Januari 2024 sekira pukul 21.15 WITA, di Gedung Serbaguna, "
        "Jl. Prona I, Kel. Pemurus Dalam, Kec. Banjarmasin Selatan, telah terjadi perkelahian dua "
        "kelompok pendukung usai rapat terbatas. Terlapor Rian S. (24) dan M. Hafiz (27), korban "
        "Ahmad F. (22). Penyebab: saling ejek saat keluar gedung."
    )


def test_preemptive_action_reads_as_in_the_form():
    assert told(APPEAL) == (
        "Pada hari Rabu tanggal 31 Januari 2024 pukul 18.20 s.d. 18.55 WITA, bertempat di Balai "
        "RT 12, Kel. Pekauman, telah dilaksanakan imbauan kamtibmas kepada 18 pengurus RT 12 "
        "tentang rapat umum serta hoaks dan ujaran kebencian."
    )


def test_patrol_tells_crew_checkpoints_and_result():
    assert told(PATROL) == (
        "Pada hari Rabu tanggal 31 Januari 2024 pukul 20.05 s.d. 20.58 WITA, telah dilaksanakan "
        "patroli dialogis dengan kendaraan roda empat melalui rute 3, logistik dan dermaga dengan "
        "sasaran lokasi logistik dan TPS oleh 2 personel dipimpin Aipda M. Noor. Titik periksa: "
        "pukul 20.14 Gudang logistik KPU, aman, gembok dan segel utuh. Hasil: situasi aman dan "
        "kondusif."
    )


def test_a_patrol_without_a_coded_name_is_told_in_its_own_words():
    patrol = Patrol(what="Patroli Kantor KPU", occurred=When(DAY), place=Place("Gerung"))

    assert told(patrol) == (
        "Pada hari Rabu tanggal 31 Januari 2024, di Gerung, telah dilaksanakan patroli Kantor KPU."
    )


def test_escort_tells_from_where_to_where():
    escort = Escort(
        origin=Place("Gudang KPU HSU"),
        destinations=(Place("Kec. Amuntai Utara"), Place("Kec. Haur Gading")),
        departed_at=dt.datetime(2024, 2, 12, 3, 0, tzinfo=WITA),
        cargo="1.124 kotak suara",
    )

    assert told(Patrol(escort=escort, occurred=When(part_of_day="dini_hari"))) == (
        "Pada dini hari, telah dilaksanakan pengawalan. Mengawal 1.124 kotak suara dari Gudang "
        "KPU HSU ke Kec. Amuntai Utara dan Kec. Haur Gading, berangkat pukul 03.00."
    )


def test_a_wrong_time_can_be_coloured():
    segments = narrate(FIGHT, NAMES).segments

    assert [s.text for s in segments if s.field == "occurred.time"] == ["21.15"]
    assert [s.text for s in segments if s.field == "persons[2]"] == ["Ahmad F. (22)"]


@pytest.mark.parametrize(
    ("incident", "text"),
    [
        (Incident(), ""),
        (Incident(category="KELAHI"), "Telah terjadi perkelahian."),
        (
            Incident(category="RUSAK", what="Satu baliho robek"),
            "Telah terjadi perusakan alat peraga: satu baliho robek.",
        ),
        (Incident(what="APK dirusak"), "Telah terjadi peristiwa: APK dirusak."),
        (
            Incident(what="Rian memukul.", persons=(Person("1", "terlapor", "Rian"),)),
            "Telah terjadi peristiwa: Rian memukul. Terlapor Rian.",
        ),
        (Incident(place=Place("Pasar Lima")), "Di Pasar Lima."),
        (Incident(are_persons_unknown=True), "Terlapor belum diketahui."),
        (
            Incident(category="KELAHI", occurred=When(DAY, precision=UNKNOWN)),
            "Pada hari Rabu tanggal 31 Januari 2024, telah terjadi perkelahian.",
        ),
        (
            Incident(category="KELAHI", occurred=When(DAY, part_of_day="malam")),
            "Pada hari Rabu tanggal 31 Januari 2024 malam hari, telah terjadi perkelahian.",
        ),
        (
            Incident(
                category="KELAHI",
                occurred=When(DAY, dt.time(23), dt.date(2024, 2, 1), dt.time(1), APPROXIMATE),
            ),
            (
                "Pada hari Rabu tanggal 31 Januari 2024 sekira pukul 23.00 s.d. hari Kamis tanggal "
                "1 Februari 2024 pukul 01.00 WITA, telah terjadi perkelahian."
            ),
        ),
    ],
)
def test_what_is_not_known_is_left_out(incident, text):
    assert told(incident) == text


def test_headline_is_what_was_typed_or_what_the_kind_says():
    assert headline(FIGHT, NAMES) == "Perkelahian dua kelompok pendukung usai rapat terbatas"
    assert headline(Incident(category="KELAHI"), NAMES) == "Perkelahian"
    assert headline(APPEAL, NAMES) == "Imbauan kamtibmas kepada pengurus RT 12"
    assert headline(PATROL, NAMES) == "Patroli dialogis Rute 3, logistik dan dermaga"


FULL = {"incident": FIGHT, "preemptive": APPEAL, "patrol": PATROL}


TIMES = [
    When(),
    When(DAY),
    When(time=dt.time(20)),
    When(DAY, end_date=dt.date(2024, 2, 2)),
    When(DAY, dt.time(20), end_time=dt.time(8), precision=APPROXIMATE),
    When(DAY, part_of_day="malam"),
    When(DAY, precision=UNKNOWN),
    When(end_date=DAY),
]


@given(st.sampled_from(sorted(FULL)), st.data())
def test_any_gap_leaves_whole_sentences(kind, data):
    full = FULL[kind]
    empty = KINDS[kind].document()
    names = [field.name for field in dataclasses.fields(full)]
    gone = data.draw(st.sets(st.sampled_from(names)))
    gaps = dataclasses.replace(full, **{name: getattr(empty, name) for name in gone})
    gaps = dataclasses.replace(gaps, occurred=data.draw(st.sampled_from(TIMES)))
    text = told(gaps)

    assert text == "" or text.endswith(".")
    assert text == text.strip()
    assert not any(mark in text for mark in ("  ", " ,", ",,", "..", " .", ", ."))
    assert text[:1] == text[:1].upper()

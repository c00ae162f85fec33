"""The text for chat."""

from dataclasses import replace

from brata_desktop.domain.kinds.incident import Casualties, Incident
from brata_desktop.domain.short_text import Heading, short_text
from tests.domain.codes import NAMES
from tests.domain.test_narrative import APPEAL, FIGHT, PATROL

HEADING = Heading("K-BJM07-240131-A04", reporter="Bripka A. Rahman", unit="Pos Pam 07 Kelayan")
TOLD = replace(
    FIGHT,
    how="Dua kelompok saling ejek.\nAhmad F. dipukul *dua* kali.",
    action_taken="Dilerai, korban dibawa ke puskesmas",
    outcome="Situasi kembali aman.",
    casualties=Casualties(lightly_injured=1),
)


def test_incident_is_told_in_lettered_points_and_masked():
    assert short_text(TOLD, HEADING, NAMES) == (
        "*LAPORAN AWAL*\n"
        "*Perkelahian dua kelompok pendukung usai rapat terbatas*\n"
        "\n"
        "A. *Waktu*: Rabu, 31 Januari 2024 pukul 21.15 WITA\n"
        "B. *Tempat*: Gedung Serbaguna, Jl. Prona I, Kel. Pemurus Dalam, "
        "Kec. Banjarmasin Selatan\n"
        "C. *Uraian*: Dua kelompok saling ejek. A. F. dipukul dua kali\n"
        "D. *Terlibat*: Terlapor Rian S. (24); Terlapor M. Hafiz (27); "
        "Korban A. F. (22), luka ringan\n"
        "E. *Korban*: LR 1\n"
        "F. *Tindakan*: Dilerai, korban dibawa ke puskesmas\n"
        "G. *Hasil*: Situasi kembali aman\n"
        "\n"
        "Pelapor: Bripka A. Rahman, Pos Pam 07 Kelayan\n"
        "No. K-BJM07-240131-A04"
    )


def test_an_approved_record_is_no_early_report():
    assert "LAPORAN AWAL" not in short_text(TOLD, replace(HEADING, is_approved=True), NAMES)


def test_names_are_given_only_on_purpose():
    assert "Ahmad" not in short_text(TOLD, HEADING, NAMES)
    assert "Ahmad" in short_text(TOLD, HEADING, NAMES, is_masked=False)


def test_practice_is_said_first():
    text = short_text(TOLD, replace(HEADING, is_practice=True), NAMES)

    assert text.startswith("*LATIHAN*\n*LAPORAN AWAL*")


def test_patrol_and_preemptive_action_have_their_points():
    patrol = short_text(PATROL, HEADING, NAMES)
    appeal = short_text(APPEAL, HEADING, NAMES)

    assert "C. *Uraian*: Pada hari Rabu" in patrol
    assert "D. *Hasil*: Situasi aman dan kondusif" in patrol
    assert "D. *Hasil*: Ketua dan 17 pengurus RT sepakat" in appeal


def test_an_empty_record_says_what_is_not_known():
    text = short_text(Incident(), Heading(), NAMES)

    assert text == "*LAPORAN AWAL*\n\nA. *Waktu*: belum diketahui\nB. *Tempat*: belum diketahui"


def test_a_long_story_is_shortened_at_a_word():
    text = short_text(Incident(how="kata " * 10_000), HEADING, NAMES)

    assert len(text) < 900
    assert "kata…" in text

"""What the daily report says in words."""

import datetime as dt
from dataclasses import replace

from brata_desktop.domain.times import When
from brata_desktop.reports import daily_inputs as codes
from brata_desktop.reports.blocks import Facts, Heading, Paragraph, Table
from brata_desktop.reports.daily_content import (
    compose_daily,
    office_lines,
    period_text,
    rank_line,
)
from brata_desktop.reports.daily_inputs import SECTIONS, DailyInputs, ReportFlags, Signatory
from tests.reports.samples import DAY, START, incident, sample_inputs


def said(inputs: DailyInputs, mask=None) -> str:
    """Return everything a report says as one text."""
    report = compose_daily(inputs, mask)
    parts = [report.state_note]
    for section in report.sections:
        for block in section.blocks:
            match block:
                case Paragraph() | Heading():
                    parts.append(block.text)
                case Facts():
                    parts += [f"{label}: {text}" for label, text in block.pairs]
                case Table():
                    parts += [" | ".join(row) for row in block.rows]
    return "\n".join(parts)


def section_codes(inputs: DailyInputs) -> list[str]:
    return [section.code for section in compose_daily(inputs).sections]


def test_nil_is_said_where_nothing_happened():
    text = said(sample_inputs(0, stages=(), analysis=""))

    assert "kejadian nihil" in text
    assert text.count("Nihil.") >= 5


def test_unapproved_prominent_incident_is_named_and_marked():
    record = incident(1, state="submitted", severity="KRITIS")
    text = said(sample_inputs(0, records=(record,)))

    assert "BELUM DISETUJUI" in text
    assert "Siapa: Terlapor: Rian Contoh, 24 tahun, buruh" in text


def test_prominent_incident_is_named_even_without_the_section_of_incidents():
    record = incident(1, state="draft", notable=True)
    sections = tuple(code for code in SECTIONS if code != codes.INCIDENTS)
    report = compose_daily(sample_inputs(0, records=(record,), sections=sections))

    assert record.number in report.state_note
    assert "draf" in report.state_note


def test_withdrawn_record_is_counted_but_not_listed():
    record = incident(1, state="withdrawn")
    text = said(sample_inputs(0, records=(record,)))

    assert record.number not in text
    assert "tidak terbukti/ditarik: 1" in text


def test_report_that_proved_wrong_is_counted_as_such():
    records = (incident(1, state="withdrawn", unfounded=True), incident(2, state="withdrawn"))
    text = said(sample_inputs(0, records=records))

    assert "tidak terbukti/ditarik: 2 (tidak terbukti: 1)" in text


def test_late_incidents_have_their_own_section_only_when_there_are_any():
    late = incident(1, DAY - dt.timedelta(days=2))

    assert codes.LATE not in section_codes(sample_inputs(0))
    assert codes.LATE in section_codes(sample_inputs(0, late=(late,)))
    assert "29/01/2024" in said(sample_inputs(0, late=(late,)))


def test_record_without_a_date_has_a_line_of_its_own():
    document = replace(incident(1).document, occurred=When())
    record = incident(1, document=document, starts_at=None)

    assert "Tanggal belum diketahui (1)" in said(sample_inputs(0, records=(record,)))


def test_changed_and_conflicting_records_say_so():
    changed = incident(1, state="approved", changed_after=True, has_conflict=True)

    assert "Disetujui, ada perubahan, konflik" in said(sample_inputs(0, records=(changed,)))


def test_sections_are_printed_in_the_order_asked_for():
    wanted = (codes.CLOSING, codes.OPENING, codes.INCIDENTS)

    assert section_codes(sample_inputs(3, sections=wanted)) == list(wanted)


def test_mask_reaches_every_text_and_only_when_asked_for():
    def mask(document):
        return replace(document, what="disamarkan", persons=())

    record = incident(1, notable=True)
    masked = sample_inputs(0, records=(record,), late=(record,))
    full = replace(masked, flags=ReportFlags(masked=False))

    assert "Rian" not in said(masked, mask)
    assert record.document.what not in said(masked, mask)
    assert "Rian" in said(full, mask)
    assert "TANPA PENYAMARAN" in said(full, mask)


def test_single_supervisor_and_edition_are_said():
    note = compose_daily(
        sample_inputs(0, flags=ReportFlags(single_supervisor=True, edition=3))
    ).state_note

    assert "Edisi 3" in note
    assert "satu pengawas" in note


def test_equal_content_has_an_equal_hash_and_a_change_another():
    first = compose_daily(sample_inputs(3))
    reordered = sample_inputs(3)
    reordered = replace(reordered, records=reordered.records[::-1])
    changed = sample_inputs(3, analysis="Lain.")

    assert compose_daily(reordered).content_hash == first.content_hash
    assert compose_daily(changed).content_hash != first.content_hash


def test_period_is_written_with_its_times():
    evening = sample_inputs(0, period_start=START.replace(hour=18))

    assert period_text(sample_inputs(0)) == "Rabu, 31 Januari 2024, pukul 00.00 s.d. 24.00 WITA"
    assert period_text(evening) == (
        "Rabu, 31 Januari 2024 pukul 18.00 s.d. Kamis, 1 Februari 2024 pukul 18.00 WITA"
    )


def test_signature_names_the_office_signed_for():
    signatory = Signatory("A", "KOMISARIS POLISI", "80010001", ("KABAGOPS",), "KAPOLRESTA")

    assert office_lines(signatory) == ("a.n. KAPOLRESTA", "KABAGOPS")
    assert rank_line(signatory) == "KOMISARIS POLISI NRP 80010001"

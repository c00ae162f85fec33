"""The paper of a single record."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.times import WITA
from brata_desktop.reports.blocks import PhotoSheet
from brata_desktop.reports.daily_inputs import Photo, ReportFlags, ReportRecord
from brata_desktop.reports.numbers import when_text
from brata_desktop.reports.record_content import (
    Amendment,
    FieldChange,
    HistoryStep,
    RecordInputs,
    compose_record,
)
from brata_desktop.reports.record_layout import record_sheet
from brata_desktop.reports.render import render
from tests.reports.reading import page_texts, squeezed
from tests.reports.samples import (
    SIGNATORY,
    START,
    UNIT,
    escort,
    incident,
    patrol,
    preemptive,
)

ISSUED = dt.datetime(2024, 2, 1, 6, 5, tzinfo=WITA)
HISTORY = (
    HistoryStep(START, "Diajukan", "Aipda Budi Contoh"),
    HistoryStep(START, "Dikembalikan", "AKP H. Suryadi Contoh", "lengkapi nomor polisi"),
    HistoryStep(None, "Disetujui", "AKP H. Suryadi Contoh"),
)
AMENDMENT = Amendment(
    START, "Aipda Budi Contoh", "salah ketik", (FieldChange("Mengapa", "saling ejek", "utang"),)
)


def inputs_of(record: ReportRecord, **changes: object) -> RecordInputs:
    inputs = RecordInputs(
        UNIT,
        "Operasi Mantap Brata Intan 2023-2024",
        record,
        ISSUED,
        "TERBATAS",
        approved_by=("AKP H. Suryadi Contoh",),
        history=HISTORY,
        signatory=SIGNATORY,
        place_of_issue="Banjarmasin",
    )
    return replace(inputs, **changes)


def printed(inputs: RecordInputs, mask=None) -> str:
    return "\n".join(page_texts(render(record_sheet(compose_record(inputs, mask))).pdf))


def test_seven_answers_stand_in_their_order():
    text = printed(inputs_of(incident(1)))
    labels = ("Siapa", "Apa", "Di mana", "Dengan apa", "Mengapa", "Bagaimana", "Bilamana")
    lines = [line.partition(" :")[0].strip() for line in text.split("\n")]
    places = [next(i for i, line in enumerate(lines) if line.startswith(label)) for label in labels]

    assert places == sorted(places)


def test_history_reasons_and_approval_are_printed():
    text = squeezed(printed(inputs_of(incident(1))))

    for part in ("Dikembalikan", "lengkapi nomor polisi", "AKP H. Suryadi Contoh"):
        assert squeezed(part) in text


def test_amendment_shows_old_and_new_text():
    text = printed(inputs_of(incident(1), amendments=(AMENDMENT,)))

    assert "saling ejek" in text
    assert "utang" in text
    assert "belum disetujui" in text


@pytest.mark.parametrize(
    ("record", "title", "detail"),
    [
        (incident(1), "LAPORAN KEJADIAN", "012/I/2024"),
        (patrol(1), "LAPORAN PATROLI", "Gudang logistik 4"),
        (escort(1), "LAPORAN PENGAWALAN", "9.710 kotak suara, 10 truk"),
        (preemptive(2), "LAPORAN KEGIATAN PREEMTIF", "ratusan"),
    ],
    ids=["incident", "patrol", "escort", "preemptive"],
)
def test_each_kind_has_its_paper(record, title, detail):
    text = printed(inputs_of(record))

    assert title in text
    assert squeezed(detail) in squeezed(text)
    assert record.number in text


def test_record_that_proved_wrong_says_so():
    assert "Ditarik, tidak terbukti" in printed(
        inputs_of(incident(1, state="withdrawn", unfounded=True))
    )


def test_record_that_is_not_approved_says_so_first():
    assert "LAPORAN AWAL, BELUM DISETUJUI" in printed(inputs_of(incident(1, state="submitted")))


def test_names_are_masked_unless_asked_for():
    def mask(document):
        return replace(document, persons=())

    full = inputs_of(incident(1), flags=ReportFlags(masked=False))

    assert "Rian" not in printed(inputs_of(incident(1)), mask)
    assert "Rian" in printed(full, mask)


def test_photo_tells_its_number_name_record_and_time(picture):
    record = incident(1)
    inputs = inputs_of(record, photos=(Photo(picture, "Kaca pecah", record.number),))

    [sheet] = [block for block in compose_record(inputs).blocks if isinstance(block, PhotoSheet)]

    when = when_text(record.document.occurred)
    assert sheet.pictures[0].caption == f"1. Kaca pecah ({record.number} – {when})"


def test_photo_that_cannot_be_shown_is_named(picture):
    photos = (Photo(b"", "a.heic"), Photo(picture, "b.jpg"))

    text = squeezed(printed(inputs_of(incident(1), photos=photos)))

    assert squeezed("Foto yang tidak dapat dicetak: 1. a.heic.") in text
    assert "2.b.jpg" in text


def test_masked_paper_says_that_its_photos_are_not(picture):
    inputs = inputs_of(incident(1), photos=(Photo(picture),))
    open_names = replace(inputs, flags=ReportFlags(masked=False))

    assert "FOTOTIDAKDISAMARKAN" in squeezed(printed(inputs))
    assert "FOTOTIDAKDISAMARKAN" not in squeezed(printed(inputs_of(incident(1))))
    assert "FOTOTIDAKDISAMARKAN" not in squeezed(printed(open_names))


def test_photo_sheet_comes_last(picture):
    inputs = inputs_of(incident(1), photos=(Photo(picture, "Kaca pecah"),))
    pages = page_texts(render(record_sheet(compose_record(inputs))).pdf)

    assert "Kaca pecah" in pages[-1]


def test_amended_record_has_another_hash():
    first = compose_record(inputs_of(incident(1)))
    second = compose_record(inputs_of(incident(1), amendments=(AMENDMENT,)))

    assert first.content_hash != second.content_hash

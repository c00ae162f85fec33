"""How a nil return stands on paper, and how the daily report tells of every post."""

from typing import cast

from brata_desktop.domain.kinds.nil_return.overdue import PostStanding, Standing
from brata_desktop.reports import answers, numbers
from brata_desktop.reports.blocks import NOTE, Block, Facts, Heading, Paragraph
from brata_desktop.reports.daily_inputs import DailyInputs, ReportRecord
from brata_desktop.reports.kind_paper import DailySection, KindPaper

_KIND = "nil_return"
_NO_POSTS = "Daftar pos satuan ini kosong, sehingga tidak diketahui pos mana yang belum lapor."
_UNHEARD_NOTE = (
    "Belum terdengar: sejak waktu itu tidak ada yang tiba dari pos tersebut. Pos mungkin sudah "
    "lapor, laporannya belum tiba."
)


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    nil = record.document
    facts = answers.filled(
        ("Uraian", nil.what),
        ("Periode", numbers.when_text(nil.occurred)),
        ("Pos", answers.places_text(nil, record.area_path)),
        ("Isi", "Tidak ada yang dilaporkan (nihil)."),
    )
    return (Heading("Pernyataan"), Facts(facts + answers.common_details(nil)))


def _write(inputs: DailyInputs, _: tuple[ReportRecord, ...]) -> tuple[Block, ...]:
    lines = cast("tuple[PostStanding, ...]", inputs.told.get(_KIND, ()))
    if not lines:
        return (Paragraph(_NO_POSTS),)
    silent = {Standing.MISSING, Standing.UNHEARD, Standing.WAITING}
    told = sum(line.standing not in silent for line in lines)
    opening = f"{numbers.whole(told)} dari {numbers.whole(len(lines))} pos sudah lapor."
    has_unheard = any(line.standing is Standing.UNHEARD for line in lines)
    note = (Paragraph(_UNHEARD_NOTE, NOTE),) if has_unheard else ()
    return (Paragraph(opening), Facts(_facts(lines)), *note)


def _facts(lines: tuple[PostStanding, ...]) -> tuple[tuple[str, str], ...]:
    always = (
        ("Menyatakan nihil", _named(lines, Standing.NIL) or "Tidak ada."),
        ("Belum lapor", _named(lines, Standing.MISSING)),
        ("Belum terdengar", _named(lines, Standing.UNHEARD)),
    )
    others = (
        ("Nihil, tetapi ada catatan", _named(lines, Standing.CONTRADICTED)),
        ("Batas lapor belum lewat", _named(lines, Standing.WAITING)),
    )
    nil = numbers.NIL + "."
    return (
        *((label, text or nil) for label, text in always),
        *(each for each in others if each[1]),
    )


def _named(lines: tuple[PostStanding, ...], standing: Standing) -> str:
    return "; ".join(_name(line) for line in lines if line.standing is standing)


def _name(line: PostStanding) -> str:
    if line.standing is Standing.CONTRADICTED:
        return f"{line.post.name} ({numbers.whole(len(line.seen.records))} catatan)"
    if line.standing is Standing.UNHEARD:
        heard = f"sejak {numbers.moment(line.heard)}" if line.heard else "belum pernah"
        return f"{line.post.name} ({heard})"
    return line.post.name


PAPER = KindPaper(
    "LAPORAN NIHIL",
    blocks=_blocks,
    section=DailySection("pelaporan", "PELAPORAN POS", _write),
)

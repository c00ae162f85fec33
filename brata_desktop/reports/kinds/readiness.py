"""How the readiness of the force stands on paper: a roll by itself, and the section of the day."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.readiness import SPEC, Readiness
from brata_desktop.domain.kinds.readiness.document import (
    ASSETS,
    CONDITIONS,
    PARTNERS,
    STRENGTH,
    codes_of,
    figures,
    has_figures,
)
from brata_desktop.domain.kinds.readiness.narrative import WORDS, asset_words, words
from brata_desktop.domain.kinds.readiness.sums import Roll, Standing, choose, sum_tree
from brata_desktop.domain.narrative_text import upper_first
from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import (
    NOTE,
    RIGHT,
    Block,
    Column,
    Facts,
    Heading,
    Paragraph,
    Table,
)
from brata_desktop.reports.daily_inputs import (
    WITHDRAWN,
    DailyInputs,
    ReportRecord,
    TreeUnit,
    begins_in,
)
from brata_desktop.reports.kind_paper import DailySection, KindPaper
from brata_desktop.reports.numbered import status_text, title_of

_HEADS = ("Riil", "Siap", "BKO +", "BKO –", "Sakit", "Izin/cuti", "Dik")
_UNIT_COLUMNS = (
    Column("Satuan", 3.4),
    *(Column(name, 0.85, RIGHT) for name in _HEADS),
    Column("Siap kemarin", 1.05, RIGHT),
)
_ASSET_COLUMNS = (
    Column("Sarana", 3.2),
    *(Column(upper_first(WORDS[name]), 1.2, RIGHT) for name in CONDITIONS),
    Column("Jumlah", 1.1, RIGHT),
    Column("Kemarin", 1.1, RIGHT),
)
_BESIDE_COLUMNS = (
    Column("Unsur", 3.2),
    Column("Jumlah", 1.2, RIGHT),
    Column("Kemarin", 1.2, RIGHT),
)
_NO_CHANGE = "Selisih tidak dihitung: satuan yang melapor tidak sama dengan kemarin."
_ONLY_APPROVED = (
    "Jumlah hanya memuat satuan yang laporannya disetujui; strip berarti tidak ada angka."
)


def write_section(inputs: DailyInputs, records: tuple[ReportRecord, ...]) -> tuple[Block, ...]:
    """Write the strength of the period, the one before beside it; only approved rolls count."""
    units = inputs.units or (TreeUnit(inputs.unit.code, inputs.unit.name),)
    rolls = [record for record in records if has_figures(_of(record))]
    former = tuple(_former(inputs))
    terms = {code: name for each in (*records, *former) for code, name in each.terms.items()}
    names = terms | {unit.code: unit.name for unit in units}
    now, before = _tree(units, rolls), _tree(units, former)
    return (
        Heading("Kekuatan personel", 2),
        _unit_table(now, before, names),
        *_silences(now, rolls, names),
        *(() if _is_same(now, before) else (Paragraph(_NO_CHANGE, NOTE),)),
        Heading("Sarana dan prasarana", 2),
        _asset_block(now[0].total, before[0].total, names),
        Heading("Unsur lain", 2),
        _beside_table(now[0].total, before[0].total),
        *_parades([record for record in records if not has_figures(_of(record))]),
    )


def readiness_facts(record: ReportRecord) -> answers.Pairs:
    """Return the facts of a roll or a parade."""
    roll, terms = _of(record), record.terms
    told = figures(roll)
    single = ((upper_first(WORDS[name]), words(told.get(name, Count()))) for name in STRENGTH)
    beside = ((upper_first(WORDS[name]), words(told.get(name, Count()))) for name in PARTNERS)
    shares = answers.lines(
        f"{terms.get(each.satgas, each.satgas)}: {words(each.ready)}" for each in roll.shares
    )
    assets = answers.lines(
        f"{terms.get(each.kind, each.kind)}: {asset_words(each)}" for each in roll.assets
    )
    whole = "Ya, dengan satuan di bawahnya" if roll.is_whole else ""
    return answers.filled(
        ("Uraian", roll.what),
        ("Waktu", numbers.when_text(roll.occurred)),
        ("Tempat", answers.places_text(roll, record.area_path)),
        ("Seluruh satuan", whole),
        *single,
        ("Siap per satgas", shares),
        ("Sarana", assets),
        *beside,
        ("Angka yang tetap", _carried(roll)),
        ("Hasil", roll.result),
    ) + answers.common_details(roll)


def _carried(roll: Readiness) -> str:
    count = len(roll.carried)
    return f"{numbers.whole(count)} angka sama dengan laporan sebelumnya" if count else ""


def _of(record: ReportRecord) -> Readiness:
    return cast("Readiness", record.document)


def _tree(units: Iterable[TreeUnit], records: Iterable[ReportRecord]) -> tuple[Standing, ...]:
    approved = [_roll(record) for record in records if record.is_approved]
    tree = tuple(units)
    known = {unit.code for unit in tree}
    chosen = choose(approved)
    strays = tuple(TreeUnit(code, code, tree[0].code) for code in chosen if code not in known)
    return sum_tree((*tree, *strays), tree[0].code, chosen)


def _roll(record: ReportRecord) -> Roll:
    begin = record.starts_at.timestamp() if record.starts_at else 0.0
    return Roll(record.id, record.number, (begin, record.number, record.id), _of(record))


def _former(inputs: DailyInputs) -> Iterator[ReportRecord]:
    for record in inputs.records:
        is_before = begins_in(record, inputs.previous_start, inputs.period_start)
        if record.kind == SPEC.code and is_before and record.state != WITHDRAWN:
            yield record


def _unit_table(
    now: tuple[Standing, ...], before: tuple[Standing, ...], names: Mapping[str, str]
) -> Table:
    earlier = {each.unit: each.own for each in before}
    rows = [
        (
            names.get(each.unit, each.unit),
            *(_number(each.own, path) for path in STRENGTH),
            _number(earlier.get(each.unit, {}), "ready"),
        )
        for each in now
    ]
    told, former = now[0].total, before[0].total
    rows.append(
        (wording.TOTAL, *(_number(told, path) for path in STRENGTH), _number(former, "ready"))
    )
    rows.append(("Kemarin", *(_number(former, path) for path in STRENGTH), ""))
    same = _is_same(now, before)
    changes = (_change(told, former, path) if same else numbers.DASH for path in STRENGTH)
    rows.append(("Selisih", *changes, ""))
    return Table(_UNIT_COLUMNS, tuple(rows), frozenset((len(rows) - 3,)))


def _silences(
    now: tuple[Standing, ...], rolls: list[ReportRecord], names: Mapping[str, str]
) -> Iterator[Block]:
    top = now[0]
    waiting = {_of(record).unit for record in rolls} & set(top.silent)
    silent = [names.get(unit, unit) for unit in top.silent if unit not in waiting]
    pending = [names.get(unit, unit) for unit in top.silent if unit in waiting]
    covered = [names.get(each.unit, each.unit) for each in now if each.covered_by]
    for label, listed in (
        ("Belum melapor", silent),
        ("Sudah melapor, belum disetujui", pending),
        ("Termasuk dalam angka satuan di atasnya", covered),
    ):
        if listed:
            yield Paragraph(f"{label} ({numbers.whole(len(listed))}): {', '.join(listed)}.", NOTE)
    if top.silent:
        yield Paragraph(_ONLY_APPROVED, NOTE)


def _asset_block(
    now: Mapping[str, int], before: Mapping[str, int], names: Mapping[str, str]
) -> Block:
    codes = codes_of((*now, *before), ASSETS)
    rows = tuple(
        (
            names.get(code, code),
            *(_number(now, f"{ASSETS}.{code}.{name}") for name in CONDITIONS),
            _sum(now, code),
            _sum(before, code),
        )
        for code in codes
    )
    return Table(_ASSET_COLUMNS, rows) if rows else Paragraph(numbers.NIL + ".")


def _beside_table(now: Mapping[str, int], before: Mapping[str, int]) -> Table:
    rows = (
        (upper_first(WORDS[name]), _number(now, name), _number(before, name)) for name in PARTNERS
    )
    return Table(_BESIDE_COLUMNS, tuple(rows))


def _parades(records: list[ReportRecord]) -> Iterator[Block]:
    if records:
        told = "; ".join(f"{title_of(r)} ({status_text(r).lower()})" for r in records)
        yield Heading("Apel dan latihan kesiapan", 2)
        yield Paragraph(f"{told}.")


def _sum(told: Mapping[str, int], code: str) -> str:
    paths = (f"{ASSETS}.{code}.{name}" for name in CONDITIONS)
    found = [told[path] for path in paths if path in told]
    return numbers.whole(sum(found)) if found else numbers.DASH


def _number(told: Mapping[str, int], path: str) -> str:
    return numbers.whole(told[path]) if path in told else numbers.DASH


def _is_same(now: tuple[Standing, ...], before: tuple[Standing, ...]) -> bool:
    """Tell whether the same units stand in both totals, so that they can be compared."""
    return set(now[0].reported) == set(before[0].reported)


def _change(now: Mapping[str, int], before: Mapping[str, int], path: str) -> str:
    is_known = path in now and path in before
    return numbers.signed(now[path] - before[path]) if is_known else numbers.DASH


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    title = record.category_name or "Kesiapan"
    return (Heading(title), Facts(readiness_facts(record)))


def _counts(roll: Readiness) -> Iterator[tuple[str, Count]]:
    for path, count in figures(roll).items():
        yield WORDS.get(path.rpartition(".")[2], path), count


PAPER = KindPaper(
    "LAPORAN KESIAPAN PASUKAN",
    blocks=_blocks,
    section=DailySection("kekuatan", "KEKUATAN PERSONEL DAN SARPRAS", write_section),
    counts=_counts,
)

"""An invented list of polling stations, as large as an election's, for tests and benchmarks."""

import csv
import random
from collections.abc import Sequence
from pathlib import Path

import openpyxl

from brata_desktop.domain.areas import AreaTree

STATIONS = 13_584
HEADINGS = (
    "kode desa", "desa", "kecamatan", "kabupaten", "nomor", "tempat", "pemilih", "kelas",
    "perahu", "hari jalan kaki", "sinyal", "lintang", "bujur", "keterangan",
)  # fmt: skip
_PLACES = ("SDN", "Balai Desa", "Halaman Masjid", "Langgar", "Gedung Serbaguna", "Rumah Ketua RT")
_CLASSES = ("kurang rawan",) * 95 + ("rawan",) * 4 + ("sangat rawan",)


def invented_stations(areas: AreaTree, count: int = STATIONS) -> list[list[object]]:
    """Return rows below `HEADINGS`, the same ones at each run, spread over all villages."""
    rng = random.Random(count)  # noqa: S311 - an invented list
    villages = [area for area in areas if area.is_village]
    rows: list[list[object]] = []
    for number in range(count):
        village = villages[number % len(villages)]
        district, regency = areas.path(village.code)[1:3]
        is_far = rng.random() < 0.02
        rows.append([
            village.code, village.name, district.name, regency.name, number // len(villages) + 1,
            f"{rng.choice(_PLACES)} {rng.randint(1, 12)} {village.name}", rng.randint(120, 300),
            rng.choice(_CLASSES), "ya" if is_far else "", 2.5 if is_far else "",
            "tidak" if is_far else "", round(-1.5 - 2.5 * rng.random(), 5),
            round(114.5 + 2 * rng.random(), 5), "",
        ])  # fmt: skip
    return rows


def write_csv(file: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Write a list as a spreadsheet with Indonesian settings saves it."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([HEADINGS, *rows])
    return file


def write_xlsx(file: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Write a list as a workbook."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for cells in (HEADINGS, *rows):
        sheet.append([cell if cell != "" else None for cell in cells])
    book.save(file)
    return file

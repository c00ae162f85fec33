"""Files for import that were damaged on purpose, the same ones at each run."""

import io
import json
import random
import zipfile
from pathlib import Path

import openpyxl

SUFFIXES = (".jsonl", ".csv", ".xlsx")
MAP_SUFFIXES = (".toml", ".json")

_PIECES = (
    b"\xff\x00", b'"', b"NaN", b"9999", b"{[", b",;\n", b"", b"=1+1", b"\xc3", b"\xed\xa0\x80",
    b"1e999", b"-", b"null", b"\\ud800", b"\r", b"\x00", b"}", b"\xef\xbb\xbf",
)  # fmt: skip
_VALUES = (
    None, True, -1, 0, 2**70, 1.5, float("nan"), float("inf"), "", " ", "\x00", "9999-12-31",
    "0000-00-00", "31/02/2024", "24:61", "=HYPERLINK(1)", "#REF!", "x" * 5_000, [], [[]], {},
    [None], {"value": "banyak"}, {"": 1}, "2024-01-31T25:00", "1" * 400, "\u202e", "A\tB",
)  # fmt: skip
_NAMES = (
    "kind", "date", "time", "title", "source", "id", "personnel", "persons", "casualties", "doc",
    "place", "regency", "what", "occurred.date", "place.name", "who_roles", "", "kolom 1", "x" * 90,
)  # fmt: skip


def good_rows(count: int = 5) -> list[dict[str, object]]:
    """Return rows that are taken as they are."""
    return [
        {
            "id": f"X{number}", "kind": "incident", "date": "2024-01-31", "source": "koran",
            "title": f"Kejadian {number}", "how": "tanpa korban", "personnel": number,
        }
        for number in range(1, count + 1)
    ]  # fmt: skip


def file_of(rows: list[dict[str, object]], suffix: str) -> bytes:
    """Return rows as a file; values that a form cannot hold are written as text."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    if suffix == ".jsonl":
        return "".join(json.dumps(row) + "\n" for row in rows).encode()
    if suffix == ".csv":
        lines = [names, *([row.get(name, "") for name in names] for row in rows)]
        return "\n".join(",".join(map(str, line)) for line in lines).encode("utf-8", "replace")
    book = openpyxl.Workbook()
    for cells in (names, *([_cell(row.get(name)) for name in names] for row in rows)):
        book.active.append(cells)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _cell(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    text = str(value).replace("\x00", "").replace("\ud800", "")[:32_000]
    return text or None


def mutated(suffix: str, rng: random.Random) -> bytes:
    """Return a damaged file: wrong values, wrong columns, wrong bytes, or too much of anything."""
    way = rng.choice(("values", "values", "columns", "bytes", "bytes", "much", "inside"))
    rows = good_rows()
    if way == "values":
        for _ in range(rng.randint(1, 4)):
            rng.choice(rows)[rng.choice(_NAMES)] = rng.choice(_VALUES)
    elif way == "columns":
        name = rng.choice(list(rows[0]))
        for row in rows:
            row[rng.choice(_NAMES)] = row.pop(name, None)
    elif way == "much":
        rows[rng.randrange(5)] = _too_much(rng)
    content = file_of(rows, suffix)
    if way == "bytes":
        return damaged(content, rng)
    if way == "inside":
        return _damaged_inside(content, rng) if suffix == ".xlsx" else damaged(content, rng)
    return content


def _too_much(rng: random.Random) -> dict[str, object]:
    match rng.randrange(4):
        case 0:
            return {"kind": "incident", "title": "x" * rng.choice((200_001, 2_000_000))}
        case 1:
            return {"kind": "incident", **{f"k{n}": n for n in range(rng.choice((2_001, 9_000)))}}
        case 2:
            deep: object = 1
            for _ in range(rng.choice((25, 200))):
                deep = [deep]
            return {"kind": "incident", "persons": deep}
        case _:
            return {"kind": "incident", "agencies": ["KPU"] * 20_000}


def huge(suffix: str) -> dict[str, bytes]:
    """Return the largest ones by name: a text of 10 MB, 50,000 columns."""
    text = [{**good_rows(1)[0], "title": "x" * 10_000_000}, good_rows(2)[1]]
    wide = [{f"k{number}": number for number in range(16_000 if suffix == ".xlsx" else 50_000)}]
    return {"text": file_of(text, suffix), "columns": file_of(wide, suffix)}


def damaged(content: bytes, rng: random.Random) -> bytes:
    """Return bytes with pieces replaced, put in or cut off."""
    made = bytearray(content)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(made) + 1)
        made[at : at + rng.randint(0, 4)] = rng.choice(_PIECES)
    return bytes(made[: rng.randrange(len(made))]) if rng.random() < 0.15 else bytes(made)


def _damaged_inside(content: bytes, rng: random.Random) -> bytes:
    """Damage one part of a workbook and pack it again, so that the archive itself is sound."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        chosen = rng.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, damaged(part, rng) if name == chosen else part)
    return made.getvalue()


def mutated_map(suffix: str, rng: random.Random) -> bytes:
    """Return a damaged column map."""
    columns = {"Nomor": "id", "Hari": "date", "Judul": "title"}
    if rng.random() < 0.5:
        columns[rng.choice(_NAMES)] = rng.choice(_NAMES)
        columns[rng.choice(list(columns))] = rng.choice(_NAMES)
    table = {"columns": columns, "constants": {"kind": "incident", "source": "buku"}}
    if suffix == ".json":
        return damaged(json.dumps(table).encode(), rng)
    lines = [f"{json.dumps(name)} = {json.dumps(field)}" for name, field in columns.items()]
    text = '[constants]\nkind = "incident"\nsource = "buku"\n[columns]\n' + "\n".join(lines)
    return damaged(text.encode(), rng)


def write(folder: Path, name: str, content: bytes) -> Path:
    """Write a file and return its path."""
    (folder / name).write_bytes(content)
    return folder / name

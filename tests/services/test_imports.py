"""Files from anywhere: what is good is taken, what is not is named, nothing crashes."""

import datetime as dt
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.document import Count
from brata_desktop.domain.errors import InvalidInput, NotAllowed, Unavailable
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.published_events import LABELS, kinds_now
from brata_desktop.services import records
from brata_desktop.services.imports import import_file
from brata_desktop.store.record_rows import RecordFilter
from tests import mutated_files
from tests.importing_damage import import_damaged
from tests.mutated_files import MAP_SUFFIXES, SUFFIXES
from tests.services_world import World

EVENTS_FILE = Path(resource()) / "demo" / "published_events.jsonl"
EVENTS = [json.loads(line) for line in EVENTS_FILE.read_text("utf-8").splitlines()]
TAKEN = len(EVENTS)


@pytest.fixture
def world(tmp_path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def desk(world):
    return world.desk("Rahman")


def event(number: int, **fields) -> dict:
    return {
        "id": f"X{number}",
        "kind": "incident",
        "date": "2024-01-31",
        "title": f"Kejadian {number}",
        "source": "koran",
        **fields,
    }


def write(path: Path, rows) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def shown(desk) -> int:
    return len(records.page(desk, RecordFilter(), limit=2000).rows)


def test_every_published_event_is_taken(desk):
    result, changes = import_file(desk, EVENTS_FILE)
    assert result.imported == len(result.ids) == shown(desk) == TAKEN
    assert changes.records == frozenset(result.ids)
    kinds = Counter(records.get(desk, id_).state.kind for id_ in result.ids)
    assert kinds.total() == TAKEN
    assert kinds == {
        "incident": 19, "patrol": 22, "preemptive": 9, "meeting": 5, "readiness": 19,
        "guarding": 13,
    }  # fmt: skip
    assert not result.rejected


def test_records_are_drafts_of_the_importing_officer(world, desk):
    result, _ = import_file(desk, EVENTS_FILE)
    state = records.get(desk, result.ids[0]).state
    assert (state.state.value, state.author) == ("draft", world.officer_id("Rahman"))
    assert state.number.startswith("E-BJM07-240131-A")


def test_the_same_file_again_adds_nothing(desk):
    import_file(desk, EVENTS_FILE)
    again, _ = import_file(desk, EVENTS_FILE)
    assert again.imported == 0
    assert Counter(r.code for r in again.rejected) == {"import-already": TAKEN}
    assert shown(desk) == TAKEN


def test_a_dry_run_writes_nothing(desk):
    result, changes = import_file(desk, EVENTS_FILE, dry_run=True)
    assert (result.imported, result.ids, changes.records) == (TAKEN, (), frozenset())
    assert shown(desk) == 0


@pytest.mark.slow
def test_one_bad_row_of_a_thousand_is_named_and_the_others_taken(desk, tmp_path):
    rows = [event(n) for n in range(1, 1001)]
    rows[499]["personnel"] = -3
    result, _ = import_file(desk, write(tmp_path / "seribu.jsonl", rows))
    assert result.imported == 999
    assert [(r.row, r.field) for r in result.rejected] == [(500, "personnel")]


def test_all_or_nothing_takes_none_when_one_is_bad(desk, tmp_path):
    file = write(tmp_path / "a.jsonl", [event(1), event(2, date="9999-01-01"), event(3)])
    result, changes = import_file(desk, file, all_or_nothing=True)
    assert (result.imported, [r.row for r in result.rejected]) == (0, [2])
    assert (changes.records, shown(desk)) == (frozenset(), 0)
    good = write(tmp_path / "b.jsonl", [event(1), event(3)])
    assert import_file(desk, good, all_or_nothing=True)[0].imported == 2


def test_what_looks_wrong_is_pointed_out_and_not_corrected(desk, tmp_path):
    told = event(1, how="Bentrok dalam simulasi pada Minggu (12/2/2024).")
    result, _ = import_file(desk, write(tmp_path / "a.jsonl", [told]))
    assert {f.finding.code for f in result.findings} == {"finding-weekday", "finding-exercise"}
    document = records.get(desk, result.ids[0]).document
    assert isinstance(document, Incident)
    assert document.how == told["how"]


def test_our_own_form_is_taken_and_known_again(desk, tmp_path):
    doc = {"what": "Perkelahian", "occurred": {"date": "2024-01-31"}, "place": {"name": "Pasar"}}
    file = write(tmp_path / "a.jsonl", [{"kind": "incident", "doc": doc}])
    assert import_file(desk, file)[0].imported == 1
    assert import_file(desk, file)[0].rejected[0].code == "import-already"


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv_with_our_field_names(desk, tmp_path, delimiter):
    file = tmp_path / "a.csv"
    lines = ["kind,what,occurred.date,place.name,agencies,personnel,Catatan saya"]
    lines.append('incident,Perkelahian,2024-01-31,Pasar,"KPU; Bawaslu",ratusan,penting')
    text = "\r\n".join(lines)
    if delimiter == ";":
        text = text.replace("KPU; ", "KPU & ").replace(",", ";")
    file.write_text(text, "utf-8-sig")
    result, _ = import_file(desk, file)
    document = records.get(desk, result.ids[0]).document
    assert (document.what, document.place.name) == ("Perkelahian", "Pasar")
    assert document.personnel.text == "ratusan"
    assert document.remarks == "Catatan saya: penting"


def test_csv_in_the_form_of_events(desk, tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("id,kind,title,casualties.dead,source\nE1,incident,Kecelakaan,1,koran\n")
    document = records.get(desk, import_file(desk, file)[0].ids[0]).document
    assert isinstance(document, Incident)
    assert document.casualties.dead == 1


@pytest.mark.parametrize("suffix", [".toml", ".json"])
def test_own_columns_by_a_map(desk, tmp_path, suffix):
    file, columns = tmp_path / "a.csv", tmp_path / f"map{suffix}"
    file.write_text("Nomor,Hari,Judul\n7,31/01/2024,Perkelahian\n")
    table = {"Nomor": "id", "Hari": "date", "Judul": "title"}
    lines = "\n".join(f'"{name}" = "{field}"' for name, field in table.items())
    toml = f'[constants]\nkind = "incident"\nsource = "buku"\n[columns]\n{lines}\n'
    constants = {"kind": "incident", "source": "buku"}
    raw = json.dumps({"columns": table, "constants": constants})
    columns.write_text(raw if suffix == ".json" else toml)
    document = records.get(desk, import_file(desk, file, mapping=columns)[0].ids[0]).document
    assert (document.external_id, str(document.occurred.date)) == ("7", "2024-01-31")


def test_a_workbook_is_read_and_a_formula_refused(desk, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["id", "kind", "title", "source", "personnel"])
    book.active.append([1, "incident", "Kejadian", "buku", 5])
    book.active.append([2, "incident", "Kejadian", "buku", "=1+1"])
    book.save(tmp_path / "a.xlsx")
    result, _ = import_file(desk, tmp_path / "a.xlsx")
    assert result.imported == 1
    assert [(r.row, r.field, r.code) for r in result.rejected] == [
        (3, "personnel", "import-formula")
    ]


def test_a_workbook_that_openpyxl_warns_of_is_read_in_silence(desk, tmp_path):
    book = openpyxl.Workbook()
    for row in (["id", "kind", "title", "date"], [1, "incident", "Kejadian", 99_999_999]):
        book.active.append(row)
    book.active.append([2, "incident", "Kejadian", "2024-01-31"])
    book.active["D2"].number_format = "yyyy-mm-dd"
    book.save(tmp_path / "a.xlsx")
    result, _ = import_file(desk, tmp_path / "a.xlsx")
    assert [(r.row, r.code) for r in result.rejected] == [(2, "import-cell-error")]
    assert result.imported == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"id": "\xff"}', "import-not-utf8"),
        (b'{"id": NaN}', "import-not-json"),
        (b'{"id": 1e999}', "field-wrong-type"),
        (b"[1]", "import-not-object"),
        (b'{"id": 1, "id": 2}', "import-field-twice"),
        (b'{"id": "' + b"x" * 10_000_000 + b'"}', "import-row-too-long"),
        (b'{"id": "' + b"x" * 300_000 + b'"}', "import-row-too-long"),
        (b"[" * 100_000, "import-not-json"),
        (b'{"a": ' + b"[" * 30 + b"]" * 30 + b"}", "import-too-deep"),
        (json.dumps({f"k{n}": 1 for n in range(50_000)}).encode(), "import-too-many-columns"),
        (b'{"kind": "incident", "title": "\\ud800"}', "document-invalid"),
        (b'{"kind": "incident", "doc": {"occurred": {"date": 5}}}', "document-invalid"),
        (
            b'{"kind": "incident", "doc": {"occurred": {"utc_offset_minutes": 99999999}}}',
            "field-out-of-range",
        ),
    ],
)
def test_a_damaged_line_is_named_and_the_next_one_taken(desk, tmp_path, line, code):
    file = tmp_path / "a.jsonl"
    file.write_bytes(line + b"\n" + json.dumps(event(1)).encode())
    result, _ = import_file(desk, file)
    assert [(r.row, r.code) for r in result.rejected] == [(1, code)]
    assert result.imported == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "import-format-unknown"),
        ("a.csv", b"", "import-empty"),
        ("a.csv", b"id,id\n1,2\n", "import-column-twice"),
        ("a.csv", ",".join(f"k{n}" for n in range(50_000)).encode(), "import-too-many-columns"),
        ("a.xlsx", b"PK\x03\x04 not a zip", "import-not-xlsx"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_clear_error(desk, tmp_path, name, content, code):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InvalidInput) as refused:
        import_file(desk, tmp_path / name)
    assert refused.value.code == code
    assert str(refused.value)


def test_a_missing_file_is_unavailable(desk, tmp_path):
    with pytest.raises(Unavailable):
        import_file(desk, tmp_path / "none.csv")


def test_an_officer_without_the_right_imports_nothing(desk, tmp_path):
    stranger = replace(desk, officer_id="nobody")
    with pytest.raises(NotAllowed):
        import_file(stranger, EVENTS_FILE)
    assert shown(desk) == 0


def test_records_without_a_day_are_taken(desk, tmp_path):
    rows = [event(number, date=None) for number in (1, 2)]
    result, _ = import_file(desk, write(tmp_path / "a.jsonl", rows))
    assert result.imported == shown(desk) == 2


@pytest.mark.slow
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_mutated_files_never_crash(desk, tmp_path, suffix):
    """A few of the thousand that `dev.py faults` imports."""
    rng = random.Random(7)  # noqa: S311 - the same files at each run
    for number in range(25):
        file = mutated_files.write(tmp_path, f"mutated{suffix}", mutated_files.mutated(suffix, rng))
        import_damaged(desk, file, all_or_nothing=number % 3 == 0)


@pytest.mark.parametrize("suffix", MAP_SUFFIXES)
def test_mutated_column_maps_never_crash(desk, tmp_path, suffix):
    rng = random.Random(7)  # noqa: S311 - the same maps at each run
    file = mutated_files.write(tmp_path, "a.csv", b"Nomor,Hari,Judul\n7,31/01/2024,Perkelahian\n")
    for _ in range(25):
        content = mutated_files.mutated_map(suffix, rng)
        import_damaged(desk, file, mutated_files.write(tmp_path, f"map{suffix}", content))


LANDS_IN = {
    "id": "external_id",
    "source": "source",
    "title": "what",
    "place": "place.name",
    "province": "place.area_name",
    "regency": "place.area_name",
    "district": "place.area_name",
    "village": "place.area_name",
    "agencies": "agencies",
    "vehicles": "vehicles",
    "personnel": "personnel",
    "stage": "stage",
    "date": "occurred.date",
    "outcome": "result",
}
"""The field of every kind of document that takes a field of an event; the others go by kind."""

LANDS_IN_KIND = {
    "incident": {"what": "how", "how": "how", "why": "cause", "outcome": "outcome"},
    "escort": {"who_roles": "escort.companions"},
    "tps_guard": {"what": "measures", "how": "measures", "participants": "crowd"},
    "preemptive": {"participants": "participants", "unit": "officers", "why": "threat"},
    "coordination": {
        "who_roles": "offices", "participants": "participants", "what": "topics",
        "how": "discussion", "outcome": "result",
    },
}  # fmt: skip


def told_in(document, path: str) -> list[str]:
    """Return the texts and numbers of one field of a document."""
    value = document
    for name in path.split("."):
        value = getattr(value, name, None)
    if isinstance(value, Count):
        return [str(value.value), value.text]
    if isinstance(value, dt.date):
        return [value.isoformat()]
    return [str(item) for item in value] if isinstance(value, tuple) else [str(value or "")]


def is_told(document, event: dict, key: str, value: object) -> bool:
    """Whether one value of a source field stands where it belongs, or named in the remarks."""
    label = LABELS.get(key, key)
    lines = document.remarks.splitlines()
    named = [line.partition(": ")[2] for line in lines if line.startswith(f"{label}: ")]
    path = {**LANDS_IN, **LANDS_IN_KIND.get(event["kind"], {})}.get(key, "")
    field = told_in(document, path) if path else []
    if isinstance(value, str):
        return any(value in text for text in (*field, *named)) or value in document.remarks
    # A number is itself in its own field, or the whole of a named line.
    return str(value) in field or str(value) in named


@pytest.mark.parametrize("number", [1, 2])
def test_every_field_of_every_published_event_is_in_its_record(desk, tmp_path, number):
    # The second time around the same facts come in the spelling of another editor.
    events = [json.loads(line) for line in EVENTS_FILE.read_text("utf-8").splitlines()]
    if number == 2:
        events = [{**each, "title": f"{each['title']} ({each['id']})"} for each in events]
    result, _ = import_file(desk, write(tmp_path / "events.jsonl", events))
    documents = {
        view.document.external_id: view.document
        for view in (records.get(desk, id_) for id_ in result.ids)
    }
    taken = [each for each in events if each["kind"] in kinds_now()]
    assert documents.keys() == {each["id"] for each in taken}
    for event_ in taken:
        document = documents[event_["id"]]
        for key, value in event_.items():
            for leaf in _leaves(value):
                if key not in ("kind", "tz", "time", "who_roles", "casualties"):
                    assert is_told(document, event_, key, leaf), (event_["id"], key, leaf)
        _assert_people_and_times(document, event_)


def _leaves(value) -> list:
    if isinstance(value, list):
        return value
    return [] if value is None or isinstance(value, dict) else [value]


def _assert_people_and_times(document, event_) -> None:
    persons = [person.note for person in getattr(document, "persons", ())]
    for words in event_["who_roles"] or ():
        assert words in persons or is_told(document, event_, "who_roles", words)
    for name, hurt in (event_["casualties"] or {}).items():
        if hurt is not None:
            kept = getattr(getattr(document, "casualties", None), name, None)
            assert kept == hurt or f"{name}: {hurt}" in document.remarks
    if event_["time"]:
        when = document.occurred
        assert event_["time"] in document.remarks or when.time is not None or when.part_of_day
    assert (
        document.occurred.utc_offset_minutes == {"WIB": 420, "WITA": 480, "WIT": 540}[event_["tz"]]
    )


def test_a_simulation_among_the_real_events_is_pointed_out(desk):
    result, _ = import_file(desk, EVENTS_FILE)

    found = [
        (records.get(desk, each.id).document.external_id, each.finding.code)
        for each in result.findings
    ]

    # An exercise of the force is what E004 and E080 tell; it is pointed out all the same.
    assert found == [(id_, "finding-exercise") for id_ in ("E002", "E004", "E080")]


def test_a_day_and_a_total_that_do_not_fit_are_pointed_out_and_stay(desk, tmp_path):
    events = [json.loads(line) for line in EVENTS_FILE.read_text("utf-8").splitlines()]
    told = next(each for each in events if each["id"] == "E050")
    told["how"] = "Apel Rabu (9/1/2024): 1.700 orang terdiri dari 409 Polres dan 300 BKO."

    result, _ = import_file(desk, write(tmp_path / "a.jsonl", [told]))

    assert {each.finding.code for each in result.findings} == {"finding-weekday", "finding-total"}
    assert told["how"] in records.get(desk, result.ids[0]).document.how

"""Lists of polling stations in a real store: brought up to date, never doubled, never lost."""

import csv
import dataclasses
import io
import random
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from brata_desktop.domain.errors import InvalidInput, NotAllowed, Unavailable
from brata_desktop.domain.guard_need import BY_POLRES, Strength
from brata_desktop.domain.polling_lists import TEMPLATE
from brata_desktop.domain.polling_stations import PollingStation
from brata_desktop.services import polling_stations, records, registers, verification
from brata_desktop.services.desk import Desk
from brata_desktop.services.places import place_index
from brata_desktop.services.polling_stations import StationImport
from brata_desktop.services.projection import project_everything
from brata_desktop.services.syncing import absorb
from brata_desktop.sync.messages import Sealed
from tests.invented_stations import HEADINGS, invented_stations, write_csv, write_xlsx
from tests.mutated_files import damaged
from tests.services_world import World, incident, make_signer

OMB = "OMB-2023-2024"
KELAYAN = "63.71.01.1001"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def desk(world: World) -> Desk:
    return world.desk("Suryadi")


def some_rows(desk: Desk, count: int = 30) -> list[list[object]]:
    """Return invented rows of few villages, every cell of the first one filled."""
    near = [a for a in desk.catalogue.areas if a.code.startswith("63.71.01.")][:4]
    rows = invented_stations(desk.catalogue.areas, count)
    for number, row in enumerate(rows):
        district, regency = desk.catalogue.areas.path(near[number % 4].code)[1:3]
        row[:5] = [
            near[number % 4].code, near[number % 4].name, district.name, regency.name,
            number // 4 + 1,
        ]  # fmt: skip
    rows[0][7:] = ["rawan", "ya", 2.5, "tidak", -3.5, 114.5, "kunci di ketua RT"]
    return rows


def take(desk: Desk, file: Path, *, dry_run: bool = False) -> StationImport:
    return polling_stations.import_stations(desk, file, dry_run=dry_run)[0]


def counts(result: StationImport) -> tuple[int, int, int, int]:
    plan = result.plan
    return plan.added, plan.updated, plan.unchanged, len(result.errors)


def revisions(desk: Desk) -> int:
    with desk.store.reading() as work:
        return work.revisions.count()


def test_csv_and_workbook_say_the_same(desk: Desk, tmp_path: Path) -> None:
    rows = some_rows(desk)

    first = take(desk, write_csv(tmp_path / "tps.csv", rows))
    stood = polling_stations.stations(desk)
    again = take(desk, write_xlsx(tmp_path / "tps.xlsx", rows))

    assert (counts(first), counts(again)) == ((30, 0, 0, 0), (0, 0, 30, 0))
    assert polling_stations.stations(desk) == stood
    assert len(stood) == 30
    assert stood[0] == PollingStation(
        OMB, rows[0][0], 1, rows[0][5], rows[0][6], "RAWAN", by_boat=True, days_on_foot=2.5,
        has_signal=False, latitude=-3.5, longitude=114.5, notes="kunci di ketua RT",
    )  # fmt: skip


def test_a_preview_tells_what_the_import_does_and_writes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    rows = some_rows(desk)
    take(desk, write_csv(tmp_path / "tps.csv", rows))
    rows[3][6], rows[4][0] = 999, "63.71.01.9999"
    file, before = write_csv(tmp_path / "tps.csv", rows[:-2]), revisions(desk)

    foreseen, silent = polling_stations.import_stations(desk, file, dry_run=True)
    assert (revisions(desk), silent.registers) == (before, False)
    taken, changes = polling_stations.import_stations(desk, file)

    assert taken.plan == foreseen.plan
    assert (counts(taken), changes.registers) == ((0, 1, 26, 1), True)
    assert len(taken.plan.absent) == 3
    (change,) = taken.plan.changes
    assert (change.line, change.fields, change.after.voters) == (5, ("voters",), 999)
    assert (taken.errors[0].params["line"], taken.errors[0].params["column"]) == (
        6,
        "village_code",
    )
    assert len(polling_stations.stations(desk)) == 30
    assert revisions(desk) == before + 1


def test_a_list_that_lost_columns_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    rows = some_rows(desk)
    take(desk, write_csv(tmp_path / "tps.csv", rows))
    stood = polling_stations.stations(desk)

    bare = tmp_path / "bare.csv"
    bare.write_text("kode desa,no tps\n" + "".join(f"{r[0]},{r[4]}\n" for r in rows), "utf-8")

    assert counts(take(desk, bare)) == (0, 0, 30, 0)
    assert polling_stations.stations(desk) == stood


def test_another_election_has_a_list_of_its_own(desk: Desk, tmp_path: Path) -> None:
    file = write_csv(tmp_path / "tps.csv", some_rows(desk))
    take(desk, file)

    pilkada, _ = polling_stations.import_stations(desk, file, "OMP-2024")

    # Pilkada has no class "aman", but the three of the list.
    assert counts(pilkada) == (30, 0, 0, 0)
    assert len(polling_stations.stations(desk, OMB)) == 30
    assert len(polling_stations.stations(desk)) == 60
    assert len(polling_stations.stations(desk, "OMP-2024", KELAYAN)) == 8
    assert polling_stations.stations(desk, "OMP") == ()
    assert polling_stations.stations(desk, OMB, "63.71.0") == ()
    with pytest.raises(InvalidInput):
        polling_stations.import_stations(desk, write_csv(tmp_path / "x.csv", []), "LAIN")


def test_only_an_administrator_takes_a_list(world: World, tmp_path: Path) -> None:
    file = write_csv(tmp_path / "tps.csv", some_rows(world.desk("Suryadi"), 3))
    for name in ("Rahman", "Dewi"):
        for is_dry in (True, False):
            with pytest.raises(NotAllowed):
                take(world.desk(name), file, dry_run=is_dry)
    assert polling_stations.stations(world.desk("Rahman")) == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"kode desa,nomor\n",
        b"nomor,tempat\n7,SDN\n",
        b"kode desa,nomor,suara sah\n63.71.01.1001,7,120\n",
        b"kode desa,nomor,tps\n63.71.01.1001,7,8\n"[:20],
    ],
)
def test_a_file_that_cannot_be_used_is_one_clear_error(
    desk: Desk, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "a.csv").write_bytes(content)

    with pytest.raises(InvalidInput) as caught:
        take(desk, tmp_path / "a.csv")

    assert str(caught.value)
    assert polling_stations.stations(desk) == ()


def test_files_that_are_missing_strange_or_too_long_are_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Unavailable):
        take(desk, tmp_path / "none.csv")
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    with pytest.raises(InvalidInput):
        take(desk, tmp_path / "a.pdf")
    monkeypatch.setattr(polling_stations, "LINES_MAX", 29)
    with pytest.raises(InvalidInput) as caught:
        take(desk, write_csv(tmp_path / "tps.csv", some_rows(desk)))
    assert caught.value.code == "polling-too-many"
    assert polling_stations.stations(desk) == ()


def test_two_columns_of_one_meaning_and_stray_cells_spoil_their_line_alone(
    desk: Desk, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for cells in (
        ("kode desa", "nomor", "tps"),
        (KELAYAN, 7, 8),
        (KELAYAN, 8, None),
        (KELAYAN, 9, None, "lihat Pak RT"),
        (KELAYAN, "=1+1", None),
    ):
        book.active.append(cells)
    book.save(tmp_path / "tps.xlsx")

    result = take(desk, tmp_path / "tps.xlsx")

    assert [station.number for station in polling_stations.stations(desk)] == [8]
    assert [(e.params["line"], e.code) for e in result.errors] == [
        (2, "import-field-twice"),
        (4, "catalogue-unknown-column"),
        (5, "import-formula"),
    ]
    for error in result.errors:
        assert str(error)


def test_the_empty_file_to_fill_is_one_that_can_be_imported(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "kosong.csv"
    cells = [KELAYAN, "", "", "", "7", "Lapas", *[""] * (TEMPLATE.count(";") - 5)]
    file.write_text(f"{TEMPLATE}\r\n{';'.join(cells)}\r\n", "utf-8-sig")

    assert counts(take(desk, file)) == (1, 0, 0, 0)


def test_rebuild_and_verification_know_the_stations(desk: Desk, tmp_path: Path) -> None:
    rows = some_rows(desk)
    take(desk, write_csv(tmp_path / "tps.csv", rows))
    rows[0][5] = "Balai RW"
    take(desk, write_csv(tmp_path / "tps.csv", rows))
    before = polling_stations.stations(desk)

    with desk.store.transaction() as work:
        work.registers.remove_all()
        project_everything(desk, work)
        desk.commit(work)

    assert polling_stations.stations(desk) == before
    assert verification.problems(desk) == ()


def test_the_other_laptop_of_the_post_receives_the_list(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    other = World(tmp_path / "b", laptop=1)
    take(desk, write_csv(tmp_path / "tps.csv", some_rows(desk)))
    with desk.store.reading() as work:
        sent = [Sealed(r.stored_header, r.body) for r in work.revisions.of_kinds(registers.KINDS)]
    there = other.desk("Suryadi")

    with there.store.transaction() as work:
        changes = absorb(there, work, sent)
        there.commit(work)

    assert changes.registers
    assert polling_stations.stations(there) == polling_stations.stations(desk)
    again = take(there, write_csv(tmp_path / "tps.csv", some_rows(desk)))
    assert counts(again) == (0, 0, 30, 0)
    other.store.close()


def test_what_another_import_said_meanwhile_is_not_written_over(desk: Desk, tmp_path: Path) -> None:
    rows = some_rows(desk)
    take(desk, write_csv(tmp_path / "tps.csv", rows))
    place, voters = tmp_path / "place.csv", tmp_path / "voters.csv"
    place.write_text(f"kode desa,nomor,tempat\n{rows[0][0]},1,Balai RW\n", "utf-8")
    voters.write_text(f"kode desa,nomor,pemilih\n{rows[0][0]},1,77\n", "utf-8")
    steps = polling_stations.import_in_steps(desk, place)
    for _ in range(2):
        next(steps)
    take(desk, voters)

    registers.finish(steps)

    first = polling_stations.stations(desk)[0]
    assert (first.place, first.voters) == ("Balai RW", 77)


def test_a_list_that_another_post_keeps_is_not_this_ones(desk: Desk, tmp_path: Path) -> None:
    """A desk holds the lines of the posts below it, too; they neither stand here nor hinder."""
    file = write_csv(tmp_path / "tps.csv", some_rows(desk, 3))
    post = dataclasses.replace(desk, unit_signer=make_signer("unit HSS"))
    take(post, file)
    assert polling_stations.stations(desk) == ()

    assert counts(take(desk, file)) == (3, 0, 0, 0)
    assert len(polling_stations.stations(desk)) == 3


def test_an_import_left_before_its_end_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = revisions(desk)
    steps = polling_stations.import_in_steps(desk, write_csv(tmp_path / "tps.csv", some_rows(desk)))
    for _ in range(2):
        next(steps)
    steps.close()

    assert (revisions(desk), polling_stations.stations(desk)) == (before, ())


def test_place_fields_find_stations_and_forget_those_taken_off(desk: Desk, tmp_path: Path) -> None:
    rows = some_rows(desk)
    name = rows[0][1]
    assert not place_index(desk).search(f"tps 1 {name}")
    take(desk, write_csv(tmp_path / "tps.csv", rows))

    (found,) = place_index(desk).search(f"TPS 01 {name}")
    assert (found.name, found.area_code) == (f"TPS 01 {name}", rows[0][0])
    assert (found.latitude, found.longitude) == (-3.5, 114.5)

    gone = tmp_path / "gone.csv"
    gone.write_text(f"kode desa,nomor,dihapus\n{rows[0][0]},1,ya\n", "utf-8")
    take(desk, gone)
    assert not place_index(desk).search(f"TPS 01 {name}")


def test_need_stands_beside_available_strength(desk: Desk, tmp_path: Path) -> None:
    rows = some_rows(desk, 5)
    for row in rows:
        row[7] = "sangat rawan"
    take(desk, write_csv(tmp_path / "tps.csv", rows))
    (tmp_path / "ada.csv").write_text("satuan;polri;linmas\nBJM;8;\n", "utf-8")

    (need,) = polling_stations.needs(desk, BY_POLRES, available=tmp_path / "ada.csv")

    assert (need.place, need.stations, need.need) == ("BJM", 5, Strength(10, 10))
    assert need.left == Strength(-2, None)
    assert polling_stations.needs(desk, BY_POLRES, "OMP-2024") == ()


# -- damage --------------------------------------------------------------------------------------


def taken_or_refused(desk: Desk, file: Path) -> StationImport | None:
    try:
        return take(desk, file)
    except InvalidInput as error:
        said = str(error)
    assert 0 < len(said) < 2_000
    return None


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_damaged_file_loses_nothing_and_doubles_nothing(
    desk: Desk, tmp_path: Path, suffix: str
) -> None:
    rows, write = some_rows(desk), {".csv": write_csv, ".xlsx": write_xlsx}[suffix]
    good = write(tmp_path / f"good{suffix}", rows)
    take(desk, good)
    known = {station.key: station for station in polling_stations.stations(desk)}
    rng = random.Random(4)  # noqa: S311 - the same damage at each run
    for number in range(60):
        file = tmp_path / f"{number}{suffix}"
        file.write_bytes(damaged(good.read_bytes(), rng))
        before = revisions(desk)
        result = taken_or_refused(desk, file)
        if result is None:
            assert revisions(desk) == before
            continue
        assert revisions(desk) == before + len(result.plan.changes)
        for each in result.errors:
            assert str(each)
            assert each.params["line"] >= 1
        now = polling_stations.stations(desk)
        assert len({station.key for station in now}) == len(now)
        assert known.keys() <= {station.key for station in now}
        known = {station.key: station for station in now}
    take(desk, good)
    assert counts(take(desk, good)) == (0, 0, 30, 0)
    assert verification.problems(desk) == ()


def test_one_wrong_cell_changes_at_most_what_that_cell_says(desk: Desk, tmp_path: Path) -> None:
    rows = some_rows(desk, 12)
    take(desk, write_csv(tmp_path / "tps.csv", rows))
    stood = {station.key: station for station in polling_stations.stations(desk)}
    rng = random.Random(7)  # noqa: S311 - the same damage at each run
    for _ in range(150):
        wrong = [list(row) for row in rows]
        line, column = rng.randrange(len(rows)), rng.randrange(len(HEADINGS))
        wrong[line][column] = _spoiled(str(wrong[line][column]), rng)
        content = io.StringIO()
        csv.writer(content, delimiter=";").writerows([HEADINGS, *wrong])
        file = tmp_path / "wrong.csv"
        file.write_text(content.getvalue(), "utf-8")

        plan = take(desk, file, dry_run=True).plan

        assert len(plan.changes) <= 1
        for change in plan.changes:
            if change.before is None:
                # A number of its own: a station more, and the one meant is named as absent.
                assert HEADINGS[column] == "nomor"
                assert len(plan.absent) == 1
            else:
                assert change.before == stood[change.before.key]
                assert len(change.fields) == 1


def _spoiled(cell: str, rng: random.Random) -> str:
    letter = rng.choice("0123456789.,-xQ ;\"'é\t")
    at = rng.randrange(len(cell) + 1)
    match rng.randrange(4):
        case 0:
            return cell[:at] + letter + cell[at:]
        case 1:
            return cell[:at] + cell[at + 1 :]
        case 2:
            return cell[:at] + letter + cell[at + 1 :]
        case _:
            return rng.choice(["", "-", "?", "0", "tidak tahu", "=1+1"])


def test_records_go_on_beside_a_list(desk: Desk, tmp_path: Path) -> None:
    steps = polling_stations.import_in_steps(desk, write_csv(tmp_path / "tps.csv", some_rows(desk)))
    made = 0
    try:
        while True:
            next(steps)
            records.add(desk, "incident", incident(f"Kejadian {made}", None))
            made += 1
    except StopIteration:
        pass

    assert made
    assert len(polling_stations.stations(desk)) == 30
    assert verification.problems(desk) == ()

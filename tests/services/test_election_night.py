"""An election night over a list in a real store."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from brata_desktop.domain.election_night import NightCall
from brata_desktop.domain.errors import NotAllowed, NotFound
from brata_desktop.domain.night_calls import read_call
from brata_desktop.domain.states import Role
from brata_desktop.domain.times import WITA
from brata_desktop.services import election_night, polling_stations
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import project_everything
from brata_desktop.services.register_lines import NIGHT_CALL
from brata_desktop.services.syncing import absorb
from brata_desktop.sync.messages import Sealed
from tests.services_world import World, make_signer

AREA = "63.71.01.1001"
MIDNIGHT = dt.datetime(2024, 2, 15, 0, 0, tzinfo=WITA)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    lines = "".join(f"{AREA},{number}\n" for number in range(1, 31))
    file = tmp_path / "tps.csv"
    file.write_text(f"kode desa,nomor\n{lines}{AREA},31\n", "utf-8")
    polling_stations.import_stations(made.desk("Suryadi"), file)
    file.write_text(f"kode desa,nomor,dihapus\n{AREA},31,ya\n", "utf-8")
    polling_stations.import_stations(made.desk("Suryadi"), file)
    yield made
    made.store.close()


def test_thirty_calls_make_a_night(world: World) -> None:
    desk = world.desk("Siti")
    name = desk.catalogue.areas.get(AREA).name
    calls = [
        NightCall(
            f"{number}", f"tps {number} {name}", "SELESAI_HITUNG", MIDNIGHT,
            MIDNIGHT + dt.timedelta(minutes=4 * number),
        )
        for number in range(1, 30)
    ]  # fmt: skip
    calls.append(NightCall("30", "TPS di seberang sungai", "SELESAI_HITUNG", MIDNIGHT, MIDNIGHT))

    matched = election_night.match(desk, calls)
    night = election_night.night(matched)

    assert [row.said for row in night.grid if not row.station] == ["TPS di seberang sungai"]
    assert len(night.grid) == 30
    assert [hour.within for hour in night.totals.hours] == [
        {"SELESAI_HITUNG": 15},
        {"SELESAI_HITUNG": 15},
    ]
    (quiet,) = election_night.silent_stations(desk, night.grid, "SELESAI_HITUNG", "63.71")
    assert quiet.number == 30
    assert election_night.silent_stations(desk, night.grid, "BUKA", "63.01") == []


def key(desk: Desk, line: str, minutes: int = 0, village: str = "") -> NightCall:
    at = MIDNIGHT + dt.timedelta(minutes=minutes)
    keyed = read_call(line, desk.catalogue.tables.night_states, at)
    assert keyed is not None
    return election_night.key_call(desk, keyed, at, village)[0]


def standing(desk: Desk) -> dict[str, list[str]]:
    """Return what the board shows of each row that somebody called about."""
    rows = election_night.board(desk).rows
    return {row.title: sorted(row.cells) for row in rows if row.cells}


def absorb_all(source: World, target: World) -> None:
    with source.store.reading() as work:
        calls = [revision for _, revision in work.revisions.iterate()]
    desk = target.desk("Rahman")
    with target.store.transaction() as work:
        absorb(desk, work, [Sealed(each.stored_header, each.body) for each in calls])
        desk.commit(work)


@pytest.fixture
def night(world: World) -> World:
    world.clock.now = MIDNIGHT
    return world


def test_the_board_shows_the_silent_first_and_words_on_top(night: World) -> None:
    desk = night.desk("Siti")
    key(desk, "12h")
    key(desk, "3 b")
    key(desk, "pos seberang b")

    board = election_night.board(desk)

    assert board.day == dt.date(2024, 2, 14)
    assert board.rows[0].title == "pos seberang"
    assert [row.key[-3:] for row in board.rows[-2:]] == ["003", "012"]
    assert (board.stations, board.silent, board.reached("BUKA")) == (30, 28, 2)


def test_a_station_is_found_once_the_list_came(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.clock.now = MIDNIGHT
    desk = world.desk("Siti")
    name = desk.catalogue.areas.get(AREA).name
    key(desk, f"5 {name} b")
    assert standing(desk) == {f"5 {name}": ["BUKA"]}

    file = tmp_path / "tps.csv"
    file.write_text(f"kode desa,nomor\n{AREA},5\n", "utf-8")
    polling_stations.import_stations(world.desk("Suryadi"), file)

    assert standing(desk) == {f"TPS 05 {name}": ["BUKA"]}
    world.store.close()


def test_two_operators_at_two_laptops_never_write_over_each_other(
    night: World, tmp_path: Path
) -> None:
    (tmp_path / "two").mkdir()
    other = World(tmp_path / "two", laptop=1)
    other.clock.now = MIDNIGHT
    key(night.desk("Siti"), "12h 2015")
    key(other.desk("Dewi"), f"12 {night.desk('Siti').catalogue.areas.get(AREA).name} h 2040")

    absorb_all(other, night)

    (row,) = [row for row in election_night.board(night.desk("Siti")).rows if row.cells]
    assert row.cells["MULAI_HITUNG"].is_disputed
    assert len(row.cells["MULAI_HITUNG"].calls) == 2
    other.store.close()


def test_a_call_is_taken_back_and_stays_signed(night: World) -> None:
    desk = night.desk("Siti")
    call = key(desk, "12h")
    election_night.take_back(desk, [call.id])

    assert standing(desk) == {}
    night.store.rebuild(lambda work: project_everything(desk, work))
    assert standing(desk) == {}
    with night.store.reading() as work:
        assert len(work.revisions.of_record(call.id)) == 2
    with pytest.raises(NotFound):
        election_night.take_back(desk, [call.id])


def test_words_are_assigned_to_a_station(night: World) -> None:
    desk = night.desk("Siti")
    call = key(desk, "pos seberang b")
    assert election_night.assign(desk, [call.id], "99 entah")[0] == ""

    code, _ = election_night.assign(desk, [call.id], "30")

    assert code.endswith("/030")
    (row,) = [row for row in election_night.board(desk).rows if row.cells]
    assert (row.key, row.cells["BUKA"].stands.said) == (code, "pos seberang")


def test_calls_survive_a_rebuild_and_a_stranger_signs_none(night: World) -> None:
    desk = night.desk("Siti")
    key(desk, "12h")
    before = standing(desk)
    stranger = Desk(
        **{name: getattr(desk, name) for name in desk.__dataclass_fields__ if name[0] != "_"}
        | {"signer": make_signer("a stranger")}
    )
    with pytest.raises(NotAllowed):
        key(stranger, "13h")
    with night.store.transaction() as work:
        call = work.registers.all(NIGHT_CALL)[0]
        stranger.write(work, NIGHT_CALL, desk.new_record_id(), {**call.doc, "station": ""})
        desk.commit(work)

    night.store.rebuild(lambda work: project_everything(desk, work))

    assert standing(desk) == before


class WithClerk(World):
    """The post with an officer who only administers it."""

    ROLES = World.ROLES | {"Rudi": {Role.ADMIN}}


def test_who_may_not_record_has_no_call_on_the_board(tmp_path: Path) -> None:
    world = WithClerk(tmp_path)
    world.clock.now = MIDNIGHT
    call = key(world.desk("Siti"), "12h")
    with world.store.transaction() as work:
        doc = work.registers.get(call.id).doc
        clerk = world.desk("Rudi")
        clerk.write(work, NIGHT_CALL, clerk.new_record_id(), {**doc, "said": "13"})
        clerk.commit(work)

    world.store.rebuild(lambda work: project_everything(world.desk("Siti"), work))

    assert list(standing(world.desk("Siti"))) == ["12"]
    world.store.close()

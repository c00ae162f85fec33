"""An election night over a list in a real store."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from brata_desktop.domain.election_night import NightCall
from brata_desktop.domain.times import WITA
from brata_desktop.services import election_night, polling_stations
from tests.services_world import World

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

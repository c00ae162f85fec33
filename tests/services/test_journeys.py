"""Who has the stick, and what of it came back."""

import pytest

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import journeys, packet_writing, turns
from tests.province import Polda, Station


@pytest.fixture
def polda():
    return Polda()


@pytest.fixture
def desk(tmp_path, polda):
    made = Station(tmp_path / "desk", post="00").enrol(polda, is_desk=True)
    yield made
    made.close()


@pytest.fixture
def post(tmp_path, polda, desk):
    made = Station(tmp_path / "post").enrol(polda)
    yield made
    made.close()


def look(station):
    return journeys.look(station.desk, station.paths.parcels)


def test_before_the_first_stick_there_is_nothing(post):
    assert look(post) == journeys.Sticks()


def test_a_packet_is_noted_with_whom_it_is_for_and_who_took_it(post, desk, polda):
    desk.sync(polda)
    post.sync(polda)
    made = post.record()
    done = turns.finish(packet_writing.write(post.desk, post.stick, post.paths.parcels))

    journeys.hand_over(post.desk, done.journeys, "  Bripda   Yusuf ")

    (journey,) = look(post).journeys
    assert journey.to == ("hub", "Pos 00")
    assert journey.carrier == "Bripda Yusuf"
    assert journey.handed_at == post.clock.now
    assert journey.writer == "AKP Suryadi BJM 07"
    assert journey.files == tuple(file.name for file in done.files)
    assert journey.total >= post.safety(made)[0]
    assert not journey.is_back


def test_what_came_back_is_counted_from_receipts(post, desk, polda):
    desk.sync(polda)
    post.record()
    (file,) = post.write()
    before = look(post).journeys[0].received

    desk.read(file)
    desk.sync(polda)
    (answer,) = desk.write(posts=["BJM/07"])
    post.read(answer)

    assert before == 0
    assert look(post).journeys[0].is_back


def test_a_desk_knows_when_the_last_stick_of_a_post_came(post, desk, polda):
    desk.sync(polda)
    post.record()
    (file,) = post.write()

    desk.read(file)

    assert look(desk).visits == (journeys.Visit("Pos 07", post.clock.now),)


def test_nobody_is_no_carrier(post, polda):
    post.record()
    done = turns.finish(packet_writing.write(post.desk, post.stick, post.paths.parcels))

    with pytest.raises(BrataError) as caught:
        journeys.hand_over(post.desk, done.journeys, "  ")

    assert caught.value.code == "carrier-missing"


def test_one_record_is_exported_alone(post, desk, polda):
    desk.sync(polda)
    first, second = post.record("Satu"), post.record("Dua")
    target = post.folder / "satu.sync"

    turns.finish(packet_writing.export(post.desk, first, target))
    desk.read(target)

    assert desk.state(first).number == post.state(first).number
    with pytest.raises(BrataError):
        desk.state(second)

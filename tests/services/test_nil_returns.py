"""Nihil and the overdue board over real stores."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds.nil_return import SPEC, NilReturn
from brata_desktop.domain.kinds.nil_return.overdue import Standing
from brata_desktop.domain.registers import Post
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import WITA
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.services import beginning, daily_report, records, registers, unit_settings
from brata_desktop.services.home import at_home
from brata_desktop.services.kinds.nil_return import board
from brata_desktop.services.overview import look_around
from tests.province import Polda, Station
from tests.services_world import World, incident

POSTS = (
    Post("03", "Pos Pam 03 Pekauman", "BJM"),
    Post("07", "Pos Pam 07 Kelayan", "BJM"),
    Post("12", "Pos Yan 12 Terminal", "BJM"),
)


def at(hour, minute=0, day=31):
    return dt.datetime(2024, 1, day, hour, minute, tzinfo=WITA)


@pytest.fixture
def world(tmp_path):
    (tmp_path / "here").mkdir()
    made = World(tmp_path / "here")
    registers.put_lines(made.desk("Suryadi"), POSTS)
    yield made
    made.store.close()


@pytest.fixture
def province(tmp_path):
    """The desk of the unit, a laptop of post 03, and the hub that knows both."""
    polda = Polda()
    desk = Station(tmp_path / "desk", post="00").enrol(polda, is_desk=True)
    far = Station(tmp_path / "far", post="03").enrol(polda)
    registers.put_lines(desk.desk, POSTS)
    yield polda, desk, far
    desk.close()
    far.close()


def say(desk) -> str:
    document: Common = beginning.propose(desk, SPEC.code)
    return records.add(desk, SPEC.code, document, submit=True)[0].state.record


def standing(desk, code, back=0):
    lines = {line.post.code: line for line in board.look(desk, back).lines}
    return lines[code]


def standings(desk, back=0):
    return {line.post.code: line.standing.value for line in board.look(desk, back).lines}


def test_the_proposal_is_the_period_of_the_unit(world):
    rahman, suryadi = world.desk("Rahman"), world.desk("Suryadi")
    nil = beginning.propose(rahman, SPEC.code)
    assert isinstance(nil, NilReturn)
    assert (nil.occurred.starts_at, nil.occurred.ends_at) == (
        at(0),
        at(0, day=31) + dt.timedelta(1),
    )
    assert nil.place.name == "Pos Pam 07 Kelayan"

    changed = replace(unit_settings.read(suryadi), period_start_hour=6, period_hours=12)
    unit_settings.change(suryadi, changed)
    world.clock.now = at(5)
    nil = beginning.propose(rahman, SPEC.code)
    assert (nil.occurred.starts_at, nil.occurred.ends_at) == (at(6, day=30), at(18, day=30))


def test_the_board_of_the_own_post_from_silence_to_contradiction(world):
    rahman, suryadi = world.desk("Rahman"), world.desk("Suryadi")
    world.clock.now = at(17, 59)
    assert standings(suryadi) == dict.fromkeys(("03", "07", "12"), "waiting")

    world.clock.now = at(18)
    # Nothing of the other posts ever came: they may have reported.
    assert standings(suryadi) == {"07": "missing", "03": "unheard", "12": "unheard"}
    assert not standing(suryadi, "07").is_urgent

    nil = say(rahman)
    assert standing(suryadi, "07").standing is Standing.NIL

    records.add(rahman, "incident", incident("Perkelahian", dt.time(16)))
    line = standing(suryadi, "07")
    assert line.standing is Standing.CONTRADICTED
    assert line.seen.nils == (nil,)
    assert records.get(suryadi, nil).state.state.value == "submitted"


def test_a_nil_return_that_was_sent_back_was_not_said(world):
    rahman, suryadi = world.desk("Rahman"), world.desk("Suryadi")
    nil = say(rahman)
    records.act(suryadi, [nil], Action.RETURN, "Ada kejadian di pos")
    assert standing(suryadi, "07").standing is Standing.MISSING


def test_a_record_of_the_day_before_does_not_report_this_one(world):
    records.add(
        world.desk("Rahman"), "incident", incident("Kemarin", dt.time(16), dt.date(2024, 1, 30))
    )
    assert standing(world.desk("Suryadi"), "07").standing is Standing.MISSING
    assert standing(world.desk("Suryadi"), "07", back=1).standing is Standing.REPORTED


def test_silent_is_only_who_was_heard_after_the_cut_off(province):
    polda, here, far = province
    yesterday = dt.date(2024, 1, 30)
    far.clock.now = at(14, 5)
    far.record("Kemarin", dt.time(9), day=yesterday)
    far.sync(polda)
    here.sync(polda)

    here.clock.now = at(18, 30)
    line = standing(here.desk, "03")
    assert (line.standing, line.heard) == (Standing.UNHEARD, at(14, 5))

    far.clock.now = at(18, 10)
    far.record("Kemarin juga", dt.time(10), day=yesterday)
    far.sync(polda)
    here.sync(polda)
    line = standing(here.desk, "03")
    assert (line.standing, line.heard) == (Standing.MISSING, at(18, 10))

    say(far.desk)
    assert standing(here.desk, "03").standing is Standing.MISSING
    far.sync(polda)
    here.sync(polda)
    assert standing(here.desk, "03").standing is Standing.NIL


def test_a_stick_tells_until_when_a_post_was_silent(province):
    polda, here, far = province
    here.sync(polda)
    far.clock.now = at(9)
    far.record("Kemarin", dt.time(9), day=dt.date(2024, 1, 30))
    far.clock.now = here.clock.now = at(18, 20)
    for file in far.write():
        here.read(file)

    line = standing(here.desk, "03")
    assert (line.standing, line.heard) == (Standing.MISSING, at(18, 20))


def test_what_came_behind_a_gap_does_not_count_as_heard(world, tmp_path):
    (tmp_path / "far").mkdir()
    far = World(tmp_path / "far", laptop=1)
    device = far.store.facts.device
    with far.store.reading() as work:
        first = work.revisions.device_head(device)[0]
    for hour in (9, 10, 11):
        far.clock.now = at(hour)
        records.add(far.desk("Rahman"), "incident", incident(f"Pukul {hour}", dt.time(hour)))
    with far.store.reading() as work:
        written = [each for _, each in work.revisions.iterate() if each.header.device == device]
    with world.store.transaction() as work:
        for revision in written:
            if revision.header.n != first + 2:
                work.revisions.add(revision)
        heard = {found: moment for _, found, moment in work.revisions.heard()}
        assert heard[device] == at(9)
        work.revisions.add(next(each for each in written if each.header.n == first + 2))
        heard = {found: moment for _, found, moment in work.revisions.heard()}
        assert heard[device] == at(11)
    far.store.close()


def test_supervisors_are_told_once_it_is_urgent(world):
    suryadi, rahman = world.desk("Suryadi"), world.desk("Rahman")
    world.clock.now = at(19, 59)
    assert look_around(suryadi).of_kind[SPEC.code] == 3
    assert [item for item in at_home(suryadi).to_do if item.kind == SPEC.code] == []

    world.clock.now = at(20)
    assert look_around(suryadi).of_kind[SPEC.code] == -3
    told = [item.title for item in at_home(suryadi).to_do if item.kind == SPEC.code]
    assert told == [f"Belum lapor: {post.name}" for post in POSTS]
    assert look_around(rahman).of_kind[SPEC.code] == 0
    assert [item for item in at_home(rahman).to_do if item.kind == SPEC.code] == []

    # After midnight yesterday's silence waits until the next cut-off.
    world.clock.now = at(7, day=31) + dt.timedelta(days=1)
    say(rahman)
    assert look_around(suryadi).of_kind[SPEC.code] == -3


def test_cut_off_and_escalation_are_settings(world):
    suryadi = world.desk("Suryadi")
    kept = unit_settings.read(suryadi)
    assert (kept.cut_off_hour, kept.escalation_hours) == (18, 2)
    unit_settings.change(suryadi, replace(kept, cut_off_hour=21, escalation_hours=0))

    assert standing(suryadi, "07").standing is Standing.WAITING
    world.clock.now = at(21)
    assert standing(suryadi, "07").is_urgent


def test_the_daily_report_names_who_is_silent_and_who_said_nihil(world):
    suryadi = world.desk("Suryadi")
    say(world.desk("Rahman"))
    inputs = daily_report.gather(suryadi, daily_report.request_for(suryadi, dt.date(2024, 1, 31)))
    said = {section.code: str(section.blocks) for section in compose_daily(inputs).sections}

    text = said["pelaporan"]
    assert "1 dari 3 pos sudah lapor." in text
    assert "('Menyatakan nihil', 'Pos Pam 07 Kelayan')" in text
    assert "('Belum lapor', 'Nihil.')" in text
    assert "Pos Pam 03 Pekauman (belum pernah); Pos Yan 12 Terminal (belum pernah)" in text

"""Failure stories of other programs, each tried on real stores and a model of the hub.

The numbers are those of the list of stories (`tests/faults/stories.py`); the other stories are
tested where the matter is.
"""

import datetime as dt
import random
from dataclasses import replace

import pytest

from brata_desktop.domain.errors import Unavailable, UserError
from brata_desktop.domain.states import Action, Role, State
from brata_desktop.services import access, forms, one_session, records, session, sync_overview
from brata_desktop.store.record_rows import RecordFilter
from tests.province import Polda, Station
from tests.services_world import incident
from tests.sync import memory_hub
from tests.sync.fleet import BrokenLink, Faults

MANY = 60
LARGE = 100_000
PAGE_BYTES = 6_000
OWN_SECRET = "sungai tenang malam ini"  # noqa: S105 - an invented passphrase
RAHMAN = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))


@pytest.fixture
def polda():
    return Polda()


@pytest.fixture
def station(tmp_path):
    """Make laptops, closed at the end."""
    made = []

    def make(name, post="07"):
        made.append(Station(tmp_path / name, post=post))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def post(station, polda):
    return station("post").enrol(polda)


@pytest.fixture
def desk(station, polda):
    return station("desk", "00").enrol(polda, is_desk=True)


class Through:
    """The way to the hub, with something done to each exchange.

    Args:
        polda: The hub.
        station: Whose laptop.
        before: Given the request; returns the one that is sent.
        after: Told that the hub has answered, before the laptop reads it.
    """

    def __init__(self, polda, station, before=lambda request: request, after=lambda: None):
        self._transport = polda.hub.session(station.device)
        self._before, self._after = before, after

    def __getattr__(self, name):  # noqa: D105 - the rest of a transport
        return getattr(self._transport, name)

    def exchange(self, request):
        reply = self._transport.exchange(self._before(request))
        self._after()
        return reply


def shown(station):
    """Return what the list shows."""
    return {row.id for row in records.page(station.desk, RecordFilter(), limit=500).rows}


def as_officer(station, officer, work):
    """Let another officer do something at a laptop, and give it back."""
    station.close()
    own = session.open_session(station.paths, officer, OWN_SECRET, clock=station.clock)
    try:
        return work(own.desk)
    finally:
        own.desk.store.close()
        station.open()


def hand_in_one_and_begin_another(desk):
    form, _ = forms.open_new(desk, "incident", incident("Selesai", dt.time(20, 15)))
    view, _ = forms.submit_form(desk, form)
    left, _ = forms.open_new(desk, "incident", incident("Belum selesai", dt.time(20, 30)))
    return view.state.record, forms.autosave(desk, left).copy.id


def test_story_3_who_lost_the_right_loses_nothing_that_was_not_sent(post, desk, polda):
    officer, _ = access.add_officer(post.session, RAHMAN, OWN_SECRET)
    made, _ = as_officer(post, officer, hand_in_one_and_begin_another)

    access.retire(post.session, officer)
    post.sync(polda)
    desk.sync(polda)

    assert post.is_received(made)
    assert desk.state(made).author == officer
    assert desk.state(made).state is State.SUBMITTED


def test_story_4_one_bad_record_of_many_stops_no_other(post, desk, polda, monkeypatch):
    monkeypatch.setattr(memory_hub, "BODY_BYTES_MAX", LARGE)
    noise = random.Random(4).randbytes(LARGE).hex()  # noqa: S311 - repeatable
    made = [post.record(f"Kejadian {number}") for number in range(MANY // 2)]
    bad = post.record("Terlalu panjang", how=noise)
    made += [post.record(f"Kejadian {number}") for number in range(MANY // 2)]

    done = post.sync(polda)
    desk.sync(polda)

    assert done.is_complete
    assert all(map(post.is_received, made))
    (line,) = sync_overview.look(post.desk).queue
    assert (line.row.id, line.is_held) == (bad, True)
    assert shown(desk) >= set(made)
    # It can be handed out all the same.
    assert sum(file.stat().st_size for file in post.write()) > LARGE


def test_story_5_another_officer_at_the_desk_keeps_what_was_not_sent(post, polda):
    officer, _ = access.add_officer(post.session, RAHMAN, OWN_SECRET)

    made, left = as_officer(post, officer, hand_in_one_and_begin_another)

    assert made in {line.row.id for line in sync_overview.look(post.desk).queue}
    post.sync(polda)
    assert post.is_received(made)
    (form,) = as_officer(post, officer, forms.unfinished)
    assert form.copy.id == left


def test_story_6_only_a_receipt_ends_the_waiting_and_the_queue_outlives_the_program(post, polda):
    made = post.record()
    link = BrokenLink(polda.hub.session(post.device), Faults(["request"]))
    with pytest.raises(Unavailable):
        one_session.run(post.desk, link)
    assert not post.is_received(made)

    post.close()
    post.open()

    assert [line.row.id for line in sync_overview.look(post.desk).queue] == [made]
    post.sync(polda)
    assert sync_overview.look(post.desk).queue == ()
    assert any(made.encode() in row.header for row in polda.hub.lines[post.desk.feed].rows)


@pytest.mark.parametrize("secret", ["", "admin", "brata", "password", "123456"])
def test_story_7_nobody_comes_in_but_who_the_first_run_made(post, secret):
    (first,) = session.unlockers(post.paths)
    post.close()

    for who in (first.officer_id, "admin", ""):
        with pytest.raises(UserError):
            session.open_session(post.paths, who, secret)
    post.open()


def test_story_10_changed_while_it_was_being_sent_it_is_one_record_with_two_versions(
    post, desk, polda
):
    made = post.record("Awal")
    post.act(made, Action.RECALL)

    def change(changed=[]):  # noqa: B006 - once
        if not changed:
            changed.append(True)
            document = replace(records.get(post.desk, made).document, what="Diubah saat dikirim")
            records.amend(post.desk, made, document, "")

    one_session.run(post.desk, Through(polda, post, after=change))
    desk.sync(polda)

    assert shown(desk) == {made}
    assert post.is_received(made)
    assert desk.state(made) == post.state(made)
    assert desk.state(made).document["what"] == "Diubah saat dikirim"


def test_story_17_a_clock_that_is_set_moves_no_time_and_no_order(post, desk, polda):
    made = post.record("Awal")
    occurred = records.get(post.desk, made).document.occurred
    post.clock.now -= dt.timedelta(days=3650)
    post.act(made, Action.RECALL)
    post.clock.now += dt.timedelta(days=7300)
    for _ in range(3):
        records.amend(post.desk, made, records.get(post.desk, made).document, "")
    post.act(made, Action.SUBMIT)

    post.sync(polda)
    desk.sync(polda)

    assert records.get(desk.desk, made).document.occurred == occurred
    assert desk.state(made).state is State.SUBMITTED
    steps = [entry.action for entry in desk.state(made).history if entry.action]
    assert steps[:2] == [Action.SUBMIT, Action.RECALL]
    assert steps[-1] is Action.SUBMIT


def test_story_26_withdrawn_here_and_changed_there_stops_nobody(post, station, polda):
    other = station("other").enrol(polda)
    made = post.record()
    for each in (post, other):
        each.sync(polda)
    post.act(made, Action.WITHDRAW, reason="Salah pos")
    document = replace(records.get(other.desk, made).document, what="Diubah di sana")
    records.amend(other.desk, made, document, "Keterangan baru")
    late = other.record("Sesudahnya")

    for each in (post, other, post):
        assert each.sync(polda).is_complete

    assert post.state(made) == other.state(made)
    assert post.state(made).state is State.WITHDRAWN
    # The withdrawal does not speak of the new text, and that is said.
    assert post.state(made).is_changed
    assert post.state(made).document["what"] == "Diubah di sana"
    assert post.is_received(made)
    assert late in shown(post)


def test_story_32_a_first_download_that_was_cut_goes_on_and_is_not_called_complete(
    post, station, polda
):
    made = {post.record(f"Kejadian {number}") for number in range(MANY)}
    post.sync(polda)
    new = station("new").enrol(polda)
    small = Through(polda, new, lambda request: replace(request, max_bytes=PAGE_BYTES))

    with pytest.raises(Unavailable):
        one_session.run(new.desk, BrokenLink(small, Faults([""] * 8 + ["reply"])))

    before = shown(new)
    assert 0 < len(before & made) < MANY
    assert sync_overview.look(new.desk).last.succeeded_at is None
    asked = []
    again = Through(polda, new, lambda request: asked.append(request.cursors) or request)
    assert one_session.run(new.desk, again).is_complete
    assert {cursor.line: cursor.seq for cursor in asked[0]}[post.desk.feed] >= len(before)
    assert shown(new) == made


def test_story_33_one_officer_at_two_laptops_loses_nothing_at_either(post, station, desk, polda):
    other = station("other").enrol(polda)
    for each in (post, other):
        access.add_officer(each.session, RAHMAN, OWN_SECRET)
    made = {as_officer(each, "rahman", hand_in_one_and_begin_another)[0] for each in (post, other)}

    for each in (post, other, post, desk):
        assert each.sync(polda).is_complete

    assert len(made) == 2
    assert shown(post) == shown(other) == shown(desk) == made
    for each in (post, other):
        assert len(as_officer(each, "rahman", forms.unfinished)) == 1

"""Who has not reported: the laws of the overdue board, and how a nil return is told."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.completeness import missing_to_submit
from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.nil_return import SPEC, NilReturn
from brata_desktop.domain.kinds.nil_return.overdue import (
    OPEN,
    SILENT_LAPTOP,
    Seen,
    Standing,
    heard_of,
    standings,
    window,
)
from brata_desktop.domain.narrative import headline, narrate
from brata_desktop.domain.registers import Post
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.warnings import warnings
from tests.domain.codes import NAMES

START = dt.datetime(2024, 1, 31, tzinfo=WITA)
POST = Post("07", "Pos Pam 07 Kelayan", "BJM")
FEED = "BJM/07"
PERIOD = window(START, 24, due_hour=18, grace_hours=2)
moments = st.datetimes(
    dt.datetime(2024, 1, 30),  # noqa: DTZ001 - the strategy wants it plain
    dt.datetime(2024, 2, 2),  # noqa: DTZ001 - likewise
    timezones=st.just(WITA),
)
ids = st.lists(st.sampled_from("abc"), max_size=2).map(tuple)
seen = st.builds(Seen, ids, ids)
posts = st.lists(
    st.builds(
        Post, st.sampled_from(("01", "02", "07")), st.just("Pos"), st.sampled_from(("BJM", "BJB"))
    ),
    max_size=6,
    unique_by=lambda post: (post.unit, post.code),
)
feeds = st.sampled_from(
    [f"{unit}/{code}" for unit in ("BJM", "BJB") for code in ("01", "02", "07")]
)


def one(here=None, heard=None, now=START):
    known = {FEED: heard} if heard else {}
    (found,) = standings([POST], PERIOD, {FEED: here} if here else {}, known, now)
    return found


def at(hour, day=31):
    return dt.datetime(2024, 1, day, hour, tzinfo=WITA)


@given(
    posts,
    st.dictionaries(feeds, seen),
    st.dictionaries(feeds, moments),
    moments,
    st.integers(0, 23),
    st.integers(0, 23),
    st.integers(0, 12),
)
def test_every_post_stands_once_and_nothing_here_is_called_silent(
    given_posts, here, heard, now, start_hour, due_hour, grace
):
    period = window(START.replace(hour=start_hour), 24, due_hour, grace)
    found = standings(given_posts, period, here, heard, now)

    assert sorted(each.feed for each in found) == sorted(f"{p.unit}/{p.code}" for p in given_posts)
    order = [list(Standing).index(each.standing) for each in found]
    assert order == sorted(order)
    for each in found:
        has_something = bool(each.seen.nils or each.seen.records)
        assert (each.standing in OPEN) == (not has_something and now >= period.due)
        assert each.is_urgent == (each.standing in OPEN and now >= period.escalates)
        # Silence is said only of a post that was heard from after the cut-off.
        if each.standing is Standing.MISSING:
            assert each.heard >= period.due
        both = bool(each.seen.nils and each.seen.records)
        assert (each.standing is Standing.CONTRADICTED) == both


@given(seen, moments, moments, moments)
def test_hearing_more_never_takes_a_report_away(here, heard, later, now):
    before, after = one(here, heard, now), one(here, max(heard, later), now)

    if before.standing not in OPEN:
        assert after.standing is before.standing
    if before.standing is Standing.MISSING:
        assert after.standing is Standing.MISSING


@given(st.integers(0, 23), st.integers(0, 23), st.integers(0, 48))
def test_the_cut_off_is_the_first_such_hour_after_the_beginning(start_hour, due_hour, grace):
    start = START.replace(hour=start_hour)
    period = window(start, 24, due_hour, grace)

    assert period.due.hour == due_hour
    assert dt.timedelta(0) < period.due - start <= dt.timedelta(days=1)
    assert period.escalates - period.due == dt.timedelta(hours=grace)
    assert period.holds(start)
    assert not period.holds(period.end)


@given(st.lists(moments, max_size=4))
def test_the_laptop_heard_least_counts_unless_it_fell_silent(laptops):
    heard = heard_of(laptops)

    assert (heard is None) == (not laptops)
    if heard is not None:
        assert max(laptops) - SILENT_LAPTOP <= heard <= max(laptops)
        assert all(each >= heard or max(laptops) - each > SILENT_LAPTOP for each in laptops)


@pytest.mark.parametrize(
    ("here", "heard", "now", "standing", "is_urgent"),
    [
        (None, None, at(17), Standing.WAITING, False),
        (None, at(19), at(19), Standing.MISSING, False),
        (None, at(17), at(19), Standing.UNHEARD, False),
        (None, None, at(19), Standing.UNHEARD, False),
        (None, at(18), at(20), Standing.MISSING, True),
        (None, at(7), at(21), Standing.UNHEARD, True),
        (Seen(nils=("a",)), at(7), at(21), Standing.NIL, False),
        (Seen(records=("b",)), None, at(21), Standing.REPORTED, False),
        (Seen(("a",), ("b",)), at(21), at(21), Standing.CONTRADICTED, False),
    ],
)
def test_the_cases_of_an_evening(here, heard, now, standing, is_urgent):
    found = one(here, heard, now)
    assert (found.standing, found.is_urgent) == (standing, is_urgent)


def nil(**more):
    end = When(dt.date(2024, 1, 31), dt.time(0), dt.date(2024, 2, 1), dt.time(0))
    return NilReturn(occurred=end, place=Place("Pos Pam 07 Kelayan"), **more)


def test_a_nil_return_is_told_with_its_period():
    assert headline(nil(), NAMES) == "Nihil 31 Januari 2024"
    text = narrate(nil(), NAMES).text
    assert "31 Januari 2024" in text
    assert "1 Februari 2024" in text
    assert text.endswith("di Pos Pam 07 Kelayan, tidak ada yang dilaporkan (nihil).")
    assert narrate(NilReturn(), NAMES).text == "Tidak ada yang dilaporkan (nihil)."


def test_it_is_complete_and_not_odd_while_the_day_goes_on():
    assert missing_to_submit(SPEC.code, nil(what="Nihil 31 Januari 2024")) == ()
    assert warnings(nil(), at(9)) == ()

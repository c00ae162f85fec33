"""Packets on a stick between real stores: what one writes, the other reads, and only the hub's
word that came back makes it received."""

import pytest

from brata_desktop.domain.errors import NotFound
from brata_desktop.domain.states import Action
from brata_desktop.services import verification
from tests.province import Polda, Station


@pytest.fixture
def polda():
    return Polda()


@pytest.fixture
def post(tmp_path, polda):
    made = Station(tmp_path / "post").enrol(polda)
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path, polda):
    made = Station(tmp_path / "desk", post="00").enrol(polda, is_desk=True)
    yield made
    made.close()


@pytest.fixture
def pair(post, desk, polda):
    """The post has learned of the desk that was enrolled after it."""
    post.sync(polda)
    return post, desk


def test_a_post_without_a_link_is_read_decided_and_received(pair, polda):
    post, desk = pair
    made = post.record()
    (packet,) = post.write()

    brought = desk.read(packet)
    assert (brought.known, brought.refused, brought.received) == (0, (), 0)
    assert desk.state(made).state.value == "submitted"
    assert not desk.is_received(made)
    desk.act(made, Action.APPROVE)
    desk.sync(polda)
    assert desk.is_received(made)
    (back,) = desk.write()
    assert not post.is_received(made)

    came = post.read(back)

    assert post.state(made).state.value == "approved"
    assert post.is_received(made)
    assert came.received >= 3
    with pytest.raises(NotFound, match="nothing waits"):
        post.write()
    assert verification.problems(post.desk) == ()
    assert verification.problems(desk.desk) == ()

"""One bad record among a thousand, and one packet read again and again."""

import random

import pytest

from brata_desktop.services import records, sync_overview
from brata_desktop.store.record_rows import RecordFilter
from tests.faults.real_hub import hashes_of
from tests.faults.saying import honest
from tests.province import Polda, Station

MANY, BAD_BYTES = 999, 1_200_000
READ, CARRIED = 5, 200


@pytest.mark.slow
def test_story_4_one_bad_of_a_thousand(real_hub, tmp_path, tally):
    desk = Station(tmp_path / "desk", post="00").enrol(real_hub, is_desk=True)
    post = Station(tmp_path / "post", post="07").enrol(real_hub)
    noise = random.Random(4).randbytes(BAD_BYTES).hex()  # noqa: S311 - repeatable
    made = [post.record(f"Kejadian {number}") for number in range(MANY // 2)]
    bad = post.record("Lebih besar dari yang diterima pusat", how=noise)
    made += [post.record(f"Kejadian {number}") for number in range(MANY - len(made))]

    done = real_hub.sync(post)

    assert done.is_complete
    (line,) = sync_overview.look(post.desk).queue
    assert (line.row.id, line.is_held) == (bad, True)
    assert real_hub.sync(desk).is_complete
    arrived = _shown(desk) - {bad}
    assert arrived == set(made)
    assert all(map(post.is_received, made))
    # And once more: it stops nobody the second time either.
    late = post.record("Sesudahnya")
    assert real_hub.sync(post).is_complete
    assert post.is_received(late)
    honest(real_hub, [post, desk], hashes_of(post), tally)
    tally.add(arrived=len(arrived), held_with_its_reason=1)
    post.close()
    desk.close()


@pytest.mark.slow
def test_story_16_one_packet_read_five_times(tmp_path, tally):
    polda = Polda()
    desk = Station(tmp_path / "desk", post="00").enrol(polda, is_desk=True)
    post = Station(tmp_path / "post").enrol(polda)
    made = {post.record(f"Kejadian {number}") for number in range(CARRIED)}
    (packet,) = post.write()
    desk.read(packet)
    once = desk.dump()

    for _ in range(READ - 1):
        desk.read(packet)

    assert desk.dump() == once
    assert _shown(desk) == made
    tally.add(imports=READ, changes_after_the_first=0)
    post.close()
    desk.close()


def _shown(station):
    """Return what the list shows."""
    rows = records.page(station.desk, RecordFilter(), limit=5000).rows
    return {row.id for row in rows}

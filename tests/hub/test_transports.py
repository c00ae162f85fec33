"""What every transport promises: the same tests against PostgreSQL and against the model."""

import os
from hashlib import sha256

import psycopg
import pytest

from brata_desktop.domain.errors import NotAllowed
from brata_desktop.sync.messages import Cursor, Request, Sealed, Status
from brata_desktop.sync.postgres import PostgresTransport
from brata_desktop.sync.transport import CHUNK_BYTES
from tests.hub.laptops import UNITS
from tests.sync.memory_hub import MemoryHub

ROOM = 100_000


class RealHub:
    """The hub in PostgreSQL, with one connection for each laptop."""

    def __init__(self, hands):
        self.hands = hands
        self._open = {}

    def enrol(self, name, feed="BJM/07", *, is_desk=False):
        return self.hands.enrol(name, feed, is_desk=is_desk)

    def session(self, laptop):
        if laptop.login not in self._open:
            connection = psycopg.connect(self.hands.dsn_of(laptop), autocommit=True)
            self._open[laptop.login] = PostgresTransport(connection)
        return self._open[laptop.login]

    def revoke(self, laptop):
        self.hands.connection.execute(
            "UPDATE sync.device SET is_active = false WHERE id = %s", [laptop.device]
        )

    def move(self, laptop, feed):
        unit = feed.partition("/")[0]
        run = self.hands.connection.execute
        run(
            "UPDATE sync.device SET feed = %s, unit = %s WHERE id = %s", [feed, unit, laptop.device]
        )
        run("INSERT INTO sync.device_feed (device, feed) VALUES (%s, %s)", [laptop.device, feed])
        run("INSERT INTO sync.line (line, unit) VALUES (%s, %s)", [feed, unit])

    def mark_durable(self, line, seq):
        self.hands.connection.execute(
            "UPDATE sync.line SET durable = %s WHERE line = %s", [seq, line]
        )

    def close(self):
        for each in self._open.values():
            each.close()


class ModelHub:
    """The hub in memory."""

    def __init__(self, hands):
        self.hands = hands
        self.model = MemoryHub(UNITS)

    def enrol(self, name, feed="BJM/07", *, is_desk=False):
        laptop = self.hands.enrol(name, feed, is_desk=is_desk)
        self.model.enrol(laptop.device, feed, is_desk=is_desk)
        return laptop

    def session(self, laptop):
        return self.model.session(laptop.device)

    def revoke(self, laptop):
        self.model.devices[laptop.device].is_active = False

    def move(self, laptop, feed):
        self.model.move(laptop.device, feed)

    def mark_durable(self, line, seq):
        self.model.lines[line].durable = seq

    def close(self):
        """Nothing to do."""


@pytest.fixture(params=[RealHub, ModelHub])
def world(request, hub):
    made = request.param(hub)
    yield made
    made.close()


def ask(world, laptop, *sealed, cursors=(), room=ROOM, wants_own=False):
    request = Request((laptop.incarnation,), sealed, tuple(cursors), room, wants_own)
    return world.session(laptop).exchange(request)


def lines(reply):
    return [(arrival.line, arrival.seq) for arrival in reply.arrivals]


def test_what_is_pushed_comes_back_as_a_receipt(world):
    laptop = world.enrol("Pos 07")
    sealed = laptop.write()

    reply = ask(world, laptop, sealed)

    assert [(v.hash, v.status) for v in reply.verdicts] == [(sealed.hash, Status.TAKEN)]
    (arrival,) = reply.arrivals
    assert (arrival.line, arrival.seq, arrival.hash, arrival.sealed) == (
        "BJM/07", 1, sealed.hash, None,
    )  # fmt: skip


def test_story_9_pushed_twice_it_is_held_once(world):
    laptop = world.enrol("Pos 07")
    sealed = laptop.write()
    ask(world, laptop, sealed)

    reply = ask(world, laptop, sealed, sealed)

    assert [v.status for v in reply.verdicts] == [Status.HERE, Status.HERE]
    assert lines(reply) == [("BJM/07", 1)]


def test_twice_in_one_call_it_is_held_once(world):
    laptop = world.enrol("Pos 07")
    sealed = laptop.write()

    reply = ask(world, laptop, sealed, sealed)

    assert [v.status for v in reply.verdicts] == [Status.TAKEN, Status.HERE]
    assert lines(reply) == [("BJM/07", 1)]


def test_a_call_of_all_sorts_is_sorted_into_its_lines_in_its_order(world):
    laptop, unknown = world.enrol("Pos 07"), world.hands.enrol("Belum terdaftar")
    known, first, second = laptop.write(), laptop.write(), laptop.write()
    officer, stray, cut = laptop.write(kind="officer"), unknown.write(), laptop.write()
    ask(world, laptop, known)

    reply = ask(
        world, laptop, first, stray, Sealed(cut.header[:40], cut.body), officer, known, second
    )

    assert {v.hash: v.status for v in reply.verdicts if v.status is not Status.DAMAGED} == {
        known.hash: Status.HERE,
        first.hash: Status.TAKEN,
        second.hash: Status.TAKEN,
        officer.hash: Status.TAKEN,
        stray.hash: Status.ASIDE,
    }
    assert {(a.line, a.seq): a.hash for a in reply.arrivals} == {
        ("keys:BJM/07", 1): officer.hash,
        ("BJM/07", 1): known.hash,
        ("BJM/07", 2): first.hash,
        ("BJM/07", 3): second.hash,
        (f"aside:{laptop.device}", 1): stray.hash,
    }
    place = Cursor("BJM/07")
    for sealed in (known, first, second):
        place = place.after(sealed.hash)
    places = lines(ask(world, laptop, laptop.write(), cursors=[place]))
    assert [seq for line, seq in places if line == "BJM/07"] == [4]


def test_a_colleague_at_the_post_gets_the_bytes(world):
    first, second = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    sealed = first.write()
    ask(world, first, sealed)

    (arrival,) = ask(world, second).arrivals

    assert arrival.sealed == sealed


def test_a_post_reads_no_other_post(world):
    here, there = world.enrol("Pos 07"), world.enrol("Pos 08", "BJM/08")
    ask(world, there, there.write(), there.write(kind="officer"))

    assert ask(world, here).arrivals == ()


def test_a_desk_reads_all_below_and_a_post_knows_its_desk(world):
    post = world.enrol("Pos 07")
    desk = world.enrol("Polresta", "BJM/00", is_desk=True)
    polda = world.enrol("Polda", "POLDA/00", is_desk=True)
    other = world.enrol("Polres Banjarbaru", "BJB/00", is_desk=True)
    ask(world, post, post.write())
    ask(world, desk, desk.write(kind="officer"), desk.write())

    assert lines(ask(world, desk)) == [("keys:BJM/00", 1), ("BJM/00", 1), ("BJM/07", 1)]
    assert lines(ask(world, polda)) == [("keys:BJM/00", 1), ("BJM/00", 1), ("BJM/07", 1)]
    assert lines(ask(world, post)) == [("keys:BJM/00", 1), ("BJM/07", 1)]
    assert lines(ask(world, other)) == []


def test_a_desk_decides_about_a_record_of_its_post(world):
    post = world.enrol("Pos 07")
    desk = world.enrol("Polresta", "BJM/00", is_desk=True)
    approval = desk.write(feed="BJM/07", kind="transition")

    reply = ask(world, desk, approval)

    assert reply.verdicts[0].status is Status.TAKEN
    assert ask(world, post).arrivals[0].sealed == approval


def test_a_full_page_says_that_there_is_more(world):
    writer, reader = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    written = [writer.write(f"isi {n}") for n in range(5)]
    ask(world, writer, *written)

    reply = ask(world, reader, room=2 * written[0].size + 150)

    assert lines(reply) == [("BJM/07", 1), ("BJM/07", 2)]
    assert reply.more == {"BJM/07"}


def test_one_that_fits_no_page_is_sent_all_the_same(world):
    writer, reader = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    ask(world, writer, writer.write("x" * 5000))

    assert lines(ask(world, reader, room=10)) == [("BJM/07", 1)]


def test_pull_goes_on_where_it_stopped(world):
    writer, reader = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    first, second = writer.write(), writer.write()
    ask(world, writer, first, second)
    place = Cursor("BJM/07").after(first.hash)

    reply = ask(world, reader, cursors=[place])

    assert lines(reply) == [("BJM/07", 2)]
    assert ask(world, reader, cursors=[place.after(second.hash)]).arrivals == ()


def test_a_place_on_no_point_of_the_chain_is_told(world):
    laptop = world.enrol("Pos 07")
    sealed = laptop.write()
    ask(world, laptop, sealed)

    other = Cursor("BJM/07").after(bytes(32))
    ahead = Cursor("BJM/07").after(sealed.hash).after(bytes(32))

    assert ask(world, laptop, cursors=[other]).strangers == {"BJM/07": 1}
    assert ask(world, laptop, cursors=[ahead]).strangers == {"BJM/07": 1}


def test_chains_can_be_compared(world):
    laptop = world.enrol("Pos 07")
    first, second = laptop.write(), laptop.write()
    ask(world, laptop, first, second)
    place = Cursor("BJM/07").after(first.hash)

    found = world.session(laptop).chain_at("BJM/07", [1, 2, 3])

    assert found == {1: place.chain[:8], 2: place.after(second.hash).chain[:8]}


def test_a_chain_is_for_readers_of_the_line_only(world):
    laptop = world.enrol("Pos 07")
    world.enrol("Pos 08", "BJM/08")

    with pytest.raises(NotAllowed) as caught:
        world.session(laptop).chain_at("BJM/08", [1])

    assert caught.value.code == "hub-line-closed"


def test_a_backup_of_the_hub_is_told_once(world):
    laptop = world.enrol("Pos 07")
    sealed = laptop.write()
    ask(world, laptop, sealed)
    world.mark_durable("BJM/07", 1)
    place = Cursor("BJM/07").after(sealed.hash)

    assert ask(world, laptop, cursors=[place]).durable == {"BJM/07": 1}
    known = Cursor(place.line, place.seq, place.chain, 1)
    assert ask(world, laptop, cursors=[known]).durable == {}


def test_damaged_bytes_are_named_and_the_rest_goes_in(world):
    laptop = world.enrol("Pos 07")
    good, cut = laptop.write(), laptop.write()
    damaged = Sealed(cut.header[:40], cut.body)

    reply = ask(world, laptop, damaged, good)

    assert {v.hash: v.status for v in reply.verdicts} == {
        damaged.hash: Status.DAMAGED,
        good.hash: Status.TAKEN,
    }


@pytest.mark.parametrize(
    "header", [b"", b"x" * 100, b"[1]" + bytes(64), b'{"dev":"x"}' + bytes(64)]
)
def test_no_header_at_all_is_damage(world, header):
    laptop = world.enrol("Pos 07")

    assert ask(world, laptop, Sealed(header, b"")).verdicts[0].status is Status.DAMAGED


def test_a_body_too_large_is_refused_by_itself(world):
    laptop = world.enrol("Pos 07")
    large = laptop.write()
    large = Sealed(large.header, os.urandom(1_100_000))
    good = laptop.write()

    reply = ask(world, laptop, large, good)

    assert {v.hash: v.status for v in reply.verdicts} == {
        large.hash: Status.TOO_LARGE,
        good.hash: Status.TAKEN,
    }


def test_an_erased_revision_keeps_its_identity(world):
    first, second = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    sealed = first.write()
    erased = Sealed(sealed.header, b"", sha256(sealed.body).digest())
    assert erased.hash == sealed.hash
    ask(world, first, erased)

    (arrival,) = ask(world, second).arrivals
    assert arrival.sealed == erased


def test_a_writer_that_nobody_knows_is_kept_aside(world):
    laptop, unknown = world.enrol("Pos 07"), world.hands.enrol("Belum terdaftar")

    reply = ask(world, laptop, unknown.write())

    assert reply.verdicts[0].status is Status.ASIDE
    # In a line of the one who brought it, by its hash alone: so it can be seen to be held.
    assert [(a.line, a.seq, a.sealed) for a in reply.arrivals] == [
        (f"aside:{laptop.device}", 1, None)
    ]
    assert ask(world, world.enrol("Pos 07 B")).arrivals == ()


def test_a_colleagues_revision_may_be_carried(world):
    carrier, writer = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    ask(world, writer)
    sealed = writer.write()

    assert ask(world, carrier, sealed).verdicts[0].status is Status.TAKEN
    assert lines(ask(world, writer)) == [("BJM/07", 1)]


def test_another_posts_line_is_not_written_to(world):
    here, there = world.enrol("Pos 07"), world.enrol("Pos 08", "BJM/08")
    ask(world, there)

    reply = ask(world, here, here.write(feed="BJM/08"), there.write(), here.write(feed="0"))

    assert {v.status for v in reply.verdicts} == {Status.ASIDE}
    assert ask(world, there).arrivals == ()


def test_a_store_of_another_laptop_is_refused(world):
    first, second = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    ask(world, first)
    second.incarnation = first.incarnation

    with pytest.raises(NotAllowed) as caught:
        ask(world, second)

    assert caught.value.code == "hub-revoked"


def test_a_revoked_laptop_gets_and_gives_nothing(world):
    first, second = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    ask(world, first)
    world.revoke(first)

    with pytest.raises(NotAllowed):
        ask(world, first, first.write())
    assert ask(world, second, first.write()).verdicts[0].status is Status.ASIDE


def test_story_12_a_laptop_that_lost_its_own_gets_it_back(world):
    laptop = world.enrol("Pos 07")
    sealed = laptop.write()
    ask(world, laptop, sealed)

    assert ask(world, laptop, wants_own=True).arrivals[0].sealed == sealed


def test_an_attachment_goes_in_pieces_and_comes_whole(world):
    first, second = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    content = os.urandom(CHUNK_BYTES + 100)
    digest = sha256(content).digest()
    sender, reader = world.session(first), world.session(second)
    wanted = [("BJM/07", digest)]

    assert sender.blob_state(wanted) == {wanted[0]: ""}
    assert sender.put_chunk("BJM/07", digest, len(content), 1, content[CHUNK_BYTES:]) == "taken"
    assert sender.blob_state(wanted) == {wanted[0]: "01"}
    assert reader.get_chunk("BJM/07", digest, 1) is None
    assert sender.put_chunk("BJM/07", digest, len(content), 0, content[:CHUNK_BYTES]) == "whole"
    assert reader.blob_state(wanted) == {wanted[0]: "whole"}
    assert reader.get_chunk("BJM/07", digest, 0) == (len(content), content[:CHUNK_BYTES])


def test_an_attachment_that_is_not_what_it_says_is_thrown_away(world):
    laptop = world.enrol("Pos 07")
    session = world.session(laptop)

    assert session.put_chunk("BJM/07", bytes(32), 3, 0, b"abc") == "damaged"
    assert session.blob_state([("BJM/07", bytes(32))]) == {("BJM/07", bytes(32)): "0"}


def test_attachments_are_for_readers_of_the_line(world):
    here, there = world.enrol("Pos 07"), world.enrol("Pos 08", "BJM/08")
    session = world.session(there)

    with pytest.raises(NotAllowed):
        session.put_chunk("BJM/07", bytes(32), 3, 0, b"abc")
    assert session.blob_state([("BJM/07", bytes(32))]) == {}
    with pytest.raises(NotAllowed):
        world.session(here).get_chunk("BJM/08", bytes(32), 0)


def test_story_3_a_laptop_that_moved_sees_its_own_received_and_no_more_of_the_post(world):
    moved, stays = world.enrol("Pos 07 A"), world.enrol("Pos 07 B")
    ask(world, moved)
    world.move(moved, "BJB/01")
    late, other = moved.write(), stays.write()
    ask(world, stays, other)

    reply = ask(world, moved, late)

    assert reply.verdicts[0].status is Status.TAKEN
    assert [(a.line, a.seq, a.sealed, a.is_closed) for a in reply.arrivals] == [
        ("BJM/07", 1, None, True),
        ("BJM/07", 2, None, False),
    ]


def test_a_line_that_the_hub_never_heard_of_is_told(world):
    laptop = world.enrol("Pos 07")
    place = Cursor("aside:00000000-0000-0000-0000-000000000009").after(bytes(32))

    assert ask(world, laptop, cursors=[place]).strangers == {place.line: 0}

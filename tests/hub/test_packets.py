"""Sticks at the hub: read like a session of who wrote them, and answered like one."""

import random

import pytest

from brata_desktop.domain.states import Action
from brata_desktop.hub import packet_intake
from brata_desktop.hub.refusals import Refused
from brata_desktop.services import attachments, one_session
from brata_desktop.store.record_rows import BACKED_UP, QUEUED, RECEIVED
from brata_desktop.sync.attachments import Moved
from brata_desktop.sync.packet_file import HEAD_BYTES
from tests.hub.sticks import LATER, lines, where, with_photo


@pytest.fixture
def post(station):
    """A post that never has a link."""
    return station("post")


# -- in and out -----------------------------------------------------------------------------------


def test_a_stick_goes_in_and_the_answer_brings_receipts(polda, post, tmp_path):
    made, _ = with_photo(post)
    (packet,) = post.write()
    before, stick = lines(polda), tmp_path / "stick"
    stick.mkdir()

    (seen,) = polda.command.done("packet", "inspect", packet)
    assert lines(polda) == before
    (done,) = polda.command.done("packet", "read", packet, "--answer", stick)

    assert seen == done
    assert (done["signer"], done["feed"]) == ("Pos 07", "BJM/07")
    assert (done["known"], done["aside"], done["refused"], done["left_out"]) == (0, 0, 0, 0)
    assert done["new"] == len(lines(polda)) - len(before) > 0
    # The photo and its small picture.
    assert done["attachments"] == 2
    assert where(post, made) == QUEUED
    (answer,) = stick.glob("*.sync")
    came = post.read(answer)
    # What its writer holds is left out.
    assert (came.signer, came.new, came.known, came.refused) == ("hub", 0, 0, ())
    assert where(post, made) == RECEIVED


def test_again_and_in_any_order_changes_nothing_more(polda, post, tmp_path):
    with_photo(post)
    first = post.write()[0]
    post.record("Spanduk dirobek", LATER)
    second = post.write()[0]
    polda.command.done("packet", "read", second)
    polda.command.done("packet", "read", first)
    ends, back = lines(polda), tmp_path / "back"
    back.mkdir()

    for _ in range(3):
        for done in polda.command.done("packet", "read", post.stick, "--answer", back):
            assert (done["new"], done["attachments"], done["incarnations"]) == (0, 0, [])
            assert done["known"] > 0

    assert lines(polda) == ends
    assert polda.value("SELECT count(*) FROM sync.faults()") == 0
    # One answer each time, however many packets are on the stick.
    assert len(list(back.iterdir())) == 3


def test_what_the_post_lacks_comes_with_the_answer(polda, post, station, tmp_path):
    """Written by another laptop of the post, and decided by the desk over a link."""
    desk = station("desk", "00", is_desk=True)
    other = station("other", "07")
    made, photo = with_photo(other)
    mine = post.record()
    polda.sync(other)
    polda.command.done("packet", "read", post.write()[0])
    polda.sync(desk)
    desk.act(mine, Action.APPROVE)
    polda.sync(desk)
    polda.command.done("mark-durable", "--all-from", heads(polda, tmp_path))

    (done,) = polda.command.done("packet", "write", "--for", "BJM/07", "--to", post.stick)

    for file in done["files"]:
        post.read(post.stick / file)
    assert post.state(mine).state.value == "approved"
    assert post.state(made) == other.state(made)
    assert attachments.read(post.desk, photo.sha256)
    assert where(post, mine) == BACKED_UP
    assert polda.command.refused("packet", "write", "--for", "BJM/99", "--to", post.stick)


def test_an_answer_leaves_out_what_its_packet_tells_is_held(polda, post, station, tmp_path):
    desk, mine = station("desk", "00", is_desk=True), post.record()
    polda.command.done("packet", "read", post.write()[0])
    polda.sync(desk)
    desk.act(mine, Action.APPROVE)
    polda.sync(desk)
    came = []
    for number in range(2):
        post.record(f"Susulan {number}", LATER)
        back = tmp_path / f"back-{number}"
        back.mkdir()
        polda.command.done("packet", "read", post.write()[0], "--answer", back)
        came.append(post.read(next(back.iterdir())))

    assert post.state(mine).state.value == "approved"
    assert came[0].new > 0
    assert (came[1].new, came[1].known, came[1].received > 0) == (0, 0, True)


def heads(polda, folder):
    file = folder / "heads.json"
    file.write_text(polda.command("heads").out, encoding="utf-8")
    return file


def test_an_answer_for_a_desk_holds_what_it_reads_and_a_posts_does_not(polda, post, station):
    desk = station("desk", "00", is_desk=True)
    neighbour = station("neighbour", "08")
    made, theirs = post.record(), neighbour.record("Di pos sebelah", LATER)
    for each in (post, neighbour):
        polda.command.done("packet", "read", each.write()[0])
    # Of a post that it belonged to before, a laptop sees no more than the places.
    polda.do("INSERT INTO sync.device_feed (device, feed) VALUES (%s, 'BJM/08')", post.device)

    (for_desk,) = polda.command.done("packet", "write", "--for", "BJM/00", "--to", desk.stick)
    (for_post,) = polda.command.done("packet", "write", "--for", "BJM/07", "--to", desk.stick)

    assert not post.inspect(desk.stick / for_desk["files"][0]).is_readable
    brought = post.read(desk.stick / for_post["files"][0])
    assert brought.refused == ()
    with post.desk.store.reading() as work:
        assert work.records.find(theirs) is None
    desk.read(desk.stick / for_desk["files"][0])
    assert desk.state(made) == post.state(made)
    assert desk.state(theirs) == neighbour.state(theirs)


def test_a_photo_whose_record_came_by_link_finds_its_line(polda, station, monkeypatch):
    desk, post = station("desk", "00", is_desk=True), station("post")
    made, photo = with_photo(post)
    desk.read(post.write()[0])
    # The desk's link carries the text, and its stick the photo.
    with monkeypatch.context() as patch:
        patch.setattr(one_session, "AttachmentTurn", _NoTurn)
        polda.sync(desk)

    done, back = polda.command.done("packet", "read", *desk.write())

    assert (done["new"], done["attachments"], done["left_out"]) == (0, 2, 0)
    assert not back["readable"]
    found = "SELECT line FROM sync.blob WHERE digest = %s AND is_whole"
    assert polda.value(found, bytes.fromhex(photo.sha256)) == "BJM/07"
    # Every chunk is received, and only now is it said.
    assert where(desk, made) == QUEUED
    polda.sync(desk)
    assert where(desk, made) == RECEIVED


class _NoTurn:
    """A link over which no attachment goes."""

    def __init__(self, *_args):
        return

    def run(self):
        return Moved(is_complete=True)


# -- refused --------------------------------------------------------------------------------------


def test_a_changed_byte_an_unknown_and_a_revoked_writer_are_refused_whole(
    polda, post, station, tmp_path
):
    post.record()
    (packet,) = post.write()
    stranger = station("stranger", "09", is_enrolled=False)
    stranger.record()
    content, before = packet.read_bytes(), lines(polda)
    changed = tmp_path / "BRATA-BJM-07-20240101-8.sync"
    for place in (5, HEAD_BYTES + 40, len(content) - 1):
        flipped = bytearray(content)
        flipped[place] ^= 1
        changed.write_bytes(flipped)
        polda.command.refused("packet", "read", changed)
    assert lines(polda) == before

    # One that is refused does not keep the others out.
    said = polda.command("packet", "read", changed, packet)
    assert said.code == 2
    assert [bool(each["error"]) for each in said.json] == [True, False]
    polda.command.done("revoke", post.device, "--reason", "dicuri")
    after = lines(polda)
    post.record("Sesudah dicuri", LATER)
    late = post.write()[0]

    said = polda.command("packet", "read", late)
    assert (said.code, "revoked" in said.json[0]["error"]) == (2, True)
    # A hub that was put back may not remember; the common line does.
    polda.do("UPDATE sync.device SET is_active = true")
    polda.command.refused("packet", "read", late)
    assert lines(polda) == after


def test_what_the_writer_may_not_write_is_kept_aside(polda, post, station):
    """A post's stick brings another post's line: as over a link, the administrator decides."""
    other = station("other", "08")
    record = other.record("Di pos sebelah", LATER)
    with other.desk.store.reading() as work:
        foreign = work.revisions.of_record(record)
    with post.desk.store.transaction() as work:
        for revision in foreign:
            work.revisions.add(revision)
        work.commit()
    made = post.record()
    (packet,) = post.write()

    (done,) = polda.command.done("packet", "read", packet)

    # The neighbour's keys are not on the post's laptop, its record is.
    assert done["aside"] == len(foreign)
    assert done["held"] == [{"record": record, "reason": "line-foreign"}] * len(foreign)
    aside = polda.command.done("quarantine", "list")
    assert {(each["reason"], each["record"]) for each in aside} == {("line-foreign", record)}
    assert made


def test_a_cut_packet_gives_its_good_prefix(polda, post):
    for number in range(60):
        post.record(f"Kejadian {number} " + noise(number), LATER)
    (packet,) = post.write()
    whole = packet.read_bytes()
    packet.write_bytes(whole[: len(whole) * 2 // 3])

    (done,) = polda.command.done("packet", "read", packet)

    assert done["cut"]
    assert done["new"] > 0
    packet.write_bytes(whole)
    (again,) = polda.command.done("packet", "read", packet)
    assert again["known"] == done["new"]
    assert again["new"] > 0


def noise(seed):
    return random.Random(seed).randbytes(1_500).hex()  # noqa: S311 - repeatable


# -- incarnations ---------------------------------------------------------------------------------


def test_a_restored_store_is_met_by_its_packet_and_shown(polda, post, tmp_path):
    post.record()
    polda.command.done("packet", "read", post.write()[0])
    copy = tmp_path / "salinan.db"
    post.desk.store.copy_to(copy)
    post.restore_from(copy)
    made = post.record("Sesudah dipulihkan", LATER)

    (packet,) = [file for file in post.write() if file.exists()]
    (done,) = polda.command.done("packet", "read", packet)

    assert len(done["incarnations"]) == 1
    assert (done["aside"], done["refused"]) == (0, 0)
    (device,) = polda.command.done("devices")
    assert [life["id"] for life in device["incarnations"]][-1:] == done["incarnations"]
    assert len(device["incarnations"]) == 2
    polda.command.done("packet", "write", "--for", "BJM/07", "--to", post.stick)
    for file in post.stick.glob("BRATA-HUB-*.sync"):
        post.read(file)
    assert where(post, made) == RECEIVED


def test_two_laptops_of_one_copy_are_told_apart_and_both_get_all(polda, post, tmp_path):
    post.record()
    twins = [post.copied_to(tmp_path / name) for name in ("one", "other")]
    both, back = tmp_path / "both", tmp_path / "back"
    both.mkdir()
    for number, twin in enumerate(twins):
        twin.record(f"Kejadian {number}", LATER)
        twin.write(both)
    for round_ in range(2):
        folder = back.with_name(f"back-{round_}")
        folder.mkdir()
        done = polda.command.done("packet", "read", both, "--answer", folder)
        assert sum(len(each["incarnations"]) for each in done) == (0 if round_ else 2)
        # A store each, as neither holds what the other wrote; in any order.
        answers = sorted(folder.iterdir(), reverse=bool(round_))
        assert len(answers) == 2
        for twin in twins:
            for answer in answers:
                twin.read(answer)

    (device,) = polda.command.done("devices")
    assert len(device["incarnations"]) == 3
    assert polda.value("SELECT count(*) FROM sync.faults()") == 0
    assert twins[0].dump()[:2] == twins[1].dump()[:2]
    for twin in twins:
        with twin.desk.store.reading() as work:
            assert set(work.sync.whereabouts(work.revisions.record_ids()).values()) == {RECEIVED}
        twin.close()


def test_a_store_of_another_laptop_is_refused(polda, post, station):
    other = station("other", "08")
    with post.desk.store.reading() as work:
        taken = work.settings.incarnations()
    polda.sync(post)
    other.record()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(work.settings), "incarnations", lambda _self: taken)
        (packet,) = other.write()

    assert "refused" in polda.command.refused("packet", "read", packet)


def test_an_incarnation_that_is_no_id_is_refused(polda, post):
    post.record()
    before = lines(polda)
    with post.desk.store.reading() as work, pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(work.settings), "incarnations", lambda _self: ("urn:uuid:1",))
        (packet,) = post.write()

    assert "refused" in polda.command.refused("packet", "inspect", packet)
    assert "refused" in polda.command.refused("packet", "read", packet)
    assert lines(polda) == before


def test_reading_that_was_interrupted_goes_on_when_read_again(polda, post):
    for number in range(60):
        post.record(f"Kejadian {number} " + noise(number), LATER)
    (packet,) = post.write()
    before, real, count = len(lines(polda)), packet_intake._Intake.take, []

    def failing(self, connection, batch):
        count.append(1)
        if len(count) == 3:
            raise Refused("the database cannot be used")
        real(self, connection, batch)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packet_intake._Intake, "take", failing)
        assert polda.command("packet", "read", packet).code == 2
    between = len(lines(polda))
    (done,) = polda.command.done("packet", "read", packet)

    assert before < between < len(lines(polda))
    assert (done["known"], done["new"]) == (between - before, len(lines(polda)) - between)

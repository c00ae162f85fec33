"""Packets on a stick between real stores.

What one laptop writes the other reads, and only the hub's word that came back makes it received.
"""

import datetime as dt
import io
import itertools
import random
from dataclasses import replace

import msgspec
import pytest
from PIL import Image

from brata_desktop.domain.errors import BrataError, NotFound, Unavailable
from brata_desktop.domain.revision import AUTHORITY_KINDS, TRANSITION, to_text
from brata_desktop.domain.states import Action
from brata_desktop.services import (
    attachments,
    forms,
    laptop_keys,
    packet_reading,
    photo_testimony,
    records,
    testimony,
    verification,
)
from brata_desktop.services.enrolled import circle_of
from brata_desktop.services.packet_intake import Intake
from brata_desktop.services.packet_report import PacketReport
from brata_desktop.services.packet_writing import HUB_SEAL_KEY
from brata_desktop.services.sync_overview import HUB_SEEN
from brata_desktop.store import crypto
from brata_desktop.store.record_rows import BACKED_UP, QUEUED, RECEIVED
from brata_desktop.store.store import Work
from brata_desktop.sync import seal_keys
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.packet_file import HEAD_BYTES, examine, write_sealed
from brata_desktop.sync.packet_opening import opened
from brata_desktop.sync.packet_records import (
    Credential,
    HeldPhotos,
    Kind,
    LineHead,
    Opening,
    Run,
    encode,
    encode_run,
    encode_sealed,
    vouching_digest,
)
from brata_desktop.sync.packet_stream import Batch, Stream
from tests.province import Polda, Station, packets_of
from tests.services_world import incident

LATER = dt.time(21, 5)


@pytest.fixture
def polda():
    return Polda()


@pytest.fixture
def station(tmp_path):
    """Make stations that are closed afterwards."""
    made = []

    def make(name, **more):
        made.append(Station(tmp_path / name, **more))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def desk(station, polda):
    return station("desk", post="00").enrol(polda, is_desk=True)


@pytest.fixture
def post(station, polda, desk):
    """A post that knows its desk from its enrolment, and never has a link."""
    return station("post").enrol(polda)


def give_back(desk, polda, post):
    """The desk talks to the hub and writes the answer for a post."""
    desk.sync(polda)
    return desk.write(posts=[post.desk.feed])[0]


def code_of(action, *arguments):
    with pytest.raises(BrataError) as caught:
        action(*arguments)
    return caught.value.code


# -- from post to desk and back -------------------------------------------------------------------


def test_a_post_without_a_link_is_read_decided_and_received(post, desk, polda):
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
    assert came.received > 3
    # It was spared what it wrote itself.
    assert came.known == 0
    with pytest.raises(NotFound, match="nothing waits"):
        post.write()
    assert verification.problems(post.desk) == ()
    assert verification.problems(desk.desk) == ()


def test_story_1_nothing_is_received_before_the_hubs_word_is_here(post, desk, polda):
    made = post.record()
    desk.read(post.write()[0])
    assert not post.is_received(made)
    without = desk.write(posts=["BJM/07"])[0]

    post.read(without)
    assert not post.is_received(made)
    # The desk asked the hub before the stick with the record came.
    assert not desk.is_received(made)

    post.read(give_back(desk, polda, post))
    assert post.is_received(made)


def test_story_16_reading_again_and_in_any_order_changes_nothing_more(
    post, desk, polda, station, tmp_path
):
    made = post.record()
    packets = [post.write(tmp_path)[0]]
    post.record("Spanduk dirobek", LATER)
    packets += post.write(tmp_path)
    for packet in packets:
        desk.read(packet)
    desk.act(made, Action.RETURN, reason="Lengkapi pelaku")
    answers = [give_back(desk, polda, post)]
    desk.record("Rapat", LATER)
    answers.append(give_back(desk, polda, post))
    for answer in answers:
        post.read(answer)
    ends = {"post": post.dump(), "desk": desk.dump()}
    rng = random.Random(3)  # noqa: S311 - repeatable

    for _ in range(5):
        for side, files in ((post, answers), (desk, packets)):
            for file in rng.sample(files * 2, len(files) * 2):
                again = side.read(file)
                assert (again.new, again.received, again.attachments) == (0, 0, 0)

        assert {"post": post.dump(), "desk": desk.dump()} == ends
    for file in reversed(packets):
        desk.read(file)

    assert {"post": post.dump(), "desk": desk.dump()} == ends


def test_the_newer_answer_first_ends_the_same(post, desk, polda):
    made = post.record()
    desk.read(post.write()[0])
    first = give_back(desk, polda, post)
    desk.act(made, Action.APPROVE)
    second = give_back(desk, polda, post)

    post.read(second)
    ends = post.dump()
    post.read(first)

    assert post.dump() == ends
    assert post.is_received(made)


def test_receipts_wait_for_what_they_are_about(post, desk, polda, monkeypatch):
    """The answer in parts, the part with the receipts first."""
    made = post.record()
    desk.read(post.write()[0])
    desk.act(made, Action.APPROVE)
    for number in range(3):
        desk.act(post_record_at(post, desk, number), Action.APPROVE)
    desk.sync(polda)
    parts = desk.write(posts=["BJM/07"], part_bytes=20_000)
    assert len(parts) > 1

    for part in reversed(parts):
        post.read(part)

    assert post.is_received(made)
    assert post.state(made).state.value == "approved"


def post_record_at(post, desk, number):
    made = post.record(f"Kejadian {number}", LATER)
    for file in post.write():
        desk.read(file)
    return made


def test_a_desk_is_believed_and_a_post_is_not(post, desk, polda, station):
    other = station("other", post="07").enrol(polda)
    desk.sync(polda)
    other.sync(polda)
    made = post.record()
    desk.read(post.write()[0])
    desk.sync(polda)
    other.sync(polda)
    # The post learns of its other laptop, of the same post and certified, from the desk.
    post.read(desk.write(posts=["BJM/07"])[0])
    assert post.is_received(made)
    later = post.record("Sesudahnya", LATER)
    desk.read(post.write()[0])
    desk.sync(polda)
    other.sync(polda)

    assert take_word_of(other, post) == [False]
    assert not post.is_received(later)
    desk.sync(polda)
    assert take_word_of(desk, post) == [True]
    assert post.is_received(later)


def take_word_of(witness, listener):
    """Let a laptop say how far the hub has the post's line; return whether it was believed."""
    with witness.desk.store.reading() as work:
        keys = laptop_keys.of_store(work)
        said = list(testimony.heads_for(work, keys, ["BJM/07"]))
    with listener.desk.store.transaction() as work:
        circle = circle_of(listener.desk, work)
        taken = [testimony.take(work, circle, h, Run(h.line, 1, hashes)) for h, hashes in said]
        testimony.advance(work, 3)
        while testimony.advance(work, 3):
            continue
        work.commit()
    return taken


def test_a_receipt_for_what_is_not_here_waits_for_it(post, desk, polda):
    made = post.record()
    desk.read(post.write()[0])
    desk.act(made, Action.APPROVE)
    desk.sync(polda)

    assert take_word_of(desk, post) == [True]

    with post.desk.store.reading() as work:
        received = work.sync.receipts("BJM/07")
        assert len(received) < len(polda.hub.lines["BJM/07"].rows)
        assert all(map(work.revisions.has, received))
    post.read(desk.write(posts=["BJM/07"])[0])
    assert post.state(made).state.value == "approved"
    assert post.is_received(made)


def test_hashes_that_do_not_lead_to_the_chain_prove_nothing(post, desk, polda):
    made = post.record()
    desk.read(post.write()[0])
    desk.sync(polda)
    later = post.record("Tidak di pusat", LATER)
    with post.desk.store.reading() as work:
        unseen = work.revisions.of_record(later)[0].hash
    with desk.desk.store.reading() as work:
        keys = laptop_keys.of_store(work)
        ((head, hashes),) = testimony.heads_for(work, keys, ["BJM/07"])

    with post.desk.store.transaction() as work:
        forged = Run(head.line, 1, (*hashes[:-1], unseen))
        assert not testimony.take(work, circle_of(post.desk, work), head, forged)
        assert testimony.take(work, circle_of(post.desk, work), head, Run(head.line, 1, hashes))
        testimony.advance(work)
        work.commit()

    assert post.is_received(made)
    assert not post.is_received(later)


def test_a_hub_that_was_restored_takes_receipts_back_and_is_healed_by_stick(post, desk, polda):
    backup = polda.hub.copy()
    made = post.record()
    desk.read(post.write()[0])
    post.read(give_back(desk, polda, post))
    assert post.is_received(made)

    polda.hub.lines = {name: line.copy() for name, line in backup.lines.items()}
    polda.hub.lines["BJM/07"].add(desk_row(desk))
    post.read(give_back(desk, polda, post))

    # The desk healed the hub, so what the post has is received in the new history.
    assert post.is_received(made)
    with post.desk.store.reading() as work:
        assert work.sync.receipts("BJM/07") == tuple(polda.hub.lines["BJM/07"].hashes)


def desk_row(desk):
    """Return a revision that stands in the post's line before what was lost comes again."""
    with desk.desk.store.transaction() as work:
        made = desk.desk.write(work, "unknown-kind", "x", {}, feed="BJM/07")
        desk.desk.commit(work)
    return Sealed(made.stored_header, made.body)


def test_what_the_hub_lost_and_nobody_brought_again_is_not_received(post, desk, polda, station):
    """A new desk, which never saw the record, tells the post what the restored hub holds."""
    backup = polda.hub.copy()
    made = post.record()
    desk.read(post.write()[0])
    post.read(give_back(desk, polda, post))
    assert post.is_received(made)
    polda.hub.lines = {name: line.copy() for name, line in backup.lines.items()}
    second = station("second-desk", post="01").enrol(polda, is_desk=True)
    polda.hub.lines["BJM/07"].add(desk_row(second))

    post.read(give_back(second, polda, post))

    assert not post.is_received(made)
    assert len(post.write()) == 1


def test_story_27_a_restored_post_gets_back_by_stick_what_its_copy_lacks(
    post, desk, polda, tmp_path
):
    kept = post.record("Sebelum cadangan")
    copy = tmp_path / "salinan.db"
    post.desk.store.copy_to(copy)
    lost = [post.record(f"Sesudah cadangan {number}", LATER) for number in range(3)]
    desk.read(post.write()[0])
    post.restore_from(copy)
    made = post.record("Sesudah dipulihkan", LATER)
    with pytest.raises(NotFound):
        post.state(lost[0])

    for file in post.write():
        desk.read(file)
    post.read(give_back(desk, polda, post))

    for record in (kept, *lost, made):
        assert post.state(record) == desk.state(record)
    assert all(map(post.is_received, (kept, *lost)))
    # The hub keeps aside what a store wrote of which it never heard, until somebody looks at it.
    assert not post.is_received(made)
    assert verification.problems(post.desk) == ()


def test_two_laptops_of_one_copy_are_told_apart_and_both_get_all(post, desk, polda, tmp_path):
    post.record()
    desk.read(post.write()[0])
    twins = [post.copied_to(tmp_path / name) for name in ("one", "other")]
    # As `quarantine accept` or a packet that the hub reads tells it.
    polda.hub.incarnations |= {twin.desk.store.facts.device: twin.device for twin in twins}
    numbers = itertools.count()
    for _ in range(2):
        for twin in twins:
            twin.record(f"Kejadian {next(numbers)}", LATER)
            desk.read(twin.write()[0])
        back = give_back(desk, polda, post)
        for twin in twins:
            twin.read(back)

    assert twins[0].dump()[:2] == twins[1].dump()[:2]
    for twin in twins:
        with twin.desk.store.reading() as work:
            places = work.sync.whereabouts(work.revisions.record_ids())
        assert set(places.values()) <= {RECEIVED, BACKED_UP}
        twin.close()


def test_the_hub_itself_may_write_the_answer(post, desk, polda, tmp_path):
    """What the Polda's key signs needs no desk in between."""
    made = post.record()
    desk.read(post.write()[0])
    desk.act(made, Action.APPROVE)
    desk.sync(polda)
    line = polda.hub.lines["BJM/07"]
    credential = Credential(
        device="hub",
        unit_key=polda.root_key,
        laptop_key=polda.root_key,
        vouching=crypto.sign(polda.root, vouching_digest("hub", polda.root_key)),
    )
    head = LineHead(
        line="BJM/07", seq=len(line.rows), chain=line.chains[-1], durable=len(line.rows),
        hub_ms=10**6, credential=credential,
    )  # fmt: skip
    head = msgspec.structs.replace(head, signature=crypto.sign(polda.root, head.digest))
    opening = Opening(
        v=1, operation="OMB-2023-2024", feed="", to=("BJM/07",), count=1, made_at="",
        credential=credential, incarnations=(), places={},
    )  # fmt: skip
    rows = [*polda.hub.lines["keys:BJM/00"].rows, *line.rows]
    records_ = [
        *((Kind.REVISION, encode_sealed(row)) for row in rows),
        (Kind.RUN, encode_run(Run("BJM/07", 1, tuple(line.hashes)))),
        (Kind.HEAD, encode(head)),
    ]
    with post.desk.store.reading() as work:
        key = seal_keys.public_seal_key(laptop_keys.of_store(work).seal_key)
    stream = Stream(opening, polda.common, records_, lambda d: crypto.sign(polda.root, d))
    write_sealed(tmp_path / "dari-polda.sync", stream, [key])

    done = post.read(tmp_path / "dari-polda.sync")

    assert done.signer == "hub"
    assert post.state(made).state.value == "approved"
    assert where(post, made) == BACKED_UP


# -- what is not taken ----------------------------------------------------------------------------


def test_story_11_and_15_a_changed_byte_refuses_all_of_it_and_the_stick_is_never_written(
    post, desk
):
    for number in range(4):
        post.record(f"Kejadian {number}", LATER)
    (packet,) = post.write()
    content, before = packet.read_bytes(), desk.dump()
    rng = random.Random(5)  # noqa: S311 - repeatable
    places = {*range(HEAD_BYTES), *rng.sample(range(len(content)), 60), len(content) - 1}

    for place in places:
        changed = bytearray(content)
        changed[place] ^= 1 << rng.randrange(8)
        packet.write_bytes(changed)
        assert code_of(desk.read, packet) in {"packet-form", "packet-damaged", "packet-cut"}
        assert packet.read_bytes() == bytes(changed)

    assert desk.dump() == before
    packet.write_bytes(content)
    assert desk.read(packet).new > 0


def test_a_cut_packet_gives_its_good_prefix_and_the_rest_comes_with_the_whole_one(post, desk):
    made = [post.record(f"Kejadian {n} " + noise(n), LATER) for n in range(120)]
    (packet,) = post.write()
    whole = packet.read_bytes()
    assert len(whole) > 150_000
    packet.write_bytes(whole[: len(whole) * 2 // 3])

    brought = desk.read(packet)

    assert brought.is_cut
    assert brought.new > 0
    with pytest.raises(NotFound):
        [desk.state(record) for record in made]
    packet.write_bytes(whole)
    assert desk.read(packet).known == brought.new
    assert [desk.state(record) for record in made] == [post.state(record) for record in made]
    assert verification.problems(desk.desk) == ()


def noise(seed):
    return random.Random(seed).randbytes(1_500).hex()  # noqa: S311 - repeatable


def test_story_2_a_full_disk_while_reading_keeps_what_was_taken_and_goes_on_later(
    post, desk, monkeypatch
):
    made = [post.record(f"Kejadian {n} " + noise(n), LATER) for n in range(60)]
    (packet,) = post.write()
    real, commits = Work.commit, iter(range(100))

    def full_later(work):
        if next(commits) > 1:
            raise Unavailable("disk-full", file="brata.db")
        real(work)

    monkeypatch.setattr(Work, "commit", full_later)
    assert code_of(desk.read, packet) == "disk-full"
    monkeypatch.undo()
    assert verification.problems(desk.desk) == ()

    desk.read(packet)

    assert [desk.state(record) for record in made] == [post.state(record) for record in made]


def test_cut_to_where_nothing_can_be_read_it_says_so(post, desk):
    post.record()
    (packet,) = post.write()
    packet.write_bytes(packet.read_bytes()[:-1])

    assert code_of(desk.read, packet) == "packet-cut"
    assert code_of(desk.inspect, packet) == "packet-cut"


@pytest.mark.parametrize("content", [b"", b"Catatan harian", b"BRATA packet 01\n"])
def test_what_is_no_packet_is_told_apart(desk, content):
    file = desk.stick / "BRATA-BJM-07-20240131-1.sync"
    file.write_bytes(content)

    assert code_of(desk.read, file) == "packet-form"


def test_an_unknown_writer_is_refused(desk, polda, station):
    post = station("stranger")
    post.enrol(Polda(seed=9))
    post.record()
    packet, before = written_to(desk, post), desk.dump()

    assert code_of(desk.read, packet) == "packet-signer"
    assert desk.dump() == before


def written_to(desk, post):
    """Write a packet that a desk can read although its laptop was never certified there.

    The key to encrypt to is no secret.
    """
    with desk.desk.store.reading() as work:
        key = seal_keys.public_seal_key(laptop_keys.of_store(work).seal_key)
    with post.desk.store.transaction() as work:
        work.settings.put(HUB_SEAL_KEY, to_text(key))
        work.commit()
    return post.write()[0]


def test_a_revoked_writer_is_refused_by_the_news_that_a_packet_brings(post, desk, polda):
    post.record()
    early = post.write()[0]
    desk.read(early)
    polda.revoke(post)
    late_record = post.record("Dari laptop hilang", LATER)
    late = post.write()[0]
    desk.sync(polda)

    assert code_of(desk.read, late) == "packet-revoked"
    with pytest.raises(NotFound):
        desk.state(late_record)


def test_another_operation_is_refused(desk, polda, station):
    post = station("post", operation="OMB-2023-2024").enrol(polda)
    post.record()
    object.__setattr__(post.desk, "operation", "OMB-LAIN")
    packet, before = post.write()[0], desk.dump()

    assert code_of(desk.read, packet) == "packet-operation"
    assert desk.dump() == before


def test_what_belongs_to_others_or_only_pretends_to_be_the_poldas_word_stays_outside(
    post, desk, polda, station
):
    stranger = station("neighbour", post="08").enrol(Polda(seed=9))
    record = stranger.record()
    with stranger.desk.store.reading() as work:
        rows = [
            Sealed(revision.stored_header, revision.body)
            for _, revision in work.revisions.iterate()
        ]
    certificates = [row for row in rows if b'"feed":"0"' in row.header]
    others = [row for row in rows if row not in certificates]
    desk.sync(polda)
    packet = desk.write(posts=["BJM/07"])[0]
    opening = post.inspect(packet).opening
    report, before = PacketReport("x"), post.dump()
    batch = Batch(opening, common=[*certificates, *others], revisions=[*others, *certificates])

    Intake(post.desk, report).take(batch)

    assert post.dump() == before
    assert {refusal.reason for refusal in report.refused} == {"packet-line-foreign"}
    assert len(report.refused) == len(rows)
    with pytest.raises(NotFound):
        post.state(record)


def test_an_unenrolled_laptop_says_so(station, post):
    alone = station("alone", post="09")
    post.record()
    packet = post.write()[0]

    assert code_of(alone.write) == "sync-not-enrolled"
    assert code_of(alone.read, packet) == "sync-not-enrolled"


# -- preview --------------------------------------------------------------------------------------


def test_the_preview_tells_what_reading_does_and_leaves_no_trace(post, desk, polda):
    both = post.record()
    desk.read(post.write()[0])
    amend_place(post, both, "di gerbang")
    amend_place(desk, both, "di parkiran")
    post.record("Spanduk dirobek", LATER)
    packet, before = post.write()[0], desk.dump()

    seen = desk.inspect(packet)
    assert desk.dump() == before
    done = desk.read(packet)

    assert (seen.new, seen.known, seen.conflicts) == (done.new, done.known, done.conflicts)
    assert seen.refused == done.refused == ()
    assert seen.conflicts == (desk.state(both).number,)
    assert desk.inspect(packet).conflicts == ()


def test_what_a_preview_tried_is_not_remembered(post, desk, polda, station):
    """Two posts bring as many officers each; one packet is looked at, the other one read."""
    neighbour = station("neighbour", post="08").enrol(polda)
    desk.sync(polda)
    post.record()
    made = neighbour.record("Di pos sebelah", LATER)
    desk.inspect(post.write()[0])

    desk.read(neighbour.write()[0])

    assert desk.state(made).state.value == "submitted"


def amend_place(station, record, words):
    """Say on one laptop where it happened."""
    document = records.get(station.desk, record).document
    place = replace(document.place, name=words)
    records.amend(station.desk, record, replace(document, place=place), "Lokasi lebih tepat")


def test_what_is_refused_is_named_with_its_reason(post, desk, polda):
    made = post.record()
    forged = post.state(made)
    desk.read(post.write()[0])
    with post.desk.store.transaction() as work:
        # An approval by somebody who may not: the author.
        payload = {
            "action": "approve", "from": "submitted", "to": "", "reason": "",
            "on": [to_text(hash_) for hash_ in forged.document_heads],
        }  # fmt: skip
        post.desk.write(work, TRANSITION, made, payload, forged.heads)
        post.desk.commit(work)
    packet = post.write()[0]

    seen, done = desk.inspect(packet), desk.read(packet)

    assert seen.refused == done.refused
    (refusal,) = seen.refused
    assert refusal.record == desk.state(made).number
    assert refusal.reason == "own-record"
    assert desk.state(made).state.value == "submitted"


# -- photos, parts, parcels -----------------------------------------------------------------------


def test_photos_travel_with_what_names_them(post, desk, tmp_path):
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"\xff\xd8\xff" + random.Random(1).randbytes(200_000))  # noqa: S311
    form, _ = forms.open_new(post.desk, "incident", incident("Dengan foto", LATER))
    form = attachments.attach(post.desk, form, photo)
    view, _ = forms.save_draft(post.desk, form)
    packet = post.write()[0]

    seen, done = desk.inspect(packet), desk.read(packet)

    assert seen.attachments == done.attachments == 1
    (attachment,) = records.get(desk.desk, view.state.record).document.attachments
    assert attachments.read(desk.desk, attachment.sha256) == photo.read_bytes()
    assert desk.read(packet).attachments == 0


def test_small_pictures_stand_before_photos_in_a_packet(post, desk, polda, tmp_path):
    names = []
    for size in ((900, 600), (600, 900)):
        made = io.BytesIO()
        Image.effect_mandelbrot(size, (-2, -1, 1, 1), 20).convert("RGB").save(made, "JPEG")
        form, _ = forms.open_new(post.desk, "incident", incident("Dengan foto", LATER))
        form = attachments.attach_content(post.desk, form, "a.jpg", made.getvalue())
        (photo,) = form.document.attachments
        names.append((photo.sha256, photo.thumbnail.sha256))
        forms.save_draft(post.desk, form)
    photos, small = map(set, zip(*names, strict=True))
    up = post.write()[0]

    assert desk.read(up).attachments == 2
    assert order_of(up, desk)[:2] == sorted(small, key=order_of(up, desk).index)
    assert set(order_of(up, desk)) == photos | small
    down = give_back(desk, polda, post)
    assert set(order_of(down, post)) == set()
    with desk.desk.store.transaction() as work:
        # As if another laptop of the post had written them.
        work.settings.remove(*work.settings.all("sync.stick_post."))
        work.commit()
    down = desk.write(posts=[post.desk.feed])[0]
    assert set(order_of(down, post)[:2]) == small


def order_of(packet, reader):
    """Return the names of the attachments in a packet in their order."""
    with reader.desk.store.reading() as work:
        key = laptop_keys.of_store(work).seal_key
    with opened(examine(packet), key) as batches:
        found = [chunk.digest.hex() for batch in batches for chunk in batch.chunks]
    return list(dict.fromkeys(found))


def with_photo(post, tmp_path, size=70_000):
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"\xff\xd8\xff" + random.Random(1).randbytes(size))  # noqa: S311
    form, _ = forms.open_new(post.desk, "incident", incident("Dengan foto", LATER))
    form = attachments.attach(post.desk, form, photo)
    view, _ = forms.save_draft(post.desk, form)
    return view.state.record


def where(station, record):
    with station.desk.store.reading() as work:
        return work.sync.whereabouts([record])[record]


def test_story_14_a_photo_is_received_when_the_hub_holds_it_and_that_came_back(
    post, desk, polda, tmp_path
):
    made = with_photo(post, tmp_path)
    desk.read(post.write()[0])
    assert where(desk, made) == QUEUED
    back = give_back(desk, polda, post)
    assert where(desk, made) == RECEIVED
    assert where(post, made) == QUEUED

    post.read(back)

    assert where(post, made) == RECEIVED
    assert code_of(post.write) == "packet-nothing"
    before = post.dump()
    post.read(back)
    assert post.dump() == before


def test_a_post_is_not_believed_about_photos(post, desk, polda, tmp_path):
    made = with_photo(post, tmp_path)
    with post.desk.store.transaction() as work:
        word = HeldPhotos(
            line="BJM/07",
            whole=tuple(bytes.fromhex(name) for name in work.blobs.names()),
            durable=(),
            hub_ms=10**9,
            credential=laptop_keys.of_store(work).credential,
        )
        signed = msgspec.structs.replace(
            word, signature=laptop_keys.of_store(work).sign(word.digest)
        )
        assert photo_testimony.take(work, circle_of(post.desk, work), signed) == 0
        work.commit()

    assert where(post, made) == QUEUED


def test_a_newer_word_without_the_photo_takes_the_receipt_back(post, desk, polda, tmp_path):
    made = with_photo(post, tmp_path)
    desk.read(post.write()[0])
    older = give_back(desk, polda, post)
    post.read(older)
    with desk.desk.store.transaction() as work:
        for name in work.blobs.names():
            work.attachments.forget_receipt("BJM/07", name)
        work.settings.put(HUB_SEEN, 10**6)
        work.commit()

    post.read(desk.write(posts=["BJM/07"])[0])
    post.read(older)

    assert where(post, made) == QUEUED
    assert post.write()


def test_a_laptop_that_is_not_a_recipient_carries_it_on(post, desk, polda, station, tmp_path):
    courier = station("courier", post="08").enrol(polda)
    made = post.record()
    (packet,) = post.write(tmp_path)
    before = courier.dump()

    seen = courier.read(packet)
    courier.read(packet)

    assert not seen.is_readable
    assert courier.dump() == before
    assert [file.name for file in packets_of(courier.paths.parcels)] == [packet.name]
    carried = [file for file in courier.write() if "BJM-07" in file.name]
    assert [file.read_bytes() for file in carried] == [packet.read_bytes()]
    assert [file for file in courier.write() if "BJM-07" in file.name] == []
    desk.read(carried[0])
    assert desk.state(made).state.value == "submitted"


def test_two_packets_of_one_name_are_both_carried(post, polda, station, tmp_path):
    courier = station("courier", post="08").enrol(polda)
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        post.record(f"Kejadian {number}", LATER)
        courier.read(post.write(folder)[0])

    kept = packets_of(courier.paths.parcels)
    assert len(kept) == 2
    assert not any(examine(file).is_cut for file in kept)


def test_what_is_cut_and_not_for_us_is_not_carried(post, polda, station, tmp_path):
    courier = station("courier", post="08").enrol(polda)
    post.record()
    (packet,) = post.write(tmp_path)
    packet.write_bytes(packet.read_bytes()[:-5])

    assert code_of(courier.read, packet) == "packet-cut"
    assert packets_of(courier.paths.parcels) == []


def test_a_post_above_does_not_read_another_posts_answer(post, desk, polda, station):
    neighbour = station("neighbour", post="08").enrol(polda)
    made = post.record()
    desk.read(post.write()[0])
    answer = give_back(desk, polda, post)

    assert not neighbour.read(answer).is_readable
    with pytest.raises(NotFound):
        neighbour.state(made)


def test_named_files_are_numbered_and_nothing_is_overwritten(post, tmp_path):
    post.record()
    named = tmp_path / "untuk-polres.sync"

    (first,) = post.write(named)
    (second,) = post.write(named)

    assert first == named
    assert second.name == "untuk-polres-2.sync" or second != first
    assert code_of(post.write, tmp_path / "salah.txt") == "packet-name"


def test_story_40_counts_are_those_of_what_is_in_it(post, desk):
    made = [post.record(f"Kejadian {number}", LATER) for number in range(5)]
    (packet,) = post.write()

    assert desk.read(packet).new == sum(post.safety(record)[0] for record in made) + keys(post)


def keys(station):
    with station.desk.store.reading() as work:
        return work.revisions.count_of_kinds([*AUTHORITY_KINDS, "post"])


def test_a_save_has_its_turn_while_a_packet_is_read(post, desk):
    for number in range(3):
        post.record(f"Kejadian {number}", LATER)
    reading = packet_reading.read(desk.desk, post.write()[0], desk.paths.parcels)

    count, answer = 0, None
    while True:
        try:
            answer = reading.send(answer)()
        except StopIteration:
            break
        desk.record(f"Sementara {count}", LATER)
        count += 1

    assert count > 3
    assert verification.problems(desk.desk) == ()


def test_an_answer_stopped_half_way_goes_on_when_read_again(post, desk, polda):
    made, before = post.record(), desk.dump()
    packet = post.write()[0]
    reading, answer = packet_reading.read(desk.desk, packet, desk.paths.parcels), None
    while desk.dump() == before:
        answer = reading.send(answer)()
    reading.close()

    desk.read(packet)

    assert desk.state(made).state.value == "submitted"
    assert verification.problems(desk.desk) == ()

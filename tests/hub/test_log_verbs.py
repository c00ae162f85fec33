"""What is kept aside, what is in a backup, what a court had erased."""

import io
import json
import shutil
import subprocess

import psycopg
import pytest

from brata_desktop.domain.document import Attachment
from brata_desktop.hub.drill import find_program
from brata_desktop.services import records
from brata_desktop.services.verification import problems
from brata_desktop.store.record_query import RecordFilter
from brata_desktop.sync.messages import Cursor, Request, Sealed
from brata_desktop.sync.postgres import PostgresTransport
from tests.hub.hub_command import Asking
from tests.hub.test_laptops import common, enrolled, push


def value(command, query, *values):
    with psycopg.connect(command.dsn) as connection:
        return connection.execute(query, values).fetchone()[0]


def change(command, query, *values):
    with psycopg.connect(command.dsn) as connection:
        connection.execute(query, values)


def aside_of(post):
    """Let a laptop of another post bring the post's revisions; return their hashes."""
    carrier = enrolled(post.command, "Pos 08", "BJM/08")
    with post.world.store.reading() as work:
        rows = list(work.sync.waiting())
    push(post.command, carrier, *(Sealed(row.header, row.body) for row in rows))
    return [each["hash"] for each in post.command.done("quarantine", "list")]


def test_what_is_accepted_goes_to_its_line_and_back_to_its_post(post):
    made = post.record()
    aside = aside_of(post)

    lines = post.command.done("quarantine", "accept", *aside)

    assert {each["line"] for each in lines} == {"keys:BJM/07", "BJM/07"}
    assert post.command.done("quarantine", "list") == []
    assert {each["decision"] for each in post.command.done("quarantine", "list", "--all")} == {
        "accepted"
    }
    post.sync()
    with post.world.store.reading() as work:
        total, received, _ = work.sync.safety(made)
    assert total == received > 0


def test_a_revision_whose_officer_is_not_known_yet_is_refused(post):
    made = post.record()
    aside_of(post)
    ours = [e for e in post.command.done("quarantine", "list") if e["record"] == made]

    assert "is not known here" in post.command.refused("quarantine", "accept", ours[0]["hash"])
    assert value(post.command, "SELECT head FROM sync.line WHERE line = 'BJM/07'") == 0


def test_a_changed_revision_is_refused_whoever_asks(post):
    post.record()
    post.sync()
    carrier = enrolled(post.command, "Pos 08", "BJM/08")
    with psycopg.connect(post.command.dsn) as connection:
        header, body = connection.execute(
            "SELECT header, body FROM sync.log WHERE line = 'BJM/07'"
        ).fetchone()
    forged = Sealed(bytes(header).replace(b'"n":', b'"n":9'), bytes(body))
    push(post.command, carrier, forged)

    says = post.command.refused("quarantine", "accept", forged.hash.hex())

    assert "its signature does not fit" in says


def test_a_unit_key_speaks_for_its_own_post_alone(post):
    post.sync()
    carrier = enrolled(post.command, "Pos 08", "BJM/08")
    other = post.world.desk("Suryadi")
    with other.store.transaction() as work:
        written = other.write(work, "officer", "x", {}, feed="BJM/08", as_unit=True)
    sealed = Sealed(written.stored_header, written.body)
    stranger = enrolled(post.command, "Pos 09", "BJM/09")
    push(post.command, stranger, sealed)

    assert carrier.feed == "BJM/08"
    assert "is not known here" in post.command.refused("quarantine", "accept", sealed.hash.hex())


def test_what_is_refused_stays_with_its_reason(post):
    post.record()
    first = aside_of(post)[0]

    post.command.done("quarantine", "refuse", first[:16], "--reason", "bukan milik kita")

    assert first not in {each["hash"] for each in post.command.done("quarantine", "list")}
    shown = post.command.done("quarantine", "show", first)
    assert shown["decision"] == "refused: bukan milik kita"
    assert shown["header"]["feed"] == "BJM/07"


def test_a_certificate_that_laptops_kept_comes_back_to_a_hub_that_was_set_back(command):
    laptop = enrolled(command)
    command.accept(Asking("Pos 10", "BJM/10"))
    lost = common(command)[-1]
    with psycopg.connect(command.dsn) as connection:
        connection.execute("ALTER TABLE sync.log DISABLE TRIGGER ALL")
        connection.execute("DELETE FROM sync.log WHERE line = '0' AND seq = 2")
        connection.execute("ALTER TABLE sync.log ENABLE TRIGGER ALL")
        connection.execute(
            "UPDATE sync.line SET head = 1, chain = (SELECT chain FROM sync.log "
            "WHERE line = '0' AND seq = 1) WHERE line = '0'"
        )
    push(command, laptop, Sealed(lost.stored_header, lost.body))

    assert command.done("quarantine", "accept", lost.hash.hex()[:20])[0]["line"] == "0"
    assert common(command)[-1].hash == lost.hash


# -- backups -----------------------------------------------------------------------------------


def dump(command, *options):
    file = command.folder / "dump"
    program = find_program("pg_dump")
    subprocess.run([program, *options, "--file", file, "--dbname", command.dsn], check=True)
    return file


def heads(command):
    file = command.folder / "heads.json"
    file.write_text(command("heads").out, encoding="utf-8")
    return file


@pytest.mark.parametrize("options", [("--format=custom",), ("--format=plain",)])
def test_heads_then_dump_then_drill_then_durable(post, options):
    made = post.record()
    post.sync()
    taken = heads(post.command)
    file = dump(post.command, *options)
    later = post.record("Sesudah cadangan")
    post.sync()

    done = post.command.done("restore-drill", file, "--heads", taken)
    post.command.done("mark-durable", "--all-from", taken)
    post.sync()

    assert done["revisions"] == sum(each["seq"] for each in json.loads(taken.read_text())["lines"])
    with post.world.store.reading() as work:
        total, received, durable = work.sync.safety(made)
        assert total == received == durable
        assert work.sync.safety(later)[2] == 0
    assert value(post.command, "SELECT count(*) FROM pg_database WHERE datname ~ 'drill'") == 0


def test_a_dump_that_does_not_add_up_is_named(post):
    post.record()
    post.sync()
    file = dump(post.command, "--format=plain", "--inserts")
    text = file.read_text()
    hash_ = value(post.command, "SELECT encode(hash, 'hex') FROM sync.log WHERE line = 'BJM/07'")
    chain = value(post.command, "SELECT encode(chain, 'hex') FROM sync.log WHERE line = 'BJM/07'")

    file.write_text(text.replace(hash_, "00" * 32), encoding="utf-8")
    assert "is not what its hash says" in post.command.refused("restore-drill", file)
    file.write_text(text.replace(chain, "00" * 32), encoding="utf-8")
    assert "the chain is broken" in post.command.refused("restore-drill", file)


def test_a_dump_that_was_begun_before_its_heads_is_named(post):
    file = dump(post.command)
    post.record()
    post.sync()

    says = post.command.refused("restore-drill", file, "--heads", heads(post.command))

    assert "was begun before the heads were taken" in says


def test_no_dump_at_all(command):
    file = command.folder / "none"
    assert "cannot be read" in command.refused("restore-drill", file)
    shutil.copy(__file__, file)
    assert "cannot be restored" in command.refused("restore-drill", file)


def test_heads_of_another_history_mark_nothing(post):
    post.sync()
    file = heads(post.command)
    read = json.loads(file.read_text())
    read["lines"][-1]["chain"] = "00" * 32
    file.write_text(json.dumps(read), encoding="utf-8")

    assert "the hub was restored" in post.command.refused("mark-durable", "--all-from", file)
    assert value(post.command, "SELECT max(durable) FROM sync.line") == 0


def test_a_line_by_hand_and_never_backwards(post):
    post.sync()
    line = ("--line", "keys:BJM/07", "--seq")

    assert post.command.done("mark-durable", *line, 3) == {"lines": 1}
    assert post.command.done("mark-durable", *line, 2) == {"lines": 0}
    assert "has no revision 99" in post.command.refused("mark-durable", *line, 99)
    assert "give --line and --seq" in post.command.refused("mark-durable", "--line", "0")


# -- orders of a court ---------------------------------------------------------------------------


def test_an_erased_record_leaves_no_text_and_every_chain_verifies(post):
    made = post.record("Sangat rahasia")
    post.approve(made)
    post.sync()
    before = value(post.command, "SELECT encode(chain, 'hex') FROM sync.line WHERE line = 'BJM/07'")

    done = post.command.done("erase", "--record", made, "--order", "PN Bjm 1/2024", "--yes")

    assert len(done["erased"]) == 3
    assert value(post.command, "SELECT count(*) FROM sync.faults()") == 0
    left = "SELECT count(*) FROM sync.log WHERE record = %s AND body <> ''"
    assert value(post.command, left, made) == 0
    assert before == value(
        post.command, "SELECT encode(chain, 'hex') FROM sync.line WHERE line = 'BJM/07'"
    )
    again = post.command.refused("erase", "--record", made, "--order", "x", "--yes")
    assert "erased already" in again
    order = common(post.command)[-1]
    assert (order.header.kind, order.hash.hex()) == ("erasure", done["order"])
    assert order.payload["order"] == "PN Bjm 1/2024"
    assert len(order.payload["hashes"]) == 3


def test_a_reader_gets_the_digest_in_place_of_an_erased_text(post):
    made = post.record()
    post.sync()
    hash_ = value(post.command, "SELECT encode(hash, 'hex') FROM sync.log WHERE record = %s", made)

    post.command.done("erase", hash_, "--order", "PN Bjm 1/2024", "--yes")

    dsn = psycopg.conninfo.make_conninfo(post.command.dsn, user=post.answer.address.login)
    with psycopg.connect(dsn, autocommit=True) as connection:
        reply = PostgresTransport(connection).exchange(
            Request((post.asking.incarnation,), (), (Cursor("0"),), 100_000)
        )
    (arrival,) = [each for each in reply.arrivals if each.line == "BJM/07"]
    assert arrival.sealed.body == b""
    assert arrival.sealed.hash.hex() == hash_


def test_every_laptop_obeys_and_the_hub_sees_it(post):
    made, kept = post.record("Sangat rahasia"), post.record("Lain")
    with post.world.store.transaction() as work:
        digest, _ = work.blobs.put(io.BytesIO(b"foto"))
        work.commit()
    named = post.record("Juga rahasia", attachments=(Attachment("1", digest, "a.jpg"),))
    post.sync()
    for record in (made, named):
        post.command.done("erase", "--record", record, "--order", "PN Bjm 1/2024", "--yes")
    (before,) = post.command.done("devices")

    post.sync()
    post.sync()

    (after,) = post.command.done("devices")
    assert (before["orders_to_obey"], after["orders_to_obey"]) == (2, 0)
    with post.world.store.reading() as work:
        assert [r.body for r in work.revisions.of_record(made)] == [b""]
        assert all(r.body for r in work.revisions.of_record(kept))
        assert not work.blobs.has(digest)
    found = records.page(post.world.desk("Suryadi"), RecordFilter(text="rahasia"))
    assert found.rows == ()
    assert list(problems(post.world.desk("Suryadi"))) == []


def test_what_says_who_may_do_what_is_not_erased(post):
    post.sync()
    officer = post.world.officer_id("Rahman")

    says = post.command.refused("erase", "--record", officer, "--order", "x", "--yes")

    assert "who may do what" in says
    assert "nothing of that name" in post.command.refused(
        "erase", "--record", "x", "--order", "x", "--yes"
    )


def test_an_attachment_goes_with_the_last_text_that_names_it(post):
    shared, own = (("ab" * 32), ("cd" * 32))
    first = post.record(attachments=(Attachment("1", shared, "a.jpg"), Attachment("2", own, "b")))
    post.record("Lain", attachments=(Attachment("1", shared, "a.jpg"),))
    post.sync()
    for digest in (shared, own):
        change(
            post.command,
            "INSERT INTO sync.blob (line, digest, size) VALUES ('BJM/07', decode(%s, 'hex'), 3)",
            digest,
        )
        change(
            post.command,
            "INSERT INTO sync.blob_chunk VALUES ('BJM/07', decode(%s, 'hex'), 0, 'abc')",
            digest,
        )

    post.command.done("erase", "--record", first, "--order", "PN Bjm 1/2024", "--yes")

    assert common(post.command)[-1].payload["attachments"] == [own]
    left = "SELECT array_agg(encode(digest, 'hex')) FROM sync.blob_chunk"
    assert value(post.command, left) == [shared]
    dsn = psycopg.conninfo.make_conninfo(post.command.dsn, user=post.answer.address.login)
    with psycopg.connect(dsn, autocommit=True) as connection:
        session, key = PostgresTransport(connection), ("BJM/07", bytes.fromhex(own))
        assert session.blob_state([key]) == {key: "whole"}
        assert session.put_chunk(*key, 3, 0, b"abc") == "whole"
        assert session.get_chunk(*key, 0) is None
    assert value(post.command, left) == [shared]


def test_an_update_that_is_no_erasure_is_refused_even_then(post):
    post.record()
    post.sync()
    with psycopg.connect(post.command.dsn) as connection:
        connection.execute("SET sync.erasing = 'yes'")
        for change_ in (
            "body = 'x'",
            "body = '', body_hash = sha256('x')",
            "body = '', body_hash = sha256(body), n = 7",
            "body = '', body_hash = sha256(body), received_at = now()",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege), connection.transaction():
                connection.execute(
                    "UPDATE sync.log SET " + change_  # noqa: S608 - written above
                )

"""Laptops of a hub: what never arrived, what bears one number twice, who is shut out."""

import psycopg

from brata_desktop.domain.revision import unseal
from brata_desktop.store.codec import unpack_body
from brata_desktop.sync.messages import Request
from brata_desktop.sync.postgres import PostgresTransport
from tests.hub.hub_command import Asking
from tests.hub.laptops import Laptop


def enrolled(command, label="Pos 08", feed="BJM/08"):
    asking = Asking(label, feed)
    answer = command.accept(asking)
    return Laptop(label, answer.address.login, asking.device, asking.incarnation, feed)


def push(command, laptop, *sealed):
    dsn = psycopg.conninfo.make_conninfo(command.dsn, user=laptop.login)
    with psycopg.connect(dsn, autocommit=True) as connection:
        request = Request((laptop.incarnation,), sealed, (), 100_000)
        return PostgresTransport(connection).exchange(request)


def common(command):
    with psycopg.connect(command.dsn) as connection:
        rows = connection.execute("SELECT header, body FROM sync.log WHERE line = '0' ORDER BY seq")
        return [unseal(bytes(header), bytes(body), unpack_body) for header, body in rows]


def test_what_never_arrived_is_named(command):
    laptop = enrolled(command)
    written = [laptop.write(str(n)) for n in range(6)]
    push(command, laptop, written[1], written[2], written[5])

    (device,) = command.done("devices")

    (life,) = device["incarnations"]
    assert (life["highest"], life["gaps"], life["forks"]) == (6, [[1, 1], [4, 5]], [])
    assert device["last_seen"] is not None


def test_a_number_that_two_revisions_bear_is_named(command):
    laptop = enrolled(command)
    push(command, laptop, laptop.write("ini", n=1), laptop.write("itu", n=1))

    (device,) = command.done("devices")

    assert device["incarnations"][0]["forks"] == [1]


def test_a_number_borne_again_in_a_later_call_is_named(command):
    laptop = enrolled(command)
    first = laptop.write("ini", n=1)
    push(command, laptop, first, laptop.write("lain", n=2))
    push(command, laptop, first, laptop.write("itu", n=1))

    (device,) = command.done("devices")

    assert device["incarnations"][0]["forks"] == [1]


def test_a_revoked_laptop_is_shut_out_and_everybody_told(command):
    laptop, other = enrolled(command), enrolled(command, "Pos 09", "BJM/09")

    command.done("revoke", "Pos 08", "--reason", "dicuri", "--lost-since", "2024-02-14T20:00+08:00")
    command.done("revoke", laptop.device[:8], "--reason", "dicuri")

    last = common(command)[-1]
    assert (last.header.kind, last.header.record) == ("revocation", laptop.device)
    assert last.header.parents == (common(command)[0].hash,)
    assert (last.payload["reason"], last.payload["lost_since"]) == (
        "dicuri", "2024-02-14T20:00+08:00",
    )  # fmt: skip
    assert len(common(command)) == 3
    assert [device["is_active"] for device in command.done("devices")] == [False, True]
    # What it wrote, and another brings, is kept aside.
    reply = push(command, other, laptop.write(feed="BJM/09"))
    assert reply.verdicts[0].status == 6


def test_a_revoked_laptop_does_not_come_back_by_its_request(command):
    asking = Asking()
    command.accept(asking)
    command.done("revoke", asking.device, "--reason", "dicuri")
    file = command.folder / "again"
    file.write_bytes(asking.request())

    assert "was revoked" in command.refused("request", "accept", file, "--out", file, "--yes")


def test_a_laptop_that_is_not_there_or_not_the_only_one(command):
    enrolled(command)
    enrolled(command)

    assert "no laptop is called Pos 77" in command.refused("revoke", "Pos 77", "--reason", "x")
    assert "several laptops are called" in command.refused("revoke", "Pos 08", "--reason", "x")


def test_a_laptop_does_not_move_its_key_to_another_post(command):
    enrolled(command)

    assert "set up a new store" in command.refused("devices", "move", "Pos 08", "--feed", "BJB/01")

"""Reading the rows of `exchange_v1`: lines are named once, revisions by the start of a hash."""

from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.postgres import read_rows

ONE, TWO = Sealed(b"header one", b"body"), Sealed(b"header two", b"body")


def pulled(line, seq, sealed, start):
    return (b"r", None, line, seq, start, sealed.header, sealed.body)


def test_a_row_without_a_line_is_of_the_line_before():
    rows = [
        pulled("BJM/07", 4, ONE, ONE.hash[:8]),
        pulled(None, 5, TWO, TWO.hash[:8]),
        (b"m", None, None, 9, None, None, None),
        (b"x", None, "BJM/08", 3, None, None, None),
    ]

    reply = read_rows(rows)

    assert [(each.line, each.seq, each.hash) for each in reply.arrivals] == [
        ("BJM/07", 4, ONE.hash),
        ("BJM/07", 5, TWO.hash),
    ]
    assert (reply.more, reply.strangers) == (frozenset({"BJM/07"}), {"BJM/08": 3})


def test_bytes_that_do_not_fit_their_hash_are_no_revision_of_that_name():
    (arrival,) = read_rows([pulled("BJM/07", 1, ONE, TWO.hash[:8])]).arrivals

    assert arrival.sealed == ONE
    assert arrival.hash != ONE.hash

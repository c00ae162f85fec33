"""What analysts read of coordination meetings: how many agreements, how many of them closed."""

import datetime as dt

import psycopg

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.meeting import DONE, DROPPED, Agreement, Meeting
from brata_desktop.domain.times import When
from brata_desktop.services import records


def test_agreements_are_counted_by_their_state(post):
    meeting = Meeting(
        operation="OMB-2023-2024",
        forum="RAKOR_KPU",
        what="Rakor logistik",
        occurred=When(dt.date(2024, 1, 24)),
        place=Place("Kantor KPU", "63.71.02"),
        participants=Count(12),
        agreements=(
            Agreement("a", "Terbuka"),
            Agreement("b", "Selesai", state=DONE),
            Agreement("c", "Batal", state=DROPPED),
        ),
    )
    desk = post.world.desk("Rahman")
    records.add(desk, "meeting", meeting, submit=True)
    records.add(desk, "meeting", Meeting(forum="LAINNYA"))
    post.sync()
    post.command.done("project")

    query = "SELECT forum, participants, agreements, agreements_closed FROM read.meeting"
    with psycopg.connect(post.command.dsn) as connection:
        found = set(connection.execute(query).fetchall())
    assert found == {("RAKOR_KPU", 12, 3, 2), ("LAINNYA", None, 0, 0)}

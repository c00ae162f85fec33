"""What the screen Rapat koordinasi shows, asked of the store in one go."""

from dataclasses import dataclass

from brata_desktop.services import records
from brata_desktop.services.desk import Desk
from brata_desktop.services.kinds.meeting.agreements import (
    KIND,
    OpenAgreement,
    open_agreements,
)
from brata_desktop.services.record_list import COUNT_CAP
from brata_desktop.store.record_rows import Page as RecordPage
from brata_desktop.store.record_rows import RecordFilter


@dataclass(frozen=True, slots=True)
class Shown:
    """What the screen shows.

    Attributes:
        meetings: The newest meetings.
        count: How many there are; counting stops at `COUNT_CAP` + 1.
        agreements: What is open over all meetings.
    """

    meetings: RecordPage
    count: int
    agreements: tuple[OpenAgreement, ...]


def look(desk: Desk, *, text: str, limit: int) -> Shown:
    """Return what the screen shows for the words of its search."""
    wanted = RecordFilter(kinds=(KIND,), text=text)
    page = records.page(desk, wanted, limit=limit)
    with desk.store.reading() as work:
        count = work.records.count(wanted, COUNT_CAP)
    return Shown(page, count, open_agreements(desk, text))

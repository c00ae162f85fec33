"""Coordination meeting (*rapat koordinasi*): who came, what was talked about, what was agreed.

People are named by their office ("Ketua KPU Kota Banjarmasin"), never by an affiliation.
"""

import datetime as dt
from dataclasses import dataclass, field

from brata_desktop.domain.document import Common, Count

OPEN = "TERBUKA"
WORKING = "DIKERJAKAN"
DONE = "SELESAI"
DROPPED = "BATAL"
AGREEMENT_STATES: tuple[str, ...] = (OPEN, WORKING, DONE, DROPPED)
"""States of an agreement: open, being worked on, done, dropped."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has to do what was agreed (*penanggung jawab*): one statement, never merged by part.

    Attributes:
        name: Agency, unit, post or officer in words, as the minutes print it.
        unit: Unit code when it is one of the police; empty for any other body.
        post: Post code within the unit; empty for the unit as a whole.
        officer: Officer id when one officer is meant; empty otherwise.
    """

    name: str = ""
    unit: str = ""
    post: str = ""
    officer: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anybody is named."""
        return bool(self.name.strip() or self.unit or self.officer)


@dataclass(frozen=True, slots=True)
class Agreement:
    """One thing agreed upon (*kesepakatan*), which somebody has to do.

    Attributes:
        id: Item id; two officers' changes merge by it.
        content: What is to be done.
        owner: Who has to do it.
        due: Local day by which it is to be done; None without one.
        state: One of `AGREEMENT_STATES`; an unknown one counts as open.
    """

    id: str
    content: str = ""
    owner: Owner = field(default_factory=Owner)
    due: dt.date | None = None
    state: str = OPEN


@dataclass(frozen=True, slots=True)
class Meeting(Common):
    """One meeting. The agencies that came are the `agencies` of every record.

    Attributes:
        forum: Code of the forum, table `meeting_forums`.
        chair: Who presided, by office (*pimpinan rapat*).
        minutes_by: Who took the minutes, by office or rank and name (*notulis*).
        offices: Those who came, by office.
        participants: How many came.
        topics: What was talked about, one topic each (*pokok bahasan*).
        discussion: How it was talked about, in words (*jalannya rapat*).
        result: What came of it beside the agreements.
        agreements: What somebody has to do now.
    """

    forum: str = ""
    chair: str = ""
    minutes_by: str = ""
    offices: tuple[str, ...] = ()
    participants: Count = field(default_factory=Count)
    topics: tuple[str, ...] = ()
    discussion: str = ""
    result: str = ""
    agreements: tuple[Agreement, ...] = ()

"""An invented evening of silent posts in the real window, for pictures of the screens.

At 20.47 the cut-off (18.00) is past, and so are the two hours after which it is urgent.
"""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.kinds.nil_return import SPEC
from brata_desktop.domain.registers import Post
from brata_desktop.domain.times import WITA
from brata_desktop.services import beginning, demo, records, registers
from brata_desktop.services.demo import DemoPost
from brata_desktop.services.stick_posts import remember
from brata_desktop.sync.packet_records import Credential, Opening
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.kinds.nil_return.form import NilReturnForm
from brata_desktop.ui.kinds.nil_return.page import OverduePage
from brata_desktop.ui.samples import framed, framed_form, sample_post

_POSTS = (
    *demo.POSTS,
    Post("05", "Pos Pam 05 Basirih", "BJM", "Jl. Gubernur Soebardjo", "63.71.03"),
    Post("09", "Pos Yan 09 Sudimampir", "BJM", "Pasar Sudimampir", "63.71.02"),
)


def record_evening(post: DemoPost) -> None:
    """Fill the register, and say nihil at the post that recorded its day; the others are silent.

    Of one of them a stick came at 16.05, of another one at 19.30.
    """
    desk = post.supervisor.desk
    registers.put_lines(desk, _POSTS)
    own = post.officer.desk
    records.add(own, SPEC.code, beginning.propose(own, SPEC.code), submit=True)
    with desk.store.transaction() as work:
        for code, hour, minute in (("05", 16, 5), ("12", 19, 30)):
            remember(work, _opening(code, dt.datetime(2024, 1, 31, hour, minute, tzinfo=WITA)))
        desk.commit(work)


def _opening(code: str, made_at: dt.datetime) -> Opening:
    credential = Credential(device=f"laptop {code}", unit_key=b"", laptop_key=b"", vouching=b"")
    return Opening(
        v=1,
        operation=demo.SUPERVISOR.operation,
        feed=f"{demo.SUPERVISOR.unit}/{code}",
        to=(),
        count=1,
        made_at=made_at.isoformat(),
        credential=credential,
        incarnations=(f"store {code}",),
        places={},
    )


def board_window() -> Frame:
    """Return the window with the board, as the supervisor sees it."""
    return framed("overdue", OverduePage, supervisor=True, story=record_evening)


def nil_form() -> Frame:
    """Return the window with a nil return of a post that recorded something."""
    desk = sample_post().officer.desk
    return framed_form(NilReturnForm, SPEC.code, beginning.propose(desk, SPEC.code))


SCREENS: Mapping[str, Callable[[], QWidget]] = {"overdue": board_window, "nil-form": nil_form}

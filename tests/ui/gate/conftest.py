"""A real post with two officers, and hands on the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brata_desktop.config.paths import Paths
from brata_desktop.domain.states import Role
from brata_desktop.services import access, first_run, session
from brata_desktop.store.crypto import KdfCost
from tests.services_world import NOW

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
SECRET = "kopi pagi di dermaga"  # noqa: S105 - an invented passphrase
OTHER_SECRET = "sungai tenang malam ini"  # noqa: S105 - an invented passphrase
PLAN = first_run.SetUp(
    "OMB-2023-2024", "BJM", "07", "Pos Pam 07 Kelayan", "H. Suryadi", "AKP", "80010001",
    frozenset({Role.PENGAWAS}),
)  # fmt: skip
RAHMAN = access.NewOfficer("A. Rahman", "Bripka", "87010002", frozenset({Role.PETUGAS}))


def clock():
    return NOW


class Hands:
    """Types into whatever has the focus, like an officer without a mouse."""

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(self.target(), key, modifier)

    def type(self, text):
        QTest.keyClicks(self.target(), text)

    def enter(self, text=""):
        if text:
            self.type(text)
        self.press(Qt.Key.Key_Return)

    def target(self):
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused


@pytest.fixture
def hands(qapp):
    return Hands()


@pytest.fixture
def paths(tmp_path):
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def made(paths):
    """The session of first run; the store stays open."""
    opened = first_run.set_up(paths, PLAN, SECRET, clock=clock, cost=CHEAP)
    access.add_officer(opened, RAHMAN, OTHER_SECRET)
    # Who used it last is proposed.
    opened.vault.unlock(opened.keys.officer_id, SECRET)
    yield opened
    opened.desk.store.close()


@pytest.fixture
def closed(made, paths):
    """A store that nobody has open."""
    made.desk.store.close()
    return paths


@pytest.fixture
def heard():
    """Collect what a signal says; sessions are closed at the end."""
    told = []
    yield told
    for each in told:
        if isinstance(each, session.Session):
            each.desk.store.close()

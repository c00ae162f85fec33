"""First run: a whole store or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.domain.states import Role
from brata_desktop.services import (
    first_run,
    officers,
    session,
    verification,
)
from brata_desktop.store.crypto import KdfCost

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
SECRET = "kopi pagi di dermaga"  # noqa: S105 - an invented passphrase
PLAN = first_run.SetUp(
    operation="OMB-2023-2024",
    unit="BJM",
    post="07",
    post_name="Pos Pam 07 Kelayan",
    name="Suryadi",
    rank="AKP",
    nrp="80010001",
    roles=frozenset({Role.PENGAWAS}),
)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def opened(paths: Paths):
    made = first_run.set_up(paths, PLAN, SECRET, cost=CHEAP)
    yield made
    made.desk.store.close()


def test_first_run_makes_a_sound_store_with_an_administrator(opened) -> None:
    (first,) = officers.officers(opened.desk)

    assert first.roles == {Role.PENGAWAS, Role.ADMIN}
    assert first.title == "AKP Suryadi"
    assert len(opened.recovery_code.replace("-", "")) == 25
    assert verification.problems(opened.desk) == ()


def test_failed_first_run_leaves_nothing(paths: Paths) -> None:
    with pytest.raises(InvalidInput):
        first_run.set_up(paths, PLAN, "pendek", cost=CHEAP)

    assert not paths.keys.exists()
    assert not paths.database.exists()


def test_second_first_run_is_refused(opened, paths: Paths) -> None:
    with pytest.raises(Unavailable) as refused:
        first_run.set_up(paths, PLAN, SECRET, cost=CHEAP)

    assert refused.value.code == "store-exists"
    assert paths.database.exists()


def test_of_two_first_runs_the_slower_one_takes_nothing_away(paths: Paths, monkeypatch) -> None:
    """The second one looks before the first is done, and finds nothing yet."""
    made = []

    def overtaken(*_: object) -> None:
        monkeypatch.undo()
        made.append(first_run.set_up(paths, PLAN, SECRET, cost=CHEAP))

    monkeypatch.setattr(first_run, "_make_folder", overtaken)
    with pytest.raises(Unavailable) as refused:
        first_run.set_up(paths, PLAN, SECRET, cost=CHEAP)

    assert refused.value.code == "folder-in-use"
    made[0].desk.store.close()
    session.open_session(paths, "", SECRET).desk.store.close()


@pytest.mark.parametrize(("field", "value"), [("operation", "X"), ("unit", "X"), ("post", "A")])
def test_unknown_codes_are_named(paths: Paths, field: str, value: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        first_run.set_up(paths, replace(PLAN, **{field: value}), SECRET, cost=CHEAP)

    assert caught.value.field == field

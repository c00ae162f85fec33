"""Recording and the workflow over a real store."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import InvalidInput, NotAllowed, NotFound
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.states import Action, State
from brata_desktop.services import forms, officers, records
from brata_desktop.services.projection import project_everything
from brata_desktop.services.verification import problems
from brata_desktop.store.record_rows import RecordFilter
from tests.services_world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


def _incident(world: World, **changes: object) -> Incident:
    proposed = forms.propose(world.desk("Rahman"), "incident")
    filled = replace(
        proposed,
        category="KJ_KELAHI",
        severity="TINGGI",
        what="Perkelahian dua kelompok usai rapat terbatas",
        place=Place(name="Gedung Serbaguna", area_code="63.71.01"),
        persons=(Person("p1", "terlapor", "Rian", 24),),
    )
    return replace(filled, **changes)


def test_record_submit_review_and_print_path(world: World) -> None:
    desk = world.desk("Rahman")
    form, _ = forms.open_new(desk, "incident")
    view, _ = forms.submit_form(desk, replace(form, document=_incident(world)))
    assert view.state.state is State.SUBMITTED

    (approved,), changes = records.act(world.desk("Suryadi"), [view.state.number], Action.APPROVE)

    assert approved.state.state is State.APPROVED
    assert changes.records == frozenset({view.state.record})
    with pytest.raises(NotAllowed):
        records.act(desk, [view.state.record], Action.APPROVE)


def test_return_needs_a_reason_and_comes_back_to_the_author(world: World) -> None:
    view, _ = records.add(world.desk("Rahman"), "incident", _incident(world))
    records.act(world.desk("Rahman"), [view.state.record], Action.SUBMIT)
    with pytest.raises(NotAllowed, match="reason"):
        records.act(world.desk("Suryadi"), [view.state.record], Action.RETURN)
    records.act(world.desk("Suryadi"), [view.state.record], Action.RETURN, "Lengkapi saksi")

    again = records.get(world.desk("Rahman"), view.state.record)

    assert again.state.state is State.RETURNED
    assert again.actions >= {Action.EDIT, Action.SUBMIT}
    assert again.state.history[-1].reason == "Lengkapi saksi"


def test_amendment_of_an_approved_record_keeps_the_old_text(world: World) -> None:
    view, _ = records.add(world.desk("Rahman"), "incident", _incident(world))
    records.act(world.desk("Rahman"), [view.state.record], Action.SUBMIT)
    records.act(world.desk("Suryadi"), [view.state.record], Action.APPROVE)

    changed = replace(view.document, what="Adu mulut")
    amended, _ = records.amend(world.desk("Dewi"), view.state.record, changed, "Salah jenis")

    assert amended.state.is_changed
    assert amended.state.history[-1].changes[0][1] == "Perkelahian dua kelompok usai rapat terbatas"
    with pytest.raises(NotAllowed):
        records.amend(world.desk("Rahman"), view.state.record, changed, "Salah jenis")


def test_one_refused_record_of_many_changes_none(world: World) -> None:
    one, _ = records.add(world.desk("Rahman"), "incident", _incident(world))
    two, _ = records.add(world.desk("Rahman"), "incident", _incident(world, what=""))

    with pytest.raises(InvalidInput):
        records.act(world.desk("Rahman"), [one.state.record, two.state.record], Action.SUBMIT)

    assert records.get(world.desk("Rahman"), one.state.record).state.state is State.DRAFT


def test_list_finds_by_text_kind_and_status(world: World) -> None:
    records.add(world.desk("Rahman"), "incident", _incident(world))
    patrol = replace(
        forms.propose(world.desk("Siti"), "patrol"), what="Patroli malam rute 3", mode="M_R4"
    )
    assert isinstance(patrol, Patrol)
    records.add(world.desk("Siti"), "patrol", patrol)
    desk = world.desk("Rahman")

    found = records.page(desk, RecordFilter(text="serbaguna"))
    patrols = records.page(desk, RecordFilter(kinds=("patrol",)))

    assert [row.title for row in found.rows] == ["Perkelahian dua kelompok usai rapat terbatas"]
    assert [row.author for row in patrols.rows] == ["Bripka Siti"]
    assert patrols.rows[0].is_under_way


def test_unknown_record_is_named(world: World) -> None:
    with pytest.raises(NotFound, match="K-BJM07-240131-A99"):
        records.get(world.desk("Rahman"), "K-BJM07-240131-A99")


def test_retired_officer_can_no_longer_record(world: World) -> None:
    officers.retire(world.desk("Suryadi"), world.officer_id("Rahman"))

    with pytest.raises(NotAllowed):
        forms.open_new(world.desk("Rahman"), "incident")


def test_last_administrator_cannot_be_retired(world: World) -> None:
    with pytest.raises(InvalidInput, match="last administrator"):
        officers.retire(world.desk("Suryadi"), world.officer_id("Suryadi"))


def test_deputy_reviews_until_the_period_is_over(world: World) -> None:
    admin, siti = world.desk("Suryadi"), world.desk("Siti")
    today = world.clock.now.date()
    officers.name_deputy(admin, world.officer_id("Siti"), today, today)
    for name in ("satu", "dua"):
        view, _ = records.add(world.desk("Rahman"), "incident", _incident(world, what=name))
        records.act(world.desk("Rahman"), [view.state.record], Action.SUBMIT)
    first, second = (row.id for row in records.page(siti, RecordFilter()).rows)
    records.act(siti, [first], Action.APPROVE)

    world.clock.now += dt.timedelta(days=1)
    officers.end_expired_deputies(admin)

    with pytest.raises(NotAllowed):
        records.act(siti, [second], Action.APPROVE)
    assert records.get(siti, first).state.state is State.APPROVED


def test_withdrawal_as_unfounded_is_marked_in_the_list_and_on_paper(world: World) -> None:
    view, _ = records.add(world.desk("Rahman"), "incident", _incident(world), submit=True)
    plain, _ = records.add(world.desk("Rahman"), "incident", _incident(world), submit=True)
    desk = world.desk("Suryadi")
    ids = [view.state.record]

    (gone,), _ = records.act(desk, ids, Action.WITHDRAW, "Hoaks", is_unfounded=True)
    records.act(desk, [plain.state.record], Action.WITHDRAW, "Ganda")

    assert (gone.state.state, gone.state.is_unfounded) == (State.WITHDRAWN, True)
    rows = {row.id: row for row in records.page(desk, RecordFilter()).rows}
    assert (rows[gone.state.record].status, rows[gone.state.record].is_unfounded) == (
        "withdrawn",
        True,
    )
    assert not rows[plain.state.record].is_unfounded
    assert problems(desk) == ()


def test_only_a_withdrawal_is_unfounded(world: World) -> None:
    view, _ = records.add(world.desk("Rahman"), "incident", _incident(world))

    with pytest.raises(ValueError, match="withdrawal"):
        records.act(world.desk("Rahman"), [view.state.record], Action.SUBMIT, is_unfounded=True)


def test_supervisor_who_amended_a_submitted_record_is_not_offered_to_approve(world: World) -> None:
    view, _ = records.add(world.desk("Rahman"), "incident", _incident(world), submit=True)
    changed = replace(view.document, what="Adu mulut")

    amended, _ = records.amend(world.desk("Suryadi"), view.state.record, changed, "Salah jenis")

    assert Action.APPROVE not in amended.actions
    with pytest.raises(NotAllowed):
        records.act(world.desk("Suryadi"), [view.state.record], Action.APPROVE)
    records.act(world.desk("Dewi"), [view.state.record], Action.APPROVE)


def _damage(world: World, column: str, value: bytes, n: int) -> None:
    with world.store.transaction() as work:
        work._connection.exec_driver_sql(
            f"UPDATE revision SET {column} = ? WHERE n = ?",  # noqa: S608
            (value, n),
        )
        work.commit()


@pytest.mark.parametrize("column", ["header", "body"])
@pytest.mark.parametrize("value", [b"", b"junk", bytes(200)])
def test_damaged_revision_is_isolated(world: World, column: str, value: bytes) -> None:
    view, _ = records.add(world.desk("Rahman"), "incident", _incident(world))
    changed = replace(view.document, what="Kedua")
    second, _ = records.amend(world.desk("Rahman"), view.state.record, changed, "")
    changed = replace(view.document, what="Ketiga")
    records.amend(world.desk("Siti"), view.state.record, changed, "")
    n = second.state.history[-1].revision.header.n
    _damage(world, column, value, n)

    shown = records.get(world.desk("Rahman"), view.state.record)
    world.store.rebuild(lambda work: project_everything(world.desk("Rahman"), work))

    (bad,) = [entry for entry in shown.state.history if entry.refusal]
    assert (bad.refusal, bad.revision.header.n) == ("revision-damaged", n)
    assert bad.reason
    found = problems(world.desk("Rahman"))
    assert any(f"revision {n} of" in line and "is damaged" in line for line in found)
    if column == "body":
        assert shown.document.what == "Ketiga"


def test_version_whose_document_is_none_is_isolated(world: World) -> None:
    desk = world.desk("Rahman")
    view, _ = records.add(desk, "incident", _incident(world))
    with world.store.transaction() as work:
        payload = {"number": view.state.number, "doc": {"what": 5, "persons": "nobody"}}
        desk.write(work, "incident", view.state.record, payload, view.state.heads)
        desk.commit(work)

    shown = records.get(desk, view.state.record)

    assert shown.document.what == view.document.what
    assert shown.state.history[-1].refusal == "revision-damaged"
    assert "persons" in shown.state.history[-1].reason
    assert any("cannot be read" in line for line in problems(desk))


def test_revision_of_an_unknown_kind_does_not_hide_its_record(world: World) -> None:
    desk = world.desk("Siti")
    view, _ = records.add(world.desk("Rahman"), "incident", _incident(world))
    with world.store.transaction() as work:
        desk.write(work, "from_the_future", view.state.record, {"doc": {}}, view.state.heads)
        desk.commit(work)

    assert records.get(desk, view.state.record).state.history[-1].refusal == "kind-foreign"

"""The patrol form: a night of six checkpoints by keys alone, links, shifts."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, SKIPPED, Checkpoint
from brata_desktop.domain.states import State
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import forms, records, registers
from brata_desktop.services.kinds.patrol import patrols
from brata_desktop.ui.kinds.patrol.form import PatrolForm
from brata_desktop.ui.rendering import SIZES, grab, overflowing
from tests.ui.forms.conftest import CTRL, DOWN, ENTER, TAB, Qt

NIGHT = When(date=dt.date(2024, 1, 31), time=dt.time(20, 5))


@pytest.fixture
def form(activity, workbench):
    return activity(workbench, "patrol")


def planned(workbench, **changes):
    proposed = forms.propose(workbench.desk, "patrol")
    points = tuple(Checkpoint(id_, Place(f"Titik {id_}")) for id_ in "abc")
    known = {"mode": "M_R4", "what": "Patroli malam", "place": Place("Kelayan"),
             "occurred": NIGHT, "checkpoints": points}  # fmt: skip
    return replace(proposed, **{**known, **changes})


@pytest.fixture
def planned_form(activity, workbench):
    return activity(workbench, "patrol", planned(workbench))


def saved(workbench, record):
    return records.get(workbench.desk, record)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_a_night_of_six_checkpoints_by_keys_alone(
    activity, workbench, keys, post, theme, size, mode
):
    """The journey: plan, walk, raise an incident, finish, submit."""
    theme.apply(mode)
    form = activity(workbench, "patrol", size=size)
    asked = []
    workbench.form_asked.connect(lambda opened, screen: asked.append((opened, screen)))
    keys(form, DOWN, DOWN, DOWN, DOWN)
    assert form.patrol.mode == "M_R4"
    form.go_to("route")
    keys(form, "rute 3", TAB, "gudang logistik", TAB, "DA 1234", TAB, "4")
    form.go_to("place")
    keys(form, "Kelayan", ENTER)
    form.when.time.setFocus()
    keys(form, Qt.Key.Key_Backspace, "2005")
    form.go_to("crew")
    keys(form, "ketua aipda m. noor", ENTER, "bripda fauzan", ENTER)
    form.route.add.setFocus()
    for name in ("Pos Pam 07", "Gudang KPU", "Kantor PPK", "Simpang Kelayan B", "Dermaga", "Pos"):
        keys(form, name, ENTER)
    form.route.focus_chosen()
    grab(form, size)
    assert not overflowing(form)
    for minute, steps in enumerate((
        ("a",), (ENTER, "e", "Segel utuh", ENTER, "a"), ("a",), ("e", "Baliho rusak", ENTER, "mk"),
    )):  # fmt: skip
        post.clock.now += dt.timedelta(minutes=10 * bool(minute))
        keys(form, *steps)
    incident, screen = asked[-1]
    assert screen == "records"
    assert incident.document.checkpoint_id == form.patrol.checkpoints[3].id
    assert incident.document.what == "Baliho rusak"
    post.clock.now += dt.timedelta(minutes=10)
    form.focus_first()
    keys(form, "la")
    keys(form, (ENTER, CTRL), "Situasi aman", ENTER)
    assert form.patrol.is_finished
    keys(form, (ENTER, CTRL))

    view = saved(workbench, form.record)
    patrol = view.document
    assert view.state.state is State.SUBMITTED
    assert [p.result for p in patrol.checkpoints] == [SAFE, SAFE, SAFE, NOTABLE, SKIPPED, SAFE]
    assert patrol.checkpoints[1].note == "Segel utuh"
    assert patrol.checkpoints[3].incident_id == incident.copy.record
    assert [m.name for m in patrol.crew] == ["M. Noor", "Fauzan"]
    assert patrol.what == "Patroli rute 3"
    assert (patrol.personnel, patrol.vehicles) == (Count(4), "DA 1234")
    assert patrol.result == "Situasi aman"
    assert patrol.occurred.end_time == dt.time(21, 27)


def test_an_incident_needs_a_checkpoint_to_be_raised_at(form):
    assert not form.incident.isEnabled()
    form.edit("checkpoints", (Checkpoint("a", Place("Pos")),))
    form.tell()

    assert form.incident.isEnabled()


def test_k_links_the_incident_both_ways_at_once(planned_form, workbench, keys):
    asked = []
    workbench.form_asked.connect(lambda opened, _screen: asked.append(opened))
    keys(planned_form, "k")

    (incident,) = asked
    point = planned_form.patrol.checkpoints[0]
    assert point.incident_id == incident.copy.record
    assert (point.result, point.passed_at) == (NOTABLE, workbench.desk.clock())
    assert incident.document.patrol_id == planned_form.record
    stored = next(f for f in forms.unfinished(workbench.desk) if f.copy.kind == "patrol")
    assert stored.document.checkpoints[0].incident_id == incident.copy.record


def test_a_discarded_incident_leaves_no_link(planned_form, workbench, keys):
    asked = []
    workbench.form_asked.connect(lambda opened, _screen: asked.append(opened))
    keys(planned_form, "k")
    workbench.change(lambda desk: (None, forms.discard(desk, asked[0])), owner=planned_form)

    assert planned_form.patrol.checkpoints[0].incident_id == ""
    assert planned_form.patrol.checkpoints[0].result == NOTABLE


def test_a_saved_incident_is_named_in_the_timeline(planned_form, workbench, keys):
    asked = []
    workbench.form_asked.connect(lambda opened, _screen: asked.append(opened))
    keys(planned_form, "k")
    workbench.change(lambda desk: forms.save_draft(desk, asked[0]), owner=planned_form)

    row = planned_form.route._rows["a"]
    assert row.point.note == "kejadian K-BJM07-240131-A01"


def test_a_link_that_was_not_saved_comes_back_when_the_patrol_is_opened(activity, workbench, shown):
    form = activity(workbench, "patrol", planned(workbench))
    incident, _ = patrols.raise_incident(workbench.desk, form.record, form.patrol, "b")
    copy = next(f for f in forms.unfinished(workbench.desk) if f.copy.kind == "patrol")

    again = shown(PatrolForm(workbench, copy))

    assert again.patrol.checkpoints[1].incident_id == incident.copy.record


def test_an_approved_incident_is_shown_instead_of_opened(
    planned_form, workbench_of, workbench, keys
):
    asked = []
    workbench.form_asked.connect(lambda opened, _screen: asked.append(opened))
    keys(planned_form, "k")
    incident = asked[0]
    filled = replace(incident.document, category="KJ_KELAHI", what="x", place=Place("y"))
    view, _ = forms.submit_form(workbench.desk, replace(incident, document=filled))
    records.act(workbench_of("Suryadi").desk, [view.state.record], records.Action.APPROVE)
    seen = []
    workbench.record_asked.connect(seen.append)
    planned_form.route.choose("a")
    keys(planned_form, "k")

    assert seen == [view.state.record]


def test_the_main_button_ends_the_patrol_and_then_submits_it(planned_form, keys):
    assert planned_form.tools.submit.text() == "Selesai"
    assert planned_form.header.pill.badge.text == "Berjalan"
    planned_form.tools.submit.click()
    assert planned_form.finish.isVisible()
    assert planned_form.finish.back.text() == "20.47"

    keys(planned_form, ENTER)

    assert planned_form.patrol.is_finished
    assert planned_form.patrol.result == ""
    assert planned_form.tools.submit.text() == "Ajukan"
    planned_form.undo()
    assert not planned_form.patrol.is_finished


def test_escape_goes_on_with_the_patrol(planned_form, keys):
    planned_form.submit()
    keys(planned_form, Qt.Key.Key_Escape)

    assert not planned_form.finish.isVisible()
    assert not planned_form.patrol.is_finished


def test_the_closing_words_are_on_disk_as_they_are_typed(planned_form, workbench, qtbot, keys):
    planned_form.submit()
    qtbot.keyClicks(planned_form.finish.remark, "Situasi aman")
    # What the window does before the lock, before another officer, and a second after a key.
    planned_form.saver.flush()

    (left,) = [f for f in forms.unfinished(workbench.desk) if f.copy.kind == "patrol"]
    assert (left.document.result, left.document.is_finished) == ("Situasi aman", False)
    keys(planned_form, Qt.Key.Key_Escape)
    planned_form.submit()
    assert planned_form.finish.remark.text() == "Situasi aman"
    # Taken back word by word, as in any other field.
    planned_form.undo()
    assert planned_form.patrol.result == "Situasi "


def test_a_patrol_written_down_afterwards_proposes_no_end(activity, workbench, keys):
    long_ago = replace(NIGHT, date=dt.date(2024, 1, 20))
    form = activity(workbench, "patrol", planned(workbench, occurred=long_ago))
    form.submit()
    assert form.finish.back.text() == ""
    keys(form, ENTER)

    assert form.patrol.is_finished
    assert form.patrol.occurred == long_ago


def test_an_end_past_midnight_has_its_day(activity, workbench, post):
    form = activity(workbench, "patrol", planned(workbench))
    post.clock.now = dt.datetime(2024, 2, 1, 0, 20, tzinfo=WITA)
    form.submit()
    form.finish.answer()

    assert form.patrol.occurred.end_date == dt.date(2024, 2, 1)
    assert form.patrol.occurred.end_time == dt.time(0, 20)


def test_a_draft_stays_under_way_and_goes_on_after_a_restart(planned_form, workbench, keys, shown):
    keys(planned_form, "a", (Qt.Key.Key_S, CTRL))
    (out,) = patrols.under_way(workbench.desk)
    assert out.tally == (1, 3)

    opened = []
    workbench.form_asked.connect(lambda form, _screen: opened.append(form))
    workbench.edit_record(out.record)
    again = shown(PatrolForm(workbench, opened[-1]))
    again.focus_first()
    keys(again, "a")

    assert [p.result for p in again.patrol.checkpoints] == [SAFE, SAFE, ""]
    assert again.is_under_way
    assert not again.details.is_open


def test_an_escort_name_brings_its_fields(planned_form):
    assert not planned_form.escort.isVisible()
    planned_form.edit("name", "S_KAWAL_LOGISTIK")
    planned_form.tell()

    assert planned_form.escort.isVisible()


def test_a_name_of_ones_own_is_kept(planned_form, keys):
    planned_form.go_to("name")
    keys(planned_form, "Power of Hand", TAB)

    assert planned_form.patrol.name == "Power of Hand"


def test_the_headline_follows_until_it_is_written(form, keys):
    form.edit("mode", "M_R4")
    form.edit("route", "Rute 3")
    assert form.patrol.what == "Patroli Rute 3"
    form.go_to("what")
    keys(form, Qt.Key.Key_End, " malam")
    form.edit("route", "Rute 4")

    assert form.patrol.what == "Patroli Rute 3 malam"


def test_letters_in_a_text_field_tell_nothing(planned_form, keys):
    planned_form.go_to("findings")
    keys(planned_form, "aman")

    assert planned_form.patrol.findings == "aman"
    assert not planned_form.patrol.checkpoints[0].result


def test_crew_is_offered_from_the_register(planned_form, keys, workbench_of, tmp_path):
    lines = tmp_path / "personel.csv"
    lines.write_text("nrp,nama,pangkat,satuan\n80010001,M. Noor,Aipda,BJM\n", encoding="utf-8")
    registers.import_personnel(workbench_of("Suryadi").desk, lines)
    planned_form.go_to("crew")
    keys(planned_form, "aipda noor", DOWN, ENTER)

    (member,) = planned_form.patrol.crew
    assert (member.rank, member.name, member.nrp) == ("Aipda", "M. Noor", "80010001")


def test_places_are_offered_for_a_checkpoint(planned_form, keys):
    planned_form.route.add.setFocus()
    keys(planned_form, "pekauman", DOWN, ENTER)

    assert planned_form.patrol.checkpoints[-1].place.area_code.startswith("63.71")


def test_what_was_typed_and_not_entered_is_asked_for_before_the_submit(planned_form, keys):
    planned_form.edit("is_finished", value=True)
    planned_form.go_to("crew")
    keys(planned_form, "aipda noor", (ENTER, CTRL))

    assert planned_form.crew.line.hasFocus()
    assert planned_form.ending.state is State.DRAFT
    assert "aipda noor" in planned_form.typed().ended.remarks

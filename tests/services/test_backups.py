"""Backup and restore: yesterday's copy over today's folder loses and repeats nothing."""

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.document import Common, Place
from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.errors import NotAllowed, Unavailable, UserError
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.states import Role
from brata_desktop.domain.times import WITA
from brata_desktop.services import (
    access,
    backups,
    first_run,
    forms,
    lock,
    records,
    report_draft,
    session,
    verification,
)
from brata_desktop.services.session import Session
from brata_desktop.store.crypto import KdfCost
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.store.restore import restore as restore_files

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
SECRET = "kopi pagi di dermaga"  # noqa: S105 - an invented passphrase
NOW = dt.datetime(2024, 1, 31, 20, 47, tzinfo=WITA)
PLAN = first_run.SetUp(
    "OMB-2023-2024", "BJM", "07", "Pos Pam 07", "Suryadi", "AKP", "80010001",
    frozenset({Role.PENGAWAS}),
)  # fmt: skip


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


def _add(opened: Session) -> str:
    desk = opened.desk
    view, _ = records.add(desk, "incident", forms.propose(desk, "incident"))
    return view.state.number


def _history(opened: Session) -> list[tuple[str, int]]:
    with opened.desk.store.reading() as work:
        return [(r.header.device, r.header.n) for _, r in work.revisions.iterate()]


def test_restore_of_yesterday_keeps_today_and_repeats_no_number(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    numbers = [_add(opened)]
    yesterday = backups.back_up(opened, paths).backup
    numbers.append(_add(opened))
    form, _ = forms.open_new(opened.desk, "incident")
    opened.desk.store.close()

    done = backups.restore(paths, yesterday.path, "", SECRET, clock=lambda: NOW)

    numbers.append(_add(done.session))
    desk = done.session.desk
    shown = {row.number for row in records.page(desk, RecordFilter()).rows}
    assert shown == set(numbers)
    assert numbers == [
        "K-BJM07-240131-A01", "K-BJM07-240131-A02", f"K-BJM07-240131-{desk.laptop}01",
    ]  # fmt: skip
    assert len(_history(done.session)) == len(set(_history(done.session)))
    assert [form.copy.id] == [restored.copy.id for restored in forms.unfinished(desk)]
    assert verification.problems(desk) == ()
    desk.store.close()


def _submit_after_backup(paths: Paths, typed: Incident, submitted: Incident) -> Session:
    """Back up while a form is typed, submit it, then put that backup back."""
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    desk = opened.desk
    form, _ = forms.open_new(desk, "incident", forms.propose(desk, "incident"))
    begun = form.document
    aside = Aside(unclear={"occurred": "sekitar magrib"})
    form = forms.autosave(desk, replace(form, document=_filled(begun, typed), aside=aside))
    copy = backups.back_up(opened, paths).backup
    forms.submit_form(desk, replace(form, document=_filled(begun, submitted)))
    assert forms.unfinished(desk) == ()
    desk.store.close()
    return backups.restore(paths, copy.path, "", SECRET, clock=lambda: NOW).session


def _filled(begun: Common, words: Incident) -> Common:
    return replace(
        begun,
        what=words.what,
        how=words.how,
        remarks=words.remarks,
        category="KJ_KELAHI",
        place=Place(name="Pasar"),
    )


TYPED = Incident(what="Perkelahian", how="Dua kelompok")
SUBMITTED = Incident(
    what="Perkelahian usai rapat", how="Dua kelompok saling ejek.", remarks="sekitar magrib"
)


def test_a_form_that_was_submitted_since_the_backup_is_not_unfinished_again(paths: Paths) -> None:
    restored = _submit_after_backup(paths, TYPED, SUBMITTED)

    assert forms.unfinished(restored.desk) == ()
    (row,) = records.page(restored.desk, RecordFilter()).rows
    assert (row.title, row.status) == ("Perkelahian usai rapat", "submitted")
    restored.desk.store.close()


@pytest.mark.parametrize(
    "submitted",
    [
        replace(SUBMITTED, how="Saling ejek."),
        replace(SUBMITTED, what="Keributan"),
        replace(SUBMITTED, remarks=""),
    ],
)
def test_what_was_typed_and_not_submitted_word_by_word_waits_for_a_person(
    paths: Paths, submitted: Incident
) -> None:
    restored = _submit_after_backup(paths, TYPED, submitted)

    (left,) = forms.unfinished(restored.desk)
    assert left.document.what == "Perkelahian"
    assert left.aside.unclear == {"occurred": "sekitar magrib"}
    restored.desk.store.close()


def test_a_change_begun_on_what_was_submitted_stays_after_a_restore(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    desk = opened.desk
    form, _ = forms.open_new(desk, "incident")
    view, _ = forms.submit_form(desk, replace(form, document=_filled(form.document, SUBMITTED)))
    change, _ = forms.open_edit(desk, view.state.record)
    forms.autosave(desk, replace(change, document=replace(change.document, remarks="")))
    copy = backups.back_up(opened, paths).backup
    desk.store.close()

    restored = backups.restore(paths, copy.path, "", SECRET, clock=lambda: NOW).session

    assert [left.document.remarks for left in forms.unfinished(restored.desk)] == [""]
    restored.desk.store.close()


def test_words_typed_for_a_report_outlive_a_restore(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    yesterday = backups.back_up(opened, paths).backup
    lock.set_pin(opened, "730518")
    report = report_draft.open_report(opened.desk).request
    report_draft.keep(opened.desk, replace(report, analysis="Situasi umum aman."))
    opened.desk.store.close()

    done = backups.restore(paths, yesterday.path, "", SECRET, clock=lambda: NOW)

    again = report_draft.open_report(done.session.desk).request
    assert again.analysis == "Situasi umum aman."
    assert lock.has_pin(done.session)
    assert done.session.desk.laptop != opened.desk.laptop
    assert verification.problems(done.session.desk) == ()
    done.session.desk.store.close()


def test_work_left_aside_by_a_power_cut_is_merged_on_the_next_start(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    yesterday = backups.back_up(opened, paths).backup
    number = _add(opened)
    opened.desk.store.close()
    restore_files(yesterday.path, paths.data_dir)

    done = backups.resume_restore(paths, "", SECRET, clock=lambda: NOW)

    assert done is not None
    assert records.get(done.session.desk, number).state.number == number
    assert _add(done.session) == f"K-BJM07-240131-{done.session.desk.laptop}01"
    done.session.desk.store.close()
    assert backups.resume_restore(paths, "", SECRET, clock=lambda: NOW) is None


@pytest.mark.parametrize("at", [100, 30_000])
def test_a_damaged_store_is_replaced_and_said_to_be_unreadable(paths: Paths, at: int) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    numbers = {_add(opened) for _ in range(3)}
    good = backups.back_up(opened, paths).backup
    opened.desk.store.close()
    content = bytearray(paths.database.read_bytes())
    for page in range(at, len(content), 4096):
        content[page] ^= 1
    paths.database.write_bytes(content)

    done = backups.restore(paths, good.path, "", SECRET, clock=lambda: NOW)

    desk = done.session.desk
    assert {row.number for row in records.page(desk, RecordFilter()).rows} == numbers
    assert [each.parent for each in done.unreadable] == [done.replaced]
    assert verification.problems(desk) == ()
    desk.store.close()
    assert backups.resume_restore(paths, "", SECRET, clock=lambda: NOW) is None


def test_files_put_back_by_hand_are_noticed(paths: Paths, tmp_path: Path) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    _add(opened)
    opened.desk.store.checkpoint()
    opened.desk.store.copy_to(tmp_path / "copy.db")
    first = _add(opened)
    before = _history(opened)
    opened.desk.store.close()
    for file in paths.data_dir.glob("brata.db*"):
        file.unlink()
    (tmp_path / "copy.db").rename(paths.database)

    again = session.open_session(paths, "", SECRET, clock=lambda: NOW)
    second = _add(again)

    assert (first, second) == ("K-BJM07-240131-A02", f"K-BJM07-240131-{again.desk.laptop}01")
    assert again.desk.laptop != opened.desk.laptop
    assert _history(again)[-1] not in before
    assert verification.problems(again.desk) == ()
    again.desk.store.close()


def test_store_opened_again_stays_what_it_is(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    _add(opened)
    opened.desk.store.close()

    again = session.open_session(paths, "", SECRET, clock=lambda: NOW)

    assert _add(again) == "K-BJM07-240131-A02"
    again.desk.store.close()


def test_post_officer_may_not_restore_and_nothing_changes(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    new = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))
    access.add_officer(opened, new, "sungai tenang malam ini")
    copy = backups.back_up(opened, paths).backup
    number = _add(opened)
    opened.desk.store.close()

    with pytest.raises(NotAllowed):
        backups.restore(paths, copy.path, "Rahman", "sungai tenang malam ini")

    again = session.open_session(paths, "Suryadi", SECRET, clock=lambda: NOW)
    assert records.get(again.desk, number).state.number == number
    again.desk.store.close()


def test_attachments_of_today_are_there_after_a_restore_of_yesterday(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    yesterday = backups.back_up(opened, paths).backup
    with opened.desk.store.transaction() as work:
        name, _ = work.blobs.put(io.BytesIO(b"foto" * 50_000), "image/jpeg")
        work.commit()
    opened.desk.store.close()

    done = backups.restore(paths, yesterday.path, "", SECRET, clock=lambda: NOW)

    with done.session.desk.store.reading() as work:
        assert work.blobs.get(name) == b"foto" * 50_000
    assert (done.attachments, done.unreadable) == (1, ())
    done.session.desk.store.close()


def test_nobody_restores_under_an_open_store(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    copy = backups.back_up(opened, paths).backup
    number = _add(opened)

    with pytest.raises(Unavailable) as refused:
        backups.restore(paths, copy.path, "", SECRET, clock=lambda: NOW)

    assert refused.value.code == "folder-in-use"
    assert records.get(opened.desk, number).state.number == number
    opened.desk.store.close()
    done = backups.restore(paths, copy.path, "", SECRET, clock=lambda: NOW)
    # The restored store may be used beside others at once, but not be restored again.
    session.open_session(paths, "", SECRET, clock=lambda: NOW).desk.store.close()
    with pytest.raises(Unavailable):
        backups.restore(paths, copy.path, "", SECRET, clock=lambda: NOW)
    done.session.desk.store.close()


def test_a_full_disk_gives_nobody_the_right_to_restore(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    copy = backups.back_up(opened, paths).backup
    opened.desk.store.close()
    full = Unavailable("disk-full")

    def refuse(*_: object, **__: object) -> None:
        raise full

    monkeypatch.setattr(session, "open_session", refuse)
    with pytest.raises(Unavailable) as refused:
        backups.restore(paths, copy.path, "", SECRET, clock=lambda: NOW)

    assert refused.value is full
    assert not (paths.data_dir / "replaced").exists()


def test_a_wrong_secret_moves_nothing_even_without_present_keys(paths: Paths) -> None:
    opened = first_run.set_up(paths, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    good = backups.back_up(opened, paths).backup
    opened.desk.store.close()
    for file in paths.data_dir.glob("keys.json*"):
        file.unlink()
    before = paths.database.read_bytes()

    with pytest.raises(UserError):
        backups.restore(paths, good.path, "", "bukan kata sandinya")

    assert paths.database.read_bytes() == before
    assert not paths.keys.exists()
    backups.restore(paths, good.path, "", SECRET).session.desk.store.close()

"""Sinkronisasi with invented data: a record that says two things, and some that wait."""

import dataclasses

from PySide6.QtWidgets import QWidget

from brata_desktop.services import records
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import stored_state
from brata_desktop.services.record_view import view_of
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.samples import framed, sample_session
from brata_desktop.ui.sync.page import SyncPage


def sync_window() -> QWidget:
    """Return the whole window with two versions of an incident side by side."""
    session = sample_session(supervisor=True, busy=True)
    _disagree(session.desk)
    return framed("sync", SyncPage, supervisor=True, busy=True)


def _disagree(desk: Desk) -> None:
    """Write two changes of one incident upon the same version, as two laptops would."""
    if records.page(desk, RecordFilter(has_conflict=True)).rows:
        return
    (row, *_) = records.page(desk, RecordFilter(kinds=("incident",), statuses=("submitted",))).rows
    with desk.store.transaction() as work:
        state = stored_state(desk, work, row.id)
        document = view_of(desk, work, row.id).document
        for what, how in (
            (f"{document.what} di gerbang barat", "Dilaporkan penjaga, dua orang pergi ke utara."),
            (f"{document.what} di gerbang timur", "Dilaporkan penjaga."),
        ):
            changed = dataclasses.replace(document, what=what, how=how)  # type: ignore[call-arg] # an incident
            records.amend_in(desk, work, state, changed, state.heads, "ditanyakan lagi")
        desk.commit(work)

"""Sinkronisasi over a real post with records, one of which may say two things."""

import dataclasses
import datetime as dt

import pytest

from brata_desktop.services import records
from brata_desktop.services.projection import stored_state
from brata_desktop.ui.sync.page import SyncPage
from tests.services_world import incident


@pytest.fixture
def recorded(post):
    """Return a function that records an incident as Rahman and gives its id."""

    def record(what="Kabel hilang", *, submit=False):
        document = incident(what, dt.time(20, 15))
        view, _ = records.add(post.desk("Rahman"), "incident", document, submit=submit)
        return view.state.record

    return record


@pytest.fixture
def disagree(post):
    """Return a function that writes changes of a record side by side, as laptops would."""

    def write(record, *changes, reason=""):
        desk = post.desk("Suryadi")
        with desk.store.transaction() as work:
            state = stored_state(desk, work, record)
            document = records.get(desk, record).document
            for change in changes:
                changed = dataclasses.replace(document, **change)
                records.amend_in(desk, work, state, changed, state.heads, reason)
            desk.commit(work)

    return write


@pytest.fixture
def page_of(workbench_of, shown):
    """Return a function that shows the screen to an officer."""

    def make(name="Suryadi", size=(1366, 690)):
        page = SyncPage(workbench_of(name))
        return shown(page, size)

    return make

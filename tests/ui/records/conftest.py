"""The page of records over a real store, and records for it."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Place
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.ui.records.page import RecordsPage

DAY = dt.date(2024, 1, 31)


@pytest.fixture
def add(post):
    """Return a function that records something and gives its id."""

    def add(kind="incident", day=DAY, hour=20, name="Rahman", *, submit=False, **fields):
        desk = post.desk(name)
        when = When(date=day, time=dt.time(hour, 15)) if day else When()
        own = {"occurred": when, "what": f"{kind} {hour}", "place": Place("Kelayan", "63.71.01")}
        own |= {"category": "KJ_KELAHI", "severity": "SEDANG"} if kind == "incident" else {}
        own |= {"kind": "HIMBAUAN"} if kind == "preemptive" else {}
        own |= {"mode": "M_R4"} if kind == "patrol" else {}
        document = replace(forms.propose(desk, kind), **{**own, **fields})
        view, _ = records.add(desk, kind, document, submit=submit)
        return view.state.record

    return add


@pytest.fixture
def page_of(workbench_of, shown):
    """Return a function that shows the page of an officer; the page knows its workbench."""

    def show(name="Rahman", size=(1366, 690)):
        page = RecordsPage(workbench_of(name))
        page.workbench = page._workbench
        shown(page, size)
        page.focus_first()
        return page

    return show


@pytest.fixture
def page(page_of):
    """The page of Rahman, a post officer."""
    return page_of()

"""What was typed for a report stays, and proposals that nobody changed are still followed."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.reports.daily_inputs import ANALYSIS, INCIDENTS, Signatory
from brata_desktop.reports.kinds import all_sections
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import issuing, report_draft, unit_settings
from brata_desktop.store.opening import open_store
from tests.services_world import KEY, World

DAY = dt.date(2024, 1, 31)


@pytest.fixture
def world(tmp_path: Path):
    made = World(tmp_path)
    yield made
    made.store.close()


def test_words_of_a_day_are_kept_for_that_day_alone(world):
    desk = world.desk("Suryadi")
    request = report_draft.open_report(desk, DAY).request
    signer = Signatory("Contoh", "AJUN KOMISARIS POLISI", "80010001", ("KABAGOPS",), "KAPOLRESTA")
    typed = replace(
        request,
        number="R/LAPHAR-9/I/OPS.1.3./2024",
        classification="TERBATAS",
        analysis="Patroli ditambah.",
        general_situation="Hujan.",
        operation_day="65",
        signatory=signer,
    )
    report_draft.keep(desk, typed)

    assert report_draft.open_report(world.desk("Siti"), DAY).request == typed
    other = report_draft.open_report(desk, DAY + dt.timedelta(days=1)).request
    assert (other.analysis, other.operation_day) == ("", "")


def test_kept_words_are_on_disk(world, tmp_path):
    desk = world.desk("Suryadi")
    request = report_draft.open_report(desk, DAY).request
    report_draft.keep(desk, replace(request, analysis="Sampai di sini listrik padam"))

    # Another connection sees it, as the next start after a crash would.
    again = open_store(world.path, KEY)
    with again.reading() as work:
        kept = work.settings.all("report.words.")
    again.close()
    assert kept["report.words.BJM.2024-01-31"]["analysis"].endswith("padam")


def test_sections_and_paper_are_those_of_last_time_on_any_day(world):
    desk = world.desk("Suryadi")
    request = report_draft.open_report(desk, DAY).request
    assert request.sections == all_sections()
    report_draft.keep(desk, replace(request, sections=(ANALYSIS, INCIDENTS), paper="F4"))

    tomorrow = report_draft.open_report(desk, DAY + dt.timedelta(days=1)).request

    assert (tomorrow.sections, tomorrow.paper) == ((ANALYSIS, INCIDENTS), "F4")


def test_proposed_number_moves_on_while_nobody_typed_one(world):
    desk = world.desk("Suryadi")
    request = report_draft.open_report(desk, DAY).request
    report_draft.keep(desk, replace(request, analysis="Ditunda"))
    before = replace(request, day=DAY - dt.timedelta(days=1))
    with ReportWorker() as worker:
        issuing.issue(desk, before, worker, lambda _: None)

    assert request.number == "R/LAPHAR-1/I/OPS.1.3./2024"
    assert report_draft.open_report(desk, DAY).request.number == "R/LAPHAR-2/I/OPS.1.3./2024"


def test_taking_everything_back_leaves_nothing_kept(world):
    desk = world.desk("Suryadi")
    request = report_draft.open_report(desk, DAY).request
    report_draft.keep(desk, replace(request, analysis="x", paper="F4"))
    report_draft.keep(desk, request)

    with desk.store.reading() as work:
        assert work.settings.all("report.") == {}


def test_words_of_a_newer_program_do_not_stop_the_report(world):
    desk = world.desk("Suryadi")
    with desk.store.transaction() as work:
        work.settings.put("report.words.BJM.2024-01-31", {"analysis": ["baru"]})
        work.settings.put("report.layout", {"sections": ["ramalan", ANALYSIS]})
        work.commit()

    request = report_draft.open_report(desk, DAY).request

    assert (request.analysis, request.sections) == ("", (ANALYSIS,))


def test_signers_are_the_units_choice_and_its_supervisors(world):
    desk = world.desk("Suryadi")
    chosen = Signatory("H. CONTOH, S.I.K.", "KOMISARIS POLISI", "75010001", ("WAKAPOLRESTA",))
    unit_settings.change(desk, replace(unit_settings.read(desk), signatory=chosen))

    signers = report_draft.open_report(desk, DAY).signers

    assert signers[0] == chosen
    assert [signer.name for signer in signers[1:]] == ["Dewi", "Suryadi"]
    assert signers[1].rank == "BRIGADIR POLISI KEPALA"


def test_rights_are_those_of_the_roles(world):
    rights = {
        name: report_draft.open_report(world.desk(name), DAY)
        for name in ("Rahman", "Siti", "Suryadi")
    }

    assert {n: (o.may_issue, o.may_unmask) for n, o in rights.items()} == {
        "Rahman": (False, False),
        "Siti": (True, False),
        "Suryadi": (True, True),
    }
    assert rights["Rahman"].units == (("BJM", "Polresta Banjarmasin"),)

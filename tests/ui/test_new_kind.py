"""A kind that only folders know goes the whole way: recorded, signed, read, reviewed, printed."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from brata_desktop.domain.document import Count as Number
from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import WITA, When
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.record_content import compose_record
from brata_desktop.services import daily_report, forms, record_paper, records
from brata_desktop.services.demo_records import invent
from brata_desktop.services.home import at_home
from brata_desktop.services.overview import look_around
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.finding_text import finding_text
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.frame.state import Count
from brata_desktop.ui.frame_state import frame_state
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.kind_menu import kind_menu
from brata_desktop.ui.kinds import kind_pages
from brata_desktop.ui.pages import sidebar
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.report.words import section_title
from brata_desktop.ui.review.page import ReviewPage
from tests.invented_kind import LAYERS, known

DAY = dt.date(2024, 1, 31)
NOW = dt.datetime(2024, 1, 31, 20, 47, tzinfo=WITA)


@pytest.fixture(autouse=True)
def _invented(qapp):
    with known(*LAYERS):
        yield


@pytest.fixture
def made(post):
    """Return the id of a submitted inspection."""
    desk = post.desk("Rahman")
    document = replace(
        forms.propose(desk, "inspection"),
        seal_state="UTUH",
        what="Pemeriksaan gudang KPU",
        place=Place("Gudang KPU", "63.71.01"),
        occurred=When(DAY, dt.time(19, 30)),
        seals=Number(12),
        advice="Gembok cadangan disiapkan",
    )
    view, _ = records.add(desk, "inspection", document, submit=True)
    return view.state.record


def printed(report):
    return "\n".join(map(str, report.blocks))


def test_the_form_writes_it(workbench, shown, qtbot):
    form, _ = forms.open_new(workbench.desk, "inspection")
    page = shown(make_form(workbench, form), (1170, 700))
    page.go_to("seal_state")
    qtbot.keyClicks(page.seal_state, "UTUH")
    qtbot.keyClick(page.seal_state, Qt.Key.Key_Return)
    page.commit_field()
    page.save_draft()

    (row,) = records.page(workbench.desk, RecordFilter(kinds=("inspection",))).rows
    document = records.get(workbench.desk, row.id).document
    assert (document.seal_state, document.what) == ("UTUH", "Pemeriksaan segel UTUH")
    assert row.number.startswith("G-BJM07-")


def test_it_is_found_by_its_words_and_listed(workbench_of, shown, qtbot, made, post):
    desk = post.desk("Rahman")
    (found,) = records.page(desk, RecordFilter(text="gembok cadangan")).rows
    assert (found.id, found.category, found.done) == (made, "UTUH", 12)

    page = shown(RecordsPage(workbench_of()), (1366, 690))
    page.show_record(made)

    texts = [page.model.data(page.model.index(1, column)) for column in range(4)]
    assert "Pemeriksaan" in texts
    assert "12 segel" in texts
    assert page.detail.kind.text() == "Pemeriksaan"
    facts = [each.text for each in page.detail.rest.facts]
    assert {"Gembok cadangan disiapkan", "12"} <= set(facts)
    assert [each.caption for each in page.detail.points.facts] == ["12"]


def test_beranda_and_the_menu_offer_it(workbench_of, shown, qtbot, made, post):
    page = shown(HomePage(workbench_of()), (1366, 690))
    page.refresh()

    assert page.tiles["inspection"].text() == "Pemeriksaan"
    assert page.figures["inspection"].number.text() == "1"
    assert page.figures["inspection"].detail.text() == "12 segel"
    begun = []
    menu = kind_menu(page, begun.append)
    (entry,) = [each for each in menu.actions() if each.text() == "&G  Pemeriksaan gudang"]
    entry.trigger()
    assert begun == ["inspection"]
    assert "inspection" in [each.kind for each in at_home(post.desk("Rahman")).figures]


def test_what_is_due_stands_on_beranda(workbench_of, shown, made):
    page = shown(HomePage(workbench_of()), (1366, 690))
    page.refresh()

    (due,) = [row for row in page.to_do.rows if "jatuh tempo" in row.content.detail]
    assert due.content.title == "Pemeriksaan gudang KPU"
    assert due.content.detail.endswith("jatuh tempo hari ini")


def test_its_screen_has_a_place_in_the_sidebar(workbench, theme, shown, made):
    screens = sidebar()
    keys = [each.key for each in screens]
    assert keys.index("review") < keys.index("inspections") < keys.index("report")
    frame = shown(Frame(theme, screens=screens), (1366, 690))
    frame.add_page("inspections", kind_pages()["inspections"][1](workbench))
    frame.set_state(frame_state(look_around(workbench.desk), NOW))

    item = frame.sidebar.items["inspections"]
    assert item.accessibleName() == "Gudang, 1"
    assert frame.state.counts["inspections"] == Count(1, "danger")
    assert frame.show_screen("inspections")
    assert frame.current_page.workbench is workbench


def test_a_supervisor_reviews_and_approves_it(workbench_of, shown, made, post):
    page = shown(ReviewPage(workbench_of("Suryadi")), (1366, 690))
    page.refresh()

    assert page.detail.details.view.state.record == made
    records.act(post.desk("Suryadi"), [made], Action.APPROVE)
    assert records.get(post.desk("Rahman"), made).state.state.value == "approved"


def test_it_stands_on_paper(made, post):
    desk = post.desk("Suryadi")
    records.act(desk, [made], Action.APPROVE)

    paper = printed(compose_record(record_paper.gather(desk, made)))
    assert "LAPORAN PEMERIKSAAN" in paper
    assert "Gembok cadangan disiapkan" in paper

    daily = compose_daily(daily_report.gather(desk, daily_report.request_for(desk, DAY)))
    said = {section.code: str(section.blocks) for section in daily.sections}
    assert daily.figures.total.records == {"inspection": 1}
    assert "dan 1 pemeriksaan" in said["pendahuluan"]
    assert "Gembok cadangan disiapkan" in said["kegiatan"]
    assert "1 gudang diperiksa." in said["segel"]
    assert list(said).index("segel") < list(said).index("analisa")
    assert section_title("segel") == "Segel"


def test_its_findings_have_words(made, post):
    (finding,) = KINDS["inspection"].oddities.checks(KINDS["inspection"].document(seals=Number(0)))

    assert finding_text(finding) == "No seal was counted."


def test_it_is_invented_for_demo_stores(post):
    desk = post.desk("Rahman")
    operation = desk.catalogue.operation(desk.operation)
    kinds = {each.kind for each in invent(desk.catalogue, operation, "BJM", 80, 1)}

    assert "inspection" in kinds

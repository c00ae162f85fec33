"""Both activity forms: in every window, with every document, every field."""

from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from brata_desktop.domain.document import Attachment, Count, Place
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.kinds.patrol import Checkpoint, CrewMember, Escort, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.times import WITA, WITA_MINUTES, When
from brata_desktop.ui.forms.rows import FoldedSection
from brata_desktop.ui.kinds.patrol.samples import patrol_window
from brata_desktop.ui.kinds.preemptive.samples import preemptive_window
from brata_desktop.ui.rendering import SIZES, grab, overflowing

NOT_ANSWERED = {
    "operation": "the laptop's running operation",
    "source": "kept from an import",
    "external_id": "kept from an import",
}


def unfold(form):
    for section in form.findChildren(FoldedSection):
        section.set_open(is_open=True)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("make", [patrol_window, preemptive_window])
def test_nothing_is_clipped_in_any_window(theme, qtbot, make, mode):
    theme.apply(mode)
    window = make()
    qtbot.addWidget(window)
    for size in SIZES:
        grab(window, size)
        assert not overflowing(window), size
        page = window.current_page
        unfold(page)
        grab(window, size)
        assert not overflowing(window), size
        assert page.body.width() <= page.split.main.width()


@pytest.mark.parametrize("scale", [90, 110, 125, 150])
@pytest.mark.parametrize("make", [patrol_window, preemptive_window])
def test_nothing_is_clipped_at_any_size_of_text(theme, qtbot, make, scale):
    theme.apply("light", scale)
    window = make()
    qtbot.addWidget(window)
    grab(window, SIZES[0])

    assert not overflowing(window)


@pytest.mark.parametrize("kind", ["patrol", "preemptive"])
def test_every_field_has_an_editor(activity, workbench, kind):
    form = activity(workbench, kind)

    bound = {binding.field for binding in form.bindings}
    known = {field.name for field in fields(KINDS[kind].document)}
    assert known - bound == set(NOT_ANSWERED)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)
IDS = st.uuids(version=4).map(str)
DEGREES = st.none() | st.floats(-90, 90, allow_nan=False)
COUNTS = st.builds(Count, st.none() | st.integers(0, 9999), TEXT)
MOMENTS = st.none() | st.datetimes().map(lambda moment: moment.replace(tzinfo=WITA))
WHENS = st.builds(
    When,
    date=st.none() | st.dates(),
    time=st.none() | st.times(),
    end_date=st.none() | st.dates(),
    end_time=st.none() | st.times(),
    precision=st.sampled_from(["exact", "approximate", "unknown"]),
    part_of_day=st.none() | st.sampled_from(["pagi", "malam"]),
    utc_offset_minutes=st.sampled_from([WITA_MINUTES, 420, 0]),
)
PLACES = st.builds(
    Place, TEXT, st.sampled_from(["", "63.71.01", "99"]), TEXT, DEGREES, DEGREES, TEXT, IDS
)


def lists(items):
    return st.lists(items, max_size=3).map(tuple)


COMMON = {
    "operation": st.just("OMB-2023-2024"),
    "stage": st.sampled_from(["KAMPANYE", "BUKAN_PEMILU", "LAMA"]),
    "satgas": st.sampled_from(["", "PREVENTIF", "LAMA"]),
    "what": TEXT,
    "occurred": WHENS,
    "place": PLACES,
    "other_places": lists(PLACES),
    "agencies": lists(TEXT),
    "personnel": COUNTS,
    "vehicles": TEXT,
    "remarks": TEXT,
    "source": TEXT,
    "external_id": TEXT,
    "attachments": lists(st.builds(Attachment, IDS, TEXT, TEXT)),
}
PATROLS = st.builds(
    Patrol,
    **COMMON,
    order_number=TEXT,
    mode=st.sampled_from(["", "M_R4", "LAMA"]),
    kind=st.sampled_from(["", "J_KOTA", "LAMA"]),
    name=st.sampled_from(["", "S_OBJEK", "S_KAWAL_LOGISTIK"]) | TEXT,
    route=TEXT,
    target=TEXT,
    crew=lists(st.builds(CrewMember, IDS, TEXT, TEXT, TEXT, st.booleans())),
    checkpoints=lists(
        st.builds(
            Checkpoint,
            IDS,
            PLACES,
            MOMENTS,
            st.sampled_from(["", "AMAN", "MENONJOL", "LEWATI", "LAMA"]),
            TEXT,
        )
    ),
    escort=st.none() | st.builds(Escort, PLACES, lists(PLACES), MOMENTS, MOMENTS, TEXT, TEXT),
    findings=TEXT,
    result=TEXT,
    is_finished=st.booleans(),
)
ACTIONS = st.builds(
    Preemptive,
    **COMMON,
    kind=st.sampled_from(["", "HIMBAUAN", "RAKOR", "LAMA"]),
    target_group=TEXT,
    participants=COUNTS,
    officers=TEXT,
    topics=lists(st.sampled_from(["HOAKS", "SISKAMLING"]) | TEXT).map(
        lambda topics: tuple(dict.fromkeys(topics))
    ),
    message=TEXT,
    result=TEXT,
    follow_up=TEXT,
    threat=TEXT,
)


def walk_through(form, document, qtbot):
    """Show a document and go through every field, as an officer who only reads."""
    form._take(document)
    form.bindings.show(document)
    unfold(form)
    form.tell()
    for binding in form.bindings:
        form.go_to(binding.field)
        focused = QApplication.focusWidget()
        if focused is not None:
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
    form.tell()


@pytest.mark.parametrize(
    ("kind", "documents"), [("patrol", PATROLS), ("preemptive", ACTIONS)], ids=["patrol", "action"]
)
def test_reading_a_document_changes_nothing(activity, workbench, qtbot, kind, documents):
    form = activity(workbench, kind)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(documents)
    def check(document):
        walk_through(form, document, qtbot)
        assert form.document == document

    check()


def test_choice_of_blank_words_that_is_only_read_stays(activity, workbench, qtbot):
    form = activity(workbench, "patrol")
    document = Patrol(operation="OMB-2023-2024", stage="KAMPANYE", name=" ")

    walk_through(form, document, qtbot)

    assert form.document == document


@pytest.mark.parametrize("kind", ["patrol", "preemptive"])
def test_every_word_follows_the_language(activity, workbench, words, kind):
    form = activity(workbench, kind)
    before = visible_words(form)
    words.apply("en")
    QApplication.processEvents()

    kept = before & visible_words(form)
    words.apply("id")
    QApplication.processEvents()
    assert visible_words(form) == before
    assert not {word for word in kept if word in INDONESIAN}


INDONESIAN = {"Titik periksa", "Tutup", "Simpan draf", "Bentuk kegiatan *", "Materi", "Regu",
              "Hasil", "Selesai", "Catat kejadian", "Rincian lain", "Data patroli"}  # fmt: skip


def visible_words(form):
    unfold(form)
    widgets = [*form.findChildren(QLabel), *form.findChildren(QAbstractButton)]
    return {widget.text() for widget in widgets if widget.text()}

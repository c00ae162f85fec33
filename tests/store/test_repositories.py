"""Working copies, attachments, settings, registers, numbers, editions."""

import datetime as dt
import io
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.errors import NotFound
from brata_desktop.store.blobs import CHUNK_BYTES
from brata_desktop.store.registers import RegisterRow
from brata_desktop.store.report_editions import ReportEdition
from brata_desktop.store.working_copies import WorkingCopy
from tests.store.making import NOON, make_facts

COPY = WorkingCopy(
    str(UUID(int=1)), str(UUID(int=2)), str(UUID(int=3)), "incident", {"what": "bal"},
    (b"a" * 32, b"b" * 32), NOON,
)  # fmt: skip


@pytest.fixture
def work(store):
    with store.transaction() as work:
        yield work


def test_what_stands_aside_is_no_part_of_the_document(work):
    aside = Aside("salah ketik", {"occurred": "entah kapan"})
    work.working_copies.put(replace(COPY, aside=aside))

    stored = work.working_copies.get(COPY.id)
    assert (stored.aside, stored.doc) == (aside, COPY.doc)
    work.working_copies.put(replace(stored, aside=Aside()))
    assert work.working_copies.get(COPY.id) == COPY


def test_working_copy_is_replaced_as_typing_goes_on(work):
    work.working_copies.put(COPY)
    later = replace(COPY, doc={"what": "baliho"}, is_parked=True)
    work.working_copies.put(later)

    assert work.working_copies.get(COPY.id) == later
    assert work.working_copies.of_officer(COPY.officer) == (later,)
    assert work.working_copies.of_record(COPY.record) == (later,)


def test_working_copy_is_gone_after_its_revision_is_stored(work):
    work.working_copies.put(COPY)
    work.working_copies.remove(COPY.id)

    assert work.working_copies.all() == ()
    with pytest.raises(NotFound):
        work.working_copies.get(COPY.id)


def test_naive_time_never_reaches_a_table(work):
    with pytest.raises(Exception, match="UTC offset"):
        work.working_copies.put(replace(COPY, updated_at=dt.datetime(2024, 1, 1)))  # noqa: DTZ001


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from((0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES)))
def test_attachment_comes_back_byte_for_byte(work, size):
    content = bytes(range(256)) * (size // 256) + b"z" * (size % 256)
    name, stored = work.blobs.put(io.BytesIO(content), "image/jpeg")

    assert stored == size
    assert work.blobs.get(name) == content


def test_same_attachment_is_stored_once(work):
    assert work.blobs.put(io.BytesIO(b"foto")) == work.blobs.put(io.BytesIO(b"foto"))
    assert len(list(work.blobs.names())) == 1


def test_missing_attachment_is_named(work):
    with pytest.raises(NotFound):
        work.blobs.get("00")
    assert work.blobs.thumbnail("00", 256) is None


def test_preview_is_kept_per_size(work):
    work.blobs.put_thumbnail("00", 256, b"a")
    work.blobs.put_thumbnail("00", 256, b"b")

    assert work.blobs.thumbnail("00", 256) == b"b"


def test_attachment_is_nowhere_on_disk_in_plain_text(store, tmp_path):
    secret = b"isi foto yang rahasia sekali" * 200
    with store.transaction() as work:
        work.blobs.put(io.BytesIO(secret))
        work.commit()
        files = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]

    assert files
    assert not [content for content in files if secret[:28] in content]


def test_settings_hold_any_json(work):
    work.settings.put("ui.columns", [1, "dua", None])
    work.settings.put("ui.columns", {"a": True})

    assert work.settings.get("ui.columns") == {"a": True}
    assert work.settings.get("nothing", 5) == 5
    assert work.settings.all("ui.") == {"ui.columns": {"a": True}}
    work.settings.remove("ui.columns")
    assert work.settings.get("ui.columns") is None


def test_new_incarnation_keeps_the_store(work):
    work.settings.begin_incarnation("new")

    assert work.settings.facts == replace(make_facts(), device="new")


def test_register_is_looked_up_by_code_and_name(work):
    post = RegisterRow("1", "post", "07", "BJM", "Pos Pekauman", {"hours": "24"})
    work.registers.put(replace(post, name="lama"))
    work.registers.put(post)
    work.registers.put(RegisterRow("2", "post", "07", "BJB", "Pos Loktabat", {}))

    assert work.registers.find("post", "07", "BJM") == work.registers.get("1") == post
    assert [row.id for row in work.registers.all("post")] == ["2", "1"]
    assert work.registers.search("post", "pekau") == (post,)
    assert work.registers.search("post", "%") == ()
    work.registers.remove("1")
    with pytest.raises(NotFound):
        work.registers.get("1")


def test_number_rolled_back_is_given_again_and_a_committed_one_never(store):
    day = NOON.date()
    with store.transaction() as work:
        assert work.numbers.next("K", day) == 1
    with store.transaction() as work:
        assert [work.numbers.next("K", day) for _ in range(3)] == [1, 2, 3]
        assert work.numbers.next("P", day) == work.numbers.next("K", day, "B") == 1
        work.commit()
    with store.transaction() as work:
        assert work.numbers.next("K", day) == 4
        work.numbers.raise_to("K", day, "A", 9)
        work.numbers.raise_to("K", day, "A", 5)
        assert work.numbers.next("K", day) == 10
        assert work.numbers.last("K", day) == 10
        assert work.numbers.laptops() == {"A", "B"}


def test_edition_before_a_day_is_the_last_issued(work):
    for number, days in enumerate((0, 1, 1)):
        day = NOON.date() + dt.timedelta(days=days)
        work.report_editions.put(ReportEdition(str(number), "BJM", day, number + 1, NOON, {}))

    assert work.report_editions.last_before("BJM", NOON.date() + dt.timedelta(9)).id == "2"
    assert len(work.report_editions.of_day("BJM", NOON.date() + dt.timedelta(1))) == 2
    assert work.report_editions.last_before("BJM", NOON.date()) is None

"""Coordination meetings: what is open, whose it is, how two officers' changes merge."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.meeting import (
    AGREEMENT_STATES,
    DONE,
    DROPPED,
    OPEN,
    SPEC,
    WORKING,
    Agreement,
    Meeting,
    Owner,
)
from brata_desktop.domain.kinds.meeting.agreements import (
    concerns,
    find,
    is_open,
    is_overdue,
    still_open,
    tally,
    urgency,
    with_state,
)
from brata_desktop.domain.kinds.meeting.due_text import parse_due
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.multivalue import Version, Versions
from brata_desktop.domain.narrative import headline, narrate
from brata_desktop.domain.short_text import Heading, short_text
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.warnings import warnings
from brata_desktop.store.codec import decode_document, encode_document
from tests.domain.codes import NAMES

DAY = dt.date(2024, 1, 31)
NOW = dt.datetime(2024, 1, 31, 20, 47, tzinfo=WITA)
MEETING = Meeting(
    what="Rakor pengamanan rapat umum",
    occurred=When(DAY, dt.time(9, 0)),
    place=Place("Aula Polresta"),
    chair="Kabag Ops",
    agencies=("KPU", "Bawaslu"),
    offices=("Ketua KPU",),
    participants=Count(34),
    topics=("Jadwal kampanye",),
    agreements=(
        Agreement("a", "Menyampaikan jadwal", Owner("KPU"), DAY, DONE),
        Agreement("b", "Menyiapkan regu", Owner("Polresta", "BJM"), DAY - dt.timedelta(1)),
        Agreement("c", "Memasang rambu", Owner("Dishub"), None, WORKING),
    ),
)
days = st.dates(dt.date(2023, 1, 1), dt.date(2025, 12, 31))
agreements = st.builds(
    Agreement,
    id=st.uuids().map(str),
    due=st.none() | days,
    state=st.sampled_from((*AGREEMENT_STATES, "", "LAIN")),
)


@given(agreements, days)
def test_an_agreement_is_overdue_only_while_it_is_open(agreement, today):
    late = is_overdue(agreement, today)

    assert not (late and not is_open(agreement))
    assert late == (agreement.state not in {DONE, DROPPED} and (agreement.due or today) < today)
    assert not is_overdue(replace(agreement, state=DONE), today)
    assert not is_overdue(replace(agreement, due=today), today)


@given(st.lists(agreements, max_size=6, unique_by=lambda each: each.id), st.data())
def test_open_and_closed_ones_are_all(found, data):
    meeting = Meeting(agreements=tuple(found))
    closed, total = tally(meeting)

    assert (closed or 0) + len(list(still_open(meeting))) == (total or 0) == len(found)
    assert SPEC.is_under_way(meeting) == any(map(is_open, found))
    if found:
        chosen = data.draw(st.sampled_from(found))
        changed = with_state(meeting, chosen.id, DROPPED)
        assert find(changed, chosen.id) == replace(chosen, state=DROPPED)
        rest = [each for each in changed.agreements if each.id != chosen.id]
        assert rest == [each for each in found if each.id != chosen.id]


@given(st.lists(agreements, max_size=8))
def test_the_most_urgent_stands_first_and_those_without_a_day_last(found):
    ordered = sorted(found, key=urgency)
    dated = [each.due for each in ordered if each.due is not None]

    assert [each.due for each in ordered] == sorted(dated) + [None] * (len(found) - len(dated))


@pytest.mark.parametrize(
    ("owner", "is_ours"),
    [
        (Owner("Polresta", "BJM"), True),
        (Owner("Pos 07", "BJM", "07"), True),
        (Owner("Pos 03", "BJM", "03"), False),
        (Owner("Polres Tapin", "TPN"), False),
        (Owner("Bripka A. Rahman", "BJM", "07", "rahman"), True),
        (Owner("Brigpol Siti H.", "BJM", "07", "siti"), False),
        (Owner("Bawaslu"), False),
        (Owner(), False),
    ],
)
def test_an_agreement_is_ours_by_officer_post_or_unit(owner, is_ours):
    assert concerns(owner, "BJM", "07", "rahman") is is_ours


def test_the_changes_of_two_officers_merge_item_by_item():
    base = encode_document(MEETING, {})
    left = encode_document(with_state(MEETING, "b", DONE), base)
    two = replace(MEETING.agreements[2], due=DAY)
    added = Agreement("d", "Membuka posko", Owner("Pemda"))
    right = encode_document(
        replace(MEETING, agreements=(*MEETING.agreements[:2], two, added)), base
    )

    merged = merge_of(base, left, right)

    document = decode_document("meeting", merged.document)
    assert not merged.conflicts
    assert [each.state for each in document.agreements] == [DONE, DONE, WORKING, OPEN]
    assert [each.due for each in document.agreements][2] == DAY


def test_two_owners_stand_side_by_side_whole():
    base = encode_document(MEETING, {})

    def owned(name, unit):
        changed = replace(MEETING.agreements[2], owner=Owner(name, unit))
        return encode_document(
            replace(MEETING, agreements=(*MEETING.agreements[:2], changed)), base
        )

    merged = merge_of(base, owned("Polres Tapin", "TPN"), owned("Polresta", "BJM"))

    assert list(merged.conflicts) == [("agreements", "c", "owner")]
    values = [each.value for each in merged.conflicts["agreements", "c", "owner"]]
    assert {"name": "Polresta", "unit": "BJM"} in values


def merge_of(base, *sides):
    versions = Versions(lambda _path, found: found[0])
    versions.add(0, Version(b"0", base, (), 0))
    for position, side in enumerate(sides, 1):
        versions.add(position, Version(bytes([position]), side, (0,), 1))
    return versions.merge([1, 2])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5/2", dt.date(2024, 2, 5)),
        ("besok", dt.date(2024, 2, 1)),
        ("+3", dt.date(2024, 2, 3)),
        ("+ 10 hari", dt.date(2024, 2, 10)),
        ("Rabu", DAY),
        ("jumat", dt.date(2024, 2, 2)),
        ("Selasa", dt.date(2024, 2, 6)),
        ("30 Januari 2024", dt.date(2024, 1, 30)),
    ],
)
def test_a_day_ahead_is_understood(text, day):
    assert parse_due(text, NOW) == day


def test_what_is_no_day_is_refused():
    with pytest.raises(InvalidInput) as refused:
        parse_due("secepatnya", NOW)
    assert refused.value.code == "text-unclear"


@given(days)
def test_a_day_of_the_week_never_lies_behind(today):
    now = dt.datetime.combine(today, dt.time(8), WITA)

    for name in ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"):
        assert 0 <= (parse_due(name, now) - today).days < 7


def test_it_is_told():
    assert narrate(MEETING, NAMES).text == (
        "Pada hari Rabu tanggal 31 Januari 2024 pukul 09.00 WITA, bertempat di Aula Polresta, "
        "telah dilaksanakan rakor pengamanan rapat umum dipimpin Kabag Ops, dihadiri KPU, "
        "Bawaslu dan Ketua KPU dengan 34 peserta. Pokok bahasan: jadwal kampanye. "
        "Kesepakatan: 3 butir, 2 belum selesai."
    )
    assert headline(replace(MEETING, what="", forum="RAKOR"), NAMES) == "RAKOR: jadwal kampanye"
    text = short_text(MEETING, Heading(), NAMES)
    assert "Menyampaikan jadwal (KPU, paling lambat 31 Januari 2024)" in text


def test_what_nobody_can_be_asked_about_is_pointed_out():
    odd = replace(
        MEETING,
        agreements=(
            Agreement("a", "Tanpa pemilik", due=DAY),
            Agreement("b", "Tanpa hari", Owner("KPU")),
            Agreement("c", "Terlalu awal", Owner("KPU"), DAY - dt.timedelta(1)),
            Agreement("d", "Selesai", state=DONE),
        ),
    )

    found = {each.code: each.params["content"] for each in warnings(odd, NOW)}

    assert found == {
        "agreement-without-owner": "Tanpa pemilik",
        "agreement-without-day": "Tanpa hari",
        "agreement-before-meeting": "Terlalu awal",
    }


def test_masking_leaves_ids_and_codes_and_hides_a_national_number():
    digits = "6371010101900001"
    owner = Owner(f"Warga {digits}", digits, digits, digits)
    meeting = Meeting(forum=digits, agreements=(Agreement("a", digits, owner, state=digits),))

    masked = mask_document(meeting)

    hidden = "6371" + "x" * 12
    (agreement,) = masked.agreements
    assert (masked.forum, agreement.state, agreement.content) == (digits, digits, hidden)
    assert agreement.owner == replace(owner, name=f"Warga {hidden}")

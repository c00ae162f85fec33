"""One line per officer of a crew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.patrol import CrewMember
from brata_desktop.domain.kinds.patrol.crew_line import crew_line, parse_crew_line
from tests.services_world import CATALOGUE

LEADER = CrewMember("1", "M. Noor", "Aipda", "80010001", is_leader=True)


@pytest.mark.parametrize(
    ("line", "member"),
    [
        ("aipda m. noor", CrewMember("1", "M. Noor", "Aipda")),
        ("ketua aipda M. Noor 80010001", LEADER),
        ("Brigadir Polisi Kepala A. Rahman", CrewMember("1", "A. Rahman", "Bripka")),
        ("Bripda", CrewMember("1", "Bripda")),
        ("Fauzan", CrewMember("1", "Fauzan")),
        ("Kertapati", CrewMember("1", "Kertapati")),
        ("katim: Aipda M. Noor, NRP 80010001", LEADER),
        ("Siti 123", CrewMember("1", "Siti 123")),
    ],
)
def test_a_line_is_read(line: str, member: CrewMember) -> None:
    assert parse_crew_line(line, CATALOGUE, lambda: "1") == member


@pytest.mark.parametrize("line", ["", "  ", "ketua", "80010001", "x" * 300])
def test_a_line_without_a_name_is_asked_again(line: str) -> None:
    with pytest.raises(InvalidInput):
        parse_crew_line(line, CATALOGUE, lambda: "1")


NAMES = st.sampled_from(["M. Noor", "A. Rahman", "Fauzan", "R. Hidayat", "H. Suryadi, S.H."])
RANKS = st.sampled_from(["", *(rank.abbreviation for rank in CATALOGUE.tables.ranks)])


@given(NAMES, RANKS, st.sampled_from(["", "80010001"]), st.booleans())
def test_what_is_written_reads_back(name: str, rank: str, nrp: str, leads: bool) -> None:  # noqa: FBT001
    member = CrewMember("1", name, rank, nrp, is_leader=leads)

    assert parse_crew_line(crew_line(member), CATALOGUE, lambda: "1") == member

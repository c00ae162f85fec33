"""Posts and personnel: brought up to date by a file, never doubled."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from brata_desktop.domain.errors import InvalidInput, NotAllowed, Unavailable
from brata_desktop.domain.registers import Personnel, Post
from brata_desktop.services import daily_report, forms, records, registers, verification
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import project_everything
from brata_desktop.services.registers import RegisterImport
from tests.services_world import DAY, World, incident

POSTS = (
    "kode,nama,satuan,tempat,jam\n7,Pos Pam 07 Kelayan,BJM,Jl. Kelayan,24 jam\n12,Pos 12,BJB,,\n"
)
PERSONNEL = (
    "nrp,nama,pangkat,satuan\n87010001,Rian Saputra,Bripka,BJM\n90010002,Siti Rahmah,Brigpol,BJM\n"
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def desk(world: World) -> Desk:
    return world.desk("Suryadi")


def write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "daftar.csv"
    file.write_text(text, "utf-8")
    return file


def test_posts_are_taken_and_found(desk: Desk, tmp_path: Path) -> None:
    result, changes = registers.import_posts(desk, write(tmp_path, POSTS))

    assert (result.added, result.updated, result.unchanged) == (2, 0, 0)
    assert changes.registers
    known = Post("07", "Pos Pam 07 Kelayan", "BJM", "Jl. Kelayan", "", "24 jam")
    assert registers.post(desk, "07") == known
    assert registers.post(desk, "12") is None
    assert [each.unit for each in registers.posts(desk)] == ["BJB", "BJM"]


def test_same_file_again_changes_nothing_and_a_newer_one_updates(
    desk: Desk, tmp_path: Path
) -> None:
    registers.import_personnel(desk, write(tmp_path, PERSONNEL))
    again, changes = registers.import_personnel(desk, write(tmp_path, PERSONNEL))
    assert (again.unchanged, again.taken, changes.registers) == (2, 2, False)

    newer = PERSONNEL.replace("Bripka", "Aipda").replace(",BJM\n90", ",BJB\n90")
    updated, _ = registers.import_personnel(desk, write(tmp_path, newer))

    assert (updated.added, updated.updated, updated.unchanged) == (0, 1, 1)
    assert registers.personnel(desk, "BJB") == (
        Personnel("87010001", "Rian Saputra", "AIPDA", "BJB"),
    )
    assert len(registers.personnel(desk)) == 2


def test_wrong_lines_are_named_and_the_others_stand(desk: Desk, tmp_path: Path) -> None:
    file = write(tmp_path, POSTS + "1234567,Pos X,BJM,,\n13,Pos 13,ZZZ,,\n14,Pos 14,BJM,,\n")

    result, _ = registers.import_posts(desk, file)

    assert result.taken == 3
    assert [(e.params["line"], e.params["column"]) for e in result.errors] == [
        (4, "code"),
        (5, "unit"),
    ]


def test_dry_run_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    result, changes = registers.import_posts(desk, write(tmp_path, POSTS), dry_run=True)

    assert (result.added, changes.registers) == (2, False)
    assert registers.posts(desk) == ()


def test_only_an_administrator_fills_registers(world: World, tmp_path: Path) -> None:
    for name in ("Rahman", "Dewi"):
        with pytest.raises(NotAllowed):
            registers.import_posts(world.desk(name), write(tmp_path, POSTS))
    assert registers.posts(world.desk("Rahman")) == ()


@pytest.mark.parametrize("content", [b"", b"\xff", b"kode,nama\n07,Pos\n"])
def test_file_that_cannot_be_used_is_one_clear_error(
    desk: Desk, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "a.csv").write_bytes(content)

    with pytest.raises(InvalidInput) as caught:
        registers.import_posts(desk, tmp_path / "a.csv")

    assert str(caught.value)
    with pytest.raises(Unavailable):
        registers.import_posts(desk, tmp_path / "none.csv")


def test_a_file_whose_writing_would_hold_up_saves_is_to_be_split(
    world: World, desk: Desk, tmp_path: Path
) -> None:
    before = count(world)
    line = "80000000,Orang,Bripka,BJM\n"
    long = write(tmp_path, line * (registers.FILE_BYTES_MAX // len(line) + 1))

    with pytest.raises(InvalidInput) as caught:
        registers.import_personnel(desk, long)

    assert "larger than 1 MB; split it" in str(caught.value)
    assert count(world) == before


def test_personnel_are_found_by_any_word_and_number(desk: Desk, tmp_path: Path) -> None:
    registers.import_personnel(desk, write(tmp_path, PERSONNEL))

    assert [p.name for p in registers.search_personnel(desk, "sap")] == ["Rian Saputra"]
    assert [p.name for p in registers.search_personnel(desk, "9001")] == ["Siti Rahmah"]
    assert registers.search_personnel(desk, " ") == ()
    assert registers.search_personnel(desk, "%") == ()


def test_rebuild_and_verification_know_the_registers(desk: Desk, tmp_path: Path) -> None:
    registers.import_posts(desk, write(tmp_path, POSTS))
    registers.import_posts(desk, write(tmp_path, POSTS.replace("Kelayan", "Pekauman")))
    before = registers.posts(desk)

    desk.store.rebuild(lambda work: project_everything(desk, work))

    assert registers.posts(desk) == before
    assert before[1].name == "Pos Pam 07 Pekauman"
    assert verification.problems(desk) == ()


def test_line_that_the_unit_did_not_sign_is_no_line(world: World) -> None:
    forger = world.desk("Rahman")
    payload = {"code": "99", "name": "Pos palsu", "unit": "BJM"}
    with forger.store.transaction() as work:
        forger.write(work, "post", "forged", payload)
        registers.project_line(forger, work, "forged")
        forger.commit(work)

    assert registers.posts(forger) == ()


def test_paper_calls_the_post_by_its_name(world: World, tmp_path: Path) -> None:
    desk = world.desk("Suryadi")
    document = incident("Perkelahian", dt.time(20, 15))
    records.add(desk, "incident", document, submit=True)
    request = daily_report.request_for(desk, DAY)
    assert daily_report.gather(desk, request).records[0].post_name == "Pos 07"

    registers.import_posts(desk, write(tmp_path, POSTS))

    assert daily_report.gather(desk, request).records[0].post_name == "Pos Pam 07 Kelayan"


@pytest.mark.parametrize("register", registers.TEMPLATES)
def test_the_empty_file_to_fill_is_one_that_can_be_imported(
    desk: Desk, tmp_path: Path, register: str
) -> None:
    file = tmp_path / "kosong.csv"
    registers.save_template(register, file)
    line = {
        registers.POST: "21;Pos Yan 21 Bandara;BJB;Bandara;63.71.01;24 jam\r\n",
        registers.PERSONNEL: "87010001;Rian Saputra;Bripka;BJM;07\r\n",
    }[register]
    file.write_bytes(file.read_bytes() + line.encode())
    take = registers.import_posts if register == registers.POST else registers.import_personnel

    foreseen, changes = take(desk, file, dry_run=True)
    assert not changes.registers
    assert (registers.posts(desk, "BJB"), registers.personnel(desk)) == ((), ())
    taken, _ = take(desk, file)

    assert foreseen == taken
    assert (taken.added, taken.errors, taken.warnings) == (1, (), ())


def test_an_empty_file_that_cannot_be_saved_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        registers.save_template(registers.POST, tmp_path / "tidak ada" / "pos.csv")


LONG = "nrp,nama,pangkat,satuan\n" + "".join(
    f"{80000000 + n},Orang {n},Bripka,BJM\n" for n in range(2 * registers.STEP_LINES + 1)
)


def steps_of(desk: Desk, tmp_path: Path) -> registers.Steps[tuple[RegisterImport, Changes]]:
    return registers.import_in_steps(desk, registers.PERSONNEL, write(tmp_path, LONG))


def count(world: World) -> int:
    with world.store.reading() as work:
        return work.revisions.count()


def test_a_long_file_is_prepared_in_steps_and_written_in_one(
    world: World, desk: Desk, tmp_path: Path
) -> None:
    before, seen = count(world), []
    steps = steps_of(desk, tmp_path)
    for _ in range(6):
        next(steps)
        seen.append(count(world))

    result, changes = registers.finish(steps)

    assert set(seen) == {before}
    assert (result.added, changes.registers) == (2 * registers.STEP_LINES + 1, True)
    assert count(world) == before + result.added
    assert len(registers.personnel(desk)) == result.added
    assert verification.problems(desk) == ()
    lines = registers.personnel(desk)
    with world.store.transaction() as work:
        work.registers.remove_all()
        project_everything(desk, work)
        desk.commit(work)
    assert registers.personnel(desk) == lines


def test_an_import_left_before_its_end_writes_nothing(
    world: World, desk: Desk, tmp_path: Path
) -> None:
    before, steps = count(world), steps_of(desk, tmp_path)
    for _ in range(5):
        next(steps)
    steps.close()

    assert (count(world), registers.personnel(desk)) == (before, ())


@pytest.mark.parametrize("saves", [1, registers.TRIES, 50])
def test_what_is_saved_between_the_steps_is_not_in_the_way(
    world: World, desk: Desk, tmp_path: Path, saves: int
) -> None:
    before, steps, made = count(world), steps_of(desk, tmp_path), 0
    try:
        while True:
            next(steps)
            if made < saves:
                records.add(desk, "incident", forms.propose(desk, "incident"))
                made += 1
    except StopIteration as end:
        result = end.value[0]

    assert count(world) == before + result.added + made
    assert len(registers.personnel(desk)) == result.added
    assert verification.problems(desk) == ()


def test_a_line_that_another_import_brought_meanwhile_is_looked_up_again(
    world: World, desk: Desk, tmp_path: Path
) -> None:
    steps = steps_of(desk, tmp_path)
    for _ in range(3):
        next(steps)
    other = tmp_path / "lain.csv"
    other.write_text("nrp,nama,pangkat,satuan\n80000000,Orang 0,Bripka,BJM\n", "utf-8")
    registers.import_personnel(desk, other)

    result, _ = registers.finish(steps)

    assert result.unchanged == 1
    assert verification.problems(desk) == ()

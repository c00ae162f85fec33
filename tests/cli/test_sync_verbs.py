"""The verbs of exchange, typed: enrol, packets there and back, refusals with what to do."""

import pytest

from tests.cli.conftest import Post
from tests.province import Polda, packets_of

DOCUMENT = '{"operation": "OMB-2023-2024", "what": "Perkelahian", "category": "KJ_KELAHI"}'


@pytest.fixture
def polda():
    return Polda()


@pytest.fixture
def desk(tmp_path, capsys):
    folder = tmp_path / "desk"
    folder.mkdir()
    made = Post(folder, capsys)
    made.json(
        "init", "--operation", "OMB-2023-2024", "--unit", "BJM", "--post", "Posko", "--post-code",
        "00", "--officer", "Suryadi", "--nrp", "80010001", "--role", "pengawas",
    )  # fmt: skip
    return made


def enrol(station, polda, *more):
    """Ask, and accept the answer with the code that the Polda reads out."""
    request = station.folder / "minta.brata-enrol"
    station.json("enrol", "request", "--out", str(request), *more)
    answer = station.folder / "jawab.brata-enrol"
    answer.write_bytes(polda.answer(request.read_bytes()))
    code, _, said = station.run("enrol", "accept", str(answer))
    assert code == 2
    spoken = next(word for word in said.split() if word.count("-") == 3)
    return station.json("enrol", "accept", str(answer), "--code", spoken)


def record(station, tmp_path):
    file = tmp_path / "catatan.json"
    file.write_text(DOCUMENT, "utf-8")
    return station.json("add", "incident", "--from", str(file))["id"]


def test_there_and_back_by_stick(post, desk, polda, tmp_path):
    assert enrol(desk, polda, "--desk")["feed"] == "BJM/00"
    assert enrol(post, polda)["label"] == "Pos Pam 07 Kelayan"
    made = record(post, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()

    written = post.json("packet", "write", "--to", str(stick))
    (packet,) = packets_of(stick)
    seen = desk.json("packet", "inspect", str(packet))
    tried = desk.json("packet", "read", str(packet), "--dry-run")
    done = desk.json("packet", "read", str(packet))

    assert written["files"] == [str(packet)]
    assert packet.name.startswith("BRATA-BJM-07-")
    assert seen == tried == done
    assert (seen["from"], seen["refused"], seen["cut"]) == ("BJM/07", [], False)
    assert seen["new"] == written["revisions"]
    assert desk.run("show", made)[0] == 0
    again = desk.json("packet", "read", str(packet))
    assert (again["new"], again["known"]) == (0, seen["new"])

    answer = desk.json("packet", "write", "--to", str(stick), "--for", "BJM/07")["files"]
    assert post.json("packet", "read", answer[0])["refused"] == []


def test_what_people_read_of_it(post, desk, polda, tmp_path):
    enrol(desk, polda, "--desk")
    enrol(post, polda)
    record(post, tmp_path)
    code, out, _ = post.run("packet", "write", "--to", str(tmp_path / "a.sync"))
    assert (code, out.splitlines()[-1]) == (0, "Safe to remove the stick.")

    _, out, _ = desk.run("packet", "read", str(tmp_path / "a.sync"))

    assert "0 conflicts, 0 refused" in out
    _, out, _ = post.run("packet", "read", str(tmp_path / "a.sync"))
    assert "for others" in out


def test_a_wrong_code_binds_nothing(post, polda):
    request, answer = post.folder / "minta", post.folder / "jawab"
    post.json("enrol", "request", "--out", str(request))
    answer.write_bytes(polda.answer(request.read_bytes()))

    code, _, said = post.run("enrol", "accept", str(answer), "--code", "AAAA-AAAA-AAAA-AAAA")

    assert code == 2
    assert "do not accept" in said
    assert post.run("packet", "write", "--to", str(post.folder))[0] == 2


def test_a_request_replaces_no_file(post):
    file = post.folder / "minta"
    file.write_text("sudah ada", "utf-8")

    code, _, said = post.run("enrol", "request", "--out", str(file))

    assert (code, file.read_text("utf-8")) == (2, "sudah ada")
    assert "already there" in said


@pytest.mark.parametrize("verb", [["sync"], ["packet", "write", "--to", "."]])
def test_without_an_enrolment_the_next_step_is_named(post, verb):
    code, _, said = post.run(*verb)

    assert code == 2
    assert "enrol request" in said


@pytest.mark.parametrize("verb", [["enrol", "accept"], ["packet", "read"], ["packet", "inspect"]])
def test_a_missing_file_is_named(post, polda, verb):
    enrol(post, polda)

    code, _, said = post.run(*verb, str(post.folder / "tidak-ada"))

    assert code == 2
    assert "cannot be read" in said

"""The verbs as a script uses them: arguments in, JSON and exit codes out."""

import io
import json
import sys
from pathlib import Path

import pytest

from brata_desktop.cli.main import main
from tests.cli.conftest import SECRET, Post
from tests.services.test_imports import TAKEN

DOCUMENT = {
    "category": "KJ_KELAHI",
    "what": "Perkelahian dua kelompok",
    "occurred": {"date": "2024-01-31", "time": "20:15:00"},
    "place": {"name": "Gedung Serbaguna", "area_code": "63.71.01"},
}


def _add(post: Post, document: object, *more: str) -> dict[str, str]:
    file = post.folder / "document.json"
    file.write_text(json.dumps(document), "utf-8")
    added = post.json("add", "incident", "--from", str(file), *more)
    assert isinstance(added, dict)
    return added


def test_record_goes_from_file_to_list(post: Post) -> None:
    added = _add(post, DOCUMENT, "--submit")

    (row,) = post.json("list", "--text", "serbaguna")

    assert row["number"] == added["number"]
    assert row["occurred_at"] == "2024-01-31T20:15:00+08:00"
    assert (row["stage"], row["unit"], row["status"]) == ("KAMPANYE", "BJM", "submitted")
    assert row["kind"] == "incident"
    assert row["title"] == DOCUMENT["what"]


@pytest.mark.parametrize(("option", "known"), [("--stage", "KAMPANYE"), ("--unit", "BJM")])
def test_a_list_of_an_unknown_code_is_refused_with_the_known_ones(
    post: Post, option: str, known: str
) -> None:
    _add(post, DOCUMENT)

    code, out, err = post.run("list", option, known, option, "SALAH", "--json")

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "no code SALAH; known are" in err
    assert known in err
    assert len(post.json("list", option, known)) == 1


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--operation-day", "-4", "a whole number from 1 to 999"),
        ("--operation-day", "0", "a whole number from 1 to 999"),
        ("--operation-day", "seratus", "a whole number from 1 to 999"),
        ("--number", "N" * 5000, "number: one line of at most 160 characters"),
        ("--number", "R/1\nR/2", "number: one line of at most 160 characters"),
    ],
)
def test_what_no_report_can_be_headed_with_is_refused(
    post: Post, option: str, value: str, said: str
) -> None:
    out = post.folder / "day.pdf"
    code, _, err = post.run(
        "report", "daily", "--date", "2024-01-31", "--out", str(out), option, value, "--preview"
    )

    assert (code, err.count("\n")) == (2, 1)
    assert said in err
    assert not out.exists()


def test_history_shows_every_step(post: Post) -> None:
    number = _add(post, DOCUMENT, "--submit")["number"]
    post.json("recall", number)

    shown = post.json("show", number, "--history")

    assert [step["action"] for step in shown["history"]] == ["create", "submit", "recall"]
    assert shown["status"] == "draft"


def test_step_is_refused_when_the_text_that_was_seen_changed(post: Post) -> None:
    number = _add(post, DOCUMENT)["number"]
    first = post.json("show", number)["heads"]
    changed = post.folder / "changed.json"
    changed.write_text(json.dumps({"what": "Perkelahian tiga kelompok"}), "utf-8")
    post.json("amend", number, "--from", str(changed))

    code, out, err = post.run("submit", number, "--seen", *first)
    refused = post.json("show", number)
    post.json("submit", number, "--seen", *refused["heads"])

    assert (code, out, err.count("\n")) == (2, "", 1)
    assert refused["status"] == "draft"
    assert post.json("show", number)["status"] == "submitted"


def test_withdrawal_may_say_that_the_report_proved_wrong(post: Post) -> None:
    wrong, twice = _add(post, DOCUMENT)["number"], _add(post, DOCUMENT)["number"]

    post.json("withdraw", wrong, "--unfounded", "--reason", "Hoaks")
    post.json("withdraw", twice, "--reason", "Ganda")

    rows = {row["number"]: row for row in post.json("list")}
    assert {row["status"] for row in rows.values()} == {"withdrawn"}
    assert (rows[wrong]["unfounded"], rows[twice]["unfounded"]) == (True, False)
    assert post.json("show", wrong)["unfounded"] is True


def test_officer_may_not_approve_and_nothing_changes(post: Post) -> None:
    number = _add(post, DOCUMENT, "--submit")["number"]

    code, out, err = post.run("approve", number)

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert post.json("show", number)["status"] == "submitted"


def test_second_officer_approves_and_prints(post: Post) -> None:
    number = _add(post, DOCUMENT, "--submit")["number"]
    other = post.folder / "other"
    other.write_text("hujan deras di hulu", "utf-8")
    post.json(
        "officer", "add", "--name", "Suryadi", "--rank", "AKP", "--nrp", "80010001",
        "--role", "pengawas", "--new-secret-file", str(other),
    )  # fmt: skip
    post.secret_file.write_text("hujan deras di hulu", "utf-8")
    post.json("--as", "Suryadi", "approve", number)
    out = post.folder / "day.pdf"

    made = post.json(
        "--as", "Suryadi", "report", "daily", "--date", "2024-01-31", "--out", str(out)
    )

    assert out.read_bytes().startswith(b"%PDF")
    assert made["pages"] >= 1
    assert post.json("--as", "Suryadi", "verify") == {"ok": True, "problems": []}


def test_an_officer_without_an_nrp_is_refused(post: Post) -> None:
    other = post.folder / "other"
    other.write_text("hujan deras di hulu", "utf-8")

    code, _, err = post.run(
        "officer", "add", "--name", "Suryadi", "--nrp", "12", "--role", "pengawas",
        "--new-secret-file", str(other),
    )  # fmt: skip

    assert (code, err.count("\n")) == (2, 1)
    assert "an NRP has 8 digits, a NIP 18; correct it" in err
    assert [each["name"] for each in post.json("officer", "list")] == ["Rahman"]


def test_a_retired_officer_is_reinstated(post: Post) -> None:
    other = post.folder / "other"
    other.write_text("hujan deras di hulu", "utf-8")
    secret = ("--new-secret-file", str(other))
    made = post.json(
        "officer", "add", "--name", "Suryadi", "--rank", "AKP", "--nrp", "80010001",
        "--role", "pengawas", *secret,
    )  # fmt: skip
    post.json("officer", "retire", "80010001")

    back = post.json("officer", "reinstate", "80010001", *secret)
    code, _, err = post.run("officer", "reinstate", "80010001", *secret)

    assert back == {"id": made["id"]}
    assert (code, "not retired" in err) == (2, True)
    assert all(each["active"] for each in post.json("officer", "list"))
    post.secret_file.write_text("hujan deras di hulu", "utf-8")
    assert post.json("--as", "Suryadi", "verify") == {"ok": True, "problems": []}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "document.json"),
        ("[]", "not a JSON object"),
        ('{"what": 7}', "what"),
        ('{"persons": [{"id": "1", "age_years": "dua"}]}', "age_years"),
    ],
)
def test_bad_document_is_refused_in_one_line(post: Post, text: str, says: str) -> None:
    file = post.folder / "document.json"
    file.write_text(text, "utf-8")

    code, _, err = post.run("add", "incident", "--from", str(file))

    assert code == 2
    assert says in err
    assert err.count("\n") == 1
    assert post.json("list") == []


def test_incomplete_record_is_not_submitted(post: Post) -> None:
    file = post.folder / "document.json"
    file.write_text(json.dumps({**DOCUMENT, "place": {}}), "utf-8")

    code, _, err = post.run("add", "incident", "--from", str(file), "--submit")

    assert code == 2
    assert "place" in err
    assert post.json("list") == []


def test_wrong_secret_is_said_plainly(post: Post) -> None:
    post.secret_file.write_text("bukan ini sandinya", "utf-8")

    code, _, err = post.run("list")

    assert code == 2
    assert "secret" in err


def test_secret_comes_from_standard_input(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{SECRET}\n"))

    code, out, _ = post.run("--secret-file", "-", "list", "--json")

    assert (code, json.loads(out)) == (0, [])


def test_schema_needs_no_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data-dir", str(tmp_path), "schema", "patrol"]) == 0

    assert "checkpoints" in capsys.readouterr().out


def test_tour_leaves_paper_and_pictures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tour", "--out", str(tmp_path / "tour"), "--json"]) == 0

    shown = json.loads(capsys.readouterr().out)
    assert shown["problems"] == []
    assert {Path(file).suffix for file in shown["files"]} == {".pdf", ".png"}
    assert all(Path(file).stat().st_size > 1000 for file in shown["files"])


def test_published_events_import_and_a_second_time_change_nothing(post: Post) -> None:
    events = "resources/demo/published_events.jsonl"

    first = post.json("import", events)
    again = post.json("import", events)

    assert (first["imported"], len(first["rejected"])) == (TAKEN, 0)
    assert again["imported"] == 0
    assert len(post.json("list", "--limit", "500")) == TAKEN


def test_some_rejected_rows_are_named_and_exit_is_zero(post: Post) -> None:
    file = post.folder / "events.jsonl"
    good = {"kind": "incident", "title": "Perkelahian", "date": "2024-01-31"}
    rows = [{**good, "id": f"E{n}"} for n in range(3)]
    rows[1]["personnel"] = -1
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")

    shown = post.json("import", str(file))

    assert shown["imported"] == 2
    (rejected,) = shown["rejected"]
    assert (rejected["row"], rejected["field"]) == (2, "personnel")
    assert rejected["reason"]


def test_import_of_nothing_but_rejected_rows_exits_with_two(post: Post) -> None:
    file = post.folder / "events.jsonl"
    file.write_text('{"kind": "cuaca", "title": "Hujan"}\n', "utf-8")

    code, out, err = post.run("import", str(file), "--json")

    assert (code, json.loads(out)["imported"]) == (2, 0)
    assert err.count("\n") == 1


def test_all_or_nothing_takes_nothing_and_exits_with_two(post: Post) -> None:
    file = post.folder / "events.jsonl"
    rows = [{"kind": "incident", "title": "Satu"}, {"kind": "cuaca", "title": "Hujan"}]
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")

    code, out, err = post.run("import", str(file), "--all-or-nothing", "--json")

    assert (code, json.loads(out)["imported"]) == (2, 0)
    assert err.count("\n") == 1
    assert post.json("list") == []


def test_post_of_set_up_is_in_the_register_and_on_paper(post: Post) -> None:
    (line,) = post.json("posts", "list")

    assert (line["code"], line["name"], line["unit"]) == ("07", "Pos Pam 07 Kelayan", "BJM")


def test_registers_are_imported_twice_and_stand_once(post: Post) -> None:
    file = post.folder / "personil.csv"
    file.write_text("NRP;Nama;Pangkat;Satuan\n87010009;Yusuf;Bripda;BJM\nx;y;z;BJM\n", "utf-8")

    first = post.json("personnel", "import", str(file))
    again = post.json("personnel", "import", str(file))

    assert (first["added"], again["added"], again["imported"]) == (1, 0, 1)
    assert [(each["row"], each["field"]) for each in first["rejected"]] == [(3, "nrp")]
    assert len(post.json("personnel", "list", "--unit", "BJM")) == 1
    assert post.json("personnel", "list", "--unit", "BJB") == []


def test_register_without_a_good_line_exits_with_two(post: Post) -> None:
    file = post.folder / "pos.csv"
    file.write_text("kode,nama,satuan\n13,Pos 13,ZZZ\n", "utf-8")

    code, _, err = post.run("posts", "import", str(file))

    assert code == 2
    assert err.count("\n") == 1
    assert len(post.json("posts", "list")) == 1

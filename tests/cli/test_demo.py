"""`demo`: a sound store, the same records for the same seed, a passphrase of its own."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from brata_desktop.cli.main import main
from brata_desktop.config.paths import resource
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.published_events import kinds_now
from brata_desktop.services import demo
from brata_desktop.services.demo_records import invent
from tests.services_world import CATALOGUE


def run(capsys: pytest.CaptureFixture[str], *args: str) -> Any:
    assert main([*args, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def published() -> int:
    """Return how many of the published events have a kind of record."""
    lines = (resource() / "demo" / "published_events.jsonl").read_text("utf-8").splitlines()
    return sum(json.loads(line)["kind"] in kinds_now() for line in lines)


def test_demo_makes_a_sound_store_over_all_stages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ("--data-dir", str(tmp_path / "data"))
    made = run(capsys, *data, "demo", "--records", "60")
    secret = tmp_path / "secret"
    secret.write_text(made["secret"], "utf-8")
    opened = (*data, "--secret-file", str(secret), "--as", "Suryadi")

    rows = run(capsys, *opened, "list", "--limit", "500")

    assert len(rows) == made["records"] == 3 + published() + 60
    assert {row["kind"] for row in rows} == set(KINDS)
    assert len({row["stage"] for row in rows}) > 5
    assert Counter(row["status"] for row in rows)["approved"] > 40
    assert run(capsys, *opened, "verify") == {"ok": True, "problems": []}
    assert len(run(capsys, *opened, "posts", "list")) == 3
    assert len(run(capsys, *opened, "personnel", "list")) == len(demo.PERSONNEL)


def test_own_passphrase_is_taken_and_not_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("kopi pagi di dermaga", "utf-8")
    opened = ("--data-dir", str(tmp_path / "data"), "--secret-file", str(secret))

    made = run(capsys, *opened, "demo")

    assert made["secret"] is None
    assert len(run(capsys, *opened, "list", "--limit", "500")) == 3 + published()


def test_demo_goes_to_practice_when_no_folder_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = run(capsys, "demo")

    assert Path(made["folder"]).name == "latihan"
    assert not (Path(made["folder"]).parent / "brata.db").exists()


def test_demo_never_touches_a_store_that_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "--data-dir", str(tmp_path / "data"), "demo")
    before = (tmp_path / "data" / "brata.db").read_bytes()

    assert main(["--data-dir", str(tmp_path / "data"), "demo"]) == 2
    assert "already there" in capsys.readouterr().err
    assert (tmp_path / "data" / "brata.db").read_bytes() == before


@pytest.mark.parametrize("number", ["-1", "1000001", "banyak"])
def test_number_of_records_is_checked(number: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(["demo", "--records", number])
    assert left.value.code == 2


def test_same_seed_invents_the_same_records() -> None:
    operation = CATALOGUE.operation("OMB-2023-2024")
    assert operation is not None

    def made(seed: int) -> list:
        return list(invent(CATALOGUE, operation, "BJM", 200, seed))

    first = made(1)
    assert first == made(1)
    assert first != made(2)
    assert [each.recorded_at.date() for each in first] == sorted(
        each.recorded_at.date() for each in first
    )
    days = {each.document.occurred.date for each in first}
    assert operation.start <= min(days) < max(days) <= operation.end

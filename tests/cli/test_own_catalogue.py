"""A unit overrides or adds to any file of the catalogue by a file of its own, without code."""

import csv
import json
from pathlib import Path

import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue_tables import FILES
from brata_desktop.services.catalogue import load_catalogue
from tests.cli.conftest import Post

RESOURCES = resource()
TABLE_OF = {path: table for path, (table, _) in FILES.items()}
NEW_ROWS: dict[str, dict[str, str]] = {
    "operations/operations.csv": {
        "code": "OPS-UJI", "name": "Operasi Uji", "local_name": "Operasi Uji Intan",
        "kind": "mandiri", "regime": "pilkada", "start": "2024-01-01", "end": "2024-12-31",
    },
    "operations/stages.csv": {
        "operation": "OMB-2023-2024", "code": "PSU_BJM", "name": "PSU Banjarmasin",
        "start": "2024-01-31", "end": "2024-01-31", "track": "PUNGUT_HITUNG",
        "proposal_rank": "0", "areas": "63.71.01",
    },
    "operations/tracks.csv": {"code": "JALUR_UJI", "name": "Jalur uji"},
    "operations/satgas.csv": {"code": "UJI", "name": "Satgas Uji", "levels": "polda polres"},
    "operations/severities.csv": {"code": "UJI", "name": "Uji"},
    "operations/incident_categories.csv": {
        "code": "KJ_UJI", "group": "Uji", "name": "Kejadian uji", "phrase": "kejadian uji",
        "severity": "SEDANG",
    },
    "operations/legal_bases.csv": {
        "category": "KJ_KELAHI", "regime": "pilkada", "text": "Pasal uji", "checked": "yes",
    },
    "operations/incident_templates.csv": {
        "key": "F8", "label": "Uji", "category": "KJ_KELAHI", "what": "Uji", "severity": "SEDANG",
    },
    "operations/patrol_modes.csv": {
        "code": "M_UJI", "name": "Patroli uji", "label": "Uji", "phrase": "dengan uji",
    },
    "operations/patrol_kinds.csv": {
        "code": "J_UJI", "name": "Patroli uji", "label": "Uji", "phrase": "patroli uji",
    },
    "operations/patrol_names.csv": {
        "code": "S_UJI", "name": "Patroli uji", "label": "Uji", "phrase": "patroli uji",
    },
    "operations/preemptive_kinds.csv": {
        "code": "UJI", "name": "Kegiatan uji", "label": "Uji", "phrase": "kegiatan uji",
    },
    "operations/message_topics.csv": {"code": "UJI", "label": "Uji", "phrase": "uji"},
    "operations/polling_classes.csv": {
        "operation": "OMB-2023-2024", "code": "UJI", "name": "uji",
    },
    "operations/guard_patterns.csv": {
        "operation": "OMB-2023-2024", "unit": "BJB", "class": "RAWAN", "polri": "1", "tps": "2",
        "linmas": "4",
    },
    "operations/polling_indicators.csv": {"code": "UJI", "group": "Uji", "name": "Uji"},
    "operations/polling_counts.csv": {
        "operation": "OMB-2023-2024", "area": "63.71.01", "count": "300",
    },
    "operations/night_states.csv": {"code": "UJI", "name": "Uji", "label": "Uji"},
    "operations/holidays.csv": {"date": "2024-03-04", "name": "Uji", "kind": "nasional"},
    "operations/deadline_steps.csv": {
        "regime": "pemilu", "code": "UJI", "role": "langkah", "label": "Uji",
    },
    "units/units.csv": {
        "code": "BJM-SEL", "type": "Polsek", "parent": "BJM",
        "short_name": "Polsek Banjarmasin Selatan", "full_name": "Kepolisian Sektor",
        "letterhead_1": "SEKTOR BANJARMASIN SELATAN", "head_title": "Kapolsek",
        "area": "63.71.01",
    },
    "units/addresses.csv": {
        "unit": "BJM", "valid_from": "2024-01-01", "address": "Jl. Uji No. 1",
        "place": "Banjarmasin",
    },
    "units/jurisdiction_exceptions.csv": {"unit": "BJM", "area": "63.03.02"},
    "units/ranks.csv": {
        "code": "UJI", "name": "Pangkat Uji", "abbreviation": "Uji", "signature_form": "UJI",
    },
    "areas/districts.csv": {
        "code": "63.71.99", "parent": "63.71", "level": "kecamatan", "name": "Kecamatan Uji",
    },
    "areas/villages.csv": {
        "code": "63.71.01.9999", "parent": "63.71.01", "level": "kelurahan", "name": "Uji Dalam",
    },
}  # fmt: skip
"""A row that no shipped file has, for each file a unit may lay over."""


def lay(post: Post, path: str, row: dict[str, str]) -> None:
    """Write a unit's own file of one row."""
    own = post.folder / "data" / "catalogue" / path
    own.parent.mkdir(parents=True, exist_ok=True)
    with own.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row)


def test_every_file_of_the_catalogue_is_tried() -> None:
    assert NEW_ROWS.keys() == set(FILES)


@pytest.mark.parametrize("path", FILES)
def test_own_row_is_added_and_the_verbs_go_on(post: Post, path: str) -> None:
    shipped = load_catalogue(RESOURCES)
    before = len(getattr(shipped.tables, TABLE_OF[path]))
    lay(post, path, NEW_ROWS[path])

    assert post.json("list") == []
    laid = load_catalogue(RESOURCES, post.folder / "data" / "catalogue")
    assert len(getattr(laid.tables, TABLE_OF[path])) == before + 1


@pytest.mark.parametrize("path", FILES)
def test_own_row_of_a_known_key_takes_the_place_of_the_shipped_one(post: Post, path: str) -> None:
    with (RESOURCES / path).open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    shipped = getattr(load_catalogue(RESOURCES).tables, TABLE_OF[path])
    lay(post, path, {**row, "retired": "ya"})

    assert post.json("list") == []
    laid = getattr(
        load_catalogue(RESOURCES, post.folder / "data" / "catalogue").tables, TABLE_OF[path]
    )
    assert len(laid) == len(shipped)
    assert sum(each.is_retired for each in laid) == sum(each.is_retired for each in shipped) + 1


@pytest.mark.parametrize("path", FILES)
def test_wrong_own_file_is_named_with_line_column_and_advice(post: Post, path: str) -> None:
    lay(post, path, {**NEW_ROWS[path], "kolom_asing": "x"})

    code, out, err = post.run("list")

    assert (code, out) == (2, "")
    assert f"own/{path}, line 1, column kolom_asing" in err
    assert err.count("\n") == 1
    (post.folder / "data" / "catalogue" / path).unlink()
    assert post.json("list") == []


def add(post: Post, kind: str, document: dict[str, object]) -> dict[str, str]:
    file = post.folder / "document.json"
    file.write_text(json.dumps(document), "utf-8")
    added = post.json("add", kind, "--from", str(file), "--submit")
    assert isinstance(added, dict)
    return added


def test_own_stage_is_proposed_where_and_when_it_holds(post: Post) -> None:
    lay(post, "operations/stages.csv", NEW_ROWS["operations/stages.csv"])
    document = {
        "category": "KJ_KELAHI",
        "what": "Perkelahian",
        "occurred": {"date": "2024-01-31"},
        "place": {"name": "TPS 16", "area_code": "63.71.01"},
    }

    here = add(post, "incident", document)
    there = add(post, "incident", {**document, "place": {"name": "Pasar", "area_code": "63.03.01"}})

    stages = {row["id"]: row["stage"] for row in post.json("list")}
    assert (stages[here["id"]], stages[there["id"]]) == ("PSU_BJM", "KAMPANYE")


def test_own_category_own_unit_and_own_operation_are_used(post: Post, tmp_path: Path) -> None:
    for path in ("operations/incident_categories.csv", "units/units.csv"):
        lay(post, path, NEW_ROWS[path])
    document = {
        "category": "KJ_UJI",
        "what": "Kejadian uji",
        "occurred": {"date": "2024-01-31"},
        "place": {"name": "Pasar"},
    }
    posts = tmp_path / "pos.csv"
    posts.write_text("kode,nama,satuan\n21,Pos 21,Polsek Banjarmasin Selatan\n", "utf-8")

    add(post, "incident", document)
    post.json("posts", "import", str(posts))

    assert len(post.json("list", "--text", "kejadian uji")) == 1
    assert [line["unit"] for line in post.json("posts", "list", "--unit", "BJM-SEL")] == ["BJM-SEL"]


def test_day_of_the_operation_is_typed_and_may_be_left_out(post: Post) -> None:
    secret = post.folder / "pengawas"
    secret.write_text("hujan deras di hulu", "utf-8")
    post.json(
        "officer", "add", "--name", "Suryadi", "--nrp", "80010001", "--role", "pengawas",
        "--new-secret-file", str(secret),
    )  # fmt: skip
    post.secret_file.write_text("hujan deras di hulu", "utf-8")
    day = ("--as", "Suryadi", "report", "daily", "--date", "2024-01-31", "--preview", "--out")

    post.json(*day, str(post.folder / "without.pdf"))
    post.json(*day, str(post.folder / "with.pdf"), "--operation-day", "105")

    assert "105" not in _text(post.folder / "without.pdf")
    assert "105" in _text(post.folder / "with.pdf")


def _text(file: Path) -> str:
    import pypdfium2  # noqa: PLC0415 - only for this test

    document = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()

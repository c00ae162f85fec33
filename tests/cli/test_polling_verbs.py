"""The verbs `tps import|list|need`."""

from tests.cli.conftest import Post

VILLAGE = "63.71.01.1001"
HEAD = "kode desa;nomor;tempat;pemilih;kelas\n"


def write(post: Post, text: str, name: str = "tps.csv") -> str:
    file = post.folder / name
    file.write_text(text, "utf-8")
    return str(file)


def test_a_list_is_seen_before_taken_twice_and_stands_once(post: Post) -> None:
    file = write(post, f"{HEAD}{VILLAGE};7;SDN 2;243;sangat rawan\n{VILLAGE};x;;;\n")

    foreseen = post.json("tps", "import", file, "--dry-run")
    assert post.json("tps", "list") == []
    first = post.json("tps", "import", file)
    again = post.json("tps", "import", file)

    assert foreseen == first
    assert (first["added"], again["added"], again["unchanged"]) == (1, 0, 1)
    assert [(each["row"], each["field"]) for each in first["rejected"]] == [(3, "number")]
    (line,) = post.json("tps", "list", "--area", "63.71")
    assert (line["tps"], line["voters"]) == (f"OMB-2023-2024/{VILLAGE}/007", 243)
    assert line["name"].startswith("TPS 07 ")
    assert line["by_boat"] is None
    assert post.json("tps", "list", "--operation", "OMP-2024") == []


def test_what_changed_is_named_field_by_field(post: Post) -> None:
    post.json("tps", "import", write(post, f"{HEAD}{VILLAGE};7;SDN 2;243;\n{VILLAGE};8;;;\n"))
    newer = write(post, f"{HEAD}{VILLAGE};7;SDN 2;250;rawan\n")

    told = post.json("tps", "import", newer, "--dry-run")
    _, text, _ = post.run("tps", "import", newer, "--dry-run")

    assert told["absent"] == [f"OMB-2023-2024/{VILLAGE}/008"]
    (change,) = told["changed"]
    assert (change["row"], change["fields"]) == (
        2,
        {"voters": [243, 250], "class_code": ["", "RAWAN"]},
    )
    assert "1 updated" in text
    assert "voters, class_code" in text


def test_stations_are_found_by_words(post: Post) -> None:
    lines = "".join(f"{VILLAGE};{number};SDN {number};;\n" for number in range(1, 13))
    post.json("tps", "import", write(post, HEAD + lines))

    found = post.json("tps", "list", "--find", "tps 1", "--limit", "2")
    assert [line["number"] for line in found] == [1, 10]
    assert [line["number"] for line in post.json("tps", "list", "--find", "sdn 4")] == [4]
    assert len(post.json("tps", "list", "--limit", "5")) == 5
    code, text, _ = post.run("tps", "list", "--find", "tps 12")
    assert (code, text.count("\n")) == (0, 1)


def test_need_is_told_with_dashes(post: Post) -> None:
    text = f"{HEAD}{VILLAGE};7;;;sangat rawan\n{VILLAGE};8;;;rawan\n"
    post.json("tps", "import", write(post, text))
    available = write(post, "satuan;polri;linmas\nBJM;40;\n", "ada.csv")

    told = post.json("tps", "need", "--available", available)
    _, text, _ = post.run("tps", "need", "--available", available)

    (place,) = told["places"]
    assert (place["place"], place["stations"], place["unfounded"]) == ("BJM", 2, 1)
    assert (place["published"], told["total"]["published"]) == (1_940, 13_584)
    assert place["need"] == {"polri": None, "linmas": None}
    assert place["available"] == {"polri": 40, "linmas": None}
    assert [line["need"]["polri"] for line in place["classes"]] == [None, 2]
    assert text.startswith("BJM: 2 TPS (published 1940), 1 without a whole pattern; need - polri")
    assert text.splitlines()[1].startswith("total: 2 TPS (published 13584)")
    (regency,) = post.json("tps", "need", "--by", "district")["places"]
    assert regency["place"] == "63.71.01"


def test_a_list_without_a_good_line_exits_with_two(post: Post) -> None:
    code, _, err = post.run("tps", "import", write(post, f"{HEAD}{VILLAGE};x;;;\n"))

    assert (code, err.count("\n")) == (2, 1)
    code, _, err = post.run("tps", "import", write(post, "votes\n1\n"))
    assert (code, err.count("\n")) == (2, 1)

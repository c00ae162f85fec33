"""Making a hub, its units, and letting laptops in."""

import psycopg
import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID

from brata_desktop.domain.certificates import read_certificates
from brata_desktop.domain.revision import key_id, unseal
from brata_desktop.hub.common_line import is_signed_by
from brata_desktop.hub.key_folder import LinePlace, open_keys, read_place, write_place
from brata_desktop.store.codec import unpack_body
from brata_desktop.sync.enrolment import key_code
from tests.hub.hub_command import PASSPHRASE, UNITS_CSV, Asking, Command


def value(command, query, *values):
    with psycopg.connect(command.dsn) as connection:
        return connection.execute(query, values).fetchone()[0]


def certificates(answer):
    read = [unseal(row.header, row.body, unpack_body) for row in answer.common]
    return read_certificates(read, {key_id(answer.root_key): answer.root_key}, is_signed_by)


def test_a_second_init_says_what_is_there_and_changes_nothing(bare, tmp_path, monkeypatch):
    command = Command(bare, tmp_path, monkeypatch)
    first = command.init()
    keys = (command.keys / "keys.json").read_bytes()

    second = command.done("init", "--host", "hub.contoh")

    assert (first["is_new"], second["is_new"]) == (True, False)
    assert second["root_code"] == first["root_code"]
    assert (command.keys / "keys.json").read_bytes() == keys


def test_init_under_another_name_is_refused(bare, tmp_path, monkeypatch):
    command = Command(bare, tmp_path, monkeypatch)
    command.init()

    assert "laptops know it by that name" in command.refused("init", "--host", "other.contoh")


def test_another_hub_is_not_made_where_one_is_and_its_keys_do_nothing(command):
    own = command.keys
    command.keys = command.folder / "others"
    says = command.refused("init", "--host", "hub.contoh")
    assert "whose keys lie elsewhere" in says
    assert not command.keys.exists()

    with psycopg.connect(command.dsn) as connection:
        connection.execute("UPDATE sync.hub SET root_key = 'x'")
    command.keys = own
    file = command.folder / "request"
    file.write_bytes(Asking().request())
    says = command.refused("request", "accept", file, "--out", file, "--yes")
    assert "the keys of another hub" in says


def test_the_keys_open_with_their_passphrase_only(bare, tmp_path, monkeypatch):
    command = Command(bare, tmp_path, monkeypatch)
    command.init()
    opened = open_keys(command.keys, PASSPHRASE)
    command.secret.write_text("sesuatu yang lain sama sekali", encoding="utf-8")

    assert (
        key_code(opened.facts.root_key) == command.done("init", "--host", "hub.contoh")["root_code"]
    )
    assert "the secret is not right" in command.refused("devices", "certify")


def test_no_private_key_lies_open_but_the_servers(command):
    opened = open_keys(command.keys, PASSPHRASE)
    files = [file for file in command.keys.rglob("*") if file.is_file()]

    for file in files:
        content = file.read_bytes()
        assert opened.root not in content
        assert opened.seal not in content
        assert (b"PRIVATE KEY" in content) == (file.name == "server.key")
        assert file.stat().st_mode & 0o077 == 0


def test_an_obvious_passphrase_is_refused_and_nothing_is_made(bare, tmp_path, monkeypatch):
    command = Command(bare, tmp_path, monkeypatch)
    command.secret.write_text("password", encoding="utf-8")

    assert "too short" in command.refused("init", "--host", "hub.contoh")
    assert not command.keys.exists()
    assert value(command, "SELECT count(*) FROM pg_namespace WHERE nspname = 'sync'") == 0


def test_a_database_out_of_reach_is_said_in_a_line(tmp_path, monkeypatch):
    command = Command("host=127.0.0.1 port=1 user=nobody", tmp_path, monkeypatch)

    assert "check --dsn" in command.refused("status")


def test_no_hub_is_said_in_a_line(bare, tmp_path, monkeypatch):
    assert "run brata-hub init" in Command(bare, tmp_path, monkeypatch).refused("status")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("X,Polsek,GONE,X,X,X,X,", "'GONE' is not known"),
        ("X,Polsek,Y,X,X,X,X,\nY,Polsek,X,Y,Y,Y,Y,", "lies below this unit itself"),
    ],
)
def test_units_that_make_no_tree_are_refused(command, row, says):
    file = command.folder / "bad.csv"
    file.write_text(UNITS_CSV + row + "\n", encoding="utf-8")

    assert says in command.refused("units", "import", file)
    assert value(command, "SELECT count(*) FROM sync.unit") == 4


def test_a_unit_with_laptops_is_never_removed_and_another_is(command):
    command.accept(Asking())
    file = command.folder / "fewer.csv"
    rows = UNITS_CSV.splitlines(keepends=True)

    file.write_text("".join(rows[:4]), encoding="utf-8")
    assert command.done("units", "import", file)["removed"] == ["BJM-TIM"]

    file.write_text("".join([*rows[:2], rows[3]]), encoding="utf-8")
    assert "belong to BJM" in command.refused("units", "import", file)


def test_an_accepted_laptop_gets_its_role_its_lines_and_its_certificates(command):
    asking = Asking()

    answer = command.accept(asking)

    login = f"d_{asking.device.replace('-', '')}"
    certificate = x509.load_pem_x509_certificate(answer.certificate.encode())
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert (answer.address.login, names[0].value) == (login, login)
    assert value(command, "SELECT rolconnlimit FROM pg_roles WHERE rolname = %s", login) == 2
    assert value(
        command, "SELECT array_agg(line ORDER BY line) FROM sync.line WHERE unit = 'BJM'"
    ) == ["BJM/07", "keys:BJM/07"]
    (certified,) = certificates(answer)
    assert certified.unit_key == asking.unit_key
    assert (certified.feed, certified.is_desk, certified.covers) == ("BJM/07", False, frozenset())


def test_a_desk_covers_its_unit_and_all_below(command):
    answer = command.accept(Asking("Meja Polresta", "BJM/00", wants_desk=True))

    assert certificates(answer)[0].covers == {"BJM", "BJM-TIM"}


def test_a_post_can_be_made_a_desk_and_a_desk_refused(command):
    asked, plain = Asking("Meja", "BJM/00", wants_desk=True), Asking("Pos", "BJB/01")

    assert not certificates(command.accept(asked, "--no-desk"))[0].is_desk
    both = certificates(command.accept(plain, "--desk"))
    assert both[-1].covers == {"BJB"}


def test_accepted_twice_it_is_one_laptop_with_a_new_tls_certificate(command):
    asking = Asking()
    first, second = command.accept(asking), command.accept(asking)

    assert value(command, "SELECT count(*) FROM sync.device") == 1
    assert len(certificates(second)) == 1
    assert first.certificate != second.certificate


def test_the_common_line_is_a_chain_of_the_hubs_own(command):
    command.accept(Asking())
    answer = command.accept(Asking("Pos 08", "BJM/08"))

    first, second = (unseal(row.header, row.body, unpack_body) for row in answer.common)
    assert (first.header.n, second.header.n) == (1, 2)
    assert second.header.previous == first.hash[:16]
    assert first.header.device == second.header.device == read_place(command.keys).incarnation


def test_a_hub_that_was_set_back_begins_a_new_incarnation(command):
    command.accept(Asking())
    place = read_place(command.keys)
    write_place(command.keys, LinePlace(place.incarnation, place.n + 1))

    answer = command.accept(Asking("Pos 08", "BJM/08"))

    last = unseal(answer.common[-1].header, answer.common[-1].body, unpack_body)
    assert (last.header.n, last.header.device != place.incarnation) == (1, True)
    assert read_place(command.keys) == LinePlace(last.header.device, 1)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"feed": "XYZ/01"}, "unit XYZ is not known"),
        ({"feed": "BJM/08"}, "this laptop belongs to BJM/07"),
        ({"device": "no id"}, "names no laptop"),
        ({"incarnations": ("no id",)}, "names no store"),
        ({"signing_request": "no PEM"}, "the TLS request cannot be read"),
    ],
)
def test_a_request_that_does_not_fit_is_refused(command, changes, says):
    asking, file = Asking(), command.folder / "odd"
    command.accept(asking)
    file.write_bytes(asking.request(**changes))

    assert says in command.refused("request", "accept", file, "--out", file, "--yes")
    assert value(command, "SELECT count(*) FROM sync.device") == 1
    assert value(command, "SELECT head FROM sync.line WHERE line = '0'") == 1


def test_a_laptop_with_another_unit_key_or_anothers_store_is_refused(command):
    known, other = Asking(), Asking("Pos 08", "BJM/08")
    command.accept(known)
    file = command.folder / "odd"

    other_key = Asking()
    other_key.device = known.device
    file.write_bytes(other_key.request())
    assert "another unit key" in command.refused("request", "accept", file, "--out", file, "--yes")

    file.write_bytes(other.request(incarnations=(known.incarnation,)))
    assert "belongs to the laptop Pos 07" in command.refused(
        "request", "accept", file, "--out", file, "--yes"
    )


def test_nobody_to_ask_and_another_post_than_expected(command):
    file = command.folder / "request"
    file.write_bytes(Asking().request())

    said = command("request", "accept", file, "--out", file)
    assert (said.code, "Unit key" in said.err, "give --yes" in said.err) == (2, True, True)
    says = command.refused("request", "accept", file, "--out", file, "--yes", "--feed", "BJM/08")
    assert "the laptop says BJM/07" in says


def test_a_hub_for_one_operation_turns_others_away(bare, tmp_path, monkeypatch):
    command = Command(bare, tmp_path, monkeypatch)
    command.init("hub.contoh", 5432, "--operation", "OMB-2023-2024")
    file = tmp_path / "request"

    file.write_bytes(Asking().request(operation="PILKADA-2024"))
    says = command.refused("request", "accept", file, "--out", file, "--yes")
    assert "this hub is for OMB-2023-2024" in says
    file.write_bytes(Asking().request(operation="OMB-2023-2024"))
    command.done("request", "accept", file, "--out", tmp_path / "answer", "--yes")


def test_desks_are_certified_again_when_units_come(command):
    asking = Asking("Meja Polresta", "BJM/00", wants_desk=True)
    command.accept(asking)
    file = command.folder / "more.csv"
    file.write_text(UNITS_CSV + "BJM-BAR,Polsek,BJM,Barat,Barat,POLRI,K,\n", encoding="utf-8")

    assert command.done("units", "import", file)["certify_desks"]
    assert command.done("devices", "certify") == {"certified": ["Meja Polresta"]}
    assert command.done("devices", "certify") == {"certified": []}
    assert certificates(command.accept(asking))[-1].covers == {"BJM", "BJM-BAR", "BJM-TIM"}

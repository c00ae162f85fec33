"""The recovery code: a new passphrase and key, said in the history, and a new code."""

from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import InvalidInput, NotFound, Unavailable, UserError
from brata_desktop.domain.states import Role
from brata_desktop.services import (
    access,
    door,
    first_run,
    forms,
    officers,
    records,
    recovery,
    session,
    verification,
)
from brata_desktop.services.door_sign import SIGN_FILE, Keyholder, Sign, read_sign, sign_text
from brata_desktop.store.crypto import KdfCost

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
SECRET = "kopi pagi di dermaga"  # noqa: S105 - an invented passphrase
NEW_SECRET = "hujan deras di hulu"  # noqa: S105 - an invented passphrase
PLAN = first_run.SetUp(
    "OMB-2023-2024", "BJM", "07", "Pos Pam 07", "Suryadi", "AKP", "80010001",
    frozenset({Role.PENGAWAS}),
)  # fmt: skip
RAHMAN = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def code(paths):
    made = first_run.set_up(paths, PLAN, SECRET, cost=CHEAP)
    access.add_officer(made, RAHMAN, "sungai tenang malam ini")
    records.add(made.desk, "incident", forms.propose(made.desk, "incident"))
    made.desk.store.close()
    return made.recovery_code


@pytest.fixture
def closing():
    opened = []
    yield lambda session: opened.append(session) or session
    for each in opened:
        each.desk.store.close()


def test_the_code_gives_a_new_passphrase_and_a_new_hand(paths, code, closing):
    recovered = closing(recovery.recover(paths, code.lower(), "suryadi", NEW_SECRET))
    desk = recovered.desk
    after, _ = records.add(desk, "incident", forms.propose(desk, "incident"))

    assert after.names[after.state.author] == "AKP Suryadi"
    assert [who for who, _ in officers.recoveries(desk)] == [recovered.keys.officer_id]
    assert verification.problems(desk) == ()
    desk.store.close()
    assert session.open_session(paths, "suryadi", NEW_SECRET).keys == recovered.keys
    with pytest.raises(UserError):
        session.open_session(paths, "suryadi", SECRET)


def test_an_officer_without_the_unit_key_gets_no_more_than_before(paths, code, closing):
    recovered = closing(recovery.recover(paths, code, "rahman", NEW_SECRET))

    assert recovered.keys.unit_key is None
    assert recovered.desk.unit_signer is None
    records.add(recovered.desk, "incident", forms.propose(recovered.desk, "incident"))
    assert verification.problems(recovered.desk) == ()


def test_a_code_is_used_up_and_a_new_one_given(paths, code, closing):
    first = closing(recovery.recover(paths, code, "suryadi", NEW_SECRET))

    with pytest.raises(UserError):
        recovery.recover(paths, code, "suryadi", SECRET)

    again = closing(recovery.recover(paths, first.recovery_code, "suryadi", SECRET))
    assert len({code, first.recovery_code, again.recovery_code}) == 3


@pytest.mark.parametrize(
    ("who", "secret", "error"),
    [
        ("suryadi", "pendek", InvalidInput),
        ("nobody", NEW_SECRET, NotFound),
    ],
)
def test_what_is_refused_changes_nothing(paths, code, closing, who, secret, error):
    with pytest.raises(error):
        recovery.recover(paths, code, who, secret)

    closing(session.open_session(paths, "suryadi", SECRET))


def test_an_unreadable_store_leaves_the_keys_as_they_were(paths, code):
    before = paths.keys.read_bytes()
    paths.database.write_bytes(b"\0" * paths.database.stat().st_size)

    with pytest.raises(Unavailable):
        recovery.recover(paths, code, "suryadi", NEW_SECRET)

    assert paths.keys.read_bytes() == before


@pytest.mark.parametrize("step", ["recover_key", "new_recovery"])
def test_an_interrupted_recovery_is_done_again_with_the_same_code(
    paths, code, closing, step, monkeypatch
):
    def cut(*_args):
        raise Unavailable("disk-full")

    owner = officers if step == "recover_key" else session.Vault
    with monkeypatch.context() as patch:
        patch.setattr(owner, step, cut)
        with pytest.raises(Unavailable):
            recovery.recover(paths, code, "suryadi", NEW_SECRET)

    recovered = closing(recovery.recover(paths, code, "suryadi", NEW_SECRET))

    records.add(recovered.desk, "incident", forms.propose(recovered.desk, "incident"))
    assert verification.problems(recovered.desk) == ()


def test_a_supervisor_renewing_later_is_not_taken_for_a_recovery(paths, code, closing):
    recovered = closing(recovery.recover(paths, code, "rahman", NEW_SECRET))
    rahman = recovered.keys.officer_id
    admin = closing(session.open_session(paths, "suryadi", SECRET))

    access.renew(admin, rahman, "angin malam dari laut")

    assert [who for who, _ in officers.recoveries(admin.desk)] == [rahman]


def test_an_administrator_makes_a_new_code_at_any_time(paths, code, closing):
    admin = closing(session.open_session(paths, "suryadi", SECRET))
    newer = recovery.new_code(admin)

    with pytest.raises(UserError):
        recovery.recover(paths, code, "suryadi", NEW_SECRET)

    closing(recovery.recover(paths, newer, "suryadi", NEW_SECRET))


def test_the_door_names_the_post_and_who_has_a_key(paths, code, closing):
    before = door.look(paths)
    door.put_sign(paths, closing(session.open_session(paths, "suryadi", SECRET)))
    after = door.look(paths)

    assert (before.operation, before.post) == ("", "")
    assert (after.operation, after.post) == ("Operasi Mantap Brata Intan 2023-2024", "Pos Pam 07")
    assert [each.display_name for each in after.officers] == ["Suryadi", "Rahman"]


def test_a_damaged_sign_is_no_obstacle(paths, code):
    for damaged in (b"", b"one line", b"\xff\xfe\n\n", b"one\ntwo\nno tabs\n"):
        (paths.data_dir / "door.txt").write_bytes(damaged)

        assert door.look(paths).post == ""


def test_a_name_on_several_lines_stays_one_name(paths):
    paths.data_dir.mkdir(parents=True)
    holder = Keyholder("1", "A.\tRahman\n", "")
    text = sign_text(Sign("Operasi\nMantap", "Pos 07", (holder,)))
    (paths.data_dir / SIGN_FILE).write_text(text, "utf-8")

    assert read_sign(paths) == Sign("Operasi Mantap", "Pos 07", (Keyholder("1", "A. Rahman", ""),))
